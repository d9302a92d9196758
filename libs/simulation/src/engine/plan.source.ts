import { isDeepStrictEqual } from 'node:util';
import {
  Bucket,
  Op,
  Scope,
  Value,
  strengthOf,
  uniformRange,
  type Block,
  type Condition,
  type Effect,
  type Grant,
  type Option,
  type Program,
} from '#domain';
import type { BitField } from './counter.layout.js';
import { Kind, type Place } from './typed.counters.js';

/** Numbers that are looked up, and so cannot stand in the text. */
export type Table = readonly number[] | Float64Array;

const noWin = strengthOf('no_win');
/** Longer tables are searched. */
const mostCompared = 32;
const owners = { [Scope.campaign]: 'campaign', [Scope.user]: 'user', [Scope.device]: 'device' } as const;

/**
 * Writes a program down as the body of a function, and so runs it without looking at it again: every condition is a
 * shift and a mask on words of the user's and the device's row, which are loaded once. It knows the operations that plans
 * are made of, and no rule of any campaign; nothing but numbers gets into the text, so no scenario can say what it does.
 */
export class PlanSource {
  private readonly lines: string[] = [];
  private indent = '';
  private labels = 0;
  private readonly loaded = new Set<string>();
  /** A place of each scope whose rows are to be of today. */
  private readonly turned = new Map<Scope, Place>();

  /** @param tables - Receives what is looked up. */
  constructor(
    private readonly places: readonly Place[],
    private readonly tables: Table[],
  ) {}

  /** The body; the functions and arrays that it names are those of `CompiledPlans`. */
  write(program: Program): string {
    const { text, progress, blocks, inviterDue } = program;
    this.say(
      'let path = 0, amount = 0, point = 0, strength = 0, guard = -1, rule = -1, failed = -1, failedGuard = -1;',
    );
    if (text !== null) {
      this.open('if (plan.fingerprint !== null) {');
      this.conditions(
        text.conditions,
        (each) => `return verdict.refuse(${each.strength}, ${each.guard}, -1, 0, false);`,
      );
      this.effects(text.effects);
      this.close();
    }
    this.effects(progress);
    const due = inviterDue?.map((each) => this.holds(each)) ?? ['false'];
    this.say(`const inviter = ${['plan.invited', ...due].join(' && ')};`);
    let place = 1;
    for (const block of blocks) {
      this.block(block, place);
      place *= 16;
    }
    this.say('verdict.refuse(strength, guard, rule, path, inviter);');
    return [...this.preamble(), ...this.lines].join('\n');
  }

  /** What the lines rely on: days turned, words loaded. */
  private preamble(): string[] {
    const turned = [...this.turned].map(([scope, { stampWord, stampShift, stampMask, dayZero }]) => {
      const stamp = `${wordOf(`${owners[scope]}${stampWord}`)} >>> ${stampShift} & ${stampMask}`;
      return `if ((${stamp}) !== plan.today - ${dayZero}) counters.turn(${scope}, ${owners[scope]}, plan.today);`;
    });
    const loaded = [...this.loaded].sort().map((name) => `let ${name} = ${wordOf(name)};`);
    return ['const { digest } = plan;', ...turned, ...loaded];
  }

  /** Tries one rule. @param place - The worth of its digit in the decision's path. */
  private block(block: Block, place: number): void {
    const label = this.label();
    this.say('failed = -1;');
    this.open(`${label}: {`);
    if (block.needsInviter) this.say(`if (!plan.invited) break ${label};`);
    this.conditions(block.conditions, (each) =>
      each.strength < 0
        ? `break ${label};`
        : `{ failed = ${each.strength}; failedGuard = ${each.guard}; break ${label}; }`,
    );
    const { probability, winSalt } = block;
    if (probability >= 1) {
      this.prizes(block, block.won, place, label);
    } else {
      this.open(`if (happens(digest, ${winSalt}, ${number(probability)})) {`);
      this.prizes(block, block.won, place, label);
      this.close();
      this.open('else {');
      this.prizes(block, block.missed, place, label);
      this.close();
    }
    this.close();
    this.say(`if (failed > strength) { strength = failed; guard = failedGuard; rule = ${block.rule}; }`);
  }

