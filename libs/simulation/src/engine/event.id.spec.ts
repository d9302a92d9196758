import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeyedRandom } from '#domain';
import { EventDigester, UserDigester, eventId, stepLimit, userId } from './event.id.js';

const random = new KeyedRandom('ids');

describe('ids of events', () => {
  it('are hashed without a text as the domain hashes the text', () => {
    const digester = new EventDigester(random.keyOf('app'), (id, into) => void random.digest('app', id, into));
    const visit = fc.oneof(
      fc.integer({ min: 0, max: 2 ** 30 + 5 }),
      fc.maxSafeNat(),
      fc.integer({ min: 2 ** 34, max: 2 ** 35 }),
      fc.constantFrom(2 ** 30 - 1, 2 ** 30, 2 ** 35 - 1, 2 ** 35),
    );
    fc.assert(
      fc.property(visit, fc.nat(stepLimit), (number, step) => {
        const digest = { lo: 0, hi: 0 };
        digester.digest(number, step, digest);
        expect(digest).toEqual(random.digest('app', eventId(number, step), { lo: 0, hi: 0 }));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are all different', () => {
    const ids = [0, 1, 31, 32, 2 ** 30 - 1, 2 ** 30, 2 ** 35].flatMap((visit) =>
      [0, 1, 31].map((step) => eventId(visit, step)),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('and names of users too', () => {
    const names = new UserDigester();
    fc.assert(
      fc.property(fc.nat(2_000_000_000), (user) => {
        const digest = { lo: 0, hi: 0 };
        names.digest(random.keyOf('app'), user, digest);
        expect(digest).toEqual(random.digest('app', userId(user), { lo: 0, hi: 0 }));
      }),
    );
  });
});
