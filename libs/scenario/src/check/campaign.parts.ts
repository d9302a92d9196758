import { dayMs, type Minor, type Phase, type Prize, type Span } from '#domain';
import { defaultZoneMs, phaseOf, prizeOf, spanOf } from '../campaign.mapper.js';
import type { CampaignForm } from '../form/campaign.form.js';
import { Misread } from '../notation/notation.js';
import type { Report } from './report.js';
import { checkSpan } from './span.checks.js';

/**
 * The parts of a campaign that could be read. A part that could not is null, and what depends on it is not checked: one
 * mistake is told once.
 */
export interface CampaignParts {
  readonly form: CampaignForm;
  readonly zoneMs: number;
  readonly window: Span | null;
  readonly budget: Minor | null;
  readonly phases: readonly (Phase | null)[];
  /** Null where the list itself could not be read. */
  readonly phaseNames: readonly string[] | null;
  readonly prizes: readonly (Prize | null)[];
  readonly prizeNames: readonly string[] | null;
}

export function partsOf(form: CampaignForm, report: Report): CampaignParts {
  const zoneMs = report.broken('zone') ? defaultZoneMs : (form.zone ?? defaultZoneMs);
  const span = report.broken('window') ? null : spanOf(form.window, zoneMs);
  const window = span !== null && checkSpan(span, ['window'], zoneMs, report) ? span : null;
  const budget = report.broken('budget') ? null : form.budget;
  const phases = readable(form.phases ?? [], report.under('phases'), (phase) => phaseOf(phase, zoneMs));
  const prizes = readable(form.prizes, report.under('prizes'), prizeOf);
  return {
    form,
    zoneMs,
    window,
    budget,
    phases: phases ?? [],
    phaseNames: phases === null ? null : namesOf(form.phases ?? []),
    prizes: prizes ?? [],
    prizeNames: prizes === null ? null : namesOf(form.prizes),
  };
}

/** The elements that could be read, null for those that could not; null where there is no list. */
export function readable<F, T>(
  forms: readonly F[] | Misread | undefined,
  report: Report,
  read: (form: F) => T,
): (T | null)[] | null {
  if (forms === undefined || forms instanceof Misread) return null;
  return forms.map((form, index) => (report.broken(index) ? null : read(form)));
}

/** The names that could be read, though the rest of their element could not. */
function namesOf(forms: readonly unknown[]): string[] {
  const names = forms.map((form) => (typeof form === 'object' && form !== null && 'name' in form ? form.name : null));
  return [...new Set(names.filter((name) => typeof name === 'string'))];
}

/** Days of the campaign's calendar that the window touches. */
export function daysOf(window: Span, zoneMs: number): number {
  return Math.ceil((window.to + zoneMs) / dayMs) - Math.floor((window.from + zoneMs) / dayMs);
}
