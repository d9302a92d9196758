import { renderCaptioned } from '../page/captioned.js';
import { html, nothing, type Insert, type Markup } from '../page/markup.js';
import type { Hue } from '../page/palette.js';

/** A value with what it lies between. */
export interface Interval {
  readonly name: string;
  /** A few words under the name; empty for none. */
  readonly detail: string;
  /** Null where there is no value. */
  readonly value: { readonly low: number; readonly at: number; readonly high: number } | null;
  readonly texts: readonly Insert[];
  readonly hue: Hue;
}

export interface IntervalScale {
  readonly from: number;
  readonly to: number;
  /** Where the thin upright line stands. */
  readonly reference: number;
  /** What counts as near the reference. */
  readonly near: { readonly from: number; readonly to: number } | null;
  /** Written over the ends of the scale and over its reference. */
  readonly names: readonly [from: string, reference: string, to: string];
}

/** Dots with whiskers inside a table: what is left or right of the reference, and how surely. */
export function renderIntervals(
  finding: string,
  measure: string,
  columns: readonly [string, ...string[]],
  scale: IntervalScale,
  rows: readonly Interval[],
  after: Markup = nothing,
): Markup {
  const [first, ...rest] = columns;
  const body =
    rows.length === 0
      ? html`<p class="empty">No data: nothing of the kind happened in this run.</p>`
      : html`<div class="scroll">
          <table class="bars intervals" style="--columns:${rest.length}">
            <thead>
              <tr>
                <th scope="col">${first}</th>
                <td class="track" aria-hidden="true">
                  <span class="scale"
                    ><span>${scale.names[0]}</span
                    ><span style="left:${place(scale.reference, scale)}">${scale.names[1]}</span
                    ><span>${scale.names[2]}</span></span
                  >
                </td>
                ${rest.map((column) => html`<th scope="col">${column}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ({ name, detail, value, texts, hue }) =>
                  html`<tr>
                    <th scope="row">${name}${detail === '' ? nothing : html`<small>${detail}</small>`}</th>
                    <td class="track" aria-hidden="true">${renderTrack(value, hue, scale)}</td>
                    ${texts.map((text) => html`<td>${text}</td>`)}
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>`;
  return renderCaptioned(finding, measure, html`${body} ${after}`);
}

function renderTrack(value: Interval['value'], hue: Hue, scale: IntervalScale): Markup {
  const { near } = scale;
  const zone =
    near === null
      ? nothing
      : html`<i class="near" style="left:${place(near.from, scale)};right:calc(100% - ${place(near.to, scale)})"></i>`;
  const marks =
    value === null
      ? nothing
      : html`<i
            class="whisker back-${hue}"
            style="left:${place(value.low, scale)};right:calc(100% - ${place(value.high, scale)})"
          ></i
          ><i class="dot back-${hue}${beyond(value.at, scale)}" style="left:${place(value.at, scale)}"></i>`;
  return html`<span class="interval"
    >${zone}<i class="reference" style="left:${place(scale.reference, scale)}"></i>${marks}</span
  >`;
}

/** A dot beyond the scale stands at its end, hollow. */
function beyond(at: number, { from, to }: IntervalScale): string {
  return at < from || at > to ? ' beyond' : '';
}

function place(at: number, { from, to }: IntervalScale): string {
  const share = to > from ? (at - from) / (to - from) : 0.5;
  return `${(Math.min(Math.max(share, 0), 1) * 100).toFixed(2)}%`;
}
