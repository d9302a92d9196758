import type { AmountRule, Campaign, Contest, Minor, Pacing, Phase, Prize } from '#domain';
import type { Scenario } from './scenario.js';

/**
 * The same scenario, smaller or larger: what belongs to the campaign as a whole (budgets, stock, pools, winners, users,
 * the channel's and the service's rates) is multiplied; what belongs to one person or one envelope (amounts, caps, probabilities, habits)
 * and the calendar stay. So a ten-thousandth of Qwen runs dry on the same day as Qwen does.
 *
 * Every result but the service's rate is a whole number, rounded to the nearest. Budgets of phases and of rounds are rounded by their running
 * sum, so that together they make exactly the rounded whole and never more than the budget. Budget, users, shares of a
 * pool and the channel's rate stay at least 1. Stock that rounds to nothing is 0, and a contest without winners is left
 * out: at that size, most likely, nobody would have won them.
 *
 * Published figures stay as they were published; `scale` tells what to multiply them with.
 *
 * @throws RangeError where the factor is not a number above 0, or the result leaves what doubles hold exactly.
 */
export function scaleScenario(scenario: Scenario, factor: number): Scenario {
  if (!Number.isFinite(factor) || factor <= 0) throw new RangeError(`${factor} is no scale; give a number above 0`);
  if (factor === 1) return scenario;
  const { population, channel, service } = scenario;
  return {
    ...scenario,
    scale: scenario.scale * factor,
    campaign: scaleCampaign(scenario.campaign, factor),
    population: { ...population, users: scaled(population.users, factor, 1) },
    service: {
      ...service,
      capacity: service.capacity.map((limit) => ({ ...limit, perSecond: limit.perSecond * factor })),
    },
    channel: {
      ...channel,
      ratePerSecond: channel.ratePerSecond === null ? null : scaled(channel.ratePerSecond, factor, 1),
    },
  };
}

function scaleCampaign(campaign: Campaign, factor: number): Campaign {
  return {
    ...campaign,
    budget: scaled(campaign.budget, factor, 1),
    phases: scalePhases(campaign.phases, factor),
    prizes: campaign.prizes.map((prize) => scalePrize(prize, factor)),
    contests: campaign.contests.flatMap((contest) => scaleContest(contest, factor)),
    pacing: scalePacing(campaign.pacing, factor),
  };
}

function scalePhases(phases: readonly Phase[], factor: number): Phase[] {
  const budgets = scaleParts(
    phases.map(({ budget }) => budget ?? 0),
    factor,
  );
  return phases.map((phase, index) => ({ ...phase, budget: phase.budget === null ? null : (budgets[index] ?? 0) }));
}

function scalePacing(pacing: Pacing, factor: number): Pacing {
  if (pacing.type !== 'rounds') return pacing;
  const budgets = scaleParts(
    pacing.rounds.map(({ budget }) => budget),
    factor,
  );
  return { ...pacing, rounds: pacing.rounds.map((round, index) => ({ ...round, budget: budgets[index] ?? 0 })) };
}

function scalePrize(prize: Prize, factor: number): Prize {
  return {
    ...prize,
    amount: scaleAmount(prize.amount, factor),
    stock: prize.stock === null ? null : scaled(prize.stock, factor, 0),
  };
}

/** A pool keeps the mean of its shares; the least share stays, so there are never more shares than it allows. */
function scaleAmount(amount: AmountRule, factor: number): AmountRule {
  if (amount.type !== 'double_mean' && amount.type !== 'line_cut') return amount;
  const pool = scaled(amount.pool, factor, amount.min);
  const shares = Math.min(scaled(amount.shares, factor, 1), Math.floor(pool / amount.min));
  return { ...amount, pool, shares };
}

function scaleContest(contest: Contest, factor: number): Contest[] {
  const winners = scaled(contest.winners, factor, 0);
  return winners === 0 ? [] : [{ ...contest, winners }];
}

/** Parts whose sum is the rounded multiple of their sum. */
function scaleParts(parts: readonly Minor[], factor: number): Minor[] {
  let sum = 0;
  let given = 0;
  return parts.map((part) => {
    sum += part;
    const before = given;
    given = scaled(sum, factor, 0);
    return given - before;
  });
}

function scaled(count: number, factor: number, least: number): number {
  const result = Math.max(Math.round(count * factor), least);
  if (!Number.isSafeInteger(result))
    throw new RangeError(`${count} times ${factor} is too large to be counted exactly`);
  return result;
}
