import type { Minor } from '#domain';
import { drawColumnChart } from '../chart/column.chart.js';
import { renderBars } from '../chart/bar.table.js';
import type { Figure } from '../chart/figure.js';
import type { Markup } from '../page/markup.js';
import { formatMoney, shortMoney } from '../text/money.text.js';
import { counted, formatCount, formatShare, shortCount } from '../text/number.text.js';
import type { PrizeTake } from './run.record.js';

interface AmountBin {
  readonly from: Minor;
  /** Included. */
  readonly to: Minor;
  readonly count: number;
  readonly amount: Minor;
}

/** How many envelopes held how much. */
export function amountFigure(amounts: ReadonlyMap<Minor, number>, currency: string): Figure {
  const bins = binAmounts(amounts);
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  const range = ({ from, to }: AmountBin) =>
    from === to ? formatMoney(from, currency) : `${formatMoney(from, currency)} to ${formatMoney(to, currency)}`;
  return {
    finding: amountFinding(amounts, currency),
    measure: `Envelopes by the amount inside (${currency}${bins.some(({ from, to }) => from !== to) ? ', columns widen to the right' : ''})`,
    alternative: bins.map((bin) => `${range(bin)}: ${counted(bin.count, 'envelope')}`).join('. '),
    draw:
      bins.length < 2
        ? null
        : (canvas) =>
            drawColumnChart(
              {
                columns: bins.map((bin) => ({
                  name: shortMoney(bin.from, currency),
                  value: bin.count,
                  title: `${range(bin)}: ${counted(bin.count, 'envelope')}, ${formatMoney(bin.amount, currency)}`,
                })),
                hue: 'indigo',
                format: shortCount,
                references: [],
              },
              canvas,
            ),
    // One amount is no distribution, and the finding names it.
    empty: '',
    table: {
      columns: ['Amount', 'Envelopes', 'Share', 'Money'],
      rows: (bins.length < 2 ? [] : bins).map((bin) => [
        range(bin),
        formatCount(bin.count),
        formatShare(all === 0 ? 0 : bin.count / all),
        formatMoney(bin.amount, currency),
      ]),
    },
  };
}

function amountFinding(amounts: ReadonlyMap<Minor, number>, currency: string): string {
  const sorted = [...amounts].sort(([a], [b]) => a - b);
  const all = sorted.reduce((sum, [, count]) => sum + count, 0);
  const largest = sorted.at(-1);
  if (largest === undefined) return 'No envelope was won';
  if (sorted.length === 1) return `Each of ${counted(all, 'envelope')} holds ${formatMoney(largest[0], currency)}`;
  const median = quantile(sorted, all / 2);
  const [most, times] = largest;
  const held = `the largest holds ${formatMoney(most, currency)}${times > 1 ? `, ${formatCount(times)} times` : ''}`;
  return `Half of the envelopes hold ${formatMoney(median, currency)} or less; ${held}`;
}

function quantile(sorted: readonly (readonly [Minor, number])[], rank: number): Minor {
  let seen = 0;
  for (const [amount, count] of sorted) {
    seen += count;
    if (seen >= rank) return amount;
  }
  return 0;
}

/** One bin an amount where they are few, else bins that widen as 1, 2, 5, 10 do. */
export function binAmounts(amounts: ReadonlyMap<Minor, number>): AmountBin[] {
  const sorted = [...amounts].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  if (sorted.length <= 14)
    return sorted.map(([amount, count]) => ({ from: amount, to: amount, count, amount: amount * count }));
  const least = sorted[0]?.[0] ?? 0;
  const most = sorted.at(-1)?.[0] ?? 0;
  const edges = roundEdges(least, most);
  return edges.slice(0, -1).map((from, i) => {
    const to = (edges[i + 1] ?? from + 1) - 1;
    const inside = sorted.filter(([amount]) => amount >= from && amount <= to);
    return {
      from,
      to,
      count: inside.reduce((sum, [, count]) => sum + count, 0),
      amount: inside.reduce((sum, [amount, count]) => sum + amount * count, 0),
    };
  });
}

function roundEdges(least: Minor, most: Minor): Minor[] {
  const edges: Minor[] = [];
  for (let decade = 1; decade <= most * 10; decade *= 10) edges.push(decade, decade * 2, decade * 5);
  edges.unshift(0);
  const first = edges.findLastIndex((edge) => edge <= least);
  const last = edges.findIndex((edge) => edge > most);
  return edges.slice(first, last + 1);
}

export const prizeHue = { cash: 'red', coupon: 'gold', goods: 'teal', grand: 'plum' } as const;

/** What was won, prize by prize. */
export function renderPrizes(prizes: readonly PrizeTake[], currency: string): Markup {
  const sorted = [...prizes].sort((a, b) => b.amount - a.amount);
  const all = sorted.reduce((sum, { amount }) => sum + amount, 0);
  const [top] = sorted;
  const finding =
    top === undefined || all === 0
      ? 'No prize was won'
      : `${top.label} took ${formatShare(top.amount / all)} of the money`;
  return renderBars(
    finding,
    `Money that stayed with the winners, by prize (${currency})`,
    ['Prize', 'Won', 'Came back', 'Stock', 'Money'],
    sorted.map(({ label, kind, count, returned, amount, stock }) => ({
      name: label,
      detail: kind,
      value: amount,
      texts: [
        formatCount(count),
        formatCount(returned),
        stock === null ? '–' : formatCount(stock),
        formatMoney(amount, currency),
      ],
      hue: prizeHue[kind],
    })),
  );
}
