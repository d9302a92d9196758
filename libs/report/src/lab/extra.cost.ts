import type { Estimate } from '#simulation';

/** What one more user costs than would have come for no reward. */
export interface ExtraCost {
  /** Users more than without rewards. */
  readonly extra: number;
  /** Money per extra user. */
  readonly cost: number;
  /** The 95% confidence interval; null with a single run, or where the extra users are not surely above none. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/**
 * Spend divided by the users that rewards brought: null where they brought none. The interval follows from the standard
 * errors as if both sides were independent; having the same luck they vary together, so that it is too wide rather than
 * too narrow.
 */
export function extraCost(spend: Estimate, count: Estimate, without: Estimate): ExtraCost | null {
  const extra = count.mean - without.mean;
  if (extra <= 0) return null;
  const cost = spend.mean / extra;
  const error = Math.hypot(count.standardError, without.standardError);
  if (Math.min(spend.count, count.count, without.count) < 2 || extra < 2 * error)
    return { extra, cost, interval: null };
  const relative = Math.hypot(spend.mean === 0 ? 0 : spend.standardError / spend.mean, error / extra);
  return { extra, cost, interval: { low: cost * (1 - 1.96 * relative), high: cost * (1 + 1.96 * relative) } };
}
