import type { EpochMs } from '#domain';
import type { RandomStream } from '../crowd/random-stream.js';
import type { Cohorts } from './cohorts.js';
import { waiting } from './luck.js';
import type { RateCell } from './rate.curve.js';

/** How many candidates are made at a time. */
export const blockSize = 4096;

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
  private readonly shares: Float64Array;

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
    const whole = activity.reduce((sum, weight) => sum + weight, 0);
    let sum = 0;
    this.shares = Float64Array.from(activity, (weight) => (sum += weight / whole));
    this.due = waiting(stream.uniform());
  }

  /** Makes the next block; gives how many it holds, 0 at the end. */
  fill(): number {
    const { stream, people, masses, times, users, devices, cohorts, lucks } = this;
    this.first += this.count;
    let count = 0;
    let { due, cell } = this;
    let mass = masses[cell] ?? 0;
    while (count < blockSize) {
      while (due >= mass && cell < masses.length) {
        due -= mass;
        mass = masses[++cell] ?? 0;
      }
      if (cell >= masses.length) break;
      times[count] = Math.floor((this.from[cell] ?? 0) + due * (this.msPerMass[cell] ?? 0));
      const cohort = this.cohortAt(stream.uniform());
      cohorts[count] = cohort;
      const rank = stream.below(people.sizes[cohort] ?? 0);
      users[count] = people.userAt(cohort, rank);
      devices[count] = people.deviceAt(cohort, rank);
      lucks[count] = stream.next() | 0;
      count++;
      due += waiting(stream.uniform());
    }
    this.due = due;
    this.cell = cell;
    this.count = count;
    return count;
  }

  /** The time of the candidate at a place of the block. */
  timeAt(place: number): EpochMs {
    return this.times[place] ?? 0;
  }

  private cohortAt(point: number): number {
    const { shares } = this;
    let cohort = 0;
    while (cohort < shares.length - 1 && point >= (shares[cohort] ?? 0)) cohort++;
    return cohort;
  }
}
