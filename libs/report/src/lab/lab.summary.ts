import type {
  ComparedFigure,
  Comparison,
  DefenceOutcome,
  Optimisation,
  PolicyEstimates,
  Finalist,
  SeriesPoint,
  SimulationResult,
  Sweep,
} from '#simulation';
import type { RunSummary } from '../run/summary.js';
import type { LabRecord } from './lab.record.js';
import { leftOut } from './lab.verdict.js';
import { LabView } from './lab.view.js';
import { isMet } from './published.figure.js';
import { thinCopyWarnings } from './thin.copy.js';

/**
 * What `simulate` writes into `summary.json`. One rule: every count and amount is at the size of the real campaign, and
 * `copy` alone says what the first run counted itself. What every command's summary has, and `series`, are of the first
 * run; `experiments` and `published` are of all runs. Same scenario, same seed: the same but for `version`, `startedAt`
 * and `wallClockMs`.
 */
export interface LabSummary extends RunSummary {
  /** How many times smaller than the real campaign the runs were: 0.001 for a thousandth. */
  readonly scale: number;
  readonly runs: number;
  /** False where it was broken off. */
  readonly complete: boolean;
  /** Prizes and contests that are too few for this scale. */
  readonly vanished: readonly string[];
  /** The first run as it was simulated, at its scale; the details of `invariants` speak of these figures. */
  readonly copy: Pick<RunSummary, 'budget' | 'decisions' | 'duplicates' | 'envelopes' | 'users'>;
  /** What must be known to read the rest: so few users that all is luck, or prizes that are left out. */
  readonly warnings: readonly string[];
  /** Of the first run. */
  readonly series: readonly SeriesPoint[];
  readonly experiments: Experiments;
  /** Published figures beside the mean of all runs. */
  readonly published: readonly PublishedSummary[];
}

export interface PublishedSummary extends ComparedFigure {
  /** 90% of the runs lie between. */
  readonly p5: number;
  readonly p95: number;
  readonly runs: number;
  /** Within 15% of what was published; null where that cannot be said, as of a policy that is not the scenario file's. */
  readonly met: boolean | null;
}

/** A policy over all its runs, without what stands elsewhere in the summary. */
type Outcome = Omit<PolicyEstimates, 'published'>;

export interface Experiments {
  readonly policy: Outcome;
  readonly withoutRewards: Outcome | null;
  readonly defences: readonly DefenceOutcome[];
  readonly sweep: (Omit<Sweep, 'cells'> & { readonly cells: readonly SweepCell[] }) | null;
  readonly comparison: {
    readonly other: Outcome;
    readonly differences: Comparison['differences'];
  } | null;
  readonly optimisation:
    | (Omit<Optimisation, 'finalists'> & {
        readonly finalists: readonly (Omit<Finalist, 'outcome'> & { readonly outcome: Outcome })[];
      })
    | null;
}

interface SweepCell {
  readonly values: readonly string[];
  readonly outcome: Outcome;
}

export function labSummary(record: LabRecord): LabSummary {
  const { result, version, startedAt, wallClockMs } = record;
  const { policy, withoutRewards, defences, sweep, comparison, optimisation } = result;
  const view = new LabView(record);
  const { first } = view;
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
    copy: copyOf(policy.first),
    warnings: [...thinCopyWarnings(view), ...leftOut(view)],
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
    published: policy.published.map(({ simulated, ...figure }) => ({
      ...figure,
      simulated: Math.round(simulated.mean),
      p5: Math.round(simulated.p5),
      p95: Math.round(simulated.p95),
      runs: simulated.count,
      met: view.isWhatIf || figure.deviation === null ? null : isMet(figure),
    })),
  };
}

function copyOf({ budget, decisions, duplicates, envelopes, users }: SimulationResult): LabSummary['copy'] {
  const { active, rewarded } = users;
  return { budget, decisions, duplicates, envelopes, users: { active, rewarded } };
}

/** Field by field, so that the first run and whatever an outcome carries beside stay out. */
function estimatesOf(outcome: PolicyEstimates): Outcome {
  const { name, settings, runs, measures, exhaustion, dryBefore, phases, remaining, activeByDay } = outcome;
  return { name, settings, runs, measures, exhaustion, dryBefore, phases, remaining, activeByDay };
}
