import type { EpochMs } from '#domain';
import type { RunSummary, SpikeFacts, SpikeRecord } from '#report';
import type { Scenario } from '#scenario';

/** A spike's facts with all that stands in the summary of every run. */
export function recordOfSpike(
  facts: SpikeFacts,
  about: {
    readonly scenario: Scenario;
    readonly version: string;
    readonly startedAt: EpochMs;
    readonly now: EpochMs;
    readonly target: string;
    readonly again: string;
  },
): SpikeRecord {
  const { campaign, figures, playedMs, latency, invariants, requests, drainedMs } = facts;
  const { scenario, version, startedAt, now, target, again } = about;
  const perSecond = (count: number, ms: number): number => (ms <= 0 ? 0 : Math.round((count * 1_000) / ms));
  const nothing: Pick<RunSummary, 'budget' | 'decisions' | 'duplicates' | 'envelopes' | 'users'> = {
    budget: {
      currency: campaign.currency,
      total: campaign.budget,
      reserved: 0,
      paid: 0,
      released: 0,
      remaining: campaign.budget,
    },
    decisions: { total: 0, awarded: 0, rejected: {} },
    duplicates: 0,
    envelopes: { sealed: 0, opened: 0, paid: 0, expired: 0, failed: 0 },
    users: { active: 0, rewarded: 0 },
  };
  const { budget, decisions, duplicates, envelopes, users } = figures ?? nothing;
  const summary: RunSummary = {
    command: 'spike',
    scenario: scenario.name,
    seed: scenario.seed,
    version,
    startedAt: new Date(startedAt).toISOString(),
    wallClockMs: now - startedAt,
    budget,
    decisions,
    duplicates,
    envelopes,
    users,
    rates: {
      decisionsPerSecond: perSecond(requests.answered, playedMs),
      payoutsPerSecond: perSecond(envelopes.paid, playedMs + (drainedMs ?? 0)),
    },
    latencyMs: latency,
    invariants,
  };
  return { summary, facts, target, again };
}
