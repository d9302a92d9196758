import { stringify } from 'csv-stringify/sync';
import { reasons, type EpochMs, type Minor, type Reason } from '#domain';
import {
  measureMeanings,
  measureNames,
  type Band,
  type Estimate,
  type MeasureName,
  type OptimiserTrial,
  type PolicyEstimates,
} from '#simulation';
import { minorDigits } from '../text/money.text.js';
import type { LabRecord } from './lab.record.js';
import { LabView } from './lab.view.js';
import { isMet } from './published.figure.js';

/** A table for spreadsheets: its name, as a file is called without ending, and its text. */
export interface LabTable {
  readonly name: string;
  readonly csv: string;
}

type Cell = string | number | boolean | null;
type Row = Readonly<Record<string, Cell>>;

/**
 * Everything that can be counted, at the size of the real campaign. Measures, bands, defences, published figures and
 * experiments are of all runs; series, days, amounts, prizes, cohorts, lorenz and contests are of the first. Money is in units of the currency (yuan, not fen),
 * and its columns are named after it; times are ISO 8601 in the campaign's zone. Empty tables are left out.
 */
export function labTables(record: LabRecord): LabTable[] {
  const rows = new TableRows(new LabView(record));
  const tables: readonly (readonly [name: string, rows: readonly Row[]])[] = [
    ['measures', rows.measures()],
    ['remaining', rows.bands(rows.view.policy.remaining, true)],
    ['active-by-day', rows.bands(rows.view.policy.activeByDay, false)],
    ['series', rows.series()],
    ['days', rows.days()],
    ['amounts', rows.amounts()],
    ['prizes', rows.prizes()],
    ['cohorts', rows.cohorts()],
    ['lorenz', rows.view.first.takes.lorenz.map(([users, money]) => ({ users, money }))],
    ['contests', rows.view.first.contests.map((contest) => ({ ...contest }))],
    ['defences', rows.defences()],
    ['published', rows.published()],
    ['sweep', rows.sweep()],
    ['comparison', rows.comparison()],
    ['trials', rows.trials()],
    ['finalists', rows.finalists()],
  ];
  return tables.filter(([, { length }]) => length > 0).map(([name, all]) => ({ name, csv: csvOf(all) }));
}

function csvOf(rows: readonly Row[]): string {
  return stringify([...rows], {
    header: true,
    cast: {
      boolean: String,
      // Names come from scenario files: none may become a formula in somebody's spreadsheet.
      string: (value) => ({ value, escape_formulas: true }),
    },
  });
}

/** The rows of each table. */
class TableRows {
  private readonly money: (amount: Minor) => number;
  private readonly unit: string;

  constructor(readonly view: LabView) {
    const digits = minorDigits(view.currency);
    this.money = (amount) => Number((amount / 10 ** digits).toFixed(digits));
    this.unit = view.currency.toLowerCase();
  }

  measures(): Row[] {
    const { result, policy } = this.view;
    const outcomes = [
      policy,
      ...(result.withoutRewards === null ? [] : [result.withoutRewards]),
      ...(result.comparison === null ? [] : [result.comparison.other]),
    ];
    return outcomes.flatMap((outcome) =>
      measureNames.map((measure) => ({
        policy: outcome.name,
        measure,
        meaning: measureMeanings[measure].label,
        unit: this.unitOf(measure),
        ...this.estimate(measure, outcome.measures[measure]),
      })),
    );
  }

  bands(bands: readonly Band[], isMoney: boolean): Row[] {
    const value = (amount: number) => (isMoney ? this.money(amount) : Math.round(amount));
    return bands.map(({ at, p5, p50, p95 }) => ({
      at: this.time(at),
      ...Object.fromEntries(
        [p5, p50, p95].map((band, i) => [
          `${['p5', 'p50', 'p95'][i] ?? ''}${isMoney ? `_${this.unit}` : ''}`,
          value(band),
        ]),
      ),
    }));
  }

