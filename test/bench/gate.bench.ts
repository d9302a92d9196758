import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { compilePolicy, qualify, type Policy } from '#domain';
import { Flight, RedisGate, redisGateSettings, type Admission, type Restored } from '#gate';
import { SystemClock } from '#platform';
import { parseScenario } from '#scenario';
import { BenchUsageError, type Bench } from './bench.js';
import { scenario } from './payout/our.drain.js';
import { median, reportSimulate, shortNumber, type Line } from './simulate/simulate.report.js';
import { readOptions } from './stage/bench.options.js';
import { withResources, type Resources } from './stage/resources.js';

const name = 'gate';
const shardCounts = [1, 2, 4, 8];
const batches = [1_000, 64];
const stocks = ['all win', 'nothing is left'] as const;
type Stock = (typeof stocks)[number];
/** Batches of one measurement. */
const batchesAtOnce = 100;
const most = 20_000;

interface Point {
  readonly shards: number;
  readonly batch: number;
  readonly stock: Stock;
  readonly decisionsPerSecond: number;
  /** Microseconds of Redis's processor time for each decision. */
  readonly redisMicroseconds: number;
}

/** What it costs Redis that a campaign is spread over shards, all of them on one server of its own. */
export const bench: Bench = {
  name,
  summary: 'the gate alone on one Redis: what a decision costs it, by the shards of the campaign',
  run: (args) =>
    withResources(async (resources) => {
      const options = readOptions(name, args, { seconds: 1 });
      const client = await startRedis(resources);
      const points: Point[] = [];
      for (let round = 0; round < options.rounds; round++) {
        for (const batch of batches) {
          for (const stock of stocks) {
            for (const shards of shardCounts) points.push(await measure(client, { shards, batch, stock }));
          }
        }
      }
      const shapes = batches.flatMap((batch) =>
        stocks.flatMap((stock) => shardCounts.map((shards) => ({ shards, batch, stock }))),
      );
      const lines = shapes.map(({ shards, batch, stock }): Line => {
        const same = points.filter((p) => p.shards === shards && p.batch === batch && p.stock === stock);
        const redis = median(same.map((p) => p.redisMicroseconds)).toFixed(1);
        const rate = shortNumber(median(same.map((p) => p.decisionsPerSecond)));
        return {
          what: `batches of ${batch}, ${stock}, ${shards} shards`,
          value: `Redis ${redis} µs, ${rate} a second`,
        };
      });
      return reportSimulate({ bench: name, out: options.out, lines, targets: [], broken: [], figures: { points } });
    }),
};

/** A server of its own, behind a socket of its own: nobody else's work is counted. */
async function startRedis(resources: Resources): Promise<Redis> {
  const folder = mkdtempSync(join(tmpdir(), 'hongbao-bench-'));
  resources.add('the folder of Redis', async () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'redis.sock');
  const args = ['--port', '0', '--unixsocket', path, '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = spawn('redis-server', args, { stdio: 'ignore' });
  const failed = once(server, 'error').then(() => {
    throw new BenchUsageError('redis-server could not be started; install it');
  });
  failed.catch(() => undefined);
  const exited = once(server, 'exit');
  resources.add('Redis', async () => {
    server.kill('SIGKILL');
    await exited;
  });
  const client = new Redis({ path, retryStrategy: (tries) => (tries > 100 ? null : 50) });
  client.on('error', () => undefined);
  client.setMaxListeners(0);
  resources.add('the connection', async () => client.disconnect());
  await Promise.race([client.ping(), failed]);
  return client;
}

async function measure(client: Redis, shape: Pick<Point, 'shards' | 'batch' | 'stock'>): Promise<Point> {
  const { shards, batch, stock } = shape;
  await client.flushall();
  const policy = policyWith(stock === 'all win' ? Number.MAX_SAFE_INTEGER : 1);
  const gate = new RedisGate(client, new SystemClock(), { ...redisGateSettings, shardsOf: () => shards });
  await gate.claim(policy);
  await gate.rebuild(policy, 1, nothing());
  const total = Math.min(most, batch * batchesAtOnce);
  const before = { redis: await processorTime(client), at: performance.now() };
  for (let done = 0; done < total; done += batch) {
    const flight = new Flight();
    await gate.admit(policy, questions(policy, done, batch), flight);
    await gate.settle(flight, 'durable');
  }
  const redis = (await processorTime(client)) - before.redis;
  const seconds = (performance.now() - before.at) / 1_000;
  return { ...shape, decisionsPerSecond: total / seconds, redisMicroseconds: (redis * 1e6) / total };
}

function policyWith(budget: number): Policy {
  const parsed = parseScenario(readFileSync(scenario, 'utf8'), scenario);
  if ('faults' in parsed) throw new Error(`${scenario} is no scenario`);
  return compilePolicy({ ...parsed.scenario.campaign, budget });
}

/** Each by somebody else. */
function questions(policy: Policy, from: number, count: number): Admission[] {
  return Array.from({ length: count }, (_, n) => {
    const subject = `user ${from + n}`;
    const hash = createHash('sha256').update(subject).digest('hex');
    const key = `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4000-8000-${hash.slice(12, 24)}`;
    const step = qualify(
      policy,
      {
        ...{ source: 'bench', id: subject, campaign: policy.campaign.id, subject, at: policy.campaign.window.from },
        ...{ kind: 'complex_question', occasion: 'chat', contest: null, fingerprint: null, device: null },
        ...{ channel: null, invitedBy: null },
      },
      null,
      'running',
    );
    return { key, subject, device: null, step, fresh: false, reward: null };
  });
}

/** Seconds that the server has worked so far. */
async function processorTime(client: Redis): Promise<number> {
  const told = await client.info('cpu');
  const of = (what: string): number => Number(new RegExp(`${what}:([0-9.]+)`).exec(told)?.[1]);
  return of('used_cpu_user') + of('used_cpu_sys');
}

async function* nothing(): AsyncIterable<readonly Restored[]> {
  yield await Promise.resolve([]);
}
