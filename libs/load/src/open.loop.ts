import { setTimeout as sleep } from 'node:timers/promises';
import { LatencyBook } from './latency.book.js';
import type { SpikeRequest } from './spike.course.js';

/** How a request ended. */
export type Ending =
  /** The service answered, won or not. */
  | 'answered'
  /** The service had no time (503, 429), however often it was asked. */
  | 'overloaded'
  /** The service refused to understand it, or failed. */
  | 'failed'
  /** No answer came. */
  | 'unreachable';

/** What sends a request, retries of its own included. */
export type Sender = (request: SpikeRequest) => Promise<Ending>;

/** What was seen in one second of the play, by the intended start of its requests. */
export interface SecondOfPlay {
  sent: number;
  answered: number;
  overloaded: number;
  failed: number;
  unreachable: number;
  /** Never sent, since too much was under way. */
  dropped: number;
}

/** How many requests there were, those never sent included, and how many were answered. */
export function requestsIn(seconds: readonly SecondOfPlay[]): { readonly total: number; readonly answered: number } {
  return {
    total: seconds.reduce((sum, { sent, dropped }) => sum + sent + dropped, 0),
    answered: seconds.reduce((sum, second) => sum + second.answered, 0),
  };
}

export interface LoopOptions {
  readonly send: Sender;
  /** Told of every request as it is sent. */
  readonly onSent: (request: SpikeRequest, elapsedMs: number) => void;
  /** The most requests under way; beyond, a request is dropped and counted. */
  readonly mostUnderWay: number;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

/** How long nothing but silence is borne before the service counts as gone. */
const silenceMs = 2_000;
const tickMs = 1;

/**
 * Sends every request when it is due, whatever became of those before it: an open loop. Latency counts from the intended
 * start, so that a service that stands still is charged for all who would have come meanwhile; how late the loop itself
 * was is told apart. All is scheduled from one beginning, so nothing drifts.
 */
export class OpenLoop {
  readonly latency = new LatencyBook();
  /** How late requests were sent: the loop's own doing. */
  readonly lag = new LatencyBook();
  readonly seconds: SecondOfPlay[] = [];
  underWay = 0;
  /** Since the beginning, when the service had not answered for too long; null while it does. */
  goneAtMs: number | null = null;
  private beganAt = 0;
  private heardAt = 0;
  private silent = 0;

  constructor(private readonly options: LoopOptions) {}

  get elapsedMs(): number {
    return this.beganAt === 0 ? 0 : this.options.clock() - this.beganAt;
  }

  /** Sends everything, until it is done, interrupted, or the service is gone; waits for the answers that are due. */
  async play(requests: Iterator<SpikeRequest>, settleWithinMs: number): Promise<void> {
    const { clock, signal } = this.options;
    this.beganAt = clock();
    this.heardAt = this.beganAt;
    for (let next = requests.next(); next.done !== true && !signal.aborted && this.goneAtMs === null;) {
      const now = this.elapsedMs;
      for (; next.done !== true && next.value.dueMs <= now; next = requests.next()) this.begin(next.value);
      if (next.done !== true) await sleep(Math.max(tickMs, Math.min(next.value.dueMs - this.elapsedMs, 100)));
      this.listen();
    }
    const deadline = clock() + settleWithinMs;
    while (this.underWay > 0 && clock() < deadline && this.goneAtMs === null) {
      await sleep(5);
      this.listen();
    }
  }

  private begin(request: SpikeRequest): void {
    const second = this.secondOf(request.dueMs);
    if (this.underWay >= this.options.mostUnderWay) {
      second.dropped++;
      return;
    }
    second.sent++;
    const elapsed = this.elapsedMs;
    this.options.onSent(request, elapsed);
    this.lag.record(elapsed - request.dueMs, Math.floor(request.dueMs / 1000));
    this.underWay++;
    void this.options
      .send(request)
      .catch((): Ending => 'unreachable')
      .then((ending) => this.end(request, second, ending));
  }

  private end({ dueMs }: SpikeRequest, second: SecondOfPlay, ending: Ending): void {
    this.underWay--;
    second[ending]++;
    if (ending === 'unreachable') {
      this.silent++;
      return;
    }
    this.silent = 0;
    this.heardAt = this.options.clock();
    if (ending === 'answered') this.latency.record(this.elapsedMs - dueMs, Math.floor(dueMs / 1000));
  }

  /** A service that refuses connections for a while is gone; one that is only slow is waited for. */
  private listen(): void {
    if (this.silent > 20 && this.options.clock() - this.heardAt > silenceMs) this.goneAtMs ??= this.elapsedMs;
  }

  private secondOf(dueMs: number): SecondOfPlay {
    const second = Math.floor(dueMs / 1000);
    while (this.seconds.length <= second) {
      this.seconds.push({ sent: 0, answered: 0, overloaded: 0, failed: 0, unreachable: 0, dropped: 0 });
    }
    return this.seconds[second] ?? { sent: 0, answered: 0, overloaded: 0, failed: 0, unreachable: 0, dropped: 0 };
  }
}
