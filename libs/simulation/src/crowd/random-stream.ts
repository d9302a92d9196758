import type { KeyedRandom, SipDigest } from '#domain';

/**
 * Random numbers in a row, for arrivals that come one after another: Doty-Humphrey's sfc32 (small, fast, period above
 * 2^64). Every purpose has a stream of its own, seeded by name, so that more draws for one shift no other.
 */
export class RandomStream {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  constructor(random: KeyedRandom, purpose: string) {
    const digest: SipDigest = { lo: 0, hi: 0 };
    random.digest('hongbao:stream', purpose, digest);
    this.a = digest.lo;
    this.b = digest.hi;
    random.digest('hongbao:stream', `${purpose}:more`, digest);
    this.c = digest.lo;
    // Its author's advice: twelve rounds mix the seed.
    for (let round = 0; round < 12; round++) this.next();
  }

  /** A whole number below 2^32. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + sum;
    this.c |= 0;
    return sum >>> 0;
  }

  /** Many of them: the same as {@link RandomStream.next} gives one after another. */
  fill(numbers: Uint32Array): void {
    let { a, b, c, counter } = this;
    for (let place = 0; place < numbers.length; place++) {
      const sum = (a + b + counter) | 0;
      counter = (counter + 1) | 0;
      a = b ^ (b >>> 9);
      b = (c + (c << 3)) | 0;
      c = (((c << 21) | (c >>> 11)) + sum) | 0;
      numbers[place] = sum;
    }
    this.a = a;
    this.b = b;
    this.c = c;
    this.counter = counter;
  }

  /** From 0 inclusive to 1 exclusive. */
  uniform(): number {
    return this.next() / 0x100000000;
  }

  /** A whole number from 0 to `count` - 1. */
  below(count: number): number {
    return Math.floor(this.uniform() * count);
  }

  happens(probability: number): boolean {
    return this.uniform() < probability;
  }

  /** Exponentially distributed with mean 1: the wait until the next arrival of a Poisson process of rate 1. */
  exponential(): number {
    return -Math.log1p(-this.uniform());
  }
}
