import type { Scenario } from '#scenario';
import { lengthInDays } from '../crowd/arrivals.js';
import { simulateNow } from '../engine/simulate.js';
import type { WholeScale } from './lab.result.js';

/** Interactions that a study may take: some ten seconds on two cores of 2026. */
const studyInteractions = 50_000_000;
/** Those of a sweep, a comparison or a search beside it: a minute or two. */
const experimentInteractions = 240_000_000;
const searchInteractions = 120_000_000;
/** How much more may be played where prizes or contests would vanish otherwise. */
const patience = 2;
/** With fewer users than this, chance says more than the policy. */
const fewestUsers = 2_000;

const scales = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5].map((parts) => 1 / parts);

/** Passing somebody by who does not come costs so much of an interaction. */
const passedBy = 0.1;

/** How many interactions there would be at full size if everybody came to the campaign and never lost interest. */
export function expectedInteractions({ population, campaign, horizon }: Scenario): number {
  const days = lengthInDays(campaign.window);
  const daysOutside = lengthInDays(horizon) - days;
  return population.cohorts.reduce((sum, { share, interactionsPerDay, behaviour }) => {
    const perDay = population.users * share * interactionsPerDay;
    return sum + perDay * (days + daysOutside * Math.max(behaviour.interest.organic, passedBy));
  }, 0);
}

/** Users of a pilot: enough to tell how many interactions come of interest, fatigue and news, within milliseconds. */
const pilotUsers = 4_000;
const costs = new WeakMap<Scenario, number>();

/**
 * What a run costs, counted in interactions: those that a pilot of a few thousand users foretells, those that are passed
 * by, and a look at every user in the end.
 */
export function costOfRun(scenario: Scenario): number {
  const known = costs.get(scenario);
  const cost = known ?? foretell(scenario);
  if (known === undefined) costs.set(scenario, cost);
  return cost;
}

function foretell(scenario: Scenario): number {
  const { users } = scenario.population;
  const most = expectedInteractions(scenario);
  if (users <= pilotUsers) return most + users / 4;
  const scale = pilotUsers / users;
  const pilot = simulateNow(scenario, { scale });
  return pilot.decisions.total / scale + most * passedBy + users / 4;
}

/** Interactions of a pilot whose figures are only told: enough for two digits. */
const glanceInteractions = 50_000;
/** A campaign without an end takes a pilot as long as its seconds: there everybody is taken to come. */
const longestGlanceDays = 400;

/**
 * About how many interactions there are at full size while the campaign lasts, and in all the time that is simulated, as
 * a small pilot foretells: interest wanes, news spreads, and what is won for an invitation counts as well.
 */
export function foreseenInteractions(scenario: Scenario): { readonly during: number; readonly inAll: number } {
  const { users } = scenario.population;
  const most = expectedInteractions(scenario);
  if (lengthInDays(scenario.horizon) > longestGlanceDays) return { during: most, inAll: most };
  const scale = Math.min(1, pilotUsers / users, glanceInteractions / Math.max(most, 1));
  const { total, rejected } = simulateNow(scenario, { scale }).decisions;
  return { during: (total - (rejected.outside_window ?? 0)) / scale, inAll: total / scale };
}

/** How much is to be played: runs of the study, and runs of all experiments beside it. */
export interface Workload {
  readonly studyRuns?: number;
  readonly experimentRuns?: number;
  /** Of the optimiser's trials, which are there to find a direction and not a figure. */
  readonly searchRuns?: number;
}

/**
 * The largest of 1, 1/2, 1/5, 1/10, ... at which all runs together stay within some seconds (a study) or some minutes
 * (with experiments). Where a prize or a contest would vanish at that size, it may be somewhat larger. It depends on the
 * scenario and the number of runs, never on the machine, so that results can be had again elsewhere.
 */
export function chooseScale(scenario: Scenario, workload: Workload): number {
  const { studyRuns = 0, experimentRuns = 0, searchRuns = 0 } = workload;
  const cost = costOfRun(scenario);
  const fits = (scale: number, times: number): boolean =>
    studyRuns * cost * scale <= times * studyInteractions &&
    experimentRuns * cost * scale <= times * experimentInteractions &&
    searchRuns * cost * scale <= times * searchInteractions;
  const smallest = scales.at(-1) ?? 1;
  const chosen = scales.find((scale) => fits(scale, 1)) ?? smallest;
  const whole = scales.findLast((scale) => scale >= chosen && vanishingAt(scenario, scale).length === 0);
  if (whole !== undefined && fits(whole, patience)) return whole;
  const peopled = scales.findLast((scale) => scenario.population.users * scale >= fewestUsers) ?? 1;
  return Math.max(chosen, fits(peopled, patience) ? peopled : 0);
}

/** The smallest usual scale at which a scenario keeps some of every prize and contest that it has. */
export function wholeScaleOf(scenario: Scenario): WholeScale {
  const scale = scales.findLast((each) => vanishingAt(scenario, each).length === 0) ?? 1;
  return { scale, interactions: foreseenInteractions(scenario).inAll * scale };
}

/** Names of prizes and contests that there are none of at a scale. */
export function vanishingAt({ campaign }: Scenario, scale: number): string[] {
  const gone = (count: number | null): boolean => count !== null && count > 0 && Math.round(count * scale) === 0;
  const prizes = campaign.prizes.filter(({ stock }) => gone(stock));
  const contests = campaign.contests.filter(({ winners }) => gone(winners));
  return [...prizes, ...contests].map(({ name }) => name);
}
