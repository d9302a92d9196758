import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EpochPassed, GateBook } from '#ledger';
import {
  createCampaign,
  createLedgerWorld,
  decided,
  noDuplicates,
  several,
  type LedgerWorld,
} from '../../support/ledger-world.js';

describe('the epochs of a gate', () => {
  let world: LedgerWorld;
  let book: GateBook;
  beforeAll(async () => {
    world = await createLedgerWorld('epochs');
    book = world.app.get(GateBook);
  });
  afterAll(() => world.close());

  it('grow, also over what the books have never heard of', async () => {
    const { id } = await createCampaign(world);
    expect(await book.epochOf(id)).toBe(0);
    expect([await book.nextEpoch(id, 0), await book.nextEpoch(id, 0), await book.nextEpoch(id, 9)]).toEqual([1, 2, 10]);
    expect(await book.epochOf(id)).toBe(10);
  });

  it('let nothing be written that was decided under one that has passed', async () => {
    const campaign = await createCampaign(world);
    const { id } = campaign;
    await book.nextEpoch(id, 0);
    await world.ledger.commit([decided(campaign, 'epoch-1')], noDuplicates, new Map([[id, 1]]));
    await book.nextEpoch(id, 0);
    const late = decided(campaign, 'epoch-2');
    await expect(world.ledger.commit([late], noDuplicates, new Map([[id, 1]]))).rejects.toThrow(EpochPassed);
    expect((await world.ledger.find([late.key])).size).toBe(0);
    await world.ledger.commit([late], noDuplicates, new Map([[id, 2]]));
    expect((await world.ledger.find([late.key])).size).toBe(1);
  });

  it('begin only when the commits under way have ended', async () => {
    const campaign = await createCampaign(world);
    await book.nextEpoch(campaign.id, 0);
    const committing = await world.pool.connect();
    await committing.query('BEGIN');
    const { rows } = await committing.query<{ number: number }>('SELECT number FROM hongbao.campaigns WHERE id = $1', [
      campaign.id,
    ]);
    await committing.query('SELECT hongbao.hold_epochs($1, $2)', [[rows[0]?.number], [1]]);
    const steps: string[] = [];
    const next = book.nextEpoch(campaign.id, 0).then(() => steps.push('begun'));
    await new Promise((resolve) => setTimeout(resolve, 200));
    steps.push('committed');
    await committing.query('COMMIT');
    committing.release();
    await next;
    expect(steps).toEqual(['committed', 'begun']);
  });

  it('tell what has been promised, as it goes and comes back', async () => {
    const from = Date.parse('2026-02-06T00:00:00+08:00');
    const [prize] = (await createCampaign(world)).prizes;
    if (prize === undefined) throw new Error('the fixture has a prize');
    const campaign = await createCampaign(world, {
      phases: [{ name: 'first', from, to: from + 86_400_000, budget: 1_000 }],
      prizes: [{ ...prize, stock: 7 }],
    });
    await world.ledger.commit(several(campaign, 'promised', 3, { phase: 0, expiresAt: from + 1 }), noDuplicates);
    expect(await book.promised(campaign.id)).toEqual({
      budget: 300,
      byPhase: new Map([[0, 300]]),
      stockByPrize: new Map([[0, 3]]),
    });
    await world.envelopes.expireDue(100);
    expect(await book.promised(campaign.id)).toMatchObject({ budget: 0, stockByPrize: new Map([[0, 0]]) });
  });
});
