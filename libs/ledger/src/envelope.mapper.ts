import { storedStatuses } from './database/stored-numbers.js';
import type { CampaignNumbers } from './campaign-numbers.js';
import type { EnvelopeRow } from './database/rows.js';
import type { Envelope, ReleasedAward } from './ledger.port.js';

/** A row that one of our functions gives for money that came back. */
export interface ReleasedRow {
  readonly id: string;
  readonly campaign: number;
  readonly subject: string;
  readonly prize: number;
  readonly phase: number;
  readonly amount: number;
  readonly awarded_at: number;
}

export async function toEnvelope(row: EnvelopeRow, campaigns: CampaignNumbers): Promise<Envelope> {
  return {
    id: row.id,
    campaign: (await campaigns.tagOf(row.campaign)).id,
    user: row.subject,
    prize: row.prize,
    amount: row.amount,
    status: storedStatuses.toWord(row.status),
    awardedAt: row.awardedAt,
    expiresAt: row.expiresAt,
    openedAt: row.openedAt,
    settledAt: row.settledAt,
    failure: row.failure,
  };
}

export function toReleasedAwards(rows: readonly ReleasedRow[], campaigns: CampaignNumbers): Promise<ReleasedAward[]> {
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      campaign: (await campaigns.tagOf(row.campaign)).id,
      user: row.subject,
      prize: row.prize,
      phase: row.phase,
      amount: row.amount,
      awardedAt: row.awarded_at,
    })),
  );
}
