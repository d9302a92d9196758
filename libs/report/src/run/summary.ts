import type { EnvelopeStatus, Minor, Reason } from '#domain';

/** What stands in `summary.json` of every run; amounts in minor units. Described by `summary.schema.json` beside it. */
export interface RunSummary {
  readonly command: string;
  readonly scenario: string;
  readonly seed: string;
  /** Of Hongbao itself. */
  readonly version: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly wallClockMs: number;
  /** `total = reserved + paid + remaining`; `released` came back on the way. */
  readonly budget: {
    readonly currency: string;
    readonly total: Minor;
    readonly reserved: Minor;
    readonly paid: Minor;
    readonly released: Minor;
    readonly remaining: Minor;
  };
  readonly decisions: {
    /** Distinct interactions; repeats are counted in `duplicates`. */
    readonly total: number;
    readonly awarded: number;
    readonly rejected: Readonly<Partial<Record<Reason, number>>>;
  };
  readonly duplicates: number;
  readonly envelopes: Readonly<Record<EnvelopeStatus, number>>;
  readonly users: { readonly active: number; readonly rewarded: number };
  readonly rates: { readonly decisionsPerSecond: number; readonly payoutsPerSecond: number };
  /** Null where nothing was timed, as in virtual time. */
  readonly latencyMs: Percentiles | null;
  readonly invariants: readonly Invariant[];
}

export interface Percentiles {
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

export interface Invariant {
  readonly name: string;
  readonly ok: boolean;
  /** One sentence: what was compared, or the first thing that is wrong, by name. */
  readonly detail: string;
}
