import { Injectable } from '@nestjs/common';
import { Counter, Histogram } from 'prom-client';
import type { Reason } from '#domain';
import { MetricsRegistry } from '#platform';

/** What was decided, for Prometheus. */
@Injectable()
export class DecisionMetrics {
  /** One call of the gate, which admits a batch of one campaign. */
  readonly gateSeconds: Histogram;
  /** One transaction, which makes a batch durable. */
  readonly commitSeconds: Histogram;
  readonly batchInteractions: Histogram;
  readonly rebuilds: Counter;
  private readonly decisions: Counter;
  private readonly byOutcome = new Map<string, Counter.Internal>();

  constructor(registry: MetricsRegistry) {
    this.decisions = new Counter({
      name: 'hongbao_decisions_total',
      help: 'Interactions decided and made durable, by outcome ("awarded" or the reason of the refusal).',
      labelNames: ['outcome'],
      registers: [registry],
    });
    this.gateSeconds = new Histogram({
      name: 'hongbao_gate_seconds',
      help: 'How long the gate takes to admit a batch of one campaign.',
      buckets: [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 2.5],
      registers: [registry],
    });
    this.commitSeconds = new Histogram({
      name: 'hongbao_commit_seconds',
      help: 'How long the ledger takes to make a batch of decisions durable.',
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers: [registry],
    });
    this.batchInteractions = new Histogram({
      name: 'hongbao_batch_interactions',
      help: 'New decisions in one transaction.',
      buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024],
      registers: [registry],
    });
    this.rebuilds = new Counter({
      name: 'hongbao_gate_rebuilds_total',
      help: "Times that this process rebuilt a campaign's counters from the ledger.",
      registers: [registry],
    });
  }

  count(reason: Reason | null): void {
    const outcome = reason ?? 'awarded';
    let counter = this.byOutcome.get(outcome);
    if (counter === undefined) this.byOutcome.set(outcome, (counter = this.decisions.labels({ outcome })));
    counter.inc();
  }
}
