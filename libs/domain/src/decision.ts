import type { Minor } from './money.js';

/** Why an interaction won nothing. The order is from weak to strong: of several reasons the strongest is told. */
export const reasons = [
  'not_qualifying',
  'no_win',
  'cooldown',
  'device_cap',
  'user_cap',
  'pacing',
  'stock_exhausted',
  'budget_exhausted',
  'suspected_abuse',
  'not_registered',
  'outside_window',
  'campaign_paused',
  'duplicate_conflict',
] as const;
export type Reason = (typeof reasons)[number];

/** The place of a reason in that order. */
export function strengthOf(reason: Reason): number {
  return reasons.indexOf(reason);
}

/**
 * What the rules answered to one interaction. It holds numbers into the compiled policy instead of words, because it
 * is stored a million times and made a million times a second; {@link explain} turns it into sentences.
 */
export interface Decision {
  /** Null: awarded. */
  readonly reason: Reason | null;
  /** The condition that refused, by its number in the policy; -1 where no condition did. */
  readonly guard: number;
  /** Number of the rule that awarded or refused in the policy; -1 where none took notice. */
  readonly rule: number;
  /** Number of the prize in the policy; -1 when refused. */
  readonly prize: number;
  /** 0 when refused. */
  readonly amount: Minor;
  /**
   * Which options took effect: the hexadecimal digit at place n is 1 + the option taken of the plan's n-th block, 0
   * where none was. With it the counters can be rebuilt from stored decisions without asking any condition again.
   */
  readonly path: number;
  /** Whether the interaction was the invitee's first, so that the inviter is due a reward. */
  readonly rewardsInviter: boolean;
}
