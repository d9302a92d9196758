import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Shares } from './shares.js';

describe('Shares', () => {
  it('picks what running sums would', () => {
    const weights = fc
      .array(fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true })), { minLength: 1, maxLength: 12 })
      .filter((each) => each.some((weight) => weight > 0));
    const point = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(weights, fc.array(point), (each, points) => {
        const shares = new Shares(each);
        const whole = each.reduce((sum, weight) => sum + weight, 0);
        const edges = each.map((_, place) => each.slice(0, place + 1).reduce((sum, weight) => sum + weight / whole, 0));
        const inside = edges.filter((edge) => edge < 1);
        for (const at of [...points, ...inside, 0, 1 - 2 ** -53]) {
          const picked = shares.at(at);
          expect(each[picked]).toBeGreaterThan(0);
          const expected = edges.findIndex((edge) => at < edge);
          expect(picked).toBe(expected < 0 ? each.findLastIndex((weight) => weight > 0) : expected);
        }
      }),
    );
  });
});
