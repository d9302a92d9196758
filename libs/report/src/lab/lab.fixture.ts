import { parseScenario, presets, type Scenario } from '#scenario';
import {
  measureMeanings,
  measureNames,
  simulateNow,
  type Band,
  type DefenceOutcome,
  type DefenceSide,
  type Difference,
  type Estimate,
  type Finalist,
  type LabResult,
  type MeasureName,
  type MomentEstimate,
  type OptimiserTrial,
  type PolicyEstimates,
  type PolicyOutcome,
  type PolicySetting,
  type SimulationResult,
  type Sweep,
} from '#simulation';
import type { LabRecord } from './lab.record.js';

export interface FixtureOptions {
  readonly preset: string;
  readonly scale: number;
  readonly runs: number;
  readonly settings?: readonly PolicySetting[];
  readonly sweep?: Sweep['axes'];
  readonly compare?: readonly PolicySetting[];
  readonly optimise?: boolean;
  readonly defences?: boolean;
}

/**
 * A result of the laboratory out of real, small runs of the engine. Its estimates are made by hand and coarsely: only
 * what the report does with them is looked at here.
 */
export function fixtureLab(options: FixtureOptions): LabRecord {
  const { preset, settings = [], scale } = options;
  const scenario = scenarioOf(preset, settings);
  const policy = outcomeOf('as written', settings, options);
  const quiet: Scenario = { ...scenario, campaign: { ...scenario.campaign, rules: [], contests: [] } };
  const result: LabResult = {
    scenario: scenario.name,
    title: scenario.title,
    seed: scenario.seed,
    scale,
    vanished: vanishedOf(policy.outcome, scenario),
    whole: vanishedOf(policy.outcome, scenario).length === 0 ? null : { scale: 1 / 200, interactions: 37_000_000 },
    policy: policy.outcome,
    withoutRewards: outcomeFrom('without rewards', [], runsOf(quiet, options)),
    defences: options.defences === true ? [deviceCap(options)] : [],
    asked:
      options.optimise === true
        ? 'search'
        : options.compare !== undefined
          ? 'comparison'
          : options.sweep !== undefined
            ? 'sweep'
            : 'policy',
    sweep: options.sweep === undefined ? null : sweepOf(options, options.sweep),
    comparison: options.compare === undefined ? null : comparisonOf(options, policy.runs, options.compare),
    optimisation: options.optimise === true ? optimisationOf(options) : null,
    complete: true,
  };
  return {
    result,
    scenario,
    version: '0.1.0',
    startedAt: '2026-02-01T09:30:00.000Z',
    wallClockMs: 12_345,
    again: `npx hongbao simulate ${preset} --scale ${scale} --runs ${options.runs}`,
  };
}

function vanishedOf({ first }: PolicyOutcome, { campaign }: Scenario): string[] {
  return [
    ...first.prizes.filter(({ stock }) => stock === 0).map(({ name }) => name),
    ...campaign.contests
      .filter(({ name }) => first.contests.every((each) => each.name !== name))
      .map(({ name }) => name),
  ];
}

function scenarioOf(preset: string, settings: readonly PolicySetting[]): Scenario {
  const parsed = parseScenario(presets.get(preset)?.text ?? '', `${preset}.yaml`, settings);
  if ('faults' in parsed) throw new Error(parsed.faults.map(({ field, message }) => `${field} ${message}`).join('; '));
  return parsed.scenario;
}

function runsOf(scenario: Scenario, { runs, scale }: FixtureOptions): SimulationResult[] {
  return Array.from({ length: runs }, (_, run) =>
    simulateNow(scenario, run === 0 ? { scale } : { scale, seed: `${scenario.seed}/${run}` }),
  );
}

function outcomeOf(name: string, settings: readonly PolicySetting[], options: FixtureOptions) {
  const runs = runsOf(scenarioOf(options.preset, [...(options.settings ?? []), ...settings]), options);
  return { runs, outcome: outcomeFrom(name, settings, runs) };
}

