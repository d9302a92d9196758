import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compilePolicy } from '#domain';
import { People, type Interest } from './people.js';
import { plainCampaign, scenarioFrom } from './simulation.fixture.js';

const policy = compilePolicy(scenarioFrom(plainCampaign).campaign);
const people = (users: number): People => new People(policy, users, 0, 5, 0);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const interests = fc.record({ organic: share, above: share }).map(({ organic, above }): Interest => ({
  organic,
  atFirst: organic + (1 - organic) * above,
  afterWin: 0,
  afterMiss: 0,
}));

describe('interest', () => {
  it('stays between what is organic and 1, whatever moves it', () => {
    const moves = fc.array(fc.record({ by: fc.double({ min: -1, max: 1, noNaN: true }), uniform: share }));
    fc.assert(
      fc.property(interests, moves, (interest, all) => {
        const one = people(1);
        for (const { by, uniform } of all) {
          const before = one.interestOf(0, interest);
          one.moveInterest(0, interest, by, uniform * 0.999_999);
          const after = one.interestOf(0, interest);
          expect(after).toBeGreaterThanOrEqual(interest.organic);
          expect(after).toBeLessThanOrEqual(1 + 1e-12);
          if (by > 0) expect(after).toBeGreaterThanOrEqual(before - 1 / 29 - 1e-12);
        }
      }),
    );
  });

  it('moves on average by exactly what it is moved by, though it is kept in steps', () => {
    const interest: Interest = { organic: 0.1, atFirst: 0.5, afterWin: 0, afterMiss: 0 };
    const users = 2_000;
    const many = people(users);
    for (let user = 0; user < users; user++)
      many.moveInterest(user * many.stride, interest, 0.033, (user + 0.5) / users);
    let sum = 0;
    for (let user = 0; user < users; user++) sum += many.interestOf(user * many.stride, interest);
    expect(sum / users).toBeCloseTo(0.533, 4);
  });

  it('is organic for good for whoever gave up', () => {
    const one = people(1);
    const interest: Interest = { organic: 0.2, atFirst: 1, afterWin: 0, afterMiss: 0 };
    expect([one.giveUp(0), one.giveUp(0)]).toEqual([true, false]);
    one.moveInterest(0, interest, 1, 0.5);
    expect(one.interestOf(0, interest)).toBe(0.2);
  });
});
