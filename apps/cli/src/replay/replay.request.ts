import { resolve } from 'node:path';
import { interactionKinds, type Campaign } from '#domain';
import { readEvent, readLines, type EventFilter, type FaultPlan, type Registration } from '#replay';
import { campaignFromJson, describeFault, parseScenario, readDuration } from '#scenario';
import { faultLines, readSource } from '../scenario/scenario.file.js';
import { UsageError } from '../world/cli-error.js';

/** What is asked on the command line about which events are played. */
export interface FilterRequest {
  readonly from?: string;
  readonly to?: string;
  readonly user: readonly string[];
  readonly kind: readonly string[];
  readonly campaign: readonly string[];
}

/** What is asked on the command line. */
export interface ReplayOptions extends FilterRequest {
  readonly virtual?: boolean;
  readonly target?: string;
  readonly dryRun?: boolean;
  readonly scenario: readonly string[];
  readonly users?: string;
  readonly speed: number;
  readonly order: 'time' | 'file';
  readonly duplicate: number;
  readonly drop: number;
  readonly corrupt: number;
  readonly reorder?: string;
  readonly delay?: string;
  readonly faultSeed: string;
  readonly golden?: string;
  readonly updateGolden?: boolean;
  readonly trace?: boolean;
  readonly junit?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** The faults that are asked for; null for none. @throws UsageError that names the option. */
export function faultsOf({
  duplicate,
  drop,
  corrupt,
  reorder,
  delay,
  faultSeed: seed,
}: ReplayOptions): FaultPlan | null {
  const reorderMs = timeOf('--reorder', reorder);
  const delayMs = timeOf('--delay', delay);
  if (duplicate + drop + corrupt + reorderMs + delayMs === 0) return null;
  return { seed, duplicate, drop, corrupt, reorderMs, delayMs };
}

function timeOf(option: string, text = '0s'): number {
  const ms = readDuration(text);
  if (typeof ms === 'number') return ms;
  throw new UsageError(`${option} ${text}: give a time such as 500ms, 5s or 1m30s.`);
}

/** @throws UsageError that names the option. */
export function filterOf({ from, to, user, kind, campaign }: FilterRequest): EventFilter {
  const kinds = kind.map((name) => {
    const number = (interactionKinds as readonly string[]).indexOf(name);
    if (number < 0) throw new UsageError(`--kind ${name}: give one of ${interactionKinds.join(', ')}.`);
    return number;
  });
  return {
    ...(from !== undefined && { from: instantOf('--from', from) }),
    ...(to !== undefined && { to: instantOf('--to', to) }),
    ...(user.length > 0 && { users: new Set(user) }),
    ...(kinds.length > 0 && { kinds: new Set(kinds) }),
    ...(campaign.length > 0 && { campaigns: new Set(campaign) }),
  };
}

/** An instant as events write it. */
function instantOf(option: string, text: string): number {
  const event = { source: 'x', id: 'x', subject: 'x', time: text, data: { campaign: 'x' } };
  const read = readEvent(JSON.stringify(event));
  if (typeof read === 'string')
    throw new UsageError(`${option} ${text}: give an instant such as 2026-02-16T20:00:00+08:00.`);
  return read.at;
}

/** The campaign of a preset, of a scenario file, or of a campaign's own JSON as `simulate --events` writes it. */
export function readCampaign(name: string, cwd: string): Campaign {
  const { text, fileName, readFile } = readSource(name, cwd);
  if (!fileName.endsWith('.json')) {
    const parsed = parseScenario(text, fileName, [], readFile);
    if ('faults' in parsed) throw new UsageError(faultLines(parsed.faults));
    return parsed.scenario.campaign;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UsageError(`${fileName} is no JSON.`);
  }
  const seed = (value as { seed?: unknown } | null)?.seed;
  if (typeof seed !== 'string') throw new UsageError(`${fileName} names no seed; without it nobody can tell who wins.`);
  const parsed = campaignFromJson(value, { seed });
  if ('campaign' in parsed) return parsed.campaign;
  throw new UsageError(parsed.faults.map((fault) => `${fileName}: ${describeFault(fault)}`).join('\n'));
}

/**
 * Registered users, one JSON a line as `POST /v1/users` takes them, with `fromLine` where somebody registered later on.
 * The first that is said of somebody stands.
 *
 * @throws UsageError that names the line.
 */
export async function readRegistrations(file: string | undefined, cwd: string): Promise<Map<string, Registration>> {
  const registrations = new Map<string, Registration>();
  if (file === undefined) return registrations;
  for await (const { first, lines } of readLines(resolve(cwd, file))) {
    for (const [index, line] of lines.entries()) {
      if (line === '') continue;
      const read = typeof line === 'string' ? registrationOf(line) : null;
      if (read === null)
        throw new UsageError(`${file}: line ${first + index} is no user: give {"id":"...","device":"..."}.`);
      if (!registrations.has(read.id)) registrations.set(read.id, read);
    }
  }
  return registrations;
}

function registrationOf(line: string): Registration | null {
  try {
    const read = JSON.parse(line) as Partial<Record<keyof Registration, unknown>> | null;
    const { id, device = null, invitedBy = null, fromLine = 1 } = read ?? {};
    const fits = (value: unknown): value is string | null => value === null || typeof value === 'string';
    if (typeof id !== 'string' || !fits(device) || !fits(invitedBy) || !Number.isSafeInteger(fromLine)) return null;
    return { id, device, invitedBy, fromLine: Number(fromLine) };
  } catch {
    return null;
  }
}
