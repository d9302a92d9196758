import { setTimeout as sleep } from 'node:timers/promises';

/** Longer waits are taken in steps, so that a channel which opens early is noticed. */
const longestWaitMs = 2_000;

/**
 * Holds calls back once the channel has said "later", so that a backlog of thousands does not ask, one claim after
 * another, for what the channel just refused to hear.
 */
export class ChannelThrottle {
  private closedUntilMs = 0;

  /** @param nowMs - A clock that never goes back; any origin. */
  constructor(private readonly nowMs: () => number) {}

  close(forMs: number): void {
    this.closedUntilMs = Math.max(this.closedUntilMs, this.nowMs() + Math.min(forMs, longestWaitMs));
  }

  /** Resolves once the channel may be called. Rejects when the signal fires. */
  async opened(signal: AbortSignal): Promise<void> {
    for (let waitMs = this.waitMs(); waitMs > 0; waitMs = this.waitMs()) await sleep(waitMs, undefined, { signal });
  }

  private waitMs(): number {
    return Math.ceil(this.closedUntilMs - this.nowMs());
  }
}
