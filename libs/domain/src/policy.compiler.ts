import { isPool, type Campaign, type Contest, type Prize, type Rule } from './campaign.js';
import { Bucket, Scope, slotLimit } from './counters.js';
import { strengthOf } from './decision.js';
import { lineCutShares, runningSumsOf } from './draw.js';
import { interactionKinds, type InteractionKind } from './interaction.js';
import { KeyedRandom } from './keyed.js';
import type { Guard, Policy, PromisedSlots } from './policy.js';
import {
  Op,
  Value,
  type Block,
  type Condition,
  type Effect,
  type Grant,
  type Option,
  type Program,
  type TextCheck,
} from './program.js';
import { Timetable } from './timetable.js';

/** The most blocks a program may have, and options a block: a decision's path must fit a double exactly. */
export const blockLimit = 12;
export const optionLimit = 15;

/**
 * Compiles a campaign. It is checked input: the scenario room has told its author about every fault.
 *
 * @throws RangeError where a campaign is larger than the engine allows.
 */
export function compilePolicy(campaign: Campaign): Policy {
  return new PolicyCompiler(campaign).compile();
}

const unlimited = Number.POSITIVE_INFINITY;

class PolicyCompiler {
  private readonly slots = new Map<string, number>();
  private readonly guards: Guard[] = [];
  private readonly random: KeyedRandom;
  private readonly prizeNumbers: ReadonlyMap<string, number>;
  private readonly cuts = new Map<string, Float64Array>();

  constructor(private readonly campaign: Campaign) {
    this.random = new KeyedRandom(campaign.seed);
    this.prizeNumbers = new Map(campaign.prizes.map((prize, number) => [prize.name, number]));
  }

  compile(): Policy {
    const { campaign } = this;
    const phases = [-1, ...campaign.phases.keys()];
    const chat = phases.map((phase) => interactionKinds.map((kind) => this.chatProgram(phase, kind)));
    const invitation = phases.map((phase) => this.invitationProgram(phase));
    const contest = new Map(campaign.contests.map((each) => [each.name, this.contestProgram(each)]));
    if (this.slots.size > slotLimit)
      throw new RangeError(`the campaign needs ${this.slots.size} counters of ${slotLimit}`);
    const limitsDevices = Object.values(campaign.caps.device).some((limit) => limit !== null);
    return {
      campaign,
      random: this.random,
      guards: this.guards,
      slots: [...this.slots.keys()],
      promised: this.promised(),
      chat,
      invitation,
      contest,
      limitsDevices,
      asksAccounts:
        campaign.registration === 'required' ||
        limitsDevices ||
        campaign.rules.some(({ trigger }) => trigger.type === 'invitee' || trigger.type === 'inviter'),
      rewardsInviters: campaign.rules.some(({ trigger }) => trigger.type === 'inviter'),
      timetable: new Timetable(campaign),
    };
  }

  private promised(): PromisedSlots {
    const slotOf = (name: string): number => this.slots.get(slotName(Scope.campaign, name)) ?? -1;
    const { phases, prizes } = this.campaign;
    return {
      budget: slotOf('budget'),
      byPhase: phases.map(({ name }) => slotOf(`phase:${name}`)),
      stockByPrize: prizes.map(({ name, amount }) => (isPool(amount) ? -1 : slotOf(`stock:${name}`))),
    };
  }

  private chatProgram(phase: number, kind: InteractionKind): Program {
    const rules = this.rulesOf(phase, (rule) => rule.trigger.type !== 'inviter' && takesNotice(rule, kind));
    const entersContest = this.campaign.contests.some((contest) => contest.kinds.includes(kind));
    if ((rules.length === 0 && !entersContest) || kind === 'spam') return emptyProgram;
    const blocks = rules.map(([number, rule]) => this.block(number, rule, phase));
    const progress = new Map<string, Effect>();
    for (const [, rule] of rules) this.noteProgress(rule, kind, progress);
    const inviterDue = this.inviterDue(phase, kind, progress);
    const text = this.campaign.repeatedText === 'refuse' ? this.textCheck() : null;
    return this.checked({ text, progress: [...progress.values()], blocks, inviterDue });
  }

  private invitationProgram(phase: number): Program {
    const rules = this.rulesOf(phase, (rule) => rule.trigger.type === 'inviter');
    const blocks = rules.map(([number, rule]) => this.block(number, rule, phase));
    return this.checked({ text: null, progress: [], blocks, inviterDue: null });
  }

