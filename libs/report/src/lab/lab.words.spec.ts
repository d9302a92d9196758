import { describe, expect, it } from '@jest/globals';
import { hourMs } from '#domain';
import type { Estimate, Sweep } from '#simulation';
import { ZoneText } from '../text/time.text.js';
import { extraCost } from './extra.cost.js';
import { fixtureLab } from './lab.fixture.js';
import { MeasureText } from './measure.text.js';
import { momentRange } from './moment.text.js';
import { atRealSize } from './real.size.js';
import { shortPath, shortPaths } from './setting.text.js';
import { asGood, bestCell, bestNames } from './sweep.section.js';

const estimate = (mean: number, standardError = 0, count = 10): Estimate => ({
  mean,
  standardError,
  p5: mean - 2 * standardError,
  p50: mean,
  p95: mean + 2 * standardError,
  count,
});

describe('the moment when the budget runs dry', () => {
  const zone = new ZoneText(8 * hourMs);
  const at = (text: string) => Date.parse(`${text}:00+08:00`);
  const [early, middle, late] = [at('2026-02-11T19:10'), at('2026-02-12T21:40'), at('2026-02-12T23:05')];
  it.each([
    ['over two days', early, middle, late, '12 Feb 21:40 (90%: 11 Feb 19:10 to 12 Feb 23:05)'],
    ['on one day', at('2026-02-12T19:10'), middle, late, '12 Feb 21:40 (90%: 19:10 to 23:05)'],
    ['not in every run', early, middle, null, '12 Feb 21:40 (90%: 11 Feb 19:10 to never)'],
    ['seldom', early, null, null, 'never (90%: 11 Feb 19:10 to never)'],
    ['in a single run', middle, middle, middle, '12 Feb 21:40'],
    ['never', null, null, null, 'never'],
  ])('%s', (_name, p5, p50, p95, text) => {
    expect(momentRange({ share: 1, p5, p50, p95 }, zone)).toBe(text);
  });
});

describe('the cost of one user more', () => {
  it.each([
    // spend, users, without, what one more costs
    [1_000, 150, 50, 10],
    [1_000, 50, 0, 20],
    [1_000, 50, 50, null],
    [1_000, 40, 50, null],
  ])('of %i spent on %i users in the place of %i is %p', (spend, users, without, cost) => {
    expect(extraCost(estimate(spend), estimate(users), estimate(without))?.cost ?? null).toBe(cost);
  });

  it('has the interval of a quotient whose both sides have errors', () => {
    const { interval, cost = 0 } = extraCost(estimate(1_000, 10), estimate(150, 3), estimate(50, 4)) ?? {};
    const relative = Math.hypot(10 / 1_000, 5 / 100);
    expect(interval?.low).toBeCloseTo(cost * (1 - 1.96 * relative), 9);
    expect(interval?.high).toBeCloseTo(cost * (1 + 1.96 * relative), 9);
  });

  it.each([
    ['with a single run', estimate(150, 0, 1), estimate(50, 0, 1)],
    ['where the users more might be luck', estimate(51, 3), estimate(50, 4)],
  ])('claims no interval %s', (_name, users, without) => {
    expect(extraCost(estimate(1_000), users, without)?.interval).toBeNull();
  });
});

describe('the best of a sweep', () => {
  const path = 'campaign.caps.user.perDay';
  const { policy } = fixtureLab({ preset: 'demo', scale: 0.02, runs: 1 }).result;
  const sweepOf = (means: readonly (readonly [mean: number, standardError: number])[]): Sweep => ({
    axes: [{ path, values: means.map((_, i) => String(i)) }],
    planned: means.length,
    cells: means.map(([mean, error], i) => ({
      values: [String(i)],
      outcome: {
        ...policy,
        settings: [{ path, value: String(i) }],
        measures: { ...policy.measures, activated: estimate(mean, error) },
      },
    })),
  });

  it.each([
    [
      'one stands out',
      [
        [10, 1],
        [50, 1],
        [20, 1],
      ],
      'user.perDay 1',
    ],
    [
      'luck cannot tell two apart',
      [
        [49, 1],
        [50, 1],
        [20, 1],
      ],
      'user.perDay 0 or 1',
    ],
    [
      'nor three',
      [
        [49, 1],
        [50, 1],
        [48, 1],
        [9, 1],
      ],
      'user.perDay 0, 1 or 2',
    ],
  ] as const)('is named as surely as is known: %s', (_name, means, names) => {
    const sweep = sweepOf(means);
    const best = bestCell(sweep, 'activated');
    expect(best === null ? '' : bestNames(sweep, best, 'activated')).toBe(names);
  });

  it('is nobody where all are the same, and everybody where luck covers all', () => {
    expect(
      bestCell(
        sweepOf([
          [5, 0],
          [5, 0],
        ]),
        'activated',
      ),
    ).toBeNull();
    const sweep = sweepOf([
      [50, 5],
      [51, 5],
    ]);
    const best = bestCell(sweep, 'activated');
    expect(best === null ? [] : asGood(sweep, best, 'activated')).toHaveLength(2);
  });
});

describe('how figures are written', () => {
  const text = new MeasureText('CNY');
  it.each([
    ['spend', 300_000_000_000, '¥3.0bn'],
    ['spend', 1_300, '¥13.00'],
    ['spend', 319_829, '¥3,198'],
    ['spend', -490_100, '−¥4,901'],
    ['activated', 3_974, '3,974'],
    ['activated', 70_100_000, '70.1m'],
    ['leakage', 0.0761, '7.6%'],
    ['payout_delay_p99', 68.8, '68.8 s'],
    ['gini', 0.47912, '0.479'],
  ] as const)('%s of %d is %s', (measure, value, words) => {
    expect(text.short(measure, value)).toBe(words);
  });

  it.each([
    ['spend', -490_100, '−¥4,901'],
    ['activated', 142, '+142'],
    ['leakage', -0.022, '−2.2 points'],
    ['leakage', 0.022, '+2.2 points'],
  ] as const)('a difference in %s of %d is %s', (measure, value, words) => {
    expect(text.difference(measure, value)).toBe(words);
  });
});

it('never drops the name of the rule, prize or cohort whose field it is', () => {
  expect(
    [
      'campaign.rules.trip.win.probability',
      'campaign.caps.user.perDay',
      'population.cohorts.keen.share',
      'campaign.budget',
    ].map(shortPath),
  ).toEqual(['trip.win.probability', 'user.perDay', 'keen.share', 'budget']);
});

it('keeps short paths apart', () => {
  expect(shortPaths(['campaign.caps.user.perDay', 'campaign.cooldown'])).toEqual(['user.perDay', 'cooldown']);
  expect(shortPaths(['campaign.rules.trip.win.probability', 'campaign.rules.task.win.probability'])).toEqual([
    'trip.win.probability',
    'task.win.probability',
  ]);
});

it('tells a small run at the size of the real campaign, and what has no size as it is', () => {
  const { first } = fixtureLab({ preset: 'qwen-2026', scale: 0.0001, runs: 1 }).result.policy;
  const real = atRealSize(first);
  expect(real.budget.total).toBe(300_000_000_000);
  expect(real.budget.total).toBe(real.budget.paid + real.budget.reserved + real.budget.remaining);
  expect(real.amounts.map(([amount]) => amount)).toEqual(first.amounts.map(([amount]) => amount));
  expect(real.series.map(({ at, waitSeconds }) => [at, waitSeconds])).toEqual(
    first.series.map(({ at, waitSeconds }) => [at, waitSeconds]),
  );
  expect(real.takes.gini).toBe(first.takes.gini);
  expect(real.published).toEqual(first.published);
});
