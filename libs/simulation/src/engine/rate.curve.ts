import type { EpochMs, Span } from '#domain';
import type { Burst, Traffic } from '#scenario';
import { cellsOf } from '../crowd/arrivals.js';

/** A stretch of constant rate with the expected number of arrivals in it. */
export interface RateCell extends Span {
  readonly mass: number;
}

/** In how many pieces of constant rate the decay of a burst is drawn. */
const burstPieces = 64;

/**
 * The expected arrivals of a campaign as stretches of constant rate, in order and without gaps: hours and days by
 * weight, bursts on top, `total` in all.
 */
export function rateCurve(traffic: Traffic, window: Span, utcOffsetMs: number, total: number): RateCell[] {
  const bursts = traffic.bursts.filter(({ at }) => at < window.to);
  const burstShare = Math.min(
    bursts.reduce((sum, { share }) => sum + share, 0),
    1,
  );
  const base = cellsOf(traffic, window, utcOffsetMs, total * (1 - burstShare));
  return superpose([...base, ...bursts.flatMap((burst) => piecesOf(burst, window, total * burst.share))]);
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
