import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { isPlan, phaseAt, qualify, type Account, type Policy } from '#domain';
import { Gate, type Restored } from '#gate';
import { DecisionLedger, GateBook, interactionKey, type DecisionTrace } from '#ledger';
import { Failure, Logger } from '#platform';
import type { OpenCampaign } from './campaign-directory.js';
import { DecisionMetrics } from './decision.metrics.js';

/** How long those who wait for a decision wait for a rebuild; beyond, they are asked to come back. */
const patienceMs = 2_000;
/** How long after a failed try, or while another process rebuilds, the next try is. */
const pauseMs = 200;
/** How often who rebuilds says so; much more often than the right to it lasts. */
const renewalMs = 1_000;

/** Brings the gate's counters back from the ledger, whenever the two may have parted. */
@Injectable()
export class GateRecovery {
  private readonly running = new Map<string, Promise<void>>();
  /** Campaigns whose recovery takes longer than anybody should wait. */
  private readonly slow = new Set<string>();
  private stopped = false;

  constructor(
    private readonly gate: Gate,
    private readonly book: GateBook,
    private readonly ledger: DecisionLedger,
    private readonly metrics: DecisionMetrics,
    private readonly logger: Logger,
  ) {}

  /** Whether it is no use to wait for a campaign's counters, since bringing them back takes long. */
  isSlow(campaign: string): boolean {
    return this.slow.has(campaign);
  }

  /** Returns when no more recovery is under way, and lets none begin. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.running.values());
  }

  /**
   * Makes sure that the gate holds a campaign's counters, under the epoch that the ledger goes by. What takes longer goes
   * on behind the scenes.
   *
   * @param anew - Whether what it holds is wrong, so that it must be rebuilt in any case.
   * @throws Failure `unavailable` where that takes longer than anybody should wait.
   */
  async mend(campaign: OpenCampaign, anew = false): Promise<void> {
    const { id } = campaign.policy.campaign;
    let recovery = this.running.get(id);
    if (recovery === undefined) {
      recovery = this.recover(campaign, anew).finally(() => {
        this.running.delete(id);
        this.slow.delete(id);
      });
      this.running.set(id, recovery);
    }
    const late = new AbortController();
    try {
      const isLate = sleep(patienceMs, true, { ref: false, signal: late.signal }).catch(() => true);
      if (!(await Promise.race([recovery.then(() => false), isLate]))) return;
    } finally {
      late.abort();
    }
    if (this.running.has(id)) this.slow.add(id);
    throw recovering(id);
  }

  private async recover(campaign: OpenCampaign, anew: boolean): Promise<void> {
    let complaint = '';
    while (!this.stopped) {
      try {
        if (await (anew ? this.rebuild(campaign) : this.ensure(campaign))) return;
        // Somebody else is at it, or has just been.
        anew = false;
      } catch (error) {
        if (complaint !== String(error)) {
          complaint = String(error);
          this.logger.warn(`A gate cannot be rebuilt yet: ${complaint}`, 'Intake');
        }
      }
      await sleep(pauseMs);
    }
  }

  private async ensure(campaign: OpenCampaign): Promise<boolean> {
    const { policy } = campaign;
    const { id } = policy.campaign;
    return (await this.gate.holds(policy, await this.book.epochOf(id))) || this.rebuild(campaign, true);
  }

  /**
   * Rebuilds one campaign under a new epoch; false where another process has the right to.
   *
   * @param ifLost - Whether to look once more before, since somebody else may just have done it.
   */
  private async rebuild({ policy }: OpenCampaign, ifLost = false): Promise<boolean> {
    const { id } = policy.campaign;
    const above = await this.gate.claim(policy);
    if (above === null) return false;
    if (ifLost && (await this.gate.holds(policy, await this.book.epochOf(id)))) {
      await this.gate.unclaim(policy);
      return true;
    }
    const count = await this.claiming(policy, async () => {
      const epoch = await this.book.nextEpoch(id, above);
      return this.gate.rebuild(policy, epoch, this.restored(policy));
    });
    this.metrics.rebuilds.inc();
    if (count > 0) this.logger.log(`The counters of ${id} are rebuilt from ${count} decisions.`, 'Intake');
    return true;
  }

  /**
   * Keeps the right to rebuild for as long as that takes. Of a large campaign the first decisions alone may take longer to
   * read than the right lasts, and two processes that take it from each other would never come to an end.
   */
  private async claiming<T>(policy: Policy, work: () => Promise<T>): Promise<T> {
    let renewal: Promise<unknown> = Promise.resolve();
    const timer = setInterval(() => {
      renewal = this.gate.claim(policy).catch(() => undefined);
    }, renewalMs);
    try {
      return await work();
    } finally {
      clearInterval(timer);
      // One that was on its way when the rebuild ended has taken the right anew.
      void renewal.then(() => this.gate.unclaim(policy)).catch(() => undefined);
    }
  }

  private async *restored(policy: Policy): AsyncIterable<readonly Restored[]> {
    for await (const page of this.ledger.traces(policy.campaign.id)) {
      yield page.map((trace) => restored(policy, trace));
    }
  }
}

export function recovering(campaign: string): Failure {
  return new Failure(
    'unavailable',
    `The counters of campaign "${campaign}" are being rebuilt from the ledger. Nothing was done; send it again.`,
    { retryAfterSeconds: 1 },
  );
}

function restored(policy: Policy, { interaction, decision, released }: DecisionTrace): Restored {
  const { source, id, subject, device, occasion, at } = interaction;
  // Device and inviter were resolved when it was decided; that the subject was registered shows in the reason.
  const account: Account = { id: subject, device: null, invitedBy: null };
  const step = decision.reason === 'not_registered' ? null : qualify(policy, interaction, account, 'running');
  const counted = decision.reason !== 'campaign_paused' && step !== null && isPlan(step);
  return {
    key: interactionKey(source, id),
    subject,
    device,
    plan: counted ? step : null,
    decision,
    phase: occasion === 'contest' ? -1 : phaseAt(policy.campaign, at),
    released,
  };
}