  series(): Row[] {
    const seen = this.reasonsSeen();
    return this.view.first.series.map((point) => ({
      at: this.time(point.at),
      decided: point.decided,
      awarded: point.awarded,
      ...Object.fromEntries(seen.map((reason) => [`refused_${reason}`, point.rejected[reason] ?? 0])),
      [`let_out_${this.unit}`]: this.money(point.letOut),
      [`promised_${this.unit}`]: this.money(point.promised),
      [`paid_${this.unit}`]: this.money(point.paid),
      [`released_${this.unit}`]: this.money(point.released),
      [`remaining_${this.unit}`]: this.money(point.remaining),
      joined: point.joined,
      active: point.active,
      payouts_waiting: point.backlog,
      wait_seconds: point.waitSeconds,
      turned_away: point.turnedAway,
    }));
  }

  days(): Row[] {
    return this.view.first.days.map(({ at, active, fresh, decided, awarded, amount }) => ({
      at: this.time(at),
      active,
      active_for_the_first_time: fresh,
      decided,
      awarded,
      [`awarded_${this.unit}`]: this.money(amount),
    }));
  }

  amounts(): Row[] {
    return this.view.first.amounts.map(([amount, count]) => ({
      [`amount_${this.unit}`]: this.money(amount),
      envelopes: count,
    }));
  }

  prizes(): Row[] {
    const { first, scenario } = this.view;
    return first.prizes.map(({ name, label, kind, count, returned, stock, amount, returnedAmount }) => ({
      prize: name,
      label,
      kind,
      won: count,
      returned,
      held: count - returned,
      stock: scenario.campaign.prizes.find((prize) => prize.name === name)?.stock ?? null,
      // A copy has whole prizes only, so that few of them are more or fewer than written.
      stock_played: stock,
      ...this.wonAndKept(amount, returnedAmount),
    }));
  }

  cohorts(): Row[] {
    const seen = this.reasonsSeen();
    return this.view.first.cohorts.map(({ rejected, amount, returnedAmount, name, ...counts }) => ({
      cohort: name,
      ...counts,
      ...Object.fromEntries(seen.map((reason) => [`refused_${reason}`, rejected[reason] ?? 0])),
      ...this.wonAndKept(amount, returnedAmount),
    }));
  }

  /** What was won, what of it came back unopened or refused, and what is left of that: the money that was spent. */
  private wonAndKept(won: Minor, returned: Minor): Row {
    return {
      [`won_${this.unit}`]: this.money(won),
      [`returned_${this.unit}`]: this.money(returned),
      [`kept_${this.unit}`]: this.money(won - returned),
    };
  }

  defences(): Row[] {
    return this.view.result.defences.flatMap((defence) =>
      (['with', 'without'] as const).map((side) => {
        const { leaked, leakage, spend, honestRewarded, honestAwards, honestRefused } = defence[side];
        return {
          defence: defence.name,
          what: defence.what,
          in_policy: defence.inPolicy,
          side,
          [`leaked_${this.unit}`]: this.money(leaked),
          leakage,
          [`spend_${this.unit}`]: this.money(spend),
          honest_rewarded: Math.round(honestRewarded),
          honest_awards: Math.round(honestAwards),
          honest_refused: Math.round(honestRefused),
        };
      }),
    );
  }

  published(): Row[] {
    const { policy, isWhatIf } = this.view;
    return policy.published.map((compared) => {
      const { figure, measure, source, fitted, published, simulated, deviation } = compared;
      const value = measure === 'spend' ? this.money : (count: number) => Math.round(count);
      return {
        figure,
        measure,
        source,
        fitted,
        published: value(published),
        simulated: value(simulated.mean),
        p5: value(simulated.p5),
        p95: value(simulated.p95),
        runs: simulated.count,
        deviation,
        met: isWhatIf ? null : isMet(compared),
      };
    });
  }

