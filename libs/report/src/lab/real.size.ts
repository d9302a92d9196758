import type { CohortFigures, PrizeFigures, SeriesPoint, SimulationResult } from '#simulation';

/** An object all of whose fields are numbers. */
type Counts<T> = Readonly<Partial<Record<keyof T, number>>>;

/**
 * A run told at the size of the real campaign: its counts and amounts divided by its scale and rounded. Shares, times,
 * coefficients and the amount inside one envelope are the same at every size; published figures are at real size already.
 */
export function atRealSize(run: SimulationResult): SimulationResult {
  const { scale } = run;
  if (scale === 1) return run;
  const real = (count: number): number => Math.round(count / scale);
  const all = <T extends Counts<T>>(counts: T): T =>
    Object.fromEntries(
      Object.entries(counts as Readonly<Record<string, number>>).map(([name, count]) => [name, real(count)]),
    ) as T;
  const { currency, ...amounts } = run.budget;
  const budget = all(amounts);
  const awarded = real(run.decisions.awarded);
  const rejected = all(run.decisions.rejected);
  const { paid: _paid, ...unpaid } = all(run.envelopes);
  // Where the scale is no whole part of one, rounding must not break the laws: one figure of each follows from the rest.
  return {
    ...run,
    budget: { currency, ...budget, remaining: budget.total - budget.reserved - budget.paid },
    decisions: { total: awarded + sumOf(rejected), awarded, rejected },
    duplicates: real(run.duplicates),
    envelopes: { ...unpaid, paid: Math.max(awarded - sumOf(unpaid), 0) },
    users: all(run.users),
    phases: run.phases.map((phase) => ({ ...phase, promised: real(phase.promised) })),
    service: all(run.service),
    payouts: { ...run.payouts, worstBacklog: real(run.payouts.worstBacklog) },
    series: run.series.map((point): SeriesPoint => {
      const { at, rejected, waitSeconds, ...counts } = point;
      return { ...all(counts), at, waitSeconds, rejected: all(rejected) };
    }),
    days: run.days.map(({ at, ...counts }) => ({ at, ...all(counts) })),
    amounts: run.amounts.map(([amount, count]) => [amount, real(count)]),
    prizes: run.prizes.map((prize): PrizeFigures => {
      const { name, label, kind, stock, ...counts } = prize;
      return { name, label, kind, ...all(counts), stock: stock === null ? null : real(stock) };
    }),
    cohorts: run.cohorts.map((cohort): CohortFigures => {
      const { name, cheats, rejected, ...counts } = cohort;
      return { name, cheats, ...all(counts), rejected: all(rejected) };
    }),
    retention: {
      day1: run.retention.day1 === null ? null : all(run.retention.day1),
      day7: run.retention.day7 === null ? null : all(run.retention.day7),
      day30: run.retention.day30 === null ? null : all(run.retention.day30),
    },
    takes: { ...run.takes, users: real(run.takes.users), neverWinners: real(run.takes.neverWinners) },
    contests: run.contests.map(({ name, entrants, awarded }) => ({
      name,
      entrants: real(entrants),
      awarded: real(awarded),
    })),
  };
}

function sumOf(counts: Readonly<Partial<Record<string, number>>>): number {
  return Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
