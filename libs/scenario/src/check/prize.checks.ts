import { optionLimit, type AmountRule, type Minor, type Prize } from '#domain';
import { didYouMean } from '../notation/suggestion.js';
import { moneyText } from '../notation/wording.js';
import type { CampaignParts } from './campaign.parts.js';
import { checkNames, checkWeights, sumOf, type Report } from './report.js';

/** The most that one of a prize can cost. */
export function greatestAmount(amount: AmountRule): Minor {
  switch (amount.type) {
    case 'fixed':
      return amount.amount;
    case 'uniform':
      return amount.max;
    case 'tiers':
      return Math.max(...amount.tiers.filter(({ weight }) => weight > 0).map((tier) => tier.amount), 0);
    case 'double_mean':
    case 'line_cut':
      return amount.pool - (amount.shares - 1) * amount.min;
  }
}

/** What the campaign has promised to give whatever happens: pools, goods and grand prizes. 0 for what budget alone limits. */
function promised({ kind, amount, stock }: Prize): Minor {
  if (amount.type === 'double_mean' || amount.type === 'line_cut') return amount.pool;
  if (kind !== 'goods' && kind !== 'grand') return 0;
  return (stock ?? 0) * greatestAmount(amount);
}

export function checkPrizes({ prizes, prizeNames, budget }: CampaignParts, report: Report): void {
  const below = report.under('prizes');
  checkNames(
    prizes.map((prize) => prize?.name ?? null),
    below,
  );
  for (const [index, prize] of prizes.entries()) {
    if (prize === null) continue;
    checkAmount(prize, below.under(index));
    if (budget !== null && !below.broken(index, 'amount')) checkCost(prize, budget, below.under(index));
    if (prizeNames !== null) checkFallback(prize, prizes, prizeNames, below.under(index));
  }
  const sum = sumOf(prizes.map((prize) => (prize === null ? 0 : promised(prize))));
  if (budget !== null && sum > budget && !below.broken()) {
    const message = `promise ${moneyText(sum)} in goods, grand prizes and pools together; the budget is ${moneyText(budget)}`;
    below.fault([], message);
  }
}

function checkAmount({ kind, amount, stock }: Prize, report: Report): void {
  const pool = amount.type === 'double_mean' || amount.type === 'line_cut';
  if (pool && stock !== null)
    report.fault(['stock'], `is ${stock}, but a pool has as many as its shares; leave it out`);
  if (!pool && stock === null && (kind === 'goods' || kind === 'grand')) {
    report.fault(
      ['stock'],
      `is missing; say how many of these ${kind === 'goods' ? 'goods' : 'grand prizes'} there are`,
    );
  }
  if (pool && amount.pool < amount.shares * amount.min) {
    const least = moneyText(amount.shares * amount.min);
    report.fault(
      ['amount', 'pool'],
      `is ${moneyText(amount.pool)}, less than ${least} for ${amount.shares} shares of at least ${moneyText(amount.min)}`,
    );
  }
  if (amount.type === 'uniform' && amount.max < amount.min) {
    report.fault(['amount', 'max'], `is ${moneyText(amount.max)}, less than "min" (${moneyText(amount.min)})`);
  }
  if (amount.type === 'tiers')
    checkWeights(
      amount.tiers.map(({ weight }) => weight),
      ['amount', 'tiers'],
      report,
    );
}

function checkCost(prize: Prize, budget: Minor, report: Report): void {
  if (prize.stock === 0) return;
  const one = greatestAmount(prize.amount);
  const all = promised(prize);
  if (one > budget) {
    report.fault(['amount'], `can cost ${moneyText(one)}, more than the whole budget of ${moneyText(budget)}`);
  } else if (all > budget) {
    const steps = prize.stock === null ? ['amount', 'pool'] : ['stock'];
    report.fault(steps, `makes ${moneyText(all)} in all, more than the whole budget of ${moneyText(budget)}`);
  }
}

function checkFallback(
  prize: Prize,
  prizes: readonly (Prize | null)[],
  names: readonly string[],
  report: Report,
): void {
  const { fallback } = prize;
  if (fallback === null) return;
  if (!names.includes(fallback)) {
    report.fault(['fallback'], `"${fallback}" is not a prize; ${didYouMean(fallback, names)}`);
    return;
  }
  const chain = [prize.name];
  for (let next: string | null = fallback; next !== null;) {
    chain.push(next);
    if (next === prize.name) {
      report.fault(['fallback'], `leads back to itself (${chain.join(' > ')}); let the chain end`);
      return;
    }
    // A loop further down is told where it closes.
    if (chain.indexOf(next) < chain.length - 1) return;
    const name: string = next;
    next = prizes.find((each) => each?.name === name)?.fallback ?? null;
  }
  if (chain.length > optionLimit) {
    report.fault(['fallback'], `begins a chain of ${chain.length - 1} fallbacks; the engine takes ${optionLimit - 1}`);
  }
}
