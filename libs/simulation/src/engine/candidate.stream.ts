import type { RandomStream } from '../crowd/random-stream.js';
import type { Cohorts } from './cohorts.js';
import { waiting } from './luck.js';
import type { RateCell } from './rate.curve.js';
import { Shares } from '../crowd/shares.js';

/** How many candidates are made at a time; they, and the rows that they ask for, have room in a core's first caches. */
const blockSize = 256;
/** Random numbers that one takes: cohort, rank, luck, and the wait for the next. */
const numbersEach = 4;
const uniformRange = 2 ** 32;

/**
 * Moments at which a given user could come, as one Poisson stream of all users together. Everybody is given the rate of
 * a fully interested member of their cohort; whoever has not joined, or cares less, lets candidates pass ("thinning").
 * The stream therefore does not depend on anything that happens, and two policies that are compared share it.
 */
export class CandidateStream {
  readonly times = new Float64Array(blockSize);
  readonly users = new Int32Array(blockSize);
  readonly devices = new Int32Array(blockSize);
  readonly cohorts = new Uint8Array(blockSize);
  /** What else is random about the visit; see `chance`. */
  readonly lucks = new Int32Array(blockSize);
  /** Number of the block's first candidate. */
  first = 0;
  count = 0;
  private cell = 0;
  private due: number;
  private readonly from: Float64Array;
  private readonly masses: Float64Array;
  private readonly msPerMass: Float64Array;
  private readonly shares: Shares;
  private readonly numbers = new Uint32Array(numbersEach * blockSize);

  /**
   * @param curve - Expected candidates over time. @param activity - How much of them falls to each cohort, by weight.
   */
  constructor(
    curve: readonly RateCell[],
    private readonly people: Cohorts,
    activity: readonly number[],
    private readonly stream: RandomStream,
  ) {
    this.from = Float64Array.from(curve, ({ from }) => from);
    this.masses = Float64Array.from(curve, ({ mass }) => mass);
    this.msPerMass = Float64Array.from(curve, ({ from, to, mass }) => (mass > 0 ? (to - from) / mass : 0));
    this.shares = new Shares(activity);
    this.due = waiting(stream.uniform());
  }

  /** Makes the next block; gives how many it holds, 0 at the end. */
  fill(): number {
    const { stream, people, masses, times, users, devices, cohorts, lucks, shares, numbers } = this;
    this.first += this.count;
    stream.fill(numbers);
    let { due, cell } = this;
    let count = 0;
    let mass = masses[cell] ?? 0;
    let from = this.from[cell] ?? 0;
    let msPerMass = this.msPerMass[cell] ?? 0;
    for (; count < blockSize; count++) {
      const first = count * numbersEach;
      while (due >= mass && cell < masses.length) {
        due -= mass;
        cell++;
        mass = masses[cell] ?? 0;
        from = this.from[cell] ?? 0;
        msPerMass = this.msPerMass[cell] ?? 0;
      }
      if (cell === masses.length) break;
      times[count] = Math.floor(from + due * msPerMass);
      const cohort = shares.at((numbers[first] ?? 0) / uniformRange);
      cohorts[count] = cohort;
      const rank = (((numbers[first + 1] ?? 0) / uniformRange) * (people.sizes[cohort] ?? 0)) | 0;
      users[count] = people.userAt(cohort, rank);
      devices[count] = people.deviceAt(cohort, rank);
      lucks[count] = numbers[first + 2] ?? 0;
      due += waiting((numbers[first + 3] ?? 0) / uniformRange);
    }
    this.due = due;
    this.cell = cell;
    this.count = count;
    return count;
  }
}
