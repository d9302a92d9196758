import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { CampaignNumbers } from './campaign-numbers.js';
import { read } from './database/statements.js';
import { storedKinds, storedOccasions, storedReasons } from './database/stored-numbers.js';
import { DecisionRecords, type DecisionRecord } from './ledger.port.js';

/** How many decisions are looked at for one page, of whatever campaign. */
const stretchRows = 2_000;

interface RecordRow {
  readonly last: number;
  /** Null, like all that follows, where the stretch holds nothing. */
  readonly seq: number | null;
  readonly settled: boolean;
  readonly source: string;
  readonly event_id: string;
  readonly subject: string;
  readonly at: number;
  readonly kind: number;
  readonly occasion: number;
  readonly contest: string | null;
  readonly fingerprint: number | null;
  readonly device: string | null;
  readonly channel: string | null;
  readonly invited_by: string | null;
  readonly text: string | null;
  readonly digest: string;
  readonly reason: number | null;
  readonly guard: number;
  readonly rule: number;
  readonly prize: number;
  readonly amount: number;
  readonly user_id: string | null;
  readonly user_device: string | null;
  readonly user_invited_by: string | null;
}

/**
 * Numbers are given before their rows are seen, so behind a row that is there one with a lower number may still come. A
 * row is settled when every transaction as old as its own has ended.
 */
const stretchStatement = `
  SELECT s.last, d.*, u.id AS user_id, u.device AS user_device, u.invited_by AS user_invited_by
  FROM (SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('hongbao.decisions', 'seq')::regclass), 0) AS last) s
  LEFT JOIN LATERAL (
    SELECT seq, source, event_id, subject, at, kind, occasion, contest, fingerprint, device, channel, invited_by, text,
      digest, reason, guard, rule, prize, amount,
      age(xmin) > age(pg_snapshot_xmin(pg_current_snapshot())::xid)
        AND received_at < clock_timestamp() - interval '1 second' AS settled
    FROM hongbao.decisions
    WHERE seq > $1 AND seq <= $1 + ${stretchRows} AND campaign = $2
  ) d ON true
  LEFT JOIN hongbao.users u ON u.id = d.subject
  ORDER BY d.seq`;

@Injectable()
export class PgDecisionRecords extends DecisionRecords {
  constructor(
    private readonly pool: pg.Pool,
    private readonly campaigns: CampaignNumbers,
  ) {
    super();
  }

  override async page(campaign: string, after: number) {
    const number = await this.campaigns.numberOf(campaign);
    const rows = await read<RecordRow>(this.pool, 'hongbao_records', stretchStatement, [after, number]);
    const last = rows[0]?.last ?? 0;
    const records: DecisionRecord[] = [];
    for (const row of rows) {
      if (row.seq === null) break;
      if (!row.settled) return { records, next: row.seq - 1 };
      records.push(toRecord(row, row.seq, campaign));
    }
    return { records, next: last > after + stretchRows ? after + stretchRows : null };
  }
}

function toRecord(row: RecordRow, seq: number, campaign: string): DecisionRecord {
  const { reason, guard, rule, prize, amount, user_id: user } = row;
  return {
    seq,
    interaction: {
      source: row.source,
      id: row.event_id,
      campaign,
      subject: row.subject,
      at: row.at,
      kind: storedKinds.toWord(row.kind),
      occasion: storedOccasions.toWord(row.occasion),
      contest: row.contest,
      fingerprint: row.fingerprint,
      device: row.device,
      channel: row.channel,
      invitedBy: row.invited_by,
    },
    text: row.text,
    digest: row.digest,
    decision: { reason: reason === null ? null : storedReasons.toWord(reason), guard, rule, prize, amount },
    account: user === null ? null : { id: user, device: row.user_device, invitedBy: row.user_invited_by },
  };
}
