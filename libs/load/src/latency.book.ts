import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';

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

/**
 * Latencies of a play: percentiles exact to a thousandth, and how many fell into which row of latency in which second.
 */
export class LatencyBook {
  private readonly histogram: RecordableHistogram = createHistogram({ figures: 3 });
  /** By second of the intended start; each a count for each row. */
  readonly heat: Uint32Array[] = [];

  get count(): number {
    return this.histogram.count;
  }

  /** @param second - Of the play, in which it was to start. */
  record(latencyMs: number, second: number): void {
    this.histogram.record(Math.max(1, Math.round(latencyMs * microseconds)));
    while (this.heat.length <= second) this.heat.push(new Uint32Array(rows));
    const row = Math.floor(Math.log2(Math.max(latencyMs, leastMs) / leastMs) * rowsPerDoubling);
    const column = this.heat[second];
    const at = Math.min(row, rows - 1);
    if (column !== undefined) column[at] = (column[at] ?? 0) + 1;
  }

  /** Null where nothing was recorded. */
  percentiles(): LatencyPercentiles | null {
    const { histogram } = this;
    if (this.count === 0) return null;
    const at = (percent: number): number => histogram.percentile(percent) / microseconds;
    return { p50: at(50), p90: at(90), p99: at(99), p999: at(99.9), max: histogram.max / microseconds };
  }
}
