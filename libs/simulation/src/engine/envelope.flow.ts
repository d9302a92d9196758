import { release, secondMs, type EpochMs, type Minor, type Policy } from '#domain';
import type { Cohort, ChannelModel } from '#scenario';
import { Question, chance, waiting } from './luck.js';
import { PayoutQueue } from './payout.queue.js';
import { bump } from './tally.js';
import { campaignOwner, type TypedCounters } from './typed.counters.js';

/** How many openings are written down at a time, at most. */
const notedTogether = 64;

/**
 * What becomes of envelopes after the award: opened and paid, refused, or expired. What happens in one second is summed
 * up per second, prize and phase, so that a hundred million envelopes take no more memory than a hundred. Money that
 * comes back goes through the domain's own release.
 */
export class EnvelopeFlow {
  sealed = 0;
  sealedAmount: Minor = 0;
  opened = 0;
  expired = 0;
  expiredAmount: Minor = 0;
  readonly payouts: PayoutQueue;
  /** What has come back to the budget, by prize, and by phase with the first place for none. */
  readonly returnedCounts: Float64Array;
  readonly returnedAmounts: Float64Array;
  readonly returnedByPhase: Float64Array;
  /** By cohort: what comes back of what it was awarded, known at the award. */
  readonly returningByCohort: Float64Array;
  private readonly automatic: boolean;
  private readonly expiresAfter: number;
  /** One entry for each second until an envelope expires, and over again. */
  private readonly ring: number;
  /** Number and amount of those that are opened, by second of the ring: side by side, as they are asked for together. */
  private readonly opening: Float64Array;
  private noted = 0;
  /** The first second of which something is noted that is not written down. */
  private firstNoted = Number.POSITIVE_INFINITY;
  private readonly notedPlaces = new Int32Array(notedTogether);
  private readonly notedAmounts = new Float64Array(notedTogether);
  private readonly kinds: number;
  private readonly phases: number;
  /** By second of the ring, then by prize and phase. */
  private readonly expiryCounts: Int32Array;
  private readonly expiryAmounts: Float64Array;
  private readonly expiring: Int32Array;
  private readonly refusals = new Map<number, { prize: number; phase: number; amount: Minor }[]>();
  /** The second that begins next. */
  private second: number;

  constructor(
    private readonly policy: Policy,
    private readonly counters: TypedCounters,
    private readonly cohorts: readonly Cohort[],
    private readonly channel: ChannelModel,
  ) {
    const { campaign } = policy;
    const { expiresAfterMs, opening } = campaign.envelopes;
    this.automatic = opening === 'automatic';
    this.expiresAfter = Math.ceil(expiresAfterMs / secondMs);
    this.ring = (this.automatic ? 0 : this.expiresAfter) + 2;
    this.opening = new Float64Array(2 * this.ring);
    this.phases = campaign.phases.length + 1;
    this.kinds = campaign.prizes.length * this.phases;
    this.returnedCounts = new Float64Array(campaign.prizes.length);
    this.returnedAmounts = new Float64Array(campaign.prizes.length);
    this.returnedByPhase = new Float64Array(this.phases);
    this.returningByCohort = new Float64Array(cohorts.length);
    this.expiring = new Int32Array(this.ring);
    this.expiryCounts = new Int32Array(this.automatic ? 0 : this.ring * this.kinds);
    this.expiryAmounts = new Float64Array(this.automatic ? 0 : this.ring * this.kinds);
    this.second = Math.floor(campaign.window.from / secondMs);
    this.payouts = new PayoutQueue(channel, (prize, phase, amount) => this.giveBack(prize, phase, amount, 1));
  }

  /** An envelope is awarded. @param opened - Whether it is open at once, whatever the campaign says. */
  award(
    at: EpochMs,
    cohort: number,
    prize: number,
    phase: number,
    amount: Minor,
    luck: number,
    step: number,
    opened: boolean,
  ): void {
    const now = Math.floor(at / secondMs);
    let opensAt = now;
    this.sealed++;
    this.sealedAmount += amount;
    if (!opened && !this.automatic) {
      const opens = this.cohorts[cohort]?.opens;
      const delay =
        opens !== undefined && chance(luck, step, Question.opens) < opens.probability
          ? waiting(chance(luck, step, Question.openDelay)) * opens.delayMs
          : Number.POSITIVE_INFINITY;
      if (delay >= this.expiresAfter * secondMs) {
        bump(this.returningByCohort, cohort, amount);
        this.expireLater(now + this.expiresAfter, prize, phase, amount);
        return;
      }
      opensAt = Math.floor((at + delay) / secondMs);
    }
    this.note(opensAt, amount);
    const { refuseShare } = this.channel;
    if (refuseShare > 0 && chance(luck, step, Question.refused) < refuseShare) {
      bump(this.returningByCohort, cohort, amount);
      const refused = this.refusals.get(opensAt) ?? [];
      refused.push({ prize, phase, amount });
      this.refusals.set(opensAt, refused);
    }
  }

