import type { ActivityFeed } from '#platform';
import type { EnvelopeBook } from '#ledger';
import type { ReleaseSink } from '../release-sink.js';

const batch = 1_000;

/** Returns the money of envelopes that nobody opened in time. */
export class ExpiryRunner {
  constructor(
    private readonly envelopes: EnvelopeBook,
    private readonly releases: ReleaseSink,
    private readonly feed: ActivityFeed,
  ) {}

  /**
   * Expires batch after batch until none is due, or the signal fires.
   *
   * @returns how many expired.
   */
  async run(signal: AbortSignal): Promise<number> {
    let total = 0;
    while (!signal.aborted) {
      const expired = await this.envelopes.expireDue(batch);
      if (expired.length === 0) break;
      total += expired.length;
      await this.releases.released(expired);
      if (!this.feed.watched) continue;
      for (const { id, campaign, user, amount } of expired) {
        this.feed.publish({ type: 'expired', campaign, data: { envelope: id, user, amount } });
      }
    }
    return total;
  }
}