function outcomeFrom(
  name: string,
  settings: readonly PolicySetting[],
  runs: readonly SimulationResult[],
): PolicyOutcome {
  const [first] = runs;
  if (first === undefined) throw new Error('a fixture needs a run');
  return {
    name,
    settings,
    runs: runs.length,
    first,
    measures: eachMeasure((measure) => estimateOf(runs, measure)),
    exhaustion: momentOf(runs.map(({ exhaustedAt }) => exhaustedAt)),
    dryBefore: null,
    phases: first.phases.map((phase, i) => ({
      name: phase.name,
      exhaustion: momentOf(runs.map(({ phases }) => phases[i]?.exhaustedAt ?? null)),
    })),
    remaining: first.series.map(({ at }, i) =>
      bandOf(
        at,
        runs.map(({ series, scale }) => (series[i]?.remaining ?? 0) / scale),
      ),
    ),
    activeByDay: first.days.map(({ at }, i) =>
      bandOf(
        at,
        runs.map(({ days, scale }) => (days[i]?.active ?? 0) / scale),
      ),
    ),
    published: first.published.map(({ simulated: _run, deviation: _one, ...figure }, i) => {
      const values = runs.map(({ published }) => published[i]?.simulated ?? 0);
      const mean = meanOf(values);
      const simulated = { mean, standardError: 0, ...bandOf(0, values), count: values.length };
      return { ...figure, simulated, deviation: (mean - figure.published) / figure.published };
    }),
  };
}

function eachMeasure<T>(make: (measure: MeasureName) => T): Record<MeasureName, T> {
  return Object.fromEntries(measureNames.map((measure) => [measure, make(measure)])) as Record<MeasureName, T>;
}

