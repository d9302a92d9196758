import type { EpochMs, Span } from './calendar.js';
import type { InteractionKind } from './interaction.js';
import type { Minor } from './money.js';

/** A campaign's whole policy as plain data, checked and normalised: amounts in minor units, times in milliseconds. */
export interface Campaign {
  readonly id: string;
  readonly title: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Secret of the draws: who knows it can foretell who wins. */
  readonly seed: string;
  /** The campaign's zone, a fixed distance from UTC (no daylight saving). */
  readonly utcOffsetMs: number;
  readonly window: Span;
  /**
   * Whose time rules. `event`: each event's own time (rehearsals, replays, demos); the campaign's clock is the latest
   * time seen. `server`: the moment of arrival; events that say otherwise are not believed.
   */
  readonly clock: 'event' | 'server';
  readonly registration: 'required' | 'open';
  readonly budget: Minor;
  /** In order, without overlap, inside the window. None: the campaign is one phase. */
  readonly phases: readonly Phase[];
  readonly prizes: readonly Prize[];
  /** In the order in which an interaction tries them; it wins one envelope at most. */
  readonly rules: readonly Rule[];
  readonly contests: readonly Contest[];
  readonly caps: { readonly user: CapLimits; readonly device: CapLimits };
  /** Least time between two awards to one user; 0 for none. */
  readonly cooldownMs: number;
  readonly pacing: Pacing;
  readonly envelopes: { readonly expiresAfterMs: number; readonly opening: 'by_user' | 'automatic' };
  /** Whether a text that a user has sent before on the same day is refused as suspected abuse. */
  readonly repeatedText: 'refuse' | 'allow';
}

export interface Phase extends Span {
  readonly name: string;
  /** The most that may be promised in this phase; null: whatever the campaign has left. */
  readonly budget: Minor | null;
}

/** Limits on awards; null where there is none. Counts are envelopes, amounts minor units. */
export interface CapLimits {
  readonly perDay: number | null;
  readonly perCampaign: number | null;
  readonly amountPerDay: Minor | null;
  readonly amountPerCampaign: Minor | null;
}

export type PrizeKind = 'cash' | 'coupon' | 'goods' | 'grand';

export interface Prize {
  readonly name: string;
  readonly kind: PrizeKind;
  /** What a user reads on the envelope. */
  readonly label: string;
  /** What one costs the budget. For goods this is the unit cost. */
  readonly amount: AmountRule;
  /** How many there are; null: as many as the budget allows. */
  readonly stock: number | null;
  /** Name of the prize that is given instead once the stock is empty. */
  readonly fallback: string | null;
}

/** How the amount of a prize is found. */
export type AmountRule =
  | { readonly type: 'fixed'; readonly amount: Minor }
  /** Every whole amount from `min` to `max`, both included, alike. */
  | { readonly type: 'uniform'; readonly min: Minor; readonly max: Minor }
  /** One of several amounts, by weight. */
  | { readonly type: 'tiers'; readonly tiers: readonly { readonly amount: Minor; readonly weight: number }[] }
  /** A pool handed out by the double-mean rule: each share is uniform around the mean of what is left. */
  | { readonly type: 'double_mean'; readonly pool: Minor; readonly shares: number; readonly min: Minor }
  /** A pool cut beforehand at random points into shares, handed out in order. */
  | { readonly type: 'line_cut'; readonly pool: Minor; readonly shares: number; readonly min: Minor };

/** Whether a prize's amounts come out of a pool of their own. */
export function isPool(rule: AmountRule): rule is Extract<AmountRule, { pool: Minor }> {
  return rule.type === 'double_mean' || rule.type === 'line_cut';
}

/** The least that a prize comes to. */
export function leastAmount({ amount }: Prize): Minor {
  switch (amount.type) {
    case 'fixed':
      return amount.amount;
    case 'tiers':
      return Math.min(...amount.tiers.map((tier) => tier.amount));
    case 'uniform':
    case 'double_mean':
    case 'line_cut':
      return amount.min;
  }
}

/** The chance to win anything at a try, and among which prizes. */
export interface WinTable {
  /** From 0 to 1. */
  readonly probability: number;
  readonly prizes: readonly { readonly prize: string; readonly weight: number }[];
}

export interface Rule {
  readonly name: string;
  /** What the rule rewards, in words that a user reads. */
  readonly title: string;
  readonly trigger: Trigger;
  /** Names of the phases in which it holds; null: in all. */
  readonly phases: readonly string[] | null;
  readonly win: WinTable;
  /** The try at which a user wins for certain; null: never. A win begins the count anew. */
  readonly guarantee: number | null;
  /** How many envelopes this rule alone gives one user. */
  readonly perUser: { readonly perDay: number | null; readonly perCampaign: number | null };
}

/** What makes a rule take notice of an interaction. */
export type Trigger =
  /** Any interaction of one of the kinds. */
  | { readonly type: 'interaction'; readonly kinds: readonly InteractionKind[] }
  /** The first interaction of one of the kinds on each day. */
  | { readonly type: 'daily'; readonly kinds: readonly InteractionKind[] }
  /** The interaction that completes a set ("three trip plans and a complex question within a day"), once a span. */
  | {
      readonly type: 'challenge';
      readonly needs: Readonly<Partial<Record<InteractionKind, number>>>;
      readonly within: 'day' | 'campaign';
    }
  /** The first interaction of the day that makes the run of days with one as long as `days`. */
  | { readonly type: 'streak'; readonly kinds: readonly InteractionKind[]; readonly days: number }
  /** The user's first interaction of one of the kinds in the campaign. */
  | { readonly type: 'first'; readonly kinds: readonly InteractionKind[] }
  /** The same, of a user whom somebody invited; the inviter's own rule is of type `inviter`. */
  | { readonly type: 'invitee'; readonly kinds: readonly InteractionKind[] }
  /** Somebody whom the user invited has had such a first interaction. */
  | { readonly type: 'inviter'; readonly kinds: readonly InteractionKind[] };

/** A prize that is decided at a set time among all who took part. Every counted interaction of the kinds is a ticket or a point. */
export interface Contest {
  readonly name: string;
  readonly title: string;
  readonly kinds: readonly InteractionKind[];
  /** When interactions count. */
  readonly entries: Span;
  readonly settlesAt: EpochMs;
  /** `draw`: a seeded draw among all who entered, one ticket each; `ranking`: those with the most interactions. */
  readonly method: 'draw' | 'ranking';
  readonly winners: number;
  readonly prize: string;
}

/** How fast the budget is let out. */
export type Pacing =
  | { readonly type: 'at_once' }
  /** In equal parts over the window. */
  | { readonly type: 'linear' }
  /** By hour of the day in the campaign's zone: 24 weights. */
  | { readonly type: 'hourly'; readonly weights: readonly number[] }
  /** Rains: nothing outside the rounds; with `rollOver` what a round leaves is added to the next. */
  | {
      readonly type: 'rounds';
      readonly rounds: readonly (Span & { readonly budget: Minor })[];
      readonly rollOver: boolean;
    };
