import {
  followsPlan,
  judge,
  LatencyBook,
  requestsIn,
  type DriverShare,
  type SecondOfPlay,
  type SpikeCourse,
  type WrittenLatencies,
} from '#load';
import type { EpochMs } from '#domain';
import type { Invariant, SpikeFacts, SpikeSample } from '#report';
import type { Threshold } from '#scenario';

/** What was seen of a spike, so written that what several drivers saw adds up without losing anything. */
export interface PlayRecord {
  readonly format: typeof playFormat;
  /** Whose part of the load it was; of the whole 1 of 1. */
  readonly share: DriverShare;
  /** How many drivers sent it. */
  readonly drivers: number;
  readonly target: string;
  readonly startedAt: EpochMs;
  readonly endedAt: EpochMs;
  readonly campaign: string;
  /** Expected interactions by second, of all drivers together: the same for all, or they did not play the same load. */
  readonly wanted: readonly number[];
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

export const playFormat = 'hongbao.spike.v2';

/** Everything late by more than this says more about the driver's machine than about the service. */
const lagLimitMs = 50;

/**
 * What all drivers of one spike have seen together. What the service says of itself is taken from the first of them, and
 * every driver's journal counts.
 *
 * @param first - Of the driver that looked at the service.
 */
export function addPlays(first: PlayRecord, others: readonly PlayRecord[]): PlayRecord {
  const all = [first, ...others];
  const sum = (of: (play: PlayRecord) => number): number => all.reduce((total, play) => total + of(play), 0);
  const gone = all.flatMap(({ goneAtMs }) => goneAtMs ?? []);
  return {
    ...first,
    share: { number: 1, of: 1 },
    drivers: sum(({ drivers }) => drivers),
    startedAt: Math.min(...all.map(({ startedAt }) => startedAt)),
    endedAt: Math.max(...all.map(({ endedAt }) => endedAt)),
    playedMs: Math.max(...all.map(({ playedMs }) => playedMs)),
    goneAtMs: gone.length === 0 ? null : Math.min(...gone),
    interrupted: all.some(({ interrupted }) => interrupted),
    seconds: addSeconds(all.map(({ seconds }) => seconds)),
    fresh: first.wanted.map((_, second) => sum(({ fresh }) => fresh[second] ?? 0)),
    latency: bookOf(all.map(({ latency }) => latency)).write(),
    lag: bookOf(all.map(({ lag }) => lag)).write(),
    retries: sum(({ retries }) => retries),
    repeated: sum(({ repeated }) => repeated),
    side: { sent: sum(({ side }) => side.sent), answered: sum(({ side }) => side.answered) },
    invariants: addInvariants(all.map(({ invariants }) => invariants)),
  };
}

/** What a play comes to, and what it keeps of what was asked for. */
export function factsOf(play: PlayRecord, course: SpikeCourse, thresholds: readonly Threshold[]): SpikeFacts {
  const { seconds, goneAtMs, interrupted, drainedMs } = play;
  const latency = bookOf([play.latency]);
  const percentiles = latency.percentiles();
  const lag = bookOf([play.lag]).percentiles();
  const lagged = isLagged(play);
  const { total, answered } = requestsIn(seconds);
  const whole = play.share.of === 1 && !interrupted && goneAtMs === null;
  return {
    campaign: course.campaign,
    peak: course.peak,
    drivers: play.drivers,
    playedMs: play.playedMs,
    drainedMs,
    wanted: course.wanted,
    seconds,
    heat: latency.heat,
    latency: percentiles,
    lag,
    lagged,
    goneAtMs,
    interrupted,
    goodness: whole ? followsPlan(course.wanted, play.fresh) : null,
    thresholds: judge(
      thresholds,
      {
        p50: percentiles?.p50 ?? null,
        p90: percentiles?.p90 ?? null,
        p99: percentiles?.p99 ?? null,
        'p99.9': percentiles?.p999 ?? null,
        max: percentiles?.max ?? null,
        'error-rate': total === 0 ? null : (total - answered) / total,
        'payout-drain': drainedMs,
      },
      lagged,
    ),
    requests: { total, answered, retries: play.retries, repeated: play.repeated, side: play.side },
    samples: play.samples,
    figures: play.figures,
    invariants: play.invariants,
  };
}

/** Whether its drivers were so late that latencies say nothing about the service. */
export function isLagged({ lag }: PlayRecord): boolean {
  return (bookOf([lag]).percentiles()?.p99 ?? 0) > lagLimitMs;
}

export function bookOf(written: readonly WrittenLatencies[]): LatencyBook {
  const book = new LatencyBook();
  for (const each of written) book.add(each);
  return book;
}

function addSeconds(plays: readonly (readonly SecondOfPlay[])[]): SecondOfPlay[] {
  const sums: SecondOfPlay[] = [];
  for (const [second, each] of plays.flatMap((seconds) => [...seconds.entries()])) {
    const sum = (sums[second] ??= { sent: 0, answered: 0, overloaded: 0, failed: 0, unreachable: 0, dropped: 0 });
    for (const name of Object.keys(sum) as (keyof SecondOfPlay)[]) sum[name] += each[name];
  }
  return sums;
}

/** Of the same law at several drivers it is the first that does not hold, else all that they say. */
function addInvariants(plays: readonly (readonly Invariant[])[]): Invariant[] {
  const byName = new Map<string, Invariant[]>();
  for (const invariant of plays.flat()) {
    byName.set(invariant.name, [...(byName.get(invariant.name) ?? []), invariant]);
  }
  return Array.from(byName, ([name, same]) => {
    const broken = same.find(({ ok }) => !ok);
    const detail = broken?.detail ?? [...new Set(same.map((each) => each.detail))].join(' ');
    return { name, ok: broken === undefined, detail };
  });
}
