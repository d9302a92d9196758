import {
  type Bucket,
  type Scope,
  Op,
  Value,
  dayOf,
  type Campaign,
  type Condition,
  type Effect,
  type Policy,
  type Program,
  type Span,
} from '#domain';

/** What is known of one counter from the programs that use it. */
export interface CounterUse {
  readonly slot: number;
  readonly scope: Scope;
  bucket: Bucket;
  /** The largest value that any condition tells from a larger one, plus one: counters stop there. */
  top: number;
  /** Whether it holds instants. */
  instant: boolean;
  /** Whether yesterday's value is asked for. */
  chained: boolean;
}

/** Some bits of a word in each row of a table. */
export interface BitField {
  readonly word: number;
  readonly shift: number;
  /** After shifting; at most 31 bits. */
  readonly mask: number;
}

/** The most bits of one field: shifted down, they are a non-negative 32-bit integer. */
const widest = 31;

/** Packs fields into as few words as first-fit finds. Whoever asks first lies first. */
export class RowPacker {
  private readonly used: number[] = [];

  /** @param bits - From 1 to 31. */
  take(bits: number): BitField {
    let word = this.used.findIndex((used) => used + bits <= 32);
    if (word < 0) word = this.used.push(0) - 1;
    const shift = this.used[word] ?? 0;
    this.used[word] = shift + bits;
    // With `| 0` it is a small integer also in the machine's eyes.
    return { word, shift, mask: (2 ** bits - 1) | 0 };
  }

  /** A number of any size up to 2^53 in a low and a high field. */
  takeWide(top: number): { low: BitField; high: BitField | null } {
    const bits = bitsFor(top);
    if (bits <= widest) return { low: this.take(bits), high: null };
    return { low: this.take(widest), high: this.take(bits - widest) };
  }

  /** Words of a row. */
  get words(): number {
    return this.used.length;
  }
}

/** How many bits hold the whole numbers from 0 to `top`. */
export function bitsFor(top: number): number {
  return Math.max(1, Math.ceil(Math.log2(top + 1)));
}

/** Days on which a campaign's counters can change, its last moment included. */
export function campaignDays({ window, utcOffsetMs }: Campaign): number {
  return daysTouched(window, utcOffsetMs);
}

/** Days that a span touches, its last moment included. */
export function daysTouched({ from, to }: Span, utcOffsetMs: number): number {
  return dayOf(to, utcOffsetMs) - dayOf(from, utcOffsetMs) + 1;
}

/** How each counter of a policy is used, by slot. */
export function counterUses(policy: Policy): readonly CounterUse[] {
  const uses = new Map<number, CounterUse>();
  const use = ({ scope, slot, bucket }: Pick<Condition, 'scope' | 'slot' | 'bucket'>): CounterUse => {
    let found = uses.get(slot);
    if (found === undefined) uses.set(slot, (found = { slot, scope, bucket, top: 1, instant: false, chained: false }));
    return found;
  };
  for (const program of programsOf(policy)) {
    for (const condition of conditionsOf(program)) {
      const counter = use(condition);
      const { atLeast, atMost, limit, plus } = condition;
      if (limit === Value.now) counter.instant = true;
      for (const bound of limit === Value.constant ? [atLeast, atMost] : [atLeast]) {
        if (Number.isFinite(bound)) counter.top = Math.max(counter.top, bound - plus + 1);
      }
    }
    for (const effect of effectsOf(program)) {
      const counter = use(effect);
      if (effect.op === Op.chain) counter.chained = true;
      if (effect.value === Value.now) counter.instant = true;
    }
  }
  return [...uses.values()].sort((a, b) => a.slot - b.slot);
}

function* programsOf({ chat, invitation, contest }: Policy): Generator<Program> {
  for (const byKind of chat) yield* byKind;
  yield* invitation;
  yield* contest.values();
}

function* conditionsOf({ text, blocks, inviterDue }: Program): Generator<Condition> {
  if (text !== null) yield* text.conditions;
  if (inviterDue !== null) yield* inviterDue;
  for (const block of blocks) {
    yield* block.conditions;
    for (const option of [...block.won, ...block.missed].flat()) {
      yield* option.conditions;
    }
  }
}

function* effectsOf({ text, progress, blocks }: Program): Generator<Effect> {
  if (text !== null) yield* text.effects;
  yield* progress;
  for (const block of blocks) for (const option of [...block.won, ...block.missed].flat()) yield* option.effects;
}
