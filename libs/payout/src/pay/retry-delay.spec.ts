import { defaultRetryPolicy, isPoison, retryDelayMs } from './retry-delay.js';

describe('the wait before a payout without an answer is asked for again', () => {
  it.each([
    // attempt, least, most
    [1, 250, 500],
    [2, 500, 1_000],
    [5, 4_000, 8_000],
    [8, 30_000, 60_000],
    [11, 30_000, 60_000],
    [12, 300_000, 600_000],
    [1_000_000, 300_000, 600_000],
  ])('attempt %i: between %i and %i ms', (attempt, least, most) => {
    expect(retryDelayMs(defaultRetryPolicy, attempt, 0)).toBe(least);
    expect(retryDelayMs(defaultRetryPolicy, attempt, 0.999_999_999)).toBe(most);
  });

  it('counts a payout as poison once patience has run out', () => {
    expect([11, 12, 13].map((attempt) => isPoison(defaultRetryPolicy, attempt))).toEqual([false, true, true]);
  });
});
