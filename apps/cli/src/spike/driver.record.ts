import { followsPlan, judge, LatencyBook, type DriverShare, type SecondOfPlay, type SpikeCourse } from '#load';
import type { WrittenLatencies } from '#load';
import type { Invariant, SpikeFacts, SpikeSample } from '#report';
import type { Threshold } from '#scenario';

/** What one driver of a spike has seen, so written that several can be added up without losing anything. */
export interface DriverRecord {
  readonly format: typeof driverFormat;
  readonly share: DriverShare;
  /** Expected interactions by second, of all drivers together: the same for all, or they did not play the same load. */
  readonly wanted: readonly number[];
  readonly campaign: string;
  readonly playedMs: number;
  readonly drainedMs: number | null;
  readonly goneAtMs: number | null;
  readonly interrupted: boolean;
  readonly seconds: readonly SecondOfPlay[];
  /** Interactions by the second in which they were really sent, repeats left out. */
  readonly fresh: readonly number[];
  readonly latency: WrittenLatencies;
  readonly lag: WrittenLatencies;
  readonly retries: number;
  readonly repeated: number;
  readonly side: { readonly sent: number; readonly answered: number };
  readonly samples: readonly SpikeSample[];
  readonly figures: SpikeFacts['figures'];
  readonly invariants: readonly Invariant[];
}

export const driverFormat = 'hongbao-spike-driver-1';

/** Everything late by more than this says more about the driver's machine than about the service. */
const lagLimitMs = 50;

/**
 * What all drivers together have seen. What the service says of itself is taken from the first of them, and every
 * driver's journal counts.
 *
 * @param records - At least one, in the order of their numbers.
 */
export function factsOf(
  records: readonly DriverRecord[],
  course: SpikeCourse,
  thresholds: readonly Threshold[],
): SpikeFacts {
  const [first] = records;
  if (first === undefined) throw new Error('a spike without a driver');
  const sum = (of: (record: DriverRecord) => number): number => records.reduce((all, record) => all + of(record), 0);
  const latency = added(records.map((record) => record.latency));
  const lag = added(records.map((record) => record.lag));
  const seconds = addedSeconds(records);
  const total = seconds.reduce((all, { sent, dropped }) => all + sent + dropped, 0);
  const answered = seconds.reduce((all, each) => all + each.answered, 0);
  const percentiles = latency.percentiles();
  const lagged = (lag.percentiles()?.p99 ?? 0) > lagLimitMs;
  const gone = records.flatMap(({ goneAtMs }) => (goneAtMs === null ? [] : [goneAtMs]));
  const goneAtMs = gone.length === 0 ? null : Math.min(...gone);
  const interrupted = records.some((record) => record.interrupted);
  const whole = records.length === first.share.of;
  return {
    campaign: course.campaign,
    peak: course.peak,
    drivers: records.length,
    playedMs: Math.max(...records.map(({ playedMs }) => playedMs)),
    drainedMs: first.drainedMs,
    wanted: course.wanted,
    seconds,
    heat: latency.heat,
    latency: percentiles,
    lag: lag.percentiles(),
    lagged,
    goneAtMs,
    interrupted,
    goodness:
      !interrupted && goneAtMs === null && whole
        ? followsPlan(
            course.wanted,
            course.wanted.map((_, second) => sum(({ fresh }) => fresh[second] ?? 0)),
          )
        : null,
    thresholds: judge(
      thresholds,
      {
        p50: percentiles?.p50 ?? null,
        p90: percentiles?.p90 ?? null,
        p99: percentiles?.p99 ?? null,
        'p99.9': percentiles?.p999 ?? null,
        max: percentiles?.max ?? null,
        'error-rate': total === 0 ? null : (total - answered) / total,
        'payout-drain': first.drainedMs,
      },
      lagged,
    ),
    requests: {
      total,
      answered,
      retries: sum(({ retries }) => retries),
      repeated: sum(({ repeated }) => repeated),
      side: { sent: sum(({ side }) => side.sent), answered: sum(({ side }) => side.answered) },
    },
    samples: first.samples,
    figures: first.figures,
    invariants: addedInvariants(records),
  };
}

function added(written: readonly WrittenLatencies[]): LatencyBook {
  const book = new LatencyBook();
  for (const each of written) book.add(each);
  return book;
}

function addedSeconds(records: readonly DriverRecord[]): SecondOfPlay[] {
  const sums: SecondOfPlay[] = [];
  for (const { seconds } of records) {
    for (const [second, each] of seconds.entries()) {
      const sum = (sums[second] ??= { sent: 0, answered: 0, overloaded: 0, failed: 0, unreachable: 0, dropped: 0 });
      for (const name of Object.keys(sum) as (keyof SecondOfPlay)[]) sum[name] += each[name];
    }
  }
  return sums;
}

/** Of the same law at several drivers it is the first that does not hold, else all that they say. */
function addedInvariants(records: readonly DriverRecord[]): Invariant[] {
  const byName = new Map<string, Invariant[]>();
  for (const { invariants } of records) {
    for (const invariant of invariants) byName.set(invariant.name, [...(byName.get(invariant.name) ?? []), invariant]);
  }
  return Array.from(byName, ([name, same]) => {
    const broken = same.find(({ ok }) => !ok);
    const detail = broken?.detail ?? [...new Set(same.map((each) => each.detail))].join(' ');
    return { name, ok: broken === undefined, detail };
  });
}
