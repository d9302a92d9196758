import type { EpochMs, InteractionKind, Reason } from '#domain';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { CampaignNumbers } from './campaign-numbers.js';
import { int2Array } from './database/binary-array.js';
import { AccountRow, CampaignRow, ProgressRow, RefusalRow } from './database/rows.js';
import { read } from './database/statements.js';
import { storedKinds, storedReasons } from './database/stored-numbers.js';
import { CampaignReports, type CampaignSummary, type ContestEntry, type InteractionKey } from './ledger.port.js';

/** A refusal for one of these says that the interaction should not have been made; it is no ticket in a contest. */
const uncounted = [
  'not_registered',
  'outside_window',
  'campaign_paused',
  'suspected_abuse',
] as const satisfies Reason[];

@Injectable()
export class PgCampaignReports extends CampaignReports {
  /** People are counted over all decisions; while no decision has come since, the last count is still right. */
  private readonly people = new Map<number, { decisions: number; users: CampaignSummary['users'] }>();

  constructor(
    private readonly pool: pg.Pool,
    private readonly dataSource: DataSource,
    private readonly campaigns: CampaignNumbers,
  ) {
    super();
  }

  override async summary(campaign: string): Promise<CampaignSummary | null> {
    // One moment for all of it: what was promised and what is left must add up to the budget.
    const read = await this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const row = await manager.findOne(CampaignRow, {
        where: { id: campaign },
        select: { number: true, currency: true },
      });
      if (row === null) return null;
      const { number, currency } = row;
      const [progress, refusals, accounts] = [
        await manager.findOneByOrFail(ProgressRow, { campaign: number }),
        await manager.find(RefusalRow, { where: { campaign: number }, order: { reason: 'ASC' } }),
        await manager.findBy(AccountRow, { campaign: number }),
      ];
      return { number, currency, progress, refusals, accounts };
    });
    if (read === null) return null;
    const { number, currency, progress, refusals, accounts } = read;
    const balance = (name: AccountRow['name']) => accounts.find((account) => account.name === name)?.balance ?? 0;
    const { sealed, opened, paid, expired, failed } = progress;
    const refused = refusals.reduce((sum, { count }) => sum + count, 0);
    return {
      budget: {
        currency,
        total: 0 - balance('funding'),
        reserved: balance('reserved'),
        paid: balance('wallets'),
        released: progress.released,
        remaining: balance('available'),
      },
      decisions: {
        total: progress.decisions,
        awarded: progress.decisions - refused,
        rejected: Object.fromEntries(refusals.map(({ reason, count }) => [storedReasons.toWord(reason), count])),
      },
      duplicates: progress.duplicates,
      envelopes: { sealed, opened, paid, expired, failed },
      users: await this.countPeople(number, progress.decisions),
    };
  }

  override async contestEntries(
    campaign: string,
    kinds: readonly InteractionKind[],
    from: EpochMs,
    to: EpochMs,
    closedBy: InteractionKey,
  ): Promise<readonly ContestEntry[]> {
    const number = await this.campaigns.numberOf(campaign);
    return read<{ user: string; score: number }>(
      this.pool,
      'hongbao_contest_entries',
      `SELECT subject AS user, count(*) AS score FROM hongbao.decisions
       WHERE campaign = $1 AND at >= $2 AND at < $3 AND kind = ANY ($4::smallint[]) AND occasion = 0
         AND (reason IS NULL OR reason <> ALL ($5::smallint[]))
         AND seq < coalesce((SELECT seq FROM hongbao.decisions WHERE key = $6), 9223372036854775807)
       GROUP BY subject ORDER BY subject`,
      [
        number,
        from,
        to,
        int2Array(kinds.map((kind) => storedKinds.toNumber(kind))),
        int2Array(uncounted.map((reason) => storedReasons.toNumber(reason))),
        closedBy,
      ],
    );
  }

  private async countPeople(number: number, decisions: number): Promise<CampaignSummary['users']> {
    const known = this.people.get(number);
    if (known?.decisions === decisions) return known.users;
    const rows = await read<CampaignSummary['users']>(
      this.pool,
      'hongbao_people',
      `SELECT count(*) AS active, count(*) FILTER (WHERE rewarded) AS rewarded
       FROM (SELECT bool_or(reason IS NULL) AS rewarded FROM hongbao.decisions
             WHERE campaign = $1 AND reason IS DISTINCT FROM $2 GROUP BY subject) t`,
      [number, storedReasons.toNumber('not_registered')],
    );
    const users = rows[0] ?? { active: 0, rewarded: 0 };
    this.people.set(number, { decisions, users });
    return users;
  }
}
