import { describe, expect, it } from '@jest/globals';
import { dayMs } from './calendar.js';
import { campaign, openingTime } from './campaign.fixture.js';
import type { Contest } from './campaign.js';
import { contestWinners } from './contest.js';
import { compilePolicy } from './policy.compiler.js';

function contest(more: Partial<Contest> = {}): Contest {
  return {
    name: 'finale',
    title: 'Finale',
    kinds: ['trip_planning'],
    entries: { from: openingTime, to: openingTime + dayMs },
    settlesAt: openingTime + dayMs,
    method: 'draw',
    winners: 2,
    prize: 'coin',
    ...more,
  };
}

function names(seed: string, of: Contest, entries: readonly { user: string; score: number }[]): string[] {
  return contestWinners(compilePolicy(campaign({ seed })), of, entries).map(({ user }) => user);
}

const crowd = Array.from({ length: 10 }, (_, index) => ({ user: `u${index}`, score: index }));

describe('contestWinners', () => {
  it('draws the same winners whatever the order of the entries, and others under another seed', () => {
    const drawn = names('one', contest(), crowd);
    expect(drawn).toHaveLength(2);
    expect(names('one', contest(), [...crowd].reverse())).toEqual(drawn);
    expect(['two', 'three', 'four'].some((seed) => names(seed, contest(), crowd).join() !== drawn.join())).toBe(true);
  });

  it('draws everybody alike, whatever their score: 4,000 seeds', () => {
    const wins = new Map<string, number>();
    for (let seed = 0; seed < 4_000; seed++) {
      for (const user of names(`seed ${seed}`, contest({ winners: 1 }), crowd))
        wins.set(user, (wins.get(user) ?? 0) + 1);
    }
    const chiSquare = crowd.reduce((sum, { user }) => sum + ((wins.get(user) ?? 0) - 400) ** 2 / 400, 0);
    // The 99.9th percentile with nine degrees of freedom.
    expect(chiSquare).toBeLessThan(27.9);
  });

  it('ranks by score', () => {
    expect(names('one', contest({ method: 'ranking', winners: 3 }), crowd)).toEqual(['u9', 'u8', 'u7']);
  });

  it('gives no more prizes than there are entrants', () => {
    expect(names('one', contest({ winners: 5 }), crowd.slice(0, 1))).toEqual(['u0']);
    expect(names('one', contest(), [])).toEqual([]);
  });
});
