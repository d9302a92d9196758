import {
  build,
  decodeFromCompressedBase64,
  encodeIntoCompressedBase64,
  type Histogram as HdrHistogram,
} from 'hdr-histogram-js';

/** Where latencies lie, in milliseconds. */
export interface LatencyPercentiles {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

const microseconds = 1_000;
const leastMs = 0.1;
/** So many that a row is 2% wide: what is closer together can hardly be told apart. */
export const rowsPerDoubling = 32;
/** From a tenth of a millisecond to more than a minute and a half. */
export const latencyRows = 20 * rowsPerDoubling;

/** The latency at the lower edge of a row. */
export function edgeOfRow(row: number): number {
  return leastMs * 2 ** (row / rowsPerDoubling);
}

/** How many fell into neighbouring rows, from one row on; into all others nothing. */
export interface RowCounts {
  readonly from: number;
  readonly counts: readonly number[];
}

/** A book as text and numbers, so that another process can add it to its own without losing anything. */
export interface WrittenLatencies {
  /** An HdrHistogram of microseconds, compressed, in base64. */
  readonly histogram: string;
  readonly heat: readonly RowCounts[];
}

/**
 * Latencies of a play: percentiles exact to a thousandth, and how many fell into which row of latency in which second.
 */
export class LatencyBook {
  private readonly histogram: HdrHistogram = build({ numberOfSignificantValueDigits: 3 });
  /** By second of the intended start; each a count for each row. */
  readonly heat: Uint32Array[] = [];

  get count(): number {
    return this.histogram.totalCount;
  }

  /** @param second - Of the play, in which it was to start. */
  record(latencyMs: number, second: number): void {
    this.histogram.recordValue(Math.max(1, Math.round(latencyMs * microseconds)));
    const row = Math.floor(Math.log2(Math.max(latencyMs, leastMs) / leastMs) * rowsPerDoubling);
    this.mark(second, Math.min(row, latencyRows - 1), 1);
  }

  /** Adds what another has recorded, as if it had been recorded here. */
  add({ histogram, heat }: WrittenLatencies): void {
    this.histogram.add(decodeFromCompressedBase64(histogram));
    for (const [second, { from, counts }] of heat.entries()) {
      for (const [place, count] of counts.entries()) this.mark(second, from + place, count);
    }
  }

  write(): WrittenLatencies {
    return {
      histogram: encodeIntoCompressedBase64(this.histogram),
      heat: this.heat.map(withoutEmptyEnds),
    };
  }

  /** Null where nothing was recorded. */
  percentiles(): LatencyPercentiles | null {
    const { histogram } = this;
    if (this.count === 0) return null;
    const at = (percent: number): number => histogram.getValueAtPercentile(percent) / microseconds;
    return { p50: at(50), p90: at(90), p99: at(99), p999: at(99.9), max: histogram.maxValue / microseconds };
  }

  private mark(second: number, row: number, count: number): void {
    while (this.heat.length <= second) this.heat.push(new Uint32Array(latencyRows));
    const column = this.heat[second];
    if (column !== undefined) column[row] = (column[row] ?? 0) + count;
  }
}

export function withoutEmptyEnds(column: Uint32Array): RowCounts {
  const from = Math.max(
    0,
    column.findIndex((count) => count > 0),
  );
  return { from, counts: Array.from(column.subarray(from, column.findLastIndex((count) => count > 0) + 1)) };
}
