import { Op, Scope, Value, type Condition, type Effect, type Option, type Policy, type Program } from '#domain';
import { optionsOf, programsOf } from './policy-code.js';

/** The numbers of so many shards. */
export function shardNumbers(shards: number): number[] {
  return Array.from({ length: shards }, (_, shard) => shard);
}

/** The shard in which a user's counters lie: a hash that every process of every version must agree on (FNV-1a, mixed). */
export function shardOf(user: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < user.length; i++) {
    hash = Math.imul(hash ^ user.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % shards;
}

/**
 * Why a campaign cannot be spread by user; null where it can. What is leased are counters of the campaign to which wins
 * add and which must not exceed a limit. Whatever else looks at what all users together have done needs one place.
 */
export function whyNotSpread(policy: Policy): string | null {
  if (policy.limitsDevices) {
    return 'it limits devices, and users of one device may lie in different shards';
  }
  const options = optionsOf(policy);
  const pool = options.find(({ grant }) => grant?.type === 'double_mean' || grant?.type === 'line_cut')?.grant;
  if (pool !== undefined && pool !== null) {
    const { label } = policy.campaign.prizes[pool.prize] ?? { label: '' };
    return `the shares of "${label}" come out of one pool, and each depends on those before it`;
  }
  const asked = programsOf(policy).flatMap(askedBeside);
  const isShared = asked.some(({ scope }) => scope === Scope.campaign) || !options.every(isLeasable);
  return isShared ? 'a rule depends on what all users together have done' : null;
}

/** What a program asks and changes outside of the options of its blocks. */
function askedBeside({ text, progress, blocks, inviterDue }: Program): (Condition | Effect)[] {
  const conditions = blocks.flatMap((block) => block.conditions);
  return [...(text?.conditions ?? []), ...(text?.effects ?? []), ...progress, ...conditions, ...(inviterDue ?? [])];
}

function isLeasable({ conditions, effects }: Option): boolean {
  const limits = conditions.filter(({ scope }) => scope === Scope.campaign);
  const sums = effects.filter(({ scope }) => scope === Scope.campaign);
  const isSame = (a: Condition | Effect) => (b: Condition | Effect) => a.slot === b.slot && a.bucket === b.bucket;
  return (
    limits.every((limit) => limit.atLeast === -Infinity && isLimit(limit) && sums.some(isSame(limit))) &&
    sums.every((sum) => sum.op === Op.add && isSum(sum) && limits.some(isSame(sum)))
  );
}

function isLimit({ limit }: Condition): boolean {
  return limit === Value.constant || limit === Value.released;
}

function isSum({ value }: Effect): boolean {
  return value === Value.constant || value === Value.amount;
}
