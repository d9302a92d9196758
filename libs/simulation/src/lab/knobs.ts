import type { Trigger } from '#domain';
import { parseScenario, SourceDocument, writtenAt, type Fault, type Scenario } from '#scenario';
import { fault } from './lab.arguments.js';
import type { KnobOrder, PolicySource } from './lab.order.js';
import type { Knob, PolicySetting } from './lab.result.js';

/** More of them need more trials than anybody waits for. */
const mostKnobs = 4;
/** How often a rule is tried, from the most often down; a rule that is seldom tried costs little, and saves little. */
const byFrequency: readonly Trigger['type'][] = ['interaction', 'daily', 'challenge', 'streak', 'first'];
/** A knob is turned in steps of about so much of its range, and no finer: `42.5%` says as much as `42.4637%`. */
const finestStep = 1 / 300;

/** The value of a knob as `--set` takes it. */
export function knobText({ whole, decimals, prefix, suffix }: Knob, value: number): string {
  const number = whole ? String(Math.round(value)) : String(Number(value.toFixed(decimals)));
  return `${prefix}${number}${suffix}`;
}

export function knobSettings(knobs: readonly Knob[], values: readonly string[]): PolicySetting[] {
  return knobs.map(({ path }, place) => ({ path, value: values[place] ?? '' }));
}

/** Checks a knob's path and both its ends against the scenario, and finds how finely it can be turned. */
export function knobOf(
  policy: PolicySource,
  { path, low, high }: KnobOrder,
): { knob: Knob } | { faults: readonly Fault[] } {
  const [from, to] = [low, high].map((end) => /^([^\d.-]*)(-?\d+(?:\.\d+)?)([^\d.]*)$/.exec(end.trim()));
  const [, prefix = '', least = '', suffix = ''] = from ?? [];
  if (!from || !to || to[1] !== prefix || to[3] !== suffix) {
    const message = `${low}..${high} is no range; give two numbers with the same unit, such as 1..5, 10%..60% or 0s..90s`;
    return { faults: [fault('--knob', message, path)] };
  }
  const knob = { path, low: Number(least), high: Number(to[2]), prefix, suffix };
  if (knob.low >= knob.high) return { faults: [fault('--knob', `${low} is not below ${high}`, path)] };
  for (const end of [low, high]) {
    const faults = faultsWith(policy, path, end);
    if (faults.length > 0) return { faults };
  }
  const middle = knob.low + (knob.high - knob.low) * 0.43217;
  let decimals = Math.max(Math.ceil(-Math.log10((knob.high - knob.low) * finestStep)), 0);
  // Counts allow no fractions, and money none of a fen.
  const allowed = (digits: number): boolean =>
    faultsWith(policy, path, knobText({ ...knob, whole: false, decimals: digits }, middle)).length === 0;
  while (decimals > 0 && !allowed(decimals)) decimals--;
  return { knob: { ...knob, whole: decimals === 0, decimals } };
}

/**
 * What a policy has that can be turned: the cap of a device, where somebody cheats, and of a user; the chances of the
 * rules that are tried most; its cooldown. The first four of them.
 */
export function knobsOf(policy: PolicySource, scenario: Scenario): Knob[] {
  const { caps, rules, cooldownMs } = scenario.campaign;
  const orders: KnobOrder[] = [];
  const cheated = scenario.population.cohorts.some(({ cheats }) => cheats);
  const limits = [cheated ? (['device', caps.device.perDay] as const) : null, ['user', caps.user.perDay] as const];
  for (const [who, perDay] of limits.filter((limit) => limit !== null)) {
    if (perDay === null || perDay > 1e6) continue;
    orders.push({ path: `campaign.caps.${who}.perDay`, low: '1', high: String(2 * perDay) });
  }
  const chances = byFrequency.flatMap((type) =>
    rules.filter(({ trigger, win }) => trigger.type === type && win.probability > 0),
  );
  for (const { name, win } of chances) {
    const percent = win.probability * 100;
    const low = `${Number((percent / 4).toPrecision(2))}%`;
    const high = `${Math.min(Number((percent * 2).toPrecision(2)), 100)}%`;
    orders.push({ path: `campaign.rules.${name}.win.probability`, low, high });
  }
  if (cooldownMs >= 1000) {
    orders.push({ path: 'campaign.cooldown', low: '0s', high: `${Math.ceil(cooldownMs / 1000) * 3}s` });
  }
  return orders
    .slice(0, mostKnobs)
    .map((order) => knobOf(policy, order))
    .flatMap((found) => ('knob' in found ? [found.knob] : []));
}

/** What the policy itself has for each knob, as it is written; `not set` where it says nothing. */
export function writtenValues({ text, fileName, settings = [] }: PolicySource, knobs: readonly Knob[]): string[] {
  const parsed = SourceDocument.parse(text, fileName);
  return knobs.map(({ path }) => {
    const set = settings.findLast((setting) => setting.path === path);
    return set?.value ?? ('document' in parsed ? writtenAt(parsed.document, path) : null) ?? 'not set';
  });
}

/** The same policy with more settings. */
export function withSettings(policy: PolicySource, settings: readonly PolicySetting[]): PolicySource {
  return { ...policy, settings: [...(policy.settings ?? []), ...settings] };
}

/** Reads a policy; faults of settings are told as those of an argument. */
export function readPolicy(
  { text, fileName, settings = [], readFile }: PolicySource,
  argument = '--set',
): { scenario: Scenario } | { faults: Fault[] } {
  const parsed = parseScenario(text, fileName, settings, readFile);
  if ('scenario' in parsed) return parsed;
  return { faults: parsed.faults.map((each) => (each.file === '--set' ? { ...each, file: argument } : each)) };
}

function faultsWith(policy: PolicySource, path: string, value: string): readonly Fault[] {
  const read = readPolicy(withSettings(policy, [{ path, value }]), '--knob');
  return 'faults' in read ? read.faults : [];
}
