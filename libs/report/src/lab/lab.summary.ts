import type {
  Band,
  ComparedFigure,
  Comparison,
  DefenceOutcome,
  Estimate,
  MeasureName,
  MomentEstimate,
  Optimisation,
  PolicyEstimates,
  PolicySetting,
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
  /** Of the first run, at its scale. */
  readonly series: readonly SeriesPoint[];
  readonly experiments: Experiments;
  /** Published figures beside those of the first run, both at real size. */
  readonly published: readonly ComparedFigure[];
}

/** A policy over its runs, without its first run as a whole. */
export interface OutcomeSummary {
  readonly name: string;
  readonly settings: readonly PolicySetting[];
  readonly runs: number;
  readonly measures: Readonly<Record<MeasureName, Estimate | null>>;
  readonly exhaustion: MomentEstimate;
  readonly phases: readonly { readonly name: string; readonly exhaustion: MomentEstimate }[];
  readonly remaining: readonly Band[];
  readonly activeByDay: readonly Band[];
}

export interface Experiments {
  readonly policy: OutcomeSummary;
  readonly withoutRewards: OutcomeSummary | null;
  readonly defences: readonly DefenceOutcome[];
  readonly sweep: {
    readonly axes: Sweep['axes'];
    readonly cells: readonly { readonly values: readonly string[]; readonly outcome: OutcomeSummary }[];
  } | null;
  readonly comparison: {
    readonly other: OutcomeSummary;
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
    series: first.series,
    experiments: {
      policy: outcomeSummary(policy),
      withoutRewards: withoutRewards === null ? null : outcomeSummary(withoutRewards),
      defences,
      sweep:
        sweep === null
          ? null
          : {
              axes: sweep.axes,
              cells: sweep.cells.map(({ values, outcome }) => ({ values, outcome: outcomeSummary(outcome) })),
            },
      comparison:
        comparison === null ? null : { other: outcomeSummary(comparison.other), differences: comparison.differences },
      optimisation,
    },
    published: first.published,
  };
}

/** Field by field, so that the first run and whatever an outcome carries beside stay out. */
function outcomeSummary(outcome: PolicyEstimates): OutcomeSummary {
  const { name, settings, runs, measures, exhaustion, phases, remaining, activeByDay } = outcome;
  return { name, settings, runs, measures, exhaustion, phases, remaining, activeByDay };
}
