import type { Path } from './fault.js';
import type { CurveStep } from './curve/arrival.curve.js';
import type { Threshold } from './notation/threshold.notation.js';
import type { Campaign, EpochMs, InteractionKind, Span } from '#domain';

/** A campaign together with the world in which it is tried out, checked and normalised. */
export interface Scenario {
  /** Also the id of its campaign. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly seed: string;
  /** 1, or how many times smaller or larger than written it has been made; see `scaleScenario`. */
  readonly scale: number;
  readonly campaign: Campaign;
  /** What is simulated: the campaign's window, and perhaps days before and after it. */
  readonly horizon: Span;
  readonly population: Population;
  readonly traffic: Traffic;
  readonly service: ServiceModel;
  readonly channel: ChannelModel;
  /** Coefficients that nobody knows exactly; see `withDrawnCoefficients`. */
  readonly uncertain: readonly UnsureCoefficient[];
  readonly published: readonly PublishedFigure[];
  readonly spike: {
    /** What every spike of this scenario has to keep. */
    readonly thresholds: readonly Threshold[];
  };
}

/** Who takes part. */
export interface Population {
  /** Registered accounts. */
  readonly users: number;
  /** Share of interactions that come from ids which never registered. */
  readonly unregistered: number;
  readonly joining: Joining;
  readonly cohorts: readonly Cohort[];
}

/** How the population comes to the app. Whoever joins comes at once. */
export interface Joining {
  /** Share that is there from the beginning, all cohorts together. */
  readonly fromStart: number;
  /**
   * Share of those who are not there yet whom the news of the campaign brings within a day, by day of the campaign; the
   * last holds for all further days. Only while the campaign lasts.
   */
  readonly newsPerDay: readonly number[];
  /** Share of those who are not there yet who come within a day in any case, campaign or not. */
  readonly withoutRewards: number;
  /** Mean time from an invitation to the visit of whom it brings; exponentially distributed. */
  readonly invitationDelayMs: number;
}

/** Users who behave alike. */
export interface Cohort {
  readonly name: string;
  /** Share of all users, 0 to 1. */
  readonly share: number;
  /** Share of these users who are there from the beginning. */
  readonly fromStart: number;
  /** Mean number of interactions of one user a day, while fully interested. */
  readonly interactionsPerDay: number;
  /** What they do: kinds by weight. */
  readonly kinds: readonly { readonly kind: InteractionKind; readonly weight: number }[];
  readonly opens: {
    /** Chance that an envelope is ever opened. */
    readonly probability: number;
    /** Mean time from award to opening, exponentially distributed. */
    readonly delayMs: number;
  };
  /** How many accounts share a device. */
  readonly accountsPerDevice: number;
  /** Whether they take what is not meant for them: what they win leaks. */
  readonly cheats: boolean;
  /** Share of the users whom another user invited; of those who are there at the opening, where others join later. */
  readonly invited: number;
  readonly behaviour: Behaviour;
}

/**
 * How users answer to what happens to them. Interest is what their rate of visits is multiplied with; it moves between
 * what is organic and 1.
 */
export interface Behaviour {
  readonly visit: {
    /** Mean number of interactions of a visit; geometrically distributed. */
    readonly interactions: number;
    /** Mean time between two of them; exponentially distributed. */
    readonly gapMs: number;
  };
  readonly interest: {
    /** What remains after any number of misses, and all there is before the campaign, or without rewards. */
    readonly organic: number;
    /** On the first visit of the campaign; not below what is organic. */
    readonly atFirst: number;
    /** Added after a visit that won something. */
    readonly afterWin: number;
    /** Added after a visit that won nothing: 0 or less. */
    readonly afterMiss: number;
  };
  /** Chance of giving the campaign up for good after a visit that won nothing: only organic interest is left. */
  readonly givesUp: number;
  /** Chance that an envelope makes its winner invite one of the population, who joins unless they have before. */
  readonly invites: number;
}

