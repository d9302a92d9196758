import { Logger } from '@nestjs/common';
import type { InteractionKey, PayoutBook } from '#ledger';
import { tooLate, within, type Clock } from '#platform';
import type { PayoutProcessor } from './pay/payout.processor.js';
import {
  idsPerJob,
  queueNames,
  schedules,
  type JobHandlers,
  type QueueName,
  type ScheduledName,
} from './queue/payout-jobs.js';
import type { JobQueue, QueueServer } from './queue/queue-server.js';
import type { Reconciler } from './reconcile/reconciler.js';
import type { ExpiryRunner } from './relay/expiry.runner.js';
import type { PayoutRelay } from './relay/payout.relay.js';

export interface WorkerDependencies {
  readonly clock: Clock;
  readonly server: QueueServer;
  readonly scheduled: Readonly<Record<ScheduledName, JobQueue>>;
  readonly book: PayoutBook;
  readonly processor: PayoutProcessor;
  readonly relay: PayoutRelay;
  readonly expiry: ExpiryRunner;
  readonly reconciler: Reconciler;
}

/** How often the schedules are looked after. A flushed Redis forgets them. */
const careEveryMs = 5_000;
const patienceMs = 2_000;
const overdueMs = 15_000;
/** Ids that one round of reconciliation compares: under a second of work, every thirty seconds. */
const idsPerReconciliation = 50_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The consuming side of the queues: handlers for all jobs, and the schedules that make the recurring ones. */
export class PayoutWorkers {
  private readonly logger = new Logger('PayoutWorkers');
  private readonly stopping = new AbortController();
  private readonly handlers: JobHandlers;
  private timer: NodeJS.Timeout | undefined;
  private caring: Promise<void> = Promise.resolve();
  private queueWorks = true;
  private busy = false;

  constructor(private readonly deps: WorkerDependencies) {
    this.handlers = {
      // Ids come from outside, as far as this process is concerned.
      pay: async ({ ids }, signal) => {
        await deps.processor.process(
          ids.filter((id) => uuid.test(id)),
          signal,
        );
      },
      relay: async () => {
        await deps.relay.sweep();
      },
      expire: async (_, signal) => {
        await deps.expiry.run(signal);
      },
      reconcile: async () => {
        await deps.reconciler.reconcileSome(idsPerReconciliation);
      },
    };
  }

  /** Begins to work. Schedules that are missing are made, now and every few seconds. */
  start(): void {
    for (const name of queueNames) this.work(name);
    this.caring = this.care();
    this.timer = setInterval(() => {
      if (!this.busy) this.caring = this.care();
    }, careEveryMs);
    this.timer.unref();
  }

  /** Ends the jobs under way, in bounded time. What is cut short is found again by the relay. */
  async close(deadlineMs: number): Promise<void> {
    this.stopping.abort(new Error('shutting down'));
    clearInterval(this.timer);
    await within(deadlineMs, this.caring);
    await this.deps.server.closeWorkers(deadlineMs);
  }

  private work(name: QueueName): void {
    const handler = this.handlers[name] as (data: unknown, signal: AbortSignal) => Promise<void>;
    this.deps.server.worker(name, (job) => handler(job.data, this.stopping.signal));
  }

  /** Keeps the schedules alive, and does without them while the queue is out of reach. */
  private async care(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.busy = true;
    try {
      if ((await within(patienceMs, this.keepSchedules())) === tooLate) throw new Error('no answer in time');
      if (!this.queueWorks) this.logger.log('The queue is back.');
      this.queueWorks = true;
    } catch (error) {
      if (this.queueWorks) this.logger.warn(`The queue is out of reach; payouts go on without it: ${String(error)}`);
      this.queueWorks = false;
      await this.workWithoutQueue();
    } finally {
      this.busy = false;
    }
  }

  private async keepSchedules(): Promise<void> {
    for (const [name, every] of Object.entries(schedules) as [ScheduledName, number][]) {
      const queue = this.deps.scheduled[name];
      const kept = await queue.getJobScheduler(name);
      const inMs = (kept?.next ?? -Infinity) - this.deps.clock.now();
      // One whose next job is long overdue has lost it.
      if (Math.abs(inMs) < every + overdueMs) continue;
      if (inMs > 0) await this.forget(name, inMs);
      await queue.upsertJobScheduler(name, { every }, { name, data: {} });
    }
  }

  /**
   * Drops a schedule that somebody wrote by a clock that was ahead: BullMQ would go on from there once that time has
   * come. Where clocks go on to disagree, each such care costs a round before its time, and rounds never stop.
   */
  private async forget(name: ScheduledName, aheadMs: number): Promise<void> {
    const seconds = Math.round(aheadMs / 1_000);
    this.logger.warn(
      `The next round of "${name}" was ${seconds} s away; it begins now. Set the clocks of all workers.`,
    );
    await this.deps.scheduled[name].removeJobScheduler(name);
  }

  /** The queue only wakes what the ledger holds, so without it everything goes on, more slowly. */
  private async workWithoutQueue(): Promise<void> {
    const { signal } = this.stopping;
    try {
      await this.deps.expiry.run(signal);
      const due = await this.deps.book.due(patienceMs, 40 * idsPerJob);
      for (let from = 0; from < due.length && !signal.aborted; from += idsPerJob) {
        const ids: readonly InteractionKey[] = due.slice(from, from + idsPerJob);
        await this.deps.processor.process(ids, signal);
      }
    } catch (error) {
      if (!signal.aborted) this.logger.warn(`Working without the queue: ${String(error)}`);
    }
  }
}
