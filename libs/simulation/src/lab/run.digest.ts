import type { EpochMs, Minor, Reason } from '#domain';
import type { Scenario } from '#scenario';
import { edgesOf } from '../engine/course.edges.js';
import type { ComparedFigure, SimulationResult } from '../engine/simulation.result.js';
import { measureMeanings, measureNames } from './measures.js';

/** Steps of the axis on which the budgets of several runs are laid over each other. */
const axisSteps = 240;

/** What is kept of a run: little enough for thousands of them. Counts and amounts are at the size of the real campaign. */
export interface RunDigest {
  /** In the order of `measureNames`. */
  readonly measures: readonly (number | null)[];
  readonly exhaustedAt: EpochMs | null;
  /** By phase. */
  readonly phasesExhaustedAt: readonly (EpochMs | null)[];
  /** What was left of the budget, at each instant of {@link timeAxis}. */
  readonly remaining: Float64Array;
  /** First instants of the days that were looked at, and how many users were active on each. */
  readonly days: readonly EpochMs[];
  readonly activeByDay: Float64Array;
  readonly sides: SideFigures;
  /** Published figures, each beside what this run came to. */
  readonly published: readonly ComparedFigure[];
}

/** Cheaters on one side, everybody else on the other. */
export interface SideFigures {
  /** Of what was spent, what cheaters took. */
  readonly leaked: Minor;
  readonly spend: Minor;
  readonly honestRewarded: number;
  readonly honestAwards: number;
  readonly honestRejected: Readonly<Partial<Record<Reason, number>>>;
}

/** Instants from a campaign's first to its end: evenly spread, and those at which its course may turn. */
export function timeAxis(scenario: Pick<Scenario, 'campaign' | 'traffic'>): EpochMs[] {
  const { from, to } = scenario.campaign.window;
  const even = Array.from({ length: axisSteps + 1 }, (_, step) => Math.round(from + ((to - from) * step) / axisSteps));
  const edges = edgesOf(scenario).filter((at) => at > from && at < to);
  return [...new Set([...even, ...edges])].sort((a, b) => a - b);
}

export function digestOf(result: SimulationResult, axis: readonly EpochMs[]): RunDigest {
  const { scale, exhaustedAt, phases, days } = result;
  return {
    measures: measureNames.map((name) => measureMeanings[name].of(result)),
    exhaustedAt,
    phasesExhaustedAt: phases.map((phase) => phase.exhaustedAt),
    remaining: remainingOn(axis, result),
    days: days.map(({ at }) => at),
    activeByDay: Float64Array.from(days, ({ active }) => active / scale),
    sides: sidesOf(result),
    published: result.published,
  };
}

/** Straight lines between the samples of a run. */
function remainingOn(axis: readonly EpochMs[], { series, budget, scale }: SimulationResult): Float64Array {
  let next = 0;
  return Float64Array.from(axis, (at) => {
    while (next < series.length && (series[next]?.at ?? 0) < at) next++;
    const after = series[next];
    const before = series[next - 1];
    if (after === undefined) return (before?.remaining ?? budget.total) / scale;
    if (before === undefined) return after.remaining / scale;
    const share = (at - before.at) / (after.at - before.at);
    return (before.remaining + share * (after.remaining - before.remaining)) / scale;
  });
}

function sidesOf({ cohorts, budget, scale }: SimulationResult): SideFigures {
  const figures = { leaked: 0, honestRewarded: 0, honestAwards: 0 };
  const honestRejected: Partial<Record<Reason, number>> = {};
  for (const { cheats, amount, returnedAmount, rewarded, awarded, rejected } of cohorts) {
    if (cheats) {
      figures.leaked += (amount - returnedAmount) / scale;
      continue;
    }
    figures.honestRewarded += rewarded / scale;
    figures.honestAwards += awarded / scale;
    for (const [reason, count] of Object.entries(rejected) as [Reason, number][]) {
      honestRejected[reason] = (honestRejected[reason] ?? 0) + count / scale;
    }
  }
  return { ...figures, honestRejected, spend: (budget.paid + budget.reserved) / scale };
}
