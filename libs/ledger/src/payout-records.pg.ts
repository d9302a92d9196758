import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { CampaignNumbers } from './campaign-numbers.js';
import { uuidArray } from './database/binary-array.js';
import { read } from './database/statements.js';
import { storedStatuses } from './database/stored-numbers.js';
import {
  PayoutRecords,
  type InteractionKey,
  type PayoutRecord,
  type PayoutStanding,
  type PayoutState,
} from './ledger.port.js';

const pageRows = 5_000;
const beforeAll = '00000000-0000-0000-0000-000000000000';

interface RecordRow {
  readonly id: string;
  readonly campaign: number;
  readonly subject: string;
  readonly amount: number;
  readonly status: number;
}

/** An attempt ended without an answer: it said so, or its lease ran out. */
const isUnknown = 'status = 1 AND (unknown OR coalesce(lease_until < now(), false))';
const columns = 'id, campaign, subject, amount, status';

interface StandingRow extends Omit<RecordRow, 'status'> {
  readonly state: PayoutState;
  readonly attempts: number;
  readonly opened_since: Date;
  readonly parked_at: Date | null;
  readonly due_at: Date | null;
  readonly failure: string | null;
}

const standingColumns = `id, campaign, subject, amount, attempts, opened_since, parked_at, due_at, failure,
  CASE WHEN status = 2 THEN 'paid' WHEN status = 4 THEN 'failed' WHEN parked_at IS NOT NULL THEN 'parked'
    WHEN ${isUnknown} THEN 'unknown' ELSE 'waiting' END AS state`;

@Injectable()
export class PgPayoutRecords extends PayoutRecords {
  constructor(
    private readonly pool: pg.Pool,
    private readonly campaigns: CampaignNumbers,
  ) {
    super();
  }

  override async *pages(after: InteractionKey | null): AsyncIterable<readonly PayoutRecord[]> {
    let last = after ?? beforeAll;
    for (;;) {
      const rows = await read<RecordRow>(
        this.pool,
        'hongbao_payout_pages',
        `SELECT ${columns} FROM hongbao.envelopes WHERE id > $1 AND status IN (1, 2, 4) ORDER BY id LIMIT ${pageRows}`,
        [last],
      );
      if (rows.length > 0) yield await this.toRecords(rows);
      if (rows.length < pageRows) return;
      last = rows.at(-1)?.id ?? last;
    }
  }

  override async find(ids: readonly InteractionKey[]): Promise<ReadonlyMap<InteractionKey, PayoutRecord>> {
    const rows = await read<RecordRow>(
      this.pool,
      'hongbao_payout_find',
      `SELECT ${columns} FROM hongbao.envelopes WHERE id = ANY ($1::uuid[])`,
      [uuidArray(ids)],
    );
    return new Map((await this.toRecords(rows)).map((record) => [record.id, record]));
  }

  override async counts() {
    const rows = await read<{ paid: number; open: number; unknown: number; parked: number }>(
      this.pool,
      'hongbao_payout_counts',
      `SELECT coalesce(sum(paid), 0) AS paid, coalesce(sum(opened), 0) AS open,
         (SELECT count(*) FROM hongbao.envelopes WHERE ${isUnknown} AND parked_at IS NULL) AS unknown,
         (SELECT count(*) FROM hongbao.envelopes WHERE parked_at IS NOT NULL) AS parked
       FROM hongbao.progress`,
      [],
    );
    return rows[0] ?? { paid: 0, open: 0, unknown: 0, parked: 0 };
  }

  override async standing(id: InteractionKey): Promise<PayoutStanding | null> {
    const rows = await read<StandingRow>(
      this.pool,
      'hongbao_payout_standing',
      `SELECT ${standingColumns} FROM hongbao.envelopes WHERE id = $1 AND status IN (1, 2, 4)`,
      [id],
    );
    return (await this.toStandings(rows))[0] ?? null;
  }

  override async parked(after: InteractionKey | null, limit: number): Promise<readonly PayoutStanding[]> {
    const rows = await read<StandingRow>(
      this.pool,
      'hongbao_payouts_parked',
      `SELECT ${standingColumns} FROM hongbao.envelopes
       WHERE parked_at IS NOT NULL AND id > $1 ORDER BY id LIMIT $2`,
      [after ?? beforeAll, limit],
    );
    return this.toStandings(rows);
  }

  private toStandings(rows: readonly StandingRow[]): Promise<PayoutStanding[]> {
    return Promise.all(
      rows.map(async ({ campaign: number, subject: user, opened_since, parked_at, due_at, ...row }) => {
        const { id: campaign, currency } = await this.campaigns.tagOf(number);
        const { id, amount, state, attempts, failure } = row;
        const times = { openedAt: opened_since, parkedAt: parked_at, nextAttemptAt: due_at };
        return { id, campaign, user, amount, currency, state, attempts, ...times, failure };
      }),
    );
  }

  private toRecords(rows: readonly RecordRow[]): Promise<PayoutRecord[]> {
    return Promise.all(
      rows.map(async ({ id, campaign: number, subject: user, amount, status }) => {
        const { id: campaign, currency } = await this.campaigns.tagOf(number);
        return { id, campaign, user, amount, currency, status: storedStatuses.toWord(status) };
      }),
    );
  }
}