  /** A contest is won already when its prize is granted, so that only money and stock can stand in the way. */
  private contestProgram(contest: Contest): Program {
    const options = this.prizeChain(contest.prize).map((prize) => this.grantOption(prize, 'contest', [], []));
    const block: Block = {
      rule: -1,
      needsInviter: false,
      conditions: [],
      probability: 1,
      runningSums: [1],
      winSalt: 0,
      prizeSalt: 0,
      won: [options],
      missed: [[]],
    };
    return { text: null, progress: [], blocks: [block], inviterDue: null };
  }

  private rulesOf(phase: number, wanted: (rule: Rule) => boolean): [number, Rule][] {
    const name = this.campaign.phases[phase]?.name;
    return [...this.campaign.rules.entries()].filter(
      ([, rule]) => wanted(rule) && (rule.phases === null || (name !== undefined && rule.phases.includes(name))),
    );
  }

  private block(number: number, rule: Rule, phase: number): Block {
    const used: Effect[] = [];
    const when = this.trigger(rule, used);
    const onWin: Effect[] = [...used];
    const caps = [...this.caps(onWin), ...this.ruleCaps(rule, onWin)];
    if (rule.guarantee !== null)
      onWin.push(this.effect(Op.set, Scope.user, `misses:${rule.name}`, Bucket.ever, Value.constant, 0));
    const chains = rule.win.prizes.map(({ prize }) =>
      this.prizeChain(prize).map((each) => this.grantOption(each, phase, [], onWin)),
    );
    const miss: Option = { conditions: [], grant: null, effects: this.missEffects(rule, used) };
    const guaranteed = rule.win.prizes.map(({ prize }) => [
      ...this.prizeChain(prize).map((each) => this.grantOption(each, phase, [this.guaranteeDue(rule)], onWin)),
      { ...miss, conditions: [this.guaranteeNotDue(rule)] },
    ]);
    return {
      rule: number,
      needsInviter: rule.trigger.type === 'invitee',
      conditions: strongestFirst(when, caps),
      probability: rule.win.probability,
      runningSums: runningSumsOf(rule.win.prizes.map(({ weight }) => weight)),
      winSalt: KeyedRandom.saltOf('win', number + 1),
      prizeSalt: KeyedRandom.saltOf('prize', number + 1),
      won: chains,
      // Without a guarantee all misses are alike, and no prize need be drawn.
      missed: rule.guarantee === null ? [[miss]] : guaranteed,
    };
  }

  private missEffects(rule: Rule, used: readonly Effect[]): Effect[] {
    if (rule.guarantee === null) return [...used];
    return [...used, this.effect(Op.add, Scope.user, `misses:${rule.name}`, Bucket.ever, Value.constant, 1)];
  }

  private guaranteeDue(rule: Rule): Condition {
    return this.condition(Scope.user, `misses:${rule.name}`, Bucket.ever, { atLeast: (rule.guarantee ?? 0) - 1 });
  }

  private guaranteeNotDue(rule: Rule): Condition {
    return this.condition(Scope.user, `misses:${rule.name}`, Bucket.ever, { atMost: (rule.guarantee ?? 0) - 2 });
  }

  /** What makes a rule take notice; `used` receives what marks the occasion as used up. */
  private trigger(rule: Rule, used: Effect[]): Condition[] {
    const { trigger, name } = rule;
    const once = (bucket: Bucket): Condition => {
      used.push(this.effect(Op.add, Scope.user, `used:${name}`, bucket, Value.constant, 1));
      return this.condition(Scope.user, `used:${name}`, bucket, { atMost: 0 });
    };
    switch (trigger.type) {
      case 'interaction':
      case 'inviter':
        return [];
      case 'daily':
        return [once(Bucket.day)];
      case 'first':
      case 'invitee':
        return [once(Bucket.ever)];
      case 'streak':
        return [
          this.condition(Scope.user, streakName(trigger.kinds), Bucket.day, {
            atLeast: trigger.days,
            atMost: trigger.days,
          }),
          once(Bucket.day),
        ];
      case 'challenge': {
        const bucket = trigger.within === 'day' ? Bucket.day : Bucket.ever;
        const needs = Object.entries(trigger.needs).map(([kind, count]) =>
          this.condition(Scope.user, `${bucket}:kind:${kind}`, bucket, { atLeast: count }),
        );
        return [...needs, once(bucket)];
      }
    }
  }

  /** What is counted towards a rule whether or not anything is won. Rules share counters of the same meaning. */
  private noteProgress(rule: Rule, kind: InteractionKind, progress: Map<string, Effect>): void {
    const { trigger } = rule;
    if (trigger.type === 'streak') {
      const name = streakName(trigger.kinds);
      progress.set(name, this.effect(Op.chain, Scope.user, name, Bucket.day, Value.constant, 0));
    } else if (trigger.type === 'challenge') {
      const bucket = trigger.within === 'day' ? Bucket.day : Bucket.ever;
      const name = `${bucket}:kind:${kind}`;
      progress.set(name, this.effect(Op.add, Scope.user, name, bucket, Value.constant, 1));
    }
  }

