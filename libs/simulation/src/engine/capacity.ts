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
 * What a limit of a smaller copy holds at least. There a second's worth may be a fraction of one interaction, of which
 * most would be lost whenever nobody happened to come, though a thousand times as many would have left no second empty.
 */
const leastHeldInCopies = 10;

/**
 * How many interactions the service can take. Each limit is filled up when a second of the clock begins, and holds no
 * more than a second's worth: in no second of the clock it admits more than that, rounded up to a whole number. In a
 * smaller copy it may admit some more at once, and never more over time.
 */
export class Capacity {
  private buckets: readonly Bucket[] = [];
  private second = Number.NEGATIVE_INFINITY;
  /** Until when the same limits hold. */
  private until: EpochMs = Number.NEGATIVE_INFINITY;

  private readonly leastHeld: number;

  /** @param scale - How many times smaller than the real service this is; see `scaleScenario`. */
  constructor(
    private readonly limits: readonly CapacityLimit[],
    scale = 1,
  ) {
    this.leastHeld = scale < 1 ? leastHeldInCopies : 1;
  }

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
      const held = Math.max(Math.ceil(perSecond), this.leastHeld);
      bucket.allowance = Math.min(bucket.allowance + seconds * perSecond, held);
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
