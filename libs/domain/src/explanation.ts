import { dayOf, startOfDay, type EpochMs } from './calendar.js';
import type { Campaign } from './campaign.js';
import type { Reason } from './decision.js';
import type { Minor } from './money.js';
import type { Policy } from './policy.js';

/** How an amount of money is written; handed in, because writing it is not the domain's business. */
export type MoneyFormat = (amount: Minor, currency: string) => string;

/** What a decision needs to be explained by. */
export interface Explained {
  readonly reason: Reason | null;
  readonly guard: number;
  readonly rule: number;
  readonly prize: number;
  readonly amount: Minor;
}

/** A decision in a sentence that a user or a product manager understands. The same decision gives the same sentence. */
export function explain(policy: Policy, decided: Explained, at: EpochMs, money: MoneyFormat): string {
  const { campaign } = policy;
  const rule = campaign.rules[decided.rule];
  if (decided.reason === null) {
    const prize = campaign.prizes[decided.prize];
    const forWhat = rule === undefined ? '' : ` for "${rule.title}"`;
    return `You won ${prize?.label ?? 'an envelope'} (${money(decided.amount, campaign.currency)})${forWhat}.`;
  }
  return refusalText(policy, decided, decided.reason, at, money);
}

function refusalText(policy: Policy, decided: Explained, reason: Reason, at: EpochMs, money: MoneyFormat): string {
  const { campaign } = policy;
  const guard = policy.guards[decided.guard];
  const limit = guard === undefined ? '' : guard.money ? money(guard.limit, campaign.currency) : String(guard.limit);
  const again = guard === undefined ? '' : nextChance(guard.again, at, campaign);
  switch (reason) {
    case 'not_qualifying':
      return `This kind of message wins nothing in "${campaign.title}".`;
    case 'no_win':
      return 'No luck this time; every qualifying message is a new try.';
    case 'cooldown':
      return `Envelopes come at least ${Math.round(campaign.cooldownMs / 1000)} seconds apart; try again in a moment.`;
    case 'user_cap':
      return `You have had all that one user can have: ${limit} ${guard?.what ?? ''}.${again}`;
    case 'device_cap':
      return guard === undefined
        ? 'This campaign limits each device, and the message names none.'
        : `This device has had all that it can have: ${limit} ${guard.what}.${again}`;
    case 'pacing':
      return 'What was let out so far has been won; more follows.';
    case 'stock_exhausted':
      return `All ${limit} of "${guard?.what ?? 'this prize'}" have been won.`;
    case 'budget_exhausted':
      return `What is left of the budget of ${guard?.what ?? 'the campaign'} (${limit} in all) does not cover this prize.`;
    case 'suspected_abuse':
      return guard === undefined
        ? 'This looks like padding or repetition rather than a question, so it does not count.'
        : `You have sent this very message before today, so it does not count again.${again}`;
    case 'not_registered':
      return 'Only registered users can win: register first.';
    case 'outside_window':
      return `"${campaign.title}" runs from ${moment(campaign.window.from, campaign)} to ${moment(campaign.window.to, campaign)}.`;
    case 'campaign_paused':
      return `"${campaign.title}" takes no part just now: it is paused, or closed for good.`;
    case 'duplicate_conflict':
      return 'This id was used before for something else; nothing was decided.';
  }
}

function nextChance(again: 'day' | 'cooldown' | 'round' | 'never', at: EpochMs, campaign: Campaign): string {
  if (again !== 'day') return '';
  const { utcOffsetMs } = campaign;
  return ` The next chance is on ${moment(startOfDay(dayOf(at, utcOffsetMs) + 1, utcOffsetMs), campaign)}.`;
}

/** By the clock of the campaign's zone. */
function moment(at: EpochMs, { utcOffsetMs }: Campaign): string {
  // A Date made of a number asks no clock.
  return new Date(at + utcOffsetMs).toISOString().slice(0, 16).replace('T', ' at ');
}
