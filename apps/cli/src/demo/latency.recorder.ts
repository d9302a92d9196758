import { createHistogram } from 'node:perf_hooks';
import type { LatencyRecord, Percentiles } from '#report';

const microsecondsPerMs = 1_000;
/** Columns a decade in the drawing; the percentiles come from the finer histogram. */
const bucketsPerDecade = 8;
const decades = 6;
const leastMs = 0.1;

/** Collects how long things took: exact to a thousandth in the percentiles, in columns for the drawing. */
export class LatencyRecorder {
  private readonly histogram = createHistogram({ figures: 3 });
  private readonly buckets = new Float64Array(bucketsPerDecade * decades);

  /** @param what - What one timed thing is called, such as `interaction`. */
  constructor(private readonly what: string) {}

  record(latencyMs: number): void {
    this.histogram.record(Math.max(1, Math.round(latencyMs * microsecondsPerMs)));
    const bucket = Math.floor(Math.log10(Math.max(latencyMs, leastMs) / leastMs) * bucketsPerDecade);
    const i = Math.min(bucket, this.buckets.length - 1);
    this.buckets[i] = (this.buckets[i] ?? 0) + 1;
  }

  percentiles(): Percentiles | null {
    if (this.histogram.count === 0) return null;
    const at = (percent: number) => this.histogram.percentile(percent) / microsecondsPerMs;
    return { p50: at(50), p90: at(90), p99: at(99), p999: at(99.9), max: this.histogram.max / microsecondsPerMs };
  }

  result(): LatencyRecord | null {
    const percentiles = this.percentiles();
    if (percentiles === null) return null;
    const edge = (i: number) => leastMs * 10 ** (i / bucketsPerDecade);
    return {
      what: this.what,
      count: this.histogram.count,
      percentiles,
      buckets: Array.from(this.buckets, (count, i) => ({ fromMs: edge(i), toMs: edge(i + 1), count })),
    };
  }
}
