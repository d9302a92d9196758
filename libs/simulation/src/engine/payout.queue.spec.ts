import { describe, expect, it } from '@jest/globals';
import { minuteMs, secondMs } from '#domain';
import { PayoutQueue } from './payout.queue.js';
import { plainCampaign, scenarioFrom } from './simulation.fixture.js';
import { simulateNow } from './simulate.js';

// The rain of 1,800 requests a second against a channel of 300, at a tenth.
describe('a rain of 180 requests a second against a channel of 30 payouts a second', () => {
  const from = Date.parse('2026-02-16T20:00:00+08:00');
  const rainMs = 10 * minuteMs;
  const result = simulateNow(
    scenarioFrom(plainCampaign, [
      { path: 'campaign.window', value: '{ from: 2026-02-16T20:00, to: 2026-02-16T20:10 }' },
      { path: 'campaign.rules.any.win.probability', value: '100%' },
      { path: 'population.users', value: '10000' },
      { path: 'population.cohorts.all.interactionsPerDay', value: String((180 * 86_400) / 10_000) },
      { path: 'traffic', value: '{ to: 2026-02-16T21:10 }' },
      { path: 'population.cohorts.all.behaviour', value: '{ interest: { afterMiss: 100% } }' },
      { path: 'channel', value: '{ ratePerSecond: 30, latency: { min: 0s, max: 0s } }' },
    ]),
  );
  const { awarded } = result.decisions;
  const paidMeanwhile = (30 * rainMs) / secondMs;

  it('is awarded at once, every single request', () => {
    expect(Math.abs(awarded - 108_000)).toBeLessThan(4 * Math.sqrt(108_000));
    expect(Object.keys(result.decisions.rejected)).toEqual(['outside_window']);
  });

  it('leaves a backlog of all that the channel did not take, which drains at the rate of the channel', () => {
    const { worstBacklog, worstBacklogAt, drainedAt } = result.payouts;
    expect(Math.abs(worstBacklog - (awarded - paidMeanwhile))).toBeLessThanOrEqual(60);
    expect(Math.abs(worstBacklogAt - (from + rainMs))).toBeLessThanOrEqual(2 * secondMs);
    const drainMs = drainedAt - (from + rainMs);
    expect(Math.abs(drainMs - (worstBacklog / 30) * secondMs)).toBeLessThanOrEqual(2 * secondMs);
  });

  it('shows users how long they wait: five sixths of the time since it began', () => {
    const points = result.series.filter(({ backlog }) => backlog > 0);
    expect(points.length).toBeGreaterThan(50);
    for (const { at, waitSeconds, backlog } of points) {
      const seconds = (at - from) / secondMs;
      // The first in line came when as many had come as are paid by now.
      const arrived = (30 * seconds * rainMs) / secondMs / awarded;
      expect(Math.abs(waitSeconds - (seconds - arrived))).toBeLessThanOrEqual(6);
      if (at > from + rainMs) expect(Math.abs(backlog - (awarded - 30 * seconds))).toBeLessThanOrEqual(60);
    }
    expect(Math.abs(result.payouts.delaySeconds.max - 3_000)).toBeLessThan(300);
  });
});

describe('PayoutQueue', () => {
  const channel = {
    seed: 'channel',
    lateByMs: 0,
    remembersMs: null,
    ratePerSecond: 300,
    failBeforeShare: 0,
    loseAnswerShare: 0,
    lateAnswerShare: 0,
    refuseShare: 0,
    latencyMs: { min: 0, max: 0 },
  };

  it('saves up nothing while little waits: a burst after a trickle is paid at the rate', () => {
    const queue = new PayoutQueue(channel, () => undefined);
    let second = 0;
    for (; second < 1_000; second++) {
      queue.add(second, 6, 60);
      queue.serve(second);
    }
    expect(queue.waiting).toBe(0);
    queue.add(second, 3_000, 30_000);
    for (let served = 1; served <= 10; served++) {
      queue.serve(second++);
      expect(queue.waiting).toBe(3_000 - 300 * served);
    }
  });
});
