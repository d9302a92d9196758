import { Crew } from './crew.js';
import { defenceOutcome, defencesOf, type Defence } from './defences.js';
import type { LabPlan, LabRunOptions } from './lab.order.js';
import { finalistCount, studyRunsAtMost } from './lab.plan.js';
import { ProgressTeller } from './lab.progress.js';
import type {
  Comparison,
  DefenceOutcome,
  Difference,
  LabResult,
  Optimisation,
  PolicyOutcome,
  PolicySetting,
  Sweep,
} from './lab.result.js';
import { measureNames, type MeasureName } from './measures.js';
import { Search } from './search.js';
import { PolicyRuns, settingsText, type PlayedPolicy, type PolicyRunOrder } from './policy.runs.js';
import { differenceOf } from './statistics.js';

/** A user takes some thirty bytes in each run that is being played: so many of them fit into a laptop's memory. */
const mostUsersAtOnce = 100_000_000;

/** One plan being played. */
export class LabSession {
  private readonly crew: Crew;
  private readonly progress: ProgressTeller;
  private readonly signal: AbortSignal | undefined;
  private readonly onAbort = (): void => this.crew.stop();
  /** Policies by what they are, so that none is played twice. */
  private readonly known = new Map<string, PolicyRuns>();

  constructor(
    private readonly plan: LabPlan,
    { workers = 0, signal, onProgress = () => undefined }: LabRunOptions,
  ) {
    const users = Math.max(plan.scenario.population.users * plan.scale, 1);
    this.crew = new Crew(Math.min(workers, Math.floor(mostUsersAtOnce / users)));
    this.progress = new ProgressTeller(this.crew, onProgress);
    this.signal = signal;
    if (signal?.aborted === true) this.crew.stop();
    signal?.addEventListener('abort', this.onAbort);
  }

  async play(): Promise<LabResult> {
    const { plan } = this;
    const { scenario, runs, settings } = plan;
    const fewRuns = Math.min(runs, studyRunsAtMost);
    const name = settings.length === 0 ? 'as written' : settingsText(settings);
    const policy = this.policy({ name, settings, scenario, whole: true });
    const other =
      plan.compare === null ? null : this.policy({ ...plan.compare, whole: true, scale: plan.compare.scale });
    const cells = (plan.sweep?.cells ?? []).map(({ values, scenario: cell }) => {
      const set = (plan.sweep?.axes ?? []).map(({ path }, place) => ({ path, value: values[place] ?? '' }));
      const label = { name: settingsText(set), settings: [...settings, ...set] };
      return { values, label, runs: this.policy({ ...label, scenario: cell, paired: false }) };
    });
    // Behind what was asked for, so that whoever stops early has that.
    const baseline = plan.study
      ? this.policy({
          name: 'without rewards',
          scenario,
          variation: { withoutRewards: true },
          runs: fewRuns,
          whole: true,
        })
      : null;
    const defences = (plan.study ? defencesOf(scenario) : []).map((defence) => {
      const { scenario: defended, variation } = defence;
      return { defence, runs: this.policy({ name: defence.name, scenario: defended, variation, runs: fewRuns }) };
    });
    const study = [...this.known.values()];
    this.expect(study);
    await this.playAll(study);
    const search = await this.search(policy, baseline);
    const complete = study.every(({ done }) => done) && (plan.optimise === null || search?.complete === true);
    if (complete) this.progress.done();
    return {
      scenario: scenario.name,
      title: scenario.title,
      seed: plan.seed,
      scale: plan.scale,
      vanished: plan.vanished,
      whole: plan.whole,
      policy: await this.outcomeOf(policy),
      withoutRewards: baseline?.outcome() ?? null,
      defences: defences.flatMap((each) => defenceTold(each, policy)),
      sweep:
        plan.sweep === null ? null : { axes: plan.sweep.axes, cells: cells.flatMap(cellTold), planned: cells.length },
      comparison: other === null ? null : compared(policy, other, plan.compare),
      asked: askedOf(plan),
      optimisation: search?.told ?? null,
      complete,
    };
  }

  async close(): Promise<void> {
    this.signal?.removeEventListener('abort', this.onAbort);
    this.progress.stop();
    await this.crew.close();
  }

