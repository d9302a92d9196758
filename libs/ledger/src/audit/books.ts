import type { Campaign } from '#domain';
import { limited, noLimitMs } from '#platform';
import { readFileSync } from 'node:fs';
import type pg from 'pg';

/** Transfers of one campaign and step. */
export interface TransferSum {
  readonly campaign: number;
  readonly step: number;
  readonly count: number;
  readonly amount: number;
  readonly astray: string | null;
}

export interface Settlements {
  readonly envelopes: number;
  readonly unreserved: number;
  readonly first_unreserved: string | null;
  readonly unsettled: number;
  readonly first_unsettled: string | null;
}

export interface Awards {
  readonly awards: number;
  readonly broken: number;
  readonly first_broken: string | null;
}

export interface Parked {
  readonly count: number;
  readonly amount: number;
  readonly astray: number;
  readonly first_astray: string | null;
}

/** Decisions of one campaign and reason. */
export interface DecisionSum {
  readonly campaign: number;
  readonly reason: number | null;
  readonly count: number;
  readonly altered: number;
  readonly first_altered: string | null;
  readonly first_with_money: string | null;
}

/** Envelopes of one campaign, phase, prize and status. */
export interface EnvelopeSum {
  readonly campaign: number;
  readonly phase: number;
  readonly prize: number;
  readonly status: number;
  readonly count: number;
  readonly amount: number;
}

/** What the guarded rows of a campaign claim. */
export interface CampaignClaims {
  readonly number: number;
  readonly id: string;
  readonly definition: Campaign;
  readonly currency: string;
  readonly decisions: number | null;
  readonly released: number | null;
  /** As text, in the order of the statuses' numbers. */
  readonly statuses: readonly string[];
  readonly accounts: Readonly<Partial<Record<string, number>>> | null;
  readonly quotas: readonly { kind: string; number: number; used: number; quota: number }[];
  readonly refusals: readonly { reason: number; count: number }[];
}

/** Everything that the laws of the books are checked on, read at one moment. */
export interface Books {
  readonly campaigns: readonly CampaignClaims[];
  readonly transfers: readonly TransferSum[];
  readonly settlements: Settlements;
  readonly awards: Awards;
  readonly parked: Parked;
  readonly decisions: readonly DecisionSum[];
  readonly envelopes: readonly EnvelopeSum[];
}

export async function readBooks(client: pg.ClientBase): Promise<Books> {
  const ask = async <Row extends pg.QueryResultRow>(name: string) => {
    const text = readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
    return (await client.query<Row>(limited(noLimitMs, { text }))).rows;
  };
  const [settlements] = await ask<Settlements & pg.QueryResultRow>('settlements');
  const [awards] = await ask<Awards & pg.QueryResultRow>('awards');
  const [parked] = await ask<Parked & pg.QueryResultRow>('parked');
  if (settlements === undefined || awards === undefined || parked === undefined)
    throw new Error('An aggregate gave no row');
  return {
    campaigns: await ask('campaigns'),
    transfers: await ask('transfers'),
    decisions: await ask('decisions'),
    envelopes: await ask('envelopes'),
    settlements,
    awards,
    parked,
  };
}
