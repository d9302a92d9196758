import type { EpochMs } from '#domain';
import { Errand, ErrandRecords, type RecordRun } from './errands.js';

/** Buckets of a turn. Their errands, some ten thousands where most happens, have room in a core's caches. */
const bucketsInTurn = 1 << 12;
/** Above so many errands in a bucket, sorting them by comparing neighbours takes too long. */
const mostCompared = 32;
/** More errands in one bucket would make keys ambiguous. */
const orderRange = 2 ** 31;

/**
 * What follows from what happened, in the order of time: a calendar queue in two levels. What is due in one turn is
 * written down one behind another, in the order of putting; when the turn begins, it is linked into the lists of its
 * buckets, and a bucket is sorted when its time comes. So nothing that waits is looked at before its turn, and putting
 * and taking cost the same however much is waiting.
 */
export class Agenda {
  /** How many errands wait. */
  size = 0;
  private readonly records = new ErrandRecords();
  /** What is due in turns that have not begun, by number of the turn. */
  private readonly turns = new Map<number, RecordRun>();
  /** The turn that is on, and what is due in it. */
  private turn: number;
  private current: RecordRun;
  /** First of each bucket's list, last put first; -1 for none. */
  private readonly heads = new Int32Array(bucketsInTurn).fill(-1);
  /** The bucket whose errands are being taken, in their order. */
  private bucket: number;
  private items = new Int32Array(256);
  private keys = new Float64Array(256);
  private taken = 0;
  private loaded = 0;

  /**
   * @param bucketMs - Width of a bucket; a few errands each are best. @param foresee - Is told whose errands come next,
   * many at a time; of those who join, nothing is there yet to be looked at.
   */
  constructor(
    from: EpochMs,
    private readonly bucketMs: number,
    private readonly foresee: (user: number) => void,
  ) {
    this.bucket = Math.floor(from / bucketMs);
    this.turn = Math.floor(this.bucket / bucketsInTurn);
    this.current = this.records.begin();
  }

  /**
   * @param visit - Number of the visit that it belongs to. @param step - Of the visit; of a retry also its attempt.
   */
  put(at: EpochMs, errand: Errand, user: number, luck: number, visit: number, step: number): void {
    this.size++;
    const bucket = Math.floor(at / this.bucketMs);
    const turn = Math.floor(bucket / bucketsInTurn);
    const item = this.records.append(turn > this.turn ? this.runOf(turn) : this.current);
    this.records.write(item, at, errand, user, luck, visit, step);
    if (turn > this.turn) return;
    if (bucket <= this.bucket) this.squeezeIn(item);
    else this.link(item, bucket);
  }

  /** Takes the first errand that is due by an instant; -1 where there is none. It is read before the next is taken. */
  take(by: EpochMs): number {
    if (this.size === 0) return -1;
    if (this.taken === this.loaded) {
      const last = Math.floor(by / this.bucketMs);
      while (this.taken === this.loaded && this.bucket < last) this.load(++this.bucket);
      if (this.taken === this.loaded) return -1;
    }
    const item = this.items[this.taken] ?? -1;
    if (this.records.atOf(item) > by) return -1;
    this.taken++;
    this.size--;
    return item;
  }

  atOf(item: number): EpochMs {
    return this.records.atOf(item);
  }

  errandOf(item: number): Errand {
    return this.records.errandOf(item);
  }

  userOf(item: number): number {
    return this.records.userOf(item);
  }

  luckOf(item: number): number {
    return this.records.luckOf(item);
  }

  visitOf(item: number): number {
    return this.records.visitOf(item);
  }

  stepOf(item: number): number {
    return this.records.stepOf(item);
  }

  private link(item: number, bucket: number): void {
    const slot = bucket & (bucketsInTurn - 1);
    this.records.link(item, this.heads[slot] ?? -1);
    this.heads[slot] = item;
  }

  private runOf(turn: number): RecordRun {
    let run = this.turns.get(turn);
    if (run === undefined) this.turns.set(turn, (run = this.records.begin()));
    return run;
  }

  /** Puts what is due in a turn into its buckets. All of the turn before has been taken. */
  private begin(turn: number): void {
    const { records, bucketMs } = this;
    records.end(this.current);
    this.turn = turn;
    this.current = this.runOf(turn);
    this.turns.delete(turn);
    records.each(this.current, (item) => this.link(item, Math.floor(records.atOf(item) / bucketMs)));
  }

  /** Sorts what is due in a bucket. */
  private load(bucket: number): void {
    const slot = bucket & (bucketsInTurn - 1);
    if (slot === 0) this.begin(Math.floor(bucket / bucketsInTurn));
    let item = this.heads[slot] ?? -1;
    this.taken = 0;
    this.loaded = 0;
    if (item < 0) return;
    this.heads[slot] = -1;
    const { records } = this;
    while (item >= 0) {
      if (this.loaded === this.items.length) this.widen();
      this.items[this.loaded++] = item;
      if (records.errandOf(item) !== Errand.join) this.foresee(records.userOf(item));
      item = records.nextOf(item);
    }
    // Lists are last in, first out: the order of putting is the reverse.
    this.items.subarray(0, this.loaded).reverse();
    if (this.loaded <= mostCompared) this.sortByComparing();
    else this.sortByKeys(bucket * this.bucketMs);
  }

  private sortByComparing(): void {
    const { items, keys, records } = this;
    for (let index = 0; index < this.loaded; index++) {
      const item = items[index] ?? 0;
      const at = records.atOf(item);
      let place = index;
      while (place > 0 && (keys[place - 1] ?? 0) > at) {
        keys[place] = keys[place - 1] ?? 0;
        items[place] = items[place - 1] ?? 0;
        place--;
      }
      keys[place] = at;
      items[place] = item;
    }
  }

  /** Keys are the time within the bucket, then the order of putting. */
  private sortByKeys(begins: EpochMs): void {
    const { items, records } = this;
    const unsorted = items.slice(0, this.loaded);
    for (const [index, item] of unsorted.entries())
      this.keys[index] = (records.atOf(item) - begins) * orderRange + index;
    const keys = this.keys.subarray(0, this.loaded).sort();
    for (const [index, key] of keys.entries()) items[index] = unsorted[key % orderRange] ?? 0;
  }

  /** Puts something into the bucket that is being taken, behind all that is due before or with it. */
  private squeezeIn(item: number): void {
    if (this.loaded === this.items.length) this.widen();
    const { items, records } = this;
    const at = records.atOf(item);
    let place = this.loaded++;
    while (place > this.taken && records.atOf(items[place - 1] ?? 0) > at) {
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
}
