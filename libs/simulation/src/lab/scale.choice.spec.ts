import { describe, expect, it } from '@jest/globals';
import { preset, scenarioFrom, plainCampaign } from '../engine/simulation.fixture.js';
import {
  chooseScale,
  costOfRun,
  expectedInteractions,
  foreseenInteractions,
  vanishingAt,
  wholeScaleOf,
} from './scale.choice.js';

const set = (path: string, value: string): { path: string; value: string } => ({ path, value });
const load = (studyRuns: number) => ({ studyRuns });

describe('the default scale', () => {
  it('plays what is small as it is', () => {
    const scenario = scenarioFrom(plainCampaign);
    expect(expectedInteractions(scenario)).toBe(5_000 * 2 * 4);
    expect(chooseScale(scenario, load(40))).toBe(1);
  });

  it.each<[string, number, number, number]>([
    // users, interactions a day and user, runs of the study; 50 million interactions are to be had.
    ['a million users', 1_000_000, 40, 0.1],
    ['ten million', 10_000_000, 40, 0.01],
    ['ten million, more runs', 10_000_000, 400, 0.001],
  ])('makes %s smaller', (_, users, runs, scale) => {
    expect(chooseScale(scenarioFrom(plainCampaign, [set('population.users', String(users))]), load(runs))).toBe(scale);
  });

  it('does not let the few prizes of a campaign vanish for twice the time', () => {
    const stock = (count: number) => [
      set('population.users', '1000000'),
      set('campaign.prizes.coin.stock', String(count)),
    ];
    // A tenth fits; of 4 prizes it would leave none, and a fifth leaves one.
    expect(chooseScale(scenarioFrom(plainCampaign, stock(40)), load(40))).toBe(0.1);
    expect(chooseScale(scenarioFrom(plainCampaign, stock(4)), load(40))).toBe(0.2);
    // A single one would take a half, five times as long.
    const single = scenarioFrom(plainCampaign, stock(1));
    expect(chooseScale(single, load(40))).toBe(0.1);
    expect(vanishingAt(single, 0.1)).toEqual(['coin']);
  });

  it('asks a pilot how many come, where not everybody comes that could', () => {
    // Fully interested, each of a million users would come four times; with a tenth of the interest, hardly ever.
    const settings = [set('population.users', '1000000')];
    const idle = set('population.cohorts.all.behaviour', '{ interest: { atFirst: 10% } }');
    const full = costOfRun(scenarioFrom(plainCampaign, settings));
    const tenth = costOfRun(scenarioFrom(plainCampaign, [...settings, idle]));
    expect(tenth).toBeLessThan(full / 3);
    expect(tenth).toBeGreaterThan(full / 10);
  });

  it('knows at what scale nothing of a campaign is left out, and how many interactions that is', () => {
    const scenario = scenarioFrom(plainCampaign, [
      set('population.users', '1000000'),
      set('campaign.prizes.coin.stock', '100'),
    ]);
    const { scale, interactions } = wholeScaleOf(scenario);
    expect(scale).toBe(1 / 200);
    expect(vanishingAt(scenario, scale)).toEqual([]);
    expect(vanishingAt(scenario, scale / 2.5)).toEqual(['coin']);
    // A million users, twice a day, for four days.
    expect(interactions / (scale * 8_000_000)).toBeCloseTo(1, 1);
  });

  it('foretells what happens while the campaign lasts apart from all that is simulated', () => {
    const scenario = scenarioFrom(plainCampaign, [
      set('traffic', '{ from: 2026-02-02T00:00, to: 2026-02-10T00:00 }'),
      set('population.cohorts.all.behaviour', '{ interest: { organic: 100% } }'),
    ]);
    const { during, inAll } = foreseenInteractions(scenario);
    expect(during / 40_000).toBeCloseTo(1, 1);
    expect(inAll / during).toBeCloseTo(2, 1);
  });

  it.each(['demo', 'qwen-2026', 'yuanbao-2026', 'wenxin-2026'])('of %s is some seconds of work', (name) => {
    const scenario = preset(name);
    const scale = chooseScale(scenario, load(40));
    expect(costOfRun(scenario) * scale * 40).toBeLessThanOrEqual(100_000_000);
    expect(scenario.population.users * scale).toBeGreaterThan(1_000);
  });
});
