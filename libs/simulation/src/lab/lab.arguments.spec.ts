import { describe, expect, it } from '@jest/globals';
import { describeFault, type Fault } from '#scenario';
import { readConstraint, readGoal, readKnob, readSweepAxis } from './lab.arguments.js';

const told = (read: object | string): unknown =>
  typeof read === 'object' && 'message' in read ? describeFault(read as Fault) : read;

describe('arguments of the laboratory', () => {
  it.each<[string, unknown]>([
    ['a.b=1,3,5', { path: 'a.b', values: ['1', '3', '5'] }],
    ['a.b = 1 , 2', { path: 'a.b', values: ['1', '2'] }],
    ['a=[1, 2],{ x: 1, y: 2 },"p,q"', { path: 'a', values: ['[1, 2]', '{ x: 1, y: 2 }', '"p,q"'] }],
    ['a.b', '--sweep "a.b" is no sweep; give path=a,b,c, such as campaign.caps.user.perDay=1,3,5'],
    ['a.b=3', '--sweep "a.b=3" has one value; give path=a,b,c'],
    ['a.b=3,', '--sweep "a.b=3," has an empty value; give path=a,b,c'],
    ['a.b=3,3', '--sweep "a.b=3,3" has 3 a second time; give each value once'],
  ])('a sweep %s', (text, expected) => {
    expect(told(readSweepAxis(text))).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['retained_day7', 'cost_per_retained_day7'],
    ['retained-day1', 'cost_per_retained_day1'],
    ['activated', 'cost_per_activated'],
    ['cost_per_retained_day30', 'cost_per_retained_day30'],
    ['rewarded', 'rewarded'],
    ['spend', expect.stringMatching(/^--optimise "spend" is no goal; give one of retained_day1, /)],
    ['retained', expect.stringMatching(/^--optimise "retained" is no goal/)],
  ])('a goal %s', (text, expected) => {
    expect(told(readGoal(text))).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['a.b=1..5', { path: 'a.b', low: '1', high: '5' }],
    ['a.b=0.1..0.5', { path: 'a.b', low: '0.1', high: '0.5' }],
    ['a.b = 5% .. 50%', { path: 'a.b', low: '5%', high: '50%' }],
    ['a.b=1', '--knob "a.b=1" is no range; give path=low..high, such as campaign.caps.user.perDay=1..5'],
    ['a.b=1..', '--knob "a.b=1.." is no range; give path=low..high, such as campaign.caps.user.perDay=1..5'],
    ['1..5', '--knob "1..5" is no range; give path=low..high, such as campaign.caps.user.perDay=1..5'],
  ])('a knob %s', (text, expected) => {
    expect(told(readKnob(text))).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['leakage<=3%', { measure: 'leakage', bound: 'at_most', value: 0.03 }],
    ['lasts >= 0.9', { measure: 'lasts', bound: 'at_least', value: 0.9 }],
    ['spend<=3000', { measure: 'spend', bound: 'at_most', value: 3000 }],
    ['leakage<3%', expect.stringMatching(/^--require "leakage<3%" is no requirement; give measure<=value/)],
    ['luck>=3', expect.stringMatching(/^--require "luck>=3" is no requirement; .* the measure one of lasts, spend, /)],
  ])('a requirement %s', (text, expected) => {
    expect(told(readConstraint(text))).toEqual(expected);
  });
});
