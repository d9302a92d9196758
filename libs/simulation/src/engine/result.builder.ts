import { dayOf, isPool, startOfDay, type Minor } from '#domain';
import { AmountCounts } from './amount.counts.js';
import { inequalityOf } from './inequality.js';
import type { AwardTotals } from './tally.js';
import { campaignOwner } from './typed.counters.js';
import type { Simulation } from './simulation.js';
import type { ComparedFigure, SimulationResult, TakeFigures } from './simulation.result.js';

/** Of more users, every so-manieth is looked at. */
const takesSeen = 1 << 22;

/** What came of a simulation, finished or broken off. */
export function resultOf(simulation: Simulation): SimulationResult {
  const { scenario, tally, flow, observer, people } = simulation;
  const { campaign, horizon, population } = scenario;
  const { payouts } = flow;
  const released = flow.expiredAmount + payouts.failedAmount;
  const promised = tally.awardedAmount - released;
  const reserved = promised - payouts.paidAmount;
  const days = Math.min(tally.dayActive.length, dayNumber(simulation) + 1);
  const byDay = tally.awardsBy('day');
  const byCohort = tally.awardsBy('cohort');
  const byPhase = tally.awardsBy('phase');
  const byPrize = tally.awardsBy('prize');
  return {
    scenario: scenario.name,
    title: scenario.title,
    seed: scenario.seed,
    scale: scenario.scale,
    campaign: { ...campaign.window, utcOffsetMs: campaign.utcOffsetMs },
    horizon: { from: horizon.from, to: horizon.to },
    complete: simulation.done,
    until: Math.min(simulation.now, horizon.to),
    budget: {
      currency: campaign.currency,
      total: campaign.budget,
      reserved,
      paid: payouts.paidAmount,
      released,
      remaining: campaign.budget - promised,
    },
    decisions: { total: tally.decided, awarded: tally.awarded, rejected: tally.rejected() },
    duplicates: tally.duplicates,
    envelopes: {
      sealed: flow.sealed,
      opened: payouts.waiting,
      paid: payouts.paid,
      expired: flow.expired,
      failed: payouts.failed,
    },
    users: {
      population: population.users,
      joined: simulation.joined,
      invited: simulation.newcomers.invited,
      active: tally.active,
      rewarded: tally.rewarded,
      lost: tally.lost,
    },
    exhaustedAt: observer.exhaustedAt,
    phases: campaign.phases.map(({ name }, index) => ({
      name,
      promised: (byPhase.amounts[index + 1] ?? 0) - (flow.returnedByPhase[index + 1] ?? 0),
      exhaustedAt: observer.phaseExhaustedAt[index] ?? null,
    })),
    service: { turnedAway: tally.turnedAway, lost: tally.abandoned },
    payouts: {
      worstBacklog: payouts.worst.waiting,
      worstBacklogAt: payouts.worst.at,
      drainedAt: payouts.lastPaidAt,
      delaySeconds: {
        p50: payouts.delayAt(0.5),
        p90: payouts.delayAt(0.9),
        p99: payouts.delayAt(0.99),
        max: payouts.delayAt(1),
      },
    },
    series: observer.series,
    days: Array.from({ length: days }, (_, day) => ({
      at: startOfDay(simulation.firstDay + day, campaign.utcOffsetMs),
      active: tally.dayActive[day] ?? 0,
      fresh: tally.dayFresh[day] ?? 0,
      decided: (tally.dayRefused[day] ?? 0) + (byDay.counts[day] ?? 0),
      awarded: byDay.counts[day] ?? 0,
      amount: byDay.amounts[day] ?? 0,
    })),
    amounts: tally.amounts.pairs(),
    prizes: campaign.prizes.map(({ name, label, kind, stock }, prize) => ({
      name,
      label,
      kind,
      count: byPrize.counts[prize] ?? 0,
      amount: byPrize.amounts[prize] ?? 0,
      returned: flow.returnedCounts[prize] ?? 0,
      returnedAmount: flow.returnedAmounts[prize] ?? 0,
      stock,
    })),
    cohorts: simulation.cohorts.list.map(({ name, cheats }, cohort) => ({
      name,
      cheats,
      users: simulation.cohorts.sizes[cohort] ?? 0,
      active: tally.cohortActive[cohort] ?? 0,
      rewarded: tally.cohortRewarded[cohort] ?? 0,
      decided: tally.refused(cohort) + (byCohort.counts[cohort] ?? 0),
      awarded: byCohort.counts[cohort] ?? 0,
      rejected: tally.rejected(cohort),
      amount: byCohort.amounts[cohort] ?? 0,
      returnedAmount: flow.returningByCohort[cohort] ?? 0,
    })),
    retention: observer.retention(tally.dayFresh, days),
    takes: takesOf(simulation),
    contests: campaign.contests.map(({ name }, number) => ({
      name,
      entrants: simulation.contests.figures[number]?.entrants ?? 0,
      awarded: simulation.contests.figures[number]?.awarded ?? 0,
    })),
    published: comparisons(simulation),
    invariants: invariantsOf(simulation, promised, reserved, byPrize),
    bytesPerUser: people.bytesPerUser,
  };
}

