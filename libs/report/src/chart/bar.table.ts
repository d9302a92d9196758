import { html, nothing, type Markup } from '../page/markup.js';
import type { Hue } from '../page/palette.js';

export interface Bar {
  readonly name: string;
  /** A few words under the name; empty for none. */
  readonly detail: string;
  readonly value: number;
  readonly texts: readonly string[];
  readonly hue: Hue;
}

/** Bars inside a table: the drawing is its own table, is read aloud as one, and fits any width. */
export function renderBars(
  finding: string,
  measure: string,
  columns: readonly [string, ...string[]],
  bars: readonly Bar[],
): Markup {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const [first, ...rest] = columns;
  const body =
    bars.length === 0
      ? html`<p class="empty">No data: nothing of the kind happened in this run.</p>`
      : html`<div class="scroll">
          <table class="bars">
            <thead>
              <tr>
                <th scope="col">${first}</th>
                <td class="track"></td>
                ${rest.map((column) => html`<th scope="col">${column}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${bars.map(
                ({ name, detail, value, texts, hue }) =>
                  html`<tr>
                    <th scope="row">${name}${detail === '' ? nothing : html`<small>${detail}</small>`}</th>
                    <td class="track" aria-hidden="true">
                      <span class="bar back-${hue}" style="width:${((value / most) * 100).toFixed(2)}%"></span>
                    </td>
                    ${texts.map((text) => html`<td>${text}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`;
  return html`<figure>
    <figcaption>
      <h3>${finding}</h3>
      <p class="measure">${measure}</p>
    </figcaption>
    ${body}
  </figure>`;
}
