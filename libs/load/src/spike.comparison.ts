import { quantile } from 'simple-statistics';
import { KeyedRandom, type SipDigest } from '#domain';
import { edgeOfRow, latencyRows, rowsPerDoubling, withoutEmptyEnds, type RowCounts } from './latency.book.js';
import { requestsIn, type SecondOfPlay } from './open.loop.js';

/** What of a spike is compared. */
export interface PlayedSpike {
  /** By second of the intended start. */
  readonly seconds: readonly SecondOfPlay[];
  /** Answers by second and row of latency. */
  readonly heat: readonly Uint32Array[];
  /** Exact percentiles in milliseconds. */
  readonly latencyMs: { readonly p50: number; readonly p90: number; readonly p99: number } | null;
}

/** What a difference between two spikes of the same load means; of plays that are too short nothing can be said. */
export type Meaning = 'noise' | 'worse' | 'better' | 'too-short';

export interface MeasuredDifference {
  readonly measure: 'p50' | 'p90' | 'p99' | 'error-rate';
  readonly a: number;
  readonly b: number;
  /** B less A: as a share of A for latencies, in shares of all requests for errors. */
  readonly difference: number;
  /** Where the difference lies with 95% certainty; for latencies never narrower than what can be told apart. */
  readonly range: readonly [number, number];
  readonly meaning: Meaning;
}

const resamples = 1_000;
/** Neighbouring seconds are alike, so they are drawn together; this many pieces of the play at most. */
const mostBlocks = 40;
/** Fewer pieces than this, drawn anew, are too much alike to tell any noise. */
export const fewestSeconds = 10;
const least95 = 0.025;
/** Latencies that are less apart may lie in one row, and the draws do not tell them apart. */
const rowWidth = 2 ** (1 / rowsPerDoubling);

/**
 * Compares two spikes of the same load. How much of a difference is noise is told by the play itself: pieces of it are
 * drawn anew with repetition, the same pieces of both (a paired block bootstrap), and the difference looked at each time.
 * What stays on one side of nothing in 95 of 100 draws is no noise within these two plays.
 */
export function compareSpikes(a: PlayedSpike, b: PlayedSpike): MeasuredDifference[] {
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
    if (one.total === 0 || other.total === 0) continue;
    draws['error-rate'].push(other.lost / other.total - one.lost / one.total);
    if (one.answered === 0 || other.answered === 0) continue;
    draws.p50.push(percentile(other, 0.5) / percentile(one, 0.5) - 1);
    draws.p90.push(percentile(other, 0.9) / percentile(one, 0.9) - 1);
    draws.p99.push(percentile(other, 0.99) / percentile(one, 0.99) - 1);
  }
  const tooShort = Math.min(a.seconds.length, b.seconds.length) < fewestSeconds;
  const latency = (name: 'p50' | 'p90' | 'p99'): Difference[] =>
    // Whoever answered nothing has no latency, but errors.
    a.latencyMs === null || b.latencyMs === null
      ? []
      : [latencyDifference(name, a.latencyMs[name], b.latencyMs[name], draws[name])];
  return [
    ...latency('p50'),
    ...latency('p90'),
    ...latency('p99'),
    errorDifference(errorRate(a), errorRate(b), draws['error-rate']),
  ].map((each) => ({ ...each, meaning: tooShort ? 'too-short' : meaningOf(each.range) }));
}

interface Requests {
  answered: number;
  lost: number;
  total: number;
}

interface Piece extends Requests, RowCounts {}

function piecesOf({ seconds, heat }: PlayedSpike, blocks: number, length: number): Piece[] {
  return Array.from({ length: blocks }, (_, block) => {
    const from = Math.floor((block * length) / blocks);
    const to = Math.floor(((block + 1) * length) / blocks);
    const rows = new Uint32Array(latencyRows);
    for (const column of heat.slice(from, to)) {
      for (const [row, count] of column.entries()) rows[row] = (rows[row] ?? 0) + count;
    }
    const { total, answered } = requestsIn(seconds.slice(from, to));
    return { ...withoutEmptyEnds(rows), answered, lost: total - answered, total };
  });
}

interface Sum extends Requests {
  readonly rows: Float64Array;
}

function sumOf(pieces: readonly Piece[], chosen: readonly number[]): Sum {
  const sum = { rows: new Float64Array(latencyRows), answered: 0, lost: 0, total: 0 };
  for (const number of chosen) {
    const piece = pieces[number];
    if (piece === undefined) continue;
    const { from, counts } = piece;
    for (const [place, count] of counts.entries()) sum.rows[from + place] = (sum.rows[from + place] ?? 0) + count;
    sum.answered += piece.answered;
    sum.lost += piece.lost;
    sum.total += piece.total;
  }
  return sum;
}

/** Within a row latencies are taken to lie evenly on the logarithmic scale. */
function percentile({ rows, answered }: Sum, share: number): number {
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

type Difference = Omit<MeasuredDifference, 'meaning'>;

function latencyDifference(measure: Difference['measure'], a: number, b: number, draws: readonly number[]): Difference {
  const range = rangeOf(draws, b / a / rowWidth - 1, (b / a) * rowWidth - 1);
  return { measure, a, b, difference: b / a - 1, range };
}

function errorDifference(a: number, b: number, draws: readonly number[]): Difference {
  return { measure: 'error-rate', a, b, difference: b - a, range: rangeOf(draws, b - a, b - a) };
}

/** Where nearly all draws lie, and at least what the figures themselves leave open. */
function rangeOf(draws: readonly number[], least: number, most: number): [number, number] {
  if (draws.length === 0) return [least, most];
  return [Math.min(least, quantile([...draws], least95)), Math.max(most, quantile([...draws], 1 - least95))];
}

function meaningOf([least, most]: MeasuredDifference['range']): Meaning {
  return least > 0 ? 'worse' : most < 0 ? 'better' : 'noise';
}
