import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { KeyedRandom, interactionKinds, secondMs } from '#domain';
import type { CapacityLimit } from '#scenario';
import { RandomStream } from '../crowd/random-stream.js';
import { Capacity } from './capacity.js';
import { plainCampaign, scenarioFrom } from './simulation.fixture.js';
import { simulateNow } from './simulate.js';

const kindNumbers = fc.integer({ min: 0, max: interactionKinds.length - 1 });
const limits = fc.array(
  fc
    .record({
      from: fc.integer({ min: 0, max: 30_000 }),
      lasts: fc.integer({ min: 1, max: 30_000 }),
      perSecond: fc.double({ min: 0.01, max: 20, noNaN: true }),
      kinds: fc.option(fc.uniqueArray(fc.constantFrom(...interactionKinds), { minLength: 1 })),
    })
    .map(({ from, lasts, perSecond, kinds }): CapacityLimit => ({ from, to: from + lasts, perSecond, kinds })),
  { maxLength: 4 },
);
/** Crowds with quiet between them, for what is not used must not be heaped up. */
const gaps = fc.oneof(
  { weight: 50, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9_000 }) },
);
const attempts = fc.array(fc.record({ gapMs: gaps, kind: kindNumbers }), { minLength: 200, maxLength: 1_500 });

describe('capacity', () => {
  it('is never exceeded in any second of the clock, nor over all; what no limit counts passes', () => {
    fc.assert(
      fc.property(limits, attempts, (all, tries) => {
        const capacity = new Capacity(all);
        const taken = all.map(() => new Map<number, number>());
        let at = 0;
        for (const { gapMs, kind } of tries) {
          at += gapMs;
          const applying = all.filter((limit) => counts(limit, at, kind));
          const admitted = capacity.admits(at, kind);
          if (applying.length === 0) expect(admitted).toBe(true);
          if (!admitted) continue;
          for (const limit of applying) {
            const seconds = taken[all.indexOf(limit)]!;
            const second = Math.floor(at / secondMs);
            seconds.set(second, (seconds.get(second) ?? 0) + 1);
          }
        }
        for (const [index, { perSecond, from, to }] of all.entries()) {
          const bySecond = [...taken[index]!.values()];
          for (const count of bySecond) expect(count).toBeLessThanOrEqual(Math.max(Math.ceil(perSecond), 1));
          const seconds = Math.ceil(to / secondMs) - Math.floor(from / secondMs);
          expect(bySecond.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(perSecond * seconds + 1e-6);
        }
      }),
    );
  });

  it('is used to the full where more comes than it bears', () => {
    const capacity = new Capacity([{ from: 0, to: 100 * secondMs, perSecond: 2.5, kinds: null }]);
    let admitted = 0;
    for (let at = 0; at < 100 * secondMs; at += 10) if (capacity.admits(at, 0)) admitted++;
    expect(admitted).toBe(250);
  });

  it('lets a smaller copy bear its share of a crowd that comes at random, and no more', () => {
    // Four times as many as it bears, one every 50 seconds: seldom does anybody come just when a place is free.
    const admittedAt = (scale: number): number => {
      const capacity = new Capacity([{ from: 0, to: 1e9, perSecond: 0.02, kinds: null }], scale);
      const random = new RandomStream(new KeyedRandom('crowd'), 'arrivals');
      let admitted = 0;
      for (let at = 0; at < 1e9; at += -Math.log(1 - random.uniform()) * 12_500) if (capacity.admits(at, 0)) admitted++;
      return admitted;
    };
    expect(admittedAt(0.001)).toBeGreaterThan(20_000 * 0.99);
    expect(admittedAt(0.001)).toBeLessThanOrEqual(20_000 + 10);
    // One that is that slow in earnest holds no more than it says.
    expect(admittedAt(1)).toBeLessThan(20_000 * 0.85);
  });

  it('throttles its kinds and leaves the others alone: orders stand still, questions are answered', () => {
    const world = [
      { path: 'population.cohorts.all.kinds', value: '{ daily_task: 1, complex_question: 1 }' },
      { path: 'campaign.rules.any.win.probability', value: '100%' },
      {
        path: 'service',
        value:
          '{ capacity: [{ from: 2026-02-06T10:00, to: 2026-02-06T12:00, perSecond: 0.001, kinds: [daily_task] }], retries: { share: 50%, delay: 3h } }',
      },
    ];
    const scenario = scenarioFrom(plainCampaign, world);
    const [begins, ends] = ['10', '12'].map((hour) => Date.parse(`2026-02-06T${hour}:00:00+08:00`));
    const during = { daily_task: 0, complex_question: 0 };
    const result = simulateNow(scenario, {
      sink: ({ at, kind }) => {
        const word = interactionKinds[kind];
        if (at >= begins! && at < ends! && (word === 'daily_task' || word === 'complex_question')) during[word]++;
      },
    });
    const calm = simulateNow(scenarioFrom(plainCampaign, world.slice(0, 2)));
    expect(during.daily_task).toBeLessThanOrEqual(7);
    expect(during.complex_question).toBeGreaterThan(300);
    const { turnedAway, lost } = result.service;
    expect(lost).toBeGreaterThan(0);
    expect(turnedAway).toBeGreaterThan(lost);
    // Nobody's visit goes on in this campaign, so whatever was not given up has been decided in the end.
    expect(result.decisions.total).toBe(calm.decisions.total - lost);
  });
});

function counts({ from, to, kinds }: CapacityLimit, at: number, kind: number): boolean {
  return from <= at && at < to && (kinds === null || kinds.includes(interactionKinds[kind]!));
}
