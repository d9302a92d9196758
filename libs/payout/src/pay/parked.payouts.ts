import { Logger } from '@nestjs/common';
import type { ActivityFeed } from '#platform';
import {
  type ClaimedPayout,
  type InteractionKey,
  type PayoutBook,
  type PayoutOutcome,
  type PayoutRecords,
  type PayoutStanding,
} from '#ledger';
import type { PaymentAnswer, PaymentChannel } from '../channel/payment-channel.port.js';
import type { PayoutQueue } from '../queue/payout-queue.port.js';
import type { ReleaseSink } from '../release-sink.js';

export interface ParkedDependencies {
  readonly book: PayoutBook;
  readonly records: PayoutRecords;
  readonly channel: PaymentChannel;
  readonly queue: PayoutQueue;
  readonly releases: ReleaseSink;
  readonly feed: ActivityFeed;
}

export interface ParkedSettings {
  readonly leaseMs: number;
  readonly callTimeoutMs: number;
  /** How long a payout rests after a void that came to nothing. */
  readonly restMs: number;
}

export type VoidOutcome =
  /** The channel never pays it, and its money is back. */
  | 'voided'
  /** The channel had paid it after all, and the ledger knows now. */
  | 'paid'
  /** The channel does not say; nothing has changed. */
  | 'in_doubt'
  /** Somebody is trying it this moment. */
  | 'busy'
  | 'not_parked';

/** What people do about payouts that the channel does not answer for. */
export class ParkedPayouts {
  private readonly logger = new Logger('Payouts');

  constructor(
    private readonly deps: ParkedDependencies,
    private readonly settings: ParkedSettings,
  ) {}

  list(after: InteractionKey | null, limit: number): Promise<readonly PayoutStanding[]> {
    return this.deps.records.parked(after, limit);
  }

  /** Any payout, parked or not; null where there is none. */
  find(id: InteractionKey): Promise<PayoutStanding | null> {
    return this.deps.records.standing(id);
  }

  /** Has it tried at once; false where it is not parked. One that somebody is trying already needs no other try. */
  async retry(id: InteractionKey): Promise<boolean> {
    const hurried = await this.deps.book.hurry([id]);
    await this.deps.queue.wake(hurried);
    return hurried.length > 0 || (await this.find(id))?.state === 'parked';
  }

  /**
   * Gives the money back, but only on the channel's word that it never pays. While it does not say so, the money stays
   * reserved, however long that takes.
   *
   * @param reason - Why, in somebody's words; it stays on record with the envelope.
   */
  async void(id: InteractionKey, reason: string): Promise<VoidOutcome> {
    const { book, records, releases } = this.deps;
    const [hurried] = await book.hurry([id]);
    // Under a claim, so that nobody pays beside us, and that a worker which thinks it still may posts nothing.
    const [claim] = hurried === undefined ? [] : await book.claim([hurried], this.settings.leaseMs);
    if (claim === undefined) return (await records.standing(id))?.state === 'parked' ? 'busy' : 'not_parked';
    const outcome = this.outcomeOf(await this.cancel(claim), reason);
    const released = await book.post([{ claim, outcome }]);
    await releases.released(released);
    switch (outcome.type) {
      case 'refused':
        this.tell(claim, reason);
        return 'voided';
      case 'paid':
        return 'paid';
      default:
        return 'in_doubt';
    }
  }

  /** Null: no answer. */
  private async cancel({ id, user, amount, currency, attempt }: ClaimedPayout): Promise<PaymentAnswer | null> {
    const { channel } = this.deps;
    const signal = AbortSignal.timeout(this.settings.callTimeoutMs);
    try {
      const answer = await channel.cancel({ payoutId: id, user, amount, currency, attempt }, signal);
      if (answer.type !== 'refused') return answer;
      // What the channel paid so long ago that it no longer remembers is still on its statement.
      const line = (await channel.lookUp([id])).get(id);
      if (line?.outcome !== 'paid') return answer;
      return line.amount === amount ? { type: 'paid' } : null;
    } catch {
      return null;
    }
  }

  private outcomeOf(answer: PaymentAnswer | null, reason: string): PayoutOutcome {
    switch (answer?.type) {
      case 'paid':
        return { type: 'paid' };
      case 'refused':
        return { type: 'refused', why: `voided: ${reason}` };
      default:
        return { type: 'unknown', retryInMs: this.settings.restMs, parked: true };
    }
  }

  private tell({ id, campaign, user, amount, currency }: ClaimedPayout, reason: string): void {
    this.logger.warn(`Payout ${id} of ${amount} minor units is voided, and its money is back: ${reason}`);
    this.deps.feed.publish({ type: 'failed', campaign, data: { envelope: id, user, amount, currency } });
  }
}
