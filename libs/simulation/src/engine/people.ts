import type { Policy } from '#domain';
import type { Behaviour } from '#scenario';
import { bitsFor, type BitField } from './counter.layout.js';
import { TypedCounters } from './typed.counters.js';

const interestBits = 5;
/** Codes of the interest field; above them are the steps, from 0. */
const unmoved = 0;
const gaveUp = 1;
const lowest = 2;
/** Interest is kept in so many steps of the way from what is organic to 1. */
const interestSteps = 2 ** interestBits - 1 - lowest;

/** What moves a person's interest. */
export type Interest = Behaviour['interest'];

const scoreBits = 20;
/** A user's take stops counting at some twenty million yuan. */
const takeBits = 31;

/** What is remembered of each user, in a few bits beside the counters: a row of 32-bit words each. */
export class People {
  readonly counters: TypedCounters;
  readonly stride: number;
  /** What a user took, in minor units. */
  readonly taken: BitField;
  /** Who invited whom, plus one; empty where the campaign does not ask. */
  readonly inviters: Int32Array;
  readonly firstDay: BitField;
  readonly lastDay: BitField;
  private readonly words: Int32Array;
  private readonly interest: BitField;
  private readonly rewardedFlag: BitField;
  private readonly scores: readonly BitField[];
  private readonly marks: readonly BitField[];

  /**
   * @param days - How many days are told apart. @param marks - How many yes-or-no marks the caller keeps of each user.
   */
  constructor(policy: Policy, users: number, devices: number, days: number, marks: number) {
    const { campaign } = policy;
    const dayBits = bitsFor(days);
    const scores = campaign.contests.map(({ method }) => (method === 'ranking' ? scoreBits : 1));
    const marked = Array.from({ length: marks }, () => 1);
    const spare = [takeBits, interestBits, 1, dayBits, dayBits, ...scores, ...marked];
    this.counters = new TypedCounters(policy, users, policy.limitsDevices ? devices : 0, spare);
    const [taken, interest, rewarded, firstDay, lastDay, ...rest] = this.counters.spare;
    if (
      taken === undefined ||
      interest === undefined ||
      rewarded === undefined ||
      firstDay === undefined ||
      lastDay === undefined
    ) {
      throw new RangeError('the rows of users have no room for their people');
    }
    this.taken = taken;
    this.interest = interest;
    this.rewardedFlag = rewarded;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.scores = rest.slice(0, scores.length);
    this.marks = rest.slice(scores.length);
    this.words = this.counters.userWords;
    this.stride = this.counters.userStride;
    const asksInviters = campaign.rules.some(({ trigger }) => trigger.type === 'inviter' || trigger.type === 'invitee');
    this.inviters = new Int32Array(asksInviters ? users : 0);
  }

  /** Bytes that one user takes in all. */
  get bytesPerUser(): number {
    return this.counters.bytesPerUser + (this.inviters.length > 0 ? 4 : 0);
  }

  read(row: number, field: BitField): number {
    return ((this.words[row + field.word] ?? 0) >>> field.shift) & field.mask;
  }

  write(row: number, field: BitField, value: number): void {
    const at = row + field.word;
    this.words[at] = ((this.words[at] ?? 0) & ~(field.mask << field.shift)) | (value << field.shift);
  }

  /** Fetches rows that will be asked for soon, many at a time: the memory answers all of them together. */
  touch(users: Int32Array, devices: Int32Array, from: number, to: number): number {
    const { words, stride, inviters } = this;
    const { deviceWords, deviceStride } = this.counters;
    let sum = 0;
    for (let place = from; place < to; place++) sum ^= words[(users[place] ?? 0) * stride] ?? 0;
    if (deviceStride > 0) {
      for (let place = from; place < to; place++) sum ^= deviceWords[(devices[place] ?? 0) * deviceStride] ?? 0;
    }
    if (inviters.length > 0) for (let place = from; place < to; place++) sum ^= inviters[users[place] ?? 0] ?? 0;
    return sum;
  }

  /** Fetches what is asked for of one user. */
  fetch(user: number): number {
    return (this.words[user * this.stride] ?? 0) ^ (this.inviters[user] ?? 0);
  }

  /** How much a user cares, from what is organic to 1. */
  interestOf(row: number, { organic, atFirst }: Interest): number {
    const code = this.read(row, this.interest);
    if (code === unmoved) return atFirst;
    return code === gaveUp ? organic : organic + ((1 - organic) * (code - lowest)) / interestSteps;
  }

  /**
   * Moves a user's interest, unless they gave up. It is kept in steps; the part of a step is rounded up or down at
   * random, so that the mean is right. @param uniform - From 0 to 1.
   */
  moveInterest(row: number, interest: Interest, by: number, uniform: number): void {
    const { organic } = interest;
    if (organic >= 1 || this.read(row, this.interest) === gaveUp) return;
    const to = Math.min(Math.max(this.interestOf(row, interest) + by, organic), 1);
    const step = Math.min(Math.floor(((to - organic) / (1 - organic)) * interestSteps + uniform), interestSteps);
    this.write(row, this.interest, lowest + step);
  }

  /** Leaves a user only organic interest for now. */
  loseInterest(row: number): void {
    this.write(row, this.interest, lowest);
  }

  /** Leaves a user only organic interest for good; false where that was so before. */
  giveUp(row: number): boolean {
    if (this.read(row, this.interest) === gaveUp) return false;
    this.write(row, this.interest, gaveUp);
    return true;
  }

  /** Marks a user as rewarded; false where they were before. */
  reward(row: number): boolean {
    if (this.read(row, this.rewardedFlag) === 1) return false;
    this.write(row, this.rewardedFlag, 1);
    return true;
  }

  take(row: number, amount: number): void {
    const { taken } = this;
    this.write(row, taken, Math.min(this.read(row, taken) + amount, taken.mask));
  }

  /** One ticket or point more in a contest. */
  score(row: number, contest: number): void {
    const field = this.scores[contest];
    if (field === undefined) return;
    const score = this.read(row, field);
    if (score < field.mask) this.write(row, field, score + 1);
  }

  scoreOf(row: number, contest: number): number {
    const field = this.scores[contest];
    return field === undefined ? 0 : this.read(row, field);
  }

  /** Sets one of the caller's marks; false where it was set. */
  mark(row: number, number: number): boolean {
    const field = this.marks[number];
    if (field === undefined || this.read(row, field) === 1) return false;
    this.write(row, field, 1);
    return true;
  }
}
