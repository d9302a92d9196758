import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { InteractionKey } from '#ledger';
import { tooLate, within } from '#platform';
import type { PayoutMetrics } from '../payout.metrics.js';
import { idsPerJob, type PayJob } from './payout-jobs.js';
import { PayoutQueue } from './payout-queue.port.js';
import type { JobQueue } from './queue-server.js';

/** Ids that are handed over together. */
interface Batch {
  readonly ids: InteractionKey[];
  readonly done: Promise<void>;
  readonly finish: () => void;
}

const patienceMs = 1_000;
/**
 * How far apart handovers begin, at least. On PostgreSQL one costs as much as the commit of a batch of awards, however
 * few jobs it carries (BullMQ makes two temporary tables for it), so under load they had better be few and full.
 */
const gatherMs = 100;
/** Beyond this many ids waiting to be handed over, further ones are left to the relay. */
const mostWaiting = 100_000;
/** Handovers that may be without an answer at once. BullMQ holds what it cannot send, and would hold it for hours. */
const mostUnanswered = 8;

/**
 * Hands opened envelopes to BullMQ, many to a job. What gathers while one handover is under way is the next, so that a
 * thousand single openings a second are a handful of jobs.
 */
export class BullmqPayoutQueue extends PayoutQueue {
  private readonly logger = new Logger('PayoutQueue');
  private next: Batch = newBatch();
  private flying = false;
  private unanswered = 0;
  private healthy = true;

  constructor(
    private readonly queue: JobQueue,
    private readonly metrics: PayoutMetrics,
  ) {
    super();
  }

  override async wake(ids: readonly InteractionKey[]): Promise<void> {
    if (ids.length === 0) return;
    const batch = this.next;
    if (batch.ids.length + ids.length > mostWaiting) {
      this.metrics.wakesLost.inc(ids.length);
      return;
    }
    for (const id of ids) batch.ids.push(id);
    this.fly();
    await batch.done;
  }

  override async depth(): Promise<number | null> {
    try {
      const counts = await within(patienceMs, this.queue.getJobCounts('waiting', 'active', 'delayed'));
      if (counts === tooLate) return null;
      return (counts['waiting'] ?? 0) + (counts['active'] ?? 0) + (counts['delayed'] ?? 0);
    } catch {
      return null;
    }
  }

  private fly(): void {
    if (this.flying || this.next.ids.length === 0) return;
    const batch = this.next;
    this.next = newBatch();
    this.flying = true;
    const landed = this.handOver(batch.ids).finally(batch.finish);
    void Promise.all([landed, sleep(gatherMs)]).finally(() => {
      this.flying = false;
      this.fly();
    });
  }

  private async handOver(ids: readonly InteractionKey[]): Promise<void> {
    const jobs: PayJob[] = [];
    for (let from = 0; from < ids.length; from += idsPerJob) {
      jobs.push({ name: 'pay', data: { ids: ids.slice(from, from + idsPerJob) } });
    }
    try {
      // No job ids: BullMQ ignores an id that it still keeps, and a kept failure would block its payouts for ever.
      if ((await within(patienceMs, this.add(jobs))) === tooLate) throw new Error('no answer in time');
      this.healthy = true;
    } catch (error) {
      this.metrics.wakesLost.inc(ids.length);
      if (this.healthy) this.logger.warn(`${ids.length} payouts are left to the relay: ${String(error)}`);
      this.healthy = false;
    }
  }

  private async add(jobs: PayJob[]): Promise<void> {
    if (this.unanswered >= mostUnanswered) throw new Error('the queue has stopped answering');
    this.unanswered += 1;
    try {
      // One by one: on PostgreSQL BullMQ makes two temporary tables for what it adds in bulk, which costs 8 ms.
      await Promise.all(jobs.map(({ name, data }) => this.queue.add(name, data)));
    } finally {
      this.unanswered -= 1;
    }
  }
}

function newBatch(): Batch {
  let finish = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { ids: [], done, finish };
}
