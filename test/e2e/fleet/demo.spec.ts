import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { RunSummary } from '#report';
import { runCli } from '../../../apps/cli/src/cli.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';
import { createOwnRedis, describeOn } from '../../support/own-redis.js';
import { play, stage, writeSmallDemo } from '../cli/cli.fixture.js';

// Real: two API and two worker processes on PostgreSQL and Redis, one of which is killed.

jest.setTimeout(180_000);

const redis = await createOwnRedis('demo');

describeOn(redis, 'hongbao demo --fleet', ({ url: redisUrl, client }) => {
  let folder: string;
  let database: OwnDatabase;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hongbao-fleet-demo-'));
    await writeSmallDemo(folder);
    database = await createOwnDatabase('fleet_demo');
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
    await database.drop();
    await redis?.close();
  });

  const env = () => ({ DATABASE_URL: database.url, REDIS_URL: redisUrl });

  /** Databases and keys of demos that are there now. */
  async function traces(): Promise<string[]> {
    const pool = new pg.Client({ connectionString: database.url });
    await pool.connect();
    const { rows } = await pool.query<{ datname: string }>(
      "SELECT datname FROM pg_database WHERE datname LIKE 'hongbao\\_demo\\_%'",
    );
    await pool.end();
    return [...rows.map(({ datname }) => datname), ...(await client.keys('*hongbao_demo_*'))].sort();
  }

  it('plays the campaign through two processes that decide, with a worker killed on the way, and proves the books', async () => {
    const before = await traces();
    const args = ['demo', '--fleet', '--scenario', 'small.yaml', '--json'];
    const { exitCode, stdout, stderr } = await play(args, { cwd: folder, env: env() });
    expect(stderr).not.toContain('hongbao:');
    const { invariants, decisions, envelopes } = JSON.parse(stdout) as RunSummary;
    expect(invariants.filter(({ ok }) => !ok)).toEqual([]);
    expect(exitCode).toBe(0);
    expect(decisions.awarded).toBeGreaterThan(100);
    expect(envelopes.paid).toBeGreaterThan(50);
    expect([envelopes.sealed, envelopes.opened]).toEqual([0, 0]);
    expect(stderr).toContain('One of the two workers was killed (SIGKILL) half-way through');
    expect(await readFile(join(folder, 'reports/demo-small/report.html'), 'utf8')).toContain('two worker processes');
    expect(await traces()).toEqual(before);
  });

  it('leaves nothing behind on Ctrl-C', async () => {
    const before = await traces();
    const { world, stderr, interrupt } = stage({ cwd: folder, env: env() });
    const ended = runCli(['demo', '--fleet', '--scenario', 'small.yaml'], world);
    const over = { already: false };
    void ended.then(() => (over.already = true));
    while (!stderr().includes('through HTTP') && !over.already) await sleep(20);
    interrupt();
    expect(await ended).toBe(130);
    expect(stderr()).toMatch(/hongbao: interrupted\n$/);
    expect(await traces()).toEqual(before);
  });

  it('says what it needs', async () => {
    const { exitCode, stderr } = await play(['demo', '--fleet'], { env: { REDIS_URL: redisUrl } });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^hongbao: --fleet needs a PostgreSQL and a Redis of yours: set DATABASE_URL and REDIS_URL/);
  });
});
