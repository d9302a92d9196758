import type { EpochMs } from '#domain';
import type { FileReader, Scenario, Setting } from '#scenario';
import type { Constraint, Knob, PolicySetting, SweepAxis, WholeScale } from './lab.result.js';
import type { MeasureName } from './measures.js';

/** What the laboratory is asked to find out. Only `policy` has to be given. */
export interface LabOrder {
  readonly policy: PolicySource;
  /** In the place of the scenario's own. */
  readonly seed?: string | null;
  /** How many times smaller (0.001) or larger the campaign is played; null: see {@link LabPlan.scale}. */
  readonly scale?: number | null;
  /** Runs of each policy; null: as many as `defaultRuns`. */
  readonly runs?: number | null;
  /** Whether the same is played without rewards, and with and without the defences. Default: true. */
  readonly study?: boolean;
  /** A grid: all combinations of the axes' values. */
  readonly sweep?: readonly SweepAxis[];
  /** A policy to set beside the first. */
  readonly compare?: (PolicySource & { readonly name: string }) | null;
  readonly optimise?: OptimiseOrder | null;
  /** Asks how likely the budget runs dry before a moment, written as in scenario files: `2026-02-12T00:00`. */
  readonly dryBefore?: string | null;
}

/** A scenario's text, and values in the place of its own. */
export interface PolicySource {
  readonly text: string;
  /** As faults name it. */
  readonly fileName: string;
  readonly settings?: readonly Setting[];
  /** Reads the files that the scenario names. */
  readonly readFile?: FileReader;
}

export interface OptimiseOrder {
  /** A measure with a better side, such as `cost_per_retained_day7`; it is lessened or raised as its meaning says. */
  readonly goal: MeasureName;
  /** Empty: some that the policy has, four at most. */
  readonly knobs?: readonly KnobOrder[];
  /** They take the place of those that are asked for by default and constrain the same measure. */
  readonly constraints?: readonly Constraint[];
  /** How many policies are tried, at most. */
  readonly trials?: number;
}

/** What may be turned, and how far: both ends as `--set` takes them, such as `1` and `5`, `5%` and `50%`, `0s` and `90s`. */
export interface KnobOrder {
  readonly path: string;
  readonly low: string;
  readonly high: string;
}

/** An order that has been checked: every scenario in it is read, and how much is played is settled. */
export interface LabPlan {
  readonly scenario: Scenario;
  readonly seed: string;
  /**
   * As ordered, or chosen from the number of interactions to be expected, so that a study takes some seconds and a sweep
   * some minutes; see `chooseScale`. It depends on the order alone, never on the machine.
   */
  readonly scale: number;
  /** Whether the scale was chosen and not ordered. */
  readonly scaleChosen: boolean;
  readonly runs: number;
  /** Names of prizes and contests that are too few for this scale: there are none of them in any run. */
  readonly vanished: readonly string[];
  /** At what scale none of them is; null where none is too few. */
  readonly whole: WholeScale | null;
  /** How many runs are played in all, at most; a search whose best do not hold plays some more. */
  readonly totalRuns: number;
  /** About how many interactions that is. */
  readonly expectedInteractions: number;
  readonly study: boolean;
  readonly settings: readonly PolicySetting[];
  readonly sweep: SweepPlan | null;
  readonly compare: {
    readonly name: string;
    readonly settings: readonly PolicySetting[];
    readonly scenario: Scenario;
    /** As the policy's own where both are of one population; else what fits this one. */
    readonly scale: number;
  } | null;
  readonly optimise: OptimisePlan | null;
  readonly dryBefore: EpochMs | null;
}

export interface SweepPlan {
  readonly axes: readonly SweepAxis[];
  /** Row by row: the last axis changes fastest. */
  readonly cells: readonly { readonly values: readonly string[]; readonly scenario: Scenario }[];
}

export interface OptimisePlan {
  readonly goal: MeasureName;
  readonly knobs: readonly Knob[];
  /** As ordered; the rest follows from what the study finds. */
  readonly constraints: readonly Constraint[];
  readonly trials: number;
  readonly trialRuns: number;
  readonly trialScale: number;
  /** To read the scenario of a trial from. */
  readonly policy: PolicySource;
}

export interface LabRunOptions {
  /** Threads that play runs. 0 or 1: they are played in this very thread, which then has turns in between. */
  readonly workers?: number;
  /** Breaks off: what was finished by then is told, and the result is not `complete`. */
  readonly signal?: AbortSignal;
  /** Is told some times a second how far it has come. */
  readonly onProgress?: (progress: LabProgress) => void;
}

export interface LabProgress {
  /** From 0 to 1, of all that is to be played. */
  readonly share: number;
  readonly runsDone: number;
  /** At most; the optimiser may need fewer. */
  readonly runs: number;
  /** What is being played, for people: `as written`, `cooldown`, `campaign.caps.user.perDay=3`. */
  readonly playing: string;
  /** Estimated; null before anything is known. */
  readonly secondsLeft: number | null;
  readonly elapsedSeconds: number;
  /** Of the run that was finished last: what was left of the budget over time, as a share of it. */
  readonly latest: { readonly name: string; readonly remaining: readonly number[] } | null;
}
