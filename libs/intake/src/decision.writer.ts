import { Injectable } from '@nestjs/common';
import {
  DecisionLedger,
  DuplicateInteraction,
  EpochPassed,
  LimitExceeded,
  OutcomeUnknown,
  type DecidedInteraction,
  type Envelope,
  type StoredDecision,
} from '#ledger';
import { Flight, Gate, GateLost } from '#gate';
import { PayoutQueue } from '#payout';
import { ActivityFeed, Clock, Complaints, DecidingLock, Failure, Logger, Turnstile } from '#platform';
import { answerOf } from './answer.js';
import { advanceClock, CampaignDirectory, type OpenCampaign } from './campaign-directory.js';
import { Decider, type DecidedBatch, type FreshDecision, type Incoming } from './decider.js';
import { DecisionMetrics } from './decision.metrics.js';
import { FlightSettler } from './flight.settler.js';
import { GateRecovery } from './gate-recovery.js';
import { GateWatch } from './gate-watch.js';

/** A decision that is durable, and whether it was so before. */
export interface Written {
  readonly stored: StoredDecision;
  readonly duplicate: boolean;
}

/** A batch that is being decided, or is ready to be sent. */
interface Proposal {
  readonly flight: Flight;
  readonly ready: Promise<{ readonly decided: DecidedBatch; readonly commit: () => Promise<void> }>;
  /** How many proposals had failed when this one was made. */
  readonly failures: number;
}

/** How often a batch is decided before its callers are asked to come back. */
const attempts = 3;
/** How long after a failed recovery the next is tried. */
const recoveryPauseMs = 500;

/**
 * Decides batches and makes them durable, one after the other. The ledger has the last word: where it refuses what the
 * gate allowed, the gate is rebuilt from it and the batch is decided once more; where it cannot be reached nothing is
 * answered, and nothing is decided until the gate agrees with it again.
 *
 * A batch may be decided while the one before it is being committed, on counters that count both. It is sent only when
 * the one before it is durable; where that one failed, this one is decided again.
 */
@Injectable()
export class DecisionWriter {
  private isReady = false;
  private stopped = false;
  private recovering: Promise<void> | null = null;
  private readonly toGate = new Turnstile();
  private readonly toLedger = new Turnstile();
  private failures = 0;
  private readonly complaints: Complaints;

  constructor(
    private readonly campaigns: CampaignDirectory,
    private readonly decider: Decider,
    private readonly gate: Gate,
    private readonly flights: FlightSettler,
    private readonly recovery: GateRecovery,
    private readonly watch: GateWatch,
    private readonly lock: DecidingLock,
    private readonly ledger: DecisionLedger,
    private readonly payouts: PayoutQueue,
    private readonly feed: ActivityFeed,
    private readonly metrics: DecisionMetrics,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {
    this.complaints = new Complaints(logger, 'Intake');
  }

  /** Whether the gate agrees with the ledger; while it does not, nothing is decided. */
  get ready(): boolean {
    return this.isReady;
  }

  /** Takes the right to decide, loads the campaigns and makes sure of their counters; at start. */
  async start(): Promise<void> {
    await this.takeLock();
    for (const campaign of await this.campaigns.load()) {
      // What takes long goes on by itself, and whoever asks for that campaign is told to come back.
      await this.recovery.mend(campaign).catch((error: unknown) => {
        this.logger.warn(String(error), 'Intake');
      });
    }
    this.isReady = true;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.flights.stop();
    await this.recovering;
    await this.recovery.stop();
  }

  /** Whether a campaign's counters are there, or soon will be; while they are not, nothing is decided in it. */
  readyFor({ policy }: OpenCampaign): boolean {
    return this.isReady && !this.recovery.isSlow(policy.campaign.id);
  }

  /**
   * @param batch - Without two of the same key. @param repeats - Further interactions whose keys are in the batch.
   * @returns By key what is durable; what another process decides just now is left out.
   * @throws Failure `unavailable` where the outcome is unknown: the same interactions may be sent again.
   */
  async write(batch: readonly Incoming[], repeats: readonly Incoming[]): Promise<ReadonlyMap<string, Written>> {
    const proposal = this.propose(batch, repeats, false);
    try {
      const decided = await this.toLedger.pass(() => this.commit(proposal, batch, repeats));
      return writtenBy(decided);
    } catch (error) {
      if (error instanceof Failure) throw error;
      this.complaints.tell(
        'error',
        'A batch could not be made durable',
        `${batch.length} interactions, ${String(error)}`,
      );
      const message = 'The decision could not be made durable. Send it again: the same id is never decided twice.';
      throw new Failure('unavailable', message, { retryAfterSeconds: 1, cause: error });
    }
  }

  /** @param suspicious - Whether the ledger is asked for every key. */
  private propose(batch: readonly Incoming[], repeats: readonly Incoming[], suspicious: boolean): Proposal {
    const flight = new Flight();
    const ready = this.toGate.pass(async () => {
      const decided = await this.decider.decide(batch, flight, suspicious);
      const counts = duplicatesOf(decided, batch, repeats);
      return { decided, commit: await this.ledger.prepare(records(decided), counts, epochsOf(flight)) };
    });
    // It may fail before anybody waits for it.
    ready.catch(() => undefined);
    return { flight, ready, failures: this.failures };
  }

  /** Where the ledger says why it refuses, the gate is mended and the batch decided again. */
  private async commit(
    ahead: Proposal,
    batch: readonly Incoming[],
    repeats: readonly Incoming[],
  ): Promise<DecidedBatch> {
    let proposal = ahead;
    for (let attempt = 1; ; attempt++) {
      const { flight, ready, failures } = proposal;
      try {
        const { decided, commit } = await ready;
        if (failures !== this.failures) throw new Overtaken();
        const durable = this.metrics.commitSeconds.startTimer();
        await commit();
        durable();
        this.metrics.batchInteractions.observe(decided.fresh.length);
        void this.flights.settle(flight, 'durable');
        this.afterCommit(decided.fresh);
        return decided;
      } catch (error) {
        this.failures += 1;
        // Behind the batch that is being decided on the same counters: it goes with them.
        await this.toGate.pass(() => this.flights.settle(flight, error instanceof OutcomeUnknown ? 'unknown' : 'void'));
        if (attempt === attempts || !isParting(error)) throw error;
        if (error instanceof GateLost) this.logger.log(error.message, 'Intake');
        else if (!(error instanceof Overtaken)) {
          this.logger.warn(`The gate had parted from the ledger: ${error.message}`, 'Intake');
        }
        const campaigns = new Set(batch.map((incoming) => incoming.campaign));
        for (const campaign of campaigns) await this.recovery.mend(campaign, error instanceof LimitExceeded);
        proposal = this.propose(batch, repeats, true);
      }
    }
  }

  private afterCommit(fresh: readonly FreshDecision[]): void {
    const opened: string[] = [];
    const now = this.clock.now();
    for (const { campaign, decided } of fresh) {
      this.watch.note(campaign);
      advanceClock(campaign, decided.interaction.at, decided.decision.reason, now);
      this.metrics.count(decided.decision.reason);
      if (decided.opened && decided.decision.reason === null) opened.push(decided.key);
      if (this.feed.watched) this.publish(campaign, decided);
    }
    // A lost signal is found by the relay, so nobody waits for it.
    if (opened.length > 0) void this.payouts.wake(opened);
  }

  private publish(campaign: OpenCampaign, decided: DecidedInteraction): void {
    const answer = answerOf(campaign.policy, storedDecision(decided), false);
    const { source, subject, at, kind } = decided.interaction;
    this.feed.publish({
      type: 'decision',
      campaign: campaign.policy.campaign.id,
      data: { source, subject, time: new Date(at).toISOString(), kind, ...answer },
    });
  }

  private async takeLock(): Promise<void> {
    if (this.gate.shared) return;
    await this.lock.take(() => {
      this.logger.warn('The right to decide was lost with its connection.', 'Intake');
      this.beginRecovery();
    });
  }

  private beginRecovery(): void {
    this.isReady = false;
    this.recovering ??= this.recover().finally(() => {
      this.recovering = null;
    });
  }

  private async recover(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.takeLock();
        for (const campaign of this.campaigns.all()) await this.recovery.mend(campaign);
        this.isReady = true;
        this.logger.log('The counters are rebuilt from the ledger; deciding goes on.', 'Intake');
        return;
      } catch (error) {
        this.logger.warn(`The ledger cannot be read yet: ${String(error)}`, 'Intake');
        await new Promise((resolve) => setTimeout(resolve, recoveryPauseMs));
      }
    }
  }
}

