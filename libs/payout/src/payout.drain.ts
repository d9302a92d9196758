import { setTimeout as sleep } from 'node:timers/promises';
import type { PayoutBook } from '#ledger';
import type { PayoutQueue } from './queue/payout-queue.port.js';
import type { PayoutRelay } from './relay/payout.relay.js';

export interface Drained {
  /** True: every opened envelope is at an end. */
  readonly done: boolean;
  /** Opened envelopes that are left. */
  readonly backlog: number;
}

/** Works the backlog off through the queue, as the schedules would, only without waiting for them. */
export class PayoutDrain {
  constructor(
    private readonly book: PayoutBook,
    private readonly relay: PayoutRelay,
    private readonly queue: PayoutQueue,
    private readonly nowMs: () => number,
  ) {}

  /**
   * Wakes what is due until nothing is left or the deadline is over. Workers must run, here or elsewhere.
   *
   * @param onProgress - Told the backlog after every look at it.
   */
  async drain(deadlineMs: number, onProgress: (backlog: number) => void = () => undefined): Promise<Drained> {
    const endMs = this.nowMs() + deadlineMs;
    for (;;) {
      const backlog = await this.book.backlog();
      onProgress(backlog);
      if (backlog === 0 || this.nowMs() >= endMs) return { done: backlog === 0, backlog };
      // Only when the queue has run dry is something that is still due certain to have been forgotten.
      if ((await this.queue.depth()) === 0) await this.relay.sweep(0);
      await sleep(50);
    }
  }
}
