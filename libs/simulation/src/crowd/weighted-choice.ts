import type { RandomStream } from './random-stream.js';
import { Shares } from './shares.js';

/** Picks one of a few things by weight. */
export class WeightedChoice<T> {
  private readonly shares: Shares;

  /** @param weights - See {@link Shares}. */
  constructor(
    private readonly things: readonly [T, ...T[]],
    weights: readonly number[],
  ) {
    this.shares = new Shares(weights);
  }

  pick(stream: RandomStream): T {
    return this.things[this.shares.at(stream.uniform())] ?? this.things[0];
  }
}
