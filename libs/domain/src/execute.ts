import type { Counters } from './counters.js';
import { strengthOf, type Decision, type Reason } from './decision.js';
import { doubleMeanShare, pickWeighted, uniformInteger } from './draw.js';
import { KeyedRandom } from './keyed.js';
import type { Minor } from './money.js';
import { drawnOptions, type Plan } from './plan.js';
import type { Policy } from './policy.js';
import { Op, Value, type Block, type Condition, type Effect, type Grant } from './program.js';

/** Whose counters an interaction touches, by {@link Scope}. A subject without a device has null there. */
export type Owners<H> = readonly [campaign: H, user: H, device: H | null];

/**
 * The second half of a decision, and the only place where counters change: asks the plan's conditions in order, takes
 * the first option that holds, applies its effects. Synchronous, so that in one process it is atomic by itself.
 */
export function execute<H>(plan: Plan, counters: Counters<H>, owners: Owners<H>): Decision {
  const execution = new Execution(counters);
  execution.run(plan, owners);
  const { reason, guard, rule, prize, amount, path, rewardsInviter } = execution;
  return { reason, guard, rule, prize, amount, path, rewardsInviter };
}

/**
 * Does to the counters what a stored decision did, without asking any condition: how a gate is rebuilt. The order of
 * decisions hardly matters, since effects are sums and maxima; only a guarantee's reset and a streak's chain look back.
 */
export function replay<H>(plan: Plan, decision: Decision, counters: Counters<H>, owners: Owners<H>): void {
  if (decision.reason === 'suspected_abuse') return;
  new Execution(counters).redo(plan, decision, owners);
}

/**
 * Takes released awards of one prize and phase out of the counters of what has been promised: the budget, its phase and
 * (for prizes that are counted one by one) the stock. Caps stay used, and a pool never takes a share back.
 *
 * @param award - `amount` is what all `count` awards (1 where it is absent) come to.
 */
export function release<H>(
  policy: Policy,
  award: { readonly prize: number; readonly phase: number; readonly amount: Minor; readonly count?: number },
  counters: Counters<H>,
  campaign: H,
): void {
  const { budget, byPhase, stockByPrize } = policy.promised;
  const give = (slot: number, amount: number): void => {
    if (slot >= 0) counters.set(campaign, slot, 0, counters.get(campaign, slot, 0) - amount);
  };
  give(budget, award.amount);
  give(byPhase[award.phase] ?? -1, award.amount);
  give(stockByPrize[award.prize] ?? -1, award.count ?? 1);
}

/** Runs plans one after another; what a run decided stands in its fields until the next. */
export class Execution<H> implements Decision {
  reason: Reason | null = null;
  /** Place of the reason in the order of strength; -1 where awarded. */
  strength = -1;
  guard = -1;
  rule = -1;
  prize = -1;
  amount: Minor = 0;
  path = 0;
  rewardsInviter = false;
  /** What stands against the block that is tried. */
  private failure: Reason | null = null;
  private failureStrength = -1;
  private failedGuard = -1;

  constructor(private readonly counters: Counters<H>) {}

  run(plan: Plan, owners: Owners<H>): void {
    const { progress, blocks, inviterDue } = plan.program;
    const text = plan.fingerprint === null ? null : plan.program.text;
    this.prize = -1;
    this.amount = 0;
    this.path = 0;
    this.rewardsInviter = false;
    this.failureStrength = -1;
    if (text !== null) {
      if (!this.meets(plan, owners, text.conditions, 0)) {
        this.refuse(this.failure, this.failureStrength, this.failedGuard, -1);
        return;
      }
      this.apply(plan, owners, text.effects, 0);
    }
    this.apply(plan, owners, progress, 0);
    this.rewardsInviter = inviterDue !== null && plan.invited && this.meets(plan, owners, inviterDue, 0);

    this.refuse('not_qualifying', 0, -1, -1);
    let place = 1;
    for (let number = 0; number < blocks.length; number++) {
      const block = blocks[number];
      if (block === undefined) break;
      const taken = this.tryBlock(plan, owners, block);
      if (taken > 0) this.path += place * taken;
      if (this.prize >= 0) {
        this.refuse(null, -1, -1, block.rule);
        return;
      }
      if (this.failureStrength > this.strength) {
        this.refuse(this.failure, this.failureStrength, this.failedGuard, block.rule);
      }
      place *= 16;
    }
  }

  /** Notes a refusal that asked no counter, as if it had been run. */
  refuseUnasked(reason: Reason): void {
    this.prize = -1;
    this.amount = 0;
    this.path = 0;
    this.rewardsInviter = false;
    this.refuse(reason, strengthOf(reason), -1, -1);
  }