  /** The inviter is due when the invitee's count of such interactions has just become one. */
  private inviterDue(phase: number, kind: InteractionKind, progress: Map<string, Effect>): Condition[] | null {
    const rules = this.rulesOf(phase, ({ trigger }) => trigger.type === 'inviter' && trigger.kinds.includes(kind));
    if (rules.length === 0) return null;
    progress.set('arrived', this.effect(Op.add, Scope.user, 'arrived', Bucket.ever, Value.constant, 1));
    return [this.condition(Scope.user, 'arrived', Bucket.ever, { atLeast: 1, atMost: 1 })];
  }

  /** What holds whatever the rule and whatever is won, and what a win adds to the counters that it asks. */
  private caps(onWin: Effect[]): Condition[] {
    const { caps, cooldownMs } = this.campaign;
    const { user, device } = caps;
    const guards: Condition[] = [
      ...this.countCap(Scope.user, 'awards:day', Bucket.day, user.perDay, 'envelopes a day', onWin),
      ...this.countCap(Scope.user, 'awards', Bucket.ever, user.perCampaign, 'envelopes in the campaign', onWin),
      ...this.countCap(Scope.device, 'awards:day', Bucket.day, device.perDay, 'envelopes a day on one device', onWin),
      ...this.countCap(Scope.device, 'awards', Bucket.ever, device.perCampaign, 'envelopes on one device', onWin),
    ];
    if (cooldownMs > 0) {
      const guard = this.guard({
        reason: 'cooldown',
        what: 'between two envelopes',
        limit: cooldownMs,
        money: false,
        again: 'cooldown',
      });
      guards.push(
        this.condition(Scope.user, 'awardedAt', Bucket.ever, {
          plus: cooldownMs,
          limit: Value.now,
          reason: 'cooldown',
          guard,
        }),
      );
      onWin.push(this.effect(Op.raise, Scope.user, 'awardedAt', Bucket.ever, Value.now));
    }
    return guards;
  }

  /** The same for the caps of one rule. */
  private ruleCaps({ name, title, perUser }: Rule, onWin: Effect[]): Condition[] {
    const { perDay, perCampaign } = perUser;
    return [
      ...this.countCap(Scope.user, `awards:day:${name}`, Bucket.day, perDay, `envelopes a day for "${title}"`, onWin),
      ...this.countCap(Scope.user, `awards:${name}`, Bucket.ever, perCampaign, `envelopes for "${title}"`, onWin),
    ];
  }

  private countCap(
    scope: Scope,
    name: string,
    bucket: Bucket,
    limit: number | null,
    what: string,
    onWin: Effect[],
  ): Condition[] {
    if (limit === null) return [];
    const reason = scope === Scope.device ? 'device_cap' : 'user_cap';
    const guard = this.guard({
      reason,
      what: limit === 1 ? what.replace('envelopes', 'envelope') : what,
      limit,
      money: false,
      again: bucket === Bucket.day ? 'day' : 'never',
    });
    onWin.push(this.effect(Op.add, scope, name, bucket, Value.constant, 1));
    return [this.condition(scope, name, bucket, { plus: 1, atMost: limit, reason, guard })];
  }

  /** A prize and what it falls back to, in order. */
  private prizeChain(name: string): Prize[] {
    const chain: Prize[] = [];
    for (let next: string | null = name; next !== null;) {
      const prize: Prize | undefined = this.campaign.prizes[this.prizeNumbers.get(next) ?? -1];
      if (prize === undefined || chain.includes(prize))
        throw new RangeError(`the fallbacks of prize ${name} lead nowhere`);
      chain.push(prize);
      next = prize.fallback;
    }
    return chain;
  }

