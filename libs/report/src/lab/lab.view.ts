import type { Minor } from '#domain';
import type { Scenario } from '#scenario';
import type { Estimate, LabResult, MeasureName, PolicyEstimates, PolicyOutcome, SimulationResult } from '#simulation';
import { html, nothing, type Insert } from '../page/markup.js';
import { formatMoney, shortMoney } from '../text/money.text.js';
import { formatCount } from '../text/number.text.js';
import { ZoneText } from '../text/time.text.js';
import type { LabRecord } from './lab.record.js';
import { MeasureText } from './measure.text.js';
import { atRealSize } from './real.size.js';

/** A result of the laboratory with what is needed to put it into words. */
export class LabView {
  readonly result: LabResult;
  readonly scenario: Scenario;
  readonly policy: PolicyOutcome;
  /** The first run of the policy as written, at the size of the real campaign. */
  readonly first: SimulationResult;
  readonly text: MeasureText;
  readonly zone: ZoneText;
  readonly currency: string;

  constructor(readonly record: LabRecord) {
    this.result = record.result;
    this.scenario = record.scenario;
    this.policy = record.result.policy;
    this.first = atRealSize(this.policy.first);
    this.currency = this.first.budget.currency;
    this.text = new MeasureText(this.currency);
    this.zone = new ZoneText(this.first.campaign.utcOffsetMs);
  }

  readonly money = (amount: Minor): string => formatMoney(Math.round(amount), this.currency);
  readonly shortMoney = (amount: Minor): string => shortMoney(Math.round(amount), this.currency);

  estimate(measure: MeasureName, outcome: PolicyEstimates = this.policy): Estimate | null {
    return outcome.measures[measure];
  }

  /** The mean with what 90% of the runs lie between under it, for a cell of a table. */
  cell(measure: MeasureName, outcome: PolicyEstimates = this.policy): Insert {
    const estimate = outcome.measures[measure];
    if (estimate === null) return '–';
    const range = this.text.range(measure, estimate);
    return html`${this.text.short(measure, estimate.mean)}${range === '' ? nothing : html`<small>${range}</small>`}`;
  }

  /** Whether something beside the policy as written was tried. */
  get isExperiment(): boolean {
    const { sweep, comparison, optimisation } = this.result;
    return sweep !== null || comparison !== null || optimisation !== null;
  }

  /** Whether the policy is another than the scenario file's: what was published is then no check of it. */
  get isWhatIf(): boolean {
    return this.policy.settings.length > 0;
  }

  /**
   * The budget of a policy once everything is settled, as the mean of its runs: the one account of what is left that all
   * words and bars give. What is still reserved, where a run was broken off, is the first run's.
   */
  budgetOf(outcome: PolicyOutcome = this.policy): SimulationResult['budget'] {
    const { budget } = outcome === this.policy ? this.first : atRealSize(outcome.first);
    const remaining = Math.round(budget.total - (outcome.measures.spend?.mean ?? budget.paid + budget.reserved));
    const reserved = Math.min(budget.reserved, budget.total - remaining);
    return { ...budget, reserved, remaining, paid: budget.total - reserved - remaining };
  }

  /** What nobody opened comes back after the campaign is over; whether that is worth a word. */
  get comesBack(): boolean {
    const left = this.leftOf(this.policy);
    return left - (this.policy.remaining.at(-1)?.p50 ?? left) > this.first.budget.total * 0.005;
  }

  /** `at the end`, or, where the curve of the campaign ends lower, `once unopened envelopes have come back`. */
  get whenLeft(): string {
    return this.comesBack ? 'once unopened envelopes have come back' : 'at the end';
  }

  /** What a policy leaves of the budget once everything is settled: unopened envelopes have come back by then. */
  leftOf(outcome: PolicyEstimates): number {
    const spend = outcome.measures.spend?.mean;
    return spend === undefined ? this.first.budget.remaining : this.first.budget.total - spend;
  }

  /** `3 runs`, `a single run`. */
  get runs(): string {
    if (this.policy.runs === 0) return 'no finished run';
    return this.policy.runs === 1 ? 'a single run' : `${formatCount(this.policy.runs)} runs`;
  }

  /** What a band is, for the line under a title; empty where a single run has none. */
  get bandNote(): string {
    return this.policy.runs < 2 ? '' : `; the band holds 90% of ${this.runs}`;
  }

  /** The latest return of users that was seen, the seventh day preferred; null where the campaign is too short. */
  get returnDay(): 'day7' | 'day1' | null {
    if (this.policy.measures.retained_day7 !== null) return 'day7';
    return this.policy.measures.retained_day1 === null ? null : 'day1';
  }
}
