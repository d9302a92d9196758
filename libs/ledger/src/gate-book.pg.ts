import { Injectable } from '@nestjs/common';
import pg from 'pg';
import type { Minor } from '#domain';
import { CampaignNumbers } from './campaign-numbers.js';
import { read, write } from './database/statements.js';
import { GateBook, type PromisedMoney } from './ledger.port.js';

const promisedStatement = `
  SELECT 'budget' AS kind, 0 AS number, f.amount - a.balance AS used
  FROM hongbao.accounts a
  JOIN (SELECT campaign, -balance AS amount FROM hongbao.accounts WHERE number = $1 * 4) f ON f.campaign = a.campaign
  WHERE a.number = $1 * 4 + 1
  UNION ALL
  SELECT kind, number, used FROM hongbao.quotas WHERE campaign = $1 AND kind IN ('phase', 'stock')`;

@Injectable()
export class PgGateBook extends GateBook {
  constructor(
    private readonly pool: pg.Pool,
    private readonly campaigns: CampaignNumbers,
  ) {
    super();
  }

  override async epochOf(campaign: string): Promise<number> {
    const rows = await read<{ epoch: number }>(
      this.pool,
      'hongbao_epoch_of',
      'SELECT epoch FROM hongbao.gate_epochs WHERE campaign = $1',
      [await this.campaigns.numberOf(campaign)],
    );
    return rows[0]?.epoch ?? 0;
  }

  override async nextEpoch(campaign: string, above: number): Promise<number> {
    const number = await this.campaigns.numberOf(campaign);
    const rows = await write<{ epoch: number }>(
      this.pool,
      'hongbao_next_epoch',
      'SELECT hongbao.next_epoch($1, $2) AS epoch',
      [number, above],
    );
    if (rows[0] === undefined) throw new Error('A function gave no row');
    return rows[0].epoch;
  }

  override async promised(campaign: string): Promise<PromisedMoney> {
    const rows = await read<{ kind: 'budget' | 'phase' | 'stock'; number: number; used: number }>(
      this.pool,
      'hongbao_promised',
      promisedStatement,
      [await this.campaigns.numberOf(campaign)],
    );
    const of = (wanted: string): ReadonlyMap<number, Minor> =>
      new Map(rows.filter(({ kind }) => kind === wanted).map(({ number, used }) => [number, used]));
    return { budget: of('budget').get(0) ?? 0, byPhase: of('phase'), stockByPrize: of('stock') };
  }
}
