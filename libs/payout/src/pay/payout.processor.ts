import type { Minor } from '#domain';
import type { ActivityFeed } from '#platform';
import type { ClaimedPayout, InteractionKey, PayoutBook, PayoutOutcome } from '#ledger';
import type { PaymentAnswer, PaymentChannel, PaymentRecord, PayoutId } from '../channel/payment-channel.port.js';
import type { PayoutMetrics } from '../payout.metrics.js';
import type { ReleaseSink } from '../release-sink.js';
import type { ChannelThrottle } from './channel-throttle.js';
import { isPoison, retryDelayMs, type RetryPolicy } from './retry-delay.js';
import type { RightOfWay } from './right-of-way.js';
import type { WorkWatch } from './work.watch.js';

export interface ProcessorSettings {
  /** How long a claim is ours. Much longer than a call, since whoever claims next may call beside us. */
  readonly leaseMs: number;
  /** After this a call to the channel counts as unanswered. */
  readonly callTimeoutMs: number;
  readonly retry: RetryPolicy;
}

export interface ProcessorDependencies {
  readonly book: PayoutBook;
  readonly channel: PaymentChannel;
  readonly releases: ReleaseSink;
  readonly feed: ActivityFeed;
  readonly metrics: PayoutMetrics;
  readonly rightOfWay: RightOfWay;
  readonly throttle: ChannelThrottle;
  readonly watch: WorkWatch;
  /** Uniform in [0, 1), for the spread of retries only. */
  readonly random: () => number;
  /** A clock that never goes back; any origin. */
  readonly nowMs: () => number;
}

/**
 * The use case "pay opened envelopes": claim, ask what is in doubt, pay, post.
 *
 * However often and however concurrently it runs over the same ids, each is paid once in effect: a claim's fence lets
 * only the newest post, and the channel sees one payout id for all attempts. Killed at any point it leaves a claim
 * whose lease runs out, and the next run asks the channel before it pays.
 */
export class PayoutProcessor {
  constructor(
    private readonly deps: ProcessorDependencies,
    private readonly settings: ProcessorSettings,
  ) {}

  /**
   * Takes those of the ids that are due one step further.
   *
   * @param signal - Fires when the process is shutting down: nothing new is claimed then.
   * @returns how many were claimed.
   * @throws when the ledger cannot be reached. What was claimed is claimed again once its lease has run out.
   */
  async process(ids: readonly InteractionKey[], signal: AbortSignal): Promise<number> {
    const { book, throttle } = this.deps;
    if (throttle.atOnce >= ids.length) return this.processPart(ids, signal);
    let claimed = 0;
    for (let from = 0; from < ids.length; from += throttle.atOnce) {
      // What the relay has woken meanwhile, and another worker paid, must not wait for a turn.
      const free = await book.free(ids.slice(from, from + throttle.atOnce));
      if (free.length > 0) claimed += await this.processPart(free, signal);
    }
    return claimed;
  }

  private async processPart(ids: readonly InteractionKey[], signal: AbortSignal): Promise<number> {
    const { throttle, rightOfWay } = this.deps;
    // Before anything is claimed: a lease should not run out while we wait.
    await throttle.pass(ids.length, signal);
    await rightOfWay.turn(ids.length, signal);
    // Waiting for a turn may take as long as it takes; all that follows has limits.
    return this.deps.watch.during(() => this.claimAndPay(ids));
  }

  private async claimAndPay(ids: readonly InteractionKey[]): Promise<number> {
    const { throttle } = this.deps;
    const startedMs = this.deps.nowMs();
    const claims = await this.deps.book.claim(ids, this.settings.leaseMs);
    await throttle.giveBack(ids.length - claims.length);
    if (claims.length === 0) return 0;

    const answers = await this.settleDoubts(claims.filter((claim) => claim.unknown));
    await this.pay(
      claims.filter((claim) => !answers.has(claim.id)),
      answers,
    );
    const results = claims.map((claim) => ({ claim, outcome: this.outcomeOf(claim, answers.get(claim.id)) }));
    const released = await this.deps.book.post(results);
    this.account(results, (this.deps.nowMs() - startedMs) / 1_000);
    await this.deps.releases.released(released);
    return claims.length;
  }

  /** Asks the channel about payouts whose earlier attempt went unanswered. Those that may be paid again are left out. */
  private async settleDoubts(doubtful: readonly ClaimedPayout[]): Promise<Map<PayoutId, PaymentAnswer>> {
    const answers = new Map<PayoutId, PaymentAnswer>();
    if (doubtful.length === 0) return answers;
    const ids = doubtful.map((claim) => claim.id);
    const records = await this.call((signal) => this.deps.channel.query(ids, signal));
    const forgettable: ClaimedPayout[] = [];
    for (const claim of doubtful) {
      const answer = answerFrom(records?.get(claim.id), claim);
      if (answer !== null) answers.set(claim.id, answer);
      else if (this.mayBeForgotten(claim)) forgettable.push(claim);
    }
    if (forgettable.length > 0) await this.searchBooks(forgettable, answers);
    return answers;
  }

