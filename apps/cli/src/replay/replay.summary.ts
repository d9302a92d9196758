import { formatMoney, type Invariant, type RunSummary } from '#report';
import type { VirtualReplay } from '#replay';
import type { CampaignFigures } from '../client/hongbao.client.js';
import type { LiveReplay } from './live.replay.js';

/** What stands beside the figures of every run in a replay's summary. */
export interface ReplaySummary extends RunSummary {
  readonly digest: string;
  readonly conflicts: number;
}

/** The summary of a replay in virtual time. Nothing is opened or paid there: all that was awarded is still promised. */
export function summaryOf(
  { digest, campaigns, unasked, survey }: VirtualReplay,
  about: { readonly version: string; readonly startedAt: string; readonly wallClockMs: number },
): ReplaySummary {
  const figures = digest.figures();
  const sum = (of: (each: VirtualReplay['campaigns'][number]) => number): number =>
    campaigns.reduce((total, each) => total + of(each), 0);
  const total = sum(({ campaign }) => campaign.budget);
  const reserved = sum(({ promised }) => promised);
  const awarded = figures.awarded + unasked.awarded;
  const invariants: Invariant[] = [
    ...campaigns.map(({ campaign, promised }) => ({
      name: 'budget_kept',
      ok: promised <= campaign.budget,
      detail: `${campaign.id}: ${formatMoney(promised, campaign.currency)} of ${formatMoney(campaign.budget, campaign.currency)} were promised.`,
    })),
    {
      name: 'decided_once',
      ok: survey.events === figures.decisions + figures.duplicates + figures.conflicts,
      detail: `Of ${survey.events} events ${figures.decisions} were decided, each once; ${figures.duplicates} repeats and ${figures.conflicts} with the id of another were not.`,
    },
  ];
  return {
    command: 'replay',
    scenario: campaigns.map(({ campaign }) => campaign.id).join('+'),
    seed: campaigns.map(({ campaign }) => campaign.seed).join('+'),
    ...about,
    budget: {
      currency: campaigns[0]?.campaign.currency ?? 'CNY',
      total,
      reserved,
      paid: 0,
      released: 0,
      remaining: total - reserved,
    },
    decisions: {
      total: figures.decisions + unasked.awarded + unasked.refused,
      awarded,
      rejected: figures.rejected,
    },
    duplicates: figures.duplicates,
    envelopes: { sealed: awarded, opened: 0, paid: 0, expired: 0, failed: 0 },
    users: { active: sum(({ userCount }) => userCount), rewarded: sum(({ rewardedCount }) => rewardedCount) },
    rates: {
      decisionsPerSecond: about.wallClockMs === 0 ? 0 : Math.round((figures.decisions * 1000) / about.wallClockMs),
      payoutsPerSecond: 0,
    },
    latencyMs: null,
    invariants,
    digest: figures.digest,
    conflicts: figures.conflicts,
  };
}

/** The summary of a replay to a service: its books as they stand afterwards, whatever they held before. */
export function liveSummaryOf(
  { digest, survey, guessed }: LiveReplay,
  books: readonly CampaignFigures[],
  invariants: readonly Invariant[],
  about: { readonly version: string; readonly startedAt: string; readonly wallClockMs: number },
): ReplaySummary {
  const figures = digest.figures();
  const sum = (of: (each: CampaignFigures) => number): number => books.reduce((total, each) => total + of(each), 0);
  const nothingGuessed: Invariant = {
    name: 'nothing_guessed',
    ok: guessed === 0,
    detail: guessed === 0 ? 'No broken line was decided.' : `${guessed} broken lines were decided all the same.`,
  };
  return {
    command: 'replay',
    scenario: [...survey.campaigns.keys()].join('+'),
    seed: '',
    ...about,
    budget: {
      currency: books[0]?.budget.currency ?? 'CNY',
      total: sum(({ budget }) => budget.total),
      reserved: sum(({ budget }) => budget.reserved),
      paid: sum(({ budget }) => budget.paid),
      released: sum(({ budget }) => budget.released),
      remaining: sum(({ budget }) => budget.remaining),
    },
    decisions: { total: figures.decisions, awarded: figures.awarded, rejected: figures.rejected },
    duplicates: figures.duplicates,
    envelopes: {
      sealed: sum(({ envelopes }) => envelopes.sealed),
      opened: sum(({ envelopes }) => envelopes.opened),
      paid: sum(({ envelopes }) => envelopes.paid),
      expired: sum(({ envelopes }) => envelopes.expired),
      failed: sum(({ envelopes }) => envelopes.failed),
    },
    users: { active: sum(({ users }) => users.active), rewarded: sum(({ users }) => users.rewarded) },
    rates: {
      decisionsPerSecond: about.wallClockMs === 0 ? 0 : Math.round((figures.decisions * 1000) / about.wallClockMs),
      payoutsPerSecond: 0,
    },
    latencyMs: null,
    invariants: [...invariants, nothingGuessed],
    digest: figures.digest,
    conflicts: figures.conflicts,
  };
}
