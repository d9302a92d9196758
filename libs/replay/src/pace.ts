import { setTimeout as sleep } from 'node:timers/promises';
import type { EpochMs } from '#domain';

/** The longest that a gap between two events is waited for: nights in a recording need not be sat through. */
export const longestWaitMs = 5_000;

/**
 * Lets events go as fast as they came, or so many times faster. All waits are reckoned from one origin, so that what is
 * late catches up and nothing drifts; only a gap that is cut short moves the origin.
 */
export class Pace {
  private origin: { readonly clock: number; readonly at: EpochMs } | null = null;

  /** @param factor - How many times faster; infinite for no waiting at all. @param clock - Milliseconds that only grow. */
  constructor(
    private readonly factor: number,
    private readonly clock: () => number,
  ) {}

  /** How long until an event at this time is due; 0 for one that is due or late. */
  dueIn(at: EpochMs): number {
    if (this.factor === Number.POSITIVE_INFINITY) return 0;
    const now = this.clock();
    this.origin ??= { clock: now, at };
    const wait = this.origin.clock + (at - this.origin.at) / this.factor - now;
    if (wait <= longestWaitMs) return Math.max(wait, 0);
    this.origin = { clock: now + longestWaitMs, at };
    return longestWaitMs;
  }

  /** Waits until an event is due. @throws AbortError when interrupted. */
  async wait(at: EpochMs, signal: AbortSignal): Promise<void> {
    const waitMs = this.dueIn(at);
    if (waitMs > 0) await sleep(waitMs, undefined, { signal });
  }
}
