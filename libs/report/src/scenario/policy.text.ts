import type { AmountRule, CapLimits, Minor, Pacing, Trigger } from '#domain';
import { counted, formatCount } from '../text/number.text.js';

/** What a prize's amount is drawn from: `¥1.88, ¥8.88`, `2,000 shares of ¥5,000.00`. */
export function describeAmount(amount: AmountRule, money: (amount: Minor) => string): string {
  switch (amount.type) {
    case 'fixed':
      return money(amount.amount);
    case 'uniform':
      return `${money(amount.min)} to ${money(amount.max)}`;
    case 'tiers':
      return amount.tiers.map((tier) => money(tier.amount)).join(', ');
    case 'double_mean':
    case 'line_cut':
      return `${formatCount(amount.shares)} shares of ${money(amount.pool)}`;
  }
}

/** What a rule rewards: `every trip planning`. */
export function describeTrigger(trigger: Trigger): string {
  const words = (kinds: readonly string[]) => kinds.map((kind) => kind.replaceAll('_', ' ')).join(', ');
  switch (trigger.type) {
    case 'interaction':
      return `every ${words(trigger.kinds)}`;
    case 'daily':
      return `the first of a day: ${words(trigger.kinds)}`;
    case 'first':
      return `the first of all: ${words(trigger.kinds)}`;
    case 'challenge': {
      const needs = Object.entries(trigger.needs).map(([kind, count]) => `${count} × ${words([kind])}`);
      return `${needs.join(' + ')} within a ${trigger.within}`;
    }
    case 'streak':
      return `${trigger.days} days running: ${words(trigger.kinds)}`;
    case 'invitee':
      return 'the first useful message of somebody invited';
    case 'inviter':
      return 'whoever invited them';
  }
}

/** How the budget is let out. */
export function describePacing(pacing: Pacing): string {
  switch (pacing.type) {
    case 'at_once':
      return 'all at once';
    case 'linear':
      return 'in equal parts over the window';
    case 'hourly':
      return 'by the hour of the day';
    case 'rounds':
      return `${counted(pacing.rounds.length, 'round')}${pacing.rollOver ? ', leftovers roll over' : ''}`;
  }
}

/** `at most 6 a day, 21 in all`. */
export function describeCaps(caps: CapLimits, money: (amount: Minor) => string): string {
  const parts = [
    caps.perDay === null ? '' : `${formatCount(caps.perDay)} a day`,
    caps.perCampaign === null ? '' : `${formatCount(caps.perCampaign)} in all`,
    caps.amountPerDay === null ? '' : `${money(caps.amountPerDay)} a day`,
    caps.amountPerCampaign === null ? '' : `${money(caps.amountPerCampaign)} in all`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'no limit' : `at most ${parts.join(', ')}`;
}
