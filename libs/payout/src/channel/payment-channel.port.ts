import type { EpochMs, Minor } from '#domain';

/** The id under which the channel knows a payment: the envelope's own, the same for every attempt. */
export type PayoutId = string;

export interface PaymentRequest {
  readonly payoutId: PayoutId;
  readonly user: string;
  readonly amount: Minor;
  readonly currency: string;
  /** How often this id has been asked for, this time included. It changes nothing about the payment. */
  readonly attempt: number;
}

/** What the channel says to one request. */
export type PaymentAnswer =
  /** The money is with the user, by this request or by an earlier one with the same id. */
  | { readonly type: 'paid' }
  /** Final for this id: it is not paid and never will be. */
  | { readonly type: 'refused'; readonly why: string }
  /** It may be paid, or may yet become so. Only the same id may be asked again. */
  | { readonly type: 'unknown'; readonly why: string }
  /** Not done; nothing happens for this request. Ask again after this time. */
  | { readonly type: 'later'; readonly retryInMs: number };

/** What the channel's memory says of one id. */
export type PaymentRecord =
  | { readonly type: 'paid'; readonly amount: Minor }
  | { readonly type: 'refused'; readonly why: string }
  /**
   * The channel knows nothing of it. That is no failure: a payment that is still on its way is not found either, nor
   * is one that is older than the channel's memory.
   */
  | { readonly type: 'not_found' };

/** One line of the channel's own books. Lines are never changed or removed. */
export interface StatementLine {
  readonly payoutId: PayoutId;
  readonly user: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly outcome: 'paid' | 'refused';
  readonly at: EpochMs;
}

/**
 * Moves money to users: a bank, a wallet, a coupon system.
 *
 * What is asked of every channel: it deduplicates on the payout id, so that one id is paid at most once however often
 * and however concurrently it is asked, and it can be asked about an id. Without that nobody can pay exactly once over
 * a line that may break.
 *
 * What it leaves out: retries, timers and the meaning of money. It answers one call and forgets it.
 */
export abstract class PaymentChannel {
  /**
   * How long the channel deduplicates and remembers an id, in milliseconds; null: for ever. A request older than that
   * is in the channel's books, or will never be; {@link lookUp} tells which before it is asked for again.
   */
  abstract readonly remembersMs: number | null;

  /**
   * Asks to pay many requests at once. The answers are by payout id; an id without an answer is unknown.
   *
   * @param signal - Fires when the caller stops listening. Everything unanswered is then unknown.
   * @throws anything when the call as a whole failed: every request is unknown then.
   */
  abstract pay(requests: readonly PaymentRequest[], signal: AbortSignal): Promise<ReadonlyMap<PayoutId, PaymentAnswer>>;

  /**
   * Asks the channel never to pay an id. `refused`: it is not paid and never will be, by no request that is still on its
   * way either. `paid`: it was before. A channel that cannot promise that answers `unknown`.
   *
   * @throws anything when the call failed: nothing is known.
   */
  abstract cancel(request: PaymentRequest, signal: AbortSignal): Promise<PaymentAnswer>;

  /**
   * What the channel knows of some ids. An id that is missing from the answer has not been answered.
   *
   * @throws anything when the call failed: nothing is known.
   */
  abstract query(payoutIds: readonly PayoutId[], signal: AbortSignal): Promise<ReadonlyMap<PayoutId, PaymentRecord>>;

  /**
   * Looks ids up in the channel's books, however old they are. Slower than {@link query}, and behind it: what is absent
   * may still be on its way.
   */
  abstract lookUp(payoutIds: readonly PayoutId[]): Promise<ReadonlyMap<PayoutId, StatementLine>>;

  /**
   * The channel's own books in pages, in ascending order of payout id, for reconciliation.
   *
   * @param after - Only lines with a greater id; null: from the beginning.
   */
  abstract statement(after: PayoutId | null): AsyncIterable<readonly StatementLine[]>;
}
