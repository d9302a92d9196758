import { Packr } from 'msgpackr';
import {
  Bucket,
  drawnOptions,
  KeyedRandom,
  Op,
  pickWeighted,
  uniformInteger,
  type Block,
  type Condition,
  type Effect,
  type Grant,
  type Option,
  type Plan,
  type Policy,
  type Program,
} from '#domain';

/** MessagePack without extensions: 64-bit integers come back as numbers, as all of ours are below 2^53. */
export const messagePack = new Packr({ useRecords: false, int64AsType: 'number', moreTypes: false });

/** The texts of a policy that do not depend on any interaction, in the form that the scripts read (see program.lua). */
export class PolicyCode {
  /** One character a slot: what its counters are counted by. */
  readonly kinds: string;
  /** One character a slot: "+" where its counters are sums. */
  readonly sums: string;
  /** The tables of amounts, by number of the prize. */
  readonly tables = new Map<number, Float64Array>();
  private readonly parts = new Map<Program | readonly Option[], Buffer>();
  private static readonly known = new WeakMap<Policy, PolicyCode>();

  private constructor(policy: Policy) {
    const kinds = policy.slots.map(() => '.');
    const sums = policy.slots.map(() => '+');
    for (const effect of effectsOf(policy)) {
      if (effect.bucket === Bucket.day) kinds[effect.slot] = 'd';
      if (effect.bucket === Bucket.text) kinds[effect.slot] = 't';
      if (effect.op !== Op.add) sums[effect.slot] = '.';
    }
    this.kinds = kinds.join('');
    this.sums = sums.join('');
    for (const { grant } of optionsOf(policy))
      if (grant?.type === 'line_cut') this.tables.set(grant.prize, grant.table);
  }

  static of(policy: Policy): PolicyCode {
    let code = PolicyCode.known.get(policy);
    if (code === undefined) PolicyCode.known.set(policy, (code = new PolicyCode(policy)));
    return code;
  }

  program(program: Program): Buffer {
    return this.part(program, () => {
      const { text, progress, blocks, inviterDue } = program;
      return [
        text !== null && text.conditions.map(condition),
        text === null ? [] : text.effects.map(effect),
        progress.map(effect),
        blocks.map(({ rule, conditions }) => [rule, conditions.map(condition)]),
        inviterDue !== null && inviterDue.map(condition),
      ];
    });
  }

  list(options: readonly Option[]): Buffer {
    return this.part(options, () => {
      let draws = 0;
      const written = options.map(({ conditions, grant, effects }) => {
        const code = grant === null ? false : grantCode(grant, draws);
        if (grant !== null) draws += drawsOf(grant);
        return [conditions.map(condition), code, effects.map(effect)];
      });
      return [draws, ...written];
    });
  }

  private part(of: Program | readonly Option[], write: () => unknown): Buffer {
    let bytes = this.parts.get(of);
    if (bytes === undefined) this.parts.set(of, (bytes = Buffer.from(messagePack.pack(write()))));
    return bytes;
  }
}

/** Gathers what one call of a script sends: numbers of interactions, and the parts that they name. */
export class CallWriter {
  readonly input: (number | string | boolean)[] = [];
  readonly parts: Buffer[] = [];
  private readonly numbers = new Map<Program | readonly Option[], number>();

  constructor(private readonly code: PolicyCode) {}

  /** Writes what is asked for one interaction: its program, whom it touches, and what was drawn for it. */
  plan(plan: Plan, subject: string, device: string | null): void {
    const { input } = this;
    const { program, buckets } = plan;
    input.push(this.programNumber(program), subject, device ?? false, plan.now, plan.today);
    input.push(buckets[Bucket.round] ?? 0);
    input.push(plan.fingerprint ?? -1, plan.released, plan.invited ? 1 : 0);
    for (const block of program.blocks) this.block(plan, block);
  }

  private block(plan: Plan, block: Block): void {
    if (block.needsInviter && !plan.invited) {
      this.input.push(0);
      return;
    }
    const options = drawnOptions(plan, block);
    this.input.push(this.listNumber(options));
    for (const { grant } of options) if (grant !== null) this.draw(plan, grant);
  }

  private draw({ digest }: Plan, grant: Grant): void {
    const { input } = this;
    switch (grant.type) {
      case 'uniform':
        input.push(uniformInteger(KeyedRandom.drawn(digest, grant.amountSalt), grant.min, grant.max));
        break;
      case 'tiers':
        input.push(grant.amounts[pickWeighted(KeyedRandom.drawn(digest, grant.amountSalt), grant.runningSums)] ?? 0);
        break;
      case 'double_mean':
        input.push(KeyedRandom.drawn(digest, grant.amountSalt), KeyedRandom.drawn(digest, grant.roundingSalt));
        break;
      case 'fixed':
      case 'line_cut':
    }
  }

  private programNumber(program: Program): number {
    return this.numbers.get(program) ?? this.add(program, this.code.program(program));
  }

  private listNumber(options: readonly Option[]): number {
    return this.numbers.get(options) ?? this.add(options, this.code.list(options));
  }

  private add(part: Program | readonly Option[], bytes: Buffer): number {
    const number = this.parts.push(bytes);
    this.numbers.set(part, number);
    return number;
  }
}

function condition(asked: Condition): number[] {
  const { scope, slot, bucket, plus, plusAmount, atLeast, atMost, limit, strength, guard } = asked;
  return [scope + 1, slot, bucket + 1, plus, plusAmount ? 1 : 0, atLeast, atMost, limit, strength, guard];
}

function effect({ op, scope, slot, bucket, value, constant }: Effect): number[] {
  return [op, scope + 1, slot, bucket + 1, value, constant];
}

function grantCode(grant: Grant, draw: number): number[] {
  switch (grant.type) {
    case 'fixed':
      return [0, grant.prize, grant.amount];
    case 'uniform':
    case 'tiers':
      return [1, grant.prize, draw];
    case 'double_mean':
      return [2, grant.prize, draw, grant.pool, grant.shares, grant.min, grant.takenSlot, grant.sharesSlot];
    case 'line_cut':
      return [3, grant.prize, grant.prize, grant.table.length, grant.sharesSlot];
  }
}

/** How many numbers {@link CallWriter} draws for a grant. */
function drawsOf({ type }: Grant): number {
  switch (type) {
    case 'uniform':
    case 'tiers':
      return 1;
    case 'double_mean':
      return 2;
    case 'fixed':
    case 'line_cut':
      return 0;
  }
}

/** All programs of a policy. */
export function programsOf({ chat, invitation, contest }: Policy): Program[] {
  return [...chat.flat(), ...invitation, ...contest.values()];
}

/** All ways in which a block of a policy can end. */
export function optionsOf(policy: Policy): Option[] {
  const blocks = programsOf(policy).flatMap((program) => program.blocks);
  return blocks.flatMap(({ won, missed }) => [...won.flat(), ...missed.flat()]);
}

function effectsOf(policy: Policy): Effect[] {
  const always = programsOf(policy).flatMap(({ text, progress }) => [...(text?.effects ?? []), ...progress]);
  return [...always, ...optionsOf(policy).flatMap(({ effects }) => effects)];
}