/** The batch before failed, on whose success this one was decided. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/** Whether an error says that the gate knew less than the ledger, or nothing. */
function isParting(error: unknown): error is Error {
  return [DuplicateInteraction, LimitExceeded, EpochPassed, GateLost, Overtaken].some(
    (parting) => error instanceof parting,
  );
}

function epochsOf({ legs }: Flight): ReadonlyMap<string, number> {
  return new Map(legs.map(({ policy, epoch }) => [policy.campaign.id, epoch]));
}

function records({ fresh }: DecidedBatch): DecidedInteraction[] {
  return fresh.map(({ decided }) => decided);
}

/** How many repeats each campaign saw: those within the batch and those decided before it. */
function duplicatesOf(
  { known }: DecidedBatch,
  batch: readonly Incoming[],
  repeats: readonly Incoming[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = ({ campaign: { policy }, interaction }: Incoming): void => {
    // A contest that is settled once more, after a restart, is nobody's repeat.
    if (interaction.occasion !== 'chat') return;
    counts.set(policy.campaign.id, (counts.get(policy.campaign.id) ?? 0) + 1);
  };
  repeats.forEach(count);
  if (known.size > 0) batch.filter(({ key }) => known.has(key)).forEach(count);
  return counts;
}

function writtenBy({ fresh, known }: DecidedBatch): ReadonlyMap<string, Written> {
  const written = new Map<string, Written>();
  for (const { decided } of fresh) written.set(decided.key, { stored: storedDecision(decided), duplicate: false });
  for (const [key, stored] of known) written.set(key, { stored, duplicate: true });
  return written;
}

function storedDecision(decided: DecidedInteraction): StoredDecision {
  const { key, interaction, digest, decision } = decided;
  const { campaign, source, id, subject, at } = interaction;
  const { reason, guard, rule } = decision;
  const envelope = reason === null ? sealedEnvelope(decided) : null;
  return { key, campaign, source, id, subject, at, digest, reason, guard, rule, envelope };
}

function sealedEnvelope({ key, interaction, decision, expiresAt, opened }: DecidedInteraction): Envelope {
  return {
    id: key,
    campaign: interaction.campaign,
    user: interaction.subject,
    prize: decision.prize,
    amount: decision.amount,
    status: opened ? 'opened' : 'sealed',
    awardedAt: interaction.at,
    expiresAt,
    openedAt: opened ? interaction.at : null,
    settledAt: null,
    failure: null,
  };
}
