import type { EpochMs } from '#domain';
import { readMoment, scaleScenario, type Fault, type Scenario } from '#scenario';
import { daysTouched } from '../engine/counter.layout.js';
import { defencesOf } from './defences.js';
import { knobOf, knobsOf, readPolicy, withSettings } from './knobs.js';
import { fault } from './lab.arguments.js';
import type { LabOrder, LabPlan, OptimiseOrder, OptimisePlan, PolicySource, SweepPlan } from './lab.order.js';
import type { Knob, SweepAxis } from './lab.result.js';
import { measureMeanings, type MeasureName } from './measures.js';
import { chooseScale, costOfRun, vanishingAt, wholeScaleOf } from './scale.choice.js';

export type PlannedLab = { readonly plan: LabPlan } | { readonly faults: readonly Fault[] };

type Read<T> = { readonly value: T } | { readonly faults: readonly Fault[] };

/** Runs of each policy where nobody says how many. */
export const defaultRuns = 8;
/** The run without rewards and the defences are about large differences; more runs than these add nothing. */
export const studyRunsAtMost = 16;
/** How many policies the optimiser tries where nobody says how many. */
const defaultTrials = 60;
/** Runs of a trial. */
const trialRuns = 4;
/** How many trials are played again at the end, the policy as written among them. */
export const finalistCount = 4;

const mostRuns = 10_000;
const mostCells = 1_000;
const mostTrials = 1_000;
/** More than any campaign had; tables of many times more do not fit into memory. */
const mostPeople = 500_000_000;

/**
 * Checks an order before anything is played: reads every scenario in it, and settles scale and runs. All faults of an
 * order are values, told with `describeFault`.
 *
 * @example
 * ```ts
 * const planned = planLab({ policy: { text, fileName, settings }, runs: 8, sweep: [{ path, values: ['1', '3'] }] });
 * if ('faults' in planned) throw new UsageError(planned.faults.map(describeFault).join('; '));
 * const result = await runLab(planned.plan, { workers: 2, signal: world.interrupted, onProgress: draw });
 * ```
 */
export function planLab(order: LabOrder): PlannedLab {
  const numbers = checkNumbers(order);
  if (numbers.length > 0) return { faults: numbers };
  const read = readPolicy(order.policy);
  if ('faults' in read) return read;
  const { scenario } = read;
  const { dryBefore, sweep, compare, optimise } = {
    dryBefore: readDryBefore(order.dryBefore ?? null, scenario),
    sweep: planSweep(order.policy, order.sweep ?? []),
    compare: planComparison(order.compare ?? null),
    optimise: planSearch(order.policy, scenario, order.optimise ?? null),
  };
  const faults = [dryBefore, sweep, compare, optimise].flatMap((part) => ('faults' in part ? part.faults : []));
  if ('faults' in dryBefore || 'faults' in sweep || 'faults' in compare || 'faults' in optimise) return { faults };
  return settle(order, {
    scenario,
    dryBefore: dryBefore.value,
    sweep: sweep.value,
    compare: compare.value,
    search: optimise.value,
  });
}

interface OrderParts {
  readonly scenario: Scenario;
  readonly dryBefore: number | null;
  readonly sweep: SweepPlan | null;
  readonly compare: Other | null;
  readonly search: Omit<OptimisePlan, 'trialScale'> | null;
}

