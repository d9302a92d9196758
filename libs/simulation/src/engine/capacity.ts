import { interactionKinds, secondMs, type EpochMs } from '#domain';
import type { CapacityLimit } from '#scenario';

/** A limit that holds now. */
interface Bucket {
  readonly limit: CapacityLimit;
  /** One bit for each kind that it counts. */
  readonly kinds: number;
  /** What is left of this second, and of those before that were not used, as long as a second's worth is not exceeded. */
  allowance: number;
}

/**
 * How many interactions the service can take. Each limit is filled up when a second of the clock begins, and holds no
 * more than a second's worth: in no second of the clock it admits more than that, rounded up to a whole number.
 */
export class Capacity {
  private buckets: readonly Bucket[] = [];
  private second = Number.NEGATIVE_INFINITY;
  /** Until when the same limits hold. */
  private until: EpochMs = Number.NEGATIVE_INFINITY;

  constructor(private readonly limits: readonly CapacityLimit[]) {}

  /** Takes one interaction of a kind, or tells that the service is full. Instants never go back. */
  admits(at: EpochMs, kind: number): boolean {
    if (at >= this.until) this.turn(at);
    if (this.buckets.length === 0) return true;
    const second = Math.floor(at / secondMs);
    if (second > this.second) this.fill(second);
    const bit = 1 << kind;
    for (const { kinds, allowance } of this.buckets) if ((kinds & bit) !== 0 && allowance < 1) return false;
    for (const bucket of this.buckets) if ((bucket.kinds & bit) !== 0) bucket.allowance--;
    return true;
  }

  private fill(second: number): void {
    const seconds = second - this.second;
    this.second = second;
    for (const bucket of this.buckets) {
      const { perSecond } = bucket.limit;
      bucket.allowance = Math.min(bucket.allowance + seconds * perSecond, Math.max(Math.ceil(perSecond), 1));
    }
  }

  private turn(at: EpochMs): void {
    this.fill(Math.floor(at / secondMs));
    this.buckets = this.limits
      .filter(({ from, to }) => from <= at && at < to)
      .map((limit) => {
        const known = this.buckets.find((bucket) => bucket.limit === limit);
        return known ?? { limit, kinds: bitsOf(limit), allowance: limit.perSecond };
      });
    this.until = Number.POSITIVE_INFINITY;
    for (const { from, to } of this.limits) {
      if (from > at) this.until = Math.min(this.until, from);
      if (to > at) this.until = Math.min(this.until, to);
    }
  }
}

function bitsOf({ kinds }: CapacityLimit): number {
  return (kinds ?? interactionKinds).reduce((bits, kind) => bits | (1 << interactionKinds.indexOf(kind)), 0);
}
