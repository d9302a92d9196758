import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

export type CountedOutcome = 'paid' | 'refused' | 'unknown' | 'later';

/** What this process did, for Prometheus. */
export class PayoutMetrics {
  readonly payouts: Counter<'outcome'>;
  readonly latencySeconds: Histogram;
  readonly poisoned: Counter;
  readonly wakesLost: Counter;
  readonly backlog: Gauge;
  readonly unknown: Gauge;
  readonly queueDepth: Gauge;
  readonly differences: Gauge;

  constructor(registry: Registry) {
    const registers = [registry];
    this.payouts = new Counter({
      name: 'payouts_total',
      help: 'Answers of the payment channel, by outcome',
      labelNames: ['outcome'],
      registers,
    });
    this.latencySeconds = new Histogram({
      name: 'payout_latency_seconds',
      help: 'From the opening of an envelope until its payout was posted',
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800],
      registers,
    });
    this.poisoned = new Counter({
      name: 'payouts_poisoned_total',
      help: 'Attempts that left a payout without an answer beyond the patience for it',
      registers,
    });
    this.wakesLost = new Counter({
      name: 'payout_wakes_lost_total',
      help: 'Envelopes that could not be enqueued and were left to the relay',
      registers,
    });
    this.backlog = new Gauge({ name: 'payout_backlog', help: 'Opened envelopes not yet at an end', registers });
    this.unknown = new Gauge({ name: 'payout_unknown', help: 'Opened envelopes without a definite answer', registers });
    this.queueDepth = new Gauge({ name: 'queue_depth', help: 'Payout jobs waiting or running', registers });
    this.differences = new Gauge({
      name: 'payout_differences',
      help: 'Differences between ledger and statement that the latest reconciliation found',
      registers,
    });
  }
}
