import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { LabResult, PolicyOutcome } from '#simulation';
import { makePaint } from '../terminal/paint.js';
import { chanceInterval } from './dry.before.js';
import { fixtureLab } from './lab.fixture.js';
import type { LabRecord } from './lab.record.js';
import { renderLabReport } from './lab.report.js';
import { labSummary } from './lab.summary.js';
import { labTables } from './lab.tables.js';
import { describeLab } from './lab.terminal.js';
import { labHeadline, labLead, leftOut } from './lab.verdict.js';
import { LabView } from './lab.view.js';
import { isMet, publishedFinding } from './published.figure.js';
import { thinCopyWarnings } from './thin.copy.js';

// What a figure does not say must not be read into it.

const demo = fixtureLab({ preset: 'demo', scale: 0.05, runs: 2, defences: true });
const wenxin = fixtureLab({ preset: 'wenxin-2026', scale: 0.0001, runs: 2 });

function withPolicy(record: LabRecord, change: Partial<PolicyOutcome>): LabRecord {
  return { ...record, result: { ...record.result, policy: { ...record.result.policy, ...change } } };
}

const withResult = (record: LabRecord, change: Partial<LabResult>): LabRecord => ({
  ...record,
  result: { ...record.result, ...change },
});

describe('the chance of running dry before a moment', () => {
  const dryBefore = { at: Date.parse('2026-02-17T00:00:00+08:00'), share: 0.375 };

  it.each([
    // Wilson's interval, from its closed form.
    [0, 8, 0, 0.3244],
    [1, 8, 0.6756, 1],
    [0.375, 8, 0.1368, 0.6943],
    [0.5, 100, 0.4038, 0.5962],
  ])('of %d in %i runs lies from %d to %d', (share, runs, low, high) => {
    const interval = chanceInterval(share, runs);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });

  it('is the headline where it was asked for, with its uncertainty', () => {
    const asked = new LabView(withPolicy(demo, { dryBefore, runs: 8 }));
    expect(labHeadline(asked)).toBe(
      'The chance that the budget runs dry before 17 Feb 00:00 is 37.5% (95%: 13.7% to 69.4%, from 3 of 8 runs)',
    );
    // What would have been the headline is told behind it.
    expect(labLead(asked).join(' ')).toMatch(/The budget (runs dry|lasts)/);
    const single = new LabView(withPolicy(demo, { dryBefore: { ...dryBefore, share: 1 }, runs: 1 }));
    expect(labHeadline(single)).toBe('In the single run the budget runs dry before 17 Feb 00:00');
  });
});

describe('published figures', () => {
  const [figure] = wenxin.result.policy.published;
  const of = (...figures: readonly (readonly [fitted: boolean, deviation: number])[]) =>
    new LabView(
      withPolicy(wenxin, {
        published: figures.map(([fitted, deviation]) => ({ ...figure!, fitted, deviation })),
      }),
    );

  it.each([
    [
      [
        [true, 0.01],
        [true, 0.2],
      ],
      'Published figures met within 15%: 1 of 2, and all were fitted to: no test',
    ],
    [[[false, 0.1]], 'Published figures met within 15%: 1 of 1'],
    [
      [
        [false, 0.5],
        [false, 0.1],
        [true, 0],
      ],
      'Published figures met within 15%: 1 of 2 not fitted to, 1 of 1 fitted to',
    ],
  ] as const)('%j: %s', (figures, finding) => {
    expect(publishedFinding(of(...figures))).toBe(finding);
  });

  it('are held beside the mean of all runs', () => {
    for (const { published, simulated, deviation } of wenxin.result.policy.published) {
      expect(simulated.count).toBe(2);
      expect(deviation).toBeCloseTo((simulated.mean - published) / published, 12);
    }
    const [summary] = labSummary(wenxin).published;
    expect(summary).toMatchObject({ fitted: true, runs: 2, met: isMet(figure!) });
  });

  it('are never called met of another campaign than the scenario file’s', () => {
    const whatIf = withPolicy(wenxin, { settings: [{ path: 'campaign.budget', value: '¥1bn' }] });
    expect(publishedFinding(new LabView(whatIf))).toMatch(/no check of it$/);
    expect(labSummary(whatIf).published.map(({ met }) => met)).toEqual([null, null]);
    expect(describeLab(whatIf, 80, makePaint(false))).not.toMatch(/\bmet\b/);
  });
});

