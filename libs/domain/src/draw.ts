import { KeyedRandom, uniformRange } from './keyed.js';
import type { SipDigest } from './siphash.js';
import type { Minor } from './money.js';

/**
 * A uniform integer from `min` to `max`, both included; each comes with its share of chance to within 2^-53.
 *
 * @param uniform - Uniform in [0, 2^53).
 */
export function uniformInteger(uniform: number, min: number, max: number): number {
  const count = max - min + 1;
  // The product can round up to the count itself for the largest inputs.
  return min + Math.min(Math.floor((uniform / uniformRange) * count), count - 1);
}

/** True with the given probability. */
export function happens(uniform: number, probability: number): boolean {
  return uniform < probability * uniformRange;
}

/** Picks an index by weight from the running sums of the weights. */
export function pickWeighted(uniform: number, runningSums: readonly number[]): number {
  const last = runningSums.length - 1;
  const point = (uniform / uniformRange) * (runningSums[last] ?? 0);
  let index = 0;
  while (index < last && point >= (runningSums[index] ?? 0)) index++;
  return index;
}

/** Running sums of weights, as {@link pickWeighted} wants them. */
export function runningSumsOf(weights: readonly number[]): number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

/**
 * One share of a pool by the double-mean rule. With `left` money for `shares` shares, what lies above the minimum is
 * uniform from 0 to twice its mean, so every share has the same expectation at every position, and the last takes the
 * rest. The upper bound is rounded up or down at random with the chance that makes its mean exact: always rounding
 * down, as is often done, leaves the last share several per cent more.
 *
 * @param uniform - Decides the share. @param rounding - Decides the rounding of the bound.
 * @returns An amount of at least `min` that leaves at least `min` for each share after it.
 */
export function doubleMeanShare(left: Minor, shares: number, min: Minor, uniform: number, rounding: number): Minor {
  if (shares <= 1) return left;
  const twiceSpare = 2 * (left - shares * min);
  const floor = Math.floor(twiceSpare / shares);
  const remainder = twiceSpare - floor * shares;
  const bound = uniformInteger(rounding, 0, shares - 1) < remainder ? floor + 1 : floor;
  return min + uniformInteger(uniform, 0, bound);
}

/**
 * Cuts a pool into shares of at least `min`: every way of cutting it is equally likely, so every position is fair.
 * Sampling the cuts is Floyd's algorithm, exact also where the pool is hardly larger than its minimum.
 *
 * @param digest - Randomness of this pool. @returns The shares in the order in which they are handed out; they sum to `pool`.
 */
export function lineCutShares(pool: Minor, shares: number, min: Minor, digest: SipDigest): Float64Array {
  const places = pool - shares * min + shares - 1;
  const cuts = new Set<number>();
  for (let top = places - shares + 2; top <= places; top++) {
    const place = uniformInteger(KeyedRandom.uniform(digest, 'pool', top), 1, top);
    cuts.add(cuts.has(place) ? top : place);
  }
  const sorted = Float64Array.from(cuts).sort();
  const result = new Float64Array(shares);
  let before = 0;
  for (let i = 0; i < shares; i++) {
    const cut = sorted[i] ?? places + 1;
    result[i] = min + (cut - before - 1);
    before = cut;
  }
  return result;
}
