import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayMs, hourMs } from './calendar.js';
import { campaign, openingTime } from './campaign.fixture.js';
import type { Pacing } from './campaign.js';
import { releasedAt, roundAt } from './pacing.js';

const lunchOnly = Array.from({ length: 24 }, (_, hour) => (hour === 12 ? 1 : 0));
const rounds = [
  { from: openingTime, to: openingTime + hourMs, budget: 200 },
  { from: openingTime + 2 * hourMs, to: openingTime + 3 * hourMs, budget: 100 },
];

function released(pacing: Pacing, hours: number): number {
  return releasedAt(campaign({ pacing, budget: 900 }), openingTime + hours * hourMs);
}

describe('releasedAt', () => {
  it.each<[string, Pacing, number, number]>([
    // what                          pacing                                        hour  released of 900
    ['at once', { type: 'at_once' }, 0, 900],
    ['linear, opening', { type: 'linear' }, 0, 0],
    ['linear, a third', { type: 'linear' }, 24, 300],
    ['linear, after the end', { type: 'linear' }, 100, 900],
    ['hourly, before lunch', { type: 'hourly', weights: lunchOnly }, 11.9, 0],
    ['hourly, half of lunch', { type: 'hourly', weights: lunchOnly }, 12.5, 150],
    ['hourly, afternoon', { type: 'hourly', weights: lunchOnly }, 18, 300],
    ['hourly, the end', { type: 'hourly', weights: lunchOnly }, 72, 900],
    ['round, first', { type: 'rounds', rounds, rollOver: false }, 0.5, 200],
    ['round, between', { type: 'rounds', rounds, rollOver: false }, 1.5, 0],
    ['round, second', { type: 'rounds', rounds, rollOver: false }, 2.5, 100],
    ['round, second, rolled over', { type: 'rounds', rounds, rollOver: true }, 2.5, 300],
    ['round, between, rolled over', { type: 'rounds', rounds, rollOver: true }, 1.5, 0],
  ])('%s', (_, pacing, hour, expected) => {
    expect(released(pacing, hour)).toBe(expected);
  });

  it('never shrinks, and lets out the whole budget by the end of the window', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 3 * 24 * 60 }), fc.nat(600), (weight, minute, later) => {
        const paced = campaign({ pacing: { type: 'hourly', weights: weight }, budget: 1_000_000 });
        const at = openingTime + minute * 60_000;
        expect(releasedAt(paced, at + later * 60_000)).toBeGreaterThanOrEqual(releasedAt(paced, at));
        expect(releasedAt(paced, paced.window.to)).toBe(paced.budget);
      }),
    );
  });

  it('knows the round that is on', () => {
    const rain = campaign({ pacing: { type: 'rounds', rounds, rollOver: false } });
    expect([0, 1, 2.5, 60].map((hour) => roundAt(rain, openingTime + hour * hourMs))).toEqual([0, -1, 1, -1]);
    expect(roundAt(campaign(), openingTime + dayMs)).toBe(-1);
  });
});
