import { DatabaseAddress, Shutdown } from '#platform';
import { Global, Module } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { PgAccountRegister } from './account-register.pg.js';
import { CampaignNumbers } from './campaign-numbers.js';
import { PgCampaignRegister } from './campaign-register.pg.js';
import { openDataSource } from './database/data-source.js';
import { PgDecisionLedger } from './decision-ledger.pg.js';
import { AuditChecks } from './audit/audit-checks.js';
import { PgAuditor } from './audit/auditor.pg.js';
import { ApiKeys } from './api-keys.js';
import { BookMetrics } from './book.metrics.js';
import { PgCampaignReports } from './campaign-reports.pg.js';
import { PgDecisionRecords } from './decision-records.pg.js';
import { PgEnvelopeBook } from './envelope-book.pg.js';
import {
  AccountRegister,
  Auditor,
  CampaignRegister,
  CampaignReports,
  DecisionLedger,
  DecisionRecords,
  EnvelopeBook,
  GateBook,
  PayoutBook,
  PayoutRecords,
} from './ledger.port.js';
import { PgGateBook } from './gate-book.pg.js';
import { PgPayoutBook } from './payout-book.pg.js';
import { PgPayoutRecords } from './payout-records.pg.js';

const ports = [
  { provide: CampaignRegister, useClass: PgCampaignRegister },
  { provide: AccountRegister, useClass: PgAccountRegister },
  { provide: DecisionLedger, useClass: PgDecisionLedger },
  { provide: DecisionRecords, useClass: PgDecisionRecords },
  { provide: EnvelopeBook, useClass: PgEnvelopeBook },
  { provide: GateBook, useClass: PgGateBook },
  { provide: PayoutBook, useClass: PgPayoutBook },
  { provide: PayoutRecords, useClass: PgPayoutRecords },
  { provide: CampaignReports, useClass: PgCampaignReports },
  { provide: Auditor, useClass: PgAuditor },
];

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
    ApiKeys,
    AuditChecks,
    BookMetrics,
    ...ports,
  ],
  exports: [DataSource, ApiKeys, AuditChecks, ...ports.map(({ provide }) => provide)],
})
export class LedgerModule {}
