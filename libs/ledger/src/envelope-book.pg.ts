import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { CampaignNumbers } from './campaign-numbers.js';
import { uuidArray } from './database/binary-array.js';
import { Gathering } from './database/gathering.js';
import { CampaignRow, EnvelopeRow } from './database/rows.js';
import { write } from './database/statements.js';
import { toEnvelope, toReleasedAwards, type ReleasedRow } from './envelope.mapper.js';
import {
  EnvelopeBook,
  type Envelope,
  type InteractionKey,
  type OpenOutcome,
  type ReleasedAward,
} from './ledger.port.js';

/** How many envelopes are opened in one transaction at most. */
const openAtOnce = 500;

interface OpenedRow extends EnvelopeRow {
  readonly opened: boolean;
  readonly first: boolean;
}

@Injectable()
export class PgEnvelopeBook extends EnvelopeBook {
  /** Users open one envelope each and all at midnight: what comes while a transaction runs shares the next one. */
  private readonly opening = new Gathering<InteractionKey, OpenOutcome>(openAtOnce, (ids) => this.openAll(ids));

  constructor(
    private readonly pool: pg.Pool,
    private readonly dataSource: DataSource,
    private readonly campaigns: CampaignNumbers,
  ) {
    super();
  }

  override async open(id: InteractionKey): Promise<OpenOutcome> {
    return isUuid(id) ? this.opening.ask(id) : { type: 'not_found' };
  }

  override async get(id: InteractionKey): Promise<Envelope | null> {
    if (!isUuid(id)) return null;
    const row = await this.dataSource.getRepository(EnvelopeRow).findOneBy({ id });
    return row === null ? null : toEnvelope(row, this.campaigns);
  }

  override async ofUser(user: string, limit: number, cursor: string | null) {
    const query = this.dataSource
      .createQueryBuilder(EnvelopeRow, 'envelope')
      .where('envelope.subject = :user', { user })
      .orderBy('envelope.awardedAt', 'DESC')
      .addOrderBy('envelope.id', 'DESC')
      // One more than asked for tells whether there is another page.
      .limit(limit + 1);
    const after = cursor === null ? null : parseCursor(cursor);
    if (after !== null) query.andWhere('(envelope.awarded_at, envelope.id) < (:at, :id)', after);
    const rows = await query.getMany();
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      envelopes: await Promise.all(page.map((row) => toEnvelope(row, this.campaigns))),
      next: rows.length > limit && last !== undefined ? `${last.awardedAt}-${last.id}` : null,
    };
  }

  override async wallet(user: string) {
    return this.dataSource
      .createQueryBuilder(EnvelopeRow, 'envelope')
      .innerJoin(CampaignRow, 'campaign', 'campaign.number = envelope.campaign')
      .select('campaign.currency', 'currency')
      .addSelect('coalesce(sum(envelope.amount) FILTER (WHERE envelope.status = 2), 0)', 'paid')
      .addSelect('coalesce(sum(envelope.amount) FILTER (WHERE envelope.status IN (0, 1)), 0)', 'promised')
      .where('envelope.subject = :user', { user })
      .groupBy('campaign.currency')
      .orderBy('campaign.currency')
      .getRawMany<{ currency: string; paid: number; promised: number }>();
  }

  override async expireDue(limit: number): Promise<readonly ReleasedAward[]> {
    const rows = await write<ReleasedRow>(this.pool, 'hongbao_expire', 'SELECT * FROM hongbao.expire_due($1)', [limit]);
    return toReleasedAwards(rows, this.campaigns);
  }

  private async openAll(ids: readonly InteractionKey[]): Promise<OpenOutcome[]> {
    const rows = await write<OpenedRow & pg.QueryResultRow>(
      this.pool,
      'hongbao_open',
      `SELECT id, campaign, subject, prize, amount, status, awarded_at AS "awardedAt", expires_at AS "expiresAt",
         opened_at AS "openedAt", settled_at AS "settledAt", failure, unknown, opened, first
       FROM hongbao.open_envelopes($1)`,
      [uuidArray(ids)],
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    // Several may ask for the same envelope at once; it opens for the first of them.
    const told = new Set<string>();
    return Promise.all(
      ids.map(async (id): Promise<OpenOutcome> => {
        const row = byId.get(id.toLowerCase());
        if (row === undefined) return { type: 'not_found' };
        const first = row.first && !told.has(row.id);
        told.add(row.id);
        const envelope = await toEnvelope(row, this.campaigns);
        return row.opened ? { type: 'opened', envelope, first } : { type: 'expired', envelope };
      }),
    );
  }
}

function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

/** @returns Where the last page ended; null for what no page ever gave, which begins anew. */
function parseCursor(cursor: string): { at: number; id: string } | null {
  const [, at, id] = /^(\d{1,16})-(.+)$/.exec(cursor) ?? [];
  return at !== undefined && id !== undefined && isUuid(id) ? { at: Number(at), id } : null;
}
