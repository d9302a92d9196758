import { renderCaptioned } from '../page/captioned.js';
import { html, nothing, type Insert, type Markup } from '../page/markup.js';
import type { Hue } from '../page/palette.js';

export interface Bar {
  readonly name: string;
  /** A few words under the name; empty for none. */
  readonly detail: string;
  readonly value: number;
  readonly texts: readonly Insert[];
  readonly hue: Hue;
  /** A thinner bar under the first, on the same scale. */
  readonly beside?: { readonly value: number; readonly hue: Hue };
}

/** More columns do not stand beside each other on a phone: their values are named one by one. */
const mostAbreast = 3;

/** The head of a column whose values are drawn in a colour. */
export function keyed(hue: Hue, name: string): Markup {
  return html`<i class="key back-${hue}"></i>${name}`;
}

/** Bars inside a table: the drawing is its own table, is read aloud as one, and fits any width. */
export function renderBars(
  finding: string,
  measure: string,
  columns: readonly [string, ...Insert[]],
  bars: readonly Bar[],
): Markup {
  const values = bars.flatMap(({ value, beside }) => [value, beside?.value ?? 0]);
  const most = Math.max(...values) > 0 ? Math.max(...values) : 1;
  const width = (value: number) => `width:${((Math.max(value, 0) / most) * 100).toFixed(2)}%`;
  const [first, ...rest] = columns;
  const body =
    bars.length === 0
      ? html`<p class="empty">No data: nothing of the kind happened in this run.</p>`
      : html`<div class="scroll">
          <table class="bars${rest.length > mostAbreast ? ' many' : ''}" style="--columns:${rest.length}">
            <thead>
              <tr>
                <th scope="col">${first}</th>
                <td class="track"></td>
                ${rest.map((column) => html`<th scope="col">${column}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${bars.map(
                ({ name, detail, value, texts, hue, beside }) =>
                  html`<tr>
                    <th scope="row">${name}${detail === '' ? nothing : html`<small>${detail}</small>`}</th>
                    <td class="track" aria-hidden="true">
                      ${value > 0 ? html`<span class="bar back-${hue}" style="${width(value)}"></span>` : nothing}
                      ${
                        beside === undefined
                          ? nothing
                          : html`<span class="bar beside back-${beside.hue}" style="${width(beside.value)}"></span>`
                      }
                    </td>
                    ${texts.map((text, i) => {
                      const column = rest[i];
                      return html`<td data-column="${typeof column === 'string' ? column : ''}">${text}</td>`;
                    })}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`;
  return renderCaptioned(finding, measure, body);
}
