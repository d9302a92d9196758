/**
 * A set of keys that remembers 48 bits of each: 12 to 24 bytes a key instead of the hundred that a string costs. Among
 * a million keys the chance that a new one looks known is one in three hundred million; the ledger settles it.
 */
export class KnownKeys {
  private slots = new Float64Array(1024);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** @param key - A UUID. @returns Whether it was there already. */
  add(key: string): boolean {
    // Two thirds full is where probing begins to cost.
    if (this.count * 3 > this.slots.length * 2) this.grow();
    return this.insert(fingerprint(key));
  }

  clear(): void {
    this.slots = new Float64Array(1024);
    this.count = 0;
  }

  private insert(print: number): boolean {
    const mask = this.slots.length - 1;
    let at = (print >>> 0) & mask;
    for (;;) {
      const found = this.slots[at];
      if (found === print) return true;
      if (found === 0) {
        this.slots[at] = print;
        this.count++;
        return false;
      }
      at = (at + 1) & mask;
    }
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Float64Array(before.length * 2);
    this.count = 0;
    for (const print of before) if (print !== 0) this.insert(print);
  }
}

/** 48 bits of a key as a whole number; never 0, which marks an empty slot. */
export function fingerprint(key: string): number {
  return parseInt(key.slice(0, 8), 16) + (parseInt(key.slice(9, 13), 16) + 1) * 0x100000000;
}
