import type { Campaign, CapLimits } from '#domain';

export const noCaps: CapLimits = { perDay: null, perCampaign: null, amountPerDay: null, amountPerCampaign: null };

/** 2026-02-06 00:00 in China. */
export const openingTime = Date.parse('2026-02-06T00:00:00+08:00');

/** A campaign of three days in which every trip plan of anybody wins one yuan, until told otherwise. */
export function campaignFixture(id: string, more: Partial<Campaign> = {}): Campaign {
  return {
    id,
    title: id,
    currency: 'CNY',
    seed: 'seed',
    utcOffsetMs: 8 * 3_600_000,
    window: { from: openingTime, to: openingTime + 3 * 86_400_000 },
    clock: 'event',
    registration: 'open',
    budget: 1_000_000,
    phases: [],
    prizes: [
      {
        name: 'coin',
        kind: 'cash',
        label: 'a yuan',
        amount: { type: 'fixed', amount: 100 },
        stock: null,
        fallback: null,
      },
    ],
    rules: [
      {
        name: 'trips',
        title: 'trip plans',
        trigger: { type: 'interaction', kinds: ['trip_planning'] },
        phases: null,
        win: { probability: 1, prizes: [{ prize: 'coin', weight: 1 }] },
        guarantee: null,
        perUser: { perDay: null, perCampaign: null },
      },
    ],
    contests: [],
    caps: { user: noCaps, device: noCaps },
    cooldownMs: 0,
    pacing: { type: 'at_once' },
    envelopes: { expiresAfterMs: 86_400_000, opening: 'by_user' },
    repeatedText: 'allow',
    ...more,
  };
}
