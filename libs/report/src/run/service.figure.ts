import { drawColumnChart } from '../chart/column.chart.js';
import type { Figure } from '../chart/figure.js';
import type { Tick } from '../chart/plot.js';
import { drawTimeChart } from '../chart/time.chart.js';
import { counted, formatCount, formatDuration, formatRate, formatShare, shortCount } from '../text/number.text.js';
import { everySo } from './budget.figure.js';
import type { LatencyRecord, RunRecord, RunSample } from './run.record.js';

/** Envelopes on their way from awarded over opened to paid: the distance between the lines is the backlog. */
export function envelopeFigure({ samples }: RunRecord): Figure {
  const times = samples.map(({ elapsedMs }) => elapsedMs);
  const last = samples.at(-1);
  const backlog = samples.reduce((most, { opened, payouts }) => Math.max(most, opened - payouts), 0);
  return {
    finding:
      backlog === 0
        ? 'Every opened envelope was paid at once'
        : `At most ${counted(backlog, 'opened envelope')} waited for the payment; the queue drained to the end`,
    measure: 'Envelopes so far, over the time of the run (s)',
    alternative: samples
      .filter(everySo(6))
      .map((s) => `After ${formatDuration(s.elapsedMs)}: ${s.awarded} awarded, ${s.opened} opened, ${s.payouts} paid`)
      .join('. '),
    draw:
      last === undefined || samples.length < 2 || last.awarded === 0
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times,
                form: 'lines',
                series: [
                  {
                    name: 'awarded',
                    value: formatCount(last.awarded),
                    hue: 'gold',
                    values: samples.map((s) => s.awarded),
                  },
                  {
                    name: 'opened',
                    value: formatCount(last.opened),
                    hue: 'indigo',
                    values: samples.map((s) => s.opened),
                  },
                  { name: 'paid', value: formatCount(last.payouts), hue: 'red', values: samples.map((s) => s.payouts) },
                ],
                plan: null,
                note: null,
                ticks: (most) => secondTicks(last.elapsedMs, most),
                format: shortCount,
              },
              canvas,
            ),
    table: {
      columns: ['After', 'Decided', 'Awarded', 'Opened', 'Paid'],
      rows: samples
        .filter(everySo(16))
        .map((s) => [
          formatDuration(s.elapsedMs),
          ...[s.decided, s.awarded, s.opened, s.payouts].map((count) => formatCount(count)),
        ]),
    },
  };
}

/** How fast it decided and paid, second by second. */
export function rateFigure({ samples, summary }: RunRecord): Figure {
  const rates = ratesOf(samples);
  const last = rates.at(-1);
  const peak = rates.reduce((most, { decisions }) => Math.max(most, decisions), 0);
  return {
    finding: `${formatRate(summary.rates.decisionsPerSecond, 'decisions')} over the whole play, ${formatRate(peak, 'decisions')} at the peak`,
    measure: 'Decisions, awards and payouts a second, over the time of the run (s)',
    alternative: rates
      .filter(everySo(6))
      .map(
        (r) =>
          `At ${formatDuration(r.elapsedMs)}: ${formatRate(r.decisions, 'decisions')}, ${formatRate(r.payouts, 'payouts')}`,
      )
      .join('. '),
    draw:
      last === undefined || rates.length < 2
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times: rates.map(({ elapsedMs }) => elapsedMs),
                form: 'lines',
                series: [
                  {
                    name: 'decisions',
                    value: `peak ${shortCount(peak)}`,
                    hue: 'indigo',
                    values: rates.map((r) => r.decisions),
                  },
                  series(
                    'awards',
                    'gold',
                    rates.map((r) => r.awards),
                  ),
                  series(
                    'payouts',
                    'red',
                    rates.map((r) => r.payouts),
                  ),
                ],
                plan: null,
                note: null,
                ticks: (most) => secondTicks(last.elapsedMs, most),
                format: shortCount,
              },
              canvas,
            ),
    table: {
      columns: ['At', 'Decisions/s', 'Awards/s', 'Payouts/s'],
      rows: rates
        .filter(everySo(16))
        .map((r) => [
          formatDuration(r.elapsedMs),
          formatCount(r.decisions),
          formatCount(r.awards),
          formatCount(r.payouts),
        ]),
    },
  };
}