  /** The runs of a policy, those of an equal one where there is one already. */
  private policy(wanted: Partial<PlayedPolicy> & Pick<PlayedPolicy, 'name' | 'scenario'>): PolicyRuns {
    const { seed, scale, runs, dryBefore } = this.plan;
    const usual = { settings: [], variation: {}, seed, scale, runs, whole: false, paired: true, dryBefore };
    const policy: PlayedPolicy = { ...usual, ...wanted };
    const key = JSON.stringify([policy.scenario, policy.variation, policy.seed, policy.scale, policy.runs]);
    const found = this.known.get(key);
    if (found !== undefined && (found.policy.whole || !policy.whole)) {
      if (policy.paired) found.keepForPairs();
      return found;
    }
    const made = new PolicyRuns(policy);
    this.known.set(found === undefined ? key : `${key} again`, made);
    return made;
  }

  private expect(study: readonly PolicyRuns[]): void {
    const { optimise, scenario, runs, scale } = this.plan;
    for (const { policy } of study) this.progress.expect(policy.scenario, policy.runs, policy.scale);
    if (optimise === null) return;
    this.progress.expect(scenario, optimise.trials * optimise.trialRuns, optimise.trialScale);
    this.progress.expect(scenario, (finalistCount - 1) * runs, scale);
  }

  /** Plays all runs of policies, in order; what only its estimates are wanted of forgets its runs once it is done. */
  private async playAll(policies: readonly PolicyRuns[]): Promise<void> {
    const { progress } = this;
    function* orders(): Generator<PolicyRunOrder> {
      for (const runs of policies) {
        for (const order of runs.orders()) {
          progress.begun(order);
          yield order;
        }
      }
    }
    await this.crew.play(orders(), (order, run) => {
      order.of.take(order.run, run);
      progress.finished(order, run);
    });
  }

  private async search(
    policy: PolicyRuns,
    baseline: PolicyRuns | null,
  ): Promise<{ told: Optimisation; complete: boolean } | null> {
    const { plan } = this;
    if (plan.optimise === null || this.crew.stopped) return null;
    const search = new Search(plan, plan.optimise, policy, baseline, {
      policy: (wanted) => this.policy({ ...wanted, paired: false }),
      play: (policies) => this.playAll(policies),
      stopped: () => this.crew.stopped,
    });
    return search.run();
  }

  /** Where it was broken off before the first run was begun, that run is begun and broken off, so that there is one. */
  private async outcomeOf(policy: PolicyRuns): Promise<PolicyOutcome> {
    for (const order of policy.orders()) {
      if (policy.outcome() === null) policy.take(order.run, await this.crew.glance(order));
      break;
    }
    const outcome = policy.outcome();
    if (outcome === null) throw new Error('The first run of the policy left nothing behind.');
    return outcome;
  }
}

function askedOf({ optimise, compare, sweep }: LabPlan): LabResult['asked'] {
  if (optimise !== null) return 'search';
  if (compare !== null) return 'comparison';
  return sweep === null ? 'policy' : 'sweep';
}

interface Cell {
  readonly values: readonly string[];
  readonly label: { readonly name: string; readonly settings: readonly PolicySetting[] };
  readonly runs: PolicyRuns;
}

/** Runs may be shared with an equal policy of another name. */
function cellTold({ values, label, runs }: Cell): Sweep['cells'][number][] {
  const outcome = runs.estimates();
  return outcome === null || outcome.runs === 0 ? [] : [{ values, outcome: { ...outcome, ...label } }];
}

function compared(policy: PolicyRuns, other: PolicyRuns, plan: LabPlan['compare']): Comparison | null {
  const outcome = other.outcome();
  if (outcome === null || outcome.runs === 0 || plan === null) return null;
  const { name, settings } = plan;
  const differences = measureNames.map((measure) => [
    measure,
    differenceOf(policy.valuesOf(measure), other.valuesOf(measure)),
  ]);
  return {
    other: { ...outcome, name, settings },
    differences: Object.fromEntries(differences) as Record<MeasureName, Difference | null>,
  };
}

function defenceTold({ defence, runs }: { defence: Defence; runs: PolicyRuns }, policy: PolicyRuns): DefenceOutcome[] {
  const outcome = defenceOutcome(defence, policy.finished(), runs.finished());
  return outcome === null ? [] : [outcome];
}
