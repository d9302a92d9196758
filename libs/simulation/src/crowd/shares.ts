/** Cells of the guide. */
const cells = 256;

/**
 * Picks one of a few things by weight. A guide tells for each 256th of the range where to begin, so that hardly ever
 * more than one bound is looked at, and the processor can foresee it.
 */
export class Shares {
  private readonly bounds: Float64Array;
  private readonly guide: Uint8Array;

  /** @param weights - Fewer than 256, and at least one above 0. */
  constructor(weights: readonly number[]) {
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    let sum = 0;
    this.bounds = Float64Array.from(weights, (weight) => (sum += weight / whole));
    // Rounding must not leave a point beyond all bounds, nor give it to something without weight.
    this.bounds.fill(
      1,
      weights.findLastIndex((weight) => weight > 0),
    );
    this.guide = Uint8Array.from({ length: cells }, (_, cell) =>
      this.bounds.findIndex((bound) => cell / cells < bound),
    );
  }

  /** @param point - From 0 inclusive to 1 exclusive. */
  at(point: number): number {
    const { bounds } = this;
    let place = this.guide[(point * cells) | 0] ?? 0;
    while (point >= (bounds[place] ?? 1)) place++;
    return place;
  }
}
