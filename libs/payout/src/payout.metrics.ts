import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

export type CountedOutcome = 'paid' | 'refused' | 'unknown' | 'later';

/** What this process did and where the payouts of the fleet stand, for Prometheus. */
export class PayoutMetrics {
  readonly payouts: Counter<'outcome'>;
  readonly latencySeconds: Histogram;
  readonly poisoned: Counter;
  readonly wakesLost: Counter;
  readonly open: Gauge<'state'>;
  readonly queueJobs: Gauge<'queue' | 'state'>;
  readonly differences: Gauge;

  constructor(registry: Registry) {
    const registers = [registry];
    this.payouts = new Counter({
      name: 'hongbao_payouts_total',
      help: 'Answers of the payment channel to this process, by outcome',
      labelNames: ['outcome'],
      registers,
    });
    this.latencySeconds = new Histogram({
      name: 'hongbao_payout_latency_seconds',
      help: 'From the opening of an envelope until its payout was posted',
      buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800],
      registers,
    });
    this.poisoned = new Counter({
      name: 'hongbao_payouts_poisoned_total',
      help: 'Attempts that left a payout without an answer beyond the patience for it',
      registers,
    });
    this.wakesLost = new Counter({
      name: 'hongbao_payout_wakes_lost_total',
      help: 'Envelopes that could not be enqueued and were left to the relay',
      registers,
    });
    this.open = new Gauge({
      name: 'hongbao_payouts_open',
      help: 'Opened envelopes not yet at an end, by what they wait for; the same from every process of a fleet',
      labelNames: ['state'],
      registers,
    });
    this.queueJobs = new Gauge({
      name: 'hongbao_queue_jobs',
      help: 'Jobs in the queues, by queue and state; the same from every worker of a fleet',
      labelNames: ['queue', 'state'],
      registers,
    });
    this.differences = new Gauge({
      name: 'hongbao_payout_differences',
      help: 'Differences between ledger and statement that the latest reconciliation found',
      registers,
    });
  }
}
