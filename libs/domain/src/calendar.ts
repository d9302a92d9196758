/** An instant in milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;

/** A calendar day of a campaign, counted from 1970-01-01 in the campaign's own zone. */
export type DayIndex = number;

export const secondMs = 1_000;
export const minuteMs = 60 * secondMs;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** A half-open stretch of time: `from` belongs to it, `to` does not. */
export interface Span {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

export function contains(span: Span, at: EpochMs): boolean {
  return at >= span.from && at < span.to;
}

/** The day on which an instant falls for someone `utcOffsetMs` ahead of UTC. */
export function dayOf(at: EpochMs, utcOffsetMs: number): DayIndex {
  return Math.floor((at + utcOffsetMs) / dayMs);
}

/** The instant at which a day begins for someone `utcOffsetMs` ahead of UTC. */
export function startOfDay(day: DayIndex, utcOffsetMs: number): EpochMs {
  return day * dayMs - utcOffsetMs;
}
