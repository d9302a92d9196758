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
  return {
    ...run,
    budget: { currency, ...all(amounts) },
    decisions: {
      total: real(run.decisions.total),
      awarded: real(run.decisions.awarded),
      rejected: all(run.decisions.rejected),
    },
    duplicates: real(run.duplicates),
    envelopes: all(run.envelopes),
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
      const { count, amount, stock } = prize;
      return { ...prize, count: real(count), amount: real(amount), stock: stock === null ? null : real(stock) };
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
