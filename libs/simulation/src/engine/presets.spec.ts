import { describe, expect, it } from '@jest/globals';
import { preset } from './simulation.fixture.js';
import { simulateNow } from './simulate.js';

/** How far a simulated figure may lie from the published one. */
const tolerance = 0.15;

describe('the published figures of a preset', () => {
  /** What is missed, and why: see the figure's source in the preset. */
  it.each<[name: string, scale: number, figures: number, missed: readonly string[]]>([
    ['qwen-2026', 0.0002, 9, []],
    // So small a copy has no grand prize of two hundred, and says nothing of them.
    ['yuanbao-2026', 0.0002, 8, ['Daily users on 18 February']],
    ['wenxin-2026', 0.001, 2, []],
  ])('of %s come out within 15% at %d of its size, and every law holds', (name, scale, figures, missed) => {
    const scenario = preset(name);
    // They are to emerge from adoption, arrivals and capacity: a weight for each day would be a table of answers.
    expect(scenario.traffic.days).toEqual([1]);
    const { published, invariants } = simulateNow(scenario, { scale });
    expect(published).toHaveLength(figures);
    const beyond = published.filter(({ deviation }) => deviation === null || Math.abs(deviation) > tolerance);
    expect(beyond.map(({ figure }) => figure)).toEqual(missed);
    expect(invariants.filter(({ ok }) => !ok)).toEqual([]);
  });
});
