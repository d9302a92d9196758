import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Redis } from 'ioredis';
import pg from 'pg';
import { EmbeddedPostgres } from '#platform';
import { Line } from './line.js';

export const adminKey = 'hb_chaos_0123456789abcdef0123456789abcdef';
export type Part = 'api' | 'worker';

/** A process of the fleet, started anew whenever it was killed. */
export interface Member {
  readonly part: Part;
  readonly name: string;
  child: ChildProcess | null;
  /** Null while it is not there. */
  url: string | null;
}

/** As the launcher has them. */
const flags = ['--max-semi-space-size=64', '--no-parallel-scavenge'];

const scenario = `name: chaos
title: Chaos
description: What every seed is played with.
seed: chaos
campaign:
  zone: '+08:00'
  window: { from: 2026-02-14T00:00, to: 2026-02-19T00:00 }
  clock: event
  budget: ¥1.00
  envelopes: { expiresAfter: 24h, opening: automatic }
  prizes: [{ name: coin, kind: cash, label: A coin, amount: ¥1.00 }]
  rules: [{ name: trips, title: Trips, trigger: { type: interaction, kinds: [trip_planning] }, win: { probability: 0%, prizes: { coin: 1 } } }]
population: { users: 1, cohorts: [{ name: nobody, share: 100%, interactionsPerDay: 1, kinds: { small_talk: 1 }, opens: { probability: 0%, delay: 1s } }] }
traffic: {}
# A channel at its worst: pays and says nothing, says so too late, fails before it pays.
channel: { latency: { min: 1ms, max: 20ms }, lostAnswers: 4%, lateAnswers: 2%, lateBy: 700ms, errors: 4% }
`;

/** Loaded before the program: what asks for the time of day is told another. */
const shiftedClock = `const Real = Date;
const off = Number(process.env.CLOCK_OFF_MS ?? 0);
globalThis.Date = class Date extends Real {
  constructor(...parts) { if (parts.length === 0) super(Real.now() + off); else super(...parts); }
  static now() { return Real.now() + off; }
};
`;
const dayMs = 86_400_000;

/** PostgreSQL, Redis and the processes of a fleet, all of them ours to break. */
export class Stage {
  readonly members: Member[];
  private stopping = false;

  private constructor(
    readonly folder: string,
    private postgres: EmbeddedPostgres,
    private redis: ChildProcess,
    private redisPort: number,
    readonly postgresLine: Line,
    readonly redisLine: Line,
    private readonly program: string,
  ) {
    this.members = (['api', 'api', 'worker', 'worker'] as const).map((part, place) => ({
      part,
      name: `${part}-${place % 2}`,
      child: null,
      url: null,
    }));
  }

  /** @param program - The launcher that is played, as a path. */
  static async build(program: string): Promise<Stage> {
    const folder = await mkdtemp(join(tmpdir(), 'hongbao-chaos-'));
    await chmod(folder, 0o711);
    await writeFile(join(folder, 'chaos.yaml'), scenario);
    await writeFile(join(folder, 'clock.mjs'), shiftedClock);
    await mkdir(join(folder, 'logs'));
    const postgres = await EmbeddedPostgres.start(join(folder, 'postgres'));
    const redisPort = await freePort();
    const redis = await startRedis(redisPort);
    const lines = [await Line.open(portOf(postgres.url)), await Line.open(redisPort)] as const;
    return new Stage(folder, postgres, redis, redisPort, ...lines, program);
  }

  /** A database of its own for a seed, straight to PostgreSQL: for the auditor. */
  databaseUrl(name: string): string {
    const url = new URL(this.postgres.url);
    url.pathname = `/${name}`;
    return url.href;
  }

  get redisClient(): Redis {
    return new Redis(this.redisPort, '127.0.0.1', { lazyConnect: true, maxRetriesPerRequest: 1 });
  }

  async beginSeed(database: string): Promise<void> {
    const client = new pg.Client({ connectionString: this.postgres.url });
    await client.connect();
    await client.query(`CREATE DATABASE ${database}`);
    await client.end();
    await this.flush();
    await Promise.all(this.members.map((member) => this.start(member, database)));
  }

  async endSeed(): Promise<void> {
    await Promise.all(this.members.map((member) => this.kill(member, 'SIGKILL')));
  }

