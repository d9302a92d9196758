import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { PayoutRecords, type ClaimedPayout, type PayoutOutcome } from '#ledger';
import {
  createCampaign,
  createLedgerWorld,
  noDuplicates,
  several,
  type LedgerWorld,
} from '../../support/ledger-world.js';

// The machine may be busy with other things.
jest.setTimeout(60_000);

describe('the payout book on PostgreSQL', () => {
  let world: LedgerWorld;
  beforeAll(async () => {
    world = await createLedgerWorld('payouts');
  });
  afterAll(() => world.close());

  const openedBatch = async (name: string, count: number) => {
    const campaign = await createCampaign(world);
    const batch = several(campaign, name, count, { opened: true });
    await world.ledger.commit(batch, noDuplicates);
    return { campaign, ids: batch.map(({ key }) => key) };
  };
  const claimOne = async (id: string, leaseMs = 30_000): Promise<ClaimedPayout> => {
    const [claim] = await world.payouts.claim([id], leaseMs);
    if (claim === undefined) throw new Error('Nothing could be claimed');
    return claim;
  };
  const post = (claim: ClaimedPayout, outcome: PayoutOutcome) => world.payouts.post([{ claim, outcome }]);

  it('moves the money of a paid envelope to the wallets, and of a refused one back', async () => {
    const { campaign, ids } = await openedBatch('both', 2);
    const claims = await world.payouts.claim(ids, 30_000);
    expect(claims).toHaveLength(2);
    expect(claims[0]).toMatchObject({
      ...{ campaign: campaign.id, amount: 100, currency: 'CNY', fence: 1, attempt: 1, unknown: false },
    });
    const released = await world.payouts.post([
      { claim: claims[0]!, outcome: { type: 'paid' } },
      { claim: claims[1]!, outcome: { type: 'refused', why: 'no such account' } },
    ]);
    expect(released.map(({ id }) => id)).toEqual([claims[1]!.id]);
    expect(await world.envelopes.get(claims[1]!.id)).toMatchObject({ status: 'failed', failure: 'no such account' });
    expect(await world.reports.summary(campaign.id)).toMatchObject({
      budget: { reserved: 0, paid: 100, released: 100, remaining: campaign.budget - 100 },
      envelopes: { opened: 0, paid: 1, failed: 1 },
    });
    expect(await world.payouts.backlog(campaign.id)).toBe(0);
  });

  it('gives each envelope to one claimer', async () => {
    const { ids } = await openedBatch('crowd', 200);
    const claims = (await Promise.all([1, 2, 3, 4, 5].map(() => world.payouts.claim(ids, 30_000)))).flat();
    expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
    claims.push(...(await world.payouts.claim(ids, 30_000)));
    expect(claims).toHaveLength(200);
  });

  it('takes an outcome from the newest claim alone', async () => {
    const { ids } = await openedBatch('fence', 1);
    const stalled = await claimOne(ids[0]!, 1);
    await sleep(10);
    const newer = await claimOne(ids[0]!);
    expect(newer).toMatchObject({ fence: 2, attempt: 2, unknown: true });
    expect(await post(stalled, { type: 'refused', why: 'too late' })).toEqual([]);
    expect(await world.envelopes.get(ids[0]!)).toMatchObject({ status: 'opened' });
    await post(newer, { type: 'paid' });
    expect(await world.envelopes.get(ids[0]!)).toMatchObject({ status: 'paid' });
  });

  it('never changes an end', async () => {
    const { campaign, ids } = await openedBatch('end', 1);
    const claim = await claimOne(ids[0]!);
    await post(claim, { type: 'paid' });
    await post(claim, { type: 'paid' });
    expect(await post(claim, { type: 'refused', why: 'no' })).toEqual([]);
    await post(claim, { type: 'unknown', retryInMs: 0, parked: false });
    expect(await world.envelopes.get(ids[0]!)).toMatchObject({ status: 'paid' });
    expect(await world.payouts.claim(ids, 30_000)).toEqual([]);
    expect((await world.reports.summary(campaign.id))?.budget).toMatchObject({ paid: 100, released: 0 });
  });

  it('keeps an unanswered payout reserved and due again, and remembers what it was before a definite "later"', async () => {
    const { campaign, ids } = await openedBatch('unknown', 1);
    await post(await claimOne(ids[0]!), { type: 'later', retryInMs: 0 });
    const second = await claimOne(ids[0]!);
    // Put off, it has not been asked.
    expect(second).toMatchObject({ attempt: 1, unknown: false });
    await post(second, { type: 'unknown', retryInMs: 0, parked: false });
    const third = await claimOne(ids[0]!);
    expect(third).toMatchObject({ attempt: 2, unknown: true });
    await post(third, { type: 'later', retryInMs: 60_000 });
    expect(await world.payouts.claim(ids, 1)).toEqual([]);
    expect((await world.reports.summary(campaign.id))?.budget).toMatchObject({ reserved: 100, paid: 0 });
    expect(await world.app.get(PayoutRecords).counts()).toMatchObject({ unknown: 1 });
  });

  it('finds what no job woke, and only that', async () => {
    const { ids } = await openedBatch('forgotten', 3);
    await claimOne(ids[0]!);
    const due = new Set(await world.payouts.due(0, 1_000));
    expect([due.has(ids[0]!), due.has(ids[1]!), due.has(ids[2]!)]).toEqual([false, true, true]);
    expect(await world.payouts.due(60_000, 1_000)).toEqual([]);
    expect(await world.payouts.due(0, 1)).toHaveLength(1);
  });

  it('shows the payments of all campaigns in ascending pages', async () => {
    const records = world.app.get(PayoutRecords);
    const seen: string[] = [];
    for await (const page of records.pages(null)) seen.push(...page.map(({ id }) => id));
    expect(seen).toEqual([...seen].sort());
    const { rows } = await world.pool.query('SELECT id FROM hongbao.envelopes WHERE status IN (1, 2, 4)');
    expect(seen).toHaveLength(rows.length);
    const found = await records.find(seen.slice(0, 2));
    expect(found.get(seen[0]!)).toMatchObject({ id: seen[0], currency: 'CNY' });
  });

  it('leaves books that hold', async () => {
    expect(await world.broken()).toEqual([]);
  });
});
