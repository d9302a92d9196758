import { describe, expect, it } from '@jest/globals';
import { LatencyRecorder } from './latency.recorder.js';

describe('LatencyRecorder', () => {
  it('gives percentiles of what it was told, and counts all of it into columns', () => {
    const recorder = new LatencyRecorder('request');
    for (let latencyMs = 1; latencyMs <= 1_000; latencyMs++) recorder.record(latencyMs);
    const { count, percentiles, buckets } = recorder.result()!;
    expect(count).toBe(1_000);
    for (const [name, expected] of [
      ['p50', 500],
      ['p90', 900],
      ['p99', 990],
      ['p999', 999],
      ['max', 1_000],
    ] as const) {
      // Three significant figures are what the histogram keeps.
      expect(Math.abs(percentiles[name] - expected) / expected).toBeLessThan(0.002);
    }
    expect(buckets.reduce((sum, bucket) => sum + bucket.count, 0)).toBe(1_000);
    for (const { fromMs, toMs, count: inside } of buckets) {
      const exact = Math.min(1_000, Math.ceil(toMs) - 1) - Math.min(1_000, Math.ceil(fromMs) - 1);
      // An edge that is a whole number may fall to either side.
      expect(Math.abs(inside - exact)).toBeLessThanOrEqual(1);
    }
  });

  it('takes what is faster or slower than its columns into the outermost', () => {
    const recorder = new LatencyRecorder('request');
    recorder.record(0);
    recorder.record(10_000_000);
    const { buckets } = recorder.result()!;
    expect([buckets[0]!.count, buckets.at(-1)!.count]).toEqual([1, 1]);
  });

  it('has nothing to say of nothing', () => {
    expect(new LatencyRecorder('request').result()).toBeNull();
  });
});