  /** See {@link replay}. */
  redo(plan: Plan, decision: Decision, owners: Owners<H>): void {
    const { text, progress, blocks } = plan.program;
    if (text !== null && plan.fingerprint !== null) this.apply(plan, owners, text.effects, 0);
    this.apply(plan, owners, progress, 0);
    let { path } = decision;
    for (const block of blocks) {
      const taken = path % 16;
      path = (path - taken) / 16;
      if (taken > 0) this.apply(plan, owners, drawnOptions(plan, block)[taken - 1]?.effects ?? [], decision.amount);
    }
  }

  private refuse(reason: Reason | null, strength: number, guard: number, rule: number): void {
    this.reason = reason;
    this.strength = strength;
    this.guard = guard;
    this.rule = rule;
  }

  /** Tries one rule. Gives 1 + the option that took effect, or 0. */
  private tryBlock(plan: Plan, owners: Owners<H>, block: Block): number {
    this.failureStrength = -1;
    if (block.needsInviter && !plan.invited) return 0;
    if (!this.meets(plan, owners, block.conditions, 0)) return 0;
    const options = drawnOptions(plan, block);
    for (let place = 0; place < options.length; place++) {
      const option = options[place];
      if (option === undefined) break;
      const { grant } = option;
      const amount = grant === null ? 0 : this.amountOf(plan, owners, grant);
      if (!this.meets(plan, owners, option.conditions, amount)) continue;
      this.apply(plan, owners, option.effects, amount);
      if (grant === null) {
        this.failure = 'no_win';
        this.failureStrength = noWinStrength;
        this.failedGuard = -1;
      } else {
        this.prize = grant.prize;
        this.amount = amount;
      }
      return place + 1;
    }
    return 0;
  }

  /**
   * Whether all conditions hold. Of those that ever failed the strongest is kept: a fallback that could not be paid says
   * more than an empty stock.
   */
  private meets(plan: Plan, owners: Owners<H>, conditions: readonly Condition[], amount: Minor): boolean {
    const { counters } = this;
    for (let place = 0; place < conditions.length; place++) {
      const condition = conditions[place];
      if (condition === undefined) break;
      const owner = owners[condition.scope];
      let value = condition.plus;
      if (owner !== null) value += counters.get(owner, condition.slot, plan.buckets[condition.bucket] ?? 0);
      if (condition.plusAmount) value += amount;
      const { limit, atLeast, atMost } = condition;
      if (value >= atLeast && value <= (limit === Value.constant ? atMost : valueOf(plan, limit, amount, 0))) continue;
      if (condition.strength > this.failureStrength) {
        this.failure = condition.reason;
        this.failureStrength = condition.strength;
        this.failedGuard = condition.guard;
      }
      return false;
    }
    return true;
  }

  private apply(plan: Plan, owners: Owners<H>, effects: readonly Effect[], amount: Minor): void {
    const { counters } = this;
    for (let place = 0; place < effects.length; place++) {
      const effect = effects[place];
      if (effect === undefined) break;
      const owner = owners[effect.scope];
      if (owner === null) continue;
      const { slot, op } = effect;
      const bucket = plan.buckets[effect.bucket] ?? 0;
      if (op === Op.chain) {
        if (counters.get(owner, slot, bucket) === 0)
          counters.set(owner, slot, bucket, 1 + counters.get(owner, slot, bucket - 1));
        continue;
      }
      const value = valueOf(plan, effect.value, amount, effect.constant);
      if (op === Op.add) counters.add(owner, slot, bucket, value);
      else if (op === Op.set || value > counters.get(owner, slot, bucket)) counters.set(owner, slot, bucket, value);
    }
  }

  private amountOf(plan: Plan, owners: Owners<H>, grant: Grant): Minor {
    const { counters } = this;
    const { digest } = plan;
    const campaign = owners[0];
    switch (grant.type) {
      case 'fixed':
        return grant.amount;
      case 'uniform':
        return uniformInteger(KeyedRandom.drawn(digest, grant.amountSalt), grant.min, grant.max);
      case 'tiers':
        return grant.amounts[pickWeighted(KeyedRandom.drawn(digest, grant.amountSalt), grant.runningSums)] ?? 0;
      case 'double_mean': {
        const left = grant.pool - counters.get(campaign, grant.takenSlot, 0);
        const shares = grant.shares - counters.get(campaign, grant.sharesSlot, 0);
        if (shares <= 0) return 0;
        const uniform = KeyedRandom.drawn(digest, grant.amountSalt);
        const rounding = KeyedRandom.drawn(digest, grant.roundingSalt);
        return doubleMeanShare(left, shares, grant.min, uniform, rounding);
      }
      case 'line_cut':
        return grant.table[counters.get(campaign, grant.sharesSlot, 0)] ?? 0;
    }
  }
}

const noWinStrength = strengthOf('no_win');

function valueOf(plan: Plan, value: Value, amount: Minor, constant: number): number {
  switch (value) {
    case Value.constant:
      return constant;
    case Value.amount:
      return amount;
    case Value.now:
      return plan.now;
    case Value.today:
      return plan.today;
    case Value.released:
      return plan.released;
  }
}
