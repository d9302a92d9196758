import type { Minor } from '#domain';
import { html, type Markup } from '../page/markup.js';
import { formatMoney } from '../text/money.text.js';

/** Where the budget went, as one bar with its key: paid, promised, left. */
export function renderBudgetBar(budget: {
  readonly currency: string;
  readonly paid: Minor;
  readonly reserved: Minor;
  readonly remaining: Minor;
}): Markup {
  const parts = [
    { name: 'paid', hue: 'red', amount: budget.paid },
    { name: 'promised', hue: 'gold', amount: budget.reserved },
    { name: 'left', hue: 'teal', amount: budget.remaining },
  ];
  return html`<div class="budget" aria-hidden="true">
      ${parts
        .filter(({ amount }) => amount > 0)
        .map(({ hue, amount }) => html`<span class="back-${hue}" style="flex:${amount} 0 0"></span>`)}
    </div>
    <ul class="budget-key">
      ${parts.map(
        ({ name, hue, amount }) =>
          html`<li><i class="back-${hue}"></i>${formatMoney(amount, budget.currency)} ${name}</li>`,
      )}
    </ul>`;
}
