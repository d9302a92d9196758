import { beforeEach, describe, expect, it } from '@jest/globals';
import { compilePolicy } from '#domain';
import type { Gate, Holding } from '#gate';
import type { DecisionLedger, GateBook } from '#ledger';
import { ManualClock, type Logger } from '#platform';
import { campaignFixture } from '../../../test/support/campaign.fixture.js';
import type { OpenCampaign } from './campaign-directory.js';
import type { GateRecovery } from './gate-recovery.js';
import { GateWatch } from './gate-watch.js';

const campaign: OpenCampaign = {
  policy: compilePolicy(campaignFixture('watched')),
  state: 'running',
  latestEventAt: 0,
  clockSetAt: 0,
  settledContests: new Set(),
};

describe('holding the gate against the ledger', () => {
  /** What gate, books and gate again say to be promised, look after look; the last is said again and again. */
  let said: number[];
  let rebuilds: number;
  let watch: GateWatch;

  beforeEach(() => {
    rebuilds = 0;
    const next = (): number => (said.length > 1 ? said.shift() : said[0]) ?? 0;
    const gate = { shared: true, look: () => Promise.resolve(holding(next())), lower: () => Promise.resolve() };
    const book = { promised: () => Promise.resolve({ budget: next(), byPhase: new Map(), stockByPrize: new Map() }) };
    const mend = (): Promise<void> => {
      rebuilds++;
      return Promise.resolve();
    };
    watch = new GateWatch(
      gate as unknown as Gate,
      book as unknown as GateBook,
      {} as unknown as DecisionLedger,
      { mend } as unknown as GateRecovery,
      new ManualClock(0),
      { warn: () => undefined } as unknown as Logger,
    );
    watch.note(campaign);
  });

  it.each([
    ['money comes back behind the books', [100, 100, 90, 90, 90, 90], 0],
    ['something is awarded before the books', [90, 100, 100, 100, 100, 100], 0],
    ['both happen at once', [100, 110, 90, 90, 90, 90], 0],
    ['the gate has lost something', [90, 100, 90, 90, 100, 90], 1],
  ])('where %s', async (_, looks, expected) => {
    said = looks;
    await watch.round();
    await watch.round();
    expect(rebuilds).toBe(expected);
  });
});

function holding(budget: number): Holding {
  const promised = { budget, byPhase: [], stockByPrize: [] };
  return { promised, inFlight: { ...promised, budget: 0 }, flights: [] };
}
