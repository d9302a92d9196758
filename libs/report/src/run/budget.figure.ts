import type { Figure } from '../chart/figure.js';
import { drawTimeChart, type Series } from '../chart/time.chart.js';
import type { Hue } from '../page/palette.js';
import { formatMoney, shortMoney, tickMoney } from '../text/money.text.js';
import { formatShare } from '../text/number.text.js';
import { ZoneText } from '../text/time.text.js';
import type { RunRecord, RunSample } from './run.record.js';

/** Where the budget stood, over the campaign's own time. */
export function budgetFigure({ samples, plan, campaign, summary, exhausted }: RunRecord): Figure {
  const { currency, total } = summary.budget;
  const zone = new ZoneText(campaign.utcOffsetMs);
  const money = (amount: number) => formatMoney(amount, currency);
  const shown = onePerInstant(samples);
  const last = shown.at(-1);
  return {
    finding: budgetFinding(summary.budget, exhausted?.at ?? null, campaign.window, zone),
    measure: `Where the budget of ${money(total)} stood, ${zone.name}`,
    alternative: shown
      .map(({ at, budget }) => `${zone.moment(at)}: ${parts(budget, money)}`)
      .filter(everySo(6))
      .join('. '),
    draw:
      last === undefined || shown.length < 2
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times: shown.map(({ at }) => at),
                form: 'stacked',
                series: [
                  layer('paid', 'red', shown, (budget) => budget.paid),
                  layer('promised', 'gold', shown, (budget) => budget.reserved),
                  layer('left', 'teal', shown, (budget) => budget.remaining),
                ],
                plan: plan.length === 0 ? null : { name: 'plan', points: within(plan, shown[0]?.at ?? 0, last.at) },
                note: exhausted === null ? null : { at: exhausted.at, text: `dry ${zone.moment(exhausted.at)}` },
                ticks: (most) => zone.ticks(shown[0]?.at ?? 0, last.at, most),
                format: (value) => tickMoney(value, currency),
              },
              canvas,
            ),
    table: {
      columns: [`Time (${zone.name})`, 'Paid', 'Promised', 'Left'],
      rows: shown
        .filter(everySo(16))
        .map(({ at, budget }) => [
          zone.moment(at),
          money(budget.paid),
          money(budget.reserved),
          money(budget.remaining),
        ]),
    },
  };

  function layer(
    name: string,
    hue: Hue,
    all: readonly RunSample[],
    of: (budget: RunSample['budget']) => number,
  ): Series {
    const values = all.map(({ budget }) => of(budget));
    return { name, value: shortMoney(values.at(-1) ?? 0, currency), hue, values };
  }
}

function budgetFinding(
  budget: RunRecord['summary']['budget'],
  exhaustedAt: number | null,
  window: RunRecord['campaign']['window'],
  zone: ZoneText,
): string {
  if (exhaustedAt === null) {
    return `${formatShare(budget.total === 0 ? 0 : budget.paid / budget.total)} of the budget was paid out by the end`;
  }
  const share = (exhaustedAt - window.from) / (window.to - window.from);
  return `The money was promised to the last fen by ${zone.moment(exhaustedAt)}, ${formatShare(share)} of the way through the campaign`;
}

function parts({ paid, reserved, remaining }: RunSample['budget'], money: (amount: number) => string): string {
  return `paid ${money(paid)}, promised ${money(reserved)}, left ${money(remaining)}`;
}

/** The last sample of each instant: while payouts drain the campaign's clock stands still. */
function onePerInstant(samples: readonly RunSample[]): RunSample[] {
  return samples.filter(({ at }, i) => at !== samples[i + 1]?.at);
}

function within(points: RunRecord['plan'], from: number, to: number): RunRecord['plan'] {
  return points.filter(([at]) => at >= from && at <= to);
}

/** Keeps about `most` of many, the first and the last among them. */
export function everySo(most: number): (value: unknown, i: number, all: readonly unknown[]) => boolean {
  return (_, i, all) => {
    const step = Math.max(1, Math.ceil((all.length - 1) / (most - 1)));
    return i % step === 0 || i === all.length - 1;
  };
}
