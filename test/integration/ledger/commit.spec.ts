import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { DuplicateInteraction, LimitExceeded, OutcomeUnknown, type DecisionTrace } from '#ledger';
import { openingTime } from '../../support/campaign.fixture.js';
import { startCuttingProxy, type CuttingProxy } from '../../support/cutting-proxy.js';
import {
  createCampaign,
  createLedgerWorld,
  decided,
  noDuplicates,
  several,
  type LedgerWorld,
} from '../../support/ledger-world.js';

const coin = { name: 'coin', kind: 'cash', label: 'a yuan', stock: null, fallback: null } as const;

// The machine may be busy with other things.
jest.setTimeout(60_000);

describe('a batch of decisions on PostgreSQL', () => {
  let world: LedgerWorld;
  beforeAll(async () => {
    world = await createLedgerWorld('commit');
  });
  afterAll(() => world.close());

  const tracesOf = async (campaign: string): Promise<DecisionTrace[]> => {
    const traces: DecisionTrace[] = [];
    for await (const page of world.ledger.traces(campaign)) traces.push(...page);
    return traces;
  };

  it('comes back as it was committed, whatever its texts hold', async () => {
    const campaign = await createCampaign(world);
    const strange = `"quoted", \\back\\slash, {braces}, 'single', NULL, 红包 🧧, tab\tand\nline`;
    const award = decided(campaign, strange, {
      text: strange,
      amount: 777,
      interaction: {
        source: 'NULL',
        subject: strange,
        device: '',
        channel: 'app',
        invitedBy: strange,
        fingerprint: 2 ** 42 - 1,
      },
    });
    const refusal = decided(campaign, 'lost', { reason: 'no_win', interaction: { kind: 'spam', occasion: 'chat' } });
    await world.ledger.commit([award, refusal], noDuplicates);

    const found = await world.ledger.find([award.key, refusal.key, '00000000-0000-0000-0000-000000000001']);
    expect(found.size).toBe(2);
    expect(found.get(award.key)).toEqual({
      key: award.key,
      campaign: campaign.id,
      source: 'NULL',
      id: strange,
      subject: strange,
      at: award.interaction.at,
      digest: award.digest,
      reason: null,
      guard: -1,
      rule: 0,
      envelope: {
        id: award.key,
        campaign: campaign.id,
        user: strange,
        prize: 0,
        amount: 777,
        status: 'sealed',
        awardedAt: award.interaction.at,
        expiresAt: award.expiresAt,
        openedAt: null,
        settledAt: null,
        failure: null,
      },
    });
    expect(found.get(refusal.key)).toMatchObject({ reason: 'no_win', guard: 2, envelope: null });
    expect(await tracesOf(campaign.id)).toEqual([
      { interaction: award.interaction, decision: award.decision, released: false },
      { interaction: refusal.interaction, decision: refusal.decision, released: false },
    ]);
  });

  it('is refused as a whole when one of its interactions was decided before, and names it', async () => {
    const campaign = await createCampaign(world);
    const [first, second, third] = several(campaign, 'dup', 3) as [never, never, never];
    await world.ledger.commit([first], noDuplicates);
    const error: unknown = await world.ledger.commit([second, first, third], new Map([[campaign.id, 5]])).catch(same);
    expect(error).toBeInstanceOf(DuplicateInteraction);
    expect((error as DuplicateInteraction).keys).toEqual(new Set([(first as { key: string }).key]));
    expect(await world.reports.summary(campaign.id)).toMatchObject({ decisions: { total: 1 }, duplicates: 0 });
  });

  it.each([
    { limit: 'budget', more: { budget: 250 }, kind: 'budget', number: 0, fit: 2 },
    {
      limit: 'phase',
      more: { phases: [{ name: 'first', budget: 300, from: openingTime, to: openingTime + 1 }] },
      kind: 'phase',
      number: 0,
      fit: 3,
    },
    {
      limit: 'stock',
      more: { prizes: [{ ...coin, stock: 2, amount: { type: 'fixed', amount: 100 } as const }] },
      kind: 'stock',
      number: 0,
      fit: 2,
    },
    {
      limit: 'money of a pool',
      more: { prizes: [{ ...coin, amount: { type: 'double_mean', pool: 350, shares: 9, min: 1 } as const }] },
      kind: 'pool',
      number: 0,
      fit: 3,
    },
    {
      limit: 'shares of a pool',
      more: { prizes: [{ ...coin, amount: { type: 'line_cut', pool: 900, shares: 4, min: 1 } as const }] },
      kind: 'shares',
      number: 0,
      fit: 4,
    },
  ])('exhausts its $limit exactly, and is refused whole beyond', async ({ more, kind, number, fit, limit }) => {
    const campaign = await createCampaign(world, more);
    const all = several(campaign, limit, fit + 1, { phase: 0 });
    const error: unknown = await world.ledger.commit(all, noDuplicates).catch(same);
    expect(error).toBeInstanceOf(LimitExceeded);
    expect(error).toMatchObject({ campaign: campaign.id, kind, number });
    expect((await world.reports.summary(campaign.id))?.decisions.total).toBe(0);

    await world.ledger.commit(all.slice(0, fit), noDuplicates);
    await expect(world.ledger.commit(all.slice(fit), noDuplicates)).rejects.toThrow(LimitExceeded);
    expect((await world.reports.summary(campaign.id))?.budget).toMatchObject({ reserved: fit * 100 });
  });

  it('gives the last fen once, however many reach for it', async () => {
    const campaign = await createCampaign(world, { budget: 20 * 100 + 37 });
    const outcomes = await Promise.allSettled(
      several(campaign, 'rush', 200).map((one) => world.ledger.commit([one], noDuplicates)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(LimitExceeded);
    }
    expect((await world.reports.summary(campaign.id))?.budget).toMatchObject({ reserved: 2000, remaining: 37 });
  });

  it('lets batches that cross each other through without a deadlock', async () => {
    const [a, b] = [await createCampaign(world), await createCampaign(world)];
    const batches = Array.from({ length: 40 }, (_, i) => {
      const mixed = [...several(a, `a${i}`, 10), ...several(b, `b${i}`, 10)];
      return i % 2 === 0 ? mixed : mixed.reverse();
    });
    await Promise.all(batches.map((batch) => world.ledger.commit(batch, noDuplicates)));
    expect((await world.reports.summary(a.id))?.decisions.awarded).toBe(400);
    expect((await world.reports.summary(b.id))?.decisions.awarded).toBe(400);
  });

  it('counts repeats and refusals, and moves the clock by what counts only', async () => {
    const campaign = await createCampaign(world);
    const at = openingTime + 5_000;
    await world.ledger.commit(
      [
        decided(campaign, 'now', { reason: 'cooldown', interaction: { at } }),
        decided(campaign, 'old', { reason: 'cooldown', interaction: { at: at - 1_000 } }),
        decided(campaign, 'late', { reason: 'outside_window', interaction: { at: at + 9_999_999 } }),
        decided(campaign, 'nobody', { reason: 'not_registered', interaction: { at } }),
      ],
      new Map([[campaign.id, 3]]),
    );
    await world.ledger.commit([], new Map([[campaign.id, 4]]));
    expect(await world.campaigns.get(campaign.id)).toMatchObject({ latestEventAt: at, state: 'running' });
    expect(await world.reports.summary(campaign.id)).toMatchObject({
      duplicates: 7,
      decisions: { total: 4, awarded: 0, rejected: { cooldown: 2, outside_window: 1, not_registered: 1 } },
      // Whoever never signed up is nobody's user.
      users: { active: 3, rewarded: 0 },
    });
  });

  it('reads a campaign back in the order of commit, page by page', async () => {
    const [campaign, other] = [await createCampaign(world), await createCampaign(world)];
    for (let i = 0; i < 5; i++) {
      await world.ledger.commit(
        [...several(campaign, `page-${i}`, 5_000, { reason: 'no_win' }), ...several(other, `other-${i}`, 100)],
        noDuplicates,
      );
    }
    const traces = await tracesOf(campaign.id);
    expect(traces.map(({ interaction }) => interaction.id)).toEqual(
      Array.from({ length: 25_000 }, (_, i) => `page-${Math.floor(i / 5_000)}-${i % 5_000}`),
    );
  });

  it('says that the outcome is unknown when the connection is cut, and the same batch then goes through', async () => {
    const campaign = await createCampaign(world);
    const batch = several(campaign, 'cut', 3);
    const blocker = await world.pool.connect();
    await blocker.query('BEGIN; LOCK TABLE hongbao.progress IN ACCESS EXCLUSIVE MODE');
    const outcome = world.ledger.commit(batch, noDuplicates).catch(same);
    await terminateWaiting(world.url);
    expect(await outcome).toBeInstanceOf(OutcomeUnknown);
    await blocker.query('ROLLBACK');
    blocker.release();

    expect((await world.ledger.find(batch.map(({ key }) => key))).size).toBe(0);
    await world.ledger.commit(batch, noDuplicates);
    expect((await world.ledger.find(batch.map(({ key }) => key))).size).toBe(3);
  });

  it('leaves books that hold', async () => {
    expect(await world.broken()).toEqual([]);
  });
});

describe('a commit whose answer is cut off', () => {
  it('is unknown to the caller, and durable; sent again it is told apart', async () => {
    let proxy: CuttingProxy | undefined;
    const world = await createLedgerWorld('cut', async (url) => (proxy = await startCuttingProxy(url)).url);
    const campaign = await createCampaign(world);
    await world.ledger.commit(several(campaign, 'before', 1), noDuplicates);
    const batch = several(campaign, 'cut', 50);
    proxy?.cutAnswers();
    expect(await world.ledger.commit(batch, noDuplicates).catch(same)).toBeInstanceOf(OutcomeUnknown);
    expect(await world.ledger.find([batch[0]!.key]).catch(same)).toMatchObject({ code: 'unavailable' });
    proxy?.restore();

    expect((await world.ledger.find(batch.map(({ key }) => key))).size).toBe(50);
    expect(await world.ledger.commit(batch, noDuplicates).catch(same)).toMatchObject({ name: 'DuplicateInteraction' });
    expect((await world.reports.summary(campaign.id))?.decisions.total).toBe(51);
    await world.close();
    await proxy?.close();
  });
});

function same(error: unknown): unknown {
  return error;
}

/** Cuts the connection of the one statement that waits for a lock. */
async function terminateWaiting(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  for (;;) {
    const { rowCount } = await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock' AND pid <> pg_backend_pid()`,
    );
    if (rowCount === 1) break;
  }
  await client.end();
}
