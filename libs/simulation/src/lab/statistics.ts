import jStat from 'jstat';
import { mean, quantileSorted, sampleVariance } from 'simple-statistics';
import type { EpochMs } from '#domain';
import type { Band, Difference, Estimate, MomentEstimate } from './lab.result.js';

const confidence = 0.95;

/** A figure over runs; null where no run had a value. */
export function estimateOf(values: readonly (number | null)[]): Estimate | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return null;
  const sorted = ascending(known);
  return {
    mean: mean(known),
    standardError: standardErrorOf(known),
    p5: quantileSorted(sorted, 0.05),
    p50: quantileSorted(sorted, 0.5),
    p95: quantileSorted(sorted, 0.95),
    count: known.length,
  };
}

/**
 * A moment over runs, null for a run in which it never came. A quantile is the first moment by which it had come in so
 * large a share of the runs: nothing lies between a moment and never.
 */
export function momentOf(moments: readonly (EpochMs | null)[]): MomentEstimate {
  const came = ascending(moments.filter((moment) => moment !== null));
  const by = (share: number): EpochMs | null => came[Math.max(Math.ceil(share * moments.length), 1) - 1] ?? null;
  return { share: moments.length === 0 ? 0 : came.length / moments.length, p5: by(0.05), p50: by(0.5), p95: by(0.95) };
}

/** Curves of several runs over the same instants. */
export function bandsOf(instants: readonly EpochMs[], curves: readonly Float64Array[]): Band[] {
  if (curves.length === 0) return [];
  return instants.map((at, place) => {
    const sorted = ascending(curves.map((curve) => curve[place] ?? 0));
    return {
      at,
      p5: quantileSorted(sorted, 0.05),
      p50: quantileSorted(sorted, 0.5),
      p95: quantileSorted(sorted, 0.95),
    };
  });
}

/** The second minus the first, pair by pair; null where no pair has both. */
export function differenceOf(first: readonly (number | null)[], second: readonly (number | null)[]): Difference | null {
  const a: number[] = [];
  const b: number[] = [];
  for (const [run, one] of first.entries()) {
    const other = second[run] ?? null;
    if (one === null || other === null) continue;
    a.push(one);
    b.push(other);
  }
  const differences = a.map((one, pair) => (b[pair] ?? 0) - one);
  const pairs = differences.length;
  if (pairs === 0) return null;
  const middle = mean(differences);
  const margin = pairs < 2 ? 0 : quantileOfT(pairs - 1) * standardErrorOf(differences);
  return {
    mean: middle,
    low: middle - margin,
    high: middle + margin,
    pairs,
    varianceReduction: reductionOf(a, b, differences),
  };
}

/** How far to go to both sides of a mean of normal values, in its standard errors. */
function quantileOfT(degreesOfFreedom: number): number {
  return jStat.studentt.inv((1 + confidence) / 2, degreesOfFreedom);
}

/** With independent luck, the variance of a difference is the sum of both variances. */
function reductionOf(a: readonly number[], b: readonly number[], differences: readonly number[]): number | null {
  if (differences.length < 3) return null;
  const paired = sampleVariance([...differences]);
  return paired > 0 ? (sampleVariance([...a]) + sampleVariance([...b])) / paired : null;
}

function standardErrorOf(values: readonly number[]): number {
  return values.length < 2 ? 0 : Math.sqrt(sampleVariance([...values]) / values.length);
}

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
