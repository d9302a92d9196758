import { edgeOfRow, rowsPerDoubling } from '#load';
import type { Figure } from '../chart/figure.js';
import { drawHeatChart } from '../chart/heat.chart.js';
import { drawTimeChart, type Series } from '../chart/time.chart.js';
import { everySo } from '../run/budget.figure.js';
import { secondTicks } from '../run/service.figure.js';
import { shortMoney } from '../text/money.text.js';
import { counted, formatCount, formatDuration, formatRate, shortCount } from '../text/number.text.js';
import { peakAnswered } from './spike.verdict.js';
import type { SpikeFacts } from './spike.record.js';

const errors = ['overloaded', 'failed', 'unreachable', 'dropped'] as const;
const errorMeanings = {
  overloaded: 'no time (503)',
  failed: 'refused',
  unreachable: 'no answer',
  dropped: 'not sent',
} as const;

/** What was wanted, sent and answered in each second. */
export function rateFigure(facts: SpikeFacts): Figure {
  const { seconds, wanted, peak } = facts;
  const times = wanted.map((_, second) => second * 1000);
  const at = (second: number, of: (each: SpikeFacts['seconds'][number]) => number): number => {
    const found = seconds[second];
    return found === undefined ? 0 : of(found);
  };
  const sent = times.map((_, second) => at(second, (each) => each.sent));
  const answered = times.map((_, second) => at(second, (each) => each.answered));
  return {
    finding: `${formatRate(peakAnswered(facts), 'answers')} in the best second; ${formatRate(Math.round(peak), 'interactions')} were planned for the peak`,
    measure:
      'Interactions a second by their intended start: planned (dashed), sent with the repeats of the impatient, answered',
    alternative: times
      .filter(everySo(6))
      .map((time) => `At ${formatDuration(time)}: ${formatCount(answered[time / 1000] ?? 0)} answered`)
      .join('. '),
    draw:
      times.length < 2
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times,
                form: 'lines',
                series: [
                  { name: 'sent', value: formatCount(sum(sent)), hue: 'indigo', values: sent },
                  { name: 'answered', value: formatCount(sum(answered)), hue: 'red', values: answered },
                ],
                plan: { name: 'planned', points: wanted.map((rate, second) => [second * 1000, rate] as const) },
                note: null,
                ticks: (most) => secondTicks(times.at(-1) ?? 0, most),
                format: shortCount,
              },
              canvas,
            ),
    table: {
      columns: ['Second', 'Planned', 'Sent', 'Answered', ...errors.map((error) => errorMeanings[error])],
      rows: times
        .map((time, second) => [
          formatDuration(time),
          formatCount(Math.round(wanted[second] ?? 0)),
          formatCount(sent[second] ?? 0),
          formatCount(answered[second] ?? 0),
          ...errors.map((error) => formatCount(at(second, (each) => each[error]))),
        ])
        .filter(everySo(60)),
    },
  };
}

/** Rows of latency are drawn in bands, two to a doubling: finer ones would be hairlines. */
const rowsInBand = rowsPerDoubling / 2;

function bandsOf(column: Uint32Array): number[] {
  const bands: number[] = [];
  for (const [row, count] of column.entries()) {
    const band = Math.floor(row / rowsInBand);
    bands[band] = (bands[band] ?? 0) + count;
  }
  return bands;
}

/** How long answers took, second by second. */
export function heatFigure({ heat, latency }: SpikeFacts): Figure {
  const columns = heat.map(bandsOf);
  const rows = columns.flatMap((column) => column.flatMap((count, row) => (count > 0 ? [row] : [])));
  const [from, to] = [Math.max(0, Math.min(...rows) - 1), Math.max(...rows) + 2];
  const rowTicks = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
    .filter((row) => row % 4 === 0)
    .map((row) => ({ row, text: formatDuration(edgeOfRow(row * rowsInBand)) }));
  return {
    finding:
      latency === null
        ? 'Nothing was answered'
        : `Half of the answers came within ${formatDuration(latency.p50)}, 99% within ${formatDuration(latency.p99)}, the slowest after ${formatDuration(latency.max)}`,
    measure:
      'Answers by the time they took (from the intended start) and the second they were due in; the stronger, the more',
    alternative:
      latency === null
        ? ''
        : `Median ${formatDuration(latency.p50)}, 90% ${formatDuration(latency.p90)}, 99.9% ${formatDuration(latency.p999)}`,
    draw:
      latency === null || heat.length < 2
        ? null
        : (canvas) =>
            drawHeatChart(
              {
                columns,
                rows: [from, to],
                rowTicks,
                columnTicks: (most) =>
                  secondTicks(heat.length * 1000, most).map(({ at, text }) => ({ at: at / 1000, text })),
                hue: 'red',
              },
              canvas,
            ),
    table:
      latency === null
        ? { columns: [], rows: [] }
        : {
            columns: ['Share of the answers', 'within'],
            rows: [
              ['50%', formatDuration(latency.p50)],
              ['90%', formatDuration(latency.p90)],
              ['99%', formatDuration(latency.p99)],
              ['99.9%', formatDuration(latency.p999)],
              ['all', formatDuration(latency.max)],
            ],
          },
  };
}