/** How much is played, and at what size. */
function settle(order: LabOrder, { scenario, dryBefore, sweep, compare, search }: OrderParts): PlannedLab {
  const runs = order.runs ?? defaultRuns;
  // The optimiser has to know what the rewards win.
  const study = (order.study ?? true) || search !== null;
  const beside = study ? 1 + defencesOf(scenario).length : 0;
  const fewRuns = Math.min(runs, studyRunsAtMost);
  // Another population is of another size: how many of its people can be played is its own affair.
  const apart = compare !== null && compare.scenario.population.users !== scenario.population.users;
  const others =
    (compare === null || apart ? 0 : 1) + (sweep?.cells.length ?? 0) + (search === null ? 0 : finalistCount - 1);
  const searchRuns = search === null ? 0 : search.trials * search.trialRuns;
  // Whoever asks for more runs than a study needs has the patience of an experiment.
  const studyRuns = (1 + beside) * fewRuns;
  const experimentRuns = runs - fewRuns + others * runs;
  // Whoever asks for fewer runs than usual is in a hurry, and gets the usual size.
  const usualStudy = (1 + beside) * Math.min(Math.max(runs, defaultRuns), studyRunsAtMost);
  const fitting = (of: Scenario): number => chooseScale(of, { studyRuns: usualStudy, experimentRuns });
  const fit = compare === null || apart ? fitting(scenario) : Math.min(fitting(scenario), fitting(compare.scenario));
  const scale = order.scale ?? fit;
  const otherScale = apart ? (order.scale ?? chooseScale(compare.scenario, { experimentRuns: runs })) : scale;
  const trialScale = Math.min(scale, chooseScale(scenario, { searchRuns }));
  const cells = (sweep?.cells ?? []).map((cell) => cell.scenario);
  const sized = [scenario, ...cells].map((each) => [each, scale] as const);
  if (compare !== null) sized.push([compare.scenario, otherScale]);
  for (const [each, at] of sized) {
    const tooLarge = faultOfScale(each, at);
    if (tooLarge !== null) return { faults: [tooLarge] };
  }
  const plan: LabPlan = {
    scenario,
    seed: order.seed ?? scenario.seed,
    scale,
    scaleChosen: order.scale === undefined || order.scale === null,
    runs,
    vanished: vanishingAt(scenario, scale),
    whole: vanishingAt(scenario, scale).length === 0 ? null : wholeScaleOf(scenario),
    totalRuns: studyRuns + experimentRuns + searchRuns + (apart ? runs : 0),
    expectedInteractions:
      costOfRun(scenario) * ((studyRuns + experimentRuns) * scale + searchRuns * trialScale) +
      (apart ? costOfRun(compare.scenario) * runs * otherScale : 0),
    study,
    settings: order.policy.settings ?? [],
    sweep,
    compare: compare === null ? null : { ...compare, scale: otherScale },
    optimise: search === null ? null : { ...search, trialScale },
    dryBefore,
  };
  return { plan };
}

/** What leaves the range of exact numbers, or of memory, at a scale. */
function faultOfScale(scenario: Scenario, scale: number): Fault | null {
  try {
    scaleScenario(scenario, scale);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return fault('--scale', error.message);
  }
  const people = Math.round(scenario.population.users * scale);
  if (people > mostPeople)
    return fault(
      '--scale',
      `asks for ${people} people in one run; at most ${mostPeople} are played: give a smaller one`,
    );
  return null;
}

function checkNumbers({ runs = null, scale = null, optimise }: LabOrder): Fault[] {
  const faults: Fault[] = [];
  if (runs !== null && !(Number.isInteger(runs) && runs >= 1 && runs <= mostRuns)) {
    faults.push(fault('--runs', `is ${runs}; give a whole number from 1 to ${mostRuns}`));
  }
  if (scale !== null && !(Number.isFinite(scale) && scale > 0)) {
    faults.push(fault('--scale', `is ${scale}; give a number above 0, such as 0.01`));
  }
  const trials = optimise?.trials ?? defaultTrials;
  if (!(Number.isInteger(trials) && trials >= 1 && trials <= mostTrials)) {
    faults.push(fault('--trials', `is ${trials}; give a whole number from 1 to ${mostTrials}`));
  }
  return faults;
}

function readDryBefore(text: string | null, { campaign }: Scenario): Read<number | null> {
  if (text === null) return { value: null };
  const read = readMoment(text, campaign.utcOffsetMs);
  if ('problem' in read) return { faults: [fault('--dry-before', read.problem)] };
  const { from, to } = campaign.window;
  if (read.at > from && read.at <= to) return { value: read.at };
  const message = `lies ${read.at > to ? 'after the campaign, whose budget nobody asks for then' : 'before anything is spent'}; give a time from ${written(from, campaign)} to ${written(to, campaign)}`;
  return { faults: [fault('--dry-before', message)] };
}

