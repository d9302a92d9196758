import { renderCaptioned } from '../page/captioned.js';
import { html, type Markup } from '../page/markup.js';
import type { Hue } from '../page/palette.js';

export interface HeatCell {
  readonly value: number | null;
  readonly text: string;
  /** Between what it lies, or how sure it is; empty for nothing. */
  readonly detail: string;
}

export interface HeatTable {
  readonly finding: string;
  readonly measure: string;
  /** What the rows and the columns are. */
  readonly axes: readonly [rows: string, columns: string];
  readonly rowNames: readonly string[];
  readonly columnNames: readonly string[];
  /** Row by row. */
  readonly cells: readonly (readonly HeatCell[])[];
  readonly hue: Hue;
  /** Which end is better and gets a mark; null where neither is. */
  readonly better: 'more' | 'less' | null;
}

/** How much of its hue the strongest cell has: text on it must keep its contrast. */
const strongest = 44;

/** A table whose cells are the stronger in colour the higher their values. */
export function renderHeat(heat: HeatTable): Markup {
  const values = heat.cells.flat().flatMap(({ value }) => (value === null ? [] : [value]));
  const least = Math.min(...values);
  const most = Math.max(...values);
  const best = heat.better === null || most === least ? null : heat.better === 'more' ? most : least;
  const strength = (value: number) =>
    Math.round(4 + (strongest - 4) * (most > least ? (value - least) / (most - least) : 0.5));
  return renderCaptioned(
    heat.finding,
    heat.measure,
    html` <div class="scroll">
      <table class="heat">
        <thead>
          <tr>
            <th scope="col"><span>${heat.axes[0]} ↓</span><span>${heat.axes[1]} →</span></th>
            ${heat.columnNames.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${heat.cells.map(
            (row, i) =>
              html`<tr>
                <th scope="row">${heat.rowNames[i] ?? ''}</th>
                ${row.map(({ value, text, detail }) =>
                  value === null
                    ? html`<td>–</td>`
                    : html`<td
                        style="background:color-mix(in srgb,var(--${heat.hue}) ${strength(value)}%,var(--paper))"
                      >
                        ${value === best ? html`<strong>${text}</strong>` : text}${detail === '' ? null : html`<small>${detail}</small>`}
                      </td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`,
  );
}