/** What went wrong, and when; where nothing did, one line. */
export function errorFigure({ seconds, requests }: SpikeFacts): Figure {
  const lost = requests.total - requests.answered;
  const kinds = errors.filter((error) => seconds.some((second) => second[error] > 0));
  const hues = { overloaded: 'gold', failed: 'plum', unreachable: 'red', dropped: 'grey' } as const;
  const total = (error: (typeof errors)[number]): number => sum(seconds.map((second) => second[error]));
  return {
    finding:
      lost === 0
        ? `Every one of ${formatCount(requests.total)} interactions was answered, ${counted(requests.retries, 'retry', 'retries')} among them`
        : `${formatCount(lost)} of ${counted(requests.total, 'interaction')} got no answer: ${kinds.map((kind) => `${errorMeanings[kind]} ${formatCount(total(kind))}`).join(', ')}`,
    measure: lost === 0 ? 'After four tries each at most' : 'Interactions without an answer, by their intended start',
    alternative: kinds.map((kind) => `${errorMeanings[kind]}: ${total(kind)}`).join('. '),
    draw:
      lost === 0 || seconds.length < 2
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times: seconds.map((_, second) => second * 1000),
                form: 'steps',
                series: kinds.map((kind): Series => ({
                  name: errorMeanings[kind],
                  value: formatCount(total(kind)),
                  hue: hues[kind],
                  values: seconds.map((second) => second[kind]),
                })),
                plan: null,
                note: null,
                ticks: (most) => secondTicks((seconds.length - 1) * 1000, most),
                format: shortCount,
              },
              canvas,
            ),
    empty: '',
    table: { columns: [], rows: [] },
  };
}

/** Payouts that wait. */
export function backlogFigure({ samples, drainedMs }: SpikeFacts): Figure {
  const most = Math.max(0, ...samples.map(({ queued }) => queued));
  const last = samples.at(-1);
  return {
    finding:
      most === 0
        ? 'Payouts kept up with the awards'
        : `At most ${counted(most, 'payout')} waited${drainedMs === null ? '; the queue was not seen empty' : `; the queue was empty ${formatDuration(drainedMs)} after the last answer`}`,
    measure: 'Opened envelopes that wait for their payment, over the time of the run (s)',
    alternative: samples
      .filter(everySo(6))
      .map(({ elapsedMs, queued }) => `After ${formatDuration(elapsedMs)}: ${queued} waiting`)
      .join('. '),
    draw:
      last === undefined || samples.length < 2
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times: samples.map(({ elapsedMs }) => elapsedMs),
                form: 'steps',
                series: [
                  {
                    name: 'waiting',
                    value: formatCount(last.queued),
                    hue: 'gold',
                    values: samples.map(({ queued }) => queued),
                  },
                ],
                plan: null,
                note: null,
                ticks: (room) => secondTicks(last.elapsedMs, room),
                format: shortCount,
              },
              canvas,
            ),
    table: {
      columns: ['After', 'Decided', 'Waiting', 'Paid'],
      rows: samples
        .filter(everySo(20))
        .map(({ elapsedMs, decided, queued, paid }) => [
          formatDuration(elapsedMs),
          ...[decided, queued, paid].map((count) => formatCount(count)),
        ]),
    },
  };
}

/** The money, as it burns. */
export function burnFigure({ samples, campaign }: SpikeFacts): Figure {
  const money = (amount: number): string => shortMoney(amount, campaign.currency);
  const last = samples.at(-1);
  return {
    finding:
      last === undefined
        ? 'Nothing is known of the budget'
        : `${money(campaign.budget - last.budget.remaining)} of ${money(campaign.budget)} went, ${money(last.budget.remaining)} is left`,
    measure: 'The budget: paid, promised, left; over the time of the run (s)',
    alternative: samples
      .filter(everySo(6))
      .map(({ elapsedMs, budget }) => `After ${formatDuration(elapsedMs)}: ${money(budget.remaining)} left`)
      .join('. '),
    draw:
      last === undefined || samples.length < 2
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times: samples.map(({ elapsedMs }) => elapsedMs),
                form: 'stacked',
                series: (
                  [
                    ['paid', 'red'],
                    ['reserved', 'gold'],
                    ['remaining', 'teal'],
                  ] as const
                ).map(([part, hue]) => ({
                  name: { paid: 'paid', reserved: 'promised', remaining: 'left' }[part],
                  value: money(last.budget[part]),
                  hue,
                  values: samples.map(({ budget }) => budget[part]),
                })),
                plan: null,
                note: null,
                ticks: (room) => secondTicks(last.elapsedMs, room),
                format: (value) => money(Math.round(value)),
              },
              canvas,
            ),
    table: { columns: [], rows: [] },
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}
