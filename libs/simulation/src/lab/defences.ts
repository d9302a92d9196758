import { minuteMs, type Campaign, type Reason } from '#domain';
import type { Scenario } from '#scenario';
import type { DefenceOutcome, DefenceSide } from './lab.result.js';
import type { RunDigest } from './run.digest.js';
import type { RunVariation } from './run.player.js';

/** A means against cheaters, and the policy with it taken away or added. */
export interface Defence {
  readonly name: string;
  readonly what: string;
  readonly inPolicy: boolean;
  /** The other policy: without it where the policy has it, else with it. */
  readonly scenario: Scenario;
  readonly variation: RunVariation;
  /** For which it refuses. */
  readonly reasons: readonly Reason[];
}

/** Of a cooldown that a policy without one is tried with. */
const triedCooldownMs = minuteMs;
/** A device cap lets this many times through what the busiest honest users do, where no cap of a user says better. */
const triedMargin = 2;

/** The defences that are worth a look; none where nobody cheats. */
export function defencesOf(scenario: Scenario): Defence[] {
  if (!scenario.population.cohorts.some(({ cheats }) => cheats)) return [];
  return [deviceCap(scenario), cooldown(scenario), onePersonOneAccount(scenario)];
}

function deviceCap(scenario: Scenario): Defence {
  const { caps } = scenario.campaign;
  const limits = capTexts(caps.device);
  const inPolicy = limits.length > 0;
  const perDay = caps.user.perDay ?? busiestHonest(scenario);
  const other = { perDay: inPolicy ? null : perDay, perCampaign: null, amountPerDay: null, amountPerCampaign: null };
  return {
    name: 'device cap',
    what: inPolicy ? `at most ${limits.join(', ')}` : `at most ${perDay} a device and day`,
    inPolicy,
    scenario: withPolicy(scenario, { caps: { ...caps, device: other } }),
    variation: {},
    reasons: ['device_cap'],
  };
}

function cooldown(scenario: Scenario): Defence {
  const { cooldownMs } = scenario.campaign;
  const inPolicy = cooldownMs > 0;
  return {
    name: 'cooldown',
    what: `${(inPolicy ? cooldownMs : triedCooldownMs) / 1000} s between two envelopes of a user`,
    inPolicy,
    scenario: withPolicy(scenario, { cooldownMs: inPolicy ? 0 : triedCooldownMs }),
    variation: {},
    reasons: ['cooldown'],
  };
}

/** What WeChat Pay does: the same device is the same user. */
function onePersonOneAccount(scenario: Scenario): Defence {
  return {
    name: 'one person, one account',
    what: 'of the accounts on a device only the first takes part',
    inPolicy: false,
    scenario,
    variation: { oneAccountPerDevice: true },
    reasons: ['not_registered'],
  };
}

function withPolicy(scenario: Scenario, policy: Partial<Campaign>): Scenario {
  return { ...scenario, campaign: { ...scenario.campaign, ...policy } };
}

function capTexts({ perDay, perCampaign, amountPerDay, amountPerCampaign }: Campaign['caps']['device']): string[] {
  const texts: [number | string | null, string][] = [
    [perDay, 'a device and day'],
    [perCampaign, 'a device'],
    [amountPerDay === null ? null : `¥${amountPerDay / 100}`, 'a device and day'],
    [amountPerCampaign === null ? null : `¥${amountPerCampaign / 100}`, 'a device'],
  ];
  return texts.flatMap(([limit, per]) => (limit === null ? [] : [`${limit} ${per}`]));
}

function busiestHonest({ population }: Scenario): number {
  const perDay = population.cohorts
    .filter(({ cheats }) => !cheats)
    .reduce((most, { interactionsPerDay }) => Math.max(most, interactionsPerDay), 0);
  return Math.max(Math.ceil(triedMargin * perDay), 1);
}

/** Both sides of a defence, over the runs that both have. Null where there is none. */
export function defenceOutcome(
  { name, what, inPolicy, reasons }: Defence,
  policy: readonly RunDigest[],
  other: readonly RunDigest[],
): DefenceOutcome | null {
  const runs = Math.min(policy.length, other.length);
  if (runs === 0) return null;
  const asIs = sideOf(policy.slice(0, runs), reasons);
  const otherwise = sideOf(other.slice(0, runs), reasons);
  return {
    name,
    what,
    inPolicy,
    runs,
    with: inPolicy ? asIs : otherwise,
    without: inPolicy ? otherwise : asIs,
  };
}

function sideOf(runs: readonly RunDigest[], reasons: readonly Reason[]): DefenceSide {
  const mean = (of: (run: RunDigest) => number): number => runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
  const leaked = mean(({ sides }) => sides.leaked);
  const spend = mean((run) => run.sides.spend);
  return {
    leaked,
    leakage: spend > 0 ? leaked / spend : 0,
    spend,
    honestRewarded: mean(({ sides }) => sides.honestRewarded),
    honestAwards: mean(({ sides }) => sides.honestAwards),
    honestRefused: mean(({ sides }) => reasons.reduce((sum, reason) => sum + (sides.honestRejected[reason] ?? 0), 0)),
  };
}
