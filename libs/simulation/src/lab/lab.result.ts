import type { EpochMs, Minor } from '#domain';
import type { ComparedFigure, SimulationResult } from '../engine/simulation.result.js';
import type { MeasureName } from './measures.js';

/**
 * What the laboratory found out about a policy: many runs of the engine, told as estimates with their uncertainty.
 * Everything is at the size of the real campaign: counts and amounts of a run at scale 0.001 are multiplied with 1000.
 * Only `runs` and the results inside outcomes are as they were simulated.
 */
export interface LabResult {
  readonly scenario: string;
  readonly title: string;
  readonly seed: string;
  /** How many times smaller (0.001) or larger than written every run was; an optimiser's trials may be smaller still. */
  readonly scale: number;
  /** Names of prizes and contests that the scenario has and that are too few for this scale. */
  readonly vanished: readonly string[];
  /** The smallest usual scale at which none is too few, and how many interactions one run then has; null: none is. */
  readonly whole: WholeScale | null;
  /** The policy as the scenario has it, with its `--set` settings. */
  readonly policy: PolicyOutcome;
  /** The same people, and nobody is rewarded. Null where it was not asked for. */
  readonly withoutRewards: PolicyOutcome | null;
  readonly defences: readonly DefenceOutcome[];
  /** What the order was about; broken off early, there may be no answer to it. */
  readonly asked: 'policy' | 'sweep' | 'comparison' | 'search';
  readonly sweep: Sweep | null;
  readonly comparison: Comparison | null;
  readonly optimisation: Optimisation | null;
  /** False where it was broken off: what is here was finished by then. */
  readonly complete: boolean;
}

/** One policy over all its runs, with the first of them to look at. */
export interface PolicyOutcome extends PolicyEstimates {
  /** Run 0, whole; where even that was broken off, as far as it came, and `runs` is 0. */
  readonly first: SimulationResult;
}

/** One policy over all its runs. */
export interface PolicyEstimates {
  /** `as written`, `without rewards`, or the settings in words. */
  readonly name: string;
  readonly settings: readonly PolicySetting[];
  /** How many runs were finished. Run 0 has the scenario's own seed and its coefficients as written. */
  readonly runs: number;
  readonly measures: Readonly<Record<MeasureName, Estimate | null>>;
  /** When the budget covered no award any more that could still be won. */
  readonly exhaustion: MomentEstimate;
  /** Share of the runs in which that was before a moment that was asked for; null where none was. */
  readonly dryBefore: { readonly at: EpochMs; readonly share: number } | null;
  /** By phase: the same of its own budget. */
  readonly phases: readonly { readonly name: string; readonly exhaustion: MomentEstimate }[];
  /** What was left of the budget over time, from 5% to 95% of the runs. */
  readonly remaining: readonly Band[];
  /** Active users of each day of the calendar. */
  readonly activeByDay: readonly Band[];
  /** Published figures beside what the runs came to; of those that the simulated time has. */
  readonly published: readonly ComparedEstimate[];
}

/** A published figure beside the mean of all runs. */
export interface ComparedEstimate extends Omit<ComparedFigure, 'simulated'> {
  /** At the size of the real campaign. */
  readonly simulated: Estimate;
}

export interface WholeScale {
  readonly scale: number;
  readonly interactions: number;
}

/** A value in the place of the scenario's, as `--set` has it. */
export interface PolicySetting {
  readonly path: string;
  readonly value: string;
}

/** A figure over runs. */
export interface Estimate {
  readonly mean: number;
  /** Of the mean. 0 with a single run. */
  readonly standardError: number;
  /** Between these lie 90% of the runs. */
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** Runs that had a value. */
  readonly count: number;
}

/** A moment that need not come. Quantiles count "never" as later than any moment, and are null there. */
export interface MomentEstimate {
  /** Share of the runs in which it came, 0 to 1. */
  readonly share: number;
  readonly p5: EpochMs | null;
  readonly p50: EpochMs | null;
  readonly p95: EpochMs | null;
}

export interface Band {
  readonly at: EpochMs;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
}

/** What a defence against cheaters saves, and whom it hurts. Both sides have the same people and the same luck. */
export interface DefenceOutcome {
  /** `device cap`, `cooldown`, `one person, one account`. */
  readonly name: string;
  /** What is switched on or off, in words: `at most 6 a device and day`. */
  readonly what: string;
  /** Whether the policy as written has it already; it was then simulated without. */
  readonly inPolicy: boolean;
  /** Over how many runs both sides are the mean. */
  readonly runs: number;
  readonly with: DefenceSide;
  readonly without: DefenceSide;
}

