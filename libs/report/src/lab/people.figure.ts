import { dayMs } from '#domain';
import type { Band } from '#simulation';
import type { Figure } from '../chart/figure.js';
import { drawTimeChart } from '../chart/time.chart.js';
import { everySo } from '../run/budget.figure.js';
import { briefCount, counted, formatCount, formatShare, shortCount } from '../text/number.text.js';
import type { LabView } from './lab.view.js';

/** Of what comes after the campaign, as much is drawn as shows who stays. */
const afterwardsMs = 7 * dayMs;

/** Active users of each day, beside those who would come for no reward. */
export function activeFigure(view: LabView): Figure {
  const { policy, result, zone } = view;
  const days = policy.activeByDay;
  const without = result.withoutRewards?.activeByDay ?? null;
  const drawn = days.filter(({ at }) => at < view.first.campaign.to + afterwardsMs);
  const times = drawn.map(({ at }) => at);
  const nobodyCame = without?.every(({ p50 }) => p50 === 0) ?? true;
  const outlivesIt = (times.at(-1) ?? 0) >= view.first.campaign.to;
  return {
    finding: activeFinding(view),
    measure: `Users who are active on a day, ${zone.name}${view.bandNote}`,
    alternative: days
      .filter(everySo(8))
      .map(({ at, p50 }) => `${zone.day(at)}: ${formatCount(p50)}`)
      .join('. '),
    draw:
      drawn.length < 2
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times,
                form: 'lines',
                series: [
                  {
                    name: 'active',
                    value: briefCount(drawn.at(-1)?.p50 ?? 0),
                    hue: 'indigo',
                    values: drawn.map(({ p50 }) => p50),
                    band: { low: drawn.map(({ p5 }) => p5), high: drawn.map(({ p95 }) => p95) },
                  },
                  ...(without === null || nobodyCame
                    ? []
                    : [
                        {
                          name: 'no rewards',
                          value: briefCount(without[drawn.length - 1]?.p50 ?? 0),
                          hue: 'plum' as const,
                          values: drawn.map((_, i) => without[i]?.p50 ?? 0),
                        },
                      ]),
                ],
                plan: null,
                note: outlivesIt ? { at: view.first.campaign.to, text: 'the campaign ends' } : null,
                ticks: (most) =>
                  times
                    .filter((_, i) => i % Math.ceil(times.length / most) === 0)
                    .map((at) => ({ at, text: zone.day(at) })),
                format: shortCount,
              },
              canvas,
            ),
    table: {
      columns: [
        'Day',
        '5% of runs have fewer',
        'Median',
        '5% have more',
        ...(without === null ? [] : ['No rewards']),
        'For the first time',
      ],
      rows: days.map(({ at, p5, p50, p95 }, i) => [
        zone.day(at),
        formatCount(p5),
        formatCount(p50),
        formatCount(p95),
        ...(without === null ? [] : [formatCount(without[i]?.p50 ?? 0)]),
        formatCount(view.first.days[i]?.fresh ?? 0),
      ]),
    },
  };
}

function activeFinding({ policy, result, zone, first: { campaign } }: LabView): string {
  const [first] = policy.activeByDay;
  if (first === undefined) return 'Nobody was active';
  const busiest = policy.activeByDay.reduce((most, day) => (day.p50 > most.p50 ? day : most), first);
  const peak = `The busiest day is ${zone.day(busiest.at)} with ${briefCount(busiest.p50)} active users`;
  if (result.withoutRewards === null) return peak;
  const without = result.withoutRewards.activeByDay;
  // Days before and after the campaign, on which nothing can be won, would dilute what rewards bring.
  const { from, to } = campaign;
  const during = (days: readonly Band[]) =>
    days.reduce((sum, { at, p50 }) => sum + (at + dayMs > from && at < to ? p50 : 0), 0);
  const base = during(without);
  const extra = during(policy.activeByDay) - base;
  const change = base === 0 ? null : extra / base;
  if (change === null) return peak;
  if (Math.abs(change) < 0.005) return `${peak}; rewards hardly change how many come`;
  if (change > 1)
    return `${peak}; over the campaign’s days rewards bring ${counted(Math.round(1 + change), 'time')} as many`;
  return `${peak}; over the campaign’s days rewards bring ${formatShare(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'}`;
}

/** How many came to know of it, and how many of them ever did anything. */
export function joinedFigure(view: LabView): Figure {
  const { first, zone } = view;
  const { invited, population } = first.users;
  const points = first.series.filter(({ at }) => at <= first.campaign.to);
  const { joined, active } = points.at(-1) ?? first.users;
  const times = points.map(({ at }) => at);
  const [from = 0, to = 1] = [times[0], times.at(-1)];
  // Two lines on top of each other read as one.
  const isAlike = points.every((point) => point.joined - point.active < 0.02 * joined);
  return {
    finding: `${briefCount(joined)} users join${invited > 0 ? `, ${briefCount(invited)} of them invited` : ''}, and ${formatShare(joined === 0 ? 0 : active / joined)} of them take part`,
    measure: `Users so far, ${zone.name}, of ${shortCount(population)} who may ever come; the first run`,
    alternative: points
      .filter(everySo(6))
      .map((p) => `${zone.moment(p.at)}: ${formatCount(p.joined)} joined, ${formatCount(p.active)} active`)
      .join('. '),
    draw:
      points.length < 2
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times,
                form: 'lines',
                series: [
                  ...(isAlike
                    ? []
                    : [
                        {
                          name: 'joined',
                          value: briefCount(joined),
                          hue: 'plum' as const,
                          values: points.map((p) => p.joined),
                        },
                      ]),
                  {
                    name: 'ever active',
                    value: briefCount(active),
                    hue: 'indigo',
                    values: points.map((p) => p.active),
                  },
                ],
                plan: null,
                note: null,
                ticks: (most) => zone.ticks(from, to, most),
                format: shortCount,
              },
              canvas,
            ),
    table: {
      columns: [`Time (${zone.name})`, 'Joined', 'Ever active'],
      rows: points.filter(everySo(16)).map((p) => [zone.moment(p.at), formatCount(p.joined), formatCount(p.active)]),
    },
  };
}
