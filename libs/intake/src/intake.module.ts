import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Gate, MemoryGate, openRedis, RedisGate, redisGateSettings } from '#gate';
import { LedgerModule } from '#ledger';
import { PayoutModule, ReleaseSinks } from '#payout';
import { Clock, Config, Installation, Logger, ReadinessChecks, Shutdown } from '#platform';
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
import { GateWatch } from './gate-watch.js';
import { Intake } from './intake.port.js';

/** How often contests are looked at. */
const settlementPeriodMs = 1_000;
/** How often a process of a fleet looks at what others have done, and holds the gate against the ledger. */
const fleetPeriodMs = 1_000;

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
    GateWatch,
    { provide: Gate, useFactory: openGate, inject: [Config, Installation, Clock, Logger, Shutdown] },
    { provide: Intake, useExisting: BatchIntake },
  ],
  exports: [AccountDirectory, CampaignDirectory, CampaignOperations, DecisionWriter, Intake],
})
export class IntakeModule implements OnApplicationBootstrap {
  constructor(
    private readonly writer: DecisionWriter,
    private readonly intake: BatchIntake,
    private readonly contests: ContestSettlement,
    private readonly campaigns: CampaignDirectory,
    private readonly gate: Gate,
    private readonly watch: GateWatch,
    private readonly releases: ReleaseSinks,
    private readonly readiness: ReadinessChecks,
    private readonly shutdown: Shutdown,
    private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.releases.attach(this.writer);
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

/** With Redis beside a PostgreSQL that others can reach there may be many processes; else there is one. */
async function openGate(
  config: Config,
  installation: Installation,
  clock: Clock,
  logger: Logger,
  shutdown: Shutdown,
): Promise<Gate> {
  if (config.redisUrl === null || config.databaseUrl === null) return new MemoryGate();
  let complaint = '';
  const redis = await openRedis(config.redisUrl, ({ message }) => {
    if (message !== complaint) logger.warn(`Redis: ${message}`, 'Gate');
    complaint = message;
  });
  shutdown.register('connections', 'the gate', () => {
    redis.disconnect();
  });
  return new RedisGate(redis, clock, { ...redisGateSettings, prefix: installation.redisPrefix });
}
