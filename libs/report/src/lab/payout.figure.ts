import type { SeriesPoint } from '#simulation';
import type { Figure } from '../chart/figure.js';
import { drawTimeChart } from '../chart/time.chart.js';
import { everySo } from '../run/budget.figure.js';
import { tickMoney } from '../text/money.text.js';
import { counted, formatCount, formatDuration, formatShare, shortCount } from '../text/number.text.js';
import type { LabView } from './lab.view.js';

/** Money that is promised and not yet paid: what would be owed if the campaign stopped now. */
export function liabilityFigure(view: LabView): Figure {
  const { first, zone, money } = view;
  // The sample at which everything is settled comes days later; what happens in between was not looked at.
  const seen = first.series.filter(({ at }) => at <= first.horizon.to);
  const points = untilAll(seen, ({ promised, paid }) => promised === paid);
  const settledAt = first.series.at(-1)?.at ?? first.horizon.to;
  const owed = points.map(({ promised, paid }) => promised - paid);
  const most = Math.max(0, ...owed);
  const peak = points[owed.indexOf(most)];
  const [from = 0, to = 1] = [points[0]?.at, points.at(-1)?.at];
  return {
    finding:
      most === 0 || peak === undefined
        ? 'What is promised is paid at once: nothing is ever owed'
        : `At most ${view.text.short('liability_most', most)} is promised and not yet paid, on ${zone.moment(peak.at)}`,
    measure: `Liability outstanding: promised, and neither paid nor back (${view.currency}), ${zone.name}; the first run${settledAt > first.horizon.to ? `. All is settled by ${zone.moment(settledAt)}` : ''}`,
    alternative: points
      .map(({ at }, i) => `${zone.moment(at)}: ${money(owed[i] ?? 0)}`)
      .filter(everySo(6))
      .join('. '),
    draw:
      most === 0
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times: points.map(({ at }) => at),
                form: 'stacked',
                series: [{ name: 'owed', value: view.shortMoney(owed.at(-1) ?? 0), hue: 'gold', values: owed }],
                plan: null,
                note: peak === undefined ? null : { at: peak.at, text: view.text.short('liability_most', most) },
                ticks: (ticks) => zone.ticks(from, to, ticks),
                format: (value) => tickMoney(value, view.currency),
              },
              canvas,
            ),
    empty: '',
    table: {
      columns: [`Time (${zone.name})`, 'Promised, not paid', 'Paid', 'Came back'],
      rows: (most === 0 ? [] : points)
        .filter(everySo(16))
        .map(({ at, promised, paid, released }) => [
          zone.moment(at),
          money(promised - paid),
          money(paid),
          money(released),
        ]),
    },
  };
}

/** Payouts that wait for the channel, and how long. */
export function backlogFigure(view: LabView): Figure {
  const { first, zone } = view;
  const { worstBacklog, worstBacklogAt, delaySeconds, drainedAt } = first.payouts;
  const points = untilAll(withWorst(first), ({ backlog }) => backlog === 0);
  const [from = 0, to = 1] = [points[0]?.at, points.at(-1)?.at];
  const within = (seconds: number) => formatDuration(seconds * 1_000);
  const queues = delaySeconds.max >= 1;
  return {
    finding: backlogFinding(view),
    measure: `Payouts that wait for the channel, ${zone.name}; the first run. Delay from opened to paid: half within ${within(delaySeconds.p50)}, 90% within ${within(delaySeconds.p90)}, 99% within ${within(delaySeconds.p99)}, the slowest ${within(delaySeconds.max)}`,
    alternative: `At most ${counted(worstBacklog, 'payout')} wait, on ${zone.moment(worstBacklogAt)}; the last is made on ${zone.moment(drainedAt)}`,
    draw:
      !queues || worstBacklog < 5
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times: points.map(({ at }) => at),
                form: 'stacked',
                series: [
                  {
                    name: 'waiting',
                    value: shortCount(points.at(-1)?.backlog ?? 0),
                    hue: 'gold',
                    values: points.map(({ backlog }) => backlog),
                  },
                ],
                plan: null,
                note: { at: worstBacklogAt, text: shortCount(worstBacklog) },
                ticks: (most) => zone.ticks(from, to, most),
                format: shortCount,
              },
              canvas,
            ),
    empty: '',
    table: {
      columns: [`Time (${zone.name})`, 'Waiting', 'The first has waited'],
      rows: queues
        ? busiest(points).map(({ at, backlog, waitSeconds }) => [
            zone.moment(at),
            formatCount(backlog),
            within(waitSeconds),
          ])
        : [],
    },
  };
}

/** Up to where it is settled for good: what follows is a flat line. */
function untilAll(points: readonly SeriesPoint[], isSettled: (point: SeriesPoint) => boolean): readonly SeriesPoint[] {
  return points.slice(0, points.findLastIndex((point) => !isSettled(point)) + 2);
}

/** The samples, and between them the worst moment, which may fall between two of them. */
function withWorst({ series: all, payouts, horizon }: LabView['first']): SeriesPoint[] {
  const series = all.filter(({ at }) => at <= Math.max(horizon.to, payouts.worstBacklogAt));
  const { worstBacklog, worstBacklogAt } = payouts;
  const before = series.findLastIndex(({ at }) => at <= worstBacklogAt);
  const sample = series[before];
  if (sample === undefined) return [...series];
  const worst = { ...sample, at: worstBacklogAt, backlog: worstBacklog };
  return [...series.slice(0, before + 1), worst, ...series.slice(before + 1)];
}

/** The moments with the longest queues, in order of time. */
function busiest(points: readonly SeriesPoint[]): SeriesPoint[] {
  return [...points]
    .sort((a, b) => b.backlog - a.backlog)
    .slice(0, 16)
    .sort((a, b) => a.at - b.at);
}

function backlogFinding({ first, zone, scenario }: LabView): string {
  const { worstBacklog, worstBacklogAt, delaySeconds } = first.payouts;
  const { ratePerSecond } = scenario.channel;
  const rate = ratePerSecond === null ? '' : ` of ${formatCount(ratePerSecond)} payouts a second`;
  if (first.envelopes.paid === 0) return 'Nothing was paid out';
  if (delaySeconds.max < 1) return `The channel${rate} keeps up: no payout waits as much as a second`;
  const slow =
    delaySeconds.p99 >= 1
      ? `99% are paid within ${formatDuration(delaySeconds.p99 * 1_000)}`
      : `${formatShare(0.99)} are paid within a second`;
  return `Up to ${shortCount(worstBacklog)} payouts wait on ${zone.moment(worstBacklogAt)}; ${slow}`;
}
