import { describe, expect, it } from '@jest/globals';
import { coefficientsOf, numbersAt } from './coefficient.js';
import { describeFault } from './fault.js';
import { presets } from './preset.catalogue.js';
import { rain } from './rain.fixture.js';
import { parseScenario } from './scenario.parser.js';

const withUncertain = (entries: string): string => `${rain}uncertain:\n${entries}`;

function faultsOf(entries: string): string[] {
  const parsed = parseScenario(withUncertain(entries), 'rain.yaml');
  return 'faults' in parsed ? parsed.faults.map(describeFault) : [];
}

/** Of the first entry. */
const line = rain.split('\n').length + 1;

describe('what a scenario is unsure of', () => {
  it('is kept with its place and its limits', () => {
    const entries = '  population.cohorts.all.interactionsPerDay: 20%\n  traffic.bursts[0].share: 0.1\n';
    const parsed = parseScenario(withUncertain(entries), 'rain.yaml');
    expect(parsed).toMatchObject({
      scenario: {
        uncertain: [
          {
            path: 'population.cohorts.all.interactionsPerDay',
            relativeDeviation: 0.2,
            places: [['population', 'cohorts', 0, 'interactionsPerDay']],
            most: 10_000,
          },
          {
            path: 'traffic.bursts.0.share',
            relativeDeviation: 0.1,
            places: [['traffic', 'bursts', 0, 'share']],
            most: 1,
          },
        ],
      },
    });
    expect(parseScenario(rain, 'rain.yaml')).toMatchObject({ scenario: { uncertain: [] } });
  });

  it.each<[string, string, string]>([
    [
      'a slip',
      'population.cohorts.all.interactionsPerDy: 20%',
      `3 uncertain.population.cohorts.all.interactionsPerDy: is no number that can be unsure; did you mean "population.cohorts.all.interactionsPerDay"?`,
    ],
    [
      'an unknown cohort',
      'population.cohorts.whales.invited: 20%',
      '3 uncertain.population.cohorts.whales.invited: is no number that can be unsure; give the path of one',
    ],
    [
      'a part of the policy',
      'campaign.budget: 5%',
      '3 uncertain.campaign.budget: is no number that can be unsure; give the path of one in population',
    ],
    ['a name', 'population.cohorts.all.name: 5%', '3 uncertain.population.cohorts.all.name: is no number'],
    ['a section', 'population.cohorts.all: 5%', '3 uncertain.population.cohorts.all: is no number'],
    ['a field of every object', 'constructor: 5%', 'uncertain.constructor: is not a field'],
    [
      'a number that is not there',
      'channel.ratePerSecond: 5%',
      '3 uncertain.channel.ratePerSecond: has no value in this scenario; give it one first',
    ],
    [
      'a zero',
      'population.joining.newsPerDay: 5%',
      '3 uncertain.population.joining.newsPerDay: is 0, which stays 0 however unsure; leave it out',
    ],
    [
      'a share above 100%',
      'population.users: 120%',
      '21 uncertain.population.users: is "120%"; give a probability from 0 to 1, or from 0% to 100%',
    ],
    ['a negative share', 'population.users: -0.1', 'uncertain.population.users: is -0.1; give'],
    ['no path', '"population users": 10%', '3 uncertain.population users: is no name; give the path of a number'],
  ])('may not be %s', (_name, entry, told) => {
    const [fault, ...more] = faultsOf(`  ${entry}\n`);
    expect(fault).toContain(told);
    expect(fault).toMatch(new RegExp(`^rain\\.yaml:${line}:`));
    expect(more).toEqual([]);
  });

  it('may not be the same twice, and needs a section of entries', () => {
    expect(faultsOf('  traffic.bursts.0.share: 5%\n  traffic.bursts[0].share: 6%\n')).toEqual([
      expect.stringMatching(/:3 uncertain\.traffic\.bursts\[0\]\.share: stands here a second time; keep one of them$/),
    ]);
    expect(faultsOf('  - a\n')).toEqual([expect.stringContaining('uncertain: is a list; give a section of paths')]);
  });

  it('is not held against a part with faults of its own', () => {
    const text = withUncertain('  population.cohorts.all.invited: 5%\n').replace('users: 100', 'users: none');
    const parsed = parseScenario(text, 'rain.yaml');
    const faults = 'faults' in parsed ? parsed.faults.map(describeFault) : [];
    expect(faults).toEqual([expect.stringContaining('population.users: is "none"')]);
  });

  it.each(presets.list())('can be every coefficient of the preset %s that has a value', (name) => {
    const parsed = parseScenario(presets.get(name)?.text ?? '', name);
    if ('faults' in parsed) throw new Error('a preset has faults');
    const { scenario } = parsed;
    const known = [...coefficientsOf(scenario)];
    const valued = known.filter(([, { places }]) =>
      places.flatMap((place) => [...numbersAt(scenario, place)]).some((each) => each !== 0),
    );
    expect(valued.length).toBeGreaterThan(8);
    for (const [path, { places, least, most }] of valued) {
      for (const place of places) {
        expect([path, numbersAt(scenario, place).every((each) => each >= least && each <= most)]).toEqual([path, true]);
      }
    }
    const entries = valued.map(([path]) => `${path}: 10%`).join(', ');
    const again = parseScenario(presets.get(name)?.text ?? '', name, [{ path: 'uncertain', value: `{ ${entries} }` }]);
    expect('faults' in again ? again.faults : again.scenario.uncertain.length).toEqual(valued.length);
  });
});
