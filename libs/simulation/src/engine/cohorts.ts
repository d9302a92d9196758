import type { Cohort, Population } from '#scenario';

/** Cohorts alternate in a pattern of this length, so shares are kept to a sixteen-thousandth. */
const patternLength = 16_384;
const goldenSection = 0.6180339887498949;

/**
 * Who belongs to which cohort, and who shares a device, by number alone: users of all cohorts are evenly mixed in the
 * order in which they join, and nothing is stored for any of them.
 */
export class Cohorts {
  readonly count: number;
  /** Users of each cohort. */
  readonly sizes: readonly number[];
  readonly deviceCount: number;
  private readonly pattern = new Uint8Array(patternLength);
  /** How many of the same cohort come before a place of the pattern. */
  private readonly ranks = new Uint16Array(patternLength);
  /** Places of each cohort in the pattern. */
  private readonly places: readonly Uint16Array[];
  private readonly firstDevices: readonly number[];
  private readonly accounts: readonly number[];

  constructor(
    readonly list: readonly Cohort[],
    readonly users: number,
  ) {
    this.count = list.length;
    const whole = list.reduce((sum, { share }) => sum + share, 0);
    let sum = 0;
    const bounds = list.map(({ share }) => (sum += share / whole));
    const places: number[][] = list.map(() => []);
    for (let place = 0; place < patternLength; place++) {
      const point = ((place + 0.5) * goldenSection) % 1;
      const cohort = Math.max(
        0,
        bounds.findIndex((bound) => point < bound),
      );
      this.pattern[place] = cohort;
      this.ranks[place] = places[cohort]?.length ?? 0;
      places[cohort]?.push(place);
    }
    this.places = places.map((each) => Uint16Array.from(each));
    const turns = Math.floor(users / patternLength);
    const rest = users % patternLength;
    this.sizes = places.map((each) => turns * each.length + each.filter((place) => place < rest).length);
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
    return this.pattern[user % patternLength] ?? 0;
  }

  /** The user of a rank within a cohort. */
  userAt(cohort: number, rank: number): number {
    const places = this.places[cohort];
    if (places === undefined) return 0;
    const turn = Math.floor(rank / places.length);
    return turn * patternLength + (places[rank - turn * places.length] ?? 0);
  }

  /** The device that the user of a rank within a cohort holds. */
  deviceAt(cohort: number, rank: number): number {
    return (this.firstDevices[cohort] ?? 0) + Math.floor(rank / (this.accounts[cohort] ?? 1));
  }

  /** Whether nobody who holds the same device joined before. */
  isFirstOfDevice(user: number): boolean {
    const place = user % patternLength;
    const cohort = this.pattern[place] ?? 0;
    return this.rankOf(user, place, cohort) % (this.accounts[cohort] ?? 1) === 0;
  }

  /** The device that a user holds; those who hold several accounts hold neighbours of their cohort. */
  deviceOf(user: number): number {
    const place = user % patternLength;
    const cohort = this.pattern[place] ?? 0;
    return this.deviceAt(cohort, this.rankOf(user, place, cohort));
  }

  private rankOf(user: number, place: number, cohort: number): number {
    return ((user - place) / patternLength) * (this.places[cohort]?.length ?? 0) + (this.ranks[place] ?? 0);
  }
}
