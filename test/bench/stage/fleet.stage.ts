import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { Invariant } from '#ledger';
import type { BenchServer } from './bench.database.js';
import { Child } from './child.js';
import type { Resources } from './resources.js';

/** The launcher's own. */
const launcherFlags = ['--max-semi-space-size=64', '--no-parallel-scavenge'];

export interface FleetSettings {
  /** Path of the scenario whose campaign is played, and whose channel pays. */
  readonly scenario: string;
  readonly redisUrl: string;
  /** Where workers leave a CPU profile; null: none. */
  readonly profile: string | null;
}

export interface ServedPart {
  readonly origin: string;
  readonly child: Child;
}

/** Where the processes of a fleet meet: a database, keys in Redis, a key for callers. All of it is cleared at the end. */
export class FleetStage {
  private constructor(
    readonly databaseUrl: string,
    readonly headers: Readonly<Record<string, string>>,
    private readonly env: Readonly<Record<string, string>>,
    private readonly settings: FleetSettings,
    private readonly resources: Resources,
  ) {}

  static async make(server: BenchServer, settings: FleetSettings, resources: Resources): Promise<FleetStage> {
    const { redisUrl } = settings;
    const databaseUrl = await server.createDatabase('fleet', resources);
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
    return new FleetStage(databaseUrl, { authorization: `Bearer ${key}` }, env, settings, resources);
  }

  /** Starts a process; `alone` is everything in one, with the queues in PostgreSQL. */
  async serve(role: 'api' | 'worker' | 'alone'): Promise<ServedPart> {
    const { scenario, redisUrl, profile } = this.settings;
    const port = await freePort();
    const named = role === 'alone' ? 'all' : role;
    const child = Child.start(
      `hongbao serve --role ${named}`,
      {
        file: 'apps/cli/src/main.js',
        args: ['serve', '--role', named, '--port', String(port), '--scenario', scenario],
        env: { ...this.env, ...(role === 'alone' ? {} : { REDIS_URL: redisUrl }) },
        nodeArgs: [
          ...launcherFlags,
          ...(profile === null || role === 'api' ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]),
        ],
      },
      this.resources,
    );
    const origin = `http://127.0.0.1:${port}`;
    await child.ready(`${origin}/health/ready`, 60_000);
    return { origin, child };
  }

  /** Laws that do not hold. */
  async brokenLaws(origin: string): Promise<readonly string[]> {
    const response = await fetch(`${origin}/v1/audit`, { headers: this.headers });
    const { invariants } = (await response.json()) as { readonly invariants: readonly Invariant[] };
    return invariants.filter(({ ok }) => !ok).map((each) => `${each.name}: ${each.detail}`);
  }
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
