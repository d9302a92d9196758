import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import type { Reason } from '#domain';
import { MetricsRegistry } from '#platform';

/** What was decided, for Prometheus. */
@Injectable()
export class DecisionMetrics {
  private readonly decisions: Counter;
  private readonly byOutcome = new Map<string, Counter.Internal>();

  constructor(registry: MetricsRegistry) {
    this.decisions = new Counter({
      name: 'hongbao_decisions_total',
      help: 'Interactions decided and made durable, by outcome ("awarded" or the reason of the refusal).',
      labelNames: ['outcome'],
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
