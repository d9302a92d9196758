import type { Minor, Span } from '#domain';
import { contestOf, pacingOf } from '../campaign.mapper.js';
import type { CampaignForm } from '../form/campaign.form.js';
import { didYouMean } from '../notation/suggestion.js';
import { instantText, moneyText } from '../notation/wording.js';
import { partsOf, readable, type CampaignParts } from './campaign.parts.js';
import { checkPrizes, greatestAmount } from './prize.checks.js';
import { checkNames, checkWeights, sumOf, type Report } from './report.js';
import { checkRules } from './rule.checks.js';
import { checkInside, checkOrder, checkSpan } from './span.checks.js';

/** Checks what lies between the fields of a campaign. */
export function checkCampaign(form: CampaignForm, report: Report): void {
  const parts = partsOf(form, report);
  const { window, budget, zoneMs } = parts;
  if (window !== null && budget !== null && form.phases !== null && form.phases !== undefined) {
    checkPhases(parts, window, budget, report);
  }
  checkPrizes(parts, report);
  checkRules(parts, report);
  checkContests(parts, report);
  checkPacing(form, window, budget, zoneMs, report);
}

function checkPhases({ phases, zoneMs }: CampaignParts, window: Span, budget: Minor, report: Report): void {
  const below = report.under('phases');
  checkNames(
    phases.map((phase) => phase?.name ?? null),
    below,
  );
  const lasting = phases.map((phase, index) =>
    phase !== null && checkSpan(phase, [index], zoneMs, below) ? phase : null,
  );
  for (const [index, phase] of lasting.entries()) {
    if (phase === null) continue;
    checkInside(phase, window, [index], zoneMs, below);
    if (phase.budget !== null && phase.budget > budget) {
      below.fault([index, 'budget'], `is ${moneyText(phase.budget)}; the campaign has ${moneyText(budget)} in all`);
    }
  }
  checkOrder(lasting, [], zoneMs, below);
}

function checkContests({ form, window, budget, prizes, prizeNames, zoneMs }: CampaignParts, report: Report): void {
  const below = report.under('contests');
  const contests = readable(form.contests ?? [], below, (contest) => contestOf(contest, zoneMs)) ?? [];
  checkNames(
    contests.map((contest) => contest?.name ?? null),
    below,
  );
  for (const [index, contest] of contests.entries()) {
    if (contest === null) continue;
    const { entries, settlesAt, winners } = contest;
    if (contest.kinds.includes('spam')) below.fault([index, 'kinds'], 'holds spam, which never counts; leave it out');
    if (checkSpan(entries, [index, 'entries'], zoneMs, below)) {
      if (window !== null) checkInside(entries, window, [index, 'entries'], zoneMs, below);
      const [settles, end] = [instantText(settlesAt, zoneMs), instantText(entries.to, zoneMs)];
      if (settlesAt < entries.to) {
        below.fault(
          [index, 'settlesAt'],
          `is ${settles}, while entries still count until ${end}; give that time or later`,
        );
      } else if (window !== null && settlesAt > window.to) {
        const last = instantText(window.to, zoneMs);
        below.fault([index, 'settlesAt'], `is ${settles}, after the campaign ends; give ${last} or earlier`);
      }
    }
    if (prizeNames !== null && !prizeNames.includes(contest.prize)) {
      below.fault([index, 'prize'], `"${contest.prize}" is not a prize; ${didYouMean(contest.prize, prizeNames)}`);
      continue;
    }
    const prize = prizes.find((each) => each?.name === contest.prize) ?? null;
    if (prize === null) continue;
    if (prize.stock !== null && prize.stock < winners && prize.fallback === null) {
      below.fault(
        [index, 'winners'],
        `is ${winners}, but of "${prize.name}" there are ${prize.stock}; give at most that`,
      );
    } else if (budget !== null && greatestAmount(prize.amount) * winners > budget) {
      const cost = moneyText(greatestAmount(prize.amount) * winners);
      below.fault(
        [index, 'winners'],
        `is ${winners}: up to ${cost}, more than the whole budget of ${moneyText(budget)}`,
      );
    }
  }
}

function checkPacing(
  form: CampaignForm,
  window: Span | null,
  budget: Minor | null,
  zoneMs: number,
  report: Report,
): void {
  const below = report.under('pacing');
  if (below.broken()) return;
  const pacing = pacingOf(form.pacing, zoneMs);
  if (pacing.type === 'hourly') checkWeights(pacing.weights, ['weights'], below);
  if (pacing.type !== 'rounds') return;
  const lasting = pacing.rounds.map((round, index) =>
    checkSpan(round, ['rounds', index], zoneMs, below) ? round : null,
  );
  checkOrder(lasting, ['rounds'], zoneMs, below);
  for (const [index, round] of lasting.entries()) {
    if (round !== null && window !== null) checkInside(round, window, ['rounds', index], zoneMs, below);
  }
  const sum = sumOf(pacing.rounds.map((round) => round.budget));
  if (budget !== null && sum > budget) {
    below.fault(['rounds'], `give ${moneyText(sum)} together; the campaign has ${moneyText(budget)}`);
  }
}
