import type { Comparison, Difference, LabResult, MeasureName, Optimisation, OptimiserTrial, Sweep } from '#simulation';
import { briefCount, counted, formatCount, formatShare, scaleText } from '../text/number.text.js';
import { isClear, isNoticed } from './comparison.section.js';
import { extraOf } from './cost.figure.js';
import { chanceOf, dryBeforeHeadline } from './dry.before.js';
import type { LabView } from './lab.view.js';
import { momentRange } from './moment.text.js';
import { bestAndWritten } from './optimisation.section.js';
import { outcomeText } from './setting.text.js';
import { asGood, bestCell, bestNames } from './sweep.section.js';

/** The answer in one sentence. A broken invariant comes before everything else. */
export function labHeadline(view: LabView): string {
  const broken = view.first.invariants.filter(({ ok }) => !ok);
  const [first] = broken;
  if (first !== undefined) return `The books do not balance: ${first.name.replaceAll('_', ' ')}`;
  const { optimisation, comparison, sweep, complete } = view.result;
  const unanswered = complete ? null : brokenOff(view.result);
  if (unanswered !== null) return unanswered;
  const dry = optimisation === null ? dryBeforeHeadline(view) : null;
  if (dry !== null) return dry;
  if (optimisation !== null) return optimisationHeadline(view, optimisation);
  if (comparison !== null) return comparisonHeadline(view, comparison);
  if (sweep !== null) return sweepHeadline(view, sweep);
  return policyHeadline(view);
}

/** What cannot be said because too little was played; null where there is an answer to what was asked. */
function brokenOff({ asked, policy, sweep, comparison, optimisation }: LabResult): string | null {
  switch (asked) {
    case 'policy':
      return policy.runs === 0
        ? 'Broken off before one run was done: nothing is known yet of how long the budget lasts'
        : null;
    case 'sweep':
      return (sweep?.cells.length ?? 0) < 2
        ? `Broken off after ${counted(sweep?.cells.length ?? 0, 'policy', 'policies')} of the sweep: there is nothing to compare yet`
        : null;
    case 'comparison':
      return comparison === null ? 'Broken off before the other policy was played' : null;
    case 'search':
      return optimisation === null || optimisation.finalists.length === 0
        ? `Broken off after ${counted(optimisation?.trials.length ?? 0, 'trial')}: none was played again, so none is called the best`
        : null;
  }
}

/** `The budget runs dry on 12 Feb 21:40 (90%: 19:10 to 23:05); an active user costs ¥21.40`. */
function policyHeadline(view: LabView): string {
  const cost = view.estimate('cost_per_activated');
  const money = budgetClause(view);
  return cost === null ? money : `${money}; an active user costs ${view.text.short('cost_per_activated', cost.mean)}`;
}

function budgetClause(view: LabView): string {
  const { policy, zone, first, shortMoney } = view;
  const { exhaustion } = policy;
  if (exhaustion.p50 !== null) {
    const often = exhaustion.share === 1 ? '' : ` in ${formatShare(exhaustion.share)} of the runs`;
    return `The budget runs dry on ${momentRange(exhaustion, zone)}${often}`;
  }
  if (exhaustion.share > 0) return `The budget lasts to the end in ${formatShare(1 - exhaustion.share)} of the runs`;
  return `The budget lasts: ${shortMoney(view.leftOf(policy))} of ${shortMoney(first.budget.total)} is left ${view.whenLeft}`;
}

function sweepHeadline(view: LabView, sweep: Sweep): string {
  const { cells, planned } = sweep;
  const answer = sweepAnswer(view, sweep);
  return cells.length === planned ? answer : `Of the first ${cells.length} of ${planned} policies: ${answer}`;
}

