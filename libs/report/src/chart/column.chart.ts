import { html, nothing, type Markup } from '../page/markup.js';
import type { Hue } from '../page/palette.js';
import type { Canvas } from './figure.js';
import { axisWidth, drawVerticalAxis, layOut, round, textWidth } from './plot.js';

export interface Column {
  /** Name under the column; not all are written where there is no room. */
  readonly name: string;
  readonly value: number;
  /** The column in words: range and value. */
  readonly title: string;
}

export interface ColumnChart {
  readonly columns: readonly Column[];
  readonly hue: Hue;
  readonly format: (value: number) => string;
  /** Lines across with a word, such as percentiles; `at` counts in columns from the left edge of the first. */
  readonly references: readonly { readonly at: number; readonly text: string }[];
}

const widestColumn = 104;

/** A histogram: columns of equal width that touch nearly, from zero. */
export function drawColumnChart({ columns, hue, format, references }: ColumnChart, canvas: Canvas): Markup {
  const top = references.length === 0 ? 12 : 12 + 16 * referenceRows(references.length);
  const most = Math.max(0, ...columns.map(({ value }) => value));
  const margin = { top, right: 14, bottom: 28, left: axisWidth(most, format) };
  const plot = layOut(canvas, margin, 0, columns.length, most);
  const step = plot.x(1) - plot.x(0);
  // Few columns stay columns, and do not become walls.
  const gap = Math.max(Math.min(2, step / 6), (step - widestColumn) / 2);

  const widest = Math.max(...columns.map(({ name }) => textWidth(name)), 1);
  const every = Math.max(1, Math.ceil((widest + 8) / step));
  return html`${drawVerticalAxis(plot, format)}
  ${columns.map(({ name, value, title }, i) => {
    const x = plot.x(i);
    const y = plot.y(value);
    // What exists is seen: a column of one among a million is still a pixel high.
    const height = value > 0 ? Math.max(1.5, plot.bottom - y) : 0;
    const bar = html`<rect
      class="fill-${hue}"
      x="${round(x + gap)}"
      y="${round(plot.bottom - height)}"
      width="${round(step - 2 * gap)}"
      height="${round(height)}"
      ><title>${title}</title></rect
    >`;
    const label =
      i % every === 0
        ? html`<text x="${round(x + step / 2)}" y="${plot.bottom + 18}" text-anchor="middle">${name}</text>`
        : nothing;
    return html`${bar}<g class="axis">${label}</g>`;
  })}
  ${references.map(({ at, text }, i) => {
    const x = round(plot.x(Math.min(Math.max(at, 0), columns.length)));
    const y = 12 + 16 * (i % referenceRows(references.length));
    const isLate = x + textWidth(text) + 6 > canvas.width;
    return html`<line class="note" x1="${x}" x2="${x}" y1="${y - 8}" y2="${plot.bottom}" /><text
        class="note-text"
        x="${isLate ? x - 5 : x + 5}"
        y="${y}"
        text-anchor="${isLate ? 'end' : 'start'}"
        >${text}</text
      >`;
  })}`;
}

/** References are written in rows below each other, so that close ones do not cover one another. */
function referenceRows(count: number): number {
  return Math.min(count, 5);
}
