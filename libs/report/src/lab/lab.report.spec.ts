import { renderHeadline } from '../page/headline.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { LabResult, PolicyOutcome } from '#simulation';
import { displayWidth } from '../terminal/table.js';
import { makePaint } from '../terminal/paint.js';
import { fixtureLab } from './lab.fixture.js';
import type { LabRecord } from './lab.record.js';
import { renderLabReport } from './lab.report.js';
import { labSummary } from './lab.summary.js';
import { labTables } from './lab.tables.js';
import { describeLab } from './lab.terminal.js';
import { labHeadline, labLead } from './lab.verdict.js';
import { LabView } from './lab.view.js';

const caps = 'campaign.caps.user.perDay';
const demo = fixtureLab({ preset: 'demo', scale: 0.25, runs: 3, defences: true });
const qwen = fixtureLab({ preset: 'qwen-2026', scale: 0.0001, runs: 2 });
const single = fixtureLab({ preset: 'wenxin-2026', scale: 0.0002, runs: 1 });
const line = fixtureLab({ preset: 'demo', scale: 0.1, runs: 2, sweep: [{ path: caps, values: ['1', '2', '6'] }] });
const grid = fixtureLab({
  preset: 'demo',
  scale: 0.1,
  runs: 2,
  sweep: [
    { path: caps, values: ['1', '6'] },
    { path: 'campaign.cooldown', values: ['0s', '4h'] },
  ],
});
const comparison = fixtureLab({ preset: 'demo', scale: 0.25, runs: 4, compare: [{ path: caps, value: '1' }] });
const search = fixtureLab({ preset: 'demo', scale: 0.1, runs: 2, optimise: true });

const all: readonly (readonly [string, LabRecord])[] = [
  ['a policy', demo],
  ['a policy at 1/10,000', qwen],
  ['a single run', single],
  ['a sweep along a line', line],
  ['a sweep over a grid', grid],
  ['a comparison', comparison],
  ['a search', search],
];

function withPolicy(record: LabRecord, change: Partial<PolicyOutcome>): LabRecord {
  return { ...record, result: { ...record.result, policy: { ...record.result.policy, ...change } } };
}

it('says that two policies met the same people only where they did', () => {
  const same = 'the same people and the same luck';
  expect(renderLabReport(comparison)).toContain(same);
  const { other } = comparison.result.comparison!;
  const cohorts = other.first.cohorts.map((cohort) => ({ ...cohort, users: cohort.users + 1 }));
  const apart = { ...comparison.result.comparison!, other: { ...other, first: { ...other.first, cohorts } } };
  const page = renderLabReport({ ...comparison, result: { ...comparison.result, comparison: apart } });
  expect(page).not.toMatch(/the same people and the same luck/i);
  expect(page).toContain('with people of their own');
});

