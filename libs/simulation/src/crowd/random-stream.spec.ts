import { describe, expect, it } from '@jest/globals';
import { KeyedRandom } from '#domain';
import { RandomStream } from './random-stream.js';

describe('RandomStream', () => {
  it('gives many numbers at a time as it gives them one by one', () => {
    const random = new KeyedRandom('stream');
    const [one, many] = [new RandomStream(random, 'a'), new RandomStream(random, 'a')];
    const numbers = new Uint32Array(37);
    for (let turn = 0; turn < 5; turn++) {
      many.fill(numbers);
      for (const number of numbers) expect(number).toBe(one.next());
      expect(many.next()).toBe(one.next());
    }
  });
});
