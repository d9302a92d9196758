import { describe, expect, it } from '@jest/globals';
import type { Scenario } from '#scenario';
import { plainCampaign, scenarioFrom } from '../engine/simulation.fixture.js';
import { withDrawnCoefficients } from './drawn.coefficients.js';
import { runLab } from './lab.js';
import { planLab } from './lab.plan.js';
import type { LabResult } from './lab.result.js';
import { PolicyRuns } from './policy.runs.js';

/** Four standard errors: a false alarm in 16,000 seeds, and the seeds are fixed. */
const errors = 4;

function unsure(entries: string, more: readonly { path: string; value: string }[] = []): Scenario {
  return scenarioFrom(`${plainCampaign}uncertain: { ${entries} }\n`, more);
}

const visits = 'population.cohorts.all.interactionsPerDay: 30%';
const ofVisits = ({ population }: Scenario): number => population.cohorts[0]?.interactionsPerDay ?? 0;
const joining = { path: 'population.joining', value: '{ fromStart: 60%, newsPerDay: [10%, 20%, 40%] }' };

describe('coefficients that are drawn', () => {
  it('are right on average, and spread as is written', () => {
    const scenario = unsure(visits);
    const runs = 20_000;
    const factors = Array.from({ length: runs }, (_, run) => ofVisits(withDrawnCoefficients(scenario, `${run}`)) / 2);
    const mean = factors.reduce((sum, each) => sum + each, 0) / runs;
    const deviation = Math.sqrt(factors.reduce((sum, each) => sum + (each - mean) ** 2, 0) / runs);
    expect(Math.abs(mean - 1)).toBeLessThan((errors * 0.3) / Math.sqrt(runs));
    expect(Math.abs(deviation - 0.3)).toBeLessThan(0.01);
    // The median of a log-normal lies below its mean: exp(-variance / 2).
    const below = factors.filter((each) => each < 1 / Math.sqrt(1.09)).length;
    expect(Math.abs(below - runs / 2)).toBeLessThan((errors * Math.sqrt(runs)) / 2);
    expect(Math.min(...factors)).toBeGreaterThan(0);
  });

  it('follow from seed and path alone', () => {
    const one = unsure(visits);
    const both = unsure(`population.unregistered: 50%, ${visits}`, [{ path: 'population.unregistered', value: '5%' }]);
    expect(withDrawnCoefficients(one, 'a')).toEqual(withDrawnCoefficients(one, 'a'));
    expect(ofVisits(withDrawnCoefficients(one, 'a'))).not.toBe(ofVisits(withDrawnCoefficients(one, 'b')));
    expect(ofVisits(withDrawnCoefficients(both, 'a'))).toBe(ofVisits(withDrawnCoefficients(one, 'a')));
    const factor = withDrawnCoefficients(both, 'a').population.unregistered / 0.05;
    expect(Math.abs(factor - ofVisits(withDrawnCoefficients(one, 'a')) / 2)).toBeGreaterThan(0.001);
  });

  it('leave all else, and the scenario itself, as they were', () => {
    const scenario = unsure(visits, [joining]);
    const before = structuredClone(scenario);
    const drawn = withDrawnCoefficients(scenario, 'a');
    expect(scenario).toEqual(before);
    const [cohort] = drawn.population.cohorts;
    const written = { ...cohort, interactionsPerDay: 2 };
    expect({ ...drawn, population: { ...drawn.population, cohorts: [written] } }).toEqual(before);
    const certain = scenarioFrom(plainCampaign);
    expect(withDrawnCoefficients(certain, 'a')).toBe(certain);
  });

  it('share one factor in a list, and where they mean the same', () => {
    const scenario = unsure('population.joining.newsPerDay: 10%, population.joining.fromStart: 10%', [joining]);
    const { newsPerDay, fromStart } = withDrawnCoefficients(scenario, 'a').population.joining;
    const [first = 0] = newsPerDay;
    expect(first).not.toBe(0.1);
    expect(newsPerDay.map((each) => each / first)).toEqual([1, expect.closeTo(2, 9), expect.closeTo(4, 9)]);
    const [cohort] = withDrawnCoefficients(scenario, 'a').population.cohorts;
    expect(fromStart).not.toBe(0.6);
    expect(cohort?.fromStart).toBe(fromStart);
  });

  it('keep within their limits: shares to 100%, counts whole, interest from organic on', () => {
    const scenario = unsure(
      'population.cohorts.all.opens.probability: 100%, population.users: 80%, channel.ratePerSecond: 100%, ' +
        'population.cohorts.all.behaviour.interest.organic: 100%, population.cohorts.all.behaviour.visit.interactions: 100%',
      [
        { path: 'channel.ratePerSecond', value: '3' },
        { path: 'population.cohorts.all.behaviour', value: '{ interest: { organic: 50%, atFirst: 60% } }' },
      ],
    );
    const seen = { capped: 0, raised: 0 };
    for (let run = 0; run < 500; run++) {
      const { population, channel } = withDrawnCoefficients(scenario, String(run));
      const [cohort] = population.cohorts;
      const { organic = 0, atFirst = 0 } = cohort?.behaviour.interest ?? {};
      expect(Number.isSafeInteger(population.users) && population.users >= 1).toBe(true);
      expect(Number.isSafeInteger(channel.ratePerSecond) && (channel.ratePerSecond ?? 0) >= 1).toBe(true);
      expect(cohort?.opens.probability).toBeLessThanOrEqual(1);
      expect(cohort?.behaviour.visit.interactions).toBeGreaterThanOrEqual(1);
      expect(organic <= atFirst && atFirst <= 1).toBe(true);
      if (cohort?.opens.probability === 1) seen.capped++;
      if (atFirst === organic) seen.raised++;
    }
    expect(seen.capped).toBeGreaterThan(50);
    expect(seen.raised).toBeGreaterThan(50);
  });
});

describe('an experiment on them', () => {
  async function study(text: string): Promise<LabResult> {
    const planned = planLab({ policy: { text, fileName: 'plain.yaml' }, runs: 12, scale: 0.2, study: false });
    if ('faults' in planned) throw new Error(JSON.stringify(planned.faults));
    return runLab(planned.plan);
  }

  it('plays run 0 as written and draws anew for each other, the same for every policy', () => {
    const scenario = unsure(visits);
    const policy = {
      settings: [],
      variation: {},
      seed: 's',
      scale: 1,
      runs: 4,
      whole: false,
      paired: true,
      dryBefore: null,
    };
    const runs = [...new PolicyRuns({ ...policy, name: 'one', scenario }).orders()].map((order) =>
      ofVisits(order.scenario),
    );
    expect(runs[0]).toBe(2);
    expect(new Set(runs).size).toBe(4);
    const other = { ...scenario, campaign: { ...scenario.campaign, budget: 1 } };
    const others = [...new PolicyRuns({ ...policy, name: 'two', scenario: other }).orders()];
    expect(others.map((order) => ofVisits(order.scenario))).toEqual(runs);
  });

  it('has wider bands, by as much as is unsure, around the same first run', async () => {
    const certain = await study(plainCampaign);
    const doubtful = await study(`${plainCampaign}uncertain: { ${visits} }\n`);
    expect(doubtful.policy.first).toEqual(certain.policy.first);
    const spread = ({ policy }: LabResult): number => {
      const { p5, p95, mean } = policy.measures.spend ?? { p5: 0, p95: 0, mean: 1 };
      return (p95 - p5) / mean;
    };
    expect(spread(certain)).toBeLessThan(0.1);
    expect(spread(doubtful)).toBeGreaterThan(0.5);
  });
});
