import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { budgetBar, sparkline } from './meter.js';
import { makePaint } from './paint.js';

const plain = makePaint(false);

describe('budgetBar', () => {
  it.each([
    // paid, reserved, remaining, bar of ten
    [0, 0, 100, '░░░░░░░░░░'],
    [100, 0, 0, '██████████'],
    [50, 20, 30, '█████▓▓░░░'],
    [1, 0, 99_999, '█░░░░░░░░░'],
    [99_997, 1, 2, '████████▓░'],
    [0, 0, 0, '░░░░░░░░░░'],
  ])('paid %i, promised %i, left %i: %s', (paid, reserved, remaining, bar) => {
    expect(budgetBar({ paid, reserved, remaining }, 10, plain)).toBe(bar);
  });

  it('always fills its width', () => {
    const amount = fc.integer({ min: 0, max: 2 ** 50 });
    fc.assert(
      fc.property(amount, amount, amount, fc.integer({ min: 3, max: 80 }), (paid, reserved, remaining, width) => {
        expect(budgetBar({ paid, reserved, remaining }, width, plain)).toHaveLength(width);
      }),
    );
  });
});

describe('sparkline', () => {
  it.each([
    ['nothing', [], 5, ''],
    ['zeros', [0, 0], 5, '▁▁'],
    ['a rise', [0, 1, 2, 3, 4, 5, 6, 7], 8, '▁▂▃▄▅▆▇█'],
    ['more values than cells', [0, 0, 8, 8], 2, '▁█'],
  ])('of %s', (_name, values, width, text) => {
    expect(sparkline(values, width)).toBe(text);
  });
});
