import {
  hourMs,
  type AmountRule,
  type Campaign,
  type CapLimits,
  type Contest,
  type Pacing,
  type Phase,
  type Prize,
  type Rule,
  type Span,
  type Trigger,
  type WinTable,
} from '#domain';
import type {
  CampaignForm,
  CapLimitsForm,
  ContestForm,
  PacingForm,
  PhaseForm,
  SpanForm,
} from './form/campaign.form.js';
import type { AmountForm, PrizeForm } from './form/prize.form.js';
import type { PerUserForm, RuleForm, SideForm, TriggerForm, WinForm } from './form/rule.form.js';
import { instantIn } from './notation/time.notation.js';

export const defaultZoneMs = 8 * hourMs;

export function spanOf({ from, to }: SpanForm, zoneMs: number): Span {
  return { from: instantIn(from, zoneMs), to: instantIn(to, zoneMs) };
}

export function phaseOf(form: PhaseForm, zoneMs: number): Phase {
  return { name: form.name, ...spanOf(form, zoneMs), budget: form.budget ?? null };
}

export function prizeOf({ name, kind, label, amount, stock, fallback }: PrizeForm): Prize {
  return { name, kind, label, amount: amountOf(amount), stock: stock ?? null, fallback: fallback ?? null };
}

function amountOf(form: AmountForm): AmountRule {
  switch (form.type) {
    case 'fixed':
      return { type: 'fixed', amount: form.amount };
    case 'uniform':
      return { type: 'uniform', min: form.min, max: form.max };
    case 'tiers':
      return { type: 'tiers', tiers: form.tiers.map(({ amount, weight }) => ({ amount, weight })) };
    case 'double_mean':
    case 'line_cut':
      return { type: form.type, pool: form.pool, shares: form.shares, min: form.min };
  }
}

/** A rule of the domain with the place in the form that it comes from: an invitation gives two. */
export interface PlacedRule {
  readonly rule: Rule;
  readonly side: 'invitee' | 'inviter' | null;
}

/** What one written rule says: itself, or both sides of an invitation. Sides that are missing are left to the checks. */
export function rulesOf(form: RuleForm): PlacedRule[] {
  const { name, trigger } = form;
  const phases = form.phases ?? null;
  if (trigger.type !== 'invitation') {
    if (form.win === undefined || form.win === null) return [];
    const { title, guarantee, perUser } = form;
    const rule = { name, title: title ?? name, trigger: triggerOf(trigger), phases, win: winOf(form.win) };
    return [{ rule: { ...rule, guarantee: guarantee ?? null, perUser: perUserOf(perUser) }, side: null }];
  }
  const sides = (['invitee', 'inviter'] as const).map((side) => ({ side, form: form[side] }));
  return sides.flatMap(({ side, form: reward }) =>
    reward === undefined || reward === null
      ? []
      : [{ rule: sideOf(form, side, reward, { type: side, kinds: trigger.kinds }), side }],
  );
}

function sideOf(form: RuleForm, side: string, reward: SideForm, trigger: Trigger): Rule {
  return {
    name: `${form.name}-${side}`,
    title: reward.title ?? form.title ?? form.name,
    trigger,
    phases: form.phases ?? null,
    win: winOf(reward.win),
    guarantee: reward.guarantee ?? null,
    perUser: perUserOf(reward.perUser),
  };
}

function triggerOf(form: Exclude<TriggerForm, { type: 'invitation' }>): Trigger {
  switch (form.type) {
    case 'challenge':
      return { type: 'challenge', needs: Object.fromEntries(form.needs), within: form.within };
    case 'streak':
      return { type: 'streak', kinds: form.kinds, days: form.days };
    default:
      return { type: form.type, kinds: form.kinds };
  }
}

function winOf({ probability, prizes }: WinForm): WinTable {
  return { probability: probability ?? 1, prizes: [...prizes].map(([prize, weight]) => ({ prize, weight })) };
}

function perUserOf(form: PerUserForm | null | undefined): Rule['perUser'] {
  return { perDay: form?.perDay ?? null, perCampaign: form?.perCampaign ?? null };
}

export function contestOf(form: ContestForm, zoneMs: number): Contest {
  const { name, title, kinds, method, winners, prize } = form;
  const settlesAt = instantIn(form.settlesAt, zoneMs);
  return {
    name,
    title: title ?? name,
    kinds,
    entries: spanOf(form.entries, zoneMs),
    settlesAt,
    method,
    winners,
    prize,
  };
}

export function pacingOf(form: PacingForm | null | undefined, zoneMs: number): Pacing {
  switch (form?.type) {
    case undefined:
    case 'at_once':
      return { type: 'at_once' };
    case 'linear':
      return { type: 'linear' };
    case 'hourly':
      return { type: 'hourly', weights: form.weights };
    case 'rounds': {
      const rounds = form.rounds.map((round) => ({ ...spanOf(round, zoneMs), budget: round.budget }));
      return { type: 'rounds', rounds, rollOver: form.rollOver ?? false };
    }
  }
}

function capLimitsOf(form: CapLimitsForm | null | undefined): CapLimits {
  return {
    perDay: form?.perDay ?? null,
    perCampaign: form?.perCampaign ?? null,
    amountPerDay: form?.amountPerDay ?? null,
    amountPerCampaign: form?.amountPerCampaign ?? null,
  };
}

/** The whole campaign, from a form without faults. */
export function campaignOf(form: CampaignForm, head: Pick<Campaign, 'id' | 'title' | 'seed'>): Campaign {
  const zoneMs = form.zone ?? defaultZoneMs;
  return {
    ...head,
    currency: form.currency ?? 'CNY',
    utcOffsetMs: zoneMs,
    window: spanOf(form.window, zoneMs),
    clock: form.clock ?? 'server',
    registration: form.registration ?? 'required',
    budget: form.budget,
    phases: (form.phases ?? []).map((phase) => phaseOf(phase, zoneMs)),
    prizes: form.prizes.map(prizeOf),
    rules: form.rules.flatMap(rulesOf).map(({ rule }) => rule),
    contests: (form.contests ?? []).map((contest) => contestOf(contest, zoneMs)),
    caps: { user: capLimitsOf(form.caps?.user), device: capLimitsOf(form.caps?.device) },
    cooldownMs: form.cooldown ?? 0,
    pacing: pacingOf(form.pacing, zoneMs),
    envelopes: {
      expiresAfterMs: form.envelopes?.expiresAfter ?? 24 * hourMs,
      opening: form.envelopes?.opening ?? 'by_user',
    },
    repeatedText: form.repeatedText ?? 'refuse',
  };
}
