import { Bucket, Scope, dayOf, type Counters, type DayIndex, type Policy } from '#domain';
import { RowPacker, bitsFor, campaignDays, counterUses, type BitField, type CounterUse } from './counter.layout.js';

/** Where a counter lies, and what its bits mean. All are of one shape, so that the decision loop stays fast. */
interface Place {
  readonly kind: Kind;
  readonly table: Table;
  readonly low: BitField;
  /** What does not fit the low field; null where all does. */
  readonly high: BitField | null;
  /** Added to whatever is not 0: instants are kept from the beginning of the campaign. */
  readonly base: number;
  /** Larger values are kept as this one; no condition tells them apart. */
  readonly top: number;
  /** Yesterday's value, where it is asked for. */
  readonly yesterday: BitField | null;
  /** Of a campaign's own counters, where they begin among the totals. */
  readonly total: number;
}

const Kind = { total: 0, ever: 1, day: 2, text: 3 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

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

  allocate(rows: number): void {
    this.words = new Int32Array(rows * this.packer.words);
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
  private readonly places: readonly Place[];
  private readonly totals: Float64Array;
  private readonly users: Table;
  private readonly devices: Table;
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
    const places: Place[] = [];
    for (const use of uses) {
      if (use.scope === Scope.campaign) {
        places[use.slot] = placeOf(Kind.total, this.users, { total: totals });
        totals += use.bucket === Bucket.round ? rounds : 1;
      }
    }
    // The widest first: first-fit then wastes least.
    for (const use of uses.filter(({ scope }) => scope !== Scope.campaign).sort((a, b) => b.top - a.top)) {
      places[use.slot] = rowPlace(use, use.scope === Scope.user ? this.users : this.devices, campaign.window);
    }
    this.totals = new Float64Array(totals);
    this.users.allocate(users);
    this.devices.allocate(devices);
    this.places = places;
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

  get(owner: number, slot: number, bucket: number): number {
    const place = this.places[slot];
    if (place === undefined) return 0;
    if (place.kind === Kind.total) return this.totals[place.total + bucket] ?? 0;
    const { table, low } = place;
    if (place.kind === Kind.day) {
      const behind = table.read(owner, table.stamp) - (bucket - table.firstDay + 1);
      if (behind === 1) return place.yesterday === null ? 0 : table.read(owner, place.yesterday);
      if (behind !== 0) return 0;
    }
    if (place.kind === Kind.text) return this.texts.get(owner)?.get(bucket) ?? 0;
    let value = table.read(owner, low);
    if (place.high !== null) value += table.read(owner, place.high) * 2 ** 31;
    return value === 0 ? 0 : value + place.base;
  }

  set(owner: number, slot: number, bucket: number, value: number): void {
    const place = this.places[slot];
    if (place === undefined) return;
    if (place.kind === Kind.total) {
      this.totals[place.total + bucket] = value;
      return;
    }
    const { table, low } = place;
    if (place.kind === Kind.text) {
      const texts = this.texts.get(owner) ?? new Map<number, number>();
      this.texts.set(owner, texts.set(bucket, value));
      return;
    }
    if (place.kind === Kind.day) table.turn(owner, bucket - table.firstDay + 1);
    const kept = value === 0 ? 0 : Math.min(value - place.base, place.top);
    if (place.high === null) {
      table.write(owner, low, kept);
    } else {
      table.write(owner, low, kept % 2 ** 31);
      table.write(owner, place.high, Math.floor(kept / 2 ** 31));
    }
  }
}

const nowhere: BitField = { word: 0, shift: 0, mask: 0 };

function placeOf(kind: Kind, table: Table, more: Partial<Place>): Place {
  return { kind, table, low: nowhere, high: null, base: 0, top: 0, yesterday: null, total: 0, ...more };
}

function rowPlace(use: CounterUse, table: Table, window: { readonly from: number; readonly to: number }): Place {
  const { bucket, chained, instant } = use;
  if (bucket === Bucket.text) return placeOf(Kind.text, table, {});
  const top = instant ? window.to - window.from + 1 : use.top;
  const { low, high } = table.packer.takeWide(top);
  if (bucket !== Bucket.day) return placeOf(Kind.ever, table, { low, high, top, base: instant ? window.from - 1 : 0 });
  const yesterday = chained ? table.packer.take(bitsFor(top)) : null;
  table.addDaily([low, high], yesterday === null ? null : { today: low, yesterday });
  return placeOf(Kind.day, table, { low, high, top, yesterday });
}
