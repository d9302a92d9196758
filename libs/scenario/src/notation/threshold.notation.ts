import { misread, type Notation } from './notation.js';

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

/** A bound that a spike must keep: `p99<250ms`. */
export interface Threshold {
  readonly text: string;
  readonly measure: ThresholdMeasure;
  /** Milliseconds, or a share from 0 to 1. The measure has to lie below. */
  readonly below: number;
}

const pattern = '^ *(p50|p90|p99|p99\\.9|max|error-rate|payout-drain) *< *([0-9]+(?:\\.[0-9]+)?) *(ms|s|%)? *$';
const form = new RegExp(pattern);

/** Reads `p99<250`, `p99<0.25s`, `error-rate<0.1%` or `payout-drain<60s`; null for anything else. */
export function readThreshold(text: string): Threshold | null {
  const [, measure, number, unit] = form.exec(text) ?? [];
  if (measure === undefined || !(measure in thresholdMeasures)) return null;
  const kind = thresholdMeasures[measure as ThresholdMeasure];
  if ((unit === '%') !== (kind === 'share')) return null;
  const below = Number(number) * (unit === '%' ? 0.01 : unit === 's' ? 1_000 : 1);
  return { text: text.trim(), measure: measure as ThresholdMeasure, below };
}

/** Completes the sentence "give ...". */
export const thresholdForm = 'a bound such as p99<250ms, error-rate<0.1% or payout-drain<60s';

export const threshold: Notation<Threshold> = {
  expected: thresholdForm,
  schema: { type: 'string', pattern },
  read: (value) => (typeof value === 'string' ? readThreshold(value) : null) ?? misread(value, thresholdForm),
};
