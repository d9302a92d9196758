import { describe, expect, it } from '@jest/globals';
import { Shutdown } from './shutdown.js';

describe('the shutdown', () => {
  it('goes stage by stage, whatever the order of registration, and runs once', async () => {
    const closed: string[] = [];
    const shutdown = new Shutdown({ warn: () => undefined });
    const note = (name: string) => async () => {
      await Promise.resolve();
      closed.push(name);
    };
    shutdown.register('server', 'server', note('server'));
    shutdown.register('database', 'pool', note('pool'));
    shutdown.register('work', 'worker', note('worker'));
    shutdown.register('intake', 'intake', note('intake'));
    expect(shutdown.begun).toBe(false);
    await Promise.all([shutdown.run(), shutdown.run()]);
    expect(closed).toEqual(['intake', 'worker', 'pool', 'server']);
    expect(shutdown.begun).toBe(true);
  });

  it('reports what fails or hangs, and goes on without', async () => {
    const said: string[] = [];
    const closed: string[] = [];
    const shutdown = new Shutdown({ warn: (message: unknown) => said.push(String(message)) });
    shutdown.register('work', 'the queue', () => new Promise(() => undefined), 10);
    shutdown.register('work', 'the worker', () => Promise.reject(new Error('no line')));
    shutdown.register('database', 'the pool', () => void closed.push('pool'));
    await shutdown.run();
    expect(said.sort()).toEqual(['Closing the queue failed: no end after 10 ms', 'Closing the worker failed: no line']);
    expect(closed).toEqual(['pool']);
  });
});
