import { describe, expect, it } from '@jest/globals';
import { dayMs, hourMs, type EpochMs } from '#domain';
import { parseScenario, presets, type Scenario } from '#scenario';
import { crowd, type Arrival } from '../index.js';

const demo = preset('demo');

function preset(name: string): Scenario {
  const parsed = parseScenario(presets.get(name)?.text ?? '', name);
  if (!('scenario' in parsed)) throw new Error(`${name} has faults`);
  return parsed.scenario;
}

function count<T>(things: Iterable<T>, wanted: (thing: T) => boolean): number {
  let found = 0;
  for (const thing of things) if (wanted(thing)) found++;
  return found;
}

/** Five standard deviations of a count: a right generator misses them once in two million seeds, and the seed is fixed. */
function expectNear(found: number, expected: number, deviation = Math.sqrt(expected)): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(5 * deviation);
}

function expectShare(found: number, of: number, share: number): void {
  expectNear(found, of * share, Math.sqrt(of * share * (1 - share)));
}

describe('a crowd', () => {
  it('is the same for the same seed, another for another', () => {
    const once = JSON.stringify([...crowd(demo, { scale: 0.05 }).arrivals()]);
    const again = crowd(demo, { scale: 0.05 });
    expect(JSON.stringify([...again.arrivals()])).toBe(once);
    expect(JSON.stringify([...again.arrivals()])).toBe(once);
    expect(JSON.stringify([...crowd(demo, { scale: 0.05, seed: 'other' }).arrivals()])).not.toBe(once);
  });

  it('draws for one purpose from one stream: without texts, the same people come at the same times', () => {
    const silent = { ...demo, traffic: { ...demo.traffic, texts: { share: 0, chinese: 0 } } };
    const who = (scenario: Scenario): string[] =>
      Array.from(
        crowd(scenario, { scale: 0.02 }).arrivals(),
        ({ at, event, kind }) => `${at} ${event.subject} ${kind}`,
      );
    expect(who(silent)).toEqual(who(demo));
  });

  it('sends in the order of time, inside the window, each interaction under an id of its own', () => {
    const { from, to } = demo.campaign.window;
    const ids = new Set<string>();
    const wrong: Arrival[] = [];
    let last = 0;
    for (const arrival of crowd(demo).arrivals()) {
      const { at, event, repeated } = arrival;
      const time = Date.parse(event.time);
      const inTime = time >= from && time < to && (repeated ? time < at : time === at);
      if (!inTime || at < last || ids.has(event.id) !== repeated) wrong.push(arrival);
      last = at;
      ids.add(event.id);
    }
    expect(wrong).toEqual([]);
    expect(ids.size).toBeGreaterThan(60_000);
  });

  it('sends CloudEvents as the contract has them', () => {
    const people = crowd(demo, { scale: 0.1 });
    const members = new Map(Array.from(people.users(), (user) => [user.id, user]));
    for (const { event, kind } of people.arrivals()) {
      const { subject, data } = event;
      const member = members.get(subject);
      const { text } = data;
      expect({ ...event, id: '', time: '' }).toEqual({
        specversion: '1.0',
        type: 'hongbao.interaction.v1',
        source: 'hongbao/crowd/demo',
        id: '',
        subject: member === undefined ? expect.stringMatching(/^stranger-\d+$/) : member.id,
        time: '',
        data: {
          campaign: 'demo',
          ...(text === undefined ? { kind } : { text: expect.stringMatching(/./) }),
          device: member?.device ?? data.device,
          channel: expect.stringMatching(/^(?:app|web)$/),
          ...(data.invitedBy === undefined ? {} : { invitedBy: member?.invitedBy }),
        },
      });
    }
  });
});