  private prizes(block: Block, byPrize: Block['won'], place: number, label: string): void {
    const [only] = byPrize;
    if (byPrize.length === 1 && only !== undefined) {
      this.options(block, only, place, label);
      return;
    }
    this.open(`switch (${this.picked(block.prizeSalt, block.runningSums, [...byPrize.keys()])}) {`);
    for (const [prize, options] of byPrize.entries()) {
      this.open(`case ${prize}: {`);
      this.options(block, options, place, label);
      this.say(`break ${label};`);
      this.close();
    }
    this.close();
  }

  /** Takes the first option that holds. */
  private options(block: Block, options: readonly Option[], place: number, label: string): void {
    for (const [index, { conditions, grant, effects }] of options.entries()) {
      const next = this.label();
      this.open(`${next}: {`);
      this.say(`amount = ${grant === null ? '0' : this.amount(grant)};`);
      this.conditions(conditions, ({ strength, guard }) =>
        strength < 0
          ? `break ${next};`
          : `{ if (failed < ${strength}) { failed = ${strength}; failedGuard = ${guard}; } break ${next}; }`,
      );
      this.effects(effects);
      this.say(`path += ${place * (index + 1)};`);
      if (grant === null) this.say(`failed = ${noWin}; failedGuard = -1; break ${label};`);
      else this.say(`return verdict.award(${block.rule}, ${grant.prize}, amount, path, inviter);`);
      this.close();
    }
  }

  private amount(grant: Grant): string {
    const drawn = `draw(digest, ${grant.amountSalt})`;
    switch (grant.type) {
      case 'fixed':
        return number(grant.amount);
      case 'uniform':
        return `uniform(${drawn}, ${number(grant.min)}, ${number(grant.max)})`;
      case 'tiers':
        return this.picked(grant.amountSalt, grant.runningSums, grant.amounts);
      case 'double_mean': {
        const left = `${number(grant.pool)} - ${this.read(grant.takenSlot, Bucket.ever)}`;
        const shares = `${number(grant.shares)} - ${this.read(grant.sharesSlot, Bucket.ever)}`;
        return `share(${left}, ${shares}, ${number(grant.min)}, digest, ${grant.amountSalt}, ${grant.roundingSalt})`;
      }
      case 'line_cut':
        return `(${this.table(grant.table)}[${this.read(grant.sharesSlot, Bucket.ever)}] ?? 0)`;
    }
  }

  /** One of some numbers, picked by weight: by comparing with one sum after another, unless there are very many. */
  private picked(salt: number, sums: readonly number[], values: readonly number[]): string {
    const whole = sums.at(-1) ?? 0;
    if (sums.length > mostCompared) {
      return `${this.table(values)}[pick(draw(digest, ${salt}), ${this.table(sums)})]`;
    }
    this.say(`point = draw(digest, ${salt}) / ${uniformRange} * ${number(whole)};`);
    const [last = 0] = values.slice(-1);
    const before = values.slice(0, -1);
    const compared = before.map((value, index) => `point < ${number(sums[index] ?? 0)} ? ${number(value)} : `);
    return `${compared.join('')}${number(last)}`;
  }

  private conditions(conditions: readonly Condition[], otherwise: (condition: Condition) => string): void {
    for (const condition of conditions) this.say(`if (!(${this.holds(condition)})) ${otherwise(condition)}`);
  }

  private holds({ slot, bucket, plus, plusAmount, atLeast, atMost, limit }: Condition): string {
    const value = `${this.read(slot, bucket)}${plus === 0 ? '' : ` + ${number(plus)}`}${plusAmount ? ' + amount' : ''}`;
    const bounds: string[] = [];
    if (atLeast !== Number.NEGATIVE_INFINITY) bounds.push(`${value} >= ${number(atLeast)}`);
    if (limit !== Value.constant) bounds.push(`${value} <= ${valueOf(limit, 0)}`);
    else if (atMost !== Number.POSITIVE_INFINITY) bounds.push(`${value} <= ${number(atMost)}`);
    return bounds.length === 0 ? 'true' : bounds.join(' && ');
  }

  private effects(effects: readonly Effect[]): void {
    const written = new Set<string>();
    for (const effect of effects) this.effect(effect, written);
    for (const name of [...written].sort()) this.say(`${wordOf(name)} = ${name};`);
  }

  private effect({ op, slot, bucket, value, constant }: Effect, written: Set<string>): void {
    const before = this.read(slot, bucket);
    const by = valueOf(value, constant);
    switch (op) {
      case Op.add:
        this.put(slot, bucket, `${before} + ${by}`, written);
        break;
      case Op.set:
        this.put(slot, bucket, by, written);
        break;
      case Op.raise:
        this.open(`if (${by} > ${before}) {`);
        this.put(slot, bucket, by, written);
        this.close();
        break;
      case Op.chain:
        this.open(`if (${before} === 0) {`);
        this.put(slot, bucket, `1 + ${this.yesterday(slot)}`, written);
        this.close();
    }
  }

