import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Gate, GateLost, type Flight, type Outcome } from '#gate';
import { Clock, Logger } from '#platform';

/** How long after the gate could not be told it is told again. */
const pauseMs = 250;
/** For so long; after that {@link GateWatch} looks in the ledger what became of a flight. */
const againForMs = 40_000;

/**
 * Tells the gate what became of flights. Whoever sends an interaction that is in flight is asked to come back, so a flight
 * must not stay open because the gate did not answer for a moment: it is told again until it does.
 */
@Injectable()
export class FlightSettler {
  private readonly stopping = new AbortController();

  constructor(
    private readonly gate: Gate,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Returns when the gate has been told, or could not be told at once. Never rejects. */
  async settle(flight: Flight, outcome: Outcome): Promise<void> {
    if (!(await this.tell(flight, outcome, true))) void this.tellAgain(flight, outcome);
  }

  /** Gives up what the gate has not been told: other processes find it out. */
  stop(): void {
    this.stopping.abort();
  }

  private async tellAgain(flight: Flight, outcome: Outcome): Promise<void> {
    const giveUpAt = this.clock.now() + againForMs;
    const { signal } = this.stopping;
    while (this.clock.now() < giveUpAt) {
      await sleep(pauseMs, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted || (await this.tell(flight, outcome, false))) return;
    }
  }

  private async tell(flight: Flight, outcome: Outcome, isFirst: boolean): Promise<boolean> {
    try {
      await this.gate.settle(flight, outcome);
      return true;
    } catch (error) {
      if (isFirst) this.logger.warn(`The gate was not told what became of a batch: ${String(error)}`, 'Intake');
      // What it has forgotten nobody needs to end; and told twice, it has forgotten what it was told before.
      return error instanceof GateLost;
    }
  }
}
