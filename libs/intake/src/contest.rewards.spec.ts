import { describe, expect, it } from '@jest/globals';
import { compilePolicy, type Campaign } from '#domain';
import type { Gate } from '#gate';
import type { CampaignReports, DecisionLedger } from '#ledger';
import type { Logger } from '#platform';
import { campaignFixture, openingTime } from '../../../test/support/campaign.fixture.js';
import { ContestRewards } from './contest.rewards.js';

const settlesAt = openingTime + 3_600_000;
const contests: Campaign['contests'] = [
  {
    name: 'finale',
    title: 'Finale',
    kinds: ['trip_planning'],
    entries: { from: openingTime, to: settlesAt },
    settlesAt,
    method: 'ranking',
    winners: 1,
    prize: 'coin',
  },
];

describe('a contest is due', () => {
  const table: readonly (readonly [Campaign['clock'], boolean, number, boolean])[] = [
    // clock, fleet, instant, due
    ['event', false, settlesAt - 1, false],
    ['event', false, settlesAt, true],
    ['event', true, settlesAt, true],
    ['server', false, settlesAt, true],
    ['server', true, settlesAt + 4_999, false],
    ['server', true, settlesAt + 5_000, true],
    // When its campaign closes.
    ['server', true, Number.POSITIVE_INFINITY, true],
  ];

  it.each(table)('by the clock of the %s, fleet %s, at %d: %s', (clock, shared, by, due) => {
    const policy = compilePolicy(campaignFixture('timely', { clock, contests }));
    const campaign = {
      policy,
      state: 'running',
      latestEventAt: 0,
      clockSetAt: 0,
      settledContests: new Set<string>(),
    } as const;
    const rewards = new ContestRewards({} as CampaignReports, {} as DecisionLedger, { shared } as Gate, {} as Logger);
    expect(rewards.due(campaign, by).map(({ name }) => name)).toEqual(due ? ['finale'] : []);
  });
});
