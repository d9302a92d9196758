import type { SimulationResult } from '../engine/simulation.result.js';

export type MeasureUnit = 'money' | 'count' | 'share' | 'seconds' | 'ratio';

/** A figure of a run that can be estimated, compared and sought. */
export interface MeasureMeaning {
  /** For people: `cost of a retained user`. */
  readonly label: string;
  /** `money` is minor units; `ratio` is a plain number. */
  readonly unit: MeasureUnit;
  /** What is better: more, less, or neither. */
  readonly better: 'more' | 'less' | null;
  /** Its value in a run at the size of the real campaign; null where the run has none. */
  readonly of: (result: SimulationResult) => number | null;
}

const realSize = (count: number, { scale }: SimulationResult): number => count / scale;
/** Money that stayed with users, or is still promised to them. */
const spent = ({ budget }: SimulationResult): number => budget.paid + budget.reserved;
const per = (amount: number, count: number): number | null => (count > 0 ? amount / count : null);
const retained = ({ retention }: SimulationResult, after: 'day1' | 'day7' | 'day30'): number | null =>
  retention[after]?.returned ?? null;

function perRetained(result: SimulationResult, after: 'day1' | 'day7' | 'day30'): number | null {
  const count = retained(result, after);
  return count === null ? null : per(spent(result), count);
}

/** What cheaters won, less what came back of it: the same notion of money as what was spent. */
function leaked(result: SimulationResult): number {
  return result.cohorts.reduce(
    (sum, { cheats, amount, returnedAmount }) => sum + (cheats ? amount - returnedAmount : 0),
    0,
  );
}

/** Promised and not yet paid, at its most. */
function mostOwed({ series }: SimulationResult): number {
  return series.reduce((most, { promised, paid }) => Math.max(most, promised - paid), 0);
}

/** The same when the campaign ends; a sample is taken at that very moment. */
function owedAtEnd({ series, campaign }: SimulationResult): number {
  const last = series.findLast(({ at }) => at <= campaign.to);
  return last === undefined ? 0 : last.promised - last.paid;
}

/** How long the budget covered every award, at most until the campaign's end. */
function secondsLasted({ exhaustedAt, campaign, until }: SimulationResult): number {
  return ((exhaustedAt ?? Math.min(until, campaign.to)) - campaign.from) / 1000;
}

/** Every figure that experiments know, by name. */
export const measureMeanings = {
  spend: { label: 'money spent', unit: 'money', better: null, of: (run) => realSize(spent(run), run) },
  interactions: {
    label: 'interactions',
    unit: 'count',
    better: 'more',
    of: (run) => realSize(run.decisions.total, run),
  },
  interactions_during: {
    label: 'interactions while the campaign lasts',
    unit: 'count',
    better: 'more',
    of: (run) => realSize(run.decisions.total - (run.decisions.rejected.outside_window ?? 0), run),
  },
  awards: { label: 'envelopes won', unit: 'count', better: null, of: (run) => realSize(run.decisions.awarded, run) },
  refused_for_budget: {
    label: 'wins that no budget covered',
    unit: 'count',
    better: 'less',
    of: (run) => realSize(run.decisions.rejected.budget_exhausted ?? 0, run),
  },
  registered: {
    label: 'users who joined',
    unit: 'count',
    better: 'more',
    of: (run) => realSize(run.users.joined, run),
  },
  activated: {
    label: 'users who were active',
    unit: 'count',
    better: 'more',
    of: (run) => realSize(run.users.active, run),
  },
  rewarded: { label: 'users who won', unit: 'count', better: 'more', of: (run) => realSize(run.users.rewarded, run) },
  retained_day1: {
    label: 'users back after a day',
    unit: 'count',
    better: 'more',
    of: (run) => scaled(retained(run, 'day1'), run),
  },
  retained_day7: {
    label: 'users back after 7 days',
    unit: 'count',
    better: 'more',
    of: (run) => scaled(retained(run, 'day7'), run),
  },
  retained_day30: {
    label: 'users back after 30 days',
    unit: 'count',
    better: 'more',
    of: (run) => scaled(retained(run, 'day30'), run),
  },
  cost_per_registered: {
    label: 'cost of a user who joined',
    unit: 'money',
    better: 'less',
    of: (run) => per(spent(run), run.users.joined),
  },
  cost_per_activated: {
    label: 'cost of an active user',
    unit: 'money',
    better: 'less',
    of: (run) => per(spent(run), run.users.active),
  },
  cost_per_retained_day1: {
    label: 'cost of a user back after a day',
    unit: 'money',
    better: 'less',
    of: (run) => perRetained(run, 'day1'),
  },
  cost_per_retained_day7: {
    label: 'cost of a user back after 7 days',
    unit: 'money',
    better: 'less',
    of: (run) => perRetained(run, 'day7'),
  },
  cost_per_retained_day30: {
    label: 'cost of a user back after 30 days',
    unit: 'money',
    better: 'less',
    of: (run) => perRetained(run, 'day30'),
  },
  leakage: {
    label: 'share of the money that cheaters took',
    unit: 'share',
    better: 'less',
    of: (run) => per(leaked(run), spent(run)),
  },
  leaked: { label: 'money that cheaters took', unit: 'money', better: 'less', of: (run) => realSize(leaked(run), run) },
  gini: { label: 'Gini coefficient of what users won', unit: 'ratio', better: 'less', of: (run) => run.takes.gini },
  never_winners: {
    label: 'share of active users who never won',
    unit: 'share',
    better: 'less',
    of: (run) => per(run.takes.neverWinners, run.users.active),
  },
  top_percent: {
    label: 'share of what was won that the top percent won',
    unit: 'share',
    better: 'less',
    of: (run) => run.takes.topPercent,
  },
  payout_delay_p99: {
    label: 'payout delay, 99% within',
    unit: 'seconds',
    better: 'less',
    of: (run) => run.payouts.delaySeconds.p99,
  },
  budget_lasted: {
    label: 'how long the budget lasted',
    unit: 'seconds',
    better: 'more',
    of: (run) => secondsLasted(run),
  },
  liability_most: {
    label: 'promised and not yet paid, at most',
    unit: 'money',
    better: 'less',
    of: (run) => realSize(mostOwed(run), run),
  },
  liability_at_end: {
    label: 'promised and not yet paid at the end',
    unit: 'money',
    better: 'less',
    of: (run) => realSize(owedAtEnd(run), run),
  },
  turned_away: {
    label: 'attempts that found the service full',
    unit: 'count',
    better: 'less',
    of: (run) => realSize(run.service.turnedAway, run),
  },
} as const satisfies Readonly<Record<string, MeasureMeaning>>;

export type MeasureName = keyof typeof measureMeanings;
export const measureNames = Object.keys(measureMeanings) as readonly MeasureName[];

function scaled(count: number | null, run: SimulationResult): number | null {
  return count === null ? null : realSize(count, run);
}
