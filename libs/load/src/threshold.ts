import type { Threshold, ThresholdMeasure } from '#scenario';

/** A threshold and what came of it; `value` is null where it was not measured, and `ok` where it cannot be judged. */
export interface JudgedThreshold extends Threshold {
  readonly value: number | null;
  readonly ok: boolean | null;
}

/**
 * Holds what was measured against thresholds.
 *
 * @param lagged - Whether the driver itself was late, so that nothing can be said about latencies.
 */
export function judge(
  thresholds: readonly Threshold[],
  measured: Readonly<Record<ThresholdMeasure, number | null>>,
  lagged: boolean,
): JudgedThreshold[] {
  return thresholds.map((threshold) => {
    const value = measured[threshold.measure];
    const unclear =
      value === null || (lagged && threshold.measure.startsWith('p') && threshold.measure !== 'payout-drain');
    return {
      ...threshold,
      value,
      ok: unclear || (lagged && threshold.measure === 'max') ? null : value < threshold.below,
    };
  });
}
