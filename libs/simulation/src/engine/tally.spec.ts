import { describe, expect, it } from '@jest/globals';
import { strengthOf } from '#domain';
import { Tally, type Axis } from './tally.js';

describe('Tally', () => {
  it('sums awards up by day, cohort, phase and prize', () => {
    const tally = new Tally(3, 2, 4, 5);
    tally.award(3, 4, 2, -1, 100);
    tally.award(3, 1, 0, 1, 20);
    tally.award(0, 1, 0, 0, 3);
    const by = (axis: Axis): number[][] => {
      const { counts, amounts } = tally.awardsBy(axis);
      return [[...counts], [...amounts]];
    };
    expect(by('day')).toEqual([
      [0, 2, 0, 0, 1],
      [0, 23, 0, 0, 100],
    ]);
    expect(by('cohort')).toEqual([
      [1, 0, 0, 2],
      [3, 0, 0, 120],
    ]);
    // The first place is for awards in no phase.
    expect(by('phase')).toEqual([
      [1, 1, 1],
      [100, 3, 20],
    ]);
    expect(by('prize')).toEqual([
      [2, 0, 1],
      [23, 0, 100],
    ]);
    expect(tally).toMatchObject({ decided: 3, awarded: 3, awardedAmount: 123 });
  });

  it('counts refusals by reason, of one cohort and of all', () => {
    const tally = new Tally(1, 0, 2, 3);
    tally.refuse(strengthOf('no_win'), 0, 2);
    tally.refuse(strengthOf('cooldown'), 1, 2);
    tally.refuse(strengthOf('no_win'), 1, 0);
    expect(tally.rejected()).toEqual({ no_win: 2, cooldown: 1 });
    expect(tally.rejected(1)).toEqual({ no_win: 1, cooldown: 1 });
    expect(tally.refused()).toBe(3);
    expect(tally.refused(0)).toBe(1);
    expect([...tally.dayRefused]).toEqual([1, 0, 2]);
    expect(tally.decided).toBe(3);
  });

  it('keeps amounts of any size', () => {
    const tally = new Tally(1, 0, 1, 1);
    for (const amount of [5, 888_800_000, 5, 0]) tally.award(0, 0, 0, -1, amount);
    expect(tally.amounts.pairs()).toEqual([
      [0, 1],
      [5, 2],
      [888_800_000, 1],
    ]);
  });
});
