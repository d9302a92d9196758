import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createPool, requireDurability, requireFitRedis } from '#platform';
import { createOwnDatabase } from '../../support/own-database.js';
import { createOwnRedis, describeOn } from '../../support/own-redis.js';
import { startOwnPostgres, type OwnPostgres } from '../../support/own-postgres.js';
import { play } from '../../e2e/cli/cli.fixture.js';

// Real: PostgreSQL and Redis of our own, set as nobody should set them, and the command that is to refuse them.

describe('a PostgreSQL that may forget what it acknowledged', () => {
  let postgres: OwnPostgres | null = null;
  afterEach(async () => {
    await postgres?.stop();
    postgres = null;
  });

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'])('is refused at start for %s=off', async (setting) => {
    postgres = await startOwnPostgres({ [setting]: 'off' });
    const { exitCode, stderr } = await play(['serve', '--port', '0'], { env: { DATABASE_URL: postgres.url } });
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`hongbao: PostgreSQL runs with ${setting}=off`);
    expect(stderr).toContain(`ALTER SYSTEM RESET ${setting}; SELECT pg_reload_conf();`);
  });

  it('is refused for what is set for the database or the role alone, and taken once that is mended', async () => {
    postgres = await startOwnPostgres({});
    const check = async (): Promise<void> => {
      const pool = createPool(
        { url: postgres?.url ?? '', name: 'test', size: 1, statementTimeoutMs: 5_000 },
        () => undefined,
      );
      await requireDurability(pool).finally(() => pool.end());
    };
    await expect(check()).resolves.toBeUndefined();
    for (const whose of ['DATABASE', 'ROLE']) {
      await run(postgres.url, `ALTER ${whose} hongbao SET synchronous_commit = off`);
      await expect(check()).rejects.toMatchObject({ code: 'unavailable' });
      await run(postgres.url, `ALTER ${whose} hongbao RESET synchronous_commit`);
      await expect(check()).resolves.toBeUndefined();
    }
    // It waits for our own disk, and that is enough.
    await run(postgres.url, 'ALTER ROLE hongbao SET synchronous_commit = local');
    await expect(check()).resolves.toBeUndefined();
  });
});

const redis = await createOwnRedis('eviction', true);

describeOn(redis, 'a Redis that throws keys away', ({ url, client, close }) => {
  beforeAll(() => client.config('SET', 'maxmemory-policy', 'allkeys-lru'));
  afterAll(close);

  it('is refused at start, and taken once it is mended as the message says', async () => {
    const database = await createOwnDatabase('eviction');
    const env = { DATABASE_URL: database.url, REDIS_URL: url };
    const { exitCode, stderr } = await play(['serve', '--role', 'worker', '--port', '0'], { env });
    await database.drop();
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^hongbao: Redis runs with maxmemory-policy allkeys-lru/m);
    expect(stderr).toContain('CONFIG SET maxmemory-policy noeviction');
    await client.config('SET', 'maxmemory-policy', 'noeviction');
    await expect(requireFitRedis(url)).resolves.toBeUndefined();
  });

  it('is let pass while it is away: a service starts without Redis', async () => {
    await expect(requireFitRedis('redis://127.0.0.1:1')).resolves.toBeUndefined();
  });
});

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
