import { runningSumsOf } from '#domain';
import type { RandomStream } from './random-stream.js';

/** Picks one of a few things by weight. */
export class WeightedChoice<T> {
  private readonly sums: readonly number[];
  private readonly total: number;

  /** @param weights - At least one is above 0. */
  constructor(
    private readonly things: readonly [T, ...T[]],
    weights: readonly number[],
  ) {
    this.sums = runningSumsOf(weights);
    this.total = this.sums.at(-1) ?? 0;
  }

  pick(stream: RandomStream): T {
    const point = stream.uniform() * this.total;
    let index = 0;
    while (index < this.sums.length - 1 && point >= (this.sums[index] ?? 0)) index++;
    return this.things[index] ?? this.things[0];
  }
}
