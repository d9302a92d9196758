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
/** Rows of the heat map, four to a doubling of the latency from a tenth of a millisecond on. */
const leastMs = 0.1;
const rowsPerDoubling = 2;
const rows = 40;

/** The latency at the lower edge of a row of the heat map. */
export function edgeOfRow(row: number): number {
  return leastMs * 2 ** (row / rowsPerDoubling);
}

/** A book as text and numbers, so that another process can add it to its own without losing anything. */
export interface WrittenLatencies {
  /** An HdrHistogram of microseconds, compressed, in base64. */
  readonly histogram: string;
  readonly heat: readonly (readonly number[])[];
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
    this.mark(second, Math.min(row, rows - 1), 1);
  }

  /** Adds what another has recorded, as if it had been recorded here. */
  add({ histogram, heat }: WrittenLatencies): void {
    this.histogram.add(decodeFromCompressedBase64(histogram));
    for (const [second, column] of heat.entries()) {
      for (const [row, count] of column.entries()) this.mark(second, row, count);
    }
  }

  write(): WrittenLatencies {
    return {
      histogram: encodeIntoCompressedBase64(this.histogram),
      heat: this.heat.map((column) => Array.from(column)),
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
    while (this.heat.length <= second) this.heat.push(new Uint32Array(rows));
    const column = this.heat[second];
    if (column !== undefined) column[row] = (column[row] ?? 0) + count;
  }
}
