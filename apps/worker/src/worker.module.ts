import { Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { LedgerModule } from '#ledger';
import { PayoutModule, PayoutWorkers } from '#payout';
import { PlatformModule, type Config } from '#platform';

/** Pays, relays, expires and reconciles. It stands beside the API in one process, or alone in its own. */
@Module({ imports: [LedgerModule, PayoutModule] })
export class WorkerModule implements OnApplicationBootstrap {
  constructor(private readonly workers: PayoutWorkers) {}

  /** A process of its own: the worker with the platform under it. */
  static alone(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config)] };
  }

  onApplicationBootstrap(): void {
    this.workers.start();
  }
}
