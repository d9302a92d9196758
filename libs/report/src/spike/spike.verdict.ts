import { counted, formatCount, formatDuration, formatRate, formatShare } from '../text/number.text.js';
import type { SpikeFacts } from './spike.record.js';

/** Whether all that was asked of a spike was kept: the books, the thresholds, and that it could be played at all. */
export function spikeHolds({ invariants, thresholds, goneAtMs, lagged }: SpikeFacts): boolean {
  const judged = thresholds.every(({ ok }) => ok === true);
  return goneAtMs === null && !lagged && judged && invariants.length > 0 && invariants.every(({ ok }) => ok);
}

/** The answer in one sentence: the books first, then the service, then the thresholds. */
export function spikeHeadline(facts: SpikeFacts): string {
  const { invariants, goneAtMs, interrupted, lagged, thresholds, requests, latency } = facts;
  const broken = invariants.find(({ ok }) => !ok);
  if (broken !== undefined) return `The books do not balance: ${broken.name.replaceAll('_', ' ')}`;
  if (goneAtMs !== null) return `The service stopped answering ${formatDuration(goneAtMs)} into the spike`;
  if (interrupted) return `Interrupted after ${counted(requests.answered, 'answer')}`;
  if (lagged) return 'The driver lagged: nothing can be said about the service';
  const missed = thresholds.filter(({ ok }) => ok !== true);
  const [first] = missed;
  if (first !== undefined) {
    const found = first.value === null ? 'was not measured' : `is ${thresholdValue(first.measure, first.value)}`;
    const more = missed.length > 1 ? `, and ${counted(missed.length - 1, 'more threshold')} missed` : '';
    return `${first.measure} ${found}, and ${first.text} was asked for${more}`;
  }
  const quick = latency === null ? '' : `, 99% of the answers within ${formatDuration(latency.p99)}`;
  return `The spike was borne: ${formatRate(peakAnswered(facts), 'answers')} at the peak${quick}, every fen accounted for`;
}

/** A few sentences: what was sent, what came back, how the queue fared, and what the driver did. */
export function spikeStory(facts: SpikeFacts): string {
  const { requests, drainedMs, samples, lag, goodness, campaign, drivers } = facts;
  const backlog = Math.max(0, ...samples.map(({ queued }) => queued));
  const lost = requests.total - requests.answered;
  return [
    `${counted(requests.total, 'interaction')} were sent, ${counted(requests.repeated, 'answer')} of them to repeats; ${lost === 0 ? 'each was answered' : `${formatCount(lost)} got no answer (${formatShare(requests.total === 0 ? 0 : lost / requests.total)})`}.`,
    backlog === 0
      ? 'Payouts kept up.'
      : `Up to ${counted(backlog, 'payout')} waited; ${drainedMs === null ? 'the queue was not seen empty' : `the queue was empty ${formatDuration(drainedMs)} after the last answer`}.`,
    ...(goodness === null
      ? []
      : [
          `What was sent ${goodness.p < 0.001 ? 'does not follow' : 'follows'} the plan (chi-square ${goodness.chiSquare.toFixed(1)} with ${goodness.degrees} degrees of freedom, p = ${goodness.p.toFixed(3)}).`,
        ]),
    ...(lag === null
      ? []
      : [
          `${drivers === 1 ? 'The driver was' : `The ${drivers} drivers were`} late by ${formatDuration(lag.p99)} at most in 99 of 100 requests.`,
        ]),
    ...(campaign.pacing.type === 'at_once' ? [] : ['The budget is let out step by step.']),
  ].join(' ');
}

/** Answers in the best second. */
export function peakAnswered({ seconds }: SpikeFacts): number {
  return Math.max(0, ...seconds.map(({ answered }) => answered));
}

/** What was measured, in the unit of its threshold. */
export function thresholdValue(measure: string, value: number): string {
  return measure === 'error-rate' ? formatShare(value) : formatDuration(value);
}
