import type { EpochMs } from '#domain';

/** What is to happen to one user at one time. */
export const Errand = { join: 0, next: 1, retry: 2 } as const;
export type Errand = (typeof Errand)[keyof typeof Errand];

/** Words of 32 bits that a record takes: half a line of a cache, so that reading one waits for memory once. */
const wordsEach = 8;
const doublesEach = wordsEach / 2;
/** Places of its words: time and visit take two each. */
const visit = 1;
const user = 4;
const luck = 5;
const step = 6;
const next = 7;
/** The errand is kept beside the step. */
const errandBits = 2;

/** Records of a run lie one behind another in blocks of so many. */
const blockRecords = 64;

/** Records that are written one after another and forgotten together. */
export interface RecordRun {
  first: number;
  /** The block that is being written, and how many of its records are. */
  block: number;
  used: number;
}

/** Errands as records of equal size, in runs. */
export class ErrandRecords {
  private blocks = 16;
  private doubles = new Float64Array(this.blocks * blockRecords * doublesEach);
  private words = new Int32Array(this.doubles.buffer);
  /** The block that follows each one in its run, or among those that are free; -1 for none. */
  private following = new Int32Array(this.blocks);
  private begun = 0;
  private free = -1;

  begin(): RecordRun {
    const block = this.takeBlock();
    return { first: block, block, used: 0 };
  }

  /** Makes room for one more in a run and gives its number. */
  append(run: RecordRun): number {
    if (run.used === blockRecords) {
      const block = this.takeBlock();
      this.following[run.block] = block;
      run.block = block;
      run.used = 0;
    }
    return run.block * blockRecords + run.used++;
  }

  /** Visits the records of a run in the order in which they were appended. */
  each(run: RecordRun, visitor: (record: number) => void): void {
    for (let block = run.first; block >= 0; block = this.following[block] ?? -1) {
      const end = block === run.block ? run.used : blockRecords;
      for (let index = 0; index < end; index++) visitor(block * blockRecords + index);
    }
  }

  /** Forgets a run and all of its records. */
  end(run: RecordRun): void {
    this.following[run.block] = this.free;
    this.free = run.first;
  }

  write(
    record: number,
    at: EpochMs,
    errand: Errand,
    ofUser: number,
    itsLuck: number,
    ofVisit: number,
    itsStep: number,
  ): void {
    const { doubles, words } = this;
    doubles[record * doublesEach] = at;
    doubles[record * doublesEach + visit] = ofVisit;
    words[record * wordsEach + user] = ofUser;
    words[record * wordsEach + luck] = itsLuck;
    words[record * wordsEach + step] = (itsStep << errandBits) | errand;
  }

  /** Makes one record lead to another; -1 for none. */
  link(record: number, to: number): void {
    this.words[record * wordsEach + next] = to;
  }

  nextOf(record: number): number {
    return this.words[record * wordsEach + next] ?? -1;
  }

  atOf(record: number): EpochMs {
    return this.doubles[record * doublesEach] ?? 0;
  }

  visitOf(record: number): number {
    return this.doubles[record * doublesEach + visit] ?? 0;
  }

  userOf(record: number): number {
    return this.words[record * wordsEach + user] ?? 0;
  }

  luckOf(record: number): number {
    return this.words[record * wordsEach + luck] ?? 0;
  }

  stepOf(record: number): number {
    return (this.words[record * wordsEach + step] ?? 0) >>> errandBits;
  }

  errandOf(record: number): Errand {
    return ((this.words[record * wordsEach + step] ?? 0) & ((1 << errandBits) - 1)) as Errand;
  }

  private takeBlock(): number {
    let block = this.free;
    if (block >= 0) this.free = this.following[block] ?? -1;
    else {
      if (this.begun === this.blocks) this.grow();
      block = this.begun++;
    }
    this.following[block] = -1;
    return block;
  }

  private grow(): void {
    this.blocks *= 2;
    const doubles = new Float64Array(this.blocks * blockRecords * doublesEach);
    doubles.set(this.doubles);
    this.doubles = doubles;
    this.words = new Int32Array(doubles.buffer);
    const following = new Int32Array(this.blocks);
    following.set(this.following);
    this.following = following;
  }
}
