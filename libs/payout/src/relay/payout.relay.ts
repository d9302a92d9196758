import type { PayoutBook } from '#ledger';
import { idsPerJob } from '../queue/payout-jobs.js';
import type { PayoutQueue } from '../queue/payout-queue.port.js';

export interface RelaySettings {
  /** How long a payout must have been due before it counts as forgotten: its own job is given time to come. */
  readonly olderThanMs: number;
  /** Jobs in the queue above which the relay adds none: whatever is due waits there already, or soon will. */
  readonly enoughJobs: number;
  /** Jobs that one sweep makes at most. */
  readonly jobsPerSweep: number;
}

export const defaultRelaySettings: RelaySettings = { olderThanMs: 1_000, enoughJobs: 8, jobsPerSweep: 24 };

/**
 * Finds opened envelopes that are due and under nobody's lease, because their job was lost, never made, or ended
 * without a definite answer, and wakes them. It never holds a timer of its own: when a payout is due stands in the
 * ledger.
 */
export class PayoutRelay {
  constructor(
    private readonly book: PayoutBook,
    private readonly queue: PayoutQueue,
    private readonly settings: RelaySettings = defaultRelaySettings,
  ) {}

  /**
   * One sweep. A backlog is in the queue already, so a sweep over a full queue does nothing; without that, a backlog of
   * a hundred thousand would be enqueued anew every second.
   *
   * @returns how many payouts were woken.
   */
  async sweep(olderThanMs: number = this.settings.olderThanMs): Promise<number> {
    const depth = await this.queue.depth();
    if (depth !== null && depth >= this.settings.enoughJobs) return 0;
    const ids = await this.book.due(olderThanMs, this.settings.jobsPerSweep * idsPerJob);
    await this.queue.wake(ids);
    return ids.length;
  }
}
