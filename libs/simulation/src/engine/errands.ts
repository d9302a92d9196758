import type { EpochMs } from '#domain';

/** What is to happen to one user at one time. */
export const Errand = { visit: 0, join: 1, next: 2, retry: 3 } as const;
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

/** Errands as records of equal size, one behind another. */
export class ErrandRecords {
  count = 0;
  private doubles: Float64Array;
  private words: Int32Array;

  constructor(private capacity: number) {
    this.doubles = new Float64Array(capacity * doublesEach);
    this.words = new Int32Array(this.doubles.buffer);
  }

  /** Makes room for one more and gives its number. */
  append(): number {
    if (this.count === this.capacity) this.grow();
    return this.count++;
  }

  clear(): void {
    this.count = 0;
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

  /** Copies one of another's records, all but its link. */
  copy(record: number, from: ErrandRecords, other: number): void {
    const { doubles, words } = this;
    doubles[record * doublesEach] = from.atOf(other);
    doubles[record * doublesEach + visit] = from.visitOf(other);
    for (let word = user; word < next; word++) {
      words[record * wordsEach + word] = from.words[other * wordsEach + word] ?? 0;
    }
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

  private grow(): void {
    this.capacity *= 2;
    const wider = new Float64Array(this.capacity * doublesEach);
    wider.set(this.doubles);
    this.doubles = wider;
    this.words = new Int32Array(wider.buffer);
  }
}