  /** An expression for a counter's value. Rows have been turned to today. */
  private read(slot: number, bucket: Bucket): string {
    const place = this.placeOf(slot);
    const { kind, total, low, high, base } = place;
    if (kind === Kind.total)
      return `totals[${total}${bucket === Bucket.round ? ` + plan.buckets[${Bucket.round}]` : ''}]`;
    if (kind === Kind.text) return `counters.get(user, ${slot}, plan.fingerprint)`;
    if (kind === Kind.day || kind === Kind.wideDay) this.turned.set(place.scope, place);
    const bits = this.bits(place, low);
    if (kind === Kind.ever || kind === Kind.day) return bits;
    return `unpacked(${high === null ? bits : `${bits} + ${this.bits(place, high)} * ${2 ** 31}`}, ${number(base)})`;
  }

  private yesterday(slot: number): string {
    const place = this.placeOf(slot);
    return place.yesterday === null ? '0' : this.bits(place, place.yesterday);
  }

  private put(slot: number, bucket: Bucket, value: string, written: Set<string>): void {
    const place = this.placeOf(slot);
    const { kind, low, high, base, top, wideTop } = place;
    if (kind === Kind.total) {
      this.say(`${this.read(slot, bucket)} = ${value};`);
    } else if (kind === Kind.text) {
      this.say(`counters.set(user, ${slot}, plan.fingerprint, ${value});`);
    } else if (kind === Kind.ever || kind === Kind.day) {
      this.putBits(place, low, `Math.min(${value}, ${number(top)})`, written);
    } else if (high === null) {
      this.putBits(place, low, `packed(${value}, ${number(base)}, ${number(wideTop)})`, written);
    } else {
      this.open('{');
      this.say(`const whole = packed(${value}, ${number(base)}, ${number(wideTop)});`);
      this.putBits(place, low, `(whole % ${2 ** 31})`, written);
      this.putBits(place, high, `Math.floor(whole / ${2 ** 31})`, written);
      this.close();
    }
  }

  private bits(place: Place, { word, shift, mask }: BitField): string {
    const name = this.load(place, word);
    return shift === 0 ? `(${name} & ${mask})` : `(${name} >>> ${shift} & ${mask})`;
  }

  private putBits(place: Place, { word, shift, mask }: BitField, value: string, written: Set<string>): void {
    const name = this.load(place, word);
    this.say(`${name} = ${name} & ${number(~(mask << shift))} | ${value} << ${shift};`);
    written.add(name);
  }

  private load({ scope }: Place, word: number): string {
    const name = `${owners[scope]}${word}`;
    this.loaded.add(name);
    return name;
  }

  private placeOf(slot: number): Place {
    const place = this.places[slot];
    if (place === undefined) throw new RangeError(`there is no counter ${slot}`);
    return place;
  }

  private table(table: Table): string {
    // Programs of several kinds and phases are the same text only where they look the same things up under one name.
    const known = this.tables.findIndex((each) => isDeepStrictEqual(each, table));
    return `tables[${known >= 0 ? known : this.tables.push(table) - 1}]`;
  }

  private label(): string {
    return `try${this.labels++}`;
  }

  private say(line: string): void {
    this.lines.push(this.indent + line);
  }

  private open(line: string): void {
    this.say(line);
    this.indent += '  ';
  }

  private close(): void {
    this.indent = this.indent.slice(2);
    this.say('}');
  }
}

/** `user2` is the third word of the user's row. */
function wordOf(name: string): string {
  const owner = name.startsWith('user') ? 'user' : 'device';
  return `${owner}s[${owner} + ${name.slice(owner.length)}]`;
}

function valueOf(value: Value, constant: number): string {
  switch (value) {
    case Value.constant:
      return number(constant);
    case Value.amount:
      return 'amount';
    case Value.now:
      return 'plan.now';
    case Value.today:
      return 'plan.today';
    case Value.released:
      return 'plan.released';
  }
}

/** The only way into the text for what comes from a scenario. */
function number(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`a plan cannot be written down with ${value}`);
  return value < 0 ? `(${value})` : String(value);
}
