import type { EpochMs } from '#domain';
import { KnownEvents } from './known-events.js';
import type { ReplayEvent } from './replay.event.js';

/** A line that is no event. */
export interface BadLine {
  readonly line: number;
  readonly problem: string;
}

/** How many bad lines are kept by name; the rest is counted. */
export const badLinesShown = 20;

/** What a recording holds, found while its events file past. */
export class StreamSurvey {
  events = 0;
  from: EpochMs = Number.POSITIVE_INFINITY;
  to: EpochMs = Number.NEGATIVE_INFINITY;
  /** Events that lie before one that stands above them. */
  disordered = 0;
  /** How far the worst of them lies behind. */
  disorderMs = 0;
  firstDisorderedLine = 0;
  repeats = 0;
  firstRepeatLine = 0;
  conflicts = 0;
  firstConflictLine = 0;
  /** Events later than now. */
  future = 0;
  firstFutureLine = 0;
  bad = 0;
  readonly badLines: BadLine[] = [];
  private readonly counts = new Map<string, { events: number }>();
  private current: { events: number } | null = null;
  private currentName = '';
  private readonly known = new KnownEvents();

  /** @param now - What is later comes from the future. */
  constructor(private readonly now: EpochMs) {}

  /** Makes room for so many events. */
  reserve(events: number): void {
    this.known.reserve(events);
  }

  /** Notes an event; gives whether it is new. */
  note(event: ReplayEvent, line: number): boolean {
    const { at, campaign } = event;
    this.events++;
    if (at < this.to) {
      if (this.disordered++ === 0) this.firstDisorderedLine = line;
      this.disorderMs = Math.max(this.disorderMs, this.to - at);
    } else this.to = at;
    if (at < this.from) this.from = at;
    if (at > this.now && this.future++ === 0) this.firstFutureLine = line;
    this.count(campaign);
    const found = this.known.meet(event.keys);
    if (found === 'repeat' && this.repeats++ === 0) this.firstRepeatLine = line;
    if (found === 'conflict' && this.conflicts++ === 0) this.firstConflictLine = line;
    return found === 'new';
  }

  /** Looks at what {@link note} will look up. */
  touch({ keys }: ReplayEvent): number {
    return this.known.touch(keys);
  }

  /** Events by campaign. */
  get campaigns(): ReadonlyMap<string, number> {
    return new Map(Array.from(this.counts, ([campaign, { events }]) => [campaign, events]));
  }

  noteBad(line: number, problem: string): void {
    if (this.bad++ < badLinesShown) this.badLines.push({ line, problem });
  }

  private count(campaign: string): void {
    if (this.current === null || this.currentName !== campaign) {
      this.currentName = campaign;
      this.current = this.counts.get(campaign) ?? { events: 0 };
      this.counts.set(campaign, this.current);
    }
    this.current.events++;
  }
}
