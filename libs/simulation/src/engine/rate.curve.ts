import { dayMs, dayOf, startOfDay, type EpochMs, type Span } from '#domain';
import type { Burst, Traffic } from '#scenario';
import { cellsOf, lengthInDays } from '../crowd/arrivals.js';

/** A stretch of constant rate with the expected number of arrivals in it. */
export interface RateCell extends Span {
  readonly mass: number;
}

/** In how many pieces of constant rate the decay of a burst is drawn. */
const burstPieces = 64;

/**
 * Expected arrivals as stretches of constant rate, in order and without gaps. In the campaign's window: hours and days
 * by weight (or the traffic's own curve), bursts on top, `perDay` times its length in all. Before and after it, every day
 * is like the others.
 */
export function rateCurve(
  traffic: Traffic,
  window: Span,
  horizon: Span,
  utcOffsetMs: number,
  perDay: number,
): RateCell[] {
  const plain: Traffic = { ...traffic, days: [1], curve: null };
  const outside = [
    { from: horizon.from, to: window.from },
    { from: window.to, to: horizon.to },
  ].flatMap((span) => (span.to > span.from ? plainCells(plain, span, utcOffsetMs, perDay) : []));
  return superpose([...outside, ...campaignCells(traffic, window, utcOffsetMs, perDay)]);
}

/** The part of whole days that lies in a span. */
function plainCells(traffic: Traffic, span: Span, utcOffsetMs: number, perDay: number): RateCell[] {
  const days = Math.ceil((span.to - span.from) / dayMs) + 1;
  const whole = { from: startOfDay(dayOf(span.from, utcOffsetMs), utcOffsetMs), to: 0 };
  whole.to = whole.from + days * dayMs;
  return cellsOf(traffic, whole, utcOffsetMs, perDay * days).flatMap(({ from, to, mass }) => {
    const [begins, ends] = [Math.max(from, span.from), Math.min(to, span.to)];
    return begins < ends ? [{ from: begins, to: ends, mass: (mass * (ends - begins)) / (to - from) }] : [];
  });
}

function campaignCells(traffic: Traffic, window: Span, utcOffsetMs: number, perDay: number): RateCell[] {
  const total = perDay * lengthInDays(window);
  const bursts = traffic.bursts.filter(({ at }) => at < window.to);
  const burstShare = Math.min(
    bursts.reduce((sum, { share }) => sum + share, 0),
    1,
  );
  const base = cellsOf(traffic, window, utcOffsetMs, total * (1 - burstShare));
  return [...base, ...bursts.flatMap((burst) => piecesOf(burst, window, total * burst.share))];
}

/** An exponential decay, cut off at its end, in pieces of equal length. */
function piecesOf(burst: Burst, window: Span, mass: number): RateCell[] {
  const lastsMs = Math.min(burst.lastsMs, window.to - burst.at);
  const passed = (ms: number): number => -Math.expm1(-ms / burst.decayMs) / -Math.expm1(-lastsMs / burst.decayMs);
  return Array.from({ length: burstPieces }, (_, piece): RateCell => {
    const begins = (lastsMs * piece) / burstPieces;
    const ends = (lastsMs * (piece + 1)) / burstPieces;
    return { from: burst.at + begins, to: burst.at + ends, mass: mass * (passed(ends) - passed(begins)) };
  });
}

/** Adds rates up where stretches overlap. */
function superpose(cells: readonly RateCell[]): RateCell[] {
  const edges = [...new Set(cells.flatMap(({ from, to }): EpochMs[] => [from, to]))].sort((a, b) => a - b);
  const waiting = [...cells].sort((a, b) => a.from - b.from);
  let next = 0;
  let active: RateCell[] = [];
  const result: RateCell[] = [];
  for (const [index, from] of edges.slice(0, -1).entries()) {
    const to = edges[index + 1] ?? from;
    active = active.filter((cell) => cell.to > from);
    for (let cell = waiting[next]; cell !== undefined && cell.from <= from; cell = waiting[next]) {
      active.push(cell);
      next++;
    }
    const rate = active.reduce((sum, cell) => sum + cell.mass / (cell.to - cell.from), 0);
    result.push({ from, to, mass: rate * (to - from) });
  }
  return result;
}