  sweep(): Row[] {
    const { sweep } = this.view.result;
    if (sweep === null) return [];
    return sweep.cells.flatMap(({ values, outcome }) => {
      const place = Object.fromEntries(sweep.axes.map(({ path }, i) => [path, values[i] ?? '']));
      return this.outcomeRows(outcome).map((row) => ({ ...place, ...row }));
    });
  }

  comparison(): Row[] {
    const { comparison } = this.view.result;
    if (comparison === null) return [];
    return measureNames.flatMap((measure): Row[] => {
      const difference = comparison.differences[measure];
      if (difference === null) return [];
      const { mean, low, high, pairs, varianceReduction } = difference;
      const value = (figure: number) => this.value(measure, figure);
      return [
        {
          measure,
          unit: this.unitOf(measure),
          difference: value(mean),
          low: value(low),
          high: value(high),
          pairs,
          variance_reduction: varianceReduction,
        },
      ];
    });
  }

  trials(): Row[] {
    const { optimisation } = this.view.result;
    return optimisation === null ? [] : optimisation.trials.map((trial, place) => this.trial(place, trial));
  }

  finalists(): Row[] {
    const { optimisation } = this.view.result;
    return optimisation === null ? [] : optimisation.finalists.map(({ trial, again }) => this.trial(trial, again));
  }

  private trial(place: number, trial: OptimiserTrial): Row {
    const { optimisation } = this.view.result;
    if (optimisation === null) return {};
    const { knobs, goal, constraints, best } = optimisation;
    return {
      trial: place,
      ...Object.fromEntries(knobs.map(({ path }, i) => [path, trial.values[i] ?? ''])),
      [goal]: trial.goal === null ? null : this.value(goal, trial.goal),
      ...Object.fromEntries(
        constraints.map(({ measure, bound, value }, i) => {
          const figure = trial.constrained[i] ?? null;
          const written = (of: number) => (measure === 'lasts' ? of : this.value(measure, of));
          return [`${measure} ${bound} ${written(value)}`, figure === null ? null : written(figure)];
        }),
      ),
      [`spend_${this.unit}`]: this.money(trial.spend),
      retained: Math.round(trial.retained),
      feasible: trial.feasible,
      efficient: trial.efficient,
      best: place === best,
    };
  }

  private outcomeRows(outcome: PolicyEstimates): Row[] {
    return measureNames.map((measure) => ({
      dry_share: outcome.exhaustion.share,
      ...(outcome.dryBefore === null ? {} : { dry_before_share: outcome.dryBefore.share }),
      dry_p50: outcome.exhaustion.p50 === null ? null : this.time(outcome.exhaustion.p50),
      measure,
      unit: this.unitOf(measure),
      ...this.estimate(measure, outcome.measures[measure]),
    }));
  }

  private estimate(measure: MeasureName, estimate: Estimate | null): Row {
    const value = (figure: number | undefined) => (figure === undefined ? null : this.value(measure, figure));
    return {
      mean: value(estimate?.mean),
      standard_error: value(estimate?.standardError),
      p5: value(estimate?.p5),
      p50: value(estimate?.p50),
      p95: value(estimate?.p95),
      runs: estimate?.count ?? 0,
    };
  }

  private value(measure: MeasureName, figure: number): number {
    return measureMeanings[measure].unit === 'money' ? this.money(figure) : Number(figure.toPrecision(12));
  }

  private unitOf(measure: MeasureName): string {
    const { unit } = measureMeanings[measure];
    return unit === 'money' ? this.view.currency : unit;
  }

  private reasonsSeen(): Reason[] {
    return reasons.filter((reason) => this.view.first.decisions.rejected[reason] !== undefined);
  }

  /** `2026-02-06T08:00:00+08:00`. */
  private time(at: EpochMs): string {
    const { utcOffsetMs } = this.view.first.campaign;
    const minutes = Math.abs(utcOffsetMs) / 60_000;
    const offset = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
    return `${new Date(at + utcOffsetMs).toISOString().slice(0, 19)}${utcOffsetMs < 0 ? '-' : '+'}${offset}`;
  }
}
