import { area, curveLinear, curveStepAfter, line } from 'd3-shape';
import { html, nothing, trusted, type Markup } from '../page/markup.js';
import type { Hue } from '../page/palette.js';
import type { Canvas } from './figure.js';
import {
  axisWidth,
  drawHorizontalAxis,
  drawVerticalAxis,
  layOut,
  round,
  spread,
  textWidth,
  type Plot,
  type Tick,
} from './plot.js';

/** One series over the shared times of its chart. */
export interface Series {
  readonly name: string;
  /** Shown beside the name at the end of the series, such as its last value. */
  readonly value: string;
  readonly hue: Hue;
  readonly values: readonly number[];
  /** Paler than its hue, for parts of one thing: 0 (not at all, the default) to 3. */
  readonly pale?: number;
  /** What the value lies between, drawn as a pale band behind the line. */
  readonly band?: { readonly low: readonly number[]; readonly high: readonly number[] };
}

export interface TimeChart {
  /** Shared by all series, ascending. */
  readonly times: readonly number[];
  /** `stacked`: areas that add up; `steps`: the same, each value holding until the next time; `lines`: each from zero. */
  readonly form: 'stacked' | 'steps' | 'lines';
  readonly series: readonly Series[];
  /** A thin dashed line: what was meant to be. */
  readonly plan: { readonly name: string; readonly points: readonly (readonly [number, number])[] } | null;
  /** An instant worth a word. */
  readonly note: Tick | null;
  /** A stretch of time behind everything else, such as when an instant most likely comes. */
  readonly span?: { readonly from: number; readonly to: number } | null;
  readonly ticks: (most: number) => readonly Tick[];
  readonly format: (value: number) => string;
}

interface Label {
  readonly y: number;
  readonly height: number;
  readonly name: string;
  readonly value: string;
  readonly hue: Hue | null;
  readonly pale: number;
}

const lineHeight = 17;

function boldWidth(text: string): number {
  return textWidth(text) * 1.1;
}

export function drawTimeChart(chart: TimeChart, canvas: Canvas): Markup {
  const { times, series, plan } = chart;
  const isNarrow = canvas.name === 'narrow';
  const totals = times.map((_, i) => stackHeight(series, series.length, i));
  const peaks =
    chart.form === 'lines' ? series.flatMap(({ values, band }) => [...values, ...(band?.high ?? [])]) : totals;
  const most = Math.max(0, ...peaks, ...(plan?.points.map(([, value]) => value) ?? []));
  // Names stand at the ends of their series; where that leaves no room to draw, in rows above it.
  const legend = isNarrow ? layLegend(chart, canvas) : null;
  const words = series.flatMap(({ name, value }) => [name, value]).concat(plan?.name ?? []);
  const margin = {
    top: 26 + (legend?.height ?? 0),
    right: isNarrow ? 12 : Math.max(...words.map(boldWidth)) + 28,
    bottom: 28,
    left: axisWidth(most, chart.format),
  };
  const plot = layOut(canvas, margin, times[0] ?? 0, times.at(-1) ?? 1, most);

  const planned = plan === null ? nothing : drawPlan(plan.points, plot);
  const marks =
    chart.form === 'lines'
      ? [...series.map((one) => drawBand(times, one, plot)), ...series.map((one) => drawLine(times, one, plot))]
      : drawStack(chart, plot);
  return html`${drawSpan(chart.span ?? null, plot)}${drawVerticalAxis(plot, chart.format)}${drawHorizontalAxis(plot, chart.ticks(isNarrow ? 4 : 8), canvas)}
  ${chart.form === 'lines' ? [planned, marks] : [marks, planned]}${chart.note === null ? nothing : drawNote(chart.note, plot)}
  ${legend === null ? drawLabels(labelsOf(chart, plot), plot) : legend.drawing}`;
}

function stackHeight(series: readonly Series[], below: number, i: number): number {
  let sum = 0;
  for (const { values } of series.slice(0, below)) sum += values[i] ?? 0;
  return sum;
}

function drawStack({ series, times, form }: TimeChart, plot: Plot): Markup[] {
  return series.map((one, level) => {
    const shape = area<number>()
      .curve(form === 'steps' ? curveStepAfter : curveLinear)
      .x((_, i) => round(plot.x(times[i] ?? 0)))
      .y0((_, i) => round(plot.y(stackHeight(series, level, i))))
      .y1((value, i) => round(plot.y(stackHeight(series, level, i) + value)));
    return html`<path
      class="${series.length > 1 ? 'area' : 'alone'} fill-${one.hue} pale-${one.pale ?? 0}"
      d="${trusted(shape(one.values) ?? '')}"
      ><title>${one.name}: ${one.value}</title></path
    >`;
  });
}

function drawSpan(span: { readonly from: number; readonly to: number } | null, plot: Plot): Markup {
  if (span === null) return nothing;
  const [x, end] = [span.from, span.to].map((at) => round(Math.min(Math.max(plot.x(at), plot.left), plot.right)));
  return html`<rect
    class="span"
    x="${x ?? 0}"
    y="${plot.top - 8}"
    width="${round(Math.max((end ?? 0) - (x ?? 0), 1))}"
    height="${plot.bottom - plot.top + 8}"
  />`;
}

