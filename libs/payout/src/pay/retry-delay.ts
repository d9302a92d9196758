/** How long to wait before a payout without a definite answer is asked for again. */
export interface RetryPolicy {
  readonly firstMs: number;
  readonly longestMs: number;
  /** Attempts after which a payout counts as poison. */
  readonly patience: number;
  /** How long a poison payout rests between attempts. It is never dropped. */
  readonly poisonMs: number;
}

export const defaultRetryPolicy: RetryPolicy = {
  firstMs: 500,
  longestMs: 60_000,
  patience: 12,
  poisonMs: 600_000,
};

export function isPoison(policy: RetryPolicy, attempt: number): boolean {
  return attempt >= policy.patience;
}

/**
 * Doubles with each attempt up to a bound, then takes between half and all of it, so that payouts which failed
 * together do not come back together.
 *
 * @param attempt - Attempts so far, at least 1.
 * @param random - A uniform number in [0, 1).
 */
export function retryDelayMs(policy: RetryPolicy, attempt: number, random: number): number {
  const fullMs = isPoison(policy, attempt)
    ? policy.poisonMs
    : Math.min(policy.longestMs, policy.firstMs * 2 ** Math.min(30, attempt - 1));
  return Math.ceil(fullMs * (0.5 + random / 2));
}
