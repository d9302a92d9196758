import { describe, expect, it } from '@jest/globals';
import { presets } from '#scenario';
import type { LabOrder } from './lab.order.js';
import { faultsOf, plainPolicy, planned } from './lab.fixture.js';

const policy = plainPolicy();
const axis = (path: string, ...values: string[]) => ({ path, values });
const knob = (path: string, low: string, high: string) => ({ path, low, high });
const search = (...knobs: { path: string; low: string; high: string }[]): Partial<LabOrder> => ({
  optimise: { goal: 'rewarded', knobs },
});

describe('a plan', () => {
  it('has the grid of all combinations, the last axis fastest, and knows how much is played', () => {
    const sweep = [
      axis('campaign.rules.any.win.probability', '10%', '20%'),
      axis('population.users', '10', '20', '30'),
    ];
    const plan = planned({ policy, runs: 3, sweep });
    expect(plan.sweep!.cells.map(({ values }) => values.join(' '))).toEqual([
      '10% 10',
      '10% 20',
      '10% 30',
      '20% 10',
      '20% 20',
      '20% 30',
    ]);
    expect(plan.sweep!.cells.at(-1)!.scenario.population.users).toBe(30);
    // The policy itself, the same without rewards, and six cells; nobody cheats, so there are no defences.
    expect(plan.totalRuns).toBe(3 * 8);
    expect(plan).toMatchObject({ scale: 1, scaleChosen: true, vanished: [], seed: 'plain' });
  });

  it('plays a policy of another population at a size that fits it', () => {
    const text = presets.get('qwen-2026')?.text ?? '';
    const { scale, compare, expectedInteractions } = planned({
      policy,
      runs: 8,
      compare: { name: 'qwen-2026', text, fileName: 'qwen-2026.yaml' },
    });
    expect(scale).toBe(1);
    expect(compare?.scale).toBeLessThan(0.1);
    expect(expectedInteractions).toBeLessThan(400_000_000);
  });

  it.each<[string, Partial<LabOrder>, string]>([
    [
      'a field that is not there',
      { sweep: [axis('campaign.caps.user.perDya', '1')] },
      '--sweep campaign.caps.user.perDya: is not a field here; did you mean "perDay"?',
    ],
    [
      'a value that is none',
      { sweep: [axis('campaign.cooldown', '1s', 'soon')] },
      '--sweep campaign.cooldown: is "soon"; give a duration such as 90s, 24h, 1h30m or 7d',
    ],
    [
      'an axis twice',
      { sweep: [axis('campaign.cooldown', '1s'), axis('campaign.cooldown', '2s')] },
      '--sweep campaign.cooldown: is swept twice; give all its values at once',
    ],
    [
      'a grid without end',
      { sweep: [axis('campaign.cooldown', ...Array.from({ length: 1001 }, (_, s) => `${s}s`))] },
      '--sweep has 1001 combinations; at most 1000 are played',
    ],
    ['no runs', { runs: 0 }, '--runs is 0; give a whole number from 1 to 10000'],
    ['no scale', { scale: Number.NaN }, '--scale is NaN; give a number above 0, such as 0.01'],
    [
      'a scale beyond memory',
      { scale: 150_000 },
      '--scale asks for 750000000 people in one run; at most 500000000 are played: give a smaller one',
    ],
    [
      'a scale beyond counting',
      { scale: 1e12 },
      '--scale 10000000000 times 1000000000000 is too large to be counted exactly',
    ],
    ['no date', { dryBefore: '2026-02-31' }, '--dry-before is "2026-02-31"; give a date and time that exist'],
    [
      'a date before the campaign',
      { dryBefore: '2026-02-05T00:00' },
      '--dry-before lies before anything is spent; give a time from 2026-02-06T00:00 to 2026-02-10T00:00',
    ],
    [
      'a date after it',
      { dryBefore: '2026-02-11T00:00' },
      '--dry-before lies after the campaign, whose budget nobody asks for then; give a time from 2026-02-06T00:00 to 2026-02-10T00:00',
    ],
    [
      'a policy to compare that is none',
      { compare: { ...plainPolicy({ 'campaign.budget': '-1' }), name: 'broke' } },
      '--compare campaign.budget: ',
    ],
    [
      'a knob with two units',
      search(knob('campaign.cooldown', '1s', '2m')),
      '--knob campaign.cooldown: 1s..2m is no range; give two numbers with the same unit, such as 1..5, 10%..60% or 0s..90s',
    ],
    [
      'a knob the wrong way',
      search(knob('campaign.cooldown', '5s', '2s')),
      '--knob campaign.cooldown: 5s is not below 2s',
    ],
    [
      'a knob that turns nothing',
      search(knob('campaign.cooldwon', '1s', '2s')),
      '--knob campaign.cooldwon: is not a field here',
    ],
    [
      'a knob turned too far',
      search(knob('campaign.rules.any.win.probability', '50%', '150%')),
      '--knob campaign.rules[0].win.probability: is "150%"',
    ],
    [
      'a goal that the time is too short for',
      { optimise: { goal: 'cost_per_retained_day7' } },
      '--optimise cost_per_retained_day7 needs more than 7 days, and 4 are simulated',
    ],
  ])('refuses %s', (_, order, message) => {
    const [fault, ...more] = faultsOf({ policy, ...order });
    expect(fault).toContain(message);
    expect(more).toEqual([]);
  });

  it('reads a date in the zone of the campaign', () => {
    expect(planned({ policy, dryBefore: '2026-02-08T00:00' }).dryBefore).toBe(Date.parse('2026-02-08T00:00+08:00'));
  });

  it('finds how finely a knob can be turned', () => {
    const knobs = [
      knob('campaign.caps.user.perDay', '1', '40'),
      knob('campaign.rules.any.win.probability', '5%', '50%'),
      knob('population.cohorts.all.share', '0.9', '1'),
      knob('campaign.prizes.coin.amount', '¥0.50', '¥1.50'),
      knob('campaign.cooldown', '0s', '90s'),
    ];
    expect(planned({ policy, ...search(...knobs.slice(0, 2), ...knobs.slice(3)) }).optimise!.knobs).toMatchObject([
      { low: 1, high: 40, whole: true, prefix: '', suffix: '' },
      { low: 5, high: 50, whole: false, decimals: 1, suffix: '%' },
      { low: 0.5, high: 1.5, whole: false, decimals: 2, prefix: '¥' },
      { low: 0, high: 90, whole: true, suffix: 's' },
    ]);
  });

  it.each(presets.list())('finds knobs in %s by itself, four at most', (name) => {
    const { text, fileName } = presets.get(name)!;
    const { knobs } = planned({ policy: { text, fileName }, optimise: { goal: 'cost_per_activated' } }).optimise!;
    expect(knobs.length).toBeGreaterThan(0);
    expect(knobs.length).toBeLessThanOrEqual(4);
  });
});
