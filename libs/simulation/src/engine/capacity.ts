import { secondMs, type EpochMs } from '#domain';
import type { ServiceModel } from '#scenario';

/** How many interactions the service can take, moment by moment: a bucket that fills at its rate and holds a second. */
export class Capacity {
  private allowance = 1;
  private since: EpochMs = Number.NEGATIVE_INFINITY;
  private limit = Number.POSITIVE_INFINITY;
  /** Until when nothing changes. */
  private until: EpochMs = Number.NEGATIVE_INFINITY;

  constructor(private readonly limits: ServiceModel['capacity']) {}

  /** Takes one interaction, or tells that the service is full. Instants never go back. */
  admits(at: EpochMs): boolean {
    if (at >= this.until) this.turn(at);
    if (this.limit === Number.POSITIVE_INFINITY) return true;
    const perMs = this.limit / secondMs;
    this.allowance = Math.min(this.allowance + (at - this.since) * perMs, Math.max(this.limit, 1));
    this.since = at;
    if (this.allowance < 1) return false;
    this.allowance--;
    return true;
  }

  private turn(at: EpochMs): void {
    const now = this.limits.filter(({ from, to }) => from <= at && at < to);
    this.limit = now.reduce((least, { perSecond }) => Math.min(least, perSecond), Number.POSITIVE_INFINITY);
    this.since = at;
    this.until = Number.POSITIVE_INFINITY;
    for (const { from, to } of this.limits) {
      if (from > at) this.until = Math.min(this.until, from);
      if (to > at) this.until = Math.min(this.until, to);
    }
  }
}
