import type { PayoutRecords } from '#ledger';
import type { PayoutMetrics } from './payout.metrics.js';
import type { PayoutQueue } from './queue/payout-queue.port.js';
import type { QueueServer } from './queue/queue-server.js';

/** Where the payouts stand. */
export interface PayoutCounts {
  readonly paid: number;
  /** Opened and not yet at an end. */
  readonly backlog: number;
  /** Of the backlog, those whose last attempt went unanswered and that are not parked. */
  readonly unknown: number;
  /** Of the backlog, those that were asked for so often that somebody should look at them. */
  readonly parked: number;
  /** Payout jobs that wait or run; null while the queue's server does not say. */
  readonly queueDepth: number | null;
}

/** For whoever watches: the counts now, and as gauges in the metrics. */
export class PaymentStatus {
  constructor(
    private readonly records: PayoutRecords,
    private readonly queue: PayoutQueue,
    private readonly server: QueueServer,
    private readonly metrics: PayoutMetrics,
  ) {}

  async counts(): Promise<PayoutCounts> {
    const [{ paid, open, unknown, parked }, queueDepth] = await Promise.all([
      this.records.counts(),
      this.queue.depth(),
    ]);
    return { paid, backlog: open, unknown, parked, queueDepth };
  }

  /** Sets the gauges. */
  async measure(): Promise<void> {
    const [{ open, unknown, parked }, queues] = await Promise.all([this.records.counts(), this.server.jobCounts()]);
    this.metrics.open.set({ state: 'waiting' }, Math.max(0, open - unknown - parked));
    this.metrics.open.set({ state: 'unknown' }, unknown);
    this.metrics.open.set({ state: 'parked' }, parked);
    for (const [queue, counts] of queues) {
      for (const [state, count] of Object.entries(counts)) this.metrics.queueJobs.set({ queue, state }, count);
    }
  }
}
