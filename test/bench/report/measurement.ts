/** One side, measured once. */
export interface Measurement {
  /** What was asked of it, such as "award, 64 connections". */
  readonly work: string;
  readonly side: string;
  readonly round: number;
  readonly perSecond: number;
  /** Null where nothing was timed one by one. */
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  /** Payouts a second beside it; null where there are none. */
  readonly paidPerSecond: number | null;
}

/** One side over all rounds. */
export type Typical = Omit<Measurement, 'round'>;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Medians over the rounds, in the order in which the sides were first measured. */
export function typical(measurements: readonly Measurement[]): readonly Typical[] {
  const groups = new Map<string, Measurement[]>();
  for (const each of measurements) {
    const key = `${each.work} ${each.side}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return Array.from(groups.values(), (group) => ({
    work: group[0]?.work ?? '',
    side: group[0]?.side ?? '',
    perSecond: median(group.map((each) => each.perSecond)),
    p50Ms: medianOf(group, 'p50Ms'),
    p99Ms: medianOf(group, 'p99Ms'),
    paidPerSecond: medianOf(group, 'paidPerSecond'),
  }));
}

/** The median of the rounds' ratios: what disturbs a round disturbs both of its sides. */
export function ratio(
  measurements: readonly Measurement[],
  work: string,
  [above, below]: readonly [string, string],
  figure: 'perSecond' | 'p99Ms',
): number {
  const ofSide = (side: string): readonly Measurement[] =>
    measurements.filter((each) => each.work === work && each.side === side);
  const ratios = ofSide(above).map((each) => {
    const other = ofSide(below).find(({ round }) => round === each.round);
    return (each[figure] ?? Number.NaN) / (other?.[figure] ?? Number.NaN);
  });
  return median(ratios);
}

function medianOf(group: readonly Measurement[], figure: 'p50Ms' | 'p99Ms' | 'paidPerSecond'): number | null {
  const values = group.map((each) => each[figure]).filter((value) => value !== null);
  return values.length === 0 ? null : median(values);
}