function sweepAnswer(view: LabView, sweep: Sweep): string {
  const { returnDay, text } = view;
  const price = returnDay === null ? 'cost_per_activated' : (`cost_per_retained_${returnDay}` as const);
  const goal = returnDay === null ? 'activated' : (`retained_${returnDay}` as const);
  const cheap = bestCell(sweep, price);
  const many = bestCell(sweep, goal);
  const who = returnDay === null ? 'active users' : text.label(goal);
  const value = (cell: Sweep['cells'][number], measure: MeasureName) =>
    text.short(measure, cell.outcome.measures[measure]?.mean ?? 0);
  const alike = (cell: Sweep['cells'][number] | null, measure: MeasureName) =>
    cell === null || asGood(sweep, cell, measure).length === sweep.cells.length;
  const cheapClause =
    cheap === null || alike(cheap, price)
      ? ''
      : `${bestNames(sweep, cheap, price)} has the cheapest ${who}, ${value(cheap, price)} each`;
  const manyClause =
    many === null || alike(many, goal) ? '' : `${bestNames(sweep, many, goal)} the most, ${value(many, goal)}`;
  if (cheapClause === '' && manyClause === '') return 'No policy of the sweep is better than another by more than luck';
  if (manyClause === '') return `${cheapClause}; their number is much the same everywhere`;
  const same = cheap !== null && many !== null && bestNames(sweep, cheap, price) === bestNames(sweep, many, goal);
  if (same && cheapClause !== '') return `${cheapClause}, and the most of them, ${value(many, goal)}`;
  if (cheapClause === '')
    return `${manyClause.replace(' the most,', ` has the most ${who},`)}; one costs much the same everywhere`;
  return `${cheapClause}; ${manyClause}`;
}

/** `user.perDay 1 saves ¥310.0m (95%: ¥290.0m to ¥330.0m) and loses 2.1m users on day 7`. */
function comparisonHeadline(view: LabView, { other, differences }: Comparison): string {
  const { returnDay } = view;
  const goal = returnDay === null ? 'activated' : (`retained_${returnDay}` as const);
  const who = { activated: 'active users', retained_day7: 'users on day 7', retained_day1: 'users on day 1' }[goal];
  const spend = change(view, 'spend', differences.spend);
  const users = change(view, goal, differences[goal]);
  const money =
    spend === null
      ? 'spends as much'
      : spend.isMore
        ? `spends ${spend.size} more${spend.range}`
        : `saves ${spend.size}${spend.range}`;
  const people =
    users === null ? `keeps as many ${who}` : `${users.isMore ? 'wins' : 'loses'} ${users.size} ${who}${users.range}`;
  return `${outcomeText(other)} ${money} and ${people}`;
}

/** A difference in words; null where there is none, or no more than luck explains. */
function change({ text, policy }: LabView, measure: MeasureName, difference: Difference | null) {
  if (difference === null || !isNoticed(difference, policy.measures[measure]?.mean ?? 0)) return null;
  const { mean, low, high, pairs } = difference;
  if (pairs > 1 && !isClear(difference)) return null;
  const ends = [low, high].map(Math.abs).sort((a, b) => a - b);
  return {
    isMore: mean > 0,
    size: text.short(measure, Math.abs(mean)),
    range: pairs > 1 ? ` (95%: ${ends.map((end) => text.short(measure, end)).join(' to ')})` : '',
  };
}

/** `The best of 64 policies keeps 12% more users a yuan`. */
function optimisationHeadline(view: LabView, optimisation: Optimisation): string {
  const { text } = view;
  const { goal, keeps, trials, best } = optimisation;
  const { found, written } = bestAndWritten(optimisation);
  const tried = counted(trials.length, 'policy', 'policies');
  if (written === null || found === null) return `None of ${tried} meets every constraint`;
  if (best === 0) return `The policy as written is the best of ${tried}`;
  if (!written.feasible) {
    const missed = missedText(view, optimisation, written);
    return `The best of ${tried} that meet every constraint brings the ${text.label(goal)} from ${text.short(goal, written.goal)} to ${text.short(goal, found.goal)}; as written, ${missed}`;
  }
  if (goal.startsWith('cost_per_retained') || goal === keeps) {
    const rate = ({ retained, spend }: OptimiserTrial) => (spend === 0 ? 0 : retained / spend);
    const gain = rate(written) === 0 ? 0 : rate(found) / rate(written) - 1;
    if (gain > 0) return `The best of ${tried} keeps ${formatShare(gain)} more users a yuan`;
  }
  return `The best of ${tried} brings the ${text.label(goal)} from ${text.short(goal, written.goal)} to ${text.short(goal, found.goal)}`;
}

/** `the budget lasts in 60% of the runs (at least 95% are asked for)`. */
function missedText(view: LabView, { constraints }: Optimisation, { constrained }: OptimiserTrial): string {
  const missed = constraints.flatMap(({ measure, bound, value }, place) => {
    const found = constrained[place] ?? null;
    if (found === null || (bound === 'at_least' ? found >= value : found <= value)) return [];
    const words = bound === 'at_least' ? 'at least' : 'at most';
    return measure === 'lasts'
      ? `the budget lasts in ${formatShare(found)} of the runs (${words} ${formatShare(value)} is asked for)`
      : `${view.text.label(measure)} is ${view.text.short(measure, found)} (${words} ${view.text.short(measure, value)} is asked for)`;
  });
  return missed.join(' and ');
}

