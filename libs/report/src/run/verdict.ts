import { formatMoney, shortMoney } from '../text/money.text.js';
import { counted, formatShare } from '../text/number.text.js';
import { ZoneText } from '../text/time.text.js';
import type { RunRecord } from './run.record.js';
import type { RunSummary } from './summary.js';

/** The one sentence that a reader takes away. A broken invariant comes before everything else. */
export function headline({ summary, exhausted, campaign }: RunRecord): string {
  const broken = summary.invariants.filter(({ ok }) => !ok);
  const [first] = broken;
  if (first !== undefined) {
    const others = broken.length === 1 ? '' : `, and ${counted(broken.length - 1, 'other')}`;
    return `The books do not balance: ${first.name.replaceAll('_', ' ')}${others}`;
  }
  const { total, paid, currency } = summary.budget;
  if (exhausted !== null) {
    const zone = new ZoneText(campaign.utcOffsetMs);
    return `The budget ran dry on ${zone.day(exhausted.at)} at ${zone.clock(exhausted.at)}, and every fen is accounted for`;
  }
  return `${shortMoney(paid, currency)} of ${shortMoney(total, currency)} went out, and every fen is accounted for`;
}

/** Two or three sentences of what was seen, for the head of the report and the end of the terminal. */
export function story(record: RunRecord): string {
  const { summary, exhausted } = record;
  const { budget, decisions, envelopes, users } = summary;
  const money = (amount: number) => formatMoney(amount, budget.currency);
  const share = users.active === 0 ? 0 : users.rewarded / users.active;
  const sentences = [
    `${counted(users.active, 'person', 'people')} sent ${counted(decisions.total, 'interaction')} and won ${counted(decisions.awarded, 'envelope')}; ${formatShare(share)} of them took at least one home.`,
  ];
  if (exhausted !== null) {
    const refused = decisions.rejected.budget_exhausted ?? 0;
    sentences.push(
      `Once all ${money(budget.total)} was promised, ${counted(refused, 'further win')} had to be refused.`,
    );
  }
  if (envelopes.expired + envelopes.failed > 0) {
    const back = [
      envelopes.expired > 0 ? `${counted(envelopes.expired, 'envelope')} stayed unopened` : '',
      envelopes.failed > 0 ? `${counted(envelopes.failed, 'payout')} failed for good` : '',
    ].filter((part) => part !== '');
    sentences.push(`${back.join(' and ')}, so ${money(budget.released)} came back to the budget.`);
  }
  return sentences.join(' ');
}

/** Whether every invariant of a run holds; a run that proved nothing does not. */
export function holds({ invariants }: Pick<RunSummary, 'invariants'>): boolean {
  return invariants.length > 0 && invariants.every(({ ok }) => ok);
}
