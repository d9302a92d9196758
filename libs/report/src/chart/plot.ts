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
    // What was divided by a scale may lie a hair above a round value, and must not cost the axis another step.
    y: scaleLinear([0, most > 0 ? Number(most.toPrecision(12)) : 1], [bottom, top]).nice(4),
    left,
    right,
    top,
    bottom,
  };
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

/** Marks and names under the base line. A name that would leave the canvas is pulled in. */
export function drawHorizontalAxis(plot: Plot, ticks: readonly Tick[]): Markup {
  return html`<g class="axis"
    >${ticks.map(({ at, text }) => {
      const x = round(plot.x(at));
      const anchor = x > plot.right - 4 ? 'end' : x < plot.left + 4 ? 'start' : 'middle';
      return html`<line class="tick" x1="${x}" x2="${x}" y1="${plot.bottom}" y2="${plot.bottom + 4}" /><text
          x="${x}"
          y="${plot.bottom + 18}"
          text-anchor="${anchor}"
          >${text}</text
        >`;
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

/** About how wide a text of the axis' size is; Chinese characters are as wide as high. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? 12.5 : 6.6;
  return width;
}