  async start(member: Member, database: string): Promise<void> {
    if (this.stopping || member.child !== null) return;
    const url = new URL(this.databaseUrl(database));
    url.port = String(this.postgresLine.port);
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      DATABASE_URL: url.href,
      REDIS_URL: `redis://127.0.0.1:${this.redisLine.port}/0`,
      HONGBAO_REDIS_PREFIX: database,
      HONGBAO_ADMIN_KEY: adminKey,
      HONGBAO_LOG_LEVEL: 'warn',
      CLOCK_OFF_MS: String(clockOff(member.name)),
    };
    const args = [
      this.program,
      'serve',
      '--role',
      member.part,
      '--port',
      '0',
      '--json',
      '--scenario',
      join(this.folder, 'chaos.yaml'),
    ];
    const child = spawn(process.execPath, [...flags, '--import', join(this.folder, 'clock.mjs'), ...args], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    member.child = child;
    child.stderr.pipe(createWriteStream(join(this.folder, 'logs', `${member.name}.log`), { flags: 'a' }));
    child.once('exit', () => {
      if (member.child !== child) return;
      member.child = null;
      member.url = null;
    });
    child.once('exit', (code) => {
      // Killed it may be; whatever it refuses by itself is an error of the stage.
      if (code === 2) throw new Error(`${member.name} does not start: see ${join(this.folder, 'logs')}`);
    });
    for await (const text of createInterface(child.stdout)) {
      if (!text.startsWith('{')) continue;
      member.url = (JSON.parse(text) as { url: string }).url;
      return;
    }
  }

  async kill(member: Member, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const { child } = member;
    if (child === null) return;
    const gone = once(child, 'exit');
    child.kill('SIGCONT');
    child.kill(signal);
    await gone;
  }

  async flush(): Promise<void> {
    await this.tellRedis((client) => client.flushall());
  }

  /** Makes Redis refuse every write: as if its memory were full, or as a replica that waits for its master. */
  async spoilRedis(how: 'full' | 'read-only'): Promise<void> {
    await this.tellRedis((client) =>
      how === 'full' ? client.config('SET', 'maxmemory', '1') : client.replicaof('127.0.0.1', 1),
    );
  }

  async mendRedis(): Promise<void> {
    await this.tellRedis((client) =>
      Promise.all([client.config('SET', 'maxmemory', '0'), client.replicaof('NO', 'ONE')]),
    );
  }

  private async tellRedis(tell: (client: Redis) => Promise<unknown>): Promise<void> {
    const client = this.redisClient;
    client.on('error', () => undefined);
    await tell(client).catch(() => undefined);
    client.disconnect();
  }

  /** Without having written anything down. */
  async restartRedis(): Promise<void> {
    await this.stopRedis();
    this.redis = await startRedis(this.redisPort);
  }

  async stopRedis(): Promise<void> {
    if (this.redis.exitCode !== null || this.redis.signalCode !== null) return;
    const gone = once(this.redis, 'exit');
    this.redis.kill('SIGKILL');
    await gone;
    this.redisLine.cut();
  }

  /** At once, as if the power had failed; it recovers from its log. */
  async crashPostgres(): Promise<void> {
    const pidFile = await findFile(join(this.folder, 'postgres'), 'postmaster.pid');
    const [pid = ''] = (await readFile(pidFile, 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGQUIT');
    await this.postgres.stop();
    this.postgresLine.cut();
    this.postgres = await EmbeddedPostgres.start(join(this.folder, 'postgres'));
    this.postgresLine.moveTo(portOf(this.postgres.url));
  }

  async close(keep: boolean): Promise<void> {
    this.stopping = true;
    await this.endSeed();
    this.postgresLine.close();
    this.redisLine.close();
    this.redis.kill('SIGKILL');
    await this.postgres.stop();
    if (!keep) await rm(this.folder, { recursive: true, force: true });
  }
}

/** One process that decides is a day ahead, one that pays a day behind. */
function clockOff(name: string): number {
  if (name === 'api-1') return dayMs;
  return name === 'worker-1' ? -dayMs : 0;
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function startRedis(port: number): Promise<ChildProcess> {
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const failed = new Promise<never>((_, reject) => {
    child.once('error', () => reject(new Error('redis-server cannot be started: install it first')));
  });
  const ready = (async () => {
    for await (const text of createInterface(child.stdout)) if (text.includes('Ready to accept')) return;
    throw new Error('redis-server did not start');
  })();
  await Promise.race([ready, failed]);
  child.stdout.resume();
  return child;
}

async function findFile(folder: string, name: string): Promise<string> {
  const all = await readdir(folder, { recursive: true });
  const found = all.find((path) => path.endsWith(name));
  if (found === undefined) throw new Error(`there is no ${name} in ${folder}`);
  return join(folder, found);
}
