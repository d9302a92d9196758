import type { EpochMs, Minor } from '#domain';
import type { ChannelModel } from '#scenario';

/** Cells of the payout delay's histogram: eight to a doubling of seconds. */
const delayCells = 256;

/** A payout that the channel will refuse for good, by its place in the queue. */
interface Refusal {
  readonly place: number;
  readonly prize: number;
  readonly phase: number;
  readonly amount: Minor;
}

/** What the channel refused, to be given back to the budget. */
export type OnRefused = (prize: number, phase: number, amount: Minor) => void;

/**
 * The queue before the payment channel, second by second: first come, first served, as fast as the channel's rate
 * limit allows. Calls that fail or whose answer is lost are made again and so use the rate up; the limit is therefore
 * divided by the mean number of calls that a payout takes. Nothing is stored for a single payout, except for those few
 * that the channel will refuse.
 */
export class PayoutQueue {
  /** Payouts that wait. */
  waiting = 0;
  waitingAmount: Minor = 0;
  paid = 0;
  paidAmount: Minor = 0;
  failed = 0;
  failedAmount: Minor = 0;
  /** The longest queue that there was, and when. */
  worst: { waiting: number; at: EpochMs } = { waiting: 0, at: 0 };
  /** When the last payout was made. */
  lastPaidAt: EpochMs = 0;
  private arrived = 0;
  private served = 0;
  private carry = 0;
  /** Seconds with arrivals that are not wholly served: a queue of parallel columns. */
  private readonly seconds: number[] = [];
  private readonly counts: number[] = [];
  private readonly amounts: number[] = [];
  private head = 0;
  private readonly refusals: Refusal[] = [];
  private headRefusal = 0;
  private readonly delays = new Float64Array(delayCells);
  private readonly perSecond: number;
  private readonly latencySeconds: number;

  constructor(
    channel: ChannelModel,
    private readonly onRefused: OnRefused,
  ) {
    const { ratePerSecond, failBeforeShare, loseAnswerShare, lateAnswerShare, latencyMs } = channel;
    const calls = (1 + loseAnswerShare + lateAnswerShare) / Math.max(1 - failBeforeShare, 1e-6);
    this.perSecond = ratePerSecond === null ? Number.POSITIVE_INFINITY : ratePerSecond / calls;
    this.latencySeconds = (latencyMs.min + latencyMs.max) / 2_000;
  }

  /** Payouts that are asked for in one second. */
  add(second: number, count: number, amount: Minor): void {
    this.seconds.push(second);
    this.counts.push(count);
    this.amounts.push(amount);
    this.arrived += count;
    this.waiting += count;
    this.waitingAmount += amount;
  }

  /** One of them, to be told before {@link PayoutQueue.add} of its second, that the channel will refuse. */
  addRefused(prize: number, phase: number, amount: Minor): void {
    this.refusals.push({ place: this.arrived, prize, phase, amount });
  }

  /** Serves for a second. */
  serve(second: number): void {
    if (this.waiting > this.worst.waiting) this.worst = { waiting: this.waiting, at: second * 1000 };
    if (this.waiting === 0) return;
    this.carry += this.perSecond;
    let quota = Math.min(Math.floor(this.carry), this.waiting);
    this.carry -= quota;
    if (quota > 0) this.lastPaidAt = second * 1000;
    while (quota > 0) {
      const { head } = this;
      const count = this.counts[head] ?? 0;
      const amount = this.amounts[head] ?? 0;
      const now = Math.min(count, quota);
      const part = now === count ? amount : Math.floor((amount * now) / count);
      this.note(second - (this.seconds[head] ?? second), now);
      this.counts[head] = count - now;
      this.amounts[head] = amount - part;
      this.paid += now;
      this.paidAmount += part;
      this.waiting -= now;
      this.waitingAmount -= part;
      this.served += now;
      quota -= now;
      if (now === count) this.head++;
    }
    // What a second could have paid and nobody asked for is lost.
    if (this.waiting === 0) this.carry = 0;
    this.compact();
    this.refuse();
  }

  /** How long the first of those that wait has waited, at a second. */
  waitSeconds(second: number): number {
    return this.waiting === 0 ? 0 : Math.max(second - (this.seconds[this.head] ?? second), 0);
  }

  /** Seconds from opening to payment that a share of all payouts did not exceed, to within a tenth. */
  delayAt(share: number): number {
    const whole = this.delays.reduce((sum, count) => sum + count, 0);
    let sum = 0;
    for (const [cell, count] of this.delays.entries()) {
      sum += count;
      if (count > 0 && sum >= share * whole) return 2 ** (cell / 8) - 1 + this.latencySeconds;
    }
    return 0;
  }

  private note(seconds: number, count: number): void {
    // Where nothing waits no logarithm is needed.
    const cell = seconds <= 0 ? 0 : Math.min(Math.round(Math.log2(1 + seconds) * 8), delayCells - 1);
    this.delays[cell] = (this.delays[cell] ?? 0) + count;
  }

  /** Takes refused payouts out of what was paid once their turn has come. */
  private refuse(): void {
    for (;;) {
      const refusal = this.refusals[this.headRefusal];
      if (refusal === undefined || refusal.place >= this.served) break;
      this.headRefusal++;
      this.failed++;
      this.failedAmount += refusal.amount;
      this.paid--;
      this.paidAmount -= refusal.amount;
      this.onRefused(refusal.prize, refusal.phase, refusal.amount);
    }
    if (this.headRefusal > 4096) {
      this.refusals.splice(0, this.headRefusal);
      this.headRefusal = 0;
    }
  }

  private compact(): void {
    if (this.head < 4096) return;
    for (const column of [this.seconds, this.counts, this.amounts]) column.splice(0, this.head);
    this.head = 0;
  }
}
