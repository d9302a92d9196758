import { Module } from '@nestjs/common';
import pg from 'pg';
import { AuditChecks, LedgerModule, PayoutRecords } from '#ledger';
import { MetricsRegistry } from '#platform';
import { everydayChannel } from './channel/simulated-channel.settings.js';
import { SimulatedChannel } from './channel/simulated.channel.js';
import { PayoutMetrics } from './payout.metrics.js';
import { PaymentsAudit } from './reconcile/payments.audit.js';
import { Reconciler } from './reconcile/reconciler.js';

/** The channel's statement for an audit beside the service: it makes no tables and knows no queue. */
@Module({
  imports: [LedgerModule],
  providers: [
    {
      provide: PaymentsAudit,
      useFactory: (pool: pg.Pool, records: PayoutRecords, checks: AuditChecks, registry: MetricsRegistry) => {
        const channel = new SimulatedChannel(pool, everydayChannel);
        const metrics = new PayoutMetrics(registry);
        const audit = new PaymentsAudit(new Reconciler(records, channel, metrics));
        checks.add(audit);
        return audit;
      },
      inject: [pg.Pool, PayoutRecords, AuditChecks, MetricsRegistry],
    },
  ],
})
export class StatementModule {}
