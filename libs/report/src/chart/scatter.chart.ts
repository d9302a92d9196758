import { line } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import { html, nothing, trusted, type Markup } from '../page/markup.js';
import type { Hue } from '../page/palette.js';
import type { Canvas } from './figure.js';
import { round, textWidth, type Plot } from './plot.js';

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly hue: Hue;
  readonly form: 'full' | 'hollow';
  /** Written beside it; empty for most. */
  readonly label: string;
  /** The point in words. */
  readonly title: string;
}

export interface ScatterChart {
  readonly points: readonly Point[];
  /** Joined by a line, from left to right. */
  readonly front: readonly { readonly x: number; readonly y: number }[];
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** What the horizontal axis measures. */
  readonly nameX: string;
}

/** Points on two axes that need not begin at zero: what counts is how they lie to one another. */
export function drawScatterChart(chart: ScatterChart, canvas: Canvas): Markup {
  const { points, front } = chart;
  const isNarrow = canvas.name === 'narrow';
  const plot: Plot = {
    left: isNarrow ? 46 : 58,
    right: canvas.width - 24,
    top: 20,
    bottom: canvas.height - 46,
    x: scaleLinear(),
    y: scaleLinear(),
  };
  plot.x
    .domain(extent(points.map(({ x }) => x)))
    .range([plot.left, plot.right])
    .nice(isNarrow ? 3 : 6);
  plot.y
    .domain(extent(points.map(({ y }) => y)))
    .range([plot.bottom, plot.top])
    .nice(4);
  const path = line<{ x: number; y: number }>()
    .x(({ x }) => round(plot.x(x)))
    .y(({ y }) => round(plot.y(y)));
  const sorted = [...front].sort((a, b) => a.x - b.x);
  return html`${drawAxes(chart, plot, isNarrow)}
  ${sorted.length < 2 ? nothing : html`<path class="line stroke-teal front" d="${trusted(path(sorted) ?? '')}" />`}
  ${[...points.filter(({ label }) => label === ''), ...points.filter(({ label }) => label !== '')].map(
    ({ x, y, hue, form, title, label }) =>
      html`<circle
        class="${form === 'full' ? `fill-${hue}` : `hollow stroke-${hue}`}"
        cx="${round(plot.x(x))}"
        cy="${round(plot.y(y))}"
        r="${label === '' ? 4 : 6}"
        ><title>${title}</title></circle
      >`,
  )}
  ${drawPointLabels(points, plot)}`;
}

function drawAxes({ formatX, formatY, nameX }: ScatterChart, plot: Plot, isNarrow: boolean): Markup {
  return html`<g class="axis"
    >${plot.y.ticks(4).map((value) => {
      const y = round(plot.y(value));
      return html`<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${y}" y2="${y}" /><text
          x="${plot.left - 8}"
          y="${y + 4}"
          text-anchor="end"
          >${formatY(value)}</text
        >`;
    })}${plot.x.ticks(isNarrow ? 3 : 6).map((value) => {
      const x = round(plot.x(value));
      return html`<line class="tick" x1="${x}" x2="${x}" y1="${plot.bottom}" y2="${plot.bottom + 4}" /><text
          x="${x}"
          y="${plot.bottom + 18}"
          text-anchor="middle"
          >${formatX(value)}</text
        >`;
    })}<line class="base" x1="${plot.left}" x2="${plot.right}" y1="${plot.bottom}" y2="${plot.bottom}" /><text
      x="${plot.right}"
      y="${plot.bottom + 36}"
      text-anchor="end"
      >${nameX} →</text
    ></g
  >`;
}

/** Beside the point, on the side with more room; two that would cover each other go above and below. */
function drawPointLabels(points: readonly Point[], plot: Plot): Markup {
  const named = points.filter(({ label }) => label !== '').sort((a, b) => b.y - a.y);
  const placed: { left: number; right: number; y: number }[] = [];
  return html`<g class="labels"
    >${named.map(({ x, y, label }) => {
      const at = plot.x(x);
      const width = textWidth(label) * 1.05;
      const isLate = at + width + 14 > plot.right;
      const left = isLate ? at - width - 10 : at + 10;
      let top = plot.y(y) + 4;
      while (placed.some((p) => Math.abs(p.y - top) < 16 && left < p.right && left + width > p.left)) top += 16;
      placed.push({ left, right: left + width, y: top });
      return html`<text
        class="strong halo"
        x="${round(isLate ? at - 10 : at + 10)}"
        y="${round(top)}"
        text-anchor="${isLate ? 'end' : 'start'}"
        >${label}</text
      >`;
    })}</g
  >`;
}

function extent(values: readonly number[]): [number, number] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const room = most > least ? (most - least) * 0.06 : Math.abs(most) * 0.1 || 1;
  return [least >= 0 ? Math.max(0, least - room) : least - room, most + room];
}
