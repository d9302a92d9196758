import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AccountRegister, ApiKeys, newApiKey } from '#ledger';
import { campaignFixture, openingTime } from '../../support/campaign.fixture.js';
import {
  createCampaign,
  createLedgerWorld,
  decided,
  noDuplicates,
  type LedgerWorld,
} from '../../support/ledger-world.js';

// The machine may be busy with other things.
jest.setTimeout(60_000);

describe('registers and reports on PostgreSQL', () => {
  let world: LedgerWorld;
  beforeAll(async () => {
    world = await createLedgerWorld('registers');
  });
  afterAll(() => world.close());

  it('create a campaign once, funded to the fen', async () => {
    const campaign = campaignFixture('once', { budget: 123_456 });
    const outcomes = await Promise.all([1, 2, 3].map(() => world.campaigns.create(campaign)));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await world.campaigns.get('once')).toEqual({ campaign, state: 'running', latestEventAt: openingTime });
    expect(await world.campaigns.get('never')).toBeNull();
    expect((await world.campaigns.list()).map((stored) => stored.campaign.id)).toContain('once');
    expect(await world.reports.summary('once')).toEqual({
      budget: { currency: 'CNY', total: 123_456, reserved: 0, paid: 0, released: 0, remaining: 123_456 },
      decisions: { total: 0, awarded: 0, rejected: {} },
      duplicates: 0,
      envelopes: { sealed: 0, opened: 0, paid: 0, expired: 0, failed: 0 },
      users: { active: 0, rewarded: 0 },
    });
    expect(await world.reports.summary('never')).toBeNull();
  });

  it('pause and resume, and know no campaign that is not there', async () => {
    const { id } = await createCampaign(world);
    expect(await world.campaigns.setState(id, 'paused')).toBe('paused');
    expect(await world.campaigns.setState(id, 'running')).toBe('running');
    await expect(world.campaigns.setState('never', 'paused')).rejects.toMatchObject({ code: 'not_found' });
    await expect(world.ledger.commit([decided(campaignFixture('never'), 'x')], noDuplicates)).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('register a user once, as the first call said', async () => {
    const users = world.app.get(AccountRegister);
    const ann = { id: 'ann', device: 'phone', invitedBy: null };
    expect(await users.register(ann)).toEqual({ account: ann, created: true });
    expect(await users.register({ ...ann, device: 'other' })).toEqual({ account: ann, created: false });
    expect(await users.find(['ann', 'bob'])).toEqual(new Map([['ann', ann]]));
  });

  it('count the tickets of a contest: what was refused for abuse is none', async () => {
    const campaign = await createCampaign(world);
    const at = openingTime;
    const inTime = { subject: 'zoe', at, kind: 'daily_task' } as const;
    await world.ledger.commit(
      [
        decided(campaign, 'c1', { interaction: inTime }),
        decided(campaign, 'c2', { interaction: inTime, reason: 'no_win' }),
        decided(campaign, 'c3', { interaction: { ...inTime, subject: 'amy' }, reason: 'user_cap' }),
        decided(campaign, 'c4', { interaction: { ...inTime, subject: 'bot' }, reason: 'suspected_abuse' }),
        decided(campaign, 'c5', { interaction: { ...inTime, kind: 'spam' } }),
        decided(campaign, 'c6', { interaction: { ...inTime, at: at + 10 } }),
        decided(campaign, 'c7', { interaction: { ...inTime, occasion: 'contest', contest: 'draw' } }),
      ],
      noDuplicates,
    );
    const entriesBefore = (closing: string) =>
      world.reports.contestEntries(
        campaign.id,
        ['daily_task', 'small_talk'],
        at,
        at + 10,
        decided(campaign, closing).key,
      );
    const both = [
      { user: 'amy', score: 1 },
      { user: 'zoe', score: 2 },
    ];
    expect(await entriesBefore('not stored')).toEqual(both);
    expect(await entriesBefore('c7')).toEqual(both);
    expect(await entriesBefore('c2')).toEqual([{ user: 'zoe', score: 1 }]);
  });

  it('keep keys by their hashes, and forget a revoked one at once', async () => {
    const keys = world.app.get(ApiKeys);
    const { key, secret } = await keys.create('load test', 'producer');
    expect(secret).toMatch(/^hb_[\w-]{43}$/);
    expect(secret.startsWith(key.prefix)).toBe(true);
    expect(await keys.verify(secret)).toEqual(key);
    expect(await keys.verify(newApiKey())).toBeNull();
    const { rows } = await world.pool.query<{ row: string }>('SELECT k::text AS row FROM hongbao.api_keys k');
    expect(rows.some(({ row }) => row.includes(secret))).toBe(false);
    expect(await keys.revoke(key.id)).toBe(true);
    expect(await keys.revoke(key.id)).toBe(false);
    expect(await keys.verify(secret)).toBeNull();
    expect(await keys.list()).toMatchObject([{ id: key.id, name: 'load test', scope: 'producer' }]);
  });
});
