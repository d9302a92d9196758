import type { ReleasedAward } from '#ledger';
import { Injectable, Logger } from '@nestjs/common';

/**
 * Learns of awards whose money is back in the budget, because their envelope expired or their payout was refused for
 * good. It is told after the commit, once for each award at best: a process that dies in between tells nobody, so who
 * counts on it (a gate) must be able to rebuild itself from the ledger.
 */
export abstract class ReleaseSink {
  abstract released(awards: readonly ReleasedAward[]): Promise<void>;
}

/**
 * Passes the news on to all who attached themselves. Sinks attach instead of being injected, since they stand above
 * this room: the intake uses the payouts, and the payouts cannot name the intake.
 */
@Injectable()
export class ReleaseSinks extends ReleaseSink {
  private readonly logger = new Logger('Releases');
  private readonly sinks = new Set<ReleaseSink>();

  attach(sink: ReleaseSink): void {
    this.sinks.add(sink);
  }

  /** Never rejects: the money is back whether a sink heard of it or not. */
  override async released(awards: readonly ReleasedAward[]): Promise<void> {
    if (awards.length === 0) return;
    for (const sink of this.sinks) {
      try {
        await sink.released(awards);
      } catch (error) {
        this.logger.warn(`A sink did not take ${awards.length} released awards: ${String(error)}`);
      }
    }
  }
}
