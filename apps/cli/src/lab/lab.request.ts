import { describeFault, presets, readSetting, type Fault, type Setting } from '#scenario';
import {
  planLab,
  readConstraint,
  readGoal,
  readKnob,
  readSweepAxis,
  type LabOrder,
  type LabPlan,
  type OptimiseOrder,
  type PolicySource,
} from '#simulation';
import { faultLines, readSource } from '../scenario/scenario.file.js';
import { UsageError } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';

/** What the command line of `simulate` asks for, as it was typed. */
export interface LabRequest {
  readonly seed?: string;
  readonly runs?: number;
  readonly scale?: number;
  readonly set: readonly string[];
  readonly sweep: readonly string[];
  readonly compare: readonly string[];
  readonly optimise?: string;
  readonly knob: readonly string[];
  readonly require: readonly string[];
  readonly trials?: number;
  readonly dryBefore?: string;
  readonly study: boolean;
}

export interface PlannedRequest {
  readonly plan: LabPlan;
  /** What to type to have the same again, after the command's name. */
  readonly words: string;
}

/**
 * Reads and checks all that was asked for, before anything is played.
 *
 * @throws UsageError with a line for everything that is wrong.
 */
export async function planRequest(name: string, request: LabRequest, { cwd }: CliWorld): Promise<PlannedRequest> {
  const policy = { ...readSource(name, cwd), settings: request.set.map((text) => valid(readSetting(text))) };
  const order: LabOrder = {
    policy,
    seed: request.seed ?? null,
    runs: request.runs ?? null,
    scale: request.scale ?? null,
    study: request.study,
    sweep: request.sweep.map((text) => valid(readSweepAxis(text))),
    compare: await otherPolicy(request.compare, policy, cwd),
    optimise: optimiseOrder(request),
    dryBefore: request.dryBefore ?? null,
  };
  const planned = planLab(order);
  if ('faults' in planned) throw new UsageError(faultLines(planned.faults));
  return { plan: planned.plan, words: wordsOf(name, request, planned.plan) };
}

function optimiseOrder({ optimise, knob, require: required, trials }: LabRequest): OptimiseOrder | null {
  if (optimise === undefined) {
    const [option] = [
      ...knob.map(() => '--knob'),
      ...required.map(() => '--require'),
      ...(trials === undefined ? [] : ['--trials']),
    ];
    if (option === undefined) return null;
    throw new UsageError(`${option} goes with --optimise: say what is sought, such as --optimise retained-day7.`);
  }
  return {
    goal: valid(readGoal(optimise)),
    knobs: knob.map((text) => valid(readKnob(text))),
    constraints: required.map((text) => valid(readConstraint(text))),
    ...(trials === undefined ? {} : { trials }),
  };
}

/** Settings change the policy itself; anything else names another scenario. */
async function otherPolicy(
  others: readonly string[],
  policy: PolicySource,
  cwd: string,
): Promise<NonNullable<LabOrder['compare']> | null> {
  const [first] = others;
  if (first === undefined) return null;
  const isFile = (text: string): boolean => presets.get(text) !== null || !text.includes('=');
  if (others.length === 1 && isFile(first)) return { name: first, ...readSource(first, cwd) };
  const scenario = others.find(isFile);
  if (scenario !== undefined) {
    throw new UsageError(`--compare takes one scenario, or settings; ${scenario} stands among others.`);
  }
  const settings = others.map((text): Setting => valid(readSetting(text)));
  return {
    ...policy,
    name: settings.map(({ path, value }) => `${path}=${value}`).join(', '),
    settings: [...(policy.settings ?? []), ...settings],
  };
}

/** Seed, scale and runs are written out, so that a later version with other defaults gives the same. */
function wordsOf(name: string, request: LabRequest, { seed, scale, runs }: LabPlan): string {
  const { set, sweep, compare, optimise, knob, require: required, trials, dryBefore, study } = request;
  const each = (option: string, values: readonly string[]) => values.flatMap((value) => [option, quoted(value)]);
  return [
    quoted(name),
    ...each('--seed', [seed]),
    ...each('--scale', [String(scale)]),
    ...each('--runs', [String(runs)]),
    ...each('--set', set),
    ...each('--sweep', sweep),
    ...each('--compare', compare),
    ...each('--optimise', optimise === undefined ? [] : [optimise]),
    ...each('--knob', knob),
    ...each('--require', required),
    ...each('--trials', trials === undefined ? [] : [String(trials)]),
    ...each('--dry-before', dryBefore === undefined ? [] : [dryBefore]),
    ...(study ? [] : ['--no-study']),
  ].join(' ');
}

/** As a shell wants it. */
function quoted(text: string): string {
  return /^[\w@%+=:,./¥-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function valid<T extends object | string>(read: T | Fault): T {
  if (isFault(read)) throw new UsageError(describeFault(read));
  return read;
}

function isFault(read: object | string): read is Fault {
  return typeof read === 'object' && 'message' in read && 'column' in read;
}
