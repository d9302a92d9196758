import { setTimeout as sleep } from 'node:timers/promises';
import { Turnstile } from '#platform';

/** So many interactions in one batch are a crowd: more wait than can be served at once. */
const crowd = 16;
/** How long after its last sign a crowd counts as gone. */
const crowdLastsMs = 100;
/** How many decisions a crowd gets for one payout. */
const decisionsPerPayout = 8;
/** The longest that payouts wait for their turn, whatever the crowd does: they are never starved. */
const longestWaitMs = 1_000;
const lookEveryMs = 10;

/**
 * Interactions go before payouts: somebody waits for a decision, and nobody for a payout that was promised already.
 *
 * While a crowd waits, one payout may begin for every eight decisions, and some begin every second however
 * slow the decisions are; what is held back meanwhile is paid at full speed as soon as the crowd is gone. Where
 * payouts run in a process of their own nobody reports decisions here, and they never wait.
 */
export class RightOfWay {
  private crowdSeenMs = -Infinity;
  private allowance = 0;
  private readonly turns = new Turnstile();

  /** @param nowMs - A clock that never goes back; any origin. */
  constructor(private readonly nowMs: () => number) {}

  /** Reports a batch of interactions that is being decided. */
  deciding(interactions: number): void {
    if (interactions >= crowd) this.crowdSeenMs = this.nowMs();
    this.allowance += interactions / decisionsPerPayout;
  }

  /** Resolves when so many payouts may begin, one caller after the other. Rejects when the signal fires. */
  turn(payouts: number, signal: AbortSignal): Promise<void> {
    return this.turns.pass(() => this.wait(payouts, signal));
  }

  private async wait(payouts: number, signal: AbortSignal): Promise<void> {
    const sinceMs = this.nowMs();
    while (this.isCrowded() && this.allowance < payouts && this.nowMs() - sinceMs < longestWaitMs) {
      await sleep(lookEveryMs, undefined, { signal });
    }
    // Nothing is saved up: payouts that were few must not become a burst later.
    this.allowance = 0;
  }

  private isCrowded(): boolean {
    return this.nowMs() - this.crowdSeenMs < crowdLastsMs;
  }
}
