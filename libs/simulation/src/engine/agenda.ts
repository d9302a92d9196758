import type { EpochMs } from '#domain';

/** What is to happen to one user at one time. */
export const Errand = { visit: 0, join: 1, next: 2, retry: 3 } as const;
export type Errand = (typeof Errand)[keyof typeof Errand];

const ringSize = 1 << 16;
/** Longer lists within a bucket would make keys ambiguous. */
const orderRange = 2 ** 31;

/**
 * What follows from what happened, in the order of time: a calendar queue over typed arrays. The ring's buckets hold
 * lists; a bucket is sorted when its time comes. Putting and taking cost the same however much is waiting.
 */
export class Agenda {
  /** How many errands wait. */
  size = 0;
  private readonly heads = new Int32Array(ringSize).fill(-1);
  private capacity = 1024;
  private next = new Int32Array(this.capacity);
  private at = new Float64Array(this.capacity);
  private visit = new Float64Array(this.capacity);
  private user = new Int32Array(this.capacity);
  private luck = new Int32Array(this.capacity);
  private step = new Int32Array(this.capacity);
  private errand = new Uint8Array(this.capacity);
  private free = -1;
  private used = 0;
  /** The bucket whose errands are being taken, sorted. */
  private bucket: number;
  private keys = new Float64Array(256);
  private items = new Int32Array(256);
  private taken = 0;
  private loaded = 0;

  /** @param bucketMs - Width of a bucket; a few errands each are best. */
  constructor(
    from: EpochMs,
    private readonly bucketMs: number,
  ) {
    this.bucket = Math.floor(from / bucketMs);
  }

  /**
   * @param visit - Number of the visit that it belongs to. @param step - Of the visit; of a retry also its attempt.
   */
  put(at: EpochMs, errand: Errand, user: number, luck: number, visit: number, step: number): void {
    let item = this.free;
    if (item >= 0) this.free = this.next[item] ?? -1;
    else {
      if (this.used === this.capacity) this.grow();
      item = this.used++;
    }
    this.at[item] = at;
    this.errand[item] = errand;
    this.user[item] = user;
    this.luck[item] = luck;
    this.visit[item] = visit;
    this.step[item] = step;
    this.size++;
    const bucket = Math.floor(at / this.bucketMs);
    if (bucket <= this.bucket) this.squeezeIn(item);
    else this.link(item, bucket);
  }

  /** Takes the first errand that is due by an instant; -1 where there is none. It is read before the next is put. */
  take(by: EpochMs): number {
    if (this.size === 0) return -1;
    if (this.taken === this.loaded) {
      const last = Math.floor(by / this.bucketMs);
      while (this.taken === this.loaded && this.bucket < last) this.load(++this.bucket);
      if (this.taken === this.loaded) return -1;
    }
    const item = this.items[this.taken] ?? -1;
    if ((this.at[item] ?? 0) > by) return -1;
    this.taken++;
    this.size--;
    this.next[item] = this.free;
    this.free = item;
    return item;
  }

  atOf(item: number): EpochMs {
    return this.at[item] ?? 0;
  }

  errandOf(item: number): Errand {
    return (this.errand[item] ?? 0) as Errand;
  }

  userOf(item: number): number {
    return this.user[item] ?? 0;
  }

  luckOf(item: number): number {
    return this.luck[item] ?? 0;
  }

  visitOf(item: number): number {
    return this.visit[item] ?? 0;
  }

  stepOf(item: number): number {
    return this.step[item] ?? 0;
  }

  /** Bytes that it has taken so far. */
  get bytes(): number {
    return this.capacity * 33 + ringSize * 4;
  }

  private link(item: number, bucket: number): void {
    const slot = bucket & (ringSize - 1);
    this.next[item] = this.heads[slot] ?? -1;
    this.heads[slot] = item;
  }

  /** Sorts what is due in a bucket, and leaves in its list what comes when the ring has turned once more. */
  private load(bucket: number): void {
    const slot = bucket & (ringSize - 1);
    let item = this.heads[slot] ?? -1;
    this.taken = 0;
    this.loaded = 0;
    if (item < 0) return;
    this.heads[slot] = -1;
    const begins = bucket * this.bucketMs;
    const unsorted: number[] = [];
    const later: number[] = [];
    while (item >= 0) {
      const following = this.next[item] ?? -1;
      const at = this.at[item] ?? 0;
      if (at - begins < this.bucketMs) unsorted.push(item);
      else later.push(item);
      item = following;
    }
    for (let index = later.length - 1; index >= 0; index--) this.link(later[index] ?? 0, bucket);
    // Lists are last in, first out: the order of putting is the reverse.
    unsorted.reverse();
    while (this.keys.length < unsorted.length) this.widen();
    for (const [index, each] of unsorted.entries())
      this.keys[index] = ((this.at[each] ?? 0) - begins) * orderRange + index;
    const keys = this.keys.subarray(0, unsorted.length).sort();
    for (let index = 0; index < unsorted.length; index++)
      this.items[index] = unsorted[(keys[index] ?? 0) % orderRange] ?? 0;
    this.loaded = unsorted.length;
  }

  /** Puts something into the bucket that is being taken, behind all that is due before or with it. */
  private squeezeIn(item: number): void {
    if (this.loaded === this.keys.length) this.widen();
    const { items } = this;
    const at = this.at[item] ?? 0;
    let place = this.loaded++;
    while (place > this.taken && (this.at[items[place - 1] ?? 0] ?? 0) > at) {
      items[place] = items[place - 1] ?? 0;
      place--;
    }
    items[place] = item;
  }

  private widen(): void {
    const items = new Int32Array(this.items.length * 2);
    items.set(this.items);
    this.items = items;
    this.keys = new Float64Array(items.length);
  }

  private grow(): void {
    this.capacity *= 2;
    const wider = <T extends Int32Array | Float64Array | Uint8Array>(made: T, old: T): T => {
      made.set(old);
      return made;
    };
    this.next = wider(new Int32Array(this.capacity), this.next);
    this.at = wider(new Float64Array(this.capacity), this.at);
    this.visit = wider(new Float64Array(this.capacity), this.visit);
    this.user = wider(new Int32Array(this.capacity), this.user);
    this.luck = wider(new Int32Array(this.capacity), this.luck);
    this.step = wider(new Int32Array(this.capacity), this.step);
    this.errand = wider(new Uint8Array(this.capacity), this.errand);
  }
}
