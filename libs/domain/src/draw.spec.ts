import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { doubleMeanShare, lineCutShares, pickWeighted, runningSumsOf, uniformInteger } from './draw.js';
import { KeyedRandom, uniformRange } from './keyed.js';

const uniform = fc
  .integer({ min: 0, max: 2 ** 31 - 1 })
  .chain((high) => fc.integer({ min: 0, max: 2 ** 22 - 1 }).map((low) => high * 2 ** 22 + low));

/** A stream of uniform integers in [0, 2^53) for the statistical tests; the seed stands in each test. */
function stream(seed: string): () => number {
  const random = new KeyedRandom(seed);
  let n = 0;
  return () => KeyedRandom.uniform(random.digest('draw.spec', String(n++), { lo: 0, hi: 0 }), 'amount', 0);
}

/** A pool handed out to the end. */
function doubleMeanPool(pool: number, shares: number, min: number, next: () => number): number[] {
  const given: number[] = [];
  let left = pool;
  for (let k = shares; k > 0; k--) {
    const share = doubleMeanShare(left, k, min, next(), next());
    given.push(share);
    left -= share;
  }
  return given;
}

function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

const pools = fc.tuple(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 0, max: 50 }),
  fc.integer({ min: 0, max: 5000 }),
);

describe('uniformInteger', () => {
  it('stays within its bounds at both ends of the randomness', () => {
    fc.assert(
      fc.property(uniform, fc.nat(), fc.nat(), (u, min, width) => {
        const value = uniformInteger(u, min, min + width);
        expect(Number.isSafeInteger(value) && value >= min && value <= min + width).toBe(true);
      }),
    );
    expect(uniformInteger(uniformRange - 1, 0, 2 ** 52)).toBeLessThanOrEqual(2 ** 52);
  });

  it('gives each value its share: chi-square of six faces, 60,000 throws', () => {
    const next = stream('dice');
    const faces = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) faces[uniformInteger(next(), 0, 5)]! += 1;
    const chiSquare = sum(faces.map((count) => (count - 10_000) ** 2 / 10_000));
    // The 99.9th percentile with five degrees of freedom.
    expect(chiSquare).toBeLessThan(20.5);
  });
});

describe('doubleMeanShare', () => {
  it('hands out exactly the pool, and nobody less than the minimum', () => {
    fc.assert(
      fc.property(pools, fc.string(), ([shares, min, spare], seed) => {
        const pool = shares * min + spare;
        const given = doubleMeanPool(pool, shares, min, stream(seed));
        expect(sum(given)).toBe(pool);
        expect(Math.min(...given)).toBeGreaterThanOrEqual(min);
      }),
    );
  });

  it('has the same expectation at every position, the last included', () => {
    const next = stream('positions');
    const [pool, shares, min, runs] = [103, 7, 1, 40_000];
    const totals = new Array<number>(shares).fill(0);
    const squares = new Array<number>(shares).fill(0);
    for (let run = 0; run < runs; run++) {
      doubleMeanPool(pool, shares, min, next).forEach((share, at) => {
        totals[at]! += share;
        squares[at]! += share * share;
      });
    }
    const expected = pool / shares;
    totals.forEach((total, at) => {
      const mean = total / runs;
      const standardError = Math.sqrt((squares[at]! / runs - mean * mean) / runs);
      // Four standard errors at each of seven positions: a false alarm in 2,000 seeds, and this seed is fixed.
      expect(Math.abs(mean - expected)).toBeLessThan(4 * standardError);
    });
  });
});

describe('lineCutShares', () => {
  it('hands out exactly the pool, and nobody less than the minimum', () => {
    fc.assert(
      fc.property(pools, fc.integer(), fc.integer(), ([shares, min, spare], lo, hi) => {
        const given = lineCutShares(shares * min + spare, shares, min, { lo, hi });
        expect(given).toHaveLength(shares);
        expect(sum(given)).toBe(shares * min + spare);
        expect(Math.min(...given)).toBeGreaterThanOrEqual(min);
      }),
    );
  });

  it('is fair at every position and has the tail (1 - t/T)^(n-1)', () => {
    const random = new KeyedRandom('line cut');
    const [pool, shares, runs] = [100_000, 5, 20_000];
    const totals = new Array<number>(shares).fill(0);
    let beyond = 0;
    for (let run = 0; run < runs; run++) {
      const given = lineCutShares(pool, shares, 0, random.digest('run', String(run), { lo: 0, hi: 0 }));
      given.forEach((share, at) => {
        totals[at]! += share;
        if (share > 40_000) beyond++;
      });
    }
    // Var(share) = mean^2 (n-1)/(n+1); four standard errors.
    const mean = pool / shares;
    const tolerance = 4 * mean * Math.sqrt((shares - 1) / (shares + 1) / runs);
    totals.forEach((total) => expect(Math.abs(total / runs - mean)).toBeLessThan(tolerance));
    const tail = 0.6 ** (shares - 1);
    expect(Math.abs(beyond / (runs * shares) - tail)).toBeLessThan(4 * Math.sqrt((tail * (1 - tail)) / runs));
  });
});

describe('pickWeighted', () => {
  it('gives each its weight, and nothing to a weight of 0', () => {
    const next = stream('weights');
    const sums = runningSumsOf([5, 0, 3, 2]);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 50_000; i++) counts[pickWeighted(next(), sums)]! += 1;
    expect(counts[1]).toBe(0);
    for (const [index, share] of [
      [0, 0.5],
      [2, 0.3],
      [3, 0.2],
    ] as const) {
      expect(Math.abs(counts[index]! / 50_000 - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 50_000));
    }
  });
});