  /** Money and stock guards of one prize. A contest's winners have won: neither caps nor pacing take that back. */
  private grantOption(
    prize: Prize,
    phase: number | 'contest',
    when: readonly Condition[],
    onWin: readonly Effect[],
  ): Option {
    const guards: Condition[] = [];
    const effects: Effect[] = [...onWin];
    const amount = (
      scope: Scope,
      name: string,
      bucket: Bucket,
      atMost: number | null,
      guard: Pick<Guard, 'reason' | 'what' | 'again'>,
      limit: Value = Value.constant,
    ): void => {
      if (atMost === null) return;
      const number = this.guard({ ...guard, limit: atMost, money: true });
      guards.push(
        this.condition(scope, name, bucket, { plusAmount: true, atMost, limit, reason: guard.reason, guard: number }),
      );
      effects.push(this.effect(Op.add, scope, name, bucket, Value.amount));
    };
    const capped = phase !== 'contest';
    const { campaign } = this;
    const { user, device } = campaign.caps;
    if (capped) {
      const userCap = { reason: 'user_cap', what: 'a day', again: 'day' } as const;
      amount(Scope.user, 'amount:day', Bucket.day, user.amountPerDay, userCap);
      amount(Scope.user, 'amount', Bucket.ever, user.amountPerCampaign, {
        ...userCap,
        what: 'in the campaign',
        again: 'never',
      });
      const deviceCap = { reason: 'device_cap', what: 'a day on one device', again: 'day' } as const;
      amount(Scope.device, 'amount:day', Bucket.day, device.amountPerDay, deviceCap);
      amount(Scope.device, 'amount', Bucket.ever, device.amountPerCampaign, {
        ...deviceCap,
        what: 'on one device',
        again: 'never',
      });
    }
    this.stockGuard(prize, guards, effects);
    const now = capped ? campaign.phases[phase] : undefined;
    if (now !== undefined) {
      const guard = { reason: 'budget_exhausted', what: `the phase ${now.name}`, again: 'never' } as const;
      amount(Scope.campaign, `phase:${now.name}`, Bucket.ever, now.budget, guard);
    }
    if (campaign.pacing.type !== 'at_once' && capped) {
      const byRound = campaign.pacing.type === 'rounds' && !campaign.pacing.rollOver;
      const [name, bucket, what] = byRound
        ? (['round', Bucket.round, 'this round'] as const)
        : (['budget', Bucket.ever, 'so far'] as const);
      const guard = this.guard({ reason: 'pacing', what, limit: 0, money: true, again: 'round' });
      // Were a drawn amount asked for, small draws would pass where large ones are refused: the odds would not be those of
      // the campaign, and of a pool the last share would be all that was refused before. So one amount may run ahead.
      const asked = isDrawn(prize) ? { plus: 1 } : { plusAmount: true };
      guards.push(
        this.condition(Scope.campaign, name, bucket, { ...asked, limit: Value.released, reason: 'pacing', guard }),
      );
      if (byRound) effects.push(this.effect(Op.add, Scope.campaign, name, bucket, Value.amount));
    }
    const budget = { reason: 'budget_exhausted', what: 'the campaign', again: 'never' } as const;
    amount(Scope.campaign, 'budget', Bucket.ever, campaign.budget, budget);
    return { conditions: strongestFirst(when, guards), grant: this.grant(prize), effects };
  }

  private stockGuard(prize: Prize, guards: Condition[], effects: Effect[]): void {
    const rule = prize.amount;
    const shares = isPool(rule) ? rule.shares : null;
    const stock = prize.stock === null ? shares : Math.min(prize.stock, shares ?? prize.stock);
    if (stock === null) return;
    const name = `stock:${prize.name}`;
    const guard = this.guard({
      reason: 'stock_exhausted',
      what: prize.label,
      limit: stock,
      money: false,
      again: 'never',
    });
    guards.push(
      this.condition(Scope.campaign, name, Bucket.ever, { plus: 1, atMost: stock, reason: 'stock_exhausted', guard }),
    );
    effects.push(this.effect(Op.add, Scope.campaign, name, Bucket.ever, Value.constant, 1));
    if (rule.type === 'double_mean') {
      effects.push(this.effect(Op.add, Scope.campaign, `pool:${prize.name}`, Bucket.ever, Value.amount));
    }
  }

  private grant(prize: Prize): Grant {
    const number = this.prizeNumbers.get(prize.name) ?? -1;
    const rule = prize.amount;
    const amountSalt = KeyedRandom.saltOf('amount', number);
    const roundingSalt = KeyedRandom.saltOf('rounding', number);
    const grant = { ...emptyGrant, type: rule.type, prize: number, amountSalt, roundingSalt };
    switch (rule.type) {
      case 'fixed':
        return { ...grant, amount: rule.amount };
      case 'uniform':
        return { ...grant, min: rule.min, max: rule.max };
      case 'tiers': {
        const amounts = rule.tiers.map((tier) => tier.amount);
        return { ...grant, amounts, runningSums: runningSumsOf(rule.tiers.map((tier) => tier.weight)) };
      }
      case 'double_mean': {
        const takenSlot = this.slot(Scope.campaign, `pool:${prize.name}`);
        const sharesSlot = this.slot(Scope.campaign, `stock:${prize.name}`);
        return { ...grant, pool: rule.pool, shares: rule.shares, min: rule.min, takenSlot, sharesSlot };
      }
      case 'line_cut':
        return { ...grant, table: this.cutsOf(prize), sharesSlot: this.slot(Scope.campaign, `stock:${prize.name}`) };
    }
  }

