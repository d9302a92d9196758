import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { LedgerModule } from '#ledger';
import { KeyGuard } from '../access/key.guard.js';
import { KeyRing } from '../access/key.ring.js';
import { HealthController } from '../operations/health.controller.js';
import { MetricsController } from '../operations/metrics.controller.js';
import { Readiness } from '../operations/readiness.js';
import { Drain } from './drain.js';
import { ProblemFilter } from './problem.filter.js';
import { RequestMetrics } from './request.metrics.js';
import { RouteTable } from './route.table.js';

/** What every process has that listens: keys, problem documents, health, figures, and the order of going down. */
@Module({
  imports: [LedgerModule],
  controllers: [HealthController, MetricsController],
  providers: [
    Drain,
    KeyRing,
    Readiness,
    RequestMetrics,
    RouteTable,
    ProblemFilter,
    { provide: APP_FILTER, useExisting: ProblemFilter },
    { provide: APP_GUARD, useClass: KeyGuard },
  ],
  exports: [Drain, KeyRing],
})
export class EdgeModule {}
