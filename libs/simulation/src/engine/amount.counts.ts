import type { Minor } from '#domain';

/** How many different amounts are counted in an array; rarer, larger ones are counted in a map. */
const denseAmounts = 1 << 17;

/** How often each amount occurred. */
export class AmountCounts {
  private readonly dense = new Float64Array(denseAmounts);
  private readonly large = new Map<Minor, number>();
  /** The largest of those in the array. */
  private most: Minor = 0;

  add(amount: Minor): void {
    if (amount >= denseAmounts) {
      this.large.set(amount, (this.large.get(amount) ?? 0) + 1);
      return;
    }
    if (amount > this.most) this.most = amount;
    this.dense[amount] = (this.dense[amount] ?? 0) + 1;
  }

  /** Amounts that occurred and how often, ascending. */
  pairs(): [Minor, number][] {
    const pairs: [Minor, number][] = [];
    for (let amount = 0; amount <= this.most; amount++) {
      const count = this.dense[amount] ?? 0;
      if (count > 0) pairs.push([amount, count]);
    }
    return [...pairs, ...[...this.large].sort(([a], [b]) => a - b)];
  }
}
