import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { GateModule } from '#intake';
import { LedgerModule } from '#ledger';
import { PayoutModule, PayoutWorkers } from '#payout';

/** Pays, relays, expires and reconciles. It stands beside the API in one process, or alone in its own. */
@Module({ imports: [LedgerModule, PayoutModule, GateModule] })
export class WorkerModule implements OnApplicationBootstrap {
  constructor(private readonly workers: PayoutWorkers) {}

  onApplicationBootstrap(): void {
    this.workers.start();
  }
}
