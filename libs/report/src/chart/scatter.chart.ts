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
  /** What the axes measure. */
  readonly nameX: string;
  readonly nameY: string;
  /** A dashed line across: what is asked for. */
  readonly bound: { readonly y: number; readonly text: string } | null;
}

/** Points on two axes that need not begin at zero: what counts is how they lie to one another. */
export function drawScatterChart(chart: ScatterChart, canvas: Canvas): Markup {
  const { points, front, bound } = chart;
  const isNarrow = canvas.name === 'narrow';
  const [top, bottom, right] = [34, canvas.height - 46, canvas.width - 24];
  const y = scaleLinear()
    .domain(extent([...points.map((point) => point.y), ...(bound === null ? [] : [bound.y])]))
    .range([bottom, top])
    .nice(4);
  const left = Math.ceil(Math.max(...y.ticks(4).map((value) => textWidth(chart.formatY(value))))) + 10;
  const x = scaleLinear()
    .domain(extent(points.map((point) => point.x)))
    .range([left, right])
    .nice(isNarrow ? 3 : 6);
  const plot: Plot = { left, right, top, bottom, x, y };
  const path = line<{ x: number; y: number }>()
    .x((point) => round(x(point.x)))
    .y((point) => round(y(point.y)));
  const sorted = [...front].sort((a, b) => a.x - b.x);
  return html`${drawAxes(chart, plot, isNarrow)}
  ${bound === null ? nothing : drawBound(bound.text, round(plot.y(bound.y)), plot)}
  ${sorted.length < 2 ? nothing : html`<path class="line stroke-teal front" d="${trusted(path(sorted) ?? '')}" />`}
  ${[...points.filter(({ label }) => label === ''), ...points.filter(({ label }) => label !== '')].map(
    ({ hue, form, title, label, ...point }) =>
      html`<circle
        class="${form === 'full' ? `fill-${hue}` : `hollow stroke-${hue}`}"
        cx="${round(x(point.x))}"
        cy="${round(y(point.y))}"
        r="${label === '' ? 4 : 6}"
        ><title>${title}</title></circle
      >`,
  )}
  ${drawPointLabels(points, plot)}`;
}

function drawAxes({ formatX, formatY, nameX, nameY }: ScatterChart, plot: Plot, isNarrow: boolean): Markup {
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
    ><text x="${plot.left}" y="12">↑ ${nameY}</text></g
  >`;
}

function drawBound(text: string, y: number, plot: Plot): Markup {
  return html`<line class="plan" x1="${plot.left}" x2="${plot.right}" y1="${y}" y2="${y}" /><text
      class="note-text"
      x="${plot.right}"
      y="${y - 6}"
      text-anchor="end"
      >${text}</text
    >`;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

const labelHeight = 14;

/** Right of the point, left of it, above or below: wherever the words cover the fewest points and no other words. */
function drawPointLabels(points: readonly Point[], plot: Plot): Markup {
  const dots = points.map(({ x, y }) => ({ x: plot.x(x), y: plot.y(y) }));
  const taken: { left: number; right: number; y: number }[] = [];
  const named = points.filter(({ label }) => label !== '').sort((a, b) => b.y - a.y);
  return html`<g class="labels"
    >${named.map((point) => {
      const { x, y } = { x: plot.x(point.x), y: plot.y(point.y) };
      const width = textWidth(point.label) * 1.1;
      const boxOf = (place: Place) => {
        const left = place.anchor === 'start' ? place.x : place.x - (place.anchor === 'end' ? width : width / 2);
        return { left, right: left + width, y: place.y - 4 };
      };
      const cost = (place: Place): number => {
        const box = boxOf(place);
        const covered = dots.filter(
          (dot) => dot.x > box.left - 5 && dot.x < box.right + 5 && Math.abs(dot.y - box.y) < labelHeight,
        ).length;
        const crossed = taken.filter(
          (other) => other.left < box.right && box.left < other.right && Math.abs(other.y - box.y) < labelHeight + 2,
        ).length;
        const outside = box.left < plot.left || box.right > plot.right + 20 || place.y < 12 || place.y > plot.bottom;
        return covered + 100 * crossed + (outside ? 1_000 : 0);
      };
      const places: readonly Place[] = [
        { x: x + 10, y: y + 4, anchor: 'start' },
        { x: x - 10, y: y + 4, anchor: 'end' },
        { x, y: y - 12, anchor: 'middle' },
        { x, y: y + 22, anchor: 'middle' },
        { x, y: y - 30, anchor: 'middle' },
        { x, y: y + 40, anchor: 'middle' },
        { x: x + 10, y: y - 12, anchor: 'end' },
        { x: x + 10, y: y + 22, anchor: 'end' },
      ];
      const place = places.reduce((best, candidate) => (cost(candidate) < cost(best) ? candidate : best));
      taken.push(boxOf(place));
      return html`<text class="strong halo" x="${round(place.x)}" y="${round(place.y)}" text-anchor="${place.anchor}"
        >${point.label}</text
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