/** What the service can bear, and what users do when it cannot. */
export interface ServiceModel {
  /** Limits while they hold; none outside. Where several hold at once, all must be kept. */
  readonly capacity: readonly CapacityLimit[];
  readonly retries: {
    /** Chance that somebody who was turned away tries again. */
    readonly share: number;
    /** Mean time until then; exponentially distributed. */
    readonly delayMs: number;
  };
}

/** What the service can bear for a time. */
export interface CapacityLimit extends Span {
  /** Interactions a second, of these kinds together. */
  readonly perSecond: number;
  /** Null: all kinds. */
  readonly kinds: readonly InteractionKind[] | null;
}

/** When and how interactions arrive. */
export interface Traffic {
  /** 24 weights by hour of the day in the campaign's zone. */
  readonly hours: readonly number[];
  /** Weights by day of the campaign; the last holds for all further days. Outside of it days are alike. */
  readonly days: readonly number[];
  /** Arrivals in the campaign, in the place of hours and days; null: these hold. Outside of the steps nobody comes. */
  readonly curve: readonly CurveStep[] | null;
  readonly bursts: readonly Burst[];
  /** Impatient repeats: the same event again. */
  readonly duplicates: { readonly share: number; readonly delayMs: number };
  /** Interactions that arrive as a chat message to be classified. */
  readonly texts: { readonly share: number; readonly chinese: number };
  /** Entry channels by weight; none: events name no channel. */
  readonly channels: readonly { readonly name: string; readonly weight: number }[];
}

/** A rush: arrivals jump up at once and decay exponentially, as in a red-envelope rain. */
export interface Burst {
  readonly at: EpochMs;
  /** Share of all interactions of the campaign that fall into it. */
  readonly share: number;
  /** After this time the rate has fallen to 37%. */
  readonly decayMs: number;
  /** When it is over. */
  readonly lastsMs: number;
}

/** How the simulated payment channel behaves; in form what the payout room takes as `SimulatedChannelSettings`. */
export interface ChannelModel {
  readonly seed: string;
  /** How long a call takes: uniform between the ends. */
  readonly latencyMs: { readonly min: number; readonly max: number };
  /** Payouts a second that it takes; null: no limit. */
  readonly ratePerSecond: number | null;
  /** Share of payouts that it refuses for good. */
  readonly refuseShare: number;
  /** Share of calls that are paid and never answered. */
  readonly loseAnswerShare: number;
  /** Share of calls that end without an answer and are paid `lateByMs` afterwards. */
  readonly lateAnswerShare: number;
  readonly lateByMs: number;
  /** Share of calls that fail before anything happens, without saying so. */
  readonly failBeforeShare: number;
  /** How long it knows a payout's id; null: for ever. */
  readonly remembersMs: number | null;
}

/** A number of a scenario that nobody knows exactly: where it stands, and between what it has to stay. */
export interface Coefficient {
  /** Where it stands in a {@link Scenario}; several places share one coefficient, and so do the elements of a list. */
  readonly places: readonly Path[];
  readonly least: number;
  readonly most: number;
  /** Whether it counts something. */
  readonly whole: boolean;
}

/** A coefficient, and how unsure it is. */
export interface UnsureCoefficient extends Coefficient {
  /** As written, such as `population.cohorts.casual.interactionsPerDay`. */
  readonly path: string;
  /** Standard deviation as a share of the value. */
  readonly relativeDeviation: number;
}

/** What can be compared with a published figure. */
export const measures = ['interactions', 'awards', 'active_users', 'rewarded_users', 'spend'] as const;
export type Measure = (typeof measures)[number];

/** A figure that the operator or the press has published about the real campaign, at its real size. */
export interface PublishedFigure {
  readonly figure: string;
  readonly measure: Measure;
  readonly from: EpochMs;
  readonly to: EpochMs;
  /** What people did themselves in these kinds of interaction is counted, and nothing else; null: everything. */
  readonly kinds: readonly InteractionKind[] | null;
  /** Only awards of these prizes are counted; null: of all. */
  readonly prizes: readonly string[] | null;
  /** A count; for `spend` minor units. */
  readonly value: number;
  readonly source: string;
  /** Whether coefficients of this scenario were chosen so that it comes out: met, it proves nothing then. */
  readonly fitted: boolean;
}
