import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { html, type Markup } from '../page/markup.js';
import type { Canvas } from './figure.js';

/** A place on an axis that is marked and named. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** The field that marks are drawn on, with its two scales. */
export interface Plot {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Lays the field out; the vertical axis begins at zero and ends on a round value at or above `most`. */
export function layOut(canvas: Canvas, margin: Margin, from: number, to: number, most: number): Plot {
  const left = margin.left;
  const right = canvas.width - margin.right;
  const top = margin.top;
  const bottom = canvas.height - margin.bottom;
  return {
    x: scaleLinear([from, to > from ? to : from + 1], [left, right]),
    y: fromZero(most).range([bottom, top]),
    left,
    right,
    top,
    bottom,
  };
}

/** From zero to a round value at or above `most`. */
function fromZero(most: number): ScaleLinear<number, number> {
  // What was divided by a scale may lie a hair above a round value, and must not cost the axis another step.
  return scaleLinear()
    .domain([0, most > 0 ? Number(most.toPrecision(12)) : 1])
    .nice(4);
}

/** The room that the values of a vertical axis take, left of the field. */
export function axisWidth(most: number, format: (value: number) => string): number {
  return (
    Math.ceil(
      Math.max(
        ...fromZero(most)
          .ticks(4)
          .map((value) => textWidth(format(value))),
      ),
    ) + 10
  );
}

/** Horizontal hairlines with their values; zero is the base line. */
export function drawVerticalAxis(plot: Plot, format: (value: number) => string): Markup {
  return html`<g class="axis"
    >${plot.y.ticks(4).map((value) => {
      const y = round(plot.y(value));
      const line = html`<line
        class="${value === 0 ? 'base' : 'grid'}"
        x1="${plot.left}"
        x2="${plot.right}"
        y1="${y}"
        y2="${y}"
      />`;
      return html`${line}<text x="${plot.left - 8}" y="${y + 4}" text-anchor="end">${format(value)}</text>`;
    })}</g
  >`;
}

/** Between two names of an axis. */
const tickGap = 8;

/** Marks and names under the base line. A name that would leave the canvas is pulled in, one without room is left out. */
export function drawHorizontalAxis(plot: Plot, ticks: readonly Tick[], canvas: Canvas): Markup {
  let taken = -Infinity;
  return html`<g class="axis"
    >${ticks.map(({ at, text }) => {
      const x = round(plot.x(at));
      const half = textWidth(text) / 2;
      const middle = round(Math.min(Math.max(x, half), canvas.width - half));
      const mark = html`<line class="tick" x1="${x}" x2="${x}" y1="${plot.bottom}" y2="${plot.bottom + 4}" />`;
      if (middle - half < taken + tickGap) return mark;
      taken = middle + half;
      return html`${mark}<text x="${middle}" y="${plot.bottom + 18}" text-anchor="middle">${text}</text>`;
    })}</g
  >`;
}

/** Moves labels apart so that none covers another, keeping their order and staying between `top` and `bottom`. */
export function spread<T extends { readonly y: number; readonly height: number }>(
  labels: readonly T[],
  top: number,
  bottom: number,
): T[] {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const places: number[] = [];
  let floor = top;
  for (const { y, height } of sorted) {
    const place = Math.max(y, floor + height / 2);
    places.push(place);
    floor = place + height / 2;
  }
  let ceiling = bottom;
  for (let i = sorted.length - 1; i >= 0; i--) {
    const half = (sorted[i]?.height ?? 0) / 2;
    const place = Math.min(places[i] ?? 0, ceiling - half);
    places[i] = place;
    ceiling = place - half;
  }
  return sorted.map((label, i) => ({ ...label, y: places[i] ?? label.y }));
}

/** Tenths of a pixel are enough, and keep the page small. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** About how wide a text of the axis' size is in a wide font: rather too much than too little. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  // Chinese characters are as wide as high.
  if (character > '\u2E7F' || /[%mwMW]/.test(character)) return 13;
  return /[ .,:;'’()|!ijlt-]/.test(character) ? 4.7 : 8.3;
}