  /** Lets all seconds pass that are over by an instant. */
  passUntil(at: EpochMs): void {
    const until = Math.floor(at / secondMs);
    if (this.firstNoted < until) this.writeDown();
    while (this.second < until && this.busy) this.pass(this.second++);
    // Where nothing is sealed and nothing waits, no second changes anything.
    this.second = Math.max(this.second, until);
  }

  /** Whether anything is still sealed or waits for its payment. */
  get busy(): boolean {
    return this.sealed > 0 || this.payouts.waiting > 0;
  }

  /** Where the seconds have come to. */
  get now(): EpochMs {
    return this.second * secondMs;
  }

  /** Opening times are all over the ring: those that are written down together wait for the memory together. */
  private note(opensAt: number, amount: Minor): void {
    if (this.noted === notedTogether) this.writeDown();
    this.notedPlaces[this.noted] = 2 * (opensAt % this.ring);
    this.notedAmounts[this.noted] = amount;
    this.noted++;
    if (opensAt < this.firstNoted) this.firstNoted = opensAt;
  }

  private writeDown(): void {
    const { opening, notedPlaces, notedAmounts } = this;
    for (let index = 0; index < this.noted; index++) {
      const place = notedPlaces[index] ?? 0;
      opening[place] = (opening[place] ?? 0) + 1;
      opening[place + 1] = (opening[place + 1] ?? 0) + (notedAmounts[index] ?? 0);
    }
    this.noted = 0;
    this.firstNoted = Number.POSITIVE_INFINITY;
  }

  private pass(second: number): void {
    const place = second % this.ring;
    const count = this.opening[2 * place] ?? 0;
    if (count > 0) {
      const amount = this.opening[2 * place + 1] ?? 0;
      this.opening[2 * place] = 0;
      this.opening[2 * place + 1] = 0;
      this.sealed -= count;
      this.sealedAmount -= amount;
      this.opened += count;
      const refused = this.refusals.get(second);
      if (refused !== undefined) {
        for (const { prize, phase, amount: each } of refused) this.payouts.addRefused(prize, phase, each);
        this.refusals.delete(second);
      }
      this.payouts.add(second, count, amount);
    }
    if ((this.expiring[place] ?? 0) > 0) this.expire(place);
    this.payouts.serve(second);
  }

  private expireLater(second: number, prize: number, phase: number, amount: Minor): void {
    const place = second % this.ring;
    const kind = place * this.kinds + prize * this.phases + phase + 1;
    this.expiring[place] = (this.expiring[place] ?? 0) + 1;
    this.expiryCounts[kind] = (this.expiryCounts[kind] ?? 0) + 1;
    this.expiryAmounts[kind] = (this.expiryAmounts[kind] ?? 0) + amount;
  }

  private expire(place: number): void {
    this.expiring[place] = 0;
    const first = place * this.kinds;
    for (let kind = 0; kind < this.kinds; kind++) {
      const count = this.expiryCounts[first + kind] ?? 0;
      if (count === 0) continue;
      const amount = this.expiryAmounts[first + kind] ?? 0;
      this.expiryCounts[first + kind] = 0;
      this.expiryAmounts[first + kind] = 0;
      this.sealed -= count;
      this.sealedAmount -= amount;
      this.expired += count;
      this.expiredAmount += amount;
      this.giveBack(Math.floor(kind / this.phases), (kind % this.phases) - 1, amount, count);
    }
  }

  private giveBack(prize: number, phase: number, amount: Minor, count: number): void {
    bump(this.returnedCounts, prize, count);
    bump(this.returnedAmounts, prize, amount);
    bump(this.returnedByPhase, phase + 1, amount);
    release(this.policy, { prize, phase, amount, count }, this.counters, campaignOwner);
  }
}
