import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { AuditCheck, AuditChecks, Auditor, type Invariant } from '#ledger';
import {
  createCampaign,
  createLedgerWorld,
  noDuplicates,
  several,
  type LedgerWorld,
} from '../../support/ledger-world.js';

const tables = ['accounts', 'decisions', 'envelopes', 'progress', 'quotas', 'refusals', 'transfers'];
const settleOnce =
  'CREATE UNIQUE INDEX IF NOT EXISTS transfers_settle_once ON hongbao.transfers (envelope) WHERE step >= 2';

/** What a superuser does to one of the rows, and which laws tell of it. */
const corruptions: { corruption: string; sql: (id: string) => string; broken: string[]; told: RegExp }[] = [
  {
    corruption: 'a balance that was topped up',
    sql: () => `UPDATE hongbao.accounts SET balance = balance + 500 WHERE name = 'available'`,
    broken: ['balances_recomputed'],
    told: /Account available of .* says .*, its transfers come to/,
  },
  {
    corruption: 'an award beyond the budget, made past every guard',
    sql: (id) => `
      INSERT INTO hongbao.transfers (envelope, campaign, step, debit_account, credit_account, amount, at)
      SELECT gen_random_uuid(), campaign, 1, debit_account, credit_account, 2000000, at FROM hongbao.transfers
      WHERE envelope = '${id}' AND step = 1`,
    broken: ['awards_reserved_once', 'balances_recomputed', 'budget_never_exceeded', 'envelopes_settled_once'],
    told: /promised and paid \d+ out of 1000000/,
  },
  {
    corruption: 'a reserving transfer that is missing',
    sql: (id) => `DELETE FROM hongbao.transfers WHERE envelope = '${id}' AND step = 1`,
    broken: ['awards_reserved_once', 'balances_recomputed'],
    told: /envelope ID over 100 was reserved 0 times/i,
  },
  {
    corruption: 'a transfer with another amount',
    sql: (id) => `UPDATE hongbao.transfers SET amount = 101 WHERE envelope = '${id}' AND step = 2`,
    broken: ['balances_recomputed', 'envelopes_settled_once'],
    told: /envelope ID over 100 is paid, and was paid 1 times and released 0 times, 101 in all/i,
  },
  {
    corruption: 'a payment that was made twice',
    sql: (id) => `
      DROP INDEX hongbao.transfers_settle_once;
      INSERT INTO hongbao.transfers (envelope, campaign, step, debit_account, credit_account, amount, at)
      SELECT envelope, campaign, step, debit_account, credit_account, amount, at FROM hongbao.transfers
      WHERE envelope = '${id}' AND step = 2`,
    broken: ['balances_recomputed', 'envelopes_settled_once'],
    told: /envelope ID over 100 is paid, and was paid 2 times/i,
  },
  {
    corruption: 'a transfer to another account',
    sql: (id) => `UPDATE hongbao.transfers SET credit_account = debit_account WHERE envelope = '${id}' AND step = 1`,
    broken: ['transfers_balance'],
    told: /transfer \d+ moves 100 from account \d+ to \d+/i,
  },
  {
    corruption: 'an envelope that is said to be paid and was not',
    sql: () =>
      `UPDATE hongbao.envelopes SET status = 2 WHERE id = (SELECT id FROM hongbao.envelopes WHERE status = 0 LIMIT 1)`,
    broken: ['counters_recomputed', 'envelopes_settled_once'],
    told: /is paid, and was paid 0 times/,
  },
  {
    corruption: 'an award whose envelope grew',
    sql: (id) => `UPDATE hongbao.envelopes SET amount = 900 WHERE id = '${id}'`,
    broken: ['awards_have_envelopes', 'awards_reserved_once', 'envelopes_settled_once'],
    told: /decision ID awarded 100, and its envelope holds 900/i,
  },
  {
    corruption: 'an award that went to somebody else',
    sql: (id) => `UPDATE hongbao.envelopes SET subject = 'thief' WHERE id = '${id}'`,
    broken: ['awards_have_envelopes'],
    told: /decision ID awarded 100/i,
  },
  {
    corruption: 'a decision that was edited',
    sql: (id) => `UPDATE hongbao.decisions SET text = 'something nicer' WHERE key = '${id}'`,
    broken: ['decisions_unaltered'],
    told: /decision ID on app .* is not as it was made/i,
  },
  {
    corruption: 'a refusal that was removed',
    sql: () => `DELETE FROM hongbao.decisions WHERE reason IS NOT NULL AND event_id = 'lost-0'`,
    broken: ['counters_recomputed'],
    told: /claims 15 decisions, the rows come to 14/,
  },
  {
    corruption: 'an award whose decision was removed',
    sql: (id) => `DELETE FROM hongbao.decisions WHERE key = '${id}'`,
    broken: ['awards_have_envelopes', 'counters_recomputed'],
    told: /envelope ID over 100 has no awarded decision/i,
  },
  {
    corruption: 'a refusal that carries money',
    sql: () => `UPDATE hongbao.decisions SET amount = 5 WHERE event_id = 'lost-0'`,
    broken: ['decisions_unaltered', 'refusals_move_nothing'],
    told: /refused, and carries prize -1 over 5/,
  },
  {
    corruption: 'a stock that was refilled',
    sql: () => `UPDATE hongbao.quotas SET quota = quota + 1 WHERE kind = 'stock'`,
    broken: ['phases_and_stocks_kept'],
    told: /the stock 0 of .* is limited to 51, it should be 50/i,
  },
  {
    corruption: 'a stock whose use was forgotten',
    sql: () => `UPDATE hongbao.quotas SET used = used - 1 WHERE kind = 'stock'`,
    broken: ['phases_and_stocks_kept'],
    told: /the stock 0 of .* says \d+ used, the envelopes come to \d+/i,
  },
];

