import { dayMs, type Span } from '#domain';
import type { PublishedForm, ScenarioForm } from '../form/scenario.form.js';
import { didYouMean } from '../notation/suggestion.js';
import { instantText } from '../notation/wording.js';
import { horizonOf, publishedOf, serviceOf } from '../scenario.mapper.js';
import type { PublishedFigure } from '../scenario.js';
import { readable } from './campaign.parts.js';
import type { Report } from './report.js';
import { checkSpan } from './span.checks.js';

/** The most days that a simulation looks at before a campaign, and after it. */
const mostDaysAround = 366;

/** Checks what only simulations read: the time that they look at, outages, published figures. */
export function checkSimulated(form: ScenarioForm, window: Span | null, zoneMs: number, report: Report): void {
  if (!report.broken('service')) checkService(form, zoneMs, report.under('service'));
  if (window === null || window.to <= window.from || report.broken('traffic')) return;
  const horizon = horizonOf(form.traffic, window, zoneMs);
  if (checkHorizon(horizon, window, zoneMs, report.under('traffic'))) checkPublished(form, window, zoneMs, report);
}

function checkService({ service }: ScenarioForm, zoneMs: number, report: Report): void {
  for (const [index, limit] of serviceOf(service, zoneMs).capacity.entries()) {
    checkSpan(limit, ['capacity', index], zoneMs, report);
  }
}

/** A horizon holds the whole campaign, and little enough beside it. */
function checkHorizon(horizon: Span, window: Span, zoneMs: number, report: Report): boolean {
  const { from, to } = horizon;
  const [begins, ends] = [instantText(window.from, zoneMs), instantText(window.to, zoneMs)];
  const most = mostDaysAround * dayMs;
  if (from > window.from) {
    report.fault(['from'], `is ${instantText(from, zoneMs)}, after the campaign begins; give ${begins} or earlier`);
  } else if (from < window.from - most) {
    const first = instantText(window.from - most, zoneMs);
    report.fault(['from'], `is ${instantText(from, zoneMs)}, over a year before the campaign; give ${first} or later`);
  } else if (to < window.to) {
    report.fault(['to'], `is ${instantText(to, zoneMs)}, before the campaign ends; give ${ends} or later`);
  } else if (to > window.to + most) {
    const last = instantText(window.to + most, zoneMs);
    report.fault(['to'], `is ${instantText(to, zoneMs)}, over a year after the campaign; give ${last} or earlier`);
  } else return true;
  return false;
}

function checkPublished(form: ScenarioForm, window: Span, zoneMs: number, report: Report): void {
  const below = report.under('published');
  const prizes = report.broken('campaign', 'prizes') ? null : form.campaign.prizes.map(({ name }) => name);
  const read = (each: PublishedForm): PublishedFigure => publishedOf(each, window, zoneMs);
  for (const [index, figure] of (readable(form.published ?? [], below, read) ?? []).entries()) {
    if (figure === null) continue;
    checkSpan(figure, [index], zoneMs, below);
    if (figure.kinds !== null && figure.measure === 'spend') {
      below.fault([index, 'kinds'], 'says nothing of spend; leave it out');
    }
    if (figure.prizes !== null && figure.measure !== 'awards') {
      below.fault([index, 'prizes'], `says nothing of ${figure.measure}; use the measure awards, or leave it out`);
    }
    for (const [place, name] of (figure.prizes ?? []).entries()) {
      if (prizes === null || prizes.includes(name)) continue;
      below.fault([index, 'prizes', place], `"${name}" is not a prize; ${didYouMean(name, prizes)}`);
    }
  }
}
