/** What a threshold may ask about, and its unit. */
export const thresholdMeasures = {
  p50: 'ms',
  p90: 'ms',
  p99: 'ms',
  'p99.9': 'ms',
  max: 'ms',
  'error-rate': 'share',
  'payout-drain': 'ms',
} as const;

export type ThresholdMeasure = keyof typeof thresholdMeasures;

/** A bound that a run must keep: `p99<250ms`. */
export interface Threshold {
  readonly text: string;
  readonly measure: ThresholdMeasure;
  /** Milliseconds, or a share from 0 to 1. The measure has to lie below. */
  readonly below: number;
}

/** A threshold and what came of it; `value` is null where it was not measured, and `ok` where it cannot be judged. */
export interface JudgedThreshold extends Threshold {
  readonly value: number | null;
  readonly ok: boolean | null;
}

const form = /^(p50|p90|p99|p99\.9|max|error-rate|payout-drain)<(\d+(?:\.\d+)?)(ms|s|%)?$/;

/** Reads `p99<250`, `p99<0.25s`, `error-rate<0.1%` or `payout-drain<60s`; null for anything else. */
export function readThreshold(text: string): Threshold | null {
  const [, measure, number, unit] = form.exec(text.replaceAll(' ', '')) ?? [];
  if (measure === undefined || !(measure in thresholdMeasures)) return null;
  const kind = thresholdMeasures[measure as ThresholdMeasure];
  if ((unit === '%') !== (kind === 'share')) return null;
  const below = Number(number) * (unit === '%' ? 0.01 : unit === 's' ? 1_000 : 1);
  return { text, measure: measure as ThresholdMeasure, below };
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
