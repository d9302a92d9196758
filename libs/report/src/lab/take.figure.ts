import type { Figure } from '../chart/figure.js';
import { drawTimeChart } from '../chart/time.chart.js';
import { everySo } from '../run/budget.figure.js';
import { formatShare } from '../text/number.text.js';
import type { LabView } from './lab.view.js';

/** How unequally the money fell: the Lorenz curve. */
export function lorenzFigure(view: LabView): Figure {
  const { takes, users } = view.first;
  const { lorenz } = takes;
  const never = view.estimate('never_winners')?.mean ?? (users.active === 0 ? 0 : takes.neverWinners / users.active);
  const top = view.estimate('top_percent')?.mean ?? takes.topPercent;
  const note = [
    `Gini coefficient ${written(view, 'gini')}`,
    `never winners ${written(view, 'never_winners')}`,
    `top percent ${written(view, 'top_percent')}`,
  ];
  return {
    finding: `The luckiest hundredth of users win ${formatShare(top)} of the money; ${never === 0 ? 'everybody wins something' : `${formatShare(never)} never win`}`,
    measure: `Share of what was won, opened or not, by share of active users, from those who won least: the first run. Mean of ${view.runs}: ${note.join(', ')}`,
    alternative: lorenz
      .filter(everySo(6))
      .map(([people, money]) => `The poorest ${formatShare(people)} took ${formatShare(money)}`)
      .join('. '),
    draw:
      lorenz.length < 3 || (lorenz.at(-1)?.[1] ?? 0) === 0
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times: lorenz.map(([people]) => people),
                form: 'lines',
                series: [
                  {
                    name: 'money',
                    value: `Gini ${takes.gini.toFixed(2)}`,
                    hue: 'red',
                    values: lorenz.map(([, money]) => money),
                  },
                ],
                plan: {
                  name: 'equal shares',
                  points: [
                    [0, 0],
                    [1, 1],
                  ],
                },
                note: null,
                ticks: (most) =>
                  (most < 5 ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]).map((at) => ({
                    at,
                    text: at === 0.5 ? `${formatShare(at)} of the users` : formatShare(at),
                  })),
                format: formatShare,
              },
              canvas,
            ),
    table: {
      columns: ['Users, from the poorest', 'Their share of the money'],
      rows: lorenz.filter(everySo(11)).map(([people, money]) => [formatShare(people), formatShare(money)]),
    },
  };
}

function written({ policy, text }: LabView, measure: 'gini' | 'never_winners' | 'top_percent'): string {
  const estimate = policy.measures[measure];
  if (estimate === null) return '–';
  const range = text.range(measure, estimate);
  return `${text.short(measure, estimate.mean)}${range === '' ? '' : ` (90%: ${range})`}`;
}