describe.each(all)('the report of %s', (_name, record) => {
  const page = renderLabReport(record);

  it('asks nothing of the network and runs no script', () => {
    expect(page).not.toMatch(/<script|<link rel="stylesheet"|@import|url\(|src=|https?:/);
  });

  it('has no hole where a number should be', () => {
    expect(page).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  it('gives every drawing its words and a finding', () => {
    const drawings = [...page.matchAll(/<svg\s[^>]*role="img"[^>]*aria-label="([^"]*)"/g)];
    expect(drawings.length).toBeGreaterThanOrEqual(10);
    for (const [, words] of drawings) expect(words).not.toBe('');
    const figures = [...page.matchAll(/<figure>([\s\S]*?)<\/figure>/g)].map(([, body]) => body ?? '');
    for (const body of figures) expect(body).toMatch(/<h3>\s*\S/);
  });

  it('leads with the answer, and ends with the command that does it again', () => {
    expect(page).toContain(renderHeadline(labHeadline(new LabView(record))).text);
    expect(page).toContain(`<pre>${record.again}</pre>`);
  });

  it('fits the terminal', () => {
    for (const columns of [70, 80, 200]) {
      const lines = describeLab(record, columns, makePaint(false)).split('\n');
      expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(Math.min(columns, 80));
    }
  });
});

describe('what it says', () => {
  it('tells when the budget runs dry, how surely, and what an active user costs', () => {
    expect(labHeadline(new LabView(demo))).toMatch(
      /^The budget runs dry on \d\d Feb \d\d:\d\d \(90%: .+ to .+\); an active user costs ¥\d+\.\d\d$/,
    );
  });

  const lasting = { share: 0, p5: null, p50: null, p95: null };
  it.each([
    ['never', lasting, /^The budget lasts: ¥.+ of ¥.+ is left at the end; an active user costs ¥/],
    ['seldom', { ...lasting, share: 0.2, p5: 1_771_300_000_000 }, /^The budget lasts to the end in 80% of the runs; /],
    [
      'mostly',
      { share: 0.8, p5: 1_771_300_000_000, p50: 1_771_350_000_000, p95: null },
      /^The budget runs dry on .+ \(90%: .+ to never\) in 80% of the runs; /,
    ],
  ])('when it runs dry %s', (_name, exhaustion, headline) => {
    const record = withPolicy(demo, { exhaustion });
    expect(labHeadline(new LabView(record))).toMatch(headline);
    expect(renderLabReport(record)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('compares two policies with the uncertainty of the difference', () => {
    expect(labHeadline(new LabView(comparison))).toMatch(
      /^user\.perDay 1 saves ¥.+ \(95%: ¥.+ to ¥.+\) and keeps as many users on day 1$/,
    );
  });

  it('names the best cell of a sweep', () => {
    expect(labHeadline(new LabView(line))).toMatch(/^user\.perDay 1 has the cheapest users back after a day, ¥/);
  });

  it('names what a search gained', () => {
    const { optimisation } = search.result;
    const feasible = optimisation?.finalists.map((each) => ({ ...each, again: { ...each.again, feasible: true } }));
    const kept = optimisation === null ? null : { ...optimisation, finalists: feasible ?? [] };
    expect(labHeadline(new LabView({ ...search, result: { ...search.result, optimisation: kept } }))).toMatch(
      /^The best of 24 policies keeps \d+(\.\d)?% more users a yuan$/,
    );
    const none = optimisation === null ? null : { ...optimisation, best: null };
    const hopeless = { ...search, result: { ...search.result, optimisation: none } };
    expect(labHeadline(new LabView(hopeless))).toBe('None of 24 policies meets every constraint');
    expect(renderLabReport(hopeless)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('says of the best where the policy as written meets not every constraint', () => {
    const { optimisation } = search.result;
    if (optimisation === null) throw new Error('the fixture searches');
    const { constraints } = optimisation;
    const lasts = constraints.findIndex(({ measure }) => measure === 'lasts');
    const missing = { feasible: false, constrained: constraints.map((_, i) => (i === lasts ? 0.6 : null)) };
    const trials = optimisation.trials.map((trial, i) => (i === 0 ? { ...trial, ...missing } : trial));
    const finalists = optimisation.finalists.map((each) =>
      each.trial === 0 ? { ...each, again: { ...each.again, ...missing } } : each,
    );
    const result = { ...search.result, optimisation: { ...optimisation, trials, finalists } };
    expect(labHeadline(new LabView({ ...search, result }))).toMatch(
      /^The best of 24 policies that meet every constraint .*; as written, the budget lasts in 60% of the runs \(at least 95% is asked for\)$/,
    );
  });

  it.each<[string, LabRecord, Partial<LabResult>, RegExp]>([
    ['a sweep', line, { sweep: { axes: [], planned: 3, cells: [] } }, /^Broken off after 0 policies of the sweep/],
    ['a comparison', comparison, { comparison: null }, /^Broken off before the other policy was played$/],
    ['a search', search, { optimisation: null }, /^Broken off after 0 trials: none was played again/],
  ])('claims nothing of what was not played: %s', (_name, record, part, said) => {
    const broken = { ...record, result: { ...record.result, ...part, complete: false } };
    expect(labHeadline(new LabView(broken))).toMatch(said);
    expect(renderLabReport(broken)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('calls a budget neither dry nor lasting where not one run was done', () => {
    const unplayed = withPolicy(demo, { runs: 0 });
    const broken = { ...unplayed, result: { ...unplayed.result, complete: false } };
    const told = describeLab(broken, 80, makePaint(false)).replace(/\s+/g, ' ');
    expect(told).toContain('Broken off before one run was done');
    expect(told).not.toMatch(/budget lasts:|runs dry on|users are active/);
    expect(renderLabReport(broken)).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('says how much of a sweep was played', () => {
    const { sweep } = line.result;
    const part = sweep === null ? null : { ...sweep, cells: sweep.cells.slice(0, 2) };
    const broken = { ...line, result: { ...line.result, sweep: part, complete: false } };
    expect(labHeadline(new LabView(broken))).toMatch(/^Of the first 2 of \d policies: /);
  });

  it('puts a broken invariant before everything else', () => {
    const { first } = demo.result.policy;
    const invariants = [{ name: 'budget adds up', ok: false, detail: 'off by 1' }];
    const broken = withPolicy(demo, { first: { ...first, invariants } });
    expect(labHeadline(new LabView(broken))).toBe('The books do not balance: budget adds up');
    expect(describeLab(broken, 80, makePaint(false))).toContain('✗ Budget adds up: off by 1');
  });

  it('says that it was broken off', () => {
    const record = { ...demo, result: { ...demo.result, complete: false } };
    expect(labLead(new LabView(record)).join(' ')).toContain('broken off');
    expect(renderLabReport(record)).toContain(', broken off');
  });

  it('shows a run at the size of the real campaign', () => {
    const { first } = qwen.result.policy;
    expect(new LabView(qwen).first.decisions.total).toBe(first.decisions.total * 10_000);
    expect(renderLabReport(qwen)).toContain('¥3,000,000,000.00');
    expect(renderLabReport(qwen)).toContain('inviters-draw');
  });

  it('escapes what a scenario calls itself', () => {
    const evil = { ...demo, result: { ...demo.result, title: '<b>Spring</b>' } };
    expect(renderLabReport(evil)).toContain('&lt;b&gt;Spring&lt;/b&gt;');
    expect(renderLabReport(evil)).not.toContain('<b>Spring');
  });

  it('survives a run in which nothing happened', () => {
    const { first } = demo.result.policy;
    const measures = Object.fromEntries(Object.keys(demo.result.policy.measures).map((name) => [name, null]));
    const empty = withPolicy(demo, {
      runs: 0,
      measures: measures as PolicyOutcome['measures'],
      exhaustion: lasting,
      remaining: [],
      activeByDay: [],
      first: {
        ...first,
        series: [],
        days: [],
        amounts: [],
        decisions: { total: 0, awarded: 0, rejected: {} },
        users: { ...first.users, active: 0, rewarded: 0, joined: 0 },
        takes: { users: 0, gini: 0, neverWinners: 0, topPercent: 0, lorenz: [[0, 0]] },
        prizes: first.prizes.map((prize) => ({ ...prize, count: 0, amount: 0 })),
        cohorts: first.cohorts.map((cohort) => ({ ...cohort, active: 0, amount: 0 })),
        envelopes: { sealed: 0, opened: 0, paid: 0, expired: 0, failed: 0 },
      },
    });
    expect(renderLabReport(empty)).not.toMatch(/NaN|undefined|Infinity/);
    expect(describeLab(empty, 80, makePaint(false))).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('summary.json', () => {
  const schema = JSON.parse(readFileSync(new URL('../run/summary.schema.json', import.meta.url), 'utf8')) as object;
  const validate = new Ajv({ allErrors: true }).compile(schema);
  const written = (record: LabRecord) => JSON.parse(JSON.stringify(labSummary(record))) as Record<string, unknown>;

  it.each(all)('of %s follows its schema', (_name, record) => {
    validate(written(record));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a scale of nothing', { scale: 0 }],
    ['a series without money', { series: [{ at: 1 }] }],
    ['experiments without the policy', { experiments: { defences: [] } }],
    ['a published figure without its deviation', { published: [{ figure: 'x' }] }],
  ])('refuses %s', (_name, change) => {
    expect(validate({ ...written(demo), ...change })).toBe(false);
  });

  it('holds the contract: the first run, with rates over its own time, and nothing of the machine', () => {
    const summary = labSummary(demo);
    const { first } = demo.result.policy;
    expect(summary).toMatchObject({ command: 'simulate', scenario: 'demo', latencyMs: null, runs: 3, scale: 0.25 });
    expect(summary.budget.total).toBe(summary.budget.reserved + summary.budget.paid + summary.budget.remaining);
    expect(summary.decisions.total).toBe(first.decisions.total * 4);
    expect(summary.rates.decisionsPerSecond).toBeCloseTo(summary.decisions.total / (5 * 86_400), 9);
    // The copy is told as it was counted, beside it.
    expect(summary.copy.budget).toEqual(first.budget);
    expect(summary.copy.decisions).toEqual(first.decisions);
    expect(summary.series.at(-1)?.remaining).toBe(summary.budget.remaining);
    const later = labSummary({ ...demo, version: '9.9.9', startedAt: '2027-01-01T00:00:00Z', wallClockMs: 1 });
    expect({ ...later, version: '', startedAt: '', wallClockMs: 0 }).toEqual({
      ...summary,
      version: '',
      startedAt: '',
      wallClockMs: 0,
    });
  });
});

describe('tables for spreadsheets', () => {
  const table = (record: LabRecord, name: string): string[][] => {
    const csv = labTables(record).find((each) => each.name === name)?.csv ?? '';
    return csv
      .trimEnd()
      .split('\n')
      .map((row) => row.split(','));
  };

  it.each([
    ['a policy', demo, ['measures', 'remaining', 'series', 'days', 'amounts', 'prizes', 'cohorts', 'defences']],
    ['a sweep', line, ['sweep']],
    ['a comparison', comparison, ['comparison']],
    ['a search', search, ['trials', 'finalists']],
    ['published figures', qwen, ['published']],
  ])('of %s', (_name, record, names) => {
    expect(labTables(record).map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  });

  it('has money in yuan, at real size, in the campaign’s zone', () => {
    const [head, first] = table(qwen, 'series');
    expect(first?.[0]).toBe('2026-02-05T00:00:00+08:00');
    expect(first?.[head?.indexOf('remaining_cny') ?? -1]).toBe('3000000000');
  });

  it('loses no envelope: the amounts add up to the awards', () => {
    const [, ...rows] = table(demo, 'amounts');
    const counted = rows.reduce((sum, [, count]) => sum + Number(count), 0);
    const { first } = demo.result.policy;
    expect(counted).toBe(first.amounts.reduce((sum, [, count]) => sum + Math.round(count / first.scale), 0));
    expect(counted).toBe(first.decisions.awarded / first.scale);
  });

  it('lets no name become a formula', () => {
    const { first } = demo.result.policy;
    const cohorts = first.cohorts.map((cohort) => ({ ...cohort, name: '=1+1' }));
    const [, row] = table(withPolicy(demo, { first: { ...first, cohorts } }), 'cohorts');
    expect(row?.[0]).toBe("'=1+1");
  });
});
