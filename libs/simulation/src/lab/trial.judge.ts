import type { OptimisePlan } from './lab.order.js';
import type { Constraint, OptimiserTrial, PolicyEstimates } from './lab.result.js';
import { measureMeanings, type MeasureName } from './measures.js';

/** Which users a cost is about. */
const kept: Readonly<Partial<Record<MeasureName, MeasureName>>> = {
  cost_per_registered: 'registered',
  cost_per_activated: 'activated',
  cost_per_retained_day1: 'retained_day1',
  cost_per_retained_day7: 'retained_day7',
  cost_per_retained_day30: 'retained_day30',
};

/** The budget lasts to the end in so many of the runs. */
const lastsAtLeast = 0.95;
const leakageAtMost = 0.03;
/** A kept user costs the least where nothing is paid at all. So much of what the rewards win has to stay. */
const winsAtLeast = 0.5;
/** How heavily a constraint that is missed by its own size weighs against the goal of the policy as written. */
const penalty = 10;

/** Says how good a policy is: by a goal, under constraints. */
export class Judge {
  readonly keeps: MeasureName;
  readonly constraints: readonly Constraint[];
  private readonly goalAsWritten: number;

  /** @param written - The policy as written. @param baseline - The same without rewards. */
  constructor(
    private readonly order: OptimisePlan,
    written: PolicyEstimates | null,
    baseline: PolicyEstimates | null,
  ) {
    const { goal, constraints } = order;
    const hasDay7 = (written?.measures.retained_day7 ?? null) !== null;
    this.keeps = kept[goal] ?? (hasDay7 ? 'retained_day7' : 'activated');
    const usual: Constraint[] = [
      { measure: 'lasts', bound: 'at_least', value: lastsAtLeast },
      { measure: 'leakage', bound: 'at_most', value: leakageAtMost },
    ];
    const floor = goal in kept ? floorOf(this.keeps, written, baseline) : null;
    if (floor !== null) usual.push({ measure: this.keeps, bound: 'at_least', value: floor });
    const ordered = new Set(constraints.map(({ measure }) => measure));
    this.constraints = [...usual.filter(({ measure }) => !ordered.has(measure)), ...constraints];
    this.goalAsWritten = Math.abs(written?.measures[goal]?.mean ?? 0);
  }

  told(values: readonly string[], outcome: PolicyEstimates | null): OptimiserTrial {
    const constrained = this.constraints.map(({ measure }) => meanOf(outcome, measure));
    return {
      values,
      goal: meanOf(outcome, this.order.goal),
      constrained,
      feasible: this.missed(outcome) === 0 && meanOf(outcome, this.order.goal) !== null,
      spend: meanOf(outcome, 'spend') ?? 0,
      retained: meanOf(outcome, this.keeps) ?? 0,
      efficient: false,
    };
  }

  /** What a search lessens: the goal in units of the policy as written, and a penalty for each constraint that is missed. */
  loss(outcome: PolicyEstimates | null): number {
    const goal = meanOf(outcome, this.order.goal);
    if (goal === null) return penalty * 10;
    const sign = measureMeanings[this.order.goal].better === 'more' ? -1 : 1;
    const unit = this.goalAsWritten > 0 ? this.goalAsWritten : 1;
    return (sign * goal) / unit + penalty * this.missed(outcome);
  }

  /** For putting policies in order: whatever meets every constraint comes before whatever does not. */
  rank(outcome: PolicyEstimates | null): number {
    return this.loss(outcome) + (this.missed(outcome) > 0 ? 1e9 : 0);
  }

  /** By how much constraints are missed, each as a share of its bound. */
  private missed(outcome: PolicyEstimates | null): number {
    return this.constraints.reduce((sum, { measure, bound, value }) => {
      const found = meanOf(outcome, measure);
      if (found === null) return sum;
      const short = bound === 'at_least' ? value - found : found - value;
      return short > 0 ? sum + short / Math.max(Math.abs(value), 1e-9) : sum;
    }, 0);
  }
}

/** Marks trials that no other surpasses: none keeps as many users for less money, or more for as little. */
export function efficientOf(trials: readonly OptimiserTrial[]): OptimiserTrial[] {
  return trials.map((trial) => ({
    ...trial,
    efficient: !trials.some(
      ({ spend, retained }) =>
        spend <= trial.spend && retained >= trial.retained && (spend < trial.spend || retained > trial.retained),
    ),
  }));
}

function meanOf(outcome: PolicyEstimates | null, measure: MeasureName | 'lasts'): number | null {
  if (outcome === null) return null;
  return measure === 'lasts' ? 1 - outcome.exhaustion.share : (outcome.measures[measure]?.mean ?? null);
}

/** Half-way between what there is without rewards and with them; null where rewards win nobody. */
function floorOf(keeps: MeasureName, written: PolicyEstimates | null, baseline: PolicyEstimates | null): number | null {
  const withRewards = meanOf(written, keeps);
  const without = meanOf(baseline, keeps);
  if (withRewards === null || without === null || withRewards <= without) return null;
  return without + winsAtLeast * (withRewards - without);
}