describe('one budget', () => {
  it('has one figure of what is left: the mean of the runs', () => {
    const view = new LabView(demo);
    const budget = view.budgetOf();
    expect(budget.paid + budget.reserved + budget.remaining).toBe(budget.total);
    expect(budget.remaining).toBe(Math.round(budget.total - demo.result.policy.measures.spend!.mean));
    expect(renderLabReport(demo)).toContain(`${view.money(budget.remaining)} left`);
  });
});

describe('prizes and cohorts', () => {
  const rows = (name: string) => {
    const csv = labTables(demo).find((table) => table.name === name)?.csv ?? '';
    return parse<Record<string, string>>(csv, { columns: true });
  };

  it('tell apart what was won, what came back and what is held; what is held is what headlines call spent', () => {
    const { first } = new LabView(demo);
    const spent = (first.budget.paid + first.budget.reserved) / 100;
    for (const table of ['prizes', 'cohorts']) {
      const sum = (column: string) => rows(table).reduce((all, row) => all + Number(row[column]), 0);
      expect(sum('kept_cny')).toBeCloseTo(spent, 2);
      expect(sum('returned_cny')).toBeCloseTo(first.budget.released / 100, 2);
      expect(sum('won_cny')).toBeCloseTo(sum('kept_cny') + sum('returned_cny'), 2);
    }
    for (const { won, returned, held, stock_played } of rows('prizes')) {
      expect(Number(won) - Number(returned)).toBe(Number(held));
      if (stock_played !== '') expect(Number(held)).toBeLessThanOrEqual(Number(stock_played));
    }
  });
});

describe('a copy of too few people', () => {
  const few = (population: number, cohorts: readonly number[]): LabRecord => {
    const { first } = demo.result.policy;
    return withPolicy(demo, {
      first: {
        ...first,
        users: { ...first.users, population },
        cohorts: first.cohorts.map((cohort, i) => ({ ...cohort, users: cohorts[i] ?? 0 })),
      },
    });
  };

  it.each([
    ['a crowd of 40', few(40, [14, 20, 6]), /^The copy at scale 1\/20 has only 40 users: .+ --scale 1\/2\.$/],
    ['a cohort of a handful', few(200, [95, 100, 5]), /^Too few were played to judge by: hunters \(5 users\)\. .+luck/],
  ])('is warned of, on the terminal, in the report and in the summary: %s', (_name, record, words) => {
    const [warning = ''] = thinCopyWarnings(new LabView(record));
    expect(warning).toMatch(words);
    expect(describeLab(record, 80, makePaint(false)).replaceAll(/\s+/g, ' ')).toContain(warning);
    expect(renderLabReport(record)).toContain(warning);
    expect(labSummary(record).warnings).toContain(warning);
  });

  it('is not warned of where there are enough', () => {
    expect(thinCopyWarnings(new LabView(demo))).toEqual([]);
  });
});

it('names what is too few for the scale, how many there are, and what shows them', () => {
  const record = withResult(wenxin, { vanished: ['television'], whole: { scale: 1 / 500, interactions: 1_100_000 } });
  expect(leftOut(new LabView(record))).toEqual([
    'Left out at scale 1/10000, being too few for it: television (1,000). Nothing here tells of them. To see them: npx hongbao simulate wenxin-2026 --scale 1/500 --runs 1 --no-study, 1.1m interactions.',
  ]);
});

it('counts what was refused for want of money over all runs, and says so', () => {
  const { measures } = demo.result.policy;
  const refused = { mean: 900, standardError: 0, p5: 100, p50: 700, p95: 2_000, count: 2 };
  const exhaustion = { share: 1, p5: 1_771_300_000_000, p50: 1_771_300_000_000, p95: 1_771_300_000_000 };
  const record = withPolicy(demo, { exhaustion, measures: { ...measures, refused_for_budget: refused } });
  expect(labLead(new LabView(record)).join(' ')).toContain('nothing is left for 700 further wins (median of 2 runs).');
});