function drawBand(times: readonly number[], { band, hue }: Series, plot: Plot): Markup {
  if (band === undefined) return nothing;
  const shape = area<number>()
    .x((_, i) => round(plot.x(times[i] ?? 0)))
    .y0((_, i) => round(plot.y(band.low[i] ?? 0)))
    .y1((high) => round(plot.y(high)));
  return html`<path class="band fill-${hue}" d="${trusted(shape(band.high) ?? '')}" />`;
}

function drawLine(times: readonly number[], one: Series, plot: Plot): Markup {
  const shape = line<number>()
    .x((_, i) => round(plot.x(times[i] ?? 0)))
    .y((value) => round(plot.y(value)));
  return html`<path class="line stroke-${one.hue}" d="${trusted(shape(one.values) ?? '')}"
    ><title>${one.name}: ${one.value}</title></path
  >`;
}

function drawPlan(points: readonly (readonly [number, number])[], plot: Plot): Markup {
  const shape = line<readonly [number, number]>()
    .x(([time]) => round(plot.x(time)))
    .y(([, value]) => round(plot.y(value)));
  return html`<path class="plan" d="${trusted(shape(points) ?? '')}" />`;
}

function drawNote({ at, text }: Tick, plot: Plot): Markup {
  const x = round(plot.x(at));
  const isLate = x + textWidth(text) > plot.right;
  return html`<line class="note" x1="${x}" x2="${x}" y1="${plot.top - 8}" y2="${plot.bottom}" />
    <text class="note-text" x="${isLate ? x - 5 : x + 5}" y="${plot.top - 10}" text-anchor="${isLate ? 'end' : 'start'}"
      >${text}</text
    >`;
}

function labelsOf({ form, series, times, plan }: TimeChart, plot: Plot): Label[] {
  const last = times.length - 1;
  const labels = series.map(({ name, value, hue, values, pale = 0 }, level): Label => {
    const end = values[last] ?? 0;
    const height = form === 'lines' ? end : stackHeight(series, level, last) + end / 2;
    return { y: plot.y(height), height: (value === '' ? 1 : 2) * lineHeight + 4, name, value, hue, pale };
  });
  const planned = plan?.points.at(-1);
  if (plan !== null && planned !== undefined) {
    labels.push({ y: plot.y(planned[1]), height: lineHeight + 4, name: plan.name, value: '', hue: null, pale: 0 });
  }
  return labels;
}

const legendGap = 18;
const keyWidth = 15;

/** The names of the series in the order of their drawing from the top, as many a row as fit. */
function layLegend({ form, series, plan }: TimeChart, canvas: Canvas): { height: number; drawing: Markup } {
  const named = form === 'lines' ? series : [...series].reverse();
  const entries = [
    ...named.map(({ name, value, hue, pale = 0 }) => ({ name, value, hue, pale })),
    ...(plan === null ? [] : [{ name: plan.name, value: '', hue: null, pale: 0 }]),
  ];
  let [x, y] = [0, 8];
  const drawing = entries.map(({ name, value, hue, pale }) => {
    const width = keyWidth + textWidth(name) + (value === '' ? 0 : boldWidth(` ${value}`));
    if (x > 0 && x + width > canvas.width) [x, y] = [0, y + lineHeight];
    const at = round(x);
    x += width + legendGap;
    return html`${drawKey(hue, pale, at, y)}<text x="${at + keyWidth}" y="${y + 4}"
        >${name}${value === '' ? nothing : html` <tspan class="strong">${value}</tspan>`}</text
      >`;
  });
  return { height: y + 10, drawing: html`<g class="labels">${drawing}</g>` };
}

/** A square in the colour of a series, or a dash for what was planned. */
function drawKey(hue: Hue | null, pale: number, x: number, middle: number): Markup {
  return hue === null
    ? html`<line class="plan" x1="${x}" x2="${x + 9}" y1="${middle}" y2="${middle}" />`
    : html`<rect class="fill-${hue} pale-${pale}" x="${x}" y="${round(middle - 4)}" width="9" height="9" rx="2" />`;
}

function drawLabels(labels: readonly Label[], plot: Plot): Markup {
  return html`<g class="labels"
    >${spread(labels, plot.top - 10, plot.bottom + 10).map(({ y, name, value, hue, pale }) => {
      const x = plot.right + 10;
      const middle = round(y);
      const key = drawKey(hue, pale, x, value === '' ? middle : middle - 8);
      if (value === '') return html`${key}<text x="${x + keyWidth}" y="${middle + 4}">${name}</text>`;
      return html`${key}<text x="${x + keyWidth}" y="${round(middle - 4)}">${name}</text
        ><text class="strong" x="${x + keyWidth}" y="${round(middle + lineHeight - 5)}">${value}</text>`;
    })}</g
  >`;
}
