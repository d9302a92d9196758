import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Gate, MemoryGate } from '#gate';
import { LedgerModule } from '#ledger';
import { PayoutModule, ReleaseSinks } from '#payout';
import { Logger, Shutdown } from '#platform';
import { AccountDirectory } from './account-directory.js';
import { BatchIntake } from './batch.intake.js';
import { CampaignDirectory } from './campaign-directory.js';
import { CampaignOperations } from './campaign.operations.js';
import { ContestRewards } from './contest.rewards.js';
import { ContestSettlement } from './contest.settlement.js';
import { Decider } from './decider.js';
import { DecisionMetrics } from './decision.metrics.js';
import { DecisionWriter } from './decision.writer.js';
import { GateRecovery } from './gate-recovery.js';
import { Intake } from './intake.port.js';

/** How often contests are looked at. */
const settlementPeriodMs = 1_000;

/** Deciding: from a submission to a durable answer. */
@Module({
  imports: [LedgerModule, PayoutModule],
  providers: [
    AccountDirectory,
    BatchIntake,
    CampaignDirectory,
    CampaignOperations,
    ContestRewards,
    ContestSettlement,
    Decider,
    DecisionMetrics,
    DecisionWriter,
    GateRecovery,
    { provide: Gate, useClass: MemoryGate },
    { provide: Intake, useExisting: BatchIntake },
  ],
  exports: [AccountDirectory, CampaignDirectory, CampaignOperations, DecisionWriter, Intake],
})
export class IntakeModule implements OnApplicationBootstrap {
  constructor(
    private readonly writer: DecisionWriter,
    private readonly intake: BatchIntake,
    private readonly contests: ContestSettlement,
    private readonly releases: ReleaseSinks,
    private readonly shutdown: Shutdown,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.releases.attach(this.writer);
    await this.writer.start();
    const timer = setInterval(() => {
      this.contests.settleDue().catch((error: unknown) => {
        this.logger.warn(`Contests could not be settled yet: ${String(error)}`, 'Intake');
      });
    }, settlementPeriodMs);
    timer.unref();
    this.shutdown.register('intake', 'the intake', async () => {
      clearInterval(timer);
      await this.intake.close();
      await this.writer.stop();
    });
  }
}