export interface DefenceSide {
  /** Money that cheaters took: what they won, less what came back. */
  readonly leaked: Minor;
  /** As a share of the money that was spent. */
  readonly leakage: number;
  readonly spend: Minor;
  readonly honestRewarded: number;
  /** Honest users' awards. */
  readonly honestAwards: number;
  /** Refusals of honest users for the reasons that the defence gives, such as `device_cap`. */
  readonly honestRefused: number;
}

/** A field of the scenario, and the values that it takes in turn. */
export interface SweepAxis {
  readonly path: string;
  /** Each as `--set` takes it. */
  readonly values: readonly string[];
}

/** A grid of policies. */
export interface Sweep {
  readonly axes: readonly SweepAxis[];
  /** Row by row: the last axis changes fastest. Where it was broken off, those that have a run. */
  readonly cells: readonly { readonly values: readonly string[]; readonly outcome: PolicyEstimates }[];
  /** How many there are to be. */
  readonly planned: number;
}

/** Two policies for the same people with the same luck. */
export interface Comparison {
  readonly other: PolicyOutcome;
  readonly differences: Readonly<Record<MeasureName, Difference | null>>;
}

/** The other policy minus the first, run by run. */
export interface Difference {
  readonly mean: number;
  /** The 95% confidence interval of the mean difference; Student's t. Both are the mean where there is one pair only. */
  readonly low: number;
  readonly high: number;
  readonly pairs: number;
  /**
   * How many times less the difference varies than it would with independent luck. Null with fewer than three pairs,
   * and where the difference is the same in all of them.
   */
  readonly varianceReduction: number | null;
}

/** A search for a better policy. */
export interface Optimisation {
  readonly goal: MeasureName;
  /** Which users the goal is about, such as `retained_day7` where it is `cost_per_retained_day7`. */
  readonly keeps: MeasureName;
  readonly method: string;
  readonly knobs: readonly Knob[];
  readonly constraints: readonly Constraint[];
  /** Of a trial; finalists have as many runs, and as large ones, as the policy itself. */
  readonly trialRuns: number;
  readonly trialScale: number;
  /** In the order in which they were tried; the first is the policy as written. */
  readonly trials: readonly OptimiserTrial[];
  /**
   * The best trials, played again in the runs of the policy itself: the best of many is always a little lucky, so these
   * figures, of luck that did not choose them, and not the trials' are to be believed. The best first; the policy as
   * written is among them.
   */
  readonly finalists: readonly Finalist[];
  /** Place among the trials of the best finalist that meets every constraint; null: none does. */
  readonly best: number | null;
}

export interface Finalist {
  /** Its place among the trials. */
  readonly trial: number;
  /** What {@link OptimiserTrial} says, from the runs that were played again. */
  readonly again: OptimiserTrial;
  readonly outcome: PolicyEstimates;
}

export interface Knob {
  readonly path: string;
  readonly low: number;
  readonly high: number;
  /** Whether only whole numbers make sense. */
  readonly whole: boolean;
  /** Digits after the point that it is turned to. */
  readonly decimals: number;
  /** What stands before and after the number in a setting: `¥`, `%`, `s`; mostly nothing. */
  readonly prefix: string;
  readonly suffix: string;
}

export interface Constraint {
  /** `lasts`: share of the runs in which the budget lasts to the end. */
  readonly measure: MeasureName | 'lasts';
  readonly bound: 'at_least' | 'at_most';
  readonly value: number;
}

export interface OptimiserTrial {
  /** By knob, as `--set` takes them; of the policy as written what it says, or `not set`. */
  readonly values: readonly string[];
  /** Null where the goal has no value, such as the cost of a retained user where none is retained. */
  readonly goal: number | null;
  /** What each constraint's measure came to, in their order; null where it has no value, and is then no obstacle. */
  readonly constrained: readonly (number | null)[];
  readonly feasible: boolean;
  readonly spend: Minor;
  /** Users that are kept, counted by {@link Optimisation.keeps}. */
  readonly retained: number;
  /** Whether no other trial keeps more users for less money. */
  readonly efficient: boolean;
}