function series(name: string, hue: 'gold' | 'red', values: number[]) {
  return { name, value: `peak ${shortCount(Math.round(Math.max(0, ...values)))}`, hue, values };
}

/** Rates between samples at least a second apart: shorter spans are noise. */
function ratesOf(
  samples: readonly RunSample[],
): { elapsedMs: number; decisions: number; awards: number; payouts: number }[] {
  const rates = [];
  let from = samples[0];
  if (from === undefined) return [];
  for (const sample of samples) {
    const seconds = (sample.elapsedMs - from.elapsedMs) / 1_000;
    if (seconds < 1) continue;
    rates.push({
      elapsedMs: sample.elapsedMs,
      decisions: Math.round((sample.decided - from.decided) / seconds),
      awards: Math.round((sample.awarded - from.awarded) / seconds),
      payouts: Math.round((sample.payouts - from.payouts) / seconds),
    });
    from = sample;
  }
  return rates;
}

/** How long the answers took. */
export function latencyFigure(latency: LatencyRecord | null): Figure {
  const buckets = trim(latency?.buckets ?? []);
  const percentiles = latency?.percentiles;
  const references =
    percentiles === undefined
      ? []
      : (['p50', 'p90', 'p99', 'p999'] as const).map((name) => ({
          at: positionIn(buckets, percentiles[name]),
          text: `${name === 'p999' ? 'p99.9' : name} ${formatDuration(percentiles[name])}`,
        }));
  return {
    finding:
      latency === null || percentiles === undefined
        ? 'Nothing was timed'
        : `Half of the answers came within ${formatDuration(percentiles.p50)}, 99% within ${formatDuration(percentiles.p99)}`,
    measure: `Time from the intended start of ${latency === null ? 'a request' : `each ${latency.what}`} to its whole answer (ms, columns widen to the right)`,
    alternative: references.map(({ text }) => text).join(', '),
    draw:
      latency === null || latency.count === 0
        ? null
        : (canvas) =>
            drawColumnChart(
              {
                columns: buckets.map(({ fromMs, toMs, count }) => ({
                  name: formatDuration(fromMs),
                  value: count,
                  title: `${formatDuration(fromMs)} to ${formatDuration(toMs)}: ${counted(count, latency.what)}`,
                })),
                hue: 'indigo',
                format: shortCount,
                references,
              },
              canvas,
            ),
    table: {
      columns: ['Percentile', 'Within', 'Slower'],
      rows:
        latency === null
          ? []
          : [
              ...(
                [
                  ['p50', 0.5],
                  ['p90', 0.9],
                  ['p99', 0.99],
                  ['p999', 0.999],
                ] as const
              ).map(([name, share]) => [
                name === 'p999' ? 'p99.9' : name,
                formatDuration(latency.percentiles[name]),
                `${formatShare(1 - share)} of ${counted(latency.count, latency.what)}`,
              ]),
              ['slowest', formatDuration(latency.percentiles.max), ''],
            ],
    },
  };
}

/** Without the empty buckets at both ends. */
function trim(buckets: LatencyRecord['buckets']): LatencyRecord['buckets'] {
  const first = buckets.findIndex(({ count }) => count > 0);
  const last = buckets.findLastIndex(({ count }) => count > 0);
  return first < 0 ? [] : buckets.slice(first, last + 1);
}

/** Where a duration lies among the columns, in columns from the left. */
function positionIn(buckets: LatencyRecord['buckets'], durationMs: number): number {
  const i = buckets.findIndex(({ toMs }) => durationMs < toMs);
  const bucket = buckets[i];
  if (bucket === undefined) return buckets.length;
  return i + Math.max(0, (durationMs - bucket.fromMs) / (bucket.toMs - bucket.fromMs));
}

export function secondTicks(toMs: number, most: number): Tick[] {
  const stepMs = [1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1_800, 3_600]
    .map((s) => s * 1_000)
    .find((step) => toMs / step <= most);
  const step = stepMs ?? toMs;
  const ticks: Tick[] = [];
  for (let at = 0; at <= toMs; at += step) ticks.push({ at, text: `${at / 1_000} s` });
  return ticks;
}
