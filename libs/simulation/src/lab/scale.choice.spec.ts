import { describe, expect, it } from '@jest/globals';
import { preset, scenarioFrom, plainCampaign } from '../engine/simulation.fixture.js';
import { chooseScale, expectedInteractions, vanishingAt } from './scale.choice.js';

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

  it.each(['demo', 'qwen-2026', 'yuanbao-2026', 'wenxin-2026'])('of %s is some seconds of work', (name) => {
    const scenario = preset(name);
    const scale = chooseScale(scenario, load(40));
    expect(expectedInteractions(scenario) * scale * 40).toBeLessThan(100_000_000);
    expect(scenario.population.users * scale).toBeGreaterThan(1_000);
  });
});
