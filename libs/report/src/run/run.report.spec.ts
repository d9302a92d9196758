import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { binAmounts } from './amount.figure.js';
import { fixtureRun } from './run.fixture.js';
import { renderRunReport } from './run.report.js';
import { headline, holds, story } from './verdict.js';

const schema = JSON.parse(readFileSync(new URL('summary.schema.json', import.meta.url), 'utf8')) as object;
const run = fixtureRun();

describe('the report of a run', () => {
  const page = renderRunReport(run);

  it('says its finding first', () => {
    expect(page).toContain('<h1>The budget ran dry on 16\u00A0Feb at 20:38, and every fen is accounted for</h1>');
    expect(story(run)).toContain('82.4% of them took at least one home');
  });

  it('asks nothing of the network and runs no script', () => {
    expect(page).not.toMatch(/<script|<link rel="stylesheet"|@import|url\(|src=|https?:/);
  });

  it('escapes what comes from a scenario or a user', () => {
    expect(page).toContain('Grand envelope &lt;of the Eve&gt;');
    expect(page).toContain('hello again &lt;b&gt;friend&lt;/b&gt;');
    expect(page).not.toContain('<b>friend');
  });

  it('draws every chart for a wide and for a narrow page, with words for those who do not see it', () => {
    const drawings = [...page.matchAll(/<svg\s+class="(wide|narrow)"[^>]*aria-label="([^"]+)"/g)];
    expect(drawings.filter(([, size]) => size === 'wide')).toHaveLength(5);
    expect(drawings.filter(([, size]) => size === 'narrow')).toHaveLength(5);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('shows raw fen nowhere', () => {
    expect(page).not.toContain('8888800');
    expect(page).toContain('¥88,888.00');
  });

  it('puts a broken invariant before everything else', () => {
    const broken = {
      ...run,
      summary: { ...run.summary, invariants: [{ name: 'ledger sums to zero', ok: false, detail: 'off by ¥0.01' }] },
    };
    expect(headline(broken)).toBe('The books do not balance: ledger sums to zero');
    expect(renderRunReport(broken)).toContain('✗ broken');
    expect(holds(broken.summary)).toBe(false);
    expect(holds({ invariants: [] })).toBe(false);
  });

  it('says so where there is no data', () => {
    const empty = renderRunReport({
      ...run,
      samples: [],
      plan: [],
      exhausted: null,
      amounts: new Map(),
      prizes: [],
      latency: null,
      moments: [],
      summary: { ...run.summary, latencyMs: null, decisions: { total: 0, awarded: 0, rejected: {} } },
    });
    expect(empty.match(/No data:/g)?.length).toBeGreaterThanOrEqual(5);
    expect(empty).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('bins of amounts', () => {
  it.each([
    [
      'few amounts: one each',
      new Map([
        [88, 3],
        [1, 2],
      ]),
      [
        [1, 1],
        [88, 88],
      ],
    ],
    [
      'many: 1, 2, 5',
      new Map(Array.from({ length: 200 }, (_, i) => [i + 1, 1])),
      [
        [1, 1],
        [2, 4],
        [5, 9],
        [10, 19],
        [20, 49],
        [50, 99],
        [100, 199],
        [200, 499],
      ],
    ],
    ['none', new Map<number, number>(), []],
  ])('%s', (_name, amounts, ranges) => {
    const bins = binAmounts(amounts);
    expect(bins.map(({ from, to }) => [from, to])).toEqual(ranges);
    // The law: no envelope and no fen is lost between the bins.
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe([...amounts.values()].reduce((a, b) => a + b, 0));
    expect(bins.reduce((sum, { amount }) => sum + amount, 0)).toBe(
      [...amounts].reduce((sum, [a, n]) => sum + a * n, 0),
    );
  });
});

describe('summary.schema.json', () => {
  const validate = new Ajv({ allErrors: true }).compile(schema);

  it('accepts what a run writes', () => {
    expect(validate(run.summary)).toBe(true);
    expect(validate({ ...run.summary, latencyMs: null })).toBe(true);
  });

  it.each([
    ['an amount that is no integer', { budget: { ...run.summary.budget, paid: 1.5 } }],
    ['an unknown reason', { decisions: { total: 1, awarded: 0, rejected: { bad_luck: 1 } } }],
    ['a field of its own', { comment: 'x' }],
    ['no invariants', { invariants: undefined }],
  ])('refuses %s', (_name, change) => {
    expect(validate(JSON.parse(JSON.stringify({ ...run.summary, ...change })))).toBe(false);
  });
});
