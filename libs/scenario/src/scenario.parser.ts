import type { Campaign } from '#domain';
import { campaignOf, defaultZoneMs, spanOf } from './campaign.mapper.js';
import { checkCampaign } from './check/campaign.checks.js';
import { checkCrowd } from './check/crowd.checks.js';
import { Report } from './check/report.js';
import { readCurve, type CurveStep, type FileReader } from './curve/arrival.curve.js';
import { pathText, type Fault, type Finding } from './fault.js';
import { CampaignBodyForm, CampaignForm } from './form/campaign.form.js';
import { readForm } from './form/form.validator.js';
import { ScenarioForm } from './form/scenario.form.js';
import { isSection, show } from './notation/notation.js';
import type { Scenario } from './scenario.js';
import { scenarioOf } from './scenario.mapper.js';
import { applySetting, type Setting } from './setting.js';
import { SourceDocument } from './source.document.js';

export type ParsedScenario = { readonly scenario: Scenario } | { readonly faults: readonly Fault[] };
export type ParsedCampaign = { readonly campaign: Campaign } | { readonly faults: readonly Fault[] };

/**
 * Reads a scenario file. All that is wrong with it is told at once, in the order of the file; nothing is thrown.
 *
 * @param fileName - As faults name it.
 * @param settings - Values to put in the place of the file's own, as `--set path=value` gives them.
 * @param readFile - Reads the files that it names; without it, naming one is a fault.
 */
export function parseScenario(
  text: string,
  fileName: string,
  settings: readonly Setting[] = [],
  readFile: FileReader = readNothing,
): ParsedScenario {
  const parsed = SourceDocument.parse(text, fileName);
  if ('faults' in parsed) return parsed;
  let { document } = parsed;
  for (const { path, value } of settings) {
    const set = applySetting(document, path, value);
    if ('faults' in set) return set;
    ({ document } = set);
  }
  return readScenario(document, readFile);
}

/** Reads a parsed document into a scenario. @param readFile - See {@link parseScenario}. */
export function readScenario(document: SourceDocument, readFile: FileReader = readNothing): ParsedScenario {
  const read = document.toPlain();
  if ('faults' in read) return read;
  const { form, findings } = readForm(ScenarioForm, read.plain);
  const report = new Report(findings, []);
  if (form !== null) {
    if (form.campaign instanceof CampaignForm) checkCampaign(form.campaign, report.under('campaign'));
    checkCrowd(form, report);
  }
  const curve = form === null ? { steps: null } : curveOf(form, report, readFile);
  if (form === null || findings.length > 0 || 'faults' in curve) {
    const inOthers = 'faults' in curve ? curve.faults : [];
    return { faults: [...document.locateAll(findings), ...inOthers] };
  }
  return { scenario: scenarioOf(form, curve.steps) };
}

type ReadCurve = { readonly steps: readonly CurveStep[] | null } | { readonly faults: readonly Fault[] };

/** The curve that a scenario names; faults in the curve itself have places in its file. */
function curveOf({ campaign, traffic }: ScenarioForm, report: Report, readFile: FileReader): ReadCurve {
  if (report.broken('traffic', 'curve') || report.broken('campaign', 'window')) return { steps: null };
  const name = traffic?.curve ?? null;
  if (name === null) return { steps: null };
  const file = readFile(name);
  if ('problem' in file) {
    report.fault(['traffic', 'curve'], file.problem);
    return { steps: null };
  }
  const zoneMs = report.broken('campaign', 'zone') ? defaultZoneMs : (campaign.zone ?? defaultZoneMs);
  return readCurve(file, spanOf(campaign.window, zoneMs), zoneMs);
}

function readNothing(name: string): { problem: string } {
  return { problem: `is ${show(name)}, but no other file can be read from here; leave it out` };
}

/**
 * Reads a campaign from the body of a request: the fields of a scenario's `campaign` section, with `id`, `title` and
 * `seed` beside them.
 *
 * @param defaults - The seed of a campaign that names none. Whoever knows it can foretell who wins, so it is drawn by
 *   the caller and not taken from the id.
 */
export function campaignFromJson(value: unknown, defaults: { readonly seed: string }): ParsedCampaign {
  if (!isSection(value))
    return { faults: [withoutPlace({ path: [], message: `is ${show(value)}; give an object`, atKey: false })] };
  const { form, findings } = readForm(CampaignBodyForm, value);
  if (form !== null) checkCampaign(form, new Report(findings, []));
  if (form === null || findings.length > 0) return { faults: findings.map(withoutPlace) };
  const { id, title, seed } = form;
  return { campaign: campaignOf(form, { id, title: title ?? id, seed: seed ?? defaults.seed }) };
}

function withoutPlace({ path, message }: Finding): Fault {
  return { field: pathText(path), message, file: null, line: null, column: null };
}
