import type { InteractionKey } from '#ledger';

/**
 * Wakes the payouts of opened envelopes.
 *
 * It is a signal and not a record: the ledger holds which payouts are due, and the relay finds what no signal reached.
 * So a caller hands envelopes over after the commit that opened them, never before it, and never undoes anything when
 * a signal is lost.
 */
export abstract class PayoutQueue {
  /**
   * Signals that these envelopes are open. Signalling twice is harmless.
   *
   * Never rejects, and returns within a bounded time whatever the queue's server does. What could not be enqueued is
   * counted, and left to the relay.
   */
  abstract wake(ids: readonly InteractionKey[]): Promise<void>;

  /** Payout jobs that wait or run; null when the queue's server does not say. Never rejects. */
  abstract depth(): Promise<number | null>;
}
