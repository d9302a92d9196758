import { contains, dayMs, dayOf, hourMs, startOfDay, type EpochMs, type Span } from './calendar.js';
import type { Campaign } from './campaign.js';
import type { Minor } from './money.js';

/** The round of a rain that is on, or -1 between rounds and for campaigns without rounds. */
export function roundAt(campaign: Campaign, at: EpochMs): number {
  if (campaign.pacing.type !== 'rounds') return -1;
  return campaign.pacing.rounds.findIndex((round) => contains(round, at));
}

/**
 * How much of the budget may have been promised by an instant. Where a round's leftover does not roll over it is the
 * budget of the round that is on (0 between rounds), to be held against what that round has given.
 */
export function releasedAt(campaign: Campaign, at: EpochMs): Minor {
  const { pacing, window, budget } = campaign;
  switch (pacing.type) {
    case 'at_once':
      return budget;
    case 'linear':
      return Math.floor(budget * progress(window, at));
    case 'hourly':
      return Math.floor(budget * weightedProgress(campaign, pacing.weights, at));
    case 'rounds': {
      if (!pacing.rollOver) return pacing.rounds.find((round) => contains(round, at))?.budget ?? 0;
      if (!pacing.rounds.some((round) => contains(round, at))) return 0;
      return pacing.rounds.reduce((sum, round) => (round.from <= at ? sum + round.budget : sum), 0);
    }
  }
}

function progress(window: Span, at: EpochMs): number {
  return Math.min(Math.max((at - window.from) / (window.to - window.from), 0), 1);
}

/** Share of the window's hourly weight that has passed by an instant. */
function weightedProgress(campaign: Campaign, weights: readonly number[], at: EpochMs): number {
  const { window, utcOffsetMs } = campaign;
  const until = Math.min(Math.max(at, window.from), window.to);
  const total = weightUpTo(weights, utcOffsetMs, window.to) - weightUpTo(weights, utcOffsetMs, window.from);
  if (total <= 0) return progress(window, at);
  return (weightUpTo(weights, utcOffsetMs, until) - weightUpTo(weights, utcOffsetMs, window.from)) / total;
}

/** Integral of the weights from the epoch to an instant, in weight-hours. Whole days are not walked through. */
function weightUpTo(weights: readonly number[], utcOffsetMs: number, at: EpochMs): number {
  const day = dayOf(at, utcOffsetMs);
  const intoDay = Math.min(at - startOfDay(day, utcOffsetMs), dayMs);
  const hour = Math.floor(intoDay / hourMs);
  let sum = 0;
  let today = 0;
  for (const [index, weight] of weights.entries()) {
    sum += weight;
    if (index < hour) today += weight;
  }
  return day * sum + today + ((intoDay - hour * hourMs) / hourMs) * (weights[hour] ?? 0);
}
