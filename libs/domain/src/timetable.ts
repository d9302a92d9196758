import { contains, dayMs, dayOf, hourMs, startOfDay, type DayIndex, type EpochMs } from './calendar.js';
import type { Campaign } from './campaign.js';
import type { Minor } from './money.js';
import { HourlyCurve, releasedAt, roundAt } from './pacing.js';
import { phaseAt } from './phase.js';

/**
 * What a campaign's calendar says of an instant. Instants come nearly in order, so it remembers the stretch of time in
 * which nothing but the release of money changes, and looks up only what leaves it.
 */
export class Timetable {
  /** Whether the instant lies in the campaign's window. */
  open = false;
  /** The phase that is on, by number; -1 where there is none. */
  phase = -1;
  /** The round of a rain that is on; -1 between rounds and without rounds. */
  round = -1;
  today: DayIndex = 0;
  private at: EpochMs = 0;
  private from: EpochMs = Number.POSITIVE_INFINITY;
  private to: EpochMs = Number.NEGATIVE_INFINITY;
  private readonly curve: HourlyCurve | null;
  private readonly linear: boolean;
  /** Where the stretch begins in the hourly curve. */
  private weightBefore = 0;
  private weight = 0;
  private hourFrom: EpochMs = 0;
  /** What is let out where it does not change from moment to moment. */
  private constant: Minor = 0;

  constructor(private readonly campaign: Campaign) {
    const { pacing } = campaign;
    this.curve = pacing.type === 'hourly' ? HourlyCurve.of(campaign, pacing.weights) : null;
    this.linear = pacing.type === 'linear' || (pacing.type === 'hourly' && this.curve === null);
  }

  /** Until when it will say the same of every instant, but for the money that is let out. */
  get until(): EpochMs {
    return this.to;
  }

  /** Turns to an instant. */
  look(at: EpochMs): void {
    if (at < this.from || at >= this.to) this.turn(at);
    this.at = at;
  }

  /** See {@link releasedAt}. */
  get released(): Minor {
    const { campaign, curve, at } = this;
    if (this.open && curve !== null) {
      const share = curve.share(this.weightBefore + ((at - this.hourFrom) / hourMs) * this.weight);
      return Math.floor(campaign.budget * share);
    }
    if (this.open && this.linear) {
      const { from, to } = campaign.window;
      return Math.floor(campaign.budget * ((at - from) / (to - from)));
    }
    return this.constant;
  }

  private turn(at: EpochMs): void {
    const { campaign } = this;
    const { utcOffsetMs, window, phases, pacing } = campaign;
    this.open = contains(window, at);
    this.phase = phaseAt(campaign, at);
    this.round = roundAt(campaign, at);
    this.today = dayOf(at, utcOffsetMs);
    this.constant = releasedAt(campaign, at);
    const midnight = startOfDay(this.today, utcOffsetMs);
    this.from = midnight;
    this.to = midnight + dayMs;
    if (this.curve !== null) {
      const hour = Math.floor((at - midnight) / hourMs);
      this.hourFrom = midnight + hour * hourMs;
      this.weightBefore = this.curve.before(this.today, hour);
      this.weight = this.curve.weights[hour] ?? 0;
      this.narrow(this.hourFrom, at);
      this.narrow(this.hourFrom + hourMs, at);
    }
    const spans = pacing.type === 'rounds' ? [window, ...phases, ...pacing.rounds] : [window, ...phases];
    for (const span of spans) {
      this.narrow(span.from, at);
      this.narrow(span.to, at);
    }
  }

  /** The stretch ends where something else begins. */
  private narrow(edge: EpochMs, at: EpochMs): void {
    if (edge <= at) this.from = Math.max(this.from, edge);
    else this.to = Math.min(this.to, edge);
  }
}
