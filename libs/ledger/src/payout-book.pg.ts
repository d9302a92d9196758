import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { CampaignNumbers } from './campaign-numbers.js';
import { boolArray, int2Array, int4Array, int8Array, textArray, uuidArray } from './database/binary-array.js';
import { read, write } from './database/statements.js';
import { toReleasedAwards, type ReleasedRow } from './envelope.mapper.js';
import {
  PayoutBook,
  type ClaimedPayout,
  type InteractionKey,
  type PayoutOutcome,
  type ReleasedAward,
} from './ledger.port.js';

/** As post_payouts knows them. */
const outcomeNumbers: Record<PayoutOutcome['type'], number> = { paid: 0, refused: 1, unknown: 2, later: 3 };
const parkedNumber = 4;

interface ClaimedRow {
  readonly id: string;
  readonly campaign: number;
  readonly subject: string;
  readonly amount: number;
  readonly fence: number;
  readonly attempt: number;
  readonly unknown: boolean;
  readonly open_for_ms: number;
}

@Injectable()
export class PgPayoutBook extends PayoutBook {
  constructor(
    private readonly pool: pg.Pool,
    private readonly campaigns: CampaignNumbers,
  ) {
    super();
  }

  override async claim(ids: readonly InteractionKey[], leaseMs: number): Promise<readonly ClaimedPayout[]> {
    const rows = await write<ClaimedRow>(this.pool, 'hongbao_claim', 'SELECT * FROM hongbao.claim_payouts($1, $2)', [
      uuidArray(ids),
      leaseMs,
    ]);
    return Promise.all(
      rows.map(async (row) => {
        const { id: campaign, currency } = await this.campaigns.tagOf(row.campaign);
        const { id, amount, fence, attempt, unknown } = row;
        return {
          id,
          campaign,
          user: row.subject,
          amount,
          currency,
          fence,
          attempt,
          unknown,
          openForMs: row.open_for_ms,
        };
      }),
    );
  }

  override async post(
    results: readonly { claim: ClaimedPayout; outcome: PayoutOutcome }[],
  ): Promise<readonly ReleasedAward[]> {
    const rows = await write<ReleasedRow>(
      this.pool,
      'hongbao_post',
      'SELECT * FROM hongbao.post_payouts($1, $2, $3, $4, $5, $6)',
      [
        uuidArray(results.map(({ claim }) => claim.id)),
        int4Array(results.map(({ claim }) => claim.fence)),
        int2Array(results.map(({ outcome }) => numberOf(outcome))),
        textArray(results.map(({ outcome }) => (outcome.type === 'refused' ? outcome.why : null))),
        int8Array(results.map(({ outcome }) => ('retryInMs' in outcome ? Math.ceil(outcome.retryInMs) : null))),
        boolArray(results.map(({ claim }) => claim.unknown)),
      ],
    );
    return toReleasedAwards(rows, this.campaigns);
  }

  override async free(ids: readonly InteractionKey[]): Promise<readonly InteractionKey[]> {
    const rows = await read<{ id: string }>(
      this.pool,
      'hongbao_free',
      `SELECT id FROM hongbao.envelopes
       WHERE id = ANY ($1) AND status = 1 AND due_at + interval '0' <= now()
         AND (lease_until IS NULL OR lease_until < now())`,
      [uuidArray(ids)],
    );
    return rows.map(({ id }) => id);
  }

  override async due(olderThanMs: number, limit: number): Promise<readonly InteractionKey[]> {
    const rows = await read<{ id: string }>(
      this.pool,
      'hongbao_due',
      `SELECT id FROM hongbao.envelopes
       WHERE status = 1 AND due_at <= now() - $1 * interval '1 millisecond'
         AND (lease_until IS NULL OR lease_until < now())
       ORDER BY due_at LIMIT $2`,
      [olderThanMs, limit],
    );
    return rows.map(({ id }) => id);
  }

  override async backlog(campaign?: string): Promise<number> {
    const number = campaign === undefined ? null : await this.campaigns.numberOf(campaign);
    const rows = await read<{ opened: number }>(
      this.pool,
      'hongbao_backlog',
      'SELECT coalesce(sum(opened), 0) AS opened FROM hongbao.progress WHERE $1::integer IS NULL OR campaign = $1',
      [number],
    );
    return rows[0]?.opened ?? 0;
  }

  override async hurry(ids: readonly InteractionKey[]): Promise<readonly InteractionKey[]> {
    const rows = await write<{ id: string }>(this.pool, 'hongbao_hurry', 'SELECT hongbao.hurry_parked($1) AS id', [
      uuidArray(ids),
    ]);
    return rows.map(({ id }) => id);
  }
}

function numberOf(outcome: PayoutOutcome): number {
  return outcome.type === 'unknown' && outcome.parked ? parkedNumber : outcomeNumbers[outcome.type];
}
