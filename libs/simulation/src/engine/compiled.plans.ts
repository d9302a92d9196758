import {
  KeyedRandom,
  doubleMeanShare,
  interactionKinds,
  pickWeighted,
  reasons,
  strengthOf,
  uniformInteger,
  type Decision,
  type Minor,
  type Plan,
  type Policy,
  type Program,
  type Reason,
  type SipDigest,
} from '#domain';
import { PlanSource, type Table } from './plan.source.js';
import type { TypedCounters } from './typed.counters.js';

/** What the last plan came to. */
export class Verdict implements Decision {
  /** Place of the reason in the order of strength; -1 where awarded. */
  strength = -1;
  guard = -1;
  rule = -1;
  prize = -1;
  amount: Minor = 0;
  path = 0;
  rewardsInviter = false;

  get reason(): Reason | null {
    return reasons[this.strength] ?? null;
  }

  award(rule: number, prize: number, amount: Minor, path: number, rewardsInviter: boolean): void {
    this.strength = -1;
    this.guard = -1;
    this.rule = rule;
    this.prize = prize;
    this.amount = amount;
    this.path = path;
    this.rewardsInviter = rewardsInviter;
  }

  refuse(strength: number, guard: number, rule: number, path: number, rewardsInviter: boolean): void {
    this.strength = strength;
    this.guard = guard;
    this.rule = rule;
    this.prize = -1;
    this.amount = 0;
    this.path = path;
    this.rewardsInviter = rewardsInviter;
  }

  /** A refusal that asked no counter. */
  refuseUnasked(reason: Reason): void {
    this.refuse(strengthOf(reason), -1, -1, 0, false);
  }
}

/**
 * Decides a plan as the domain's `Execution` does, on the rows of one user and one device.
 *
 * @param user - Where the user's row begins. @param device - The same of the device.
 */
export type CompiledPlan = (plan: Plan, user: number, device: number, verdict: Verdict) => void;

/** Every program of a policy as a function of its own, over one set of counters. */
export class CompiledPlans {
  private readonly chat: readonly CompiledPlan[];
  private readonly invitation: readonly CompiledPlan[];
  private readonly contest: ReadonlyMap<string, CompiledPlan>;
  private readonly tables: Table[] = [];
  /** By text, since many a program is that of another phase or kind too. */
  private readonly known = new Map<string, CompiledPlan>();

  constructor(
    policy: Policy,
    private readonly counters: TypedCounters,
  ) {
    this.chat = policy.chat.flatMap((byKind) => byKind.map((program) => this.compile(program)));
    this.invitation = policy.invitation.map((program) => this.compile(program));
    this.contest = new Map([...policy.contest].map(([name, program]) => [name, this.compile(program)]));
  }

  /** What was written, for whoever wants to read it. */
  get sources(): readonly string[] {
    return [...this.known.keys()];
  }

  /** @param phase - Number of the phase; -1 where there is none. */
  forChat(phase: number, kind: number): CompiledPlan {
    return this.chat[(phase + 1) * interactionKinds.length + kind] ?? undecided;
  }

  forInvitation(phase: number): CompiledPlan {
    return this.invitation[phase + 1] ?? undecided;
  }

  forContest(name: string): CompiledPlan {
    return this.contest.get(name) ?? undecided;
  }

  private compile(program: Program): CompiledPlan {
    const { counters, tables } = this;
    const source = new PlanSource(counters.places, tables).write(program);
    let compiled = this.known.get(source);
    if (compiled === undefined) {
      const { userWords: users, deviceWords: devices, totals } = counters;
      const named = { users, devices, totals, counters, tables, draw, happens, pick, uniform, share, packed, unpacked };
      const make = new Function(
        ...Object.keys(named),
        `'use strict';\nreturn function (plan, user, device, verdict) {\n${source}\n};`,
      ) as (...values: unknown[]) => CompiledPlan;
      compiled = make(...Object.values(named));
      this.known.set(source, compiled);
    }
    return compiled;
  }
}

// What the written functions call by these names.
const draw = (digest: SipDigest, salt: number): number => KeyedRandom.drawn(digest, salt);
const happens = (digest: SipDigest, salt: number, probability: number): boolean =>
  KeyedRandom.happens(digest, salt, probability);
const pick = pickWeighted;
const uniform = uniformInteger;

/** A share of what is left of a pool; nothing where no share is. */
function share(left: Minor, shares: number, min: Minor, digest: SipDigest, salt: number, rounding: number): Minor {
  return shares <= 0 ? 0 : doubleMeanShare(left, shares, min, draw(digest, salt), draw(digest, rounding));
}

/** What is kept from some base on, with 0 for nothing. */
function unpacked(kept: number, base: number): number {
  return kept === 0 ? 0 : kept + base;
}

function packed(value: number, base: number, top: number): number {
  return value === 0 ? 0 : Math.min(value - base, top);
}

function undecided(): never {
  throw new RangeError('a plan of another policy');
}
