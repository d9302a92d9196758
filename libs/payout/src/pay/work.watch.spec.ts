import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { WorkWatch } from './work.watch.js';

describe('WorkWatch', () => {
  let now = 0;
  let givenUp = 0;
  let watch: WorkWatch;
  const pass = (ms: number): void => {
    now += ms;
    jest.advanceTimersByTime(ms);
  };

  beforeEach(() => {
    jest.useFakeTimers();
    Logger.overrideLogger(false);
    [now, givenUp] = [0, 0];
    watch = new WorkWatch(
      () => now,
      1_000,
      () => givenUp++,
    );
    watch.start();
  });
  afterEach(() => {
    watch.stop();
    jest.useRealTimers();
  });

  it('lets work take its time, however much of it there is', async () => {
    for (let round = 0; round < 10; round++) {
      const work = watch.during(() => Promise.resolve());
      pass(900);
      expect(watch.complaint()).toBeNull();
      await work;
    }
    expect(givenUp).toBe(0);
  });

  it('complains of what hangs, and takes it back when it ends after all', async () => {
    let end = (): void => undefined;
    const work = watch.during(() => new Promise<void>((resolve) => (end = resolve)));
    pass(1_500);
    expect(watch.complaint()).toBe('Payouts have been under way for 2 s and do not end.');
    end();
    await work;
    expect(watch.complaint()).toBeNull();
    pass(10_000);
    expect(givenUp).toBe(0);
  });

  it('gives up, once, where it never ends', () => {
    void watch.during(() => new Promise<void>(() => undefined));
    pass(1_900);
    expect(givenUp).toBe(0);
    pass(5_000);
    expect(givenUp).toBe(1);
  });

  it('forgets what failed', async () => {
    await expect(watch.during(() => Promise.reject(new Error('planted')))).rejects.toThrow('planted');
    pass(5_000);
    expect(watch.complaint()).toBeNull();
  });
});
