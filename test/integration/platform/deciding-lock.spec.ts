import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type pg from 'pg';
import { createPool, DecidingLock, requireDurability } from '#platform';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';

jest.setTimeout(60_000);

describe('one deciding process per database', () => {
  let database: OwnDatabase;
  const pools: pg.Pool[] = [];
  const pool = (name: string): pg.Pool => {
    const made = createPool({ url: database.url, name, size: 3, statementTimeoutMs: 5_000 }, () => undefined);
    pools.push(made);
    return made;
  };
  const never = (): void => {
    throw new Error('The lock was lost');
  };
  beforeAll(async () => {
    database = await createOwnDatabase('lock');
  });
  afterAll(async () => {
    await Promise.all(pools.map((each) => each.end()));
    await database.drop();
  });

  it('is refused to a second one, which is told who decides', async () => {
    const [first, second] = [new DecidingLock(pool('the first')), new DecidingLock(pool('the second'))];
    await first.take(never);
    expect(first.held).toBe(true);
    await expect(second.take(never, 100)).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(
        'Another process decides on this database (the first, connected since',
      ) as unknown,
    });
    first.release();
    await second.take(never);
    second.release();
  });

  it('is lost with its connection, and can be taken again', async () => {
    const lock = new DecidingLock(pool('cut off'));
    const lost = new Promise<void>((resolve) => void lock.take(resolve));
    const killer = pool('killer');
    for (let cut = 0; cut === 0;) {
      const { rowCount } = await killer.query(
        `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      cut = rowCount ?? 0;
    }
    await lost;
    expect(lock.held).toBe(false);
    await lock.take(never);
    expect(lock.held).toBe(true);
    lock.release();
  });

  it('finds a server that forgets what it acknowledged', async () => {
    const forgetful = pool('forgetful');
    const client = await forgetful.connect();
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    await client.query(`ALTER DATABASE ${rows[0]!.name} SET synchronous_commit = off`);
    client.release(true);
    await expect(requireDurability(forgetful)).rejects.toThrow('synchronous_commit=off');
  });
});
