import { Inject, Module, type DynamicModule, type OnApplicationBootstrap } from '@nestjs/common';
import { LedgerModule } from '#ledger';
import { PayoutModule, PayoutWorkers } from '#payout';
import { PlatformModule, Shutdown, type Config } from '#platform';

/** Long enough for a call to the channel that has just begun; what is cut short is found again by the relay. */
const finishWithinMs = 8_000;

/** Pays, relays, expires and reconciles. It stands beside the API in one process, or alone in its own. */
@Module({ imports: [LedgerModule, PayoutModule] })
export class WorkerModule implements OnApplicationBootstrap {
  constructor(
    @Inject(PayoutWorkers) private readonly workers: PayoutWorkers,
    @Inject(Shutdown) private readonly shutdown: Shutdown,
  ) {}

  /** A process of its own: the worker with the platform under it. */
  static alone(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config)] };
  }

  onApplicationBootstrap(): void {
    this.shutdown.register('work', 'the payout workers', () => this.workers.close(finishWithinMs));
    this.workers.start();
  }
}