  private cutsOf({ name, amount }: Prize): Float64Array {
    let table = this.cuts.get(name);
    if (table === undefined && amount.type === 'line_cut') {
      const digest = this.random.digest('hongbao:pool', name, { lo: 0, hi: 0 });
      table = lineCutShares(amount.pool, amount.shares, amount.min, digest);
      this.cuts.set(name, table);
    }
    return table ?? new Float64Array();
  }

  private textCheck(): TextCheck {
    const guard = this.guard({
      reason: 'suspected_abuse',
      what: 'the same message',
      limit: 1,
      money: false,
      again: 'day',
    });
    const notToday = { plus: 1, limit: Value.today, reason: 'suspected_abuse', guard } as const;
    return {
      conditions: [this.condition(Scope.user, 'text', Bucket.text, notToday)],
      effects: [this.effect(Op.raise, Scope.user, 'text', Bucket.text, Value.today)],
    };
  }

  private checked(program: Program): Program {
    if (program.blocks.length > blockLimit) {
      throw new RangeError(`${program.blocks.length} rules meet in one interaction; the engine takes ${blockLimit}`);
    }
    for (const options of program.blocks.flatMap((block) => [...block.won, ...block.missed])) {
      if (options.length > optionLimit) throw new RangeError(`a prize has more than ${optionLimit - 1} fallbacks`);
    }
    return program;
  }

  private slot(scope: Scope, name: string): number {
    const key = slotName(scope, name);
    let number = this.slots.get(key);
    if (number === undefined) this.slots.set(key, (number = this.slots.size));
    return number;
  }

  private guard(guard: Guard): number {
    const known = this.guards.findIndex(
      (each) => each.reason === guard.reason && each.what === guard.what && each.limit === guard.limit,
    );
    return known >= 0 ? known : this.guards.push(guard) - 1;
  }

  private condition(
    scope: Scope,
    name: string,
    bucket: Bucket,
    asked: Partial<Omit<Condition, 'scope' | 'slot' | 'bucket'>>,
  ): Condition {
    return {
      scope,
      slot: this.slot(scope, name),
      bucket,
      plus: asked.plus ?? 0,
      plusAmount: asked.plusAmount ?? false,
      atLeast: asked.atLeast ?? -unlimited,
      atMost: asked.atMost ?? unlimited,
      limit: asked.limit ?? Value.constant,
      reason: asked.reason ?? 'not_qualifying',
      strength: asked.reason === undefined ? -1 : strengthOf(asked.reason),
      guard: asked.guard ?? -1,
    };
  }

  private effect(op: Effect['op'], scope: Scope, name: string, bucket: Bucket, value: Value, constant = 0): Effect {
    return { op, scope, slot: this.slot(scope, name), bucket, value, constant };
  }
}

/** Slots are apart by scope, so that a store may keep the counters of users and of devices in tables of their own. */
function slotName(scope: Scope, name: string): string {
  return scope === Scope.device ? `device:${name}` : name;
}

/** All grants have the same fields, filled or not: the decision loop reads objects of one shape faster. */
const emptyGrant: Grant = {
  type: 'fixed',
  prize: -1,
  amountSalt: 0,
  roundingSalt: 0,
  amount: 0,
  min: 0,
  max: 0,
  amounts: [],
  runningSums: [],
  pool: 0,
  shares: 0,
  takenSlot: -1,
  sharesSlot: -1,
  table: new Float64Array(),
};

const emptyProgram: Program = { text: null, progress: [], blocks: [], inviterDue: null };

/** What fails in silence, then what is to be told by strength; of equal ones the first stays the first. */
/** Whether luck decides how much the prize is. */
function isDrawn({ amount }: Prize): boolean {
  return amount.type !== 'fixed';
}

function strongestFirst(when: readonly Condition[], guards: readonly Condition[]): Condition[] {
  return [...when, ...[...guards].sort((a, b) => b.strength - a.strength)];
}

function streakName(kinds: readonly InteractionKind[]): string {
  return `streak:${[...kinds].sort().join('+')}`;
}

function takesNotice({ trigger }: Rule, kind: InteractionKind): boolean {
  return trigger.type === 'challenge' ? (trigger.needs[kind] ?? 0) > 0 : trigger.kinds.includes(kind);
}
