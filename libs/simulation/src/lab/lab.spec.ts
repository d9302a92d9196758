import { describe, expect, it } from '@jest/globals';
import { simulateNow } from '../engine/simulate.js';
import { plainCampaign } from '../engine/simulation.fixture.js';
import { runLab } from './lab.js';
import type { LabProgress } from './lab.order.js';
import { plainPolicy, planned } from './lab.fixture.js';
import { measureNames } from './measures.js';
import { seedOfRun } from './policy.runs.js';

/** Four standard errors: a false alarm in 16,000 seeds, and the seeds are fixed. */
const errors = 4;
const users = 1_000;
/** Interactions of a run: 2 a day for 4 days. */
const interactions = users * 8;
const small = { 'population.users': String(users) };
const policy = plainPolicy(small);
const probability = 'campaign.rules.any.win.probability';

/** Cheaters with four accounts each beside honest people; a device wins three times a day at most. */
const cheated = {
  ...small,
  'population.cohorts':
    '[{ name: honest, share: 80%, interactionsPerDay: 2, kinds: { daily_task: 1 }, opens: { probability: 100%, delay: 0s } },' +
    ' { name: hoarders, share: 20%, interactionsPerDay: 6, kinds: { daily_task: 1 }, opens: { probability: 100%, delay: 0s }, accountsPerDevice: 4, cheats: true }]',
  'campaign.caps.device.perDay': '3',
};

describe('a study', () => {
  it('is what its runs are one by one, at the size of the real campaign', async () => {
    const scale = 0.5;
    const plan = planned({ policy, runs: 5, scale, study: false });
    const { policy: outcome, complete } = await runLab(plan);
    const runs = Array.from({ length: 5 }, (_, run) =>
      simulateNow(plan.scenario, { scale, seed: seedOfRun(plan.seed, run) }),
    );
    expect(seedOfRun(plan.seed, 0)).toBe(plan.scenario.seed);
    expect(outcome.first).toEqual(runs[0]);
    expect(outcome.runs).toBe(5);
    const awards = runs.map(({ decisions }) => decisions.awarded / scale);
    expect(new Set(awards).size).toBe(5);
    expect(outcome.measures.awards!.mean).toBeCloseTo(awards.reduce((sum, each) => sum + each, 0) / 5, 8);
    expect(outcome.remaining.at(-1)!.p50).toBe(
      runs.map(({ series, budget }) => (series.at(-1)?.remaining ?? budget.total) / scale).sort((a, b) => a - b)[2],
    );
    expect(outcome.activeByDay.map(({ at }) => at)).toEqual(runs[0]!.days.map(({ at }) => at));
    expect(complete).toBe(true);
  });

  it('agrees with closed forms: spend, never-winners, and the moment at which the budget is gone', async () => {
    const budget = 1_500;
    const dry = planned({
      policy: plainPolicy({ ...small, 'campaign.budget': `¥${budget}` }),
      runs: 30,
      study: false,
      dryBefore: '2026-02-08T12:00',
    });
    const { exhaustion, dryBefore, measures } = (await runLab(dry)).policy;
    // The budget's 1500th winner of a Poisson stream of 1000 x 2 x 30% = 600 a day comes after 2.5 days.
    const spreadSeconds = (Math.sqrt(budget) / 600) * 86_400;
    expect(Math.abs(measures.budget_lasted!.mean - 2.5 * 86_400)).toBeLessThan(
      (errors * spreadSeconds) / Math.sqrt(30),
    );
    expect(exhaustion.share).toBe(1);
    // Between 5% and 95% of a gamma distribution, nearly normal here, lie 3.29 standard deviations.
    const width = (exhaustion.p95! - exhaustion.p5!) / 1000 / spreadSeconds;
    expect(width).toBeGreaterThan(2);
    expect(width).toBeLessThan(4.6);
    // It is dry before the expected moment in about half the runs.
    expect(Math.abs(dryBefore!.share - 0.5)).toBeLessThan(errors * Math.sqrt(0.25 / 30));

    const { measures: rich } = (await runLab(planned({ policy, runs: 30, study: false }))).policy;
    const won = 0.3 * interactions;
    expect(Math.abs(rich.spend!.mean - won * 100)).toBeLessThan(errors * 100 * Math.sqrt(won / 30));
    // The standard error tells the very error: a Poisson count's own.
    expect(rich.spend!.standardError / (100 * Math.sqrt(won / 30))).toBeGreaterThan(0.5);
    expect(rich.spend!.standardError / (100 * Math.sqrt(won / 30))).toBeLessThan(1.6);
    const active = users * (1 - Math.exp(-8));
    const never = (users * (Math.exp(-2.4) - Math.exp(-8))) / active;
    expect(Math.abs(rich.never_winners!.mean - never)).toBeLessThan(errors * Math.sqrt(never / active / 30));
  });

  it('tells what the rewards win, and what each defence saves and whom it hurts', async () => {
    const result = await runLab(planned({ policy: plainPolicy(cheated), runs: 3 }));
    expect(result.withoutRewards!.measures.spend!.mean).toBe(0);
    const [cap, cooldown, single] = result.defences;
    expect(cap).toMatchObject({ name: 'device cap', what: 'at most 3 a device and day', inPolicy: true, runs: 3 });
    expect(cap!.with.leaked).toBeLessThan(0.8 * cap!.without.leaked);
    expect(cap!.without.honestRefused).toBe(0);
    expect(cooldown).toMatchObject({ what: '60 s between two envelopes of a user', inPolicy: false });
    expect(cooldown!.without).toMatchObject({ leaked: cap!.with.leaked, spend: result.policy.measures.spend!.mean });
    expect(single).toMatchObject({ name: 'one person, one account', inPolicy: false });
    // Without the cap four accounts take four times what one does; with it, what is left of that.
    expect(single!.with.leaked).toBeLessThan(0.6 * single!.without.leaked);
    expect(single!.with.honestAwards).toBe(single!.without.honestAwards);
    expect(result.policy.measures.leakage!.mean).toBeGreaterThan(cap!.with.leakage * 0.9);
  });

  it('knows of no defences where nobody cheats', async () => {
    expect((await runLab(planned({ policy, runs: 1, scale: 0.1 }))).defences).toEqual([]);
  });
});

