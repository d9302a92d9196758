import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Redis } from 'ioredis';
import type { Invariant } from '#ledger';
import type { BenchServer } from '../stage/bench.database.js';
import { Child } from '../stage/child.js';
import type { Resources } from '../stage/resources.js';
import { makeBacklog, watchDrain, type Drained } from './backlog.js';

const scenario = 'test/bench/payout/backlog.yaml';
const campaign = 'festival';
const drainWithinMs = 120_000;
/** As the launcher has it. */
const launcherFlags = ['--max-semi-space-size=64', '--no-parallel-scavenge'];

/** Where the queue of payouts lies: in Redis, with workers of their own; or in PostgreSQL, all in one process. */
export type Queue = 'redis' | 'postgresql';

export interface DrainOrder {
  readonly count: number;
  readonly queue: Queue;
  /** Worker processes; with the queue in PostgreSQL there is one process for everything. */
  readonly workers: number;
  readonly redisUrl: string;
  /** Where the workers leave a CPU profile; null: none. */
  readonly profile: string | null;
}

/** Awards so many envelopes with no worker about, then starts the workers and watches until all is posted; audits. */
export async function drainOurs(
  server: BenchServer,
  { count, queue, workers, redisUrl, profile }: DrainOrder,
  resources: Resources,
): Promise<Drained & { readonly broken: readonly string[] }> {
  const databaseUrl = await server.createDatabase('payout', resources);
  const prefix = `hongbao-bench-${randomBytes(4).toString('hex')}`;
  resources.add('the keys in Redis', () => deleteKeys(redisUrl, prefix));
  const folder = mkdtempSync(join(tmpdir(), 'hongbao-bench-'));
  resources.add('the data folder', async () => rmSync(folder, { recursive: true, force: true }));
  const key = randomBytes(24).toString('hex');
  const env = {
    DATABASE_URL: databaseUrl,
    HONGBAO_DATA_DIR: folder,
    HONGBAO_ADMIN_KEY: key,
    HONGBAO_LOG_LEVEL: 'warn',
    HONGBAO_REDIS_PREFIX: prefix,
  };
  const serve = async (role: 'all' | 'api' | 'worker', more: Readonly<Record<string, string>>) => {
    const port = await freePort();
    const child = Child.start(
      `hongbao serve --role ${role}`,
      {
        file: 'apps/cli/src/main.js',
        args: ['serve', '--role', role, '--port', String(port), '--scenario', scenario],
        env: { ...env, ...more },
        nodeArgs: [
          ...launcherFlags,
          ...(profile === null || role === 'api' ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]),
        ],
      },
      resources,
    );
    const origin = `http://127.0.0.1:${port}`;
    await child.ready(`${origin}/health/ready`, 60_000);
    return { origin, child };
  };

  const headers = { authorization: `Bearer ${key}` };
  const api = await serve('api', { REDIS_URL: redisUrl });
  await makeBacklog({ origin: api.origin, headers, campaign, perRequest: 500 }, count);
  // The books are read as anybody else would, beside the service.
  const reader = new pg.Client({ connectionString: databaseUrl });
  reader.on('error', () => undefined);
  await reader.connect();
  const posted = async (): Promise<number> => {
    const { rows } = await reader.query<{ posted: string }>('SELECT paid + failed AS posted FROM hongbao.progress');
    return Number(rows[0]?.posted ?? 0);
  };
  if (queue === 'postgresql') await api.child.stop();
  const watching = watchDrain(posted, count, drainWithinMs);
  const started =
    queue === 'postgresql'
      ? [await serve('all', {})]
      : await Promise.all(Array.from({ length: workers }, () => serve('worker', { REDIS_URL: redisUrl })));
  const drained = await watching;
  await reader.end();
  const auditor = queue === 'postgresql' ? (started[0]?.origin ?? '') : api.origin;
  const response = await fetch(`${auditor}/v1/audit`, { headers });
  const { invariants } = (await response.json()) as { readonly invariants: readonly Invariant[] };
  await Promise.all([api, ...started].map(({ child }) => child.stop()));
  return { ...drained, broken: invariants.filter(({ ok }) => !ok).map((each) => `${each.name}: ${each.detail}`) };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function deleteKeys(url: string, prefix: string): Promise<void> {
  const redis = new Redis(url);
  try {
    for await (const keys of redis.scanStream({ match: `*${prefix}*`, count: 1_000 }) as AsyncIterable<string[]>) {
      if (keys.length > 0) await redis.unlink(...keys);
    }
  } finally {
    redis.disconnect();
  }
}
