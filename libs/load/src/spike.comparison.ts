import { quantile } from 'simple-statistics';
import { KeyedRandom, type SipDigest } from '#domain';
import { edgeOfRow } from './latency.book.js';
import { requestsIn, type SecondOfPlay } from './open.loop.js';

/** What of a spike is compared. */
export interface PlayedSpike {
  /** By second of the intended start. */
  readonly seconds: readonly SecondOfPlay[];
  /** Answers by second and row of latency. */
  readonly heat: readonly (readonly number[])[];
  /** Exact percentiles in milliseconds. */
  readonly latencyMs: { readonly p50: number; readonly p90: number; readonly p99: number } | null;
}

/** What a difference between two spikes of the same load means. */
export type Meaning = 'noise' | 'worse' | 'better';

export interface MeasuredDifference {
  readonly measure: 'p50' | 'p90' | 'p99' | 'error-rate';
  readonly a: number;
  readonly b: number;
  /** B less A: as a share of A for latencies, in shares of all requests for errors. */
  readonly difference: number;
  /** Where the difference lies with 95% certainty. */
  readonly range: readonly [number, number];
  readonly meaning: Meaning;
}

const resamples = 1_000;
/** Neighbouring seconds are alike, so they are drawn together; this many pieces of the play at most. */
const mostBlocks = 40;
const least95 = 0.025;

/**
 * Compares two spikes of the same load. How much of a difference is noise is told by the play itself: pieces of it are
 * drawn anew with repetition, the same pieces of both (a paired block bootstrap), and the difference looked at each time.
 * What stays on one side of nothing in 95 of 100 draws is no noise within these two plays.
 */
export function compareSpikes(a: PlayedSpike, b: PlayedSpike): MeasuredDifference[] {
  if (a.latencyMs === null || b.latencyMs === null) return [];
  const length = Math.max(a.seconds.length, b.seconds.length, 1);
  const blocks = Math.min(mostBlocks, length);
  const pieces = [piecesOf(a, blocks, length), piecesOf(b, blocks, length)] as const;
  const draws = { p50: [] as number[], p90: [] as number[], p99: [] as number[], 'error-rate': [] as number[] };
  const random = new KeyedRandom('bootstrap');
  const digest: SipDigest = { lo: 0, hi: 0 };
  for (let sample = 0; sample < resamples; sample++) {
    const chosen = Array.from(
      { length: blocks },
      (_, place) => (random.digest(String(sample), String(place), digest).lo >>> 0) % blocks,
    );
    const [one, other] = [sumOf(pieces[0], chosen), sumOf(pieces[1], chosen)];
    if (one.answered === 0 || other.answered === 0) continue;
    draws.p50.push(percentile(other, 0.5) / percentile(one, 0.5) - 1);
    draws.p90.push(percentile(other, 0.9) / percentile(one, 0.9) - 1);
    draws.p99.push(percentile(other, 0.99) / percentile(one, 0.99) - 1);
    draws['error-rate'].push(other.lost / other.total - one.lost / one.total);
  }
  const errors = [errorRate(a), errorRate(b)] as const;
  const { latencyMs: inA } = a;
  const { latencyMs: inB } = b;
  return [
    judged('p50', inA.p50, inB.p50, inB.p50 / inA.p50 - 1, draws.p50),
    judged('p90', inA.p90, inB.p90, inB.p90 / inA.p90 - 1, draws.p90),
    judged('p99', inA.p99, inB.p99, inB.p99 / inA.p99 - 1, draws.p99),
    judged('error-rate', ...errors, errors[1] - errors[0], draws['error-rate']),
  ];
}

interface Piece {
  readonly rows: readonly number[];
  readonly answered: number;
  readonly lost: number;
  readonly total: number;
}

function piecesOf({ seconds, heat }: PlayedSpike, blocks: number, length: number): Piece[] {
  return Array.from({ length: blocks }, (_, block) => {
    const from = Math.floor((block * length) / blocks);
    const to = Math.floor(((block + 1) * length) / blocks);
    const rows: number[] = [];
    for (const column of heat.slice(from, to)) {
      for (const [row, count] of column.entries()) rows[row] = (rows[row] ?? 0) + count;
    }
    const { total, answered } = requestsIn(seconds.slice(from, to));
    return { rows, answered, lost: total - answered, total };
  });
}

function sumOf(pieces: readonly Piece[], chosen: readonly number[]): Piece {
  const sum = { rows: [] as number[], answered: 0, lost: 0, total: 0 };
  for (const number of chosen) {
    const piece = pieces[number];
    if (piece === undefined) continue;
    for (const [row, count] of piece.rows.entries()) sum.rows[row] = (sum.rows[row] ?? 0) + count;
    sum.answered += piece.answered;
    sum.lost += piece.lost;
    sum.total += piece.total;
  }
  return sum;
}

/** Within a row latencies are taken to lie evenly on the logarithmic scale. */
function percentile({ rows, answered }: Piece, share: number): number {
  let below = 0;
  for (const [row, count] of rows.entries()) {
    if (count > 0 && below + count >= share * answered) return edgeOfRow(row + (share * answered - below) / count);
    below += count;
  }
  return edgeOfRow(rows.length);
}

function errorRate({ seconds }: PlayedSpike): number {
  const { total, answered } = requestsIn(seconds);
  return total === 0 ? 0 : (total - answered) / total;
}

function judged(
  measure: MeasuredDifference['measure'],
  a: number,
  b: number,
  difference: number,
  draws: readonly number[],
): MeasuredDifference {
  const range: [number, number] =
    draws.length === 0 ? [difference, difference] : [quantile([...draws], least95), quantile([...draws], 1 - least95)];
  const meaning = range[0] > 0 ? 'worse' : range[1] < 0 ? 'better' : 'noise';
  return { measure, a, b, difference, range, meaning };
}