/** As scenario files have it, in the campaign's zone. */
function written(at: EpochMs, { utcOffsetMs }: Scenario['campaign']): string {
  return new Date(at + utcOffsetMs).toISOString().slice(0, 16);
}

function planSweep(policy: PolicySource, axes: readonly SweepAxis[]): Read<SweepPlan | null> {
  if (axes.length === 0) return { value: null };
  const size = axes.reduce((product, { values }) => product * values.length, 1);
  if (size > mostCells)
    return { faults: [fault('--sweep', `has ${size} combinations; at most ${mostCells} are played`)] };
  const paths = axes.map(({ path }) => path);
  const twice = paths.find((path, place) => paths.indexOf(path) !== place);
  if (twice !== undefined) return { faults: [fault('--sweep', 'is swept twice; give all its values at once', twice)] };
  const cells: SweepPlan['cells'][number][] = [];
  for (const values of combinations(axes)) {
    const settings = axes.map(({ path }, place) => ({ path, value: values[place] ?? '' }));
    const read = readPolicy(withSettings(policy, settings), '--sweep');
    if ('faults' in read) return read;
    cells.push({ values, scenario: read.scenario });
  }
  return { value: { axes, cells } };
}

/** All combinations of values; the last axis changes fastest. */
function combinations(axes: readonly SweepAxis[]): string[][] {
  return axes.reduce<string[][]>(
    (rows, { values }) => rows.flatMap((row) => values.map((value) => [...row, value])),
    [[]],
  );
}

type Other = Omit<NonNullable<LabPlan['compare']>, 'scale'>;

function planComparison(order: NonNullable<LabOrder['compare']> | null): Read<Other | null> {
  if (order === null) return { value: null };
  const read = readPolicy(order, '--compare');
  if ('faults' in read) return read;
  return { value: { name: order.name, settings: order.settings ?? [], scenario: read.scenario } };
}

function planSearch(
  policy: PolicySource,
  scenario: Scenario,
  order: OptimiseOrder | null,
): Read<Omit<OptimisePlan, 'trialScale'> | null> {
  if (order === null) return { value: null };
  const { goal, knobs: ordered = [], constraints = [], trials = defaultTrials } = order;
  if (measureMeanings[goal].better === null) {
    return { faults: [fault('--optimise', `${goal} has no better side; name a measure that has one`)] };
  }
  const late = tooLate(goal, scenario);
  if (late !== null) return { faults: [late] };
  const found = ordered.map((knob) => knobOf(policy, knob));
  const faults = found.flatMap((each) => ('faults' in each ? each.faults : []));
  if (faults.length > 0) return { faults };
  const given = found.flatMap((each): Knob[] => ('knob' in each ? [each.knob] : []));
  const knobs = given.length > 0 ? given : knobsOf(policy, scenario);
  if (knobs.length === 0) {
    return { faults: [fault('--optimise', 'finds nothing to turn in this policy; name a knob, path=low..high')] };
  }
  return { value: { goal, knobs, constraints, trials, trialRuns, policy } };
}

/** After how many days of a user a goal looks at them. */
const daysOfGoals: Readonly<Partial<Record<MeasureName, number>>> = {
  cost_per_retained_day1: 1,
  cost_per_retained_day7: 7,
  cost_per_retained_day30: 30,
};

function tooLate(goal: MeasureName, { campaign, horizon }: Scenario): Fault | null {
  const days = daysTouched({ from: horizon.from, to: horizon.to - 1 }, campaign.utcOffsetMs);
  const after = daysOfGoals[goal] ?? 0;
  if (days > after) return null;
  const message = `${goal} needs more than ${after} days, and ${days} are simulated; seek another goal, or set traffic.to to a later time`;
  return fault('--optimise', message);
}
