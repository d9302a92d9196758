/** Two words that stand for a text. */
export interface TextHash {
  lo: number;
  hi: number;
}

/**
 * Hashes a text to 64 bits: two lanes, each a multiplication a character, mixed into each other at the end. Fast rather
 * than keyed: it tells texts apart that nobody chose to look alike.
 */
export function hashInto(text: string, seed: number, into: TextHash): void {
  let lo = 0x243f6a88 ^ seed;
  let hi = 0x85a308d3 ^ text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    lo = Math.imul(lo ^ code, 0x9e3779b1);
    hi = Math.imul(hi ^ code, 0x5f356495);
    lo ^= lo >>> 15;
  }
  finish(lo, hi, into);
}

/** The same hash where the text stands in ASCII. */
export function hashBytesInto(bytes: Uint8Array, from: number, length: number, seed: number, into: TextHash): void {
  let lo = 0x243f6a88 ^ seed;
  let hi = 0x85a308d3 ^ length;
  for (let at = from; at < from + length; at++) {
    const code = bytes[at] ?? 0;
    lo = Math.imul(lo ^ code, 0x9e3779b1);
    hi = Math.imul(hi ^ code, 0x5f356495);
    lo ^= lo >>> 15;
  }
  finish(lo, hi, into);
}

function finish(lo: number, hi: number, into: TextHash): void {
  const mixed = Math.imul(lo ^ (hi >>> 13), 0x85ebca77);
  const other = Math.imul(hi ^ (mixed >>> 16), 0xc2b2ae3d);
  into.lo = mixed ^ (other >>> 15);
  into.hi = other ^ (mixed >>> 13);
}

/** Words of a slot: the hash, and what it stands for. */
const width = 3;

/**
 * Finds numbers by 64 bits: 18 to 36 bytes for each, in one array, so that whoever asks for millions of them misses the
 * cache once. Among five million names the chance that two are taken for one is below one in a million.
 */
export class HashTable {
  count = 0;
  private slots = new Int32Array(1024 * width);
  /** Slots, less one. */
  private mask = 1023;

  /** The number that was kept under a hash; where there is none, `value` is kept, and -1 given. */
  meet(lo: number, hi: number, value: number): number {
    if (this.count * 3 > this.mask * 2) this.resize((this.mask + 1) * 2);
    // Zero marks an empty slot.
    return this.insert(lo === 0 ? 1 : lo, hi, value);
  }

  /** Looks at where a hash begins to be looked for, so that it lies in the cache by then. */
  touch(lo: number): number {
    return this.slots[(lo & this.mask) * width] ?? 0;
  }

  private insert(lo: number, hi: number, value: number): number {
    const { slots, mask } = this;
    for (let slot = lo & mask; ; slot = (slot + 1) & mask) {
      const at = slot * width;
      if (slots[at] === 0) {
        slots[at] = lo;
        slots[at + 1] = hi;
        slots[at + 2] = value;
        this.count++;
        return -1;
      }
      if (slots[at] === lo && slots[at + 1] === hi) return slots[at + 2] ?? 0;
    }
  }

  /** Makes room for so many at once, which is cheaper than growing step by step. */
  reserve(count: number): void {
    let slots = this.mask + 1;
    while (count * 3 > slots * 2) slots *= 2;
    if (slots > this.mask + 1) this.resize(slots);
  }

  private resize(slots: number): void {
    const before = this.slots;
    this.slots = new Int32Array(slots * width);
    this.mask = slots - 1;
    this.count = 0;
    for (let at = 0; at < before.length; at += width) {
      const lo = before[at] ?? 0;
      if (lo !== 0) this.insert(lo, before[at + 1] ?? 0, before[at + 2] ?? 0);
    }
  }
}

/** Numbers names from 0, in the order in which they come. */
export class NameTable {
  private readonly table = new HashTable();
  private readonly hash: TextHash = { lo: 0, hi: 0 };

  get count(): number {
    return this.table.count;
  }

  /** See {@link HashTable.touch}. */
  touch(lo: number): number {
    return this.table.touch(lo);
  }

  /** The number of a name; a new one gets the next. */
  numberOf(name: string): number {
    hashInto(name, 0, this.hash);
    return this.numberOfHash(this.hash.lo, this.hash.hi);
  }

  /** The same where the name was hashed before. */
  numberOfHash(lo: number, hi: number): number {
    const next = this.table.count;
    const known = this.table.meet(lo, hi, next);
    return known < 0 ? next : known;
  }
}
