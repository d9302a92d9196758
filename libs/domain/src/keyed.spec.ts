import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { happens } from './draw.js';
import { KeyedRandom, uniformRange, type Purpose } from './keyed.js';

function draw(seed: string, source: string, id: string, question: Purpose['question'], index: number): number {
  return KeyedRandom.uniform(new KeyedRandom(seed).digest(source, id, { lo: 0, hi: 0 }), question, index);
}

describe('KeyedRandom', () => {
  // Published vectors: whoever writes a second implementation holds it against these.
  it.each<[string, string, string, Purpose['question'], number, number]>([
    ['hongbao', 'app', '1', 'win', 0, 4291321771782200],
    ['hongbao', 'app', '1', 'amount', 0, 7813127649359571],
    ['hongbao', 'app', '2', 'win', 0, 7415098905958338],
    ['hongbao', 'web', '1', 'win', 0, 4526832737671440],
    ['春节', '应用', '红包-1', 'prize', 3, 3397073872808844],
  ])('seed %s, source %s, id %s: %s %i is %d', (seed, source, id, question, index, expected) => {
    expect(draw(seed, source, id, question, index)).toBe(expected);
  });

  it('is a function of its key alone, and keeps within its range', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.nat(60),
        (seed, source, id, index) => {
          const value = draw(seed, source, id, 'amount', index);
          expect(draw(seed, source, id, 'amount', index)).toBe(value);
          expect(Number.isSafeInteger(value) && value >= 0 && value < uniformRange).toBe(true);
        },
      ),
    );
  });

  it('tells what happens by high bits as by the whole draw, at the very edge too', () => {
    const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    const edge = fc.constantFrom(-1, 0, 1);
    fc.assert(
      fc.property(word, word, word, edge, fc.double({ min: 0, max: 1, noNaN: true }), (lo, hi, salt, off, share) => {
        const drawn = KeyedRandom.drawn({ lo, hi }, salt);
        for (const probability of [share, (drawn + off) / uniformRange]) {
          expect(KeyedRandom.happens({ lo, hi }, salt, probability)).toBe(happens(drawn, probability));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['a wide text and the narrow one with the same bytes', '\u0141', 'A\u0001'],
    ['a trailing NUL', 'a', 'a\0'],
    ['two lone surrogates', '\ud800', '\ud801'],
  ])('tells apart %s', (_, one, other) => {
    expect(draw('s', 'x', one, 'win', 0)).not.toBe(draw('s', 'x', other, 'win', 0));
  });

  it('is uniform, and its purposes know nothing of each other: chi-square on 16 x 16 cells, 256,000 events', () => {
    const random = new KeyedRandom('independence');
    const cells = new Float64Array(256);
    for (let n = 0; n < 256_000; n++) {
      const digest = random.digest('app', `e${n}`, { lo: 0, hi: 0 });
      const win = Math.floor((KeyedRandom.uniform(digest, 'win', 1) / uniformRange) * 16);
      const amount = Math.floor((KeyedRandom.uniform(digest, 'amount', 1) / uniformRange) * 16);
      cells[win * 16 + amount]! += 1;
    }
    const chiSquare = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    // 255 degrees of freedom: the 99.9th percentile is 330.
    expect(chiSquare).toBeLessThan(330);
  });

  it('uses all 53 bits: each is set half the time', () => {
    const random = new KeyedRandom('bits');
    const set = new Float64Array(53);
    const events = 20_000;
    for (let n = 0; n < events; n++) {
      let value = KeyedRandom.uniform(random.digest('app', String(n), { lo: 0, hi: 0 }), 'win', 0);
      for (let bit = 0; bit < 53; bit++) {
        set[bit]! += value % 2;
        value = Math.floor(value / 2);
      }
    }
    for (const count of set) expect(Math.abs(count / events - 0.5)).toBeLessThan(4.5 * Math.sqrt(0.25 / events));
  });
});
