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
  /** By cohort, then by place of the reason among {@link reasons}. */
  private readonly refusals: Float64Array;
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
    this.refusals = new Float64Array(cohorts * reasons.length);
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
    bump(this.refusals, cohort * reasons.length + strength, 1);
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

  get refused(): number {
    return this.refusals.reduce((sum, count) => sum + count, 0);
  }

  /** Refusals so far, those that occurred: of one cohort, or of all. */
  rejected(cohort?: number): Partial<Record<Reason, number>> {
    const found: Partial<Record<Reason, number>> = {};
    const first = cohort === undefined ? 0 : cohort * reasons.length;
    const end = cohort === undefined ? this.refusals.length : first + reasons.length;
    for (let place = first; place < end; place++) {
      const count = this.refusals[place] ?? 0;
      const reason = reasons[place % reasons.length];
      if (count > 0 && reason !== undefined) found[reason] = (found[reason] ?? 0) + count;
    }
    return found;
  }

  /** How many envelopes of each amount, ascending. */
  amountCounts(): [Minor, number][] {
    const dense: [Minor, number][] = [];
    // A pair for every cell, filtered afterwards, would be most of the work of a small run.
    this.amounts.forEach((count, amount) => {
      if (count > 0) dense.push([amount, count]);
    });
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
