import { dayMs, secondMs, type Campaign, type EpochMs, type Span } from '#domain';
import type { Scenario } from '#scenario';
import { partOfUsers, type DriverShare } from './driver.share.js';
import { crowd, rateCurve, type Crowd, type InteractionEvent, type RateCell } from '#simulation';

/** One interaction, and when it is to be sent. */
export interface SpikeRequest {
  /** Milliseconds after the beginning of the play. */
  readonly dueMs: number;
  readonly event: InteractionEvent;
  /** Whether the same event was sent before: an impatient retry. */
  readonly repeated: boolean;
}

export interface CourseOptions {
  readonly durationMs: number;
  /** Interactions a second at the highest point; null for the scenario's own, or {@link leastPeak} where that is less. */
  readonly peak: number | null;
  readonly seed?: string;
  /** The events' `source`: one of its own for each run, so that none repeats another. */
  readonly source: string;
  /** Id of the campaign that is played; null for the scenario's own. */
  readonly campaign: string | null;
  /** Which of its users are played here. Default: all. */
  readonly share?: DriverShare;
}

/** What a scenario's peak is raised to where it plays no spike at all. */
export const leastPeak = 500;

/** A scenario's window, squeezed into the time of a play: what is sent when, and how much is to be expected. */
export class SpikeCourse {
  /** Interactions a second at the highest point. */
  readonly peak: number;
  /** Expected interactions in each second of the play, repeats left out. */
  readonly wanted: readonly number[];
  private readonly people: Crowd;
  private readonly window: Span;
  private readonly isMine: (user: string) => boolean;

  constructor(
    scenario: Scenario,
    private readonly options: CourseOptions,
  ) {
    const campaign = { ...scenario.campaign, id: options.campaign ?? scenario.campaign.id };
    const played = { ...scenario, campaign };
    this.window = campaign.window;
    const squeeze = (this.window.to - this.window.from) / options.durationMs;
    const whole = crowd(played);
    const own = Math.max(...this.curveOf(whole).map(ratePerSecond));
    this.peak = options.peak ?? Math.max(own, leastPeak);
    const { seed, source, share = { number: 1, of: 1 } } = options;
    this.isMine = partOfUsers(share);
    this.people = crowd(played, { scale: this.peak / (own * squeeze), source, ...(seed !== undefined && { seed }) });
    this.wanted = this.bySecond(this.curveOf(this.people));
  }

  /** As it is played: of the size of this crowd, with its budget. */
  get campaign(): Campaign {
    return this.people.scenario.campaign;
  }

  get expectedInteractions(): number {
    return this.people.expectedInteractions;
  }

  *users() {
    for (const user of this.people.users()) if (this.isMine(user.id)) yield user;
  }

  /** Everything that is sent by this driver, in order; made as it is read, and the same each time. */
  *requests(): Generator<SpikeRequest, void, undefined> {
    for (const { at, event, repeated } of this.people.arrivals()) {
      const dueMs = this.dueMs(at);
      if (dueMs <= this.options.durationMs && this.isMine(event.subject)) yield { dueMs, event, repeated };
    }
  }

  /** When a user opens an envelope that was won at a moment of the play, in its milliseconds; null for never. */
  opensAt(envelope: string, user: string, wonAt: EpochMs): number | null {
    const at = this.people.opensAt(envelope, user, wonAt);
    return at === null ? null : this.dueMs(at);
  }

  private dueMs(at: EpochMs): number {
    const { from, to } = this.window;
    return ((at - from) / (to - from)) * this.options.durationMs;
  }

  private curveOf({ scenario, expectedInteractions }: Crowd): RateCell[] {
    const { traffic, campaign } = scenario;
    const days = (this.window.to - this.window.from) / dayMs;
    return rateCurve(traffic, this.window, this.window, campaign.utcOffsetMs, expectedInteractions / days);
  }

  private bySecond(curve: readonly RateCell[]): number[] {
    const seconds = new Array<number>(Math.ceil(this.options.durationMs / secondMs)).fill(0);
    for (const { from, to, mass } of curve) {
      const [begins, ends] = [this.dueMs(from), this.dueMs(to)];
      for (let second = Math.floor(begins / secondMs); second * secondMs < ends && second < seconds.length; second++) {
        const overlap = Math.min(ends, (second + 1) * secondMs) - Math.max(begins, second * secondMs);
        seconds[second] = (seconds[second] ?? 0) + (mass * overlap) / (ends - begins);
      }
    }
    return seconds;
  }
}

function ratePerSecond({ from, to, mass }: RateCell): number {
  return (mass / (to - from)) * secondMs;
}
