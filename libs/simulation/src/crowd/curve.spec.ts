import { describe, expect, it } from '@jest/globals';
import { dayMs, hourMs, type EpochMs } from '#domain';
import { parseScenario, type Scenario } from '#scenario';
import { Simulation } from '../engine/simulation.js';
import { plainCampaign } from '../engine/simulation.fixture.js';
import { crowd } from './crowd.js';

/** Four standard errors. */
const errors = 4;

const start = Date.parse('2026-02-06T00:00:00+08:00');
/** Nobody for six hours, then one to three to two over the rest of four days. */
const arrivals = 'time,rate\n2026-02-06T06:00,10\n2026-02-07T00:00,30\n2026-02-09T00:00,20\n';
const expected = [
  { from: 6 * hourMs, to: dayMs, weight: 18 * 10 },
  { from: dayMs, to: 3 * dayMs, weight: 48 * 30 },
  { from: 3 * dayMs, to: 4 * dayMs, weight: 24 * 20 },
];

function following(curve: string): Scenario {
  // Hours and days say otherwise, and are not asked.
  const traffic = 'traffic: { curve: arrivals.csv, days: [0, 0, 0, 1] }\n';
  const parsed = parseScenario(plainCampaign + traffic, 'plain.yaml', [], () => ({
    text: curve,
    fileName: 'arrivals.csv',
  }));
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.scenario;
}

/** Both worlds: the crowd that is played over HTTP, and the engine's people. */
const worlds: readonly (readonly [string, (scenario: Scenario) => EpochMs[]])[] = [
  ['the crowd', (scenario) => Array.from(crowd(scenario).arrivals(), ({ at }) => at)],
  [
    'a simulation',
    (scenario) => {
      const times: EpochMs[] = [];
      const simulation = new Simulation(scenario, { sink: ({ at }) => void times.push(at) });
      while (!simulation.done) simulation.advance(10_000);
      return times;
    },
  ],
];

describe.each(worlds)('%s', (_name, timesOf) => {
  it('comes by the curve of a file, as many as the population says', () => {
    const times = timesOf(following(arrivals));
    const total = 5000 * 2 * 4;
    expect(Math.abs(times.length - total)).toBeLessThan(errors * Math.sqrt(total));
    const whole = expected.reduce((sum, { weight }) => sum + weight, 0);
    let counted = 0;
    for (const { from, to, weight } of expected) {
      const count = times.filter((at) => at >= start + from && at < start + to).length;
      const share = weight / whole;
      expect(Math.abs(count - times.length * share)).toBeLessThan(
        errors * Math.sqrt(times.length * share * (1 - share)),
      );
      counted += count;
    }
    expect(counted).toBe(times.length);
  });
});
