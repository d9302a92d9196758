import type { EnvelopeStatus, EpochMs, Minor, PrizeKind, Reason, Span } from '#domain';
import type { Measure } from '#scenario';

/** What came of a simulated campaign. Amounts are minor units; all of it follows from scenario, seed and scale. */
export interface SimulationResult {
  readonly scenario: string;
  readonly title: string;
  readonly seed: string;
  readonly scale: number;
  readonly campaign: { readonly from: EpochMs; readonly to: EpochMs; readonly utcOffsetMs: number };
  /** What was simulated: the campaign, and perhaps days before and after it. */
  readonly horizon: Span;
  /** False where it was broken off; everything else then holds up to `until`. */
  readonly complete: boolean;
  readonly until: EpochMs;
  readonly budget: {
    readonly currency: string;
    /** `total = reserved + paid + remaining`. */
    readonly total: Minor;
    readonly reserved: Minor;
    readonly paid: Minor;
    readonly released: Minor;
    readonly remaining: Minor;
  };
  readonly decisions: {
    readonly total: number;
    readonly awarded: number;
    readonly rejected: Readonly<Partial<Record<Reason, number>>>;
  };
  readonly duplicates: number;
  readonly envelopes: Readonly<Record<EnvelopeStatus, number>>;
  readonly users: {
    /** All who may ever come. */
    readonly population: number;
    /** Who came to know of the campaign. */
    readonly joined: number;
    readonly invited: number;
    readonly active: number;
    readonly rewarded: number;
    /** Who gave up for good. */
    readonly lost: number;
  };
  /** When an award was refused and the campaign's budget covered none that could still be won; null for never. */
  readonly exhaustedAt: EpochMs | null;
  readonly phases: readonly {
    readonly name: string;
    /** Of its awards, what did not come back: never more than its budget. */
    readonly promised: Minor;
    readonly exhaustedAt: EpochMs | null;
  }[];
  readonly service: {
    /** Attempts that found the service full. */
    readonly turnedAway: number;
    /** Interactions that were given up after that. */
    readonly lost: number;
  };
  readonly payouts: {
    readonly worstBacklog: number;
    readonly worstBacklogAt: EpochMs;
    /** When the last payout was made. */
    readonly drainedAt: EpochMs;
    readonly delaySeconds: { readonly p50: number; readonly p90: number; readonly p99: number; readonly max: number };
  };
  readonly series: readonly SeriesPoint[];
  readonly days: readonly DayFigures[];
  /** How many envelopes of each amount, ascending. */
  readonly amounts: readonly (readonly [amount: Minor, count: number])[];
  readonly prizes: readonly PrizeFigures[];
  readonly cohorts: readonly CohortFigures[];
  /** Users active again exactly so many days after their first; null where no day was that late. */
  readonly retention: {
    readonly day1: Retention | null;
    readonly day7: Retention | null;
    readonly day30: Retention | null;
  };
  readonly takes: TakeFigures;
  readonly contests: readonly { readonly name: string; readonly entrants: number; readonly awarded: number }[];
  readonly published: readonly ComparedFigure[];
  readonly invariants: readonly { readonly name: string; readonly ok: boolean; readonly detail: string }[];
  /** Bytes of state that one user takes. */
  readonly bytesPerUser: number;
}

/** Totals since the beginning, at one instant. */
export interface SeriesPoint {
  readonly at: EpochMs;
  readonly decided: number;
  readonly awarded: number;
  readonly rejected: Readonly<Partial<Record<Reason, number>>>;
  /** What pacing had let out. */
  readonly letOut: Minor;
  /** Promised and not come back: reserved and paid together. */
  readonly promised: Minor;
  readonly paid: Minor;
  readonly released: Minor;
  readonly remaining: Minor;
  readonly joined: number;
  readonly active: number;
  /** Payouts that wait for the channel. */
  readonly backlog: number;
  /** How long the first of them has waited. */
  readonly waitSeconds: number;
  readonly turnedAway: number;
}

export interface DayFigures {
  /** Its first instant. */
  readonly at: EpochMs;
  readonly active: number;
  /** Active for the first time. */
  readonly fresh: number;
  readonly decided: number;
  readonly awarded: number;
  readonly amount: Minor;
}

export interface PrizeFigures {
  readonly name: string;
  readonly label: string;
  readonly kind: PrizeKind;
  /** Every time that it was won: one that came back may be won again. */
  readonly count: number;
  readonly amount: Minor;
  /** How many of those came back, unopened or refused by the channel, and their money. */
  readonly returned: number;
  readonly returnedAmount: Minor;
  readonly stock: number | null;
}

export interface Retention {
  /** Users whose day came while the simulation still looked. */
  readonly asked: number;
  /** Those of them who were active on it. */
  readonly returned: number;
}

export interface CohortFigures {
  readonly name: string;
  /** Whether they take what is not meant for them, with several accounts. */
  readonly cheats: boolean;
  readonly users: number;
  readonly active: number;
  readonly rewarded: number;
  readonly decided: number;
  readonly awarded: number;
  readonly rejected: Readonly<Partial<Record<Reason, number>>>;
  /** Money of all its awards. */
  readonly amount: Minor;
  /** What came back of it; where the run was broken off, what would have. */
  readonly returnedAmount: Minor;
}

/** How unequally the money fell, among active users: what they won, whether they opened it or not. */
export interface TakeFigures {
  /** Users that were looked at: all, or every so-manieth. */
  readonly users: number;
  readonly gini: number;
  readonly neverWinners: number;
  /** Share of the money that the top percent of users took. */
  readonly topPercent: number;
  /** Lorenz curve: share of users, share of money, from the poorest. */
  readonly lorenz: readonly (readonly [users: number, money: number])[];
}

export interface ComparedFigure {
  readonly figure: string;
  readonly measure: Measure;
  readonly source: string;
  /** Whether coefficients of the scenario were chosen so that it comes out; else nothing was, and it is a test. */
  readonly fitted: boolean;
  readonly published: number;
  /** At the size of the real campaign. */
  readonly simulated: number;
  /** Simulated minus published, as a share of the published; null where that is 0. */
  readonly deviation: number | null;
}
