import { isPool } from './campaign.js';
import { Bucket, type Counters, type Scope } from './counters.js';
import { reasons, type Decision, type Reason } from './decision.js';
import { doubleMeanShare, pickWeighted, uniformInteger } from './draw.js';
import { KeyedRandom } from './keyed.js';
import type { Minor } from './money.js';
import { bucketOf, drawnOptions, type Plan } from './plan.js';
import type { Policy } from './policy.js';
import { Value, type Block, type Condition, type Effect, type Grant } from './program.js';

/** Whose counters an interaction touches, by {@link Scope}. A subject without a device has null there. */
export type Owners<H> = readonly [campaign: H, user: H, device: H | null];

const strength = new Map<Reason, number>(reasons.map((reason, index) => [reason, index]));

/**
 * The second half of a decision, and the only place where counters change: asks the plan's conditions in order, takes
 * the first option that holds, applies its effects. Synchronous, so that in one process it is atomic by itself.
 */
export function execute<H>(plan: Plan, counters: Counters<H>, owners: Owners<H>): Decision {
  const run = new Run(plan, counters, owners);
  const { program } = plan;
  for (const check of program.checks) {
    if (skips(check, plan) || run.holds(check, 0)) continue;
    return refused(check.reason, check.guard, -1, 0, false);
  }
  run.apply(program.progress, 0);
  const rewardsInviter = program.inviterDue !== null && plan.invited && run.holds(program.inviterDue, 0);

  let path = 0;
  let place = 1;
  let reason: Reason = 'not_qualifying';
  let guard = -1;
  let rule = -1;
  for (const block of program.blocks) {
    const taken = run.tryBlock(block);
    if (taken > 0) path += place * taken;
    if (run.granted !== null) {
      const { prize } = run.granted;
      return { reason: null, guard: -1, rule: block.rule, prize, amount: run.amount, path, rewardsInviter };
    }
    if (run.failure !== null && (strength.get(run.failure) ?? 0) > (strength.get(reason) ?? 0)) {
      reason = run.failure;
      guard = run.failedGuard;
      rule = block.rule;
    }
    place *= 16;
  }
  return refused(reason, guard, rule, path, rewardsInviter);
}

/**
 * Does to the counters what a stored decision did, without asking any condition: how a gate is rebuilt. The order of
 * decisions hardly matters, since effects are sums and maxima; only a guarantee's reset and a streak's chain look back.
 */
export function replay<H>(plan: Plan, decision: Decision, counters: Counters<H>, owners: Owners<H>): void {
  if (decision.reason === 'suspected_abuse') return;
  const run = new Run(plan, counters, owners);
  run.apply(plan.program.progress, 0);
  let { path } = decision;
  for (const block of plan.program.blocks) {
    const taken = path % 16;
    path = (path - taken) / 16;
    if (taken > 0) run.apply(drawnOptions(plan, block)[taken - 1]?.effects ?? [], decision.amount);
  }
}

/**
 * Takes a released award out of the counters of what has been promised: the budget, its phase and (for prizes that are
 * counted one by one) the stock. Caps stay used, and a pool never takes a share back.
 */
export function release<H>(
  policy: Policy,
  award: { readonly prize: number; readonly phase: number; readonly amount: Minor },
  counters: Counters<H>,
  campaign: H,
): void {
  const give = (name: string, amount: number): void => {
    const slot = policy.slots.indexOf(name);
    if (slot >= 0) counters.set(campaign, slot, 0, counters.get(campaign, slot, 0) - amount);
  };
  give('budget', award.amount);
  const phase = policy.campaign.phases[award.phase];
  if (phase !== undefined) give(`phase:${phase.name}`, award.amount);
  const prize = policy.campaign.prizes[award.prize];
  if (prize !== undefined && !isPool(prize.amount)) give(`stock:${prize.name}`, 1);
}

function refused(reason: Reason, guard: number, rule: number, path: number, rewardsInviter: boolean): Decision {
  return { reason, guard, rule, prize: -1, amount: 0, path, rewardsInviter };
}

/** A condition on a text says nothing about an interaction that has none. */
function skips(part: { readonly bucket: Bucket }, plan: Plan): boolean {
  return part.bucket === Bucket.text && plan.fingerprint === null;
}

class Run<H> {
  granted: Grant | null = null;
  amount: Minor = 0;
  failure: Reason | null = null;
  failedGuard = -1;

