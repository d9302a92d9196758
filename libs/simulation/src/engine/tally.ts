import { reasons, type Minor, type Reason } from '#domain';
import { AmountCounts } from './amount.counts.js';

/** What awards are told apart by. */
const axes = ['day', 'cohort', 'phase', 'prize'] as const;
export type Axis = (typeof axes)[number];

/** Awards, by place on one axis. */
export interface AwardTotals {
  readonly counts: Float64Array;
  readonly amounts: Float64Array;
}

/** Everything that is counted as decisions are made. Awards are counted once, in cells, and summed up for who asks. */
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
  readonly cohortActive: Float64Array;
  readonly cohortRewarded: Float64Array;
  readonly dayActive: Float64Array;
  readonly dayFresh: Float64Array;
  readonly dayRefused: Float64Array;
  /** How many envelopes of each amount. */
  readonly amounts = new AmountCounts();
  /** By cohort, then by place of the reason among {@link reasons}. */
  private readonly refusals: Float64Array;
  /** By day, cohort, phase (the first place is for none) and prize: how many, and how much money. */
  private readonly awards: Float64Array;
  private readonly sizes: Record<Axis, number>;

  constructor(prizes: number, phases: number, cohorts: number, days: number) {
    this.sizes = { day: days, cohort: cohorts, phase: phases + 1, prize: prizes };
    this.awards = new Float64Array(2 * days * cohorts * (phases + 1) * prizes);
    this.refusals = new Float64Array(cohorts * reasons.length);
    this.cohortActive = new Float64Array(cohorts);
    this.cohortRewarded = new Float64Array(cohorts);
    this.dayActive = new Float64Array(days);
    this.dayFresh = new Float64Array(days);
    this.dayRefused = new Float64Array(days);
  }

  refuse(strength: number, cohort: number, day: number): void {
    this.decided++;
    bump(this.refusals, cohort * reasons.length + strength, 1);
    bump(this.dayRefused, day, 1);
  }

  award(cohort: number, day: number, prize: number, phase: number, amount: Minor): void {
    const { sizes, awards } = this;
    this.decided++;
    this.awarded++;
    this.awardedAmount += amount;
    const cell = 2 * (((day * sizes.cohort + cohort) * sizes.phase + phase + 1) * sizes.prize + prize);
    bump(awards, cell, 1);
    bump(awards, cell + 1, amount);
    this.amounts.add(amount);
  }

  awardsBy(axis: Axis): AwardTotals {
    const { sizes, awards } = this;
    const size = sizes[axis];
    const inner = axes.slice(axes.indexOf(axis) + 1).reduce((product, each) => product * sizes[each], 1);
    const totals = { counts: new Float64Array(size), amounts: new Float64Array(size) };
    for (let cell = 0; 2 * cell < awards.length; cell++) {
      const place = Math.floor(cell / inner) % size;
      bump(totals.counts, place, awards[2 * cell] ?? 0);
      bump(totals.amounts, place, awards[2 * cell + 1] ?? 0);
    }
    return totals;
  }

  /** How many refusals so far: of one cohort, or of all. */
  refused(cohort?: number): number {
    return this.refusalsOf(cohort).reduce((sum, count) => sum + count, 0);
  }

  /** The same by reason, those that occurred. */
  rejected(cohort?: number): Partial<Record<Reason, number>> {
    const found: Partial<Record<Reason, number>> = {};
    for (const [place, count] of this.refusalsOf(cohort).entries()) {
      const reason = reasons[place % reasons.length];
      if (count > 0 && reason !== undefined) found[reason] = (found[reason] ?? 0) + count;
    }
    return found;
  }

  private refusalsOf(cohort: number | undefined): Float64Array {
    if (cohort === undefined) return this.refusals;
    return this.refusals.subarray(cohort * reasons.length, (cohort + 1) * reasons.length);
  }
}

export function bump(counts: Float64Array, place: number, by: number): void {
  counts[place] = (counts[place] ?? 0) + by;
}
