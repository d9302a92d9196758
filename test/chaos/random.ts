import { KeyedRandom, type SipDigest } from '#domain';

/** Numbers that depend on a seed and on how often was asked, so that a seed repeats a run's plan. */
export class Dice {
  private readonly random: KeyedRandom;
  private readonly digest: SipDigest = { lo: 0, hi: 0 };
  private asked = 0;

  constructor(seed: string) {
    this.random = new KeyedRandom(`chaos:${seed}`);
  }

  /** From 0 up to, and without, 1. */
  share(): number {
    const { hi } = this.random.digest('dice', String(this.asked++), this.digest);
    return (hi >>> 0) / 0x100000000;
  }

  below(count: number): number {
    return Math.floor(this.share() * count);
  }

  between(low: number, high: number): number {
    return low + this.share() * (high - low);
  }

  pick<T>(choices: readonly T[]): T {
    const chosen = choices[this.below(choices.length)];
    if (chosen === undefined) throw new RangeError('there is nothing to choose from');
    return chosen;
  }
}
