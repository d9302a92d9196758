import type { Cohort, Population } from '#scenario';
import { Shares } from '../crowd/shares.js';

/** Cohorts alternate in a pattern of this length, so shares are kept to a sixteen-thousandth. */
const patternLength = 16_384;
const goldenSection = 0.6180339887498949;

/**
 * Who belongs to which cohort, and who shares a device, by number alone. Those who are there from the beginning have the
 * first numbers, in the order in which they came, and those who join later the numbers after them; within each of the
 * two, all cohorts are evenly mixed. Nothing is stored for anybody.
 */
export class Cohorts {
  readonly count: number;
  /** Users of each cohort. */
  readonly sizes: readonly number[];
  readonly deviceCount: number;
  /** How many users are there from the beginning. */
  readonly started: number;
  private readonly early: Mixture;
  private readonly late: Mixture;
  private readonly firstDevices: readonly number[];
  private readonly accounts: readonly number[];

  constructor(
    readonly list: readonly Cohort[],
    readonly users: number,
  ) {
    this.count = list.length;
    const whole = list.reduce((sum, { share }) => sum + share, 0);
    const early = list.map(({ share, fromStart }) => (share * fromStart) / whole);
    const late = list.map(({ share, fromStart }) => (share * (1 - fromStart)) / whole);
    this.started = Math.round(users * Math.min(sumOf(early), 1));
    this.early = new Mixture(early, this.started);
    this.late = new Mixture(late, users - this.started);
    this.sizes = list.map((_, cohort) => this.early.sizeOf(cohort) + this.late.sizeOf(cohort));
    this.accounts = list.map(({ accountsPerDevice }) => accountsPerDevice);
    let devices = 0;
    this.firstDevices = this.sizes.map((size, cohort) => {
      const first = devices;
      devices += Math.ceil(size / (this.accounts[cohort] ?? 1));
      return first;
    });
    this.deviceCount = devices;
  }

  static of({ cohorts, users }: Population): Cohorts {
    return new Cohorts(cohorts, users);
  }

  of(user: number): number {
    return user < this.started ? this.early.of(user) : this.late.of(user - this.started);
  }

  /** The user of a rank within a cohort. */
  userAt(cohort: number, rank: number): number {
    const before = this.early.sizeOf(cohort);
    return rank < before ? this.early.memberAt(cohort, rank) : this.started + this.late.memberAt(cohort, rank - before);
  }

  /** The device that the user of a rank within a cohort holds. */
  deviceAt(cohort: number, rank: number): number {
    return (this.firstDevices[cohort] ?? 0) + ((rank / (this.accounts[cohort] ?? 1)) | 0);
  }

  /** Whether nobody who holds the same device joined before. */
  isFirstOfDevice(user: number): boolean {
    const cohort = this.of(user);
    return this.rankOf(user, cohort) % (this.accounts[cohort] ?? 1) === 0;
  }

  /** The device that a user holds; those who hold several accounts hold neighbours of their cohort. */
  deviceOf(user: number): number {
    const cohort = this.of(user);
    return this.deviceAt(cohort, this.rankOf(user, cohort));
  }

  private rankOf(user: number, cohort: number): number {
    if (user < this.started) return this.early.rankOf(user, cohort);
    return this.early.sizeOf(cohort) + this.late.rankOf(user - this.started, cohort);
  }
}

/** Members of several cohorts, numbered from 0, evenly mixed by the golden section. */
class Mixture {
  private readonly pattern = new Uint8Array(patternLength);
  /** How many of the same cohort come before a place of the pattern. */
  private readonly ranks = new Uint16Array(patternLength);
  /** Places of each cohort in the pattern. */
  private readonly places: readonly Uint16Array[];
  private readonly sizes: readonly number[];

  constructor(shares: readonly number[], members: number) {
    const { pattern, ranks } = this;
    const counts = shares.map(() => 0);
    const rest = members % patternLength;
    let ofRest = counts;
    // Where nobody is, nobody asks.
    const mixed = members > 0 ? new Shares(shares) : null;
    for (let place = 0; mixed !== null && place < patternLength; place++) {
      if (place === rest) ofRest = [...counts];
      const cohort = mixed.at(((place + 0.5) * goldenSection) % 1);
      pattern[place] = cohort;
      ranks[place] = counts[cohort] ?? 0;
      counts[cohort] = (counts[cohort] ?? 0) + 1;
    }
    this.places = counts.map((count) => new Uint16Array(count));
    for (let place = 0; mixed !== null && place < patternLength; place++) {
      const places = this.places[pattern[place] ?? 0];
      if (places !== undefined) places[ranks[place] ?? 0] = place;
    }
    const turns = Math.floor(members / patternLength);
    this.sizes = counts.map((count, cohort) => turns * count + (ofRest[cohort] ?? 0));
  }

  sizeOf(cohort: number): number {
    return this.sizes[cohort] ?? 0;
  }

  of(member: number): number {
    return this.pattern[member % patternLength] ?? 0;
  }

  memberAt(cohort: number, rank: number): number {
    const places = this.places[cohort];
    if (places === undefined) return 0;
    const turn = (rank / places.length) | 0;
    return turn * patternLength + (places[rank - turn * places.length] ?? 0);
  }

  rankOf(member: number, cohort: number): number {
    const place = member % patternLength;
    const turns = (member - place) / patternLength;
    return turns * (this.places[cohort]?.length ?? 0) + (this.ranks[place] ?? 0);
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
