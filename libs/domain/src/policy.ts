import type { Campaign, WinTable, Prize } from './campaign.js';
import type { Reason } from './decision.js';
import type { KeyedRandom } from './keyed.js';
import type { Program } from './program.js';
import type { Timetable } from './timetable.js';

/** What a condition that refuses stands for, in the words of the campaign; the explanation is made of it. */
export interface Guard {
  readonly reason: Reason;
  /** What is limited, for people: "envelopes a day", a phase's or a prize's name. */
  readonly what: string;
  readonly limit: number;
  /** Whether the limit is an amount of money. */
  readonly money: boolean;
  /** When a user may try again: `day` tomorrow, `cooldown` later, `never`. */
  readonly again: 'day' | 'cooldown' | 'round' | 'never';
}

/** A campaign made ready to decide: its rules as programs over counters, its pools cut, its randomness keyed. */
export interface Policy {
  readonly campaign: Campaign;
  readonly random: KeyedRandom;
  readonly guards: readonly Guard[];
  /** Names of the counters by slot; no slot has owners of two scopes. */
  readonly slots: readonly string[];
  /** The counters of what has been promised, for the money that comes back. */
  readonly promised: PromisedSlots;
  /** By phase number + 1, then kind number. */
  readonly chat: readonly (readonly Program[])[];
  /** The inviter's reward by phase number + 1. */
  readonly invitation: readonly Program[];
  /** By contest name. */
  readonly contest: ReadonlyMap<string, Program>;
  /** Whether device counters are asked, so that an interaction without a device cannot be let through. */
  readonly limitsDevices: boolean;
  /** Whether it matters to any decision who is registered, with which device, by whose invitation. */
  readonly asksAccounts: boolean;
  /** Whether anybody is rewarded for having brought somebody else. */
  readonly rewardsInviters: boolean;
  /** The campaign's calendar. It remembers where it was asked last, and so answers faster. */
  readonly timetable: Timetable;
}

/** Slots of the campaign's own counters that a released award is taken out of; -1 where nothing is counted. */
export interface PromisedSlots {
  readonly budget: number;
  readonly byPhase: readonly number[];
  /** Of prizes that are counted one by one; a pool never takes a share back. */
  readonly stockByPrize: readonly number[];
}

/** The expected number of minor units that one try at a win table costs, fallbacks left out. */
export function expectedCost(campaign: Campaign, table: WinTable): number {
  const weights = table.prizes.reduce((sum, { weight }) => sum + weight, 0);
  const mean = table.prizes.reduce((sum, { prize, weight }) => {
    const found = campaign.prizes.find(({ name }) => name === prize);
    return sum + (found === undefined ? 0 : (weight / weights) * meanAmount(found));
  }, 0);
  return table.probability * mean;
}

function meanAmount({ amount }: Prize): number {
  switch (amount.type) {
    case 'fixed':
      return amount.amount;
    case 'uniform':
      return (amount.min + amount.max) / 2;
    case 'tiers': {
      const weights = amount.tiers.reduce((sum, { weight }) => sum + weight, 0);
      return amount.tiers.reduce((sum, { amount: each, weight }) => sum + (each * weight) / weights, 0);
    }
    case 'double_mean':
    case 'line_cut':
      return amount.pool / amount.shares;
  }
}
