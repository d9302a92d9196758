import {
  compilePolicy,
  inviterOf,
  isPlan,
  interactionKinds,
  phaseAt,
  qualify,
  type AmountRule,
  type Campaign,
  type CapLimits,
  type Interaction,
  type InteractionKind,
  type Pacing,
  type Policy,
  type Prize,
  type Rule,
  type Trigger,
} from '#domain';
import type { Admission, Release } from '#gate';
import { campaignFixture, openingTime } from '../../support/campaign.fixture.js';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** Random numbers that a seed repeats (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  maybe(chance = 0.5): boolean {
    return this.next() < chance;
  }

  of<T>(...choices: readonly T[]): T {
    const choice = choices[this.whole(0, choices.length - 1)];
    if (choice === undefined) throw new RangeError('nothing to choose from');
    return choice;
  }

  orNull(from: number, to: number): number | null {
    return this.maybe(0.4) ? this.whole(from, to) : null;
  }
}

/** A small campaign in which everything that a policy can ask happens soon. */
export function randomPolicy(dice: Dice, id: string): Policy {
  const prizes = Array.from({ length: dice.whole(1, 3) }, (_, number) => randomPrize(dice, number));
  const rules = Array.from({ length: dice.whole(1, 4) }, (_, number) => randomRule(dice, number, prizes));
  const half = openingTime + dayMs + 7 * hourMs;
  const window = { from: openingTime, to: openingTime + 3 * dayMs };
  return compilePolicy(
    campaignFixture(id, {
      seed: String(dice.whole(1, 1_000_000)),
      budget: dice.whole(3, 40) * 100,
      phases: dice.maybe(0.4)
        ? [
            { name: 'first', from: window.from, to: half, budget: dice.orNull(100, 1_000) },
            { name: 'second', from: half, to: window.to, budget: dice.orNull(100, 1_000) },
          ]
        : [],
      prizes,
      rules,
      contests: [
        {
          ...{ name: 'race', title: 'race', kinds: ['daily_task'], entries: window, settlesAt: half },
          ...{ method: 'draw', winners: 2, prize: prizes[0]?.name ?? '' },
        },
      ],
      caps: { user: randomCaps(dice), device: dice.maybe(0.3) ? randomCaps(dice) : randomCaps(dice, 0) },
      cooldownMs: dice.of(0, 0, 60_000, hourMs),
      pacing: randomPacing(dice),
      repeatedText: dice.of('refuse', 'allow'),
    }),
  );
}

function randomCaps(dice: Dice, chance = 0.3): CapLimits {
  const limit = (from: number, to: number): number | null => (dice.maybe(chance) ? dice.whole(from, to) : null);
  return {
    perDay: limit(1, 3),
    perCampaign: limit(1, 5),
    amountPerDay: limit(50, 400),
    amountPerCampaign: limit(100, 900),
  };
}

function randomPrize(dice: Dice, number: number): Prize {
  return {
    name: `prize ${number}`,
    kind: 'cash',
    label: `prize ${number}`,
    amount: randomAmount(dice),
    stock: dice.orNull(1, 4),
    // Only to earlier ones, so that no fallback leads in a circle.
    fallback: number > 0 && dice.maybe() ? `prize ${dice.whole(0, number - 1)}` : null,
  };
}

function randomAmount(dice: Dice): AmountRule {
  switch (dice.whole(0, 5)) {
    case 0:
      return { type: 'uniform', min: 1, max: dice.whole(1, 300) };
    case 1:
      return {
        type: 'tiers',
        tiers: [
          { amount: 10, weight: 3 },
          { amount: 500, weight: dice.next() },
        ],
      };
    case 2:
      return { type: 'double_mean', pool: dice.whole(6, 900), shares: dice.whole(1, 6), min: 1 };
    case 3:
      return { type: 'line_cut', pool: dice.whole(6, 900), shares: dice.whole(1, 6), min: 1 };
    default:
      return { type: 'fixed', amount: dice.of(1, 100, 100, 250) };
  }
}

function randomRule(dice: Dice, number: number, prizes: readonly Prize[]): Rule {
  const table = prizes.filter(() => dice.maybe(0.6));
  const drawn = table.length > 0 ? table : prizes.slice(0, 1);
  return {
    name: `rule ${number}`,
    title: `rule ${number}`,
    trigger: randomTrigger(dice),
    phases: null,
    win: {
      probability: dice.of(1, 1, 0.5, 0.2),
      prizes: drawn.map(({ name }) => ({ prize: name, weight: 1 + dice.next() })),
    },
    guarantee: dice.orNull(2, 4),
    perUser: { perDay: dice.orNull(1, 2), perCampaign: dice.orNull(1, 3) },
  };
}

