import { contains, dayMs, dayOf, hourMs, startOfDay, type DayIndex, type EpochMs, type Span } from './calendar.js';
import type { Campaign } from './campaign.js';
import type { Minor } from './money.js';

/** The round of a rain that is on, or -1 between rounds and for campaigns without rounds. */
export function roundAt(campaign: Campaign, at: EpochMs): number {
  if (campaign.pacing.type !== 'rounds') return -1;
  return campaign.pacing.rounds.findIndex((round) => contains(round, at));
}

/**
 * How much of the budget may have been promised by an instant. Where a round's leftover does not roll over it is the
 * budget of the round that is on (0 between rounds), to be held against what that round has given.
 */
export function releasedAt(campaign: Campaign, at: EpochMs): Minor {
  const { pacing, window, budget } = campaign;
  switch (pacing.type) {
    case 'at_once':
      return budget;
    case 'linear':
      return Math.floor(budget * progress(window, at));
    case 'hourly': {
      const curve = HourlyCurve.of(campaign, pacing.weights);
      const until = Math.min(Math.max(at, window.from), window.to);
      return Math.floor(budget * (curve === null ? progress(window, at) : curve.share(curve.upTo(until))));
    }
    case 'rounds': {
      if (!pacing.rollOver) return pacing.rounds.find((round) => contains(round, at))?.budget ?? 0;
      if (!pacing.rounds.some((round) => contains(round, at))) return 0;
      return pacing.rounds.reduce((sum, round) => (round.from <= at ? sum + round.budget : sum), 0);
    }
  }
}

function progress(window: Span, at: EpochMs): number {
  return Math.min(Math.max((at - window.from) / (window.to - window.from), 0), 1);
}

/** The integral of 24 hourly weights, in weight-hours since the epoch; whole days are not walked through. */
export class HourlyCurve {
  private readonly sums: readonly number[];
  private readonly origin: number;
  private readonly total: number;

  private constructor(
    readonly weights: readonly number[],
    private readonly utcOffsetMs: number,
    window: Span,
  ) {
    let sum = 0;
    this.sums = [0, ...weights.map((weight) => (sum += weight))];
    this.origin = this.upTo(window.from);
    this.total = this.upTo(window.to) - this.origin;
  }

  /** Null where the window has no weight at all; money is let out evenly then. */
  static of({ utcOffsetMs, window }: Campaign, weights: readonly number[]): HourlyCurve | null {
    const curve = new HourlyCurve(weights, utcOffsetMs, window);
    return curve.total > 0 ? curve : null;
  }

  upTo(at: EpochMs): number {
    const day = dayOf(at, this.utcOffsetMs);
    const intoDay = Math.min(at - startOfDay(day, this.utcOffsetMs), dayMs);
    const hour = Math.floor(intoDay / hourMs);
    return this.before(day, hour) + ((intoDay - hour * hourMs) / hourMs) * (this.weights[hour] ?? 0);
  }

  /** Up to the beginning of an hour of a day. */
  before(day: DayIndex, hour: number): number {
    return day * (this.sums[this.weights.length] ?? 0) + (this.sums[hour] ?? 0);
  }

  /** Share of the window's weight that has passed once the integral has come to a value. */
  share(upTo: number): number {
    return (upTo - this.origin) / this.total;
  }
}