function dayNumber({ now, scenario, firstDay }: Simulation): number {
  return dayOf(Math.min(now, scenario.horizon.to - 1), scenario.campaign.utcOffsetMs) - firstDay;
}

/** How unequally the money fell among those who were active. */
function takesOf({ people, tally, joined }: Simulation): TakeFigures {
  const { taken, stride, firstDay } = people;
  const every = Math.ceil(joined / takesSeen);
  const takes = new AmountCounts();
  for (let user = 0; user < joined; user += every) {
    if (people.read(user * stride, firstDay) > 0) takes.add(people.read(user * stride, taken));
  }
  const { users, gini, topPercent, lorenz } = inequalityOf(takes.pairs());
  return { users, gini, neverWinners: tally.active - tally.rewarded, topPercent, lorenz };
}

/** Figures about prizes of which a copy is too small to have any are left out: it says nothing about them. */
function comparisons({ observer, scenario }: Simulation): ComparedFigure[] {
  const { prizes } = scenario.campaign;
  const told = observer.watches.filter(
    ({ figure }) => figure.prizes?.some((name) => prizes.find((prize) => prize.name === name)?.stock !== 0) ?? true,
  );
  return told.map(({ figure, counted }) => {
    const simulated = Math.round(counted / scenario.scale);
    const { measure, source, value, fitted } = figure;
    const deviation = value === 0 ? null : (simulated - value) / value;
    return { figure: figure.figure, measure, source, fitted, published: value, simulated, deviation };
  });
}

/** The laws of conservation, from two sides each: what was counted outside, and what the domain's counters say. */
function invariantsOf(
  simulation: Simulation,
  promised: Minor,
  reserved: Minor,
  byPrize: AwardTotals,
): SimulationResult['invariants'] {
  const { policy, people, tally, flow } = simulation;
  const { campaign, promised: slots } = policy;
  const { payouts } = flow;
  const counter = (slot: number): number => (slot < 0 ? 0 : people.counters.get(campaignOwner, slot, 0));
  const settled = payouts.waiting + payouts.paid + payouts.failed + flow.expired + flow.sealed;
  const sumOf = (counts: Float64Array): number => counts.reduce((sum, count) => sum + count, 0);
  const overdrawn = campaign.prizes.filter(({ stock, amount }, prize) => {
    const limit = stock ?? (isPool(amount) ? amount.shares : null);
    return limit !== null && counter(slots.stockByPrize[prize] ?? -1) > limit;
  });
  const beyond = campaign.phases.filter(
    ({ budget }, phase) => budget !== null && counter(slots.byPhase[phase] ?? -1) > budget,
  );
  const most = simulation.observer.series.reduce((max, point) => Math.max(max, point.promised), 0);
  return [
    {
      name: 'budget never exceeded',
      ok: promised <= campaign.budget && most <= campaign.budget,
      detail: `${most} of ${campaign.budget} minor units were promised at most.`,
    },
    {
      name: 'budget adds up',
      ok: slots.budget < 0 || counter(slots.budget) === promised,
      detail: `Awards less what came back come to ${promised}; the counters say ${counter(slots.budget)}.`,
    },
    {
      name: 'every envelope is somewhere',
      ok: settled === tally.awarded && reserved >= 0 && (!simulation.done || reserved === 0),
      detail: `${tally.awarded} envelopes were awarded, ${settled} are accounted for, ${reserved} minor units are not settled.`,
    },
    {
      name: 'every decision is counted once',
      ok:
        tally.refused() + sumOf(byPrize.counts) === tally.decided &&
        sumOf(tally.dayRefused) === tally.refused() &&
        sumOf(byPrize.amounts) === tally.awardedAmount,
      detail: `${tally.decided} decisions are ${tally.awarded} awards and ${tally.refused()} refusals.`,
    },
    {
      name: 'stock and phases never exceeded',
      ok: overdrawn.length === 0 && beyond.length === 0,
      detail:
        overdrawn.length + beyond.length === 0
          ? 'No prize was given more often than there are, and no phase more than its budget.'
          : `Exceeded: ${[...overdrawn, ...beyond].map(({ name }) => name).join(', ')}.`,
    },
  ];
}