function randomTrigger(dice: Dice): Trigger {
  const kinds = dice.of<readonly InteractionKind[]>(['trip_planning'], ['trip_planning', 'daily_task'], ['daily_task']);
  switch (dice.whole(0, 8)) {
    case 0:
      return { type: 'daily', kinds };
    case 1:
      return { type: 'challenge', needs: { trip_planning: dice.whole(1, 3) }, within: dice.of('day', 'campaign') };
    case 2:
      return { type: 'streak', kinds, days: dice.whole(1, 3) };
    case 3:
      return { type: 'first', kinds };
    case 4:
      return { type: 'invitee', kinds };
    case 5:
      return { type: 'inviter', kinds };
    default:
      return { type: 'interaction', kinds };
  }
}

function randomPacing(dice: Dice): Pacing {
  switch (dice.whole(0, 5)) {
    case 0:
      return { type: 'linear' };
    case 1:
      return { type: 'hourly', weights: Array.from({ length: 24 }, () => dice.whole(0, 3)) };
    case 2: {
      const rounds = Array.from({ length: 6 }, (_, i) => {
        const from = openingTime + i * 12 * hourMs;
        return { from, to: from + 8 * hourMs, budget: dice.whole(100, 600) };
      });
      return { type: 'rounds', rounds, rollOver: dice.maybe() };
    }
    default:
      return { type: 'at_once' };
  }
}

/** What is asked of a gate, one after the other. */
export type Command =
  | { readonly type: 'admit'; readonly batch: readonly Admission[]; readonly outcome: 'durable' | 'void' }
  /** The oldest awards that have not come back yet. */
  | { readonly type: 'release'; readonly count: number }
  | { readonly type: 'rebuild' };

export function randomCommands(dice: Dice, policy: Policy): Command[] {
  return Array.from({ length: dice.whole(2, 6) }, (): Command => {
    if (dice.maybe(0.12)) return { type: 'release', count: dice.whole(1, 3) };
    if (dice.maybe(0.08)) return { type: 'rebuild' };
    const batch = Array.from({ length: dice.whole(1, 8) }, () => randomAdmission(dice, policy));
    return { type: 'admit', batch, outcome: dice.maybe(0.12) ? 'void' : 'durable' };
  });
}

function randomAdmission(dice: Dice, policy: Policy): Admission {
  const contest = dice.maybe(0.05);
  const interaction: Interaction = {
    source: 'app',
    id: String(dice.whole(1, 40)),
    campaign: policy.campaign.id,
    subject: dice.of('ann', 'bob', 'eve'),
    // Near midnight often enough, in any order, and now and then outside the window.
    at: openingTime + dice.whole(0, 6) * 12 * hourMs + dice.of(-1, 0, 1, 59_999, 60_000, hourMs),
    kind: dice.of(...interactionKinds, 'trip_planning', 'trip_planning', 'daily_task'),
    occasion: contest ? 'contest' : 'chat',
    contest: contest ? 'race' : null,
    fingerprint: dice.maybe(0.7) ? dice.whole(0, 2) * 2 ** 40 : null,
    device: dice.of('phone', 'phone', 'pad', null),
    channel: null,
    invitedBy: contest ? null : dice.of('host', null),
  };
  return admissionOf(policy, interaction, dice.maybe(0.05));
}

function admissionOf(policy: Policy, interaction: Interaction, fresh: boolean): Admission {
  const { id, subject, device, occasion } = interaction;
  const step = qualify(policy, interaction, null, 'running');
  const mayReward = isPlan(step) && step.invited && step.program.inviterDue !== null;
  const inviter = inviterOf(interaction, null);
  const number = Number(id) + (occasion === 'invitation' ? 1_000 : 0);
  return {
    key: `${((number * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`,
    subject,
    device,
    step,
    fresh,
    reward:
      mayReward && inviter !== null
        ? admissionOf(
            policy,
            {
              ...interaction,
              subject: inviter,
              occasion: 'invitation',
              fingerprint: null,
              device: null,
              invitedBy: null,
            },
            false,
          )
        : null,
  };
}

/** What an award is worth to a release. */
export function releaseOf(campaign: Campaign, award: { prize: number; amount: number; at: number }): Release {
  return { prize: award.prize, amount: award.amount, phase: phaseAt(campaign, award.at) };
}
