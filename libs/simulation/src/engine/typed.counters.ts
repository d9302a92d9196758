import { Bucket, Scope, dayOf, type Counters, type DayIndex, type Policy } from '#domain';
import { RowPacker, bitsFor, campaignDays, counterUses, type BitField, type CounterUse } from './counter.layout.js';

/**
 * Where a counter lies, and what its bits mean. All are of one shape, flat, and of small integers as far as can be, so
 * that the decision loop finds the bits with as few steps as can be.
 */
export interface Place {
  readonly kind: Kind;
  readonly scope: Scope;
  readonly words: Int32Array;
  readonly word: number;
  readonly shift: number;
  readonly mask: number;
  /** Larger values are kept as this one; no condition tells them apart. */
  readonly top: number;
  /** Where a row says which day its counters of a day are of, and the day before the first. */
  readonly stampWord: number;
  readonly stampShift: number;
  readonly stampMask: number;
  readonly dayZero: number;
  /** Of a campaign's own counters, where they begin among the totals. */
  readonly total: number;
  readonly table: Table;
  /** Yesterday's value, where it is asked for. */
  readonly yesterday: BitField | null;
  /** Of instants, what they are kept from. */
  readonly base: number;
  /** What does not fit the field; null where all does. */
  readonly high: BitField | null;
  /** The same as `top`, of numbers that may take both fields. */
  readonly wideTop: number;
  /** Word, shift and mask once more. */
  readonly low: BitField;
}

/** A counter's fields, before the rows are there. */
type Spec = Pick<
  Place,
  'kind' | 'scope' | 'top' | 'total' | 'table' | 'yesterday' | 'base' | 'high' | 'wideTop' | 'low'
>;

/** A campaign's own; kept for ever or for a day in one field; instants and all that needs two fields; texts. */
export const Kind = { total: 0, ever: 1, day: 2, instant: 3, wide: 4, wideDay: 5, text: 6 } as const;
export type Kind = (typeof Kind)[keyof typeof Kind];

/** The rows of one scope. */
class Table {
  words = new Int32Array();
  /** Bits of each word that are worth something for one day only. */
  private dayBits = new Int32Array();
  private readonly daily: BitField[] = [];
  private readonly chains: { readonly today: BitField; readonly yesterday: BitField }[] = [];

  constructor(
    readonly packer: RowPacker,
    /** The day on which the day's counters were counted, from 1; 0 for never. */
    readonly stamp: BitField,
    readonly firstDay: DayIndex,
  ) {}

  /** Makes a counter one of a day. */
  addDaily(fields: readonly (BitField | null)[], chain: { today: BitField; yesterday: BitField } | null): void {
    for (const field of fields) if (field !== null) this.daily.push(field);
    if (chain !== null) this.chains.push(chain);
  }

  /** Makes room for so many rows; those that are there stay. */
  allocate(rows: number): void {
    const before = this.words;
    this.words = new Int32Array(rows * this.packer.words);
    this.words.set(before);
    this.dayBits = new Int32Array(this.packer.words);
    for (const { word, shift, mask } of this.daily) this.dayBits[word] = (this.dayBits[word] ?? 0) | (mask << shift);
  }

  read(row: number, field: BitField): number {
    return ((this.words[row + field.word] ?? 0) >>> field.shift) & field.mask;
  }

  write(row: number, field: BitField, value: number): void {
    const at = row + field.word;
    this.words[at] = ((this.words[at] ?? 0) & ~(field.mask << field.shift)) | (value << field.shift);
  }

  /** Begins a day in a row: yesterday's values are kept where a chain wants them, all others of a day are 0 again. */
  turn(row: number, day: number): void {
    const stamp = this.read(row, this.stamp);
    if (stamp === day) return;
    if (stamp > day) throw new RangeError('these counters take interactions in the order of their days');
    for (const { today, yesterday } of this.chains) {
      this.write(row, yesterday, stamp === day - 1 ? this.read(row, today) : 0);
    }
    const { words, dayBits } = this;
    for (let word = 0; word < dayBits.length; word++) {
      words[row + word] = (words[row + word] ?? 0) & ~(dayBits[word] ?? 0);
    }
    this.write(row, this.stamp, day);
  }
}

/** An owner that stands for the campaign; its counters are told by slot alone. */
export const campaignOwner = -1;

/**
 * The counters of numbered users and devices, a few bits each, in rows of 32-bit words; an owner is the index of its
 * row's first word. Equal in every decision to counters in maps as long as interactions come in the order of their
 * days: of a day's counters only the last day is kept, and the one before where a streak asks for it.
 */