function estimateOf(runs: readonly SimulationResult[], measure: MeasureName): Estimate | null {
  const values = runs.map((run) => measureMeanings[measure].of(run)).filter((value) => value !== null);
  if (values.length === 0) return null;
  const { p5, p50, p95 } = bandOf(0, values);
  const mean = meanOf(values);
  return { mean, standardError: deviationOf(values) / Math.sqrt(values.length), p5, p50, p95, count: values.length };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.length < 2
    ? 0
    : Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

function bandOf(at: number, values: readonly number[]): Band {
  const sorted = [...values].sort((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  return { at, p5: quantile(0.05), p50: quantile(0.5), p95: quantile(0.95) };
}

function momentOf(moments: readonly (number | null)[]): MomentEstimate {
  const { p5, p50, p95 } = bandOf(
    0,
    moments.map((at) => at ?? Number.POSITIVE_INFINITY),
  );
  const moment = (at: number) => (Number.isFinite(at) ? at : null);
  return {
    share: moments.filter((at) => at !== null).length / moments.length,
    p5: moment(p5),
    p50: moment(p50),
    p95: moment(p95),
  };
}

function deviceCap(options: FixtureOptions): DefenceOutcome {
  const side = (value: string): DefenceSide => {
    const { first, measures } = outcomeOf('', [{ path: 'campaign.caps.device.perDay', value }], options).outcome;
    const honest = first.cohorts.filter(({ cheats }) => !cheats);
    const sum = (of: (cohort: (typeof honest)[number]) => number) =>
      honest.reduce((all, cohort) => all + of(cohort), 0) / first.scale;
    return {
      leaked: measures.leaked?.mean ?? 0,
      leakage: measures.leakage?.mean ?? 0,
      spend: measures.spend?.mean ?? 0,
      honestRewarded: sum(({ rewarded }) => rewarded),
      honestAwards: sum(({ awarded }) => awarded),
      honestRefused: sum(({ rejected }) => rejected.device_cap ?? 0),
    };
  };
  return {
    name: 'device cap',
    what: 'at most 3 a device and day',
    inPolicy: false,
    runs: options.runs,
    with: side('3'),
    without: side('null'),
  };
}

function sweepOf(options: FixtureOptions, axes: Sweep['axes']): Sweep {
  const rows = axes.reduce<string[][]>(
    (before, { values }) => before.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
  return {
    axes,
    planned: rows.length,
    cells: rows.map((values) => {
      const settings = values.map((value, i) => ({ path: axes[i]?.path ?? '', value }));
      const name = settings.map(({ path, value }) => `${path}=${value}`).join(', ');
      return { values, outcome: outcomeOf(name, settings, options).outcome };
    }),
  };
}

function comparisonOf(
  options: FixtureOptions,
  first: readonly SimulationResult[],
  settings: readonly PolicySetting[],
): LabResult['comparison'] {
  const name = settings.map(({ path, value }) => `${path}=${value}`).join(', ');
  const { outcome, runs } = outcomeOf(name, settings, options);
  return {
    other: outcome,
    differences: eachMeasure((measure): Difference | null => {
      const { of } = measureMeanings[measure];
      const pairs = runs.flatMap((run, i) => {
        const [a, b] = [first[i] === undefined ? null : of(first[i]), of(run)];
        return a === null || b === null ? [] : [b - a];
      });
      if (pairs.length === 0) return null;
      const mean = meanOf(pairs);
      const half = (2.4 * deviationOf(pairs)) / Math.sqrt(pairs.length);
      return { mean, low: mean - half, high: mean + half, pairs: pairs.length, varianceReduction: 6.2 };
    }),
  };
}

/** The first trial, as every search has it, is the policy as written. */
const trialCount = 24;

function optimisationOf(options: FixtureOptions): LabResult['optimisation'] {
  const knobs = [
    { path: 'campaign.caps.user.perDay', low: 1, high: 10, whole: true, prefix: '', suffix: '', decimals: 0 },
    { path: 'campaign.cooldown', low: 0, high: 120, whole: true, prefix: '', suffix: 'm', decimals: 0 },
  ];
  const play = (values: readonly string[], isWritten: boolean, runs: number) => {
    const settings = isWritten ? [] : values.map((value, k) => ({ path: knobs[k]?.path ?? '', value }));
    return outcomeOf(isWritten ? 'as written' : 'trial', settings, { ...options, runs }).outcome;
  };
  const trials = withEfficiency(
    Array.from({ length: trialCount }, (_, i) => {
      const values = i === 0 ? ['6', '0.5m'] : [String(1 + ((i * 7) % 10)), `${(i * 37) % 120}m`];
      return trialOf(values, play(values, i === 0, 1));
    }),
  );
  const order = trials.map((_, i) => i).filter((i) => trials[i]?.feasible === true);
  order.sort((a, b) => (trials[a]?.goal ?? Infinity) - (trials[b]?.goal ?? Infinity));
  const finalists = [...order.filter((i) => i > 0).slice(0, 3), 0].flatMap((trial): Finalist[] => {
    const values = trials[trial]?.values;
    if (values === undefined) return [];
    const outcome = play(values, trial === 0, options.runs);
    return [{ trial, outcome, again: trialOf(values, outcome) }];
  });
  return {
    goal: 'cost_per_retained_day1',
    keeps: 'retained_day1',
    method: 'a search made up for the fixture',
    knobs,
    constraints: [
      { measure: 'lasts', bound: 'at_least', value: 0.95 },
      { measure: 'leakage', bound: 'at_most', value: 0.4 },
    ],
    trialRuns: 1,
    trialScale: options.scale,
    trials,
    finalists,
    best: finalists.find(({ again }) => again.feasible)?.trial ?? null,
  };
}

function trialOf(values: readonly string[], { measures, exhaustion }: PolicyEstimates): OptimiserTrial {
  const leakage = measures.leakage?.mean ?? 0;
  const lasts = 1 - exhaustion.share;
  return {
    values,
    goal: measures.cost_per_retained_day1?.mean ?? null,
    constrained: [lasts, leakage],
    feasible: lasts >= 0.95 && leakage <= 0.4,
    spend: measures.spend?.mean ?? 0,
    retained: measures.retained_day1?.mean ?? 0,
    efficient: false,
  };
}

function withEfficiency(trials: readonly OptimiserTrial[]): OptimiserTrial[] {
  return trials.map((trial) => ({
    ...trial,
    efficient: !trials.some(
      ({ spend, retained }) =>
        spend <= trial.spend && retained >= trial.retained && (spend < trial.spend || retained > trial.retained),
    ),
  }));
}
