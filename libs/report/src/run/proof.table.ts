import { renderCaptioned } from '../page/captioned.js';
import { html, type Markup } from '../page/markup.js';
import { counted, formatCount } from '../text/number.text.js';
import type { Invariant } from './summary.js';
import { holds } from './verdict.js';

/** What was proved, law by law. */
export function renderProof(invariants: readonly Invariant[], measure: string): Markup {
  const broken = invariants.filter(({ ok }) => !ok).length;
  const finding =
    invariants.length === 0
      ? 'Nothing was proved'
      : holds({ invariants })
        ? `All ${formatCount(invariants.length)} invariants hold`
        : `${counted(broken, 'invariant')} of ${formatCount(invariants.length)} broken`;
  return renderCaptioned(
    finding,
    measure,
    html` <table class="proof">
      <thead>
        <tr>
          <th scope="col">Invariant</th>
          <th scope="col" style="text-align:left">What was found</th>
        </tr>
      </thead>
      <tbody>
        ${invariants.map(
          ({ name, ok, detail }) =>
            html`<tr>
              <th scope="row">
                <span class="mark ${ok ? 'good' : 'bad'}">${ok ? '✓ holds' : '✗ broken'}</span
                >${name.replaceAll('_', ' ')}
              </th>
              <td>${detail.replaceAll(/(?<![\w.])\d{4,}(?![\w.]\d)/g, (digits) => formatCount(Number(digits)))}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  );
}
