import { describe, expect, it } from '@jest/globals';
import { hourMs } from '#domain';
import { describeFault, parseScenario, type Scenario } from '../index.js';
import { rain } from '../rain.fixture.js';

/** The campaign's window is from 2026-02-16T20:00 to 2026-02-17T01:00; what is added begins on line 60. */
function parse(added: string): { scenario: Scenario } | { faults: string[] } {
  const parsed = parseScenario(`${rain}${added}\n`, 'rain.yaml');
  if ('scenario' in parsed) return parsed;
  return { faults: parsed.faults.map((fault) => describeFault(fault).replace(/^rain\.yaml:/, '')) };
}

const published = (more: string): string => `published:\n  - { figure: f, source: s, value: 1, ${more} }`;
const capacity = (more: string): string => `service:\n  capacity:\n    - { ${more} }`;
const day = 'from: 2026-02-16T21:00, to: 2026-02-16T22:00';

describe('what only simulations read', () => {
  it.each<[string, string]>([
    [
      '  from: 2026-02-16T21:00',
      '60:9 traffic.from: is 2026-02-16T21:00, after the campaign begins; give 2026-02-16T20:00 or earlier',
    ],
    [
      '  to: 2026-02-16T23:00',
      '60:7 traffic.to: is 2026-02-16T23:00, before the campaign ends; give 2026-02-17T01:00 or later',
    ],
    [
      '  from: 2020-01-01',
      '60:9 traffic.from: is 2020-01-01T00:00, over a year before the campaign; give 2025-02-15T20:00 or later',
    ],
    [
      '  to: 2126-01-01',
      '60:7 traffic.to: is 2126-01-01T00:00, over a year after the campaign; give 2027-02-18T01:00 or earlier',
    ],
    [
      capacity('from: 2026-02-16T22:00, to: 2026-02-16T21:00, perSecond: 5'),
      '62:37 service.capacity[0].to: is 2026-02-16T21:00, not after "from" (2026-02-16T22:00); give a later time',
    ],
    [
      capacity(`${day}, perSecond: 5, kinds: [daily_tusk]`),
      '62:77 service.capacity[0].kinds[0]: is "daily_tusk"; did you mean "daily_task"? There are complex_question, trip_planning, daily_task, small_talk or spam',
    ],
    [
      capacity(`${day}, perSecond: 5, kinds: []`),
      '62:76 service.capacity[0].kinds: has 0 elements; give 1 to 5 kinds of interaction',
    ],
    [published('measure: spend, kinds: [daily_task]'), '61:62 published[0].kinds: says nothing of spend; leave it out'],
    [
      published('measure: interactions, prizes: [cash]'),
      '61:70 published[0].prizes: says nothing of interactions; use the measure awards, or leave it out',
    ],
    [
      published('measure: awards, prizes: [lantrn]'),
      '61:65 published[0].prizes[0]: "lantrn" is not a prize; did you mean "lantern"?',
    ],
  ])('is refused where it makes no sense: %s', (added, fault) => {
    expect(parse(added)).toEqual({ faults: [fault] });
  });

  it('is refused where first interest is less than what remains of it', () => {
    const interest = '\n      behaviour: { interest: { organic: 20%, atFirst: 10% } }';
    const text = rain.replace('delay: 10m }', `delay: 10m }${interest}`);
    const parsed = parseScenario(text, 'rain.yaml');
    expect('faults' in parsed && parsed.faults.map(({ message, field }) => `${field}: ${message}`)).toEqual([
      'population.cohorts[0].behaviour.interest.atFirst: is 10%, less than "organic" (20%); give 20% or more',
    ]);
  });

  it('is left out without harm: the campaign alone, every kind, every prize, nobody cheats', () => {
    const parsed = parse(`${published('measure: awards')}\n${capacity(`${day}, perSecond: 5`)}`);
    if (!('scenario' in parsed)) throw new Error(parsed.faults.join());
    const { scenario } = parsed;
    expect(scenario.horizon).toEqual(scenario.campaign.window);
    expect(scenario.published).toMatchObject([{ kinds: null, prizes: null, ...scenario.campaign.window }]);
    expect(scenario.service.capacity).toMatchObject([{ perSecond: 5, kinds: null }]);
    expect(scenario.population.joining).toMatchObject({ fromStart: 1, withoutRewards: 0 });
    expect(scenario.population.cohorts).toMatchObject([
      { cheats: false, behaviour: { interest: { organic: 0, atFirst: 1 } } },
    ]);
  });

  it('is taken as it is written', () => {
    const parsed = parse(
      `  from: 2026-02-16\n  to: 2026-02-18\n${published('measure: awards, prizes: [lantern], kinds: [trip_planning]')}`,
    );
    if (!('scenario' in parsed)) throw new Error(parsed.faults.join());
    const { horizon, campaign, published: figures } = parsed.scenario;
    expect([campaign.window.from - horizon.from, horizon.to - campaign.window.to]).toEqual([20 * hourMs, 23 * hourMs]);
    expect(figures).toMatchObject([{ prizes: ['lantern'], kinds: ['trip_planning'] }]);
  });
});