  /**
   * Whether the channel's "not found" may mean that it forgot. The envelope's age stands for that of its first attempt,
   * which nobody records, and half of the memory leaves time for the call itself.
   */
  private mayBeForgotten(claim: ClaimedPayout): boolean {
    const { remembersMs } = this.deps.channel;
    return remembersMs !== null && claim.openForMs > remembersMs / 2;
  }

  /** What the channel no longer remembers is on its statement, or was never paid. */
  private async searchBooks(claims: readonly ClaimedPayout[], answers: Map<PayoutId, PaymentAnswer>): Promise<void> {
    const lines = await this.call(() => this.deps.channel.lookUp(claims.map((claim) => claim.id)));
    for (const claim of claims) {
      const line = lines?.get(claim.id);
      if (lines === null) answers.set(claim.id, unanswered);
      else if (line?.outcome === 'paid') answers.set(claim.id, paidOrStrange(line.amount, claim));
      else if (line !== undefined) answers.set(claim.id, { type: 'refused', why: 'refused on the statement' });
    }
  }

  private async pay(claims: readonly ClaimedPayout[], answers: Map<PayoutId, PaymentAnswer>): Promise<void> {
    if (claims.length === 0) return;
    const requests = claims.map(({ id, user, amount, currency, attempt }) => ({
      payoutId: id,
      user,
      amount,
      currency,
      attempt,
    }));
    const given = await this.call((signal) => this.deps.channel.pay(requests, signal));
    for (const { id } of claims) answers.set(id, given?.get(id) ?? unanswered);
    let reopensInMs = Infinity;
    for (const answer of answers.values()) {
      if (answer.type === 'later') reopensInMs = Math.min(reopensInMs, answer.retryInMs);
    }
    if (reopensInMs < Infinity) await this.deps.throttle.close(reopensInMs);
  }

  /** One call to the channel, ended by us when it does not end by itself. Null: failed, so everything is unknown. */
  private async call<T>(ask: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    const abort = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<null>((resolve) => {
      timer = setTimeout(() => {
        resolve(null);
        abort.abort();
      }, this.settings.callTimeoutMs);
    });
    try {
      return await Promise.race([ask(abort.signal).catch(() => null), deadline]);
    } finally {
      clearTimeout(timer);
    }
  }

  private outcomeOf(claim: ClaimedPayout, answer: PaymentAnswer = unanswered): PayoutOutcome {
    switch (answer.type) {
      case 'paid':
        return { type: 'paid' };
      case 'refused':
        return { type: 'refused', why: answer.why };
      case 'later':
        return { type: 'later', retryInMs: answer.retryInMs };
      case 'unknown':
        return {
          type: 'unknown',
          retryInMs: retryDelayMs(this.settings.retry, claim.attempt, this.deps.random()),
          parked: isPoison(this.settings.retry, claim.attempt),
        };
    }
  }

  private account(results: readonly { claim: ClaimedPayout; outcome: PayoutOutcome }[], tookSeconds: number): void {
    const { metrics, feed } = this.deps;
    for (const { claim, outcome } of results) {
      metrics.payouts.inc({ outcome: outcome.type });
      if (outcome.type === 'unknown' && outcome.parked) metrics.poisoned.inc();
      if (outcome.type === 'paid') metrics.latencySeconds.observe(claim.openForMs / 1_000 + tookSeconds);
    }
    if (!feed.watched) return;
    for (const { claim, outcome } of results) {
      if (outcome.type !== 'paid' && outcome.type !== 'refused') continue;
      const { id, campaign, user, amount, currency } = claim;
      feed.publish({
        type: outcome.type === 'paid' ? 'paid' : 'failed',
        campaign,
        data: { envelope: id, user, amount, currency },
      });
    }
  }
}

const unanswered: PaymentAnswer = { type: 'unknown', why: 'no answer' };

/** Null: the channel knows nothing of it, so that the same id may be asked for again. */
function answerFrom(record: PaymentRecord | undefined, claim: ClaimedPayout): PaymentAnswer | null {
  switch (record?.type) {
    case 'paid':
      return paidOrStrange(record.amount, claim);
    case 'refused':
      return { type: 'refused', why: record.why };
    case 'not_found':
      return null;
    case undefined:
      return unanswered;
  }
}

/** A payment of another amount under our id is nothing to post: it stays in doubt until somebody has looked at it. */
function paidOrStrange(amount: Minor, claim: ClaimedPayout): PaymentAnswer {
  return amount === claim.amount ? { type: 'paid' } : { type: 'unknown', why: `paid, but ${amount} minor units` };
}
