import type { AmountRule } from './campaign.js';
import type { Bucket, Scope } from './counters.js';
import type { Reason } from './decision.js';
import type { Minor } from './money.js';

/** A number that is only known when the plan runs. */
export const Value = { constant: 0, amount: 1, now: 2, today: 3, released: 4 } as const;
export type Value = (typeof Value)[keyof typeof Value];

/** Holds where the counter, plus what would be added, lies from `atLeast` to the limit, both included. */
export interface Condition {
  readonly scope: Scope;
  readonly slot: number;
  readonly bucket: Bucket;
  readonly plus: number;
  readonly plusAmount: boolean;
  readonly atLeast: number;
  /** The limit where `limit` is `Value.constant`. */
  readonly atMost: number;
  readonly limit: Value;
  /** What is told when it does not hold. */
  readonly reason: Reason;
  /**
   * How strong the reason is; see {@link reasons}. -1 where it is passed over in silence. Of conditions in a row those
   * come first, then the strongest: the first that does not hold is the one to tell.
   */
  readonly strength: number;
  /** Its number among the policy's guards, for the explanation; -1 for conditions that refuse nobody. */
  readonly guard: number;
}

/**
 * What becomes of a counter: `add` and `set` speak for themselves; `raise` sets unless it is higher already; `chain`
 * makes it, where it is still 0, one more than yesterday's.
 */
export const Op = { add: 0, set: 1, raise: 2, chain: 3 } as const;
export type Op = (typeof Op)[keyof typeof Op];

export interface Effect {
  readonly op: Op;
  readonly scope: Scope;
  readonly slot: number;
  readonly bucket: Bucket;
  readonly value: Value;
  /** The value where `value` is `Value.constant`. */
  readonly constant: number;
}

/**
 * How much an option grants. Pools depend on what was handed out before, so only the gate can tell. Which fields count
 * depends on the type.
 */
export interface Grant {
  readonly type: AmountRule['type'];
  /** Number of the prize. */
  readonly prize: number;
  /** Under which the amount is drawn, and how it is rounded. */
  readonly amountSalt: number;
  readonly roundingSalt: number;
  /** `fixed`. */
  readonly amount: Minor;
  /** `uniform` and `double_mean`. */
  readonly min: Minor;
  /** `uniform`. */
  readonly max: Minor;
  /** `tiers`. */
  readonly amounts: readonly Minor[];
  readonly runningSums: readonly number[];
  /** `double_mean`. */
  readonly pool: Minor;
  readonly shares: number;
  /** Counters of what has been handed out, money and shares; -1 where nothing is counted. */
  readonly takenSlot: number;
  readonly sharesSlot: number;
  /** `line_cut`: the shares in order. */
  readonly table: Float64Array;
}

/** One way in which a block can end: a prize, or (without a grant) a try that won nothing. */
export interface Option {
  readonly conditions: readonly Condition[];
  readonly grant: Grant | null;
  readonly effects: readonly Effect[];
}

/** A rule as the gate sees it. */
export interface Block {
  readonly rule: number;
  /** Whether only somebody whom another user invited can win here. */
  readonly needsInviter: boolean;
  /** What makes the rule take notice, then caps and cooldown. */
  readonly conditions: readonly Condition[];
  readonly probability: number;
  readonly runningSums: readonly number[];
  /** Under which it is drawn whether something is won, and which prize. */
  readonly winSalt: number;
  readonly prizeSalt: number;
  /** By drawn prize, after a win: the prize, then its fallbacks. */
  readonly won: readonly (readonly Option[])[];
  /** After a miss: the guaranteed win where it is due (by drawn prize), then the miss. */
  readonly missed: readonly (readonly Option[])[];
}

/** Whether a text is new, and how that it was said is kept. */
export interface TextCheck {
  readonly conditions: readonly Condition[];
  readonly effects: readonly Effect[];
}

/** All that is asked of the counters for one kind of interaction in one phase. */
export interface Program {
  /** Refuses what the user said before; null where it may be said again. It is nothing to what has no text. */
  readonly text: TextCheck | null;
  /** Counted for everybody whose text is new, whether or not they win. */
  readonly progress: readonly Effect[];
  readonly blocks: readonly Block[];
  /** Tells the invitee's first interaction after progress; null where nobody is rewarded for inviting. */
  readonly inviterDue: readonly Condition[] | null;
}
