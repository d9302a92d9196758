import { dayMs, hourMs } from './calendar.js';
import type { Campaign, CapLimits, Prize, Rule } from './campaign.js';
import type { Interaction } from './interaction.js';

/** No limit at all. */
export const noCaps: CapLimits = { perDay: null, perCampaign: null, amountPerDay: null, amountPerCampaign: null };

/** 2026-02-06 00:00 in China. */
export const openingTime = Date.parse('2026-02-06T00:00:00+08:00');

/** A prize of one yuan unless told otherwise. */
export function prize(name: string, more: Partial<Prize> = {}): Prize {
  return {
    name,
    kind: 'cash',
    label: name,
    amount: { type: 'fixed', amount: 100 },
    stock: null,
    fallback: null,
    ...more,
  };
}

/** A rule that gives "coin" for every trip plan unless told otherwise. */
export function rule(name: string, more: Partial<Rule> = {}): Rule {
  return {
    name,
    title: name,
    trigger: { type: 'interaction', kinds: ['trip_planning'] },
    phases: null,
    win: { probability: 1, prizes: [{ prize: 'coin', weight: 1 }] },
    guarantee: null,
    perUser: { perDay: null, perCampaign: null },
    ...more,
  };
}

/** A campaign of three days in which every trip plan wins one yuan, until told otherwise. */
export function campaign(more: Partial<Campaign> = {}): Campaign {
  return {
    id: 'test',
    title: 'Test',
    currency: 'CNY',
    seed: 'seed',
    utcOffsetMs: 8 * hourMs,
    window: { from: openingTime, to: openingTime + 3 * dayMs },
    clock: 'event',
    registration: 'open',
    budget: 1_000_000,
    phases: [],
    prizes: [prize('coin')],
    rules: [rule('trips')],
    contests: [],
    caps: { user: noCaps, device: noCaps },
    cooldownMs: 0,
    pacing: { type: 'at_once' },
    envelopes: { expiresAfterMs: dayMs, opening: 'by_user' },
    repeatedText: 'allow',
    ...more,
  };
}

/** A trip plan of user "ann" a minute after the opening, unless told otherwise. */
export function interaction(id: string, more: Partial<Interaction> = {}): Interaction {
  return {
    source: 'app',
    id,
    campaign: 'test',
    subject: 'ann',
    at: openingTime + 60_000,
    kind: 'trip_planning',
    occasion: 'chat',
    contest: null,
    fingerprint: null,
    device: null,
    channel: null,
    invitedBy: null,
    ...more,
  };
}
