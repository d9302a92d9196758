import type { Campaign, Minor } from '#domain';
import type { Goodness, JudgedThreshold, LatencyPercentiles, SecondOfPlay } from '#load';
import type { Invariant, RunSummary } from '../run/summary.js';

/** The service's own figures at one moment. */
export interface SpikeSample {
  /** Since the first request. */
  readonly elapsedMs: number;
  readonly decided: number;
  /** Opened envelopes that wait for their payment. */
  readonly queued: number;
  readonly paid: number;
  readonly budget: { readonly paid: Minor; readonly reserved: Minor; readonly remaining: Minor };
}

/** What was seen of a spike, as it was counted and measured. */
export interface SpikeFacts {
  readonly campaign: Campaign;
  /** Interactions a second at the highest point of the plan. */
  readonly peak: number;
  /** How many processes sent it. */
  readonly drivers: number;
  readonly playedMs: number;
  /** From the last answer to the empty queue; null where it was not seen empty. */
  readonly drainedMs: number | null;
  /** Expected interactions by second, repeats left out. */
  readonly wanted: readonly number[];
  /** By second of the intended start. */
  readonly seconds: readonly SecondOfPlay[];
  /** Answers by second and row of latency. */
  readonly heat: readonly Uint32Array[];
  readonly latency: LatencyPercentiles | null;
  /** How late the driver was. */
  readonly lag: LatencyPercentiles | null;
  /** Whether the driver was so late that nothing can be said about latencies. */
  readonly lagged: boolean;
  readonly goneAtMs: number | null;
  readonly interrupted: boolean;
  readonly goodness: Goodness | null;
  readonly thresholds: readonly JudgedThreshold[];
  readonly requests: {
    readonly total: number;
    readonly answered: number;
    readonly retries: number;
    readonly repeated: number;
    readonly side: { readonly sent: number; readonly answered: number };
  };
  readonly samples: readonly SpikeSample[];
  readonly figures: Pick<RunSummary, 'budget' | 'decisions' | 'duplicates' | 'envelopes' | 'users'> | null;
  readonly invariants: readonly Invariant[];
}

/** A spike for its report. */
export interface SpikeRecord {
  readonly summary: RunSummary;
  readonly facts: SpikeFacts;
  readonly target: string;
  /** The command that does it again. */
  readonly again: string;
}
