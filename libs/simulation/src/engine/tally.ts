import { reasons, type Minor, type Reason } from '#domain';

/** How many different amounts are counted in an array; rarer, larger ones are counted in a map. */
const denseAmounts = 1 << 17;

/** Everything that is counted as decisions are made. */
export class Tally {
  decided = 0;
  awarded = 0;
  awardedAmount: Minor = 0;
  duplicates = 0;
  turnedAway = 0;
  abandoned = 0;
  active = 0;
  rewarded = 0;
  lost = 0;
  /** By place of the reason among {@link reasons}. */
  readonly refusals = new Float64Array(reasons.length);
  readonly prizeCounts: Float64Array;
  readonly prizeAmounts: Float64Array;
  readonly phaseAmounts: Float64Array;
  readonly cohortDecided: Float64Array;
  readonly cohortAwarded: Float64Array;
  readonly cohortAmounts: Float64Array;
  readonly cohortActive: Float64Array;
  readonly cohortRewarded: Float64Array;
  readonly dayActive: Float64Array;
  readonly dayFresh: Float64Array;
  readonly dayDecided: Float64Array;
  readonly dayAwarded: Float64Array;
  readonly dayAmounts: Float64Array;
  private readonly amounts = new Float64Array(denseAmounts);
  private readonly largeAmounts = new Map<Minor, number>();

  constructor(prizes: number, phases: number, cohorts: number, days: number) {
    this.prizeCounts = new Float64Array(prizes);
    this.prizeAmounts = new Float64Array(prizes);
    this.phaseAmounts = new Float64Array(phases + 1);
    this.cohortDecided = new Float64Array(cohorts);
    this.cohortAwarded = new Float64Array(cohorts);
    this.cohortAmounts = new Float64Array(cohorts);
    this.cohortActive = new Float64Array(cohorts);
    this.cohortRewarded = new Float64Array(cohorts);
    this.dayActive = new Float64Array(days);
    this.dayFresh = new Float64Array(days);
    this.dayDecided = new Float64Array(days);
    this.dayAwarded = new Float64Array(days);
    this.dayAmounts = new Float64Array(days);
  }

  refuse(strength: number, cohort: number, day: number): void {
    this.decide(cohort, day);
    bump(this.refusals, strength, 1);
  }

  award(cohort: number, day: number, prize: number, phase: number, amount: Minor): void {
    this.decide(cohort, day);
    this.awarded++;
    this.awardedAmount += amount;
    bump(this.prizeCounts, prize, 1);
    bump(this.prizeAmounts, prize, amount);
    bump(this.phaseAmounts, phase + 1, amount);
    bump(this.cohortAwarded, cohort, 1);
    bump(this.cohortAmounts, cohort, amount);
    bump(this.dayAwarded, day, 1);
    bump(this.dayAmounts, day, amount);
    if (amount < denseAmounts) bump(this.amounts, amount, 1);
    else this.largeAmounts.set(amount, (this.largeAmounts.get(amount) ?? 0) + 1);
  }

  /** Refusals so far, those that occurred. */
  rejected(): Partial<Record<Reason, number>> {
    const found: Partial<Record<Reason, number>> = {};
    for (const [place, reason] of reasons.entries()) {
      const count = this.refusals[place] ?? 0;
      if (count > 0) found[reason] = count;
    }
    return found;
  }

  /** How many envelopes of each amount, ascending. */
  amountCounts(): [Minor, number][] {
    const dense = [...this.amounts.entries()].filter(([, count]) => count > 0);
    return [...dense, ...[...this.largeAmounts].sort(([a], [b]) => a - b)];
  }

  private decide(cohort: number, day: number): void {
    this.decided++;
    bump(this.cohortDecided, cohort, 1);
    bump(this.dayDecided, day, 1);
  }
}

export function bump(counts: Float64Array, place: number, by: number): void {
  counts[place] = (counts[place] ?? 0) + by;
}
