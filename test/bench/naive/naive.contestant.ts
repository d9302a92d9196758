import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { BenchUsageError } from '../bench.js';
import type { Contestant } from '../load/contestant.js';
import { execute, type BenchServer } from '../stage/bench.database.js';
import { Child } from '../stage/child.js';
import type { Resources } from '../stage/resources.js';

const campaign = 'festival';

/** The naive service, and where its queue lies. */
export interface NaiveContestant extends Contestant {
  readonly queuePrefix: string;
  stop(): Promise<void>;
}

/** The naive service on its own database, with its queue on a Redis that others may use too. */
export async function startNaive(server: BenchServer, resources: Resources): Promise<NaiveContestant> {
  const redisUrl = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';
  const prefix = `hongbao-bench-${randomBytes(4).toString('hex')}`;
  await requireRedis(redisUrl);
  const url = await server.createDatabase('naive', resources);
  resources.add('the keys in Redis', () => deleteKeys(redisUrl, prefix));
  const env = { DATABASE_URL: url, REDIS_URL: redisUrl, QUEUE_PREFIX: prefix, PORT: '0' };
  const child = Child.start('the naive service', { file: 'test/bench/naive/main.js', env }, resources);
  const { url: origin } = await child.answer<{ url: string }>(20_000);
  await execute(
    url,
    `INSERT INTO campaigns (id, budget, qualifying_kinds, prize_amount, awards_per_user_per_day, starts_at, ends_at)
     VALUES ($1, 1000000000000, '{complex_question}', 100, 5, '2020-01-01', '2100-01-01')`,
    [campaign],
  );
  return {
    name: 'naive',
    origin,
    headers: { 'content-type': 'application/json' },
    events: { campaign, kind: 'complex_question' },
    books: async () => ({
      awarded: await count(url, 'SELECT count(*) FROM awards'),
      rejected: await count(url, `SELECT count(*) FROM interactions WHERE decision = 'rejected'`),
      payable: await count(url, 'SELECT count(*) FROM awards'),
      settled: await count(url, `SELECT count(*) FROM awards WHERE status = 'paid'`),
    }),
    audit: () => audit(url),
    queuePrefix: prefix,
    stop: () => child.stop(),
  };
}

async function audit(url: string): Promise<{ ok: boolean; detail: string }> {
  const [books] = await execute<{ spent: string; promised: string; wins: string; awards: string }>(
    url,
    `SELECT (SELECT sum(spent) FROM campaigns) AS spent, (SELECT coalesce(sum(amount), 0) FROM awards) AS promised,
       (SELECT count(*) FROM interactions WHERE decision = 'awarded') AS wins, (SELECT count(*) FROM awards) AS awards`,
  );
  if (books === undefined) return { ok: false, detail: 'the books could not be read' };
  const ok = books.spent === books.promised && books.wins === books.awards;
  return {
    ok,
    detail: `spent ${books.spent} = sum of awards ${books.promised}; winning interactions ${books.wins} = awards ${books.awards}`,
  };
}

async function count(url: string, sql: string): Promise<number> {
  const [row] = await execute<{ count: string }>(url, sql);
  return Number(row?.count);
}

async function requireRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 2_000 });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
  } catch (error) {
    throw new BenchUsageError(`the naive service needs Redis at ${url} (or name one in REDIS_URL): ${String(error)}`);
  } finally {
    redis.disconnect();
  }
}

async function deleteKeys(url: string, prefix: string): Promise<void> {
  const redis = new Redis(url);
  try {
    let cursor = '0';
    do {
      const [next, keys] = await redis.scan(cursor, 'MATCH', `${prefix}:*`, 'COUNT', 1000);
      if (keys.length > 0) await redis.unlink(...keys);
      cursor = next;
    } while (cursor !== '0');
  } finally {
    redis.disconnect();
  }
}
