import { KeyedRandom, uniformRange } from '#domain';
import type { Cohort, Population } from '#scenario';

/** A user of the crowd, as `POST /v1/users` takes one. */
export interface Member {
  readonly id: string;
  readonly device: string;
  /** Id of an earlier user; null: came alone. */
  readonly invitedBy: string | null;
}

const prefix = 'user-';

/**
 * Who is in the crowd. Nothing is stored for a user: cohort, device and inviter follow from the number.
 *
 * Users are numbered in the order in which they registered. Each has a seat; the seats of a cohort lie side by side, and
 * neighbours share a device. Number and seat are tied by a fixed stride around the circle of seats, so that cohorts
 * register evenly mixed and both directions cost one multiplication.
 */
export class Members {
  readonly count: number;
  private readonly firstSeats: readonly number[];
  private readonly stride: number;
  private readonly inverse: number;
  private readonly digest = { lo: 0, hi: 0 };

  constructor(
    private readonly population: Population,
    private readonly random: KeyedRandom,
  ) {
    this.count = population.users;
    // Rounding the running sum makes the sizes add up to the whole.
    let share = 0;
    const whole = population.cohorts.reduce((sum, cohort) => sum + cohort.share, 0);
    this.firstSeats = [
      0,
      ...population.cohorts.map((cohort) => Math.round(((share += cohort.share) / whole) * this.count)),
    ];
    this.stride = strideAround(this.count);
    this.inverse = inverseOf(this.stride, this.count);
  }

  /** Number of users of a cohort. */
  sizeOf(cohort: number): number {
    return (this.firstSeats[cohort + 1] ?? 0) - (this.firstSeats[cohort] ?? 0);
  }

  /** The user on a seat of a cohort, by number. */
  numberAt(cohort: number, place: number): number {
    return multiply((this.firstSeats[cohort] ?? 0) + place, this.stride, this.count);
  }

  cohortOf(number: number): Cohort | null {
    return this.population.cohorts[this.cohortNumberOf(number)] ?? null;
  }

  idOf(number: number): string {
    return prefix + String(number);
  }

  /** The number of a user of this crowd; -1 for anybody else. */
  numberOf(id: string): number {
    const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : -1;
    return Number.isInteger(number) && number >= 0 && number < this.count ? number : -1;
  }

  deviceOf(number: number): string {
    const cohortNumber = this.cohortNumberOf(number);
    const place = multiply(number, this.inverse, this.count) - (this.firstSeats[cohortNumber] ?? 0);
    const accounts = this.population.cohorts[cohortNumber]?.accountsPerDevice ?? 1;
    return `phone-${cohortNumber}-${Math.floor(place / accounts)}`;
  }

  /** Inviters registered before those whom they invited, so nobody invites in a circle. */
  inviterOf(number: number): string | null {
    const invited = this.cohortOf(number)?.invited ?? 0;
    if (invited === 0 || number === 0) return null;
    this.random.digest('hongbao:invited', String(number), this.digest);
    if (KeyedRandom.uniform(this.digest, 'win', 0) >= invited * uniformRange) return null;
    return this.idOf(Math.floor((KeyedRandom.uniform(this.digest, 'prize', 0) / uniformRange) * number));
  }

  memberOf(number: number): Member {
    return { id: this.idOf(number), device: this.deviceOf(number), invitedBy: this.inviterOf(number) };
  }

  private cohortNumberOf(number: number): number {
    const seat = multiply(number, this.inverse, this.count);
    let cohort = 0;
    while (cohort < this.population.cohorts.length - 1 && seat >= (this.firstSeats[cohort + 1] ?? 0)) cohort++;
    return cohort;
  }
}

/** A step near the golden section of a circle, which visits every place once and spreads neighbours evenly. */
function strideAround(count: number): number {
  let stride = Math.max(1, Math.round(count * 0.6180339887498949));
  while (greatestDivisor(stride, count) !== 1) stride++;
  return stride % count || 1;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

/** The number that undoes a multiplication around the circle, by Euclid's extended algorithm. */
function inverseOf(stride: number, count: number): number {
  let [r0, r1, s0, s1] = [stride, count, 1, 0];
  while (r1 !== 0) {
    const quotient = Math.floor(r0 / r1);
    [r0, r1] = [r1, r0 - quotient * r1];
    [s0, s1] = [s1, s0 - quotient * s1];
  }
  return ((s0 % count) + count) % count;
}

/** a * b around the circle; exact beyond what doubles hold too. */
function multiply(a: number, b: number, count: number): number {
  const product = a * b;
  return product <= Number.MAX_SAFE_INTEGER ? product % count : Number((BigInt(a) * BigInt(b)) % BigInt(count));
}
