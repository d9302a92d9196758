import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Gate, GateLost, type Flight, type Outcome } from '#gate';
import { Clock, Complaints, Logger } from '#platform';

/** How long after the gate could not be told it is told again. */
const pauseMs = 250;
/** For so long; after that {@link GateWatch} looks in the ledger what became of a flight. */
const againForMs = 40_000;

/** What the gate has not been told yet. */
interface Untold {
  readonly flight: Flight;
  readonly outcome: Outcome;
  readonly giveUpAt: number;
}

/**
 * Tells the gate what became of flights. Whoever sends an interaction that is in flight is asked to come back, so a flight
 * must not stay open because the gate did not answer for a moment: it is told again until it does.
 */
@Injectable()
export class FlightSettler {
  private readonly stopping = new AbortController();
  /** The earliest first. */
  private untold: Untold[] = [];
  private isTelling = false;
  private readonly complaints: Complaints;

  constructor(
    private readonly gate: Gate,
    private readonly clock: Clock,
    logger: Logger,
  ) {
    this.complaints = new Complaints(logger, 'Intake');
  }

  /** Returns when the gate has been told, or could not be told at once. Never rejects. */
  async settle(flight: Flight, outcome: Outcome): Promise<void> {
    if (await this.tell(flight, outcome)) return;
    this.untold.push({ flight, outcome, giveUpAt: this.clock.now() + againForMs });
    if (!this.isTelling) void this.tellAgain();
  }

  /** Gives up what the gate has not been told: other processes find it out. */
  stop(): void {
    this.stopping.abort();
  }

  /** One after the other, so that a gate which is out of reach is asked a few times a second and no more. */
  private async tellAgain(): Promise<void> {
    this.isTelling = true;
    const { signal } = this.stopping;
    for (let next = this.untold[0]; next !== undefined; next = this.untold[0]) {
      if (this.clock.now() < next.giveUpAt && !(await this.tell(next.flight, next.outcome))) {
        await sleep(pauseMs, undefined, { ref: false, signal }).catch(() => undefined);
        if (signal.aborted) return;
      } else this.untold.shift();
    }
    this.isTelling = false;
  }

  private async tell(flight: Flight, outcome: Outcome): Promise<boolean> {
    try {
      await this.gate.settle(flight, outcome);
      return true;
    } catch (error) {
      this.complaints.tell('warn', 'The gate was not told what became of a batch', String(error));
      // What it has forgotten nobody needs to end; and told twice, it has forgotten what it was told before.
      return error instanceof GateLost;
    }
  }
}