export class TypedCounters implements Counters<number> {
  /** By slot. */
  places: readonly Place[] = [];
  /** The campaign's own counters. */
  readonly totals: Float64Array;
  private readonly users: Table;
  private readonly devices: Table;
  private readonly specs: readonly Spec[];
  private readonly texts = new Map<number, Map<number, number>>();

  /**
   * @param users - Number of users. @param devices - Number of devices; 0 where the policy limits none.
   * @param spareBits - Fields that the caller keeps in the rows of users, beside the counters.
   */
  constructor(policy: Policy, users: number, devices: number, spareBits: readonly number[] = []) {
    const { campaign } = policy;
    const uses = counterUses(policy);
    const firstDay = dayOf(campaign.window.from, campaign.utcOffsetMs);
    const stampBits = bitsFor(campaignDays(campaign));
    const table = (scope: Scope, spare: readonly number[]): Table => {
      const packer = new RowPacker();
      const daily = uses.some((use) => use.scope === scope && use.bucket === Bucket.day);
      const stamp = daily ? packer.take(stampBits) : nowhere;
      this.spare.push(...spare.map((bits) => packer.take(bits)));
      return new Table(packer, stamp, firstDay);
    };
    this.users = table(Scope.user, spareBits);
    this.devices = table(Scope.device, []);
    const rounds = campaign.pacing.type === 'rounds' ? campaign.pacing.rounds.length + 1 : 1;
    let totals = 0;
    const specs: Spec[] = [];
    for (const use of uses) {
      if (use.scope === Scope.campaign) {
        specs[use.slot] = specOf(Kind.total, Scope.campaign, this.users, { total: totals });
        totals += use.bucket === Bucket.round ? rounds : 1;
      }
    }
    // The widest first: first-fit then wastes least.
    for (const use of uses.filter(({ scope }) => scope !== Scope.campaign).sort((a, b) => b.top - a.top)) {
      specs[use.slot] = rowSpec(use, this.tableOf(use.scope), campaign.window);
    }
    // One more, for slots that no program uses.
    this.totals = new Float64Array(totals + 1);
    const unused = specOf(Kind.total, Scope.campaign, this.users, { total: totals });
    this.specs = Array.from({ length: policy.slots.length }, (_, slot) => specs[slot] ?? unused);
    this.allocate(users, devices);
  }

  /** Makes room for more users and devices. Whoever holds the words, or the places, has to ask for them again. */
  allocate(users: number, devices: number): void {
    this.users.allocate(users);
    this.devices.allocate(devices);
    this.places = this.specs.map(placeOf);
  }

  /** The caller's own fields in the rows of users. */
  readonly spare: BitField[] = [];

  /** Bytes of state that one user takes, the caller's own fields included. */
  get bytesPerUser(): number {
    return this.users.packer.words * 4;
  }

  get bytesPerDevice(): number {
    return this.devices.packer.words * 4;
  }

  /** The rows of users, for the caller's own fields. */
  get userWords(): Int32Array {
    return this.users.words;
  }

  /** Words of a user's row. */
  get userStride(): number {
    return this.users.packer.words;
  }

  get deviceWords(): Int32Array {
    return this.devices.words;
  }

  get deviceStride(): number {
    return this.devices.packer.words;
  }

  /** Begins a day in a row of users or devices, as the first counter of that day which changes would. */
  turn(scope: Scope, owner: number, today: DayIndex): void {
    const table = this.tableOf(scope);
    table.turn(owner, today - table.firstDay + 1);
  }

  private tableOf(scope: Scope): Table {
    return scope === Scope.device ? this.devices : this.users;
  }

  get(owner: number, slot: number, bucket: number): number {
    const place = this.places[slot];
    if (place === undefined) return 0;
    const { kind, words } = place;
    if (kind === Kind.total) return this.totals[place.total + bucket] ?? 0;
    if (kind === Kind.day) {
      const stamp = ((words[owner + place.stampWord] ?? 0) >>> place.stampShift) & place.stampMask;
      if (stamp + place.dayZero !== bucket) return this.otherDay(owner, place, bucket - place.dayZero - stamp);
    } else if (kind !== Kind.ever) {
      return this.getRare(owner, place, bucket);
    }
    return ((words[owner + place.word] ?? 0) >>> place.shift) & place.mask;
  }

  set(owner: number, slot: number, bucket: number, value: number): void {
    const place = this.places[slot];
    if (place === undefined) return;
    const { kind } = place;
    if (kind === Kind.total) {
      this.totals[place.total + bucket] = value;
    } else if (kind === Kind.ever || kind === Kind.day) {
      if (kind === Kind.day) place.table.turn(owner, bucket - place.dayZero);
      put(place, owner, Math.min(value, place.top));
    } else {
      this.setRare(owner, place, bucket, value);
    }
  }

