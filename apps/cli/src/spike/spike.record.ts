import type { RunSummary, SpikeFacts, SpikeRecord } from '#report';
import type { Scenario } from '#scenario';
import type { PlayRecord } from './play.record.js';

/** A spike's facts with all that stands in the summary of every run. */
export function recordOfSpike(
  facts: SpikeFacts,
  about: {
    readonly scenario: Scenario;
    readonly version: string;
    readonly play: Pick<PlayRecord, 'startedAt' | 'endedAt' | 'target'>;
    readonly again: string;
  },
): SpikeRecord {
  const { campaign, figures, playedMs, latency, invariants, requests, drainedMs } = facts;
  const { scenario, version, again } = about;
  const { startedAt, endedAt, target } = about.play;
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
    wallClockMs: endedAt - startedAt,
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

/** What `summary.json` and `--json` tell of a spike, beside what stands in the summary of every run. */
const told = [
  ...(['peak', 'drivers', 'playedMs', 'drainedMs', 'lag', 'lagged', 'goneAtMs', 'interrupted'] as const),
  ...(['goodness', 'thresholds', 'requests', 'wanted', 'seconds'] as const),
];

export function spikeSummary({ summary, facts }: SpikeRecord): RunSummary & { readonly spike: object } {
  return { ...summary, spike: Object.fromEntries(told.map((name) => [name, facts[name]])) };
}
