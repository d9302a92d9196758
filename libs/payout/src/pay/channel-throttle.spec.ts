import { describe, expect, it } from '@jest/globals';
import { LocalThrottle } from './channel-throttle.js';

function at(ratePerSecond: number | null) {
  const clock = { ms: 0 };
  return { clock, throttle: new LocalThrottle(() => clock.ms, ratePerSecond) };
}

describe('the throttle of one process', () => {
  it('lets everything through where the channel has no limit, and all of it together', async () => {
    const { throttle } = at(null);
    expect(throttle.atOnce).toBe(Infinity);
    for (let turn = 0; turn < 100; turn++) expect(await throttle.ask(1_024)).toBe(0);
  });

  it('lets as many through as the channel takes, whatever the callers do', async () => {
    const { clock, throttle } = at(500);
    expect(throttle.atOnce).toBe(50);
    let passed = 0;
    for (; clock.ms < 10_000; clock.ms++) if ((await throttle.ask(50)) === 0) passed += 50;
    // Ten seconds' worth, what an idle channel had saved up, and the part that was last let through.
    expect(passed).toBeGreaterThanOrEqual(5_000);
    expect(passed).toBeLessThanOrEqual(5_000 + 50 + 50);
  });

  it('says when to ask again, and saves up no more than a tenth of a second', async () => {
    const { clock, throttle } = at(100);
    clock.ms = 60_000;
    let atOnce = 0;
    while ((await throttle.ask(10)) === 0) atOnce += 10;
    expect(atOnce).toBe(20);
    const waitMs = await throttle.ask(10);
    expect(waitMs).toBeGreaterThan(0);
    clock.ms += waitMs;
    expect(await throttle.ask(10)).toBe(0);
  });

  it('gives a turn back that came to nothing', async () => {
    const { throttle } = at(100);
    expect(await throttle.ask(100)).toBe(0);
    expect(await throttle.ask(1)).toBeGreaterThan(500);
    await throttle.giveBack(100);
    expect(await throttle.ask(1)).toBe(0);
  });

  it('holds everybody back once the channel has said "later", but for no longer than two seconds', async () => {
    const { clock, throttle } = at(null);
    await throttle.close(3_600_000);
    expect(await throttle.ask(1)).toBe(2_000);
    clock.ms = 2_000;
    expect(await throttle.ask(1)).toBe(0);
  });

  it('ends its wait when the process is shutting down', async () => {
    const { throttle } = at(null);
    await throttle.close(2_000);
    const stop = new AbortController();
    const passing = throttle.pass(1, stop.signal);
    stop.abort();
    await expect(passing).rejects.toThrow();
  });
});
