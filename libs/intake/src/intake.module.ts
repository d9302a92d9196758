import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Gate } from '#gate';
import { LedgerModule } from '#ledger';
import { PayoutModule } from '#payout';
import { Logger, ReadinessChecks, Shutdown } from '#platform';
import { AccountDirectory } from './account-directory.js';
import { BatchIntake } from './batch.intake.js';
import { CampaignDirectory } from './campaign-directory.js';
import { CampaignOperations } from './campaign.operations.js';
import { ContestRewards } from './contest.rewards.js';
import { ContestSettlement } from './contest.settlement.js';
import { Decider } from './decider.js';
import { DecisionMetrics } from './decision.metrics.js';
import { DecisionWriter } from './decision.writer.js';
import { FlightSettler } from './flight.settler.js';
import { GateModule } from './gate.module.js';
import { GateRecovery } from './gate-recovery.js';
import { GateWatch } from './gate-watch.js';
import { Intake } from './intake.port.js';

/** How often contests are looked at. */
const settlementPeriodMs = 1_000;
/** How often a process of a fleet looks at what others have done, and holds the gate against the ledger. */
const fleetPeriodMs = 1_000;

/** Deciding: from a submission to a durable answer. */
@Module({
  imports: [LedgerModule, PayoutModule, GateModule],
  providers: [
    AccountDirectory,
    BatchIntake,
    CampaignOperations,
    ContestRewards,
    ContestSettlement,
    Decider,
    DecisionMetrics,
    DecisionWriter,
    FlightSettler,
    GateRecovery,
    GateWatch,
    { provide: Intake, useExisting: BatchIntake },
  ],
  exports: [AccountDirectory, CampaignOperations, DecisionWriter, GateModule, Intake],
})
export class IntakeModule implements OnApplicationBootstrap {
  constructor(
    private readonly writer: DecisionWriter,
    private readonly intake: BatchIntake,
    private readonly contests: ContestSettlement,
    private readonly campaigns: CampaignDirectory,
    private readonly gate: Gate,
    private readonly watch: GateWatch,
    private readonly readiness: ReadinessChecks,
    private readonly shutdown: Shutdown,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.readiness.add(() => (this.writer.ready ? null : 'The counters are being rebuilt from the ledger.'));
    await this.writer.start();
    const timers = [
      this.repeat(settlementPeriodMs, 'Contests could not be settled yet', () => this.contests.settleDue()),
    ];
    if (this.gate.shared) {
      timers.push(
        this.repeat(fleetPeriodMs, 'The campaigns could not be looked up', () => this.campaigns.refresh()),
        this.repeat(fleetPeriodMs, 'The gate could not be held against the ledger', () => this.watch.round()),
      );
    }
    this.shutdown.register('intake', 'the intake', async () => {
      timers.forEach(clearInterval);
      await this.intake.close();
      await this.writer.stop();
    });
  }

  /** One run at a time: what takes longer than the period is not begun again beside itself. */
  private repeat(periodMs: number, complaint: string, work: () => Promise<void>): NodeJS.Timeout {
    let isRunning = false;
    const timer = setInterval(() => {
      if (isRunning) return;
      isRunning = true;
      work()
        .catch((error: unknown) => {
          this.logger.warn(`${complaint}: ${String(error)}`, 'Intake');
        })
        .finally(() => {
          isRunning = false;
        });
    }, periodMs);
    timer.unref();
    return timer;
  }
}