describe('the rates of the demo', () => {
  const arrivals: Arrival[] = [...crowd(demo).arrivals()];
  const interactions = arrivals.filter(({ repeated }) => !repeated);
  const { population, traffic, campaign } = demo;
  const expected = 62_000;

  it('are what the cohorts add up to', () => {
    expect(crowd(demo).expectedInteractions).toBeCloseTo(expected, 6);
    expectNear(interactions.length, expected);
  });

  it('follow the days, the hours and the bursts', () => {
    const ordinary = 1 - traffic.bursts.reduce((sum, { share }) => sum + share, 0);
    const days = traffic.days.reduce((sum, weight) => sum + weight, 0);
    const between = (from: EpochMs, to: EpochMs): number => count(interactions, ({ at }) => at >= from && at < to);
    const firstDay = campaign.window.from;
    expectNear(between(firstDay, firstDay + dayMs), expected * ordinary * ((traffic.days[0] ?? 0) / days));
    const hours = traffic.hours.reduce((sum, weight) => sum + weight, 0);
    const evening = expected * ordinary * ((traffic.days[1] ?? 0) / days) * ((traffic.hours[20] ?? 0) / hours);
    expectNear(between(firstDay + dayMs + 20 * hourMs, firstDay + dayMs + 21 * hourMs), evening);
    // A burst decays with its time constant: the part of it in the first 110 s is 1 - 1/e, but for the cut at 10 minutes.
    const [rain] = traffic.bursts;
    if (rain === undefined) throw new Error('the demo has a rain');
    const rush = expected * rain.share;
    const early = (rush * -Math.expm1(-1)) / -Math.expm1(-rain.lastsMs / rain.decayMs);
    expectNear(between(rain.at, rain.at + rain.decayMs), early + (evening * 5 * 110) / 3 / 3600);
  });

  it('have the shares of repeats, texts, strangers and channels that are asked for', () => {
    const of = interactions.length;
    expectShare(arrivals.length - of, of, traffic.duplicates.share);
    expectShare(
      count(interactions, ({ event }) => event.data.text !== undefined),
      of,
      traffic.texts.share,
    );
    expectShare(
      count(interactions, ({ event }) => event.subject.startsWith('stranger-')),
      of,
      population.unregistered,
    );
    expectShare(
      count(interactions, ({ event }) => event.data.channel === 'app'),
      of,
      0.8,
    );
    const texts = interactions.filter(({ event }) => event.data.text !== undefined);
    const chinese = count(
      texts,
      ({ event }) => /\p{Script=Han}/u.test(event.data.text ?? '') || /^6+$/.test(event.data.text ?? ''),
    );
    expectShare(chinese, texts.length, traffic.texts.chinese);
  });

  it('have arrivals as irregular as a Poisson process: variance of counts equals their mean', () => {
    // Counts of a flat hour, minute by minute: their variance over their mean is 1, within five standard errors.
    const flat = {
      ...demo,
      traffic: { ...traffic, hours: Array.from({ length: 24 }, () => 1), days: [1], bursts: [] },
    };
    const bins = new Array<number>(5 * 24 * 60).fill(0);
    for (const { at, repeated } of crowd(flat).arrivals()) {
      const bin = Math.floor((at - campaign.window.from) / 60_000);
      if (!repeated) bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const mean = bins.reduce((sum, each) => sum + each, 0) / bins.length;
    const variance = bins.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (bins.length - 1);
    expect(Math.abs(variance / mean - 1)).toBeLessThan(5 * Math.sqrt(2 / bins.length));
  });

  it('give each cohort the kinds that it likes', () => {
    const [, , hunters] = population.cohorts;
    const devices = interactions.filter(({ event }) => event.data.device?.startsWith('phone-2-'));
    expect(hunters?.name).toBe('hunters');
    expectShare(
      count(devices, ({ kind }) => kind === 'spam'),
      devices.length,
      0.2,
    );
    expectShare(devices.length, interactions.length, (0.15 * 5) / 3.1);
  });
});

describe('the users of a crowd', () => {
  const people = crowd(demo);
  const users = [...people.users()];

  it('are as many as the scenario says, each once', () => {
    expect(users.length).toBe(people.userCount);
    expect(new Set(users.map(({ id }) => id)).size).toBe(4000);
  });

  it('share devices as their cohort does', () => {
    const sizes = new Map<string, number>();
    for (const { device } of users) sizes.set(device, (sizes.get(device) ?? 0) + 1);
    const ofCohort = (number: number): number[] =>
      [...sizes].filter(([device]) => device.startsWith(`phone-${number}-`)).map(([, size]) => size);
    expect(ofCohort(0)).toEqual(Array.from({ length: 1400 }, () => 1));
    expect(ofCohort(2)).toEqual(Array.from({ length: 120 }, () => 5));
  });

  it('are invited as often as their cohort says, by somebody who registered before', () => {
    const seen = new Set<string>();
    const early: string[] = [];
    for (const { id, invitedBy } of users) {
      if (invitedBy !== null && !seen.has(invitedBy)) early.push(id);
      seen.add(id);
    }
    expect(early).toEqual([]);
    const hunters = users.filter(({ device }) => device.startsWith('phone-2-'));
    expectShare(
      count(hunters, ({ invitedBy }) => invitedBy !== null),
      hunters.length,
      0.4,
    );
  });

  it.each([1, 2, 3, 7, 100, 4001, 94_906_267])('can be %i', (number) => {
    const few = crowd({ ...demo, population: { ...demo.population, users: number } });
    expect(few.userCount).toBe(number);
    const ids = new Set<string>();
    for (const { id } of few.users()) {
      ids.add(id);
      if (ids.size === 5000) break;
    }
    expect(ids.size).toBe(Math.min(number, 5000));
  });
});

describe('the opening of envelopes', () => {
  const people = crowd(demo);
  const [regulars] = demo.population.cohorts;
  const regular = [...people.users()].find(({ device }) => device.startsWith('phone-0-'))?.id ?? '';

  it('is a function of envelope and user, in whatever order one asks', () => {
    const asked = people.opensAt('e1', regular, 1000);
    people.opensAt('e2', regular, 1000);
    expect(people.opensAt('e1', regular, 1000)).toBe(asked);
    expect(crowd(demo, { seed: 'other' }).opensAt('e1', regular, 1000)).not.toBe(asked);
  });

  it('happens as often and as late as the cohort says', () => {
    const tries = 20_000;
    const delays = Array.from({ length: tries }, (_, index) => people.opensAt(`e${index}`, regular, 0)).filter(
      (at) => at !== null,
    );
    expectShare(delays.length, tries, regulars?.opens.probability ?? 0);
    const mean = delays.reduce((sum, delay) => sum + delay, 0) / delays.length;
    const expected = regulars?.opens.delayMs ?? 0;
    expect(Math.abs(mean - expected)).toBeLessThan((5 * expected) / Math.sqrt(delays.length));
  });

  it('never happens for strangers', () => {
    expect(people.opensAt('e1', 'stranger-1', 0)).toBeNull();
    expect(people.opensAt('e1', 'user-4000', 0)).toBeNull();
    expect(people.opensAt('e1', 'user-1.5', 0)).toBeNull();
  });
});

describe('scale', () => {
  it('keeps what one user does, with fewer users', () => {
    const small = crowd(preset('qwen-2026'), { scale: 1e-5 });
    expect(small.userCount).toBe(1300);
    expectNear(
      count(small.arrivals(), ({ repeated }) => !repeated),
      small.expectedInteractions,
    );
    expect(small.expectedInteractions / 1300).toBeCloseTo(crowd(preset('qwen-2026')).expectedInteractions / 130e6, 2);
  });
});
