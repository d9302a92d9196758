import type { PayoutRecords } from '#ledger';
import type { PayoutMetrics } from './payout.metrics.js';
import type { PayoutQueue } from './queue/payout-queue.port.js';

/** Where the payouts stand. */
export interface PayoutCounts {
  readonly paid: number;
  /** Opened and not yet at an end. */
  readonly backlog: number;
  /** Of the backlog, those whose last attempt went unanswered. */
  readonly unknown: number;
  /** Payout jobs that wait or run; null while the queue's server does not say. */
  readonly queueDepth: number | null;
}

/** For whoever watches: the counts now, and as gauges in the metrics. */
export class PaymentStatus {
  constructor(
    private readonly records: PayoutRecords,
    private readonly queue: PayoutQueue,
    private readonly metrics: PayoutMetrics,
  ) {}

  async counts(): Promise<PayoutCounts> {
    const [{ paid, open, unknown }, queueDepth] = await Promise.all([this.records.counts(), this.queue.depth()]);
    this.metrics.backlog.set(open);
    this.metrics.unknown.set(unknown);
    if (queueDepth !== null) this.metrics.queueDepth.set(queueDepth);
    return { paid, backlog: open, unknown, queueDepth };
  }
}
