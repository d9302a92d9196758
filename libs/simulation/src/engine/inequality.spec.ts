import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AmountCounts } from './amount.counts.js';
import { inequalityOf } from './inequality.js';

function figuresOf(takes: readonly number[]): ReturnType<typeof inequalityOf> {
  const counts = new AmountCounts();
  for (const take of takes) counts.add(take);
  return inequalityOf(counts.pairs());
}

describe('inequalityOf', () => {
  it('is nothing where all took the same, and all where one took everything', () => {
    expect(figuresOf([7, 7, 7, 7])).toMatchObject({ users: 4, gini: 0 });
    const one = figuresOf([...Array.from({ length: 999 }, () => 0), 500]);
    expect(one.gini).toBeCloseTo(0.999, 12);
    expect(one).toMatchObject({ users: 1000, topPercent: 1 });
  });

  it('says of nobody, and of those who took nothing, that nothing is unequal', () => {
    expect(figuresOf([])).toEqual({ users: 0, gini: 0, topPercent: 0, lorenz: [[0, 0]] });
    expect(figuresOf([0, 0])).toMatchObject({ users: 2, gini: 0, topPercent: 0 });
    expect(figuresOf([0, 0]).lorenz.at(-1)).toEqual([1, 0]);
  });

  it('is the mean difference of any two by its definition, and has the curve that sorting them gives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400_000 }), { minLength: 1, maxLength: 300 }), (takes) => {
        const { gini, lorenz, topPercent } = figuresOf(takes);
        const sorted = [...takes].sort((a, b) => a - b);
        const sum = (upTo: number): number => sorted.slice(0, upTo).reduce((all, take) => all + take, 0);
        const whole = sum(takes.length);
        if (whole === 0) return;
        const differences = takes
          .flatMap((a) => takes.map((b) => Math.abs(a - b)))
          .reduce((all, each) => all + each, 0);
        expect(gini).toBeCloseTo(differences / (2 * takes.length * whole), 9);
        expect(topPercent).toBeCloseTo(1 - sum(Math.floor(takes.length * 0.99)) / whole, 9);
        expect(lorenz).toHaveLength(Math.min(takes.length, 100) + 1);
        for (const [share, of] of lorenz) {
          const users = Math.round(share * takes.length);
          expect(share).toBe(users / takes.length);
          expect(of).toBeCloseTo(sum(users) / whole, 9);
        }
      }),
    );
  });
});