  add(owner: number, slot: number, bucket: number, by: number): void {
    const place = this.places[slot];
    if (place === undefined) return;
    const { kind, words } = place;
    if (kind === Kind.total) {
      const at = place.total + bucket;
      this.totals[at] = (this.totals[at] ?? 0) + by;
    } else if (kind === Kind.ever || kind === Kind.day) {
      if (kind === Kind.day) place.table.turn(owner, bucket - place.dayZero);
      const value = ((words[owner + place.word] ?? 0) >>> place.shift) & place.mask;
      put(place, owner, Math.min(value + by, place.top));
    } else {
      this.setRare(owner, place, bucket, this.getRare(owner, place, bucket) + by);
    }
  }

  /** A day's counter where its row has come to another day; `days` is how far that lies behind the one asked for. */
  private otherDay(owner: number, { table, yesterday }: Place, days: number): number {
    return days === -1 && yesterday !== null ? table.read(owner, yesterday) : 0;
  }

  private getRare(owner: number, place: Place, bucket: number): number {
    const { kind, words, table, high } = place;
    if (kind === Kind.text) return this.texts.get(owner)?.get(bucket) ?? 0;
    if (kind === Kind.wideDay) {
      const stamp = table.read(owner, table.stamp);
      if (stamp + place.dayZero !== bucket) return this.otherDay(owner, place, bucket - place.dayZero - stamp);
    }
    let value = ((words[owner + place.word] ?? 0) >>> place.shift) & place.mask;
    if (high !== null) value += table.read(owner, high) * 2 ** 31;
    return value === 0 ? 0 : value + place.base;
  }

  private setRare(owner: number, place: Place, bucket: number, value: number): void {
    const { kind, table, high } = place;
    if (kind === Kind.text) {
      const texts = this.texts.get(owner) ?? new Map<number, number>();
      this.texts.set(owner, texts.set(bucket, value));
      return;
    }
    if (kind === Kind.wideDay) table.turn(owner, bucket - place.dayZero);
    const kept = value === 0 ? 0 : Math.min(value - place.base, place.wideTop);
    if (high === null) {
      put(place, owner, kept);
    } else {
      put(place, owner, kept % 2 ** 31);
      table.write(owner, high, Math.floor(kept / 2 ** 31));
    }
  }
}

function put({ words, word, shift, mask }: Place, owner: number, value: number): void {
  const at = owner + word;
  words[at] = ((words[at] ?? 0) & ~(mask << shift)) | (value << shift);
}

const nowhere: BitField = { word: 0, shift: 0, mask: 0 };

function specOf(kind: Kind, scope: Scope, table: Table, more: Partial<Spec>): Spec {
  return {
    kind,
    scope,
    table,
    low: nowhere,
    high: null,
    base: 0,
    top: 0,
    wideTop: 0,
    yesterday: null,
    total: 0,
    ...more,
  };
}

function rowSpec(use: CounterUse, table: Table, window: { readonly from: number; readonly to: number }): Spec {
  const { bucket, scope, chained, instant } = use;
  if (bucket === Bucket.text) return specOf(Kind.text, scope, table, {});
  const wideTop = instant ? window.to - window.from + 1 : use.top;
  const { low, high } = table.packer.takeWide(wideTop);
  // With `| 0` it is a small integer also in the machine's eyes.
  const top = high === null ? wideTop | 0 : 0;
  const base = instant ? window.from - 1 : 0;
  if (bucket !== Bucket.day) {
    const kind = high !== null ? Kind.wide : instant ? Kind.instant : Kind.ever;
    return specOf(kind, scope, table, { low, high, top, wideTop, base });
  }
  const yesterday = chained ? table.packer.take(bitsFor(wideTop)) : null;
  table.addDaily([low, high], yesterday === null ? null : { today: low, yesterday });
  return specOf(high === null ? Kind.day : Kind.wideDay, scope, table, { low, high, top, wideTop, yesterday });
}

/** A counter's place, once its table has its rows. */
function placeOf(spec: Spec): Place {
  const { kind, scope, top, total, table, yesterday, base, high, wideTop, low } = spec;
  const { stamp, words } = table;
  const { word, shift, mask } = low;
  const stamped = { stampWord: stamp.word, stampShift: stamp.shift, stampMask: stamp.mask };
  const dayZero = table.firstDay - 1;
  const wide = { yesterday, base, high, wideTop, low };
  return { kind, scope, words, word, shift, mask, top, ...stamped, dayZero, total, table, ...wide };
}
