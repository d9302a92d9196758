import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Repeats } from './repeats.js';

describe('Repeats', () => {
  it('gives back everything, soonest first, in the order of putting where times are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), (times) => {
        const repeats = new Repeats<{ at: number; order: number }>();
        const things = times.map((at, order) => ({ at, order }));
        for (const thing of things) repeats.put(thing.at, thing);
        const taken = things.map(() => {
          const due = repeats.nextAt;
          const thing = repeats.take();
          expect(thing?.at).toBe(due);
          return thing;
        });
        expect(taken).toEqual([...things].sort((a, b) => a.at - b.at || a.order - b.order));
        expect(repeats.take()).toBeUndefined();
        expect(repeats.nextAt).toBe(Number.POSITIVE_INFINITY);
      }),
    );
  });

  it('stays in order where putting and taking alternate', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(20))), (steps) => {
        const repeats = new Repeats<number>();
        const held: number[] = [];
        for (const step of steps) {
          if (step === null) expect(repeats.take()).toBe(held.sort((a, b) => a - b).shift());
          else {
            repeats.put(step, step);
            held.push(step);
          }
        }
      }),
    );
  });
});
