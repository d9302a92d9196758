import { DatabaseAddress, Shutdown } from '#platform';
import { Global, Module } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { PgAccountRegister } from './account-register.pg.js';
import { CampaignNumbers } from './campaign-numbers.js';
import { PgCampaignRegister } from './campaign-register.pg.js';
import { openDataSource } from './database/data-source.js';
import { PgDecisionLedger } from './decision-ledger.pg.js';
import { AccountRegister, CampaignRegister, DecisionLedger } from './ledger.port.js';

/** The books on PostgreSQL, behind the ports of this room. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      useFactory: async ({ url }: DatabaseAddress, pool: pg.Pool, shutdown: Shutdown) => {
        const dataSource = await openDataSource(url, pool);
        shutdown.register('database', 'the repositories', () => dataSource.destroy());
        return dataSource;
      },
      inject: [DatabaseAddress, pg.Pool, Shutdown],
    },
    CampaignNumbers,
    { provide: CampaignRegister, useClass: PgCampaignRegister },
    { provide: AccountRegister, useClass: PgAccountRegister },
    { provide: DecisionLedger, useClass: PgDecisionLedger },
  ],
  exports: [DataSource, CampaignRegister, AccountRegister, DecisionLedger],
})
export class LedgerModule {}
