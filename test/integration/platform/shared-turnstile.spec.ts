import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type pg from 'pg';
import { createPool, SharedTurnstile } from '#platform';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';

jest.setTimeout(60_000);

describe('one at a time, among all processes on a database', () => {
  let database: OwnDatabase;
  const pools: pg.Pool[] = [];
  const pool = (): pg.Pool => {
    const made = createPool({ url: database.url, name: 'turns', size: 3, statementTimeoutMs: 5_000 }, () => undefined);
    pools.push(made);
    return made;
  };
  const never = (): Promise<never> => new Promise(() => undefined);
  beforeAll(async () => {
    database = await createOwnDatabase('turns');
  });
  afterAll(async () => {
    await Promise.all(pools.map((each) => each.end()));
    await database.drop();
  });

  it('work of one name waits for its turn, and for no other name', async () => {
    const turnstiles = [new SharedTurnstile(pool()), new SharedTurnstile(pool())];
    let inside = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      most = Math.max(most, ++inside);
      await turnstiles[1]?.pass('another name', () => Promise.resolve());
      inside -= 1;
    };
    await Promise.all([...turnstiles, ...turnstiles].map((turnstile) => turnstile.pass('a name', work)));
    expect(most).toBe(1);
  });

  it('whoever waits too long is told so, and a failure ends its turn', async () => {
    const [holder, other] = [new SharedTurnstile(pool()), new SharedTurnstile(pool())];
    const fail = async (): Promise<never> => {
      await expect(other.pass('held', never, 50)).rejects.toThrow('lock timeout');
      throw new Error('planted');
    };
    await expect(holder.pass('held', fail)).rejects.toThrow('planted');
    expect(await other.pass('held', () => Promise.resolve('its turn'))).toBe('its turn');
  });

  it('whose connection is lost is told so, since the turn is with it', async () => {
    const mine = pool();
    const work = (signal: AbortSignal): Promise<boolean> =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve(signal.aborted);
        });
        void pool().query(
          `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
        );
      });
    expect(await new SharedTurnstile(mine).pass('lost', work)).toBe(true);
  });
});