/** A few sentences: who came, who won, what leaked, what remained, and what it brought. */
export function labLead(view: LabView): string[] {
  const { policy, result, text } = view;
  // Of a run that was broken off nothing holds for the whole campaign.
  if (policy.runs === 0) return ['What follows is as far as the first run came before it was broken off.'];
  const mean = (measure: 'activated' | 'interactions_during' | 'awards' | 'rewarded') =>
    policy.measures[measure]?.mean ?? 0;
  const active = mean('activated');
  const sentences = [
    `${view.isExperiment ? 'As written, ' : ''}${briefCount(active)} users are active, send ${briefCount(mean('interactions_during'))} interactions while it lasts and win ${briefCount(mean('awards'))} envelopes; ${formatShare(active === 0 ? 0 : mean('rewarded') / active)} of them win at least one.`,
  ];
  const leakage = policy.measures.leakage;
  if (leakage !== null && leakage.mean > 0)
    sentences.push(`Cheaters take ${text.short('leakage', leakage.mean)} of the money spent.`);
  sentences.push(moneySentence(view));
  const { dryBefore } = policy;
  if (dryBefore !== null)
    sentences.push(
      result.optimisation === null
        ? `${budgetClause(view)}.`
        : `The chance that it runs dry before ${view.zone.moment(dryBefore.at)} is ${chanceOf(policy)}.`,
    );
  sentences.push(...rewardSentence(view));
  if (!result.complete) sentences.push('This was broken off before it was done: what is here was finished by then.');
  return sentences;
}

/** What is left, or what was refused because nothing was. */
function moneySentence(view: LabView): string {
  const { policy, first, shortMoney } = view;
  const { share, p50 } = policy.exhaustion;
  const total = shortMoney(first.budget.total);
  if (p50 === null)
    return `Of ${total}, ${shortMoney(view.leftOf(policy))} is left ${view.whenLeft}${share > 0 ? ', in the mean of the runs' : ''}.`;
  const refused = policy.measures.refused_for_budget?.p50 ?? 0;
  const whose = policy.runs > 1 ? ` (median of ${view.runs})` : '';
  return `Of ${total} nothing is left for ${briefCount(refused)} further wins${whose}.`;
}

function rewardSentence(view: LabView): string[] {
  const without = view.result.withoutRewards;
  if (without === null) return [];
  const base = without.measures.activated?.mean ?? 0;
  if (base === 0) return ['With no rewards nobody would have come: the scenario has no organic interest.'];
  const extra = extraOf(view, 'activated');
  if (extra === null || extra.extra < base * 0.005 || (extra.interval === null && view.policy.runs > 1))
    return [`With no rewards about as many would have come, ${briefCount(base)}.`];
  return [
    `With no rewards ${briefCount(base)} would have come: rewards bring ${briefCount(extra.extra)} more, at ${view.text.short('cost_per_activated', extra.cost)} each.`,
  ];
}

/** Prizes and contests that no run had, being too few for its scale, and how to see them; empty where there are none. */
export function leftOut({ result, scenario, record, isWhatIf }: LabView): string[] {
  const { vanished, whole, scale } = result;
  if (vanished.length === 0) return [];
  const { prizes, contests } = scenario.campaign;
  const many = (name: string): number | null =>
    prizes.find((prize) => prize.name === name)?.stock ??
    contests.find((contest) => contest.name === name)?.winners ??
    null;
  const names = vanished.map((name) => {
    const count = many(name);
    return count === null ? name : `${name} (${formatCount(count)})`;
  });
  // With settings and another policy beside it the command is long: then what has to be added to it.
  const plain = isWhatIf ? undefined : /^.*? simulate (?:'[^']*'|\S+) /.exec(record.again)?.[0];
  const command = plain ?? 'with ';
  const remedy =
    whole === null
      ? ''
      : ` To see them: ${command}--scale ${scaleText(whole.scale)} --runs 1 --no-study, ${briefCount(whole.interactions)} interactions.`;
  return [
    `Left out at scale ${scaleText(scale)}, being too few for it: ${names.join(', ')}. Nothing here tells of them.${remedy}`,
  ];
}

/** `3 runs at scale 1/2000`. */
export function runsText({ result, policy }: LabView): string {
  return `${counted(policy.runs, 'run')} at scale ${scaleText(result.scale)}`;
}
