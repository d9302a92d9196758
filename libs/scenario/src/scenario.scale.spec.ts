import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compilePolicy, type AmountRule } from '#domain';
import { parseScenario, presets, scaleScenario, type Scenario } from './index.js';

function preset(name: string): Scenario {
  const found = presets.get(name);
  const parsed = parseScenario(found?.text ?? '', name);
  if (!('scenario' in parsed)) throw new Error(`${name} has faults`);
  return parsed.scenario;
}

function sum(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((all, each) => all + (each ?? 0), 0);
}

describe('scaleScenario', () => {
  it('makes a ten-thousandth of Qwen that keeps its shape', () => {
    const whole = preset('qwen-2026');
    const small = scaleScenario(whole, 1 / 10_000);
    expect(small).toMatchObject({
      scale: 1 / 10_000,
      campaign: { budget: 30_000_000, contests: [], rules: whole.campaign.rules, window: whole.campaign.window },
      population: { users: 13_000, cohorts: whole.population.cohorts },
      traffic: whole.traffic,
      channel: { ratePerSecond: 3 },
    });
    // One hundred winners of a hundred prizes are a hundredth of a winner at this size: nobody.
    expect(small.campaign.prizes.map(({ stock }) => stock)).toEqual([null, null, 0]);
    expect(small.campaign.prizes[0]).toEqual(whole.campaign.prizes[0]);
    compilePolicy(small.campaign);
  });

  it('gives whole numbers whose parts sum to the rounded whole, at any scale', () => {
    const part = fc.integer({ min: 1, max: 1e12 });
    const factors = fc.double({ min: 1e-7, max: 100, noNaN: true });
    const base = preset('demo');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), factors, (budgets, factor) => {
        const budget = sum(budgets);
        const span = { from: 0, to: 1 };
        const { campaign } = scaleScenario(
          {
            ...base,
            campaign: {
              ...base.campaign,
              budget,
              phases: budgets.map((each, index) => ({ ...span, name: `p${index}`, budget: each })),
              pacing: { type: 'rounds', rollOver: false, rounds: budgets.map((each) => ({ ...span, budget: each })) },
            },
          },
          factor,
        );
        const phases = campaign.phases.map((phase) => phase.budget ?? -1);
        const rounds = campaign.pacing.type === 'rounds' ? campaign.pacing.rounds.map((round) => round.budget) : [];
        expect(rounds).toEqual(phases);
        expect(phases.every((each) => Number.isSafeInteger(each) && each >= 0)).toBe(true);
        expect(sum(phases)).toBe(Math.round(budget * factor));
        expect(campaign.budget).toBe(Math.max(Math.round(budget * factor), 1));
        for (const [index, each] of phases.entries()) {
          expect(Math.abs(each - (budgets[index] ?? 0) * factor)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('keeps every pool possible: enough for the least share of each', () => {
    const base = preset('demo');
    const pools = fc
      .record({ min: fc.integer({ min: 1, max: 500 }), shares: fc.integer({ min: 1, max: 1e6 }), spare: fc.nat(1e9) })
      .map(({ min, shares, spare }): AmountRule => ({ type: 'double_mean', min, shares, pool: min * shares + spare }));
    fc.assert(
      fc.property(pools, fc.double({ min: 1e-7, max: 10, noNaN: true }), (amount, factor) => {
        const [prize] = base.campaign.prizes;
        if (prize === undefined) throw new Error('the demo has prizes');
        const scenario = { ...base, campaign: { ...base.campaign, prizes: [{ ...prize, amount }] } };
        const scaled = scaleScenario(scenario, factor).campaign.prizes[0]?.amount;
        if (scaled?.type !== 'double_mean') throw new Error('a pool stays a pool');
        expect(scaled.shares).toBeGreaterThanOrEqual(1);
        expect(scaled.pool).toBeGreaterThanOrEqual(scaled.shares * scaled.min);
      }),
    );
  });

  it('multiplies scales, and refuses what is none', () => {
    const demo = preset('demo');
    expect(scaleScenario(scaleScenario(demo, 0.5), 0.5).scale).toBe(0.25);
    expect(scaleScenario(demo, 1)).toBe(demo);
    for (const factor of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e300]) {
      expect(() => scaleScenario(demo, factor)).toThrow(RangeError);
    }
  });

  it.each(presets.list())('gives the engine a %s that it takes, at many sizes', (name) => {
    for (const factor of [1e-7, 1e-4, 0.01, 0.5, 3]) compilePolicy(scaleScenario(preset(name), factor).campaign);
  });
});
