import type { Span } from '#domain';
import { ChannelForm, type ScenarioForm } from '../form/scenario.form.js';
import { defaultZoneMs, spanOf } from '../campaign.mapper.js';
import { cohortOf, trafficOf } from '../scenario.mapper.js';
import { instantText } from '../notation/wording.js';
import { checkNames, checkWeights, sumOf, type Report } from './report.js';
import { checkSimulated } from './simulation.checks.js';
import { checkUncertain } from './uncertain.checks.js';

/** Shares are decimals that people typed: they sum to one within this. */
const tolerance = 1e-6;

/** Checks population, traffic, service, channel and published figures. */
export function checkCrowd(form: ScenarioForm, report: Report): void {
  const zoneMs = report.broken('campaign', 'zone') ? defaultZoneMs : (form.campaign.zone ?? defaultZoneMs);
  const window = report.broken('campaign', 'window') ? null : spanOf(form.campaign.window, zoneMs);
  if (!report.broken('population')) checkCohorts(form, report.under('population', 'cohorts'));
  if (!report.broken('traffic')) checkTraffic(form, window, zoneMs, report.under('traffic'));
  if (!report.broken('channel')) checkChannel(form, report.under('channel'));
  checkSimulated(form, window, zoneMs, report);
  checkUncertain(form, zoneMs, report);
}

function checkCohorts({ population }: ScenarioForm, report: Report): void {
  const cohorts = population.cohorts.map((cohort) => cohortOf(cohort, population.joining));
  checkNames(
    cohorts.map(({ name }) => name),
    report,
  );
  for (const [index, { kinds, behaviour }] of cohorts.entries()) {
    checkWeights(
      kinds.map(({ weight }) => weight),
      [index, 'kinds'],
      report,
    );
    const { atFirst, organic } = behaviour.interest;
    if (atFirst < organic) {
      const least = percentText(organic);
      report.fault(
        [index, 'behaviour', 'interest', 'atFirst'],
        `is ${percentText(atFirst)}, less than "organic" (${least}); give ${least} or more`,
      );
    }
  }
  const shares = sumOf(cohorts.map(({ share }) => share));
  if (Math.abs(shares - 1) > tolerance) {
    report.fault([], `have shares that sum to ${percentText(shares)}; let them sum to 100%`);
  }
  if (sumOf(cohorts.map(({ share, interactionsPerDay }) => share * interactionsPerDay)) <= 0) {
    report.fault([], 'never do anything; give at least one cohort a share and interactions');
  }
}

function checkTraffic(form: ScenarioForm, window: Span | null, zoneMs: number, report: Report): void {
  const traffic = trafficOf(form.traffic, zoneMs, null);
  checkWeights(traffic.hours, ['hours'], report);
  checkWeights(traffic.days, ['days'], report);
  if (traffic.channels.length > 0) {
    checkWeights(
      traffic.channels.map(({ weight }) => weight),
      ['channels'],
      report,
    );
  }
  for (const [index, burst] of traffic.bursts.entries()) {
    if (window !== null && (burst.at < window.from || burst.at >= window.to)) {
      const range = `${instantText(window.from, zoneMs)} to ${instantText(window.to, zoneMs)}`;
      report.fault(
        ['bursts', index, 'at'],
        `is ${instantText(burst.at, zoneMs)}, outside the campaign; give a time in ${range}`,
      );
    }
  }
  const shares = sumOf(traffic.bursts.map(({ share }) => share));
  if (shares > 1 + tolerance)
    report.fault(['bursts'], `take ${percentText(shares)} of all interactions; let them sum to 100% at most`);
}

function checkChannel({ channel }: ScenarioForm, report: Report): void {
  const latency = channel?.latency;
  if (latency !== undefined && latency !== null && latency.max < latency.min) {
    report.fault(['latency', 'max'], `is ${latency.max}ms, less than "min" (${latency.min}ms)`);
  }
  const { refused, lostAnswers, lateAnswers, errors } = channel ?? new ChannelForm();
  const shares = sumOf([refused ?? 0, lostAnswers ?? 0, lateAnswers ?? 0, errors ?? 0]);
  if (shares > 1 + tolerance)
    report.fault([], `goes wrong in ${percentText(shares)} of calls; let the shares sum to 100% at most`);
}

function percentText(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}
