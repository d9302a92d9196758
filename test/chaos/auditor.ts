import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { prizeAmount, type Workload } from './workload.js';

/** Looks at the tables as anybody with SQL could, and shares no code with the service. */
export class OutsideAuditor {
  readonly violations: string[] = [];
  looks = 0;
  /** Terminal states that were seen, by envelope: they never change. */
  private readonly ended = new Map<string, number>();

  constructor(
    private readonly url: () => string,
    private readonly campaign: string,
    private readonly budget: number,
  ) {}

  /** Reads along while everything breaks: I2 and I8 at every committed moment that it sees. */
  async watch(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      await this.look().catch(() => undefined);
      await sleep(100, undefined, { signal: over }).catch(() => undefined);
    }
  }

  /** How many envelopes are not at their end. */
  async open(): Promise<number> {
    return this.ask(async (client) => {
      const { rows } = await client.query<{ n: number }>(
        `SELECT count(*)::integer AS n FROM hongbao.envelopes e JOIN hongbao.campaigns c ON c.number = e.campaign
         WHERE c.id = $1 AND e.status < 2`,
        [this.campaign],
      );
      return rows[0]?.n ?? 0;
    });
  }

  /** Everything, once all is quiet. @param reasons - What fresh interactions were refused for after the healing. */
  async conclude({ journal }: Workload, reasons: readonly (string | null)[]): Promise<void> {
    await this.ask(async (client) => {
      const none = async (what: string, sql: string, values: unknown[] = []): Promise<void> => {
        const { rows } = await client.query<Record<string, unknown>>(sql, values);
        if (rows.length > 0) this.violations.push(`${what}: ${rows.length}, the first ${JSON.stringify(rows[0])}`);
      };
      await none(
        'I1: accounts do not sum to zero',
        `SELECT sum(balance) FROM hongbao.accounts HAVING sum(balance) <> 0`,
      );
      await none(
        'I10: a stored balance is not what its transfers come to',
        `SELECT a.number, a.balance FROM hongbao.accounts a
         LEFT JOIN (SELECT account, sum(amount) AS amount FROM (
           SELECT credit_account AS account, amount FROM hongbao.transfers
           UNION ALL SELECT debit_account, -amount FROM hongbao.transfers) t GROUP BY account) s ON s.account = a.number
         WHERE a.balance <> coalesce(s.amount, 0)`,
      );
      await none(
        'I2: more is promised than there is',
        `SELECT sum(amount) FROM hongbao.envelopes e JOIN hongbao.campaigns c ON c.number = e.campaign
         WHERE c.id = $1 AND e.status <= 2 HAVING sum(amount) > $2`,
        [this.campaign, this.budget],
      );
      await none(
        'I4: the channel paid what is no paid envelope, or another amount',
        `SELECT p.* FROM channel.payments p LEFT JOIN hongbao.envelopes e ON e.id = p.payout_id
         WHERE p.outcome = 'paid' AND (e.id IS NULL OR e.amount <> p.amount OR e.status <> 2)`,
      );
      await none(
        'I7: an envelope counts as paid that the channel never paid',
        `SELECT e.id FROM hongbao.envelopes e LEFT JOIN channel.payments p ON p.payout_id = e.id AND p.outcome = 'paid'
         WHERE e.status = 2 AND p.payout_id IS NULL`,
      );
      await none(
        'an award without exactly one reservation',
        `SELECT e.id FROM hongbao.envelopes e LEFT JOIN hongbao.transfers t ON t.envelope = e.id AND t.step = 1
         GROUP BY e.id, e.amount HAVING count(t.seq) <> 1 OR sum(t.amount) <> e.amount`,
      );
      await this.holdJournal(client, journal);
      if (reasons.includes('budget_exhausted')) {
        const { rows } = await client.query<{ left: string }>(
          `SELECT balance AS left FROM hongbao.accounts a JOIN hongbao.campaigns c ON c.number = a.campaign
           WHERE c.id = $1 AND a.name = 'available'`,
          [this.campaign],
        );
        const left = Number(rows[0]?.left ?? '0');
        if (left >= prizeAmount) this.violations.push(`I9: refused for want of money while ${left} was left`);
      }
    });
    // A reader that never got through has seen nothing, and proves nothing.
    if (this.looks === 0) this.violations.push('I2: nobody could look while things broke');
    await this.look();
  }

  /** I3 and I5: every acknowledged award is there with its amount, and has come to its end. */
  private async holdJournal(client: pg.Client, journal: Workload['journal']): Promise<void> {
    const { rows } = await client.query<{ id: string; amount: string; subject: string; status: number }>(
      `SELECT e.id, e.amount, e.subject, e.status FROM hongbao.envelopes e JOIN hongbao.campaigns c ON c.number = e.campaign
       WHERE c.id = $1`,
      [this.campaign],
    );
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const [n, { envelope, amount, user }] of journal) {
      if (envelope === null) continue;
      const there = found.get(envelope);
      if (there === undefined)
        this.violations.push(`I3: the award of interaction ${n} was acknowledged and is not there`);
      else if (Number(there.amount) !== amount || there.subject !== user)
        this.violations.push(`I3: the award of interaction ${n} is ${there.amount} for ${there.subject}`);
      else if (there.status < 2) this.violations.push(`I5: the award of interaction ${n} came to no end`);
    }
  }

  private async look(): Promise<void> {
    await this.ask(async (client) => {
      const { rows } = await client.query<{ available: string | null; reserved: string; wallets: string }>(
        `SELECT sum(balance) FILTER (WHERE a.name = 'available') AS available,
                sum(balance) FILTER (WHERE a.name = 'reserved') AS reserved,
                sum(balance) FILTER (WHERE a.name = 'wallets') AS wallets
         FROM hongbao.accounts a JOIN hongbao.campaigns c ON c.number = a.campaign WHERE c.id = $1`,
        [this.campaign],
      );
      const [first] = rows;
      if (first === undefined || first.available === null) return;
      this.looks++;
      const [available, out] = [Number(first.available), Number(first.reserved) + Number(first.wallets)];
      if (available < 0 || out > this.budget) this.violations.push(`I2: ${out} of ${this.budget} is promised or paid`);
      const ended = await client.query<{ id: string; status: number }>(
        `SELECT id, status FROM hongbao.envelopes WHERE status >= 2`,
      );
      for (const { id, status } of ended.rows) {
        const before = this.ended.get(id) ?? status;
        if (before !== status) this.violations.push(`I8: envelope ${id} went from ${before} to ${status}`);
        this.ended.set(id, status);
      }
      const still = new Set(ended.rows.map(({ id }) => id));
      for (const id of this.ended.keys()) {
        if (still.has(id)) continue;
        this.violations.push(`I8: envelope ${id} is no longer at its end`);
        this.ended.delete(id);
      }
    });
  }

  private async ask<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: this.url(), connectionTimeoutMillis: 3_000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
