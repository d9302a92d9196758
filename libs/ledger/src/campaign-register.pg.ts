import type { Campaign } from '#domain';
import { Failure } from '#platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { quotasOf } from './campaign-quotas.js';
import { AccountRow, CampaignRow, ProgressRow, QuotaRow, TransferRow } from './database/rows.js';
import { CampaignRegister, type CampaignStanding, type CampaignState, type StoredCampaign } from './ledger.port.js';

const accountNames = ['funding', 'available', 'reserved', 'wallets'] as const;

@Injectable()
export class PgCampaignRegister extends CampaignRegister {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override create(campaign: Campaign): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const number = await insertCampaign(manager, campaign);
      if (number === null) return false;
      await manager.insert(ProgressRow, { campaign: number, latestEventAt: campaign.window.from });
      await fund(manager, number, campaign);
      await manager.insert(
        QuotaRow,
        quotasOf(campaign).map((quota) => ({ campaign: number, ...quota })),
      );
      return true;
    });
  }

  override async get(id: string): Promise<StoredCampaign | null> {
    return (await this.read(id))[0] ?? null;
  }

  override list(): Promise<readonly StoredCampaign[]> {
    return this.read(null);
  }

  override standings(known: readonly string[]): Promise<readonly CampaignStanding[]> {
    return this.dataSource.query<CampaignStanding[]>(
      `SELECT c.id, c.state, p.latest_event_at AS "latestEventAt"
       FROM hongbao.campaigns c JOIN hongbao.progress p ON p.campaign = c.number
       WHERE c.state <> 'closed' OR c.id = ANY($1)
       ORDER BY c.number`,
      [known],
    );
  }

  override async setState(id: string, state: CampaignState): Promise<CampaignState> {
    await this.dataSource
      .createQueryBuilder()
      .update(CampaignRow)
      .set({ state })
      .where(`id = :id AND state <> 'closed'`, { id })
      .execute();
    const row = await this.dataSource.getRepository(CampaignRow).findOne({ where: { id }, select: { state: true } });
    if (row === null) throw new Failure('not_found', `There is no campaign ${id}.`);
    return row.state;
  }

  private async read(id: string | null): Promise<StoredCampaign[]> {
    const query = this.dataSource
      .createQueryBuilder(CampaignRow, 'campaign')
      .innerJoin(ProgressRow, 'progress', 'progress.campaign = campaign.number')
      .select('campaign.definition', 'definition')
      .addSelect('campaign.state', 'state')
      .addSelect('progress.latest_event_at', 'latestEventAt')
      .orderBy('campaign.number');
    if (id !== null) query.where('campaign.id = :id', { id });
    const rows = await query.getRawMany<{ definition: Campaign; state: CampaignState; latestEventAt: number }>();
    return rows.map(({ definition, state, latestEventAt }) => ({ campaign: definition, state, latestEventAt }));
  }
}

/** The number of the new campaign; null where the id is taken. */
async function insertCampaign(manager: EntityManager, campaign: Campaign): Promise<number | null> {
  const rows = await manager.query<{ number: number }[]>(
    `INSERT INTO hongbao.campaigns (id, definition, currency, event_clock) VALUES ($1, $2, $3, $4)
     ON CONFLICT (id) DO NOTHING RETURNING number`,
    [campaign.id, JSON.stringify(campaign), campaign.currency, campaign.clock === 'event'],
  );
  return rows[0]?.number ?? null;
}

/** Opens the accounts and moves the budget from outside to what is available. */
async function fund(manager: EntityManager, number: number, campaign: Campaign): Promise<void> {
  const balances = { funding: -campaign.budget, available: campaign.budget, reserved: 0, wallets: 0 };
  await manager.insert(
    AccountRow,
    accountNames.map((name, i) => ({ number: number * 4 + i, campaign: number, name, balance: balances[name] })),
  );
  await manager.insert(TransferRow, {
    envelope: null,
    campaign: number,
    step: 0,
    debitAccount: number * 4,
    creditAccount: number * 4 + 1,
    amount: campaign.budget,
    at: campaign.window.from,
  });
}