// The machine may be busy with other things.
jest.setTimeout(60_000);

describe('the audit', () => {
  let world: LedgerWorld;
  let paid: string;
  beforeAll(async () => {
    world = await createLedgerWorld('audit');
    const prize = { name: 'coin', kind: 'cash', label: 'a yuan', fallback: null, stock: 50 } as const;
    const campaign = await createCampaign(world, { prizes: [{ ...prize, amount: { type: 'fixed', amount: 100 } }] });
    const opened = several(campaign, 'won', 6, { opened: true });
    const refused = several(campaign, 'lost', 4, { reason: 'no_win' });
    await world.ledger.commit([...opened, ...several(campaign, 'kept', 5), ...refused], noDuplicates);
    const claims = await world.payouts.claim(
      opened.slice(0, 4).map(({ key }) => key),
      30_000,
    );
    await world.payouts.post(
      claims.map((claim, i) => ({ claim, outcome: i === 3 ? { type: 'refused', why: 'no' } : { type: 'paid' } })),
    );
    paid = claims[0]!.id;
    await world.pool.query(
      `CREATE SCHEMA kept; ${tables.map((t) => `CREATE TABLE kept.${t} AS TABLE hongbao.${t}`).join(';')}`,
    );
  });
  afterAll(() => world.close());

  afterEach(async () => {
    const restored = tables.map(
      (t) => `DELETE FROM hongbao.${t}; INSERT INTO hongbao.${t} OVERRIDING SYSTEM VALUE SELECT * FROM kept.${t}`,
    );
    await world.tamper(`${restored.join(';')}; ${settleOnce}`);
  });

  it('finds every law kept, and says what it looked at', async () => {
    const { ok, invariants } = await world.app.get(Auditor).audit();
    expect(invariants.filter((invariant) => !invariant.ok)).toEqual([]);
    expect(ok).toBe(true);
    expect(invariants.map(({ detail }) => detail).join('\n')).toMatch(/11 awarded decisions have one envelope each/);
  });

  it.each(corruptions)('names $corruption', async ({ sql, broken, told }) => {
    await world.tamper(sql(paid));
    const found = await world.broken();
    expect(found.map(({ name }) => name).sort()).toEqual(broken);
    const words = found.map(({ detail }) => detail).join('\n');
    expect(words).toMatch(new RegExp(told.source.replace('ID', paid), told.flags));
  });

  it('counts in what another room is competent for', async () => {
    class Channel extends AuditCheck {
      override async check(): Promise<readonly Invariant[]> {
        return [{ name: 'channel', ok: false, detail: 'The channel paid one too many.' }];
      }
    }
    world.app.get(AuditChecks).add(new Channel());
    const { ok, invariants } = await world.app.get(Auditor).audit();
    expect(ok).toBe(false);
    expect(invariants.at(-1)).toEqual({ name: 'channel', ok: false, detail: 'The channel paid one too many.' });
  });
});
