import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { mayBecome, envelopeStatuses } from '#domain';
import { openingTime } from '../../support/campaign.fixture.js';
import {
  createCampaign,
  createLedgerWorld,
  decided,
  noDuplicates,
  several,
  type LedgerWorld,
} from '../../support/ledger-world.js';

// The machine may be busy with other things.
jest.setTimeout(60_000);

describe('envelopes on PostgreSQL', () => {
  let world: LedgerWorld;
  beforeAll(async () => {
    world = await createLedgerWorld('envelopes');
  });
  afterAll(() => world.close());

  /** Lets the event clock of a campaign reach an instant. */
  const passTime = async (campaign: Parameters<typeof decided>[0], at: number) => {
    await world.ledger.commit(
      [decided(campaign, `tick-${at}`, { reason: 'no_win', interaction: { at } })],
      noDuplicates,
    );
  };

  it('open once; opening again changes nothing', async () => {
    const campaign = await createCampaign(world);
    const award = decided(campaign, 'once');
    await world.ledger.commit([award], noDuplicates);
    const outcomes = await Promise.all([1, 2, 3].map(() => world.envelopes.open(award.key)));
    expect(outcomes.map((outcome) => outcome.type === 'opened' && outcome.first)).toEqual([true, false, false]);
    expect(await world.envelopes.open(award.key)).toMatchObject({
      type: 'opened',
      first: false,
      envelope: { status: 'opened', openedAt: award.interaction.at },
    });
    expect(await world.envelopes.open('11111111-1111-1111-1111-111111111111')).toEqual({ type: 'not_found' });
    expect(await world.envelopes.open('no such thing')).toEqual({ type: 'not_found' });
  });

  it('expire by the clock of their campaign, at the very instant, and give their money back', async () => {
    const prize = { name: 'coin', kind: 'cash', label: 'a yuan', fallback: null, stock: 3 } as const;
    const phases = [{ name: 'only', budget: 300, from: openingTime, to: openingTime + 1 }];
    const campaign = await createCampaign(world, {
      prizes: [{ ...prize, amount: { type: 'fixed', amount: 100 } }],
      phases,
    });
    const expiresAt = openingTime + 100_000;
    const batch = several(campaign, 'expiring', 3, { expiresAt, phase: 0 });
    await world.ledger.commit(batch, noDuplicates);

    await passTime(campaign, expiresAt - 1);
    expect(await world.envelopes.expireDue(100)).toEqual([]);
    expect(await world.envelopes.open(batch[0]!.key)).toMatchObject({ type: 'opened' });
    await passTime(campaign, expiresAt);
    expect(await world.envelopes.open(batch[1]!.key)).toMatchObject({ type: 'expired' });
    const released = await world.envelopes.expireDue(100);
    expect(new Set(released.map(({ id }) => id))).toEqual(new Set([batch[1]!.key, batch[2]!.key]));
    expect(released[0]).toMatchObject({ campaign: campaign.id, prize: 0, phase: 0, amount: 100 });
    expect(await world.envelopes.open(batch[1]!.key)).toMatchObject({
      type: 'expired',
      envelope: { status: 'expired' },
    });
    expect(await world.envelopes.expireDue(100)).toEqual([]);

    expect(await world.reports.summary(campaign.id)).toMatchObject({
      budget: { reserved: 100, released: 200, remaining: campaign.budget - 100 },
      envelopes: { sealed: 0, opened: 1, expired: 2 },
    });
    // The pieces and the phase's money are there to be won again, and not one more.
    await world.ledger.commit(several(campaign, 'again', 2, { phase: 0 }), noDuplicates);
    await expect(world.ledger.commit([decided(campaign, 'more', { phase: 0 })], noDuplicates)).rejects.toThrow('phase');
  });

  it('expire by the database clock where the server rules', async () => {
    const campaign = await createCampaign(world, { clock: 'server' });
    const past = decided(campaign, 'past', { expiresAt: openingTime });
    const future = decided(campaign, 'future', { expiresAt: openingTime + 1e12 });
    await world.ledger.commit([past, future], noDuplicates);
    expect(await world.envelopes.open(past.key)).toMatchObject({ type: 'expired' });
    expect(await world.envelopes.open(future.key)).toMatchObject({ type: 'opened' });
    expect((await world.envelopes.expireDue(100)).map(({ id }) => id)).toEqual([past.key]);
  });

  it('are all over once their campaign is closed, and closed is for ever', async () => {
    const campaign = await createCampaign(world);
    const batch = several(campaign, 'closing', 5);
    await world.ledger.commit(batch, noDuplicates);
    await world.envelopes.open(batch[0]!.key);
    expect(await world.campaigns.setState(campaign.id, 'closed')).toBe('closed');
    expect(await world.campaigns.setState(campaign.id, 'running')).toBe('closed');
    expect(await world.envelopes.open(batch[1]!.key)).toMatchObject({ type: 'expired' });
    expect(await world.envelopes.open(batch[0]!.key)).toMatchObject({ type: 'opened', first: false });
    expect(await world.envelopes.expireDue(3)).toHaveLength(3);
    expect(await world.envelopes.expireDue(3)).toHaveLength(1);
  });

  it('are opened or expired, never both, when both are tried at once', async () => {
    const campaign = await createCampaign(world);
    const expiresAt = openingTime + 70_000;
    const batch = several(campaign, 'race', 300, { expiresAt });
    await world.ledger.commit(batch, noDuplicates);
    const [opened, expired] = await Promise.all([
      Promise.all(batch.map(({ key }) => world.envelopes.open(key))),
      passTime(campaign, expiresAt).then(async () => {
        const gone = [];
        for (let i = 0; i < 20; i++) gone.push(...(await world.envelopes.expireDue(50)));
        return gone;
      }),
    ]);
    expired.push(...(await world.envelopes.expireDue(1_000)));
    expect(opened.filter(({ type }) => type === 'opened').length + expired.length).toBe(300);
    expect(await world.broken()).toEqual([]);
  });

  it('are listed newest first in pages, and summed up in a wallet', async () => {
    const campaign = await createCampaign(world);
    const batch = Array.from({ length: 7 }, (_, i) =>
      decided(campaign, `mine-${i}`, {
        amount: 10 + i,
        interaction: { subject: 'lister', at: openingTime + (i >> 1) },
      }),
    );
    await world.ledger.commit(batch, noDuplicates);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await world.envelopes.ofUser('lister', 3, cursor);
      seen.push(...page.envelopes.map(({ id }) => id));
      cursor = page.next;
    } while (cursor !== null);
    expect(new Set(seen).size).toBe(7);
    const times = seen.map((id) => batch.find(({ key }) => key === id)!.interaction.at);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(await world.envelopes.wallet('lister')).toEqual([{ currency: 'CNY', paid: 0, promised: 7 * 10 + 21 }]);
    expect(await world.envelopes.wallet('nobody')).toEqual([]);
  });

  it('change their state as the domain says, and the database refuses all else', async () => {
    const campaign = await createCampaign(world);
    const pairs = envelopeStatuses.flatMap((from) => envelopeStatuses.map((to) => [from, to] as const));
    const batch = several(campaign, 'state', pairs.length);
    await world.ledger.commit(batch, noDuplicates);
    const states = pairs.map(([from], i) => `('${batch[i]!.key}'::uuid, ${envelopeStatuses.indexOf(from)})`);
    await world.tamper(
      `UPDATE hongbao.envelopes e SET status = s.status FROM (VALUES ${states.join()}) s (id, status) WHERE e.id = s.id`,
    );
    const outcomes: [string, boolean][] = [];
    for (const [i, [from, to]] of pairs.entries()) {
      const id = batch[i]!.key;
      const allowed = await world.pool
        .query('UPDATE hongbao.envelopes SET status = $1 WHERE id = $2', [envelopeStatuses.indexOf(to), id])
        .then(
          () => true,
          () => false,
        );
      outcomes.push([`${from} -> ${to}`, allowed]);
    }
    expect(outcomes).toEqual(pairs.map(([from, to]) => [`${from} -> ${to}`, from === to || mayBecome(from, to)]));
  });
});
