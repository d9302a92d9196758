import type {
  ComparedFigure,
  Comparison,
  DefenceOutcome,
  Optimisation,
  PolicyEstimates,
  SeriesPoint,
  Sweep,
} from '#simulation';
import type { RunSummary } from '../run/summary.js';
import type { LabRecord } from './lab.record.js';

/**
 * What `simulate` writes into `summary.json`: the first run as every run is told, at the scale at which it was
 * simulated, and what all runs say together, at the size of the real campaign. Same scenario, same seed: the same but
 * for `version`, `startedAt` and `wallClockMs`.
 */
export interface LabSummary extends RunSummary {
  /** How many times smaller than the real campaign the runs were: 0.001 for a thousandth. */
  readonly scale: number;
  readonly runs: number;
  /** False where it was broken off. */
  readonly complete: boolean;
  /** Prizes and contests that are too few for this scale. */
  readonly vanished: readonly string[];
  /** Of the first run, at its scale. */
  readonly series: readonly SeriesPoint[];
  readonly experiments: Experiments;
  /** Published figures beside those of the first run, both at real size. */
  readonly published: readonly ComparedFigure[];
}

export interface Experiments {
  readonly policy: PolicyEstimates;
  readonly withoutRewards: PolicyEstimates | null;
  readonly defences: readonly DefenceOutcome[];
  readonly sweep: Sweep | null;
  readonly comparison: {
    readonly other: PolicyEstimates;
    readonly differences: Comparison['differences'];
  } | null;
  readonly optimisation: Optimisation | null;
}

export function labSummary({ result, version, startedAt, wallClockMs }: LabRecord): LabSummary {
  const { policy, withoutRewards, defences, sweep, comparison, optimisation } = result;
  const { first } = policy;
  const seconds = Math.max((first.until - first.horizon.from) / 1_000, 1);
  return {
    command: 'simulate',
    scenario: result.scenario,
    seed: result.seed,
    version,
    startedAt,
    wallClockMs,
    budget: first.budget,
    decisions: first.decisions,
    duplicates: first.duplicates,
    envelopes: first.envelopes,
    users: { active: first.users.active, rewarded: first.users.rewarded },
    // Over the campaign's own time: the machine's speed is nothing that a policy can be judged by.
    rates: {
      decisionsPerSecond: first.decisions.total / seconds,
      payoutsPerSecond: first.envelopes.paid / seconds,
    },
    latencyMs: null,
    invariants: first.invariants,
    scale: result.scale,
    runs: policy.runs,
    complete: result.complete,
    vanished: result.vanished,
    series: first.series,
    experiments: {
      policy: estimatesOf(policy),
      withoutRewards: withoutRewards === null ? null : estimatesOf(withoutRewards),
      defences,
      sweep:
        sweep === null
          ? null
          : {
              axes: sweep.axes,
              planned: sweep.planned,
              cells: sweep.cells.map(({ values, outcome }) => ({ values, outcome: estimatesOf(outcome) })),
            },
      comparison:
        comparison === null ? null : { other: estimatesOf(comparison.other), differences: comparison.differences },
      optimisation:
        optimisation === null
          ? null
          : {
              ...optimisation,
              finalists: optimisation.finalists.map((finalist) => ({
                ...finalist,
                outcome: estimatesOf(finalist.outcome),
              })),
            },
    },
    published: first.published,
  };
}

/** Field by field, so that the first run and whatever an outcome carries beside stay out. */
function estimatesOf(outcome: PolicyEstimates): PolicyEstimates {
  const { name, settings, runs, measures, exhaustion, dryBefore, phases, remaining, activeByDay } = outcome;
  return { name, settings, runs, measures, exhaustion, dryBefore, phases, remaining, activeByDay };
}
