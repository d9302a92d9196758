import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  createCampaign,
  createLedgerWorld,
  noDuplicates,
  several,
  type LedgerWorld,
} from '../../support/ledger-world.js';

// The machine may be busy with other things.
jest.setTimeout(60_000);

describe('what the database itself refuses', () => {
  let world: LedgerWorld;
  beforeAll(async () => {
    world = await createLedgerWorld('guards');
    const campaign = await createCampaign(world);
    await world.ledger.commit(several(campaign, 'any', 3), noDuplicates);
    await world.campaigns.setState(campaign.id, 'closed');
  });
  afterAll(() => world.close());

  it.each([
    ['an edited decision', 'UPDATE hongbao.decisions SET amount = 1', 'append-only'],
    ['a removed decision', 'DELETE FROM hongbao.decisions', 'append-only'],
    ['emptied decisions', 'TRUNCATE hongbao.decisions', 'append-only'],
    ['an edited transfer', 'UPDATE hongbao.transfers SET amount = 1', 'append-only'],
    ['a removed transfer', 'DELETE FROM hongbao.transfers', 'append-only'],
    ['a removed envelope', 'DELETE FROM hongbao.envelopes', 'stays on record'],
    ['a grown envelope', 'UPDATE hongbao.envelopes SET amount = amount + 1', 'stays as it is'],
    ['another winner', `UPDATE hongbao.envelopes SET subject = 'thief'`, 'stays as it is'],
    ['a campaign that reopens', `UPDATE hongbao.campaigns SET state = 'running'`, 'stays closed'],
    ['a negative balance', `UPDATE hongbao.accounts SET balance = -1 WHERE name = 'available'`, 'accounts_balance'],
    ['a negative award', `UPDATE hongbao.decisions SET amount = -1`, 'append-only'],
    ['a quota beyond its end', `INSERT INTO hongbao.quotas VALUES (1, 'stock', 9, 2, 1)`, 'quotas_used'],
    [
      'a second settlement',
      `INSERT INTO hongbao.transfers (envelope, campaign, step, debit_account, credit_account, amount, at)
       SELECT envelope, campaign, s, 6, 7, 100, 0 FROM hongbao.transfers, unnest(ARRAY[2, 3]) s WHERE step = 1`,
      'transfers_settle_once',
    ],
    [
      'a negative transfer',
      `INSERT INTO hongbao.transfers (envelope, campaign, step, debit_account, credit_account, amount, at)
       VALUES (gen_random_uuid(), 1, 1, 5, 6, -1, 0)`,
      'transfers_amount_check',
    ],
  ])('%s', async (_, sql, told) => {
    await expect(world.pool.query(sql)).rejects.toThrow(told);
  });
});
