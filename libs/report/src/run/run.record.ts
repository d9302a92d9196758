import type { EpochMs, Minor, PrizeKind, Span } from '#domain';
import type { Percentiles, RunSummary } from './summary.js';

/** What was seen of a run, for its report. Everything in it was measured; the report adds words and drawings only. */
export interface RunRecord {
  readonly summary: RunSummary;
  readonly campaign: { readonly title: string; readonly window: Span; readonly utcOffsetMs: number };
  /** Ascending in both times, from the beginning to the end. */
  readonly samples: readonly RunSample[];
  /** How much pacing let out by when, in campaign time; empty where all is let out at once. */
  readonly plan: readonly (readonly [EpochMs, Minor])[];
  /** When the first interaction was refused because the budget was spent; null: never. */
  readonly exhausted: { readonly at: EpochMs; readonly elapsedMs: number } | null;
  /** How many envelopes were awarded of each amount. */
  readonly amounts: ReadonlyMap<Minor, number>;
  readonly prizes: readonly PrizeTake[];
  readonly latency: LatencyRecord | null;
  /** A few conversations out of the run. */
  readonly moments: readonly Moment[];
  /** How it was run and measured, a sentence each. */
  readonly notes: readonly string[];
  /** The command that does it again. */
  readonly again: string;
}

export interface RunSample {
  /** Since the beginning of the run. */
  readonly elapsedMs: number;
  /** The campaign's own clock. */
  readonly at: EpochMs;
  readonly decided: number;
  readonly awarded: number;
  readonly opened: number;
  /** Envelopes paid out. */
  readonly payouts: number;
  readonly budget: { readonly paid: Minor; readonly reserved: Minor; readonly remaining: Minor };
}

export interface PrizeTake {
  readonly label: string;
  readonly kind: PrizeKind;
  /** Envelopes won, those included that came back. */
  readonly count: number;
  /** Of them, those that expired or failed: their money and their place in the stock came back. */
  readonly returned: number;
  /** What stayed with the winners. */
  readonly amount: Minor;
  readonly stock: number | null;
}

export interface LatencyRecord {
  /** What one of the timed things is: `request`. */
  readonly what: string;
  readonly count: number;
  readonly percentiles: Percentiles;
  /** Ascending, without gaps. */
  readonly buckets: readonly { readonly fromMs: number; readonly toMs: number; readonly count: number }[];
}

export interface Moment {
  readonly at: EpochMs;
  readonly user: string;
  readonly said: string;
  readonly reply: string;
  /** Null where nothing was won. */
  readonly amount: Minor | null;
}
