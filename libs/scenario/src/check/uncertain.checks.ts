import { coefficientsOf, numbersAt, plainPath, type CoefficientParts } from '../coefficient.js';
import type { ScenarioForm } from '../form/scenario.form.js';
import { nearest } from '../notation/suggestion.js';
import { channelOf, populationOf, serviceOf, trafficOf } from '../scenario.mapper.js';
import type { Report } from './report.js';

/** Checks that what is called unsure is a number which the scenario has; coefficients of parts with faults are let be. */
export function checkUncertain(form: ScenarioForm, zoneMs: number, report: Report): void {
  if (report.broken('uncertain')) return;
  const parts: CoefficientParts = {
    ...(!report.broken('population') && { population: populationOf(form.population) }),
    ...(!report.broken('traffic') && { traffic: trafficOf(form.traffic, zoneMs, null) }),
    ...(!report.broken('service') && { service: serviceOf(form.service, zoneMs) }),
    ...(!report.broken('channel') && { channel: channelOf(form.channel, '') }),
  };
  const known = coefficientsOf(parts);
  const seen = new Set<string>();
  for (const written of (form.uncertain ?? new Map<string, number>()).keys()) {
    const path = plainPath(written);
    const [section = ''] = path.split('.');
    if (['population', 'traffic', 'service', 'channel'].includes(section) && !(section in parts)) continue;
    const problem = seen.has(path) ? 'stands here a second time; keep one of them' : problemOf(path, parts, known);
    if (problem !== null) report.faultAtKey(['uncertain', written], problem);
    seen.add(path);
  }
}

function problemOf(path: string, parts: CoefficientParts, known: ReturnType<typeof coefficientsOf>): string | null {
  const found = known.get(path);
  if (found === undefined) {
    const near = nearest(path, [...known.keys()]);
    return near === null
      ? 'is no number that can be unsure; give the path of one in population, traffic, service or channel, such as population.joining.newsPerDay'
      : `is no number that can be unsure; did you mean "${near}"?`;
  }
  const numbers = found.places.flatMap((place) => [...numbersAt(parts, place)]);
  if (numbers.length === 0) return 'has no value in this scenario; give it one first';
  return numbers.some((number) => number !== 0) ? null : 'is 0, which stays 0 however unsure; leave it out';
}
