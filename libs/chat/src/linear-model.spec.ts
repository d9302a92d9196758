import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LinearModel, packWeights, softmax, unpackWeights, weightScale } from './linear-model.js';
import { readText } from './text.js';

const weight = fc.integer({ min: -200, max: 200 }).map((units) => units / weightScale);
const key = fc.stringMatching(/^[@~^]?[a-z一-龥#' ]{1,12}$/);

describe('LinearModel', () => {
  it('counts presence once and says who was heard', () => {
    const model = new LinearModel([['hotel', [0, 2, 0, 0]]]);
    const once = model.judge(readText('the hotel'));
    expect(model.judge(readText('the hotel hotel')).probabilities).toEqual(once.probabilities);
    expect(once.voices).toEqual([{ key: 'hotel', start: 4, end: 9, weights: [0, 2, 0, 0] }]);
  });

  it('knows nothing without weights, and says so evenly', () => {
    expect(new LinearModel([]).judge(readText('anything')).probabilities).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe('packed weights', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(key, fc.tuple(weight, weight, weight, weight)), { selector: ([name]) => name }),
        (weights) => {
          expect(unpackWeights(packWeights(weights)).map(([name, own]) => [name, own.map((each) => each + 0)])).toEqual(
            weights.map(([name, own]) => [name, own.map((each) => each + 0)]),
          );
        },
      ),
    );
  });
});

describe('softmax', () => {
  it('adds up to 1 and keeps the order, for sums of any size', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 1, maxLength: 6 }), (sums) => {
        const probabilities = softmax(sums);
        expect(probabilities.reduce((all, each) => all + each, 0)).toBeCloseTo(1, 9);
        expect(probabilities.indexOf(Math.max(...probabilities))).toBe(sums.indexOf(Math.max(...sums)));
      }),
    );
  });
});
