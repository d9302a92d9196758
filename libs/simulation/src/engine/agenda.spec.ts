import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Agenda } from './agenda.js';
import { Errand } from './errands.js';

describe('Agenda', () => {
  it('gives everything back in the order of time, and what is due at once in the order of putting', () => {
    const delays = fc.array(fc.tuple(fc.nat(20), fc.constantFrom(0, 1, 700, 90_000, 20_000_000)), { maxLength: 300 });
    fc.assert(
      fc.property(delays, fc.constantFrom(16, 1024), (puts, bucketMs) => {
        const agenda = new Agenda(1_000, bucketMs, () => undefined);
        const waiting: { at: number; order: number }[] = [];
        let now = 1_000;
        let order = 0;
        const takeUntil = (until: number): void => {
          for (let item = agenda.take(until); item >= 0; item = agenda.take(until)) {
            waiting.sort((a, b) => a.at - b.at || a.order - b.order);
            expect([agenda.atOf(item), agenda.userOf(item)]).toEqual([waiting[0]!.at, waiting[0]!.order]);
            waiting.shift();
          }
          expect(waiting.every(({ at }) => at > until)).toBe(true);
        };
        for (const [step, delay] of puts) {
          takeUntil((now += step * 50));
          waiting.push({ at: now + delay, order });
          agenda.put(now + delay, Errand.next, order, 0, 0, 0);
          order++;
        }
        takeUntil(now + 30_000_000);
        expect(agenda.size).toBe(0);
      }),
      { numRuns: 200 },
    );
  });
});
