import { renderCaptioned } from '../page/captioned.js';
import { breakable, html, nothing, type Insert, type Markup } from '../page/markup.js';

/** The room that a drawing gets. Charts are drawn twice, since one scaled down to a phone cannot be read there. */
export interface Canvas {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
}

export const wide: Canvas = { name: 'wide', width: 840, height: 310 };
export const narrow: Canvas = { name: 'narrow', width: 360, height: 280 };

/** The numbers behind a drawing. The first column names the row. */
export interface DataTable {
  readonly columns: readonly string[];
  /** Which columns hold words, and stand at the left as the first does. */
  readonly words?: readonly number[];
  readonly rows: readonly (readonly Insert[])[];
}

/** A chart with all that a reader is owed: the finding, the measure, the drawing, its text and its numbers. */
export interface Figure {
  /** What the chart shows, as a sentence without a full stop. */
  readonly finding: string;
  /** What is measured, and in what unit. */
  readonly measure: string;
  /** The drawing in words, for those who do not see it. */
  readonly alternative: string;
  /** Null where there is no data: the figure says so instead. */
  readonly draw: ((canvas: Canvas) => Markup) | null;
  /** In the place of the drawing, where there is none; empty where the finding says enough. */
  readonly empty?: string;
  readonly table: DataTable;
}

export function renderFigure(figure: Figure): Markup {
  const { finding, measure, alternative, draw, table } = figure;
  const { empty = 'No data: nothing of the kind happened in this run.' } = figure;
  const drawing =
    draw === null
      ? empty === ''
        ? nothing
        : html`<p class="empty">${empty}</p>`
      : [wide, narrow].map(
          (canvas) =>
            html`<svg
              class="${canvas.name}"
              viewBox="0 0 ${canvas.width} ${canvas.height}"
              role="img"
              aria-label="${alternative}"
            >
              ${draw(canvas)}
            </svg>`,
        );
  return renderCaptioned(finding, measure, html`${drawing} ${renderNumbers(table)}`);
}

/** A table that is folded away; nothing where it has no rows. */
export function renderNumbers(table: DataTable): Markup {
  if (table.rows.length === 0) return nothing;
  return html`<details>
    <summary>The numbers</summary>
    ${renderTable(table)}
  </details>`;
}

export function renderTable({ columns, rows, words = [] }: DataTable): Markup {
  const look = (column: number) => (words.includes(column) ? 'words' : 'number');
  return html`<div class="scroll">
    <table class="plain">
      <thead>
        <tr>
          ${columns.map((column, i) => html`<th scope="col" class="${look(i)}">${breakable(column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name = '', ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell, i) => html`<td class="${look(i + 1)}" data-column="${columns[i + 1] ?? ''}">${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
