import { area, line } from 'd3-shape';
import { html, nothing, trusted, type Markup } from '../page/markup.js';
import type { Hue } from '../page/palette.js';
import type { Canvas } from './figure.js';
import {
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
}

export interface TimeChart {
  /** Shared by all series, ascending. */
  readonly times: readonly number[];
  /** `stacked`: areas that add up; `lines`: each from zero. */
  readonly form: 'stacked' | 'lines';
  readonly series: readonly Series[];
  /** A thin dashed line: what was meant to be. */
  readonly plan: { readonly name: string; readonly points: readonly (readonly [number, number])[] } | null;
  /** An instant worth a word. */
  readonly note: Tick | null;
  readonly ticks: (most: number) => readonly Tick[];
  readonly format: (value: number) => string;
}

interface Label {
  readonly y: number;
  readonly height: number;
  readonly name: string;
  readonly value: string;
  readonly hue: Hue | null;
}

const lineHeight = 17;

export function drawTimeChart(chart: TimeChart, canvas: Canvas): Markup {
  const { times, series, plan } = chart;
  const isNarrow = canvas.name === 'narrow';
  const totals = times.map((_, i) => stackHeight(series, series.length, i));
  const peaks = chart.form === 'stacked' ? totals : series.flatMap(({ values }) => values);
  const most = Math.max(0, ...peaks, ...(plan?.points.map(([, value]) => value) ?? []));
  const words = series.flatMap(({ name, value }) => [name, value]).concat(plan?.name ?? []);
  const right = Math.min(Math.max(...words.map(textWidth)) * 1.1 + 28, isNarrow ? 104 : 190);
  const margin = { top: 26, right, bottom: 28, left: isNarrow ? 46 : 58 };
  const plot = layOut(canvas, margin, times[0] ?? 0, times.at(-1) ?? 1, most);

  const marks = chart.form === 'stacked' ? drawStack(chart, plot) : series.map((one) => drawLine(times, one, plot));
  return html`${drawVerticalAxis(plot, chart.format)}${drawHorizontalAxis(plot, chart.ticks(isNarrow ? 4 : 8))}
  ${marks}${plan === null ? nothing : drawPlan(plan.points, plot)}${chart.note === null ? nothing : drawNote(chart.note, plot)}
  ${drawLabels(labelsOf(chart, plot), plot)}`;
}

function stackHeight(series: readonly Series[], below: number, i: number): number {
  let sum = 0;
  for (const { values } of series.slice(0, below)) sum += values[i] ?? 0;
  return sum;
}

function drawStack({ series, times }: TimeChart, plot: Plot): Markup[] {
  return series.map((one, level) => {
    const shape = area<number>()
      .x((_, i) => round(plot.x(times[i] ?? 0)))
      .y0((_, i) => round(plot.y(stackHeight(series, level, i))))
      .y1((value, i) => round(plot.y(stackHeight(series, level, i) + value)));
    return html`<path class="area fill-${one.hue}" d="${trusted(shape(one.values) ?? '')}"
      ><title>${one.name}: ${one.value}</title></path
    >`;
  });
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
  const labels = series.map(({ name, value, hue, values }, level): Label => {
    const end = values[last] ?? 0;
    const height = form === 'stacked' ? stackHeight(series, level, last) + end / 2 : end;
    return { y: plot.y(height), height: 2 * lineHeight + 4, name, value, hue };
  });
  const planned = plan?.points.at(-1);
  if (plan !== null && planned !== undefined) {
    labels.push({ y: plot.y(planned[1]), height: lineHeight + 4, name: plan.name, value: '', hue: null });
  }
  return labels;
}

function drawLabels(labels: readonly Label[], plot: Plot): Markup {
  return html`<g class="labels"
    >${spread(labels, plot.top - 10, plot.bottom + 10).map(({ y, name, value, hue }) => {
      const x = plot.right + 10;
      const middle = round(y);
      const key =
        hue === null
          ? html`<line class="plan" x1="${x}" x2="${x + 9}" y1="${middle}" y2="${middle}" />`
          : html`<rect
              class="fill-${hue}"
              x="${x}"
              y="${round(middle - (value === '' ? 4 : 12))}"
              width="9"
              height="9"
              rx="2"
            />`;
      if (value === '') return html`${key}<text x="${x + 15}" y="${middle + 4}">${name}</text>`;
      return html`${key}<text x="${x + 15}" y="${round(middle - 4)}">${name}</text
        ><text class="strong" x="${x + 15}" y="${round(middle + lineHeight - 5)}">${value}</text>`;
    })}</g
  >`;
}