  constructor(
    private readonly plan: Plan,
    private readonly counters: Counters<H>,
    private readonly owners: Owners<H>,
  ) {}

  /** Tries one rule. Gives 1 + the option that took effect, or 0. */
  tryBlock(block: Block): number {
    this.failure = null;
    if (block.needsInviter && !this.plan.invited) return 0;
    for (const condition of block.when) if (!this.holds(condition, 0)) return 0;
    if (!this.passes(block.guards, 0)) return 0;
    const options = drawnOptions(this.plan, block);
    let number = 0;
    options: for (const option of options) {
      number++;
      for (const condition of option.when) if (!this.holds(condition, 0)) continue options;
      const amount = option.grant === null ? 0 : this.amountOf(option.grant);
      if (!this.passes(option.guards, amount)) continue;
      this.apply(option.effects, amount);
      if (option.grant === null) {
        this.failure = 'no_win';
        this.failedGuard = -1;
      } else {
        this.granted = option.grant;
        this.amount = amount;
      }
      return number;
    }
    return 0;
  }

  holds(condition: Condition, amount: Minor): boolean {
    const { plan } = this;
    const owner = this.ownerOf(condition.scope);
    const stored = owner === null ? 0 : this.counters.get(owner, condition.slot, bucketOf(plan, condition.bucket));
    const value = stored + condition.plus + (condition.plusAmount ? amount : 0);
    const atMost = condition.limit === Value.constant ? condition.atMost : this.valueOf(condition.limit, amount, 0);
    return value >= condition.atLeast && value <= atMost;
  }

  apply(effects: readonly Effect[], amount: Minor): void {
    const { plan, counters } = this;
    for (const effect of effects) {
      if (skips(effect, plan)) continue;
      const owner = this.ownerOf(effect.scope);
      if (owner === null) continue;
      const { slot } = effect;
      const bucket = bucketOf(plan, effect.bucket);
      const before = counters.get(owner, slot, bucket);
      if (effect.op === 'chain') {
        if (before === 0) counters.set(owner, slot, bucket, 1 + counters.get(owner, slot, bucket - 1));
        continue;
      }
      const value = this.valueOf(effect.value, amount, effect.constant);
      if (effect.op === 'add') counters.set(owner, slot, bucket, before + value);
      else if (effect.op === 'set' || value > before) counters.set(owner, slot, bucket, value);
    }
  }

  /** Keeps the strongest reason of those that fail: a fallback that could not be paid says more than an empty stock. */
  private passes(guards: readonly Condition[], amount: Minor): boolean {
    let passed = true;
    for (const guard of guards) {
      if (this.holds(guard, amount)) continue;
      passed = false;
      if (this.failure === null || (strength.get(guard.reason) ?? 0) > (strength.get(this.failure) ?? 0)) {
        this.failure = guard.reason;
        this.failedGuard = guard.guard;
      }
    }
    return passed;
  }

  private amountOf(grant: Grant): Minor {
    const { digest } = this.plan;
    const campaign = this.owners[0];
    switch (grant.type) {
      case 'fixed':
        return grant.amount;
      case 'uniform':
        return uniformInteger(KeyedRandom.uniform(digest, 'amount', grant.prize), grant.min, grant.max);
      case 'tiers':
        return grant.amounts[pickWeighted(KeyedRandom.uniform(digest, 'amount', grant.prize), grant.runningSums)] ?? 0;
      case 'double_mean': {
        const left = grant.pool - this.counters.get(campaign, grant.takenSlot, 0);
        const shares = grant.shares - this.counters.get(campaign, grant.sharesSlot, 0);
        if (shares <= 0) return 0;
        const uniform = KeyedRandom.uniform(digest, 'amount', grant.prize);
        const rounding = KeyedRandom.uniform(digest, 'rounding', grant.prize);
        return doubleMeanShare(left, shares, grant.min, uniform, rounding);
      }
      case 'line_cut':
        return grant.table[this.counters.get(campaign, grant.sharesSlot, 0)] ?? 0;
    }
  }

  private ownerOf(scope: Scope): H | null {
    return this.owners[scope];
  }

  private valueOf(value: Value, amount: Minor, constant: number): number {
    switch (value) {
      case Value.constant:
        return constant;
      case Value.amount:
        return amount;
      case Value.now:
        return this.plan.now;
      case Value.today:
        return this.plan.today;
      case Value.released:
        return this.plan.released;
    }
  }
}