describe('a comparison', () => {
  const compare = (values: Record<string, string>) => ({ ...plainPolicy({ ...small, ...values }), name: 'other' });

  it('of a policy with itself is exactly nothing', async () => {
    // Another title, so that it is played again and not known already.
    const same = { ...compare({}), text: plainCampaign.replace('name: plain', 'name: plain\ntitle: The same again') };
    const { comparison, policy: own } = await runLab(planned({ policy, compare: same, runs: 4, study: false }));
    expect(comparison!.other.first.title).toBe('The same again');
    for (const name of measureNames) {
      const difference = comparison!.differences[name];
      expect(difference).toEqual(
        own.measures[name] === null ? null : { mean: 0, low: 0, high: 0, pairs: 4, varianceReduction: null },
      );
    }
  });

  it('shares its luck: the same people come, and the difference varies far less than with luck of its own', async () => {
    const better = compare({ [probability]: '33%' });
    const { differences } = (await runLab(planned({ policy, compare: better, runs: 20, study: false }))).comparison!;
    expect(differences.interactions).toMatchObject({ mean: 0, low: 0, high: 0 });
    // With the same draws, the other wins what lies between 30% and 33%: a Poisson count of 240, and not the difference
    // of two of 2400 and 2640. The ratio of the variances is 21; with 20 pairs it is known to within a factor of three.
    const { mean, low, high, varianceReduction } = differences.awards!;
    expect(Math.abs(mean - 240)).toBeLessThan(errors * Math.sqrt(240 / 20));
    expect(low).toBeLessThan(240);
    expect(high).toBeGreaterThan(240);
    expect(varianceReduction).toBeGreaterThan(7);
    expect(varianceReduction).toBeLessThan(63);
  });
});

describe('a sweep', () => {
  it('plays each combination, and what it knows already only once', async () => {
    const sweep = [{ path: probability, values: ['0.3', '0.6'] }];
    const told: LabProgress[] = [];
    const plan = planned({ policy, sweep, runs: 3, scale: 0.2, study: false });
    const result = await runLab(plan, { onProgress: (progress) => told.push(progress) });
    const [asWritten, twice] = result.sweep!.cells.map(({ outcome }) => outcome);
    expect(asWritten!.measures).toEqual(result.policy.measures);
    expect(asWritten!.name).toBe(`${probability}=0.3`);
    const ratio = twice!.measures.awards!.mean / asWritten!.measures.awards!.mean;
    expect(Math.abs(ratio - 2)).toBeLessThan(0.2);
    expect(told.at(-1)).toMatchObject({ share: 1, runsDone: 6, runs: 6 });
    expect(told.at(-1)!.latest!.remaining[0]).toBe(1);
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('takes nothing from the defences, though one of its cells is the policy with one of them', async () => {
    const alone = await runLab(planned({ policy: plainPolicy(cheated), runs: 2 }));
    const sweep = [{ path: 'campaign.cooldown', values: ['0s', '60s'] }];
    const { defences, sweep: swept } = await runLab(planned({ policy: plainPolicy(cheated), runs: 2, sweep }));
    expect(swept!.cells).toHaveLength(2);
    expect(defences).toHaveLength(3);
    expect(defences).toEqual(alone.defences);
  });
});

describe('a laboratory that is broken off', () => {
  it('tells the runs that were finished, as if no more had been asked for', async () => {
    const stop = new AbortController();
    const plan = planned({ policy, runs: 12, scale: 0.2 });
    const result = await runLab(plan, {
      signal: stop.signal,
      onProgress: ({ runsDone }) => runsDone === 4 && stop.abort(),
    });
    expect(result.complete).toBe(false);
    expect(result.withoutRewards).toBeNull();
    const four = await runLab(planned({ policy, runs: 4, scale: 0.2, study: false }));
    expect(result.policy).toEqual(four.policy);
  });

  it('has played what was asked for before anything beside it', async () => {
    const stop = new AbortController();
    const sweep = [{ path: 'campaign.rules.any.win.probability', values: ['10%', '20%'] }];
    const {
      asked,
      sweep: played,
      withoutRewards,
    } = await runLab(planned({ policy, runs: 4, scale: 0.2, sweep }), {
      signal: stop.signal,
      onProgress: ({ runsDone }) => runsDone === 12 && stop.abort(),
    });
    expect({ asked, planned: played?.planned, cells: played?.cells.length, withoutRewards }).toEqual({
      asked: 'sweep',
      planned: 2,
      cells: 2,
      withoutRewards: null,
    });
  });

  it('tells the first run as far as it came', async () => {
    const stop = new AbortController();
    stop.abort();
    const { policy: outcome, complete } = await runLab(planned({ policy, runs: 2 }), { signal: stop.signal });
    expect(complete).toBe(false);
    expect(outcome.runs).toBe(0);
    expect(outcome.first.complete).toBe(false);
    expect(outcome.first.invariants.every(({ ok }) => ok)).toBe(true);
  });
});
