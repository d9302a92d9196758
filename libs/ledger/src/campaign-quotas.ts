import { isPool, type Campaign, type Minor } from '#domain';

/** A limit beside the budget: amounts of phases and pools, pieces in stock, shares of pools. */
export interface Quota {
  readonly kind: 'phase' | 'stock' | 'pool' | 'shares';
  /** Which phase or prize of the campaign, counted from 0. */
  readonly number: number;
  readonly quota: Minor;
}

/** The limits beside the budget that a campaign asks for. */
export function quotasOf(campaign: Campaign): Quota[] {
  const quotas: Quota[] = [];
  campaign.phases.forEach(({ budget }, number) => {
    if (budget !== null) quotas.push({ kind: 'phase', number, quota: budget });
  });
  campaign.prizes.forEach(({ stock, amount }, number) => {
    if (isPool(amount)) {
      quotas.push({ kind: 'pool', number, quota: amount.pool });
      quotas.push({ kind: 'shares', number, quota: Math.min(stock ?? Infinity, amount.shares) });
    } else if (stock !== null) {
      quotas.push({ kind: 'stock', number, quota: stock });
    }
  });
  return quotas;
}
