import { dayMs, hourMs, minuteMs, type EpochMs } from '#domain';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Writes instants as people in a campaign's zone read them. The zone itself is named once, by its reader's page. */
export class ZoneText {
  constructor(readonly utcOffsetMs: number) {}

  /** `UTC+8`, `UTC+5:30`, `UTC`. */
  get name(): string {
    if (this.utcOffsetMs === 0) return 'UTC';
    const distance = Math.abs(this.utcOffsetMs);
    const minutes = Math.floor((distance % hourMs) / minuteMs);
    const fraction = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`;
    return `UTC${this.utcOffsetMs < 0 ? '−' : '+'}${Math.floor(distance / hourMs)}${fraction}`;
  }

  /** `12 Feb`. */
  day(at: EpochMs): string {
    const local = this.local(at);
    return `${local.getUTCDate()} ${months[local.getUTCMonth()] ?? ''}`;
  }

  /** `12 Feb 2026`. */
  date(at: EpochMs): string {
    return `${this.day(at)} ${this.local(at).getUTCFullYear()}`;
  }

  /** `20:05`. */
  clock(at: EpochMs): string {
    return this.local(at).toISOString().slice(11, 16);
  }

  /** `12 Feb 20:05`. */
  moment(at: EpochMs): string {
    return `${this.day(at)} ${this.clock(at)}`;
  }

  /** Instants inside a span at which an axis is marked: whole hours or days of the zone, at most `most` of them. */
  ticks(from: EpochMs, to: EpochMs, most: number): { at: EpochMs; text: string }[] {
    const step =
      tickSteps.find((candidate) => (to - from) / candidate <= most) ?? Math.ceil((to - from) / most / dayMs) * dayMs;
    // Steps of days begin at the first midnight; shorter ones divide the day and are aligned with it.
    const grid = Math.min(step, dayMs);
    const first = Math.ceil((from + this.utcOffsetMs) / grid) * grid - this.utcOffsetMs;
    const ticks: { at: EpochMs; text: string }[] = [];
    for (let at = first; at <= to; at += step) {
      const midnight = (at + this.utcOffsetMs) % dayMs === 0;
      ticks.push({ at, text: midnight ? this.day(at) : this.clock(at) });
    }
    return ticks;
  }

  private local(at: EpochMs): Date {
    return new Date(at + this.utcOffsetMs);
  }
}

const tickSteps = [
  minuteMs,
  5 * minuteMs,
  15 * minuteMs,
  30 * minuteMs,
  hourMs,
  3 * hourMs,
  6 * hourMs,
  12 * hourMs,
  dayMs,
  2 * dayMs,
  3 * dayMs,
  7 * dayMs,
];
