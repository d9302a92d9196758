import { describe, expect, it } from '@jest/globals';
import { bandsOf, differenceOf, estimateOf, momentOf } from './statistics.js';

describe('estimates over runs', () => {
  it('of known numbers', () => {
    // 1 to 21: mean 11, sample variance 38.5; a twentieth of the way from the first to the last is the second.
    const numbers = Array.from({ length: 21 }, (_, index) => 21 - index);
    const estimate = estimateOf(numbers)!;
    expect(estimate).toMatchObject({ mean: 11, p5: 2, p50: 11, p95: 20, count: 21 });
    expect(estimate.standardError).toBeCloseTo(Math.sqrt(38.5 / 21), 12);
  });

  it.each([
    ['no run', [], null],
    ['no run with a value', [null, null], null],
    ['a single run', [null, 7], { mean: 7, standardError: 0, p5: 7, p50: 7, p95: 7, count: 1 }],
  ])('of %s', (_, values, expected) => {
    expect(estimateOf(values)).toEqual(expected);
  });

  it.each([
    ['never in any run', [null, null], { share: 0, p5: null, p50: null, p95: null }],
    ['in every run', [30, 10, 20], { share: 1, p5: 10, p50: 20, p95: 30 }],
    ['in two of three', [30, null, 10], { share: 2 / 3, p5: 10, p50: 30, p95: null }],
    ['in one of three, so that most never saw it', [null, 10, null], { share: 1 / 3, p5: 10, p50: null, p95: null }],
  ])('of a moment that came %s', (_, moments, expected) => {
    expect(momentOf(moments)).toEqual(expected);
  });

  it('of curves, instant by instant', () => {
    const curves = Array.from({ length: 21 }, (_, run) => Float64Array.of(run, 210 - 10 * run));
    expect(bandsOf([5, 6], curves)).toEqual([
      { at: 5, p5: 1, p50: 10, p95: 19 },
      { at: 6, p5: 20, p50: 110, p95: 200 },
    ]);
    expect(bandsOf([5], [])).toEqual([]);
  });
});

describe('a paired difference', () => {
  it('has the interval of Student, with the quantile of his table for 9 degrees of freedom, 2.262157', () => {
    const first = [12, 15, 11, 14, 13, 16, 12, 15, 14, 13];
    const differences = [1, 2, 0, 1, 3, 2, 1, 0, 2, 1];
    const second = first.map((value, run) => value + differences[run]!);
    const { mean, low, high, pairs } = differenceOf(first, second)!;
    const deviation = Math.sqrt(differences.reduce((sum, each) => sum + (each - 1.3) ** 2, 0) / 9);
    const margin = (2.262157 * deviation) / Math.sqrt(10);
    expect(mean).toBeCloseTo(1.3, 12);
    expect([low, high]).toEqual([expect.closeTo(1.3 - margin, 6), expect.closeTo(1.3 + margin, 6)]);
    expect(pairs).toBe(10);
  });

  it.each([
    ['of nothing', [], [], null],
    ['of runs that never have both', [1, null], [null, 2], null],
    ['of one pair', [1, 5], [4, null], { mean: 3, low: 3, high: 3, pairs: 1, varianceReduction: null }],
    ['of equals', [1, 2, 5], [1, 2, 5], { mean: 0, low: 0, high: 0, pairs: 3, varianceReduction: null }],
  ])('%s', (_, first, second, expected) => {
    expect(differenceOf(first, second)).toEqual(expected);
  });

  it('varies 51 times less where both share their luck but for a little', () => {
    const first = [5, -5, 5, -5].map((shared) => 100 + shared);
    const second = first.map((value, run) => value + 10 + [1, 1, -1, -1][run]!);
    // Sums of squares: 100 for the first, 100 + 4 for the second, 4 for the difference.
    expect(differenceOf(first, second)).toMatchObject({ mean: 10, varianceReduction: 51 });
  });
});
