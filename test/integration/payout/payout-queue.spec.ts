import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { describePayoutQueue } from '../../../libs/payout/src/queue/payout-queue.contract.js';
import { QueueServer } from '../../../libs/payout/src/queue/queue-server.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';

/** Real: PostgreSQL, Redis, BullMQ. */
jest.setTimeout(30_000);

let database: OwnDatabase | undefined;
afterAll(async () => database?.drop());

describePayoutQueue('PostgreSQL', async () => {
  database = await createOwnDatabase('queue');
  return { type: 'postgresql', connectionString: database.url };
});

const redisUrl = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379/0';
const redis = await reachRedis();

if (redis !== null) {
  const prefix = `{hongbao-test-${randomBytes(5).toString('hex')}}`;
  afterAll(async () => {
    const keys = await redis.keys(`${prefix}*`);
    if (keys.length > 0) await redis.del(...keys);
    redis.disconnect();
  });
  describePayoutQueue('Redis', async () => ({ type: 'redis', url: redisUrl, prefix }));

  it('ends at once after jobs that Redis has lost while they were under way', async () => {
    const lost = `{${prefix.slice(1, -1)}-lost}`;
    const server = new QueueServer(
      { type: 'redis', url: redisUrl, prefix: lost },
      { pay: 4, relay: 1, expire: 1, reconcile: 1 },
    );
    const queue = await server.queue('pay');
    let taken = 0;
    server.worker('pay', async () => {
      taken++;
      const keys = await redis.keys(`${lost}*`);
      if (keys.length > 0) await redis.del(...keys);
    });
    await Promise.all([1, 2, 3].map((n) => queue.add('pay', { ids: [String(n)] })));
    while (taken === 0) await sleep(20);
    await sleep(1_500);
    const since = performance.now();
    await server.closeWorkers(8_000);
    const tookMs = performance.now() - since;
    await server.close(2_000);
    const keys = await redis.keys(`${lost}*`);
    if (keys.length > 0) await redis.del(...keys);
    expect(tookMs).toBeLessThan(4_000);
  });
} else if (process.env['CI'] === 'true') {
  it('runs against Redis', () => {
    throw new Error(`no Redis at ${redisUrl}, and CI must not go without it`);
  });
} else {
  it.todo(`SKIPPED: no Redis at ${redisUrl}; the payout queue was not held against it`);
}

async function reachRedis(): Promise<Redis | null> {
  const client = new Redis(redisUrl, { lazyConnect: true, connectTimeout: 1_000, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch {
    client.disconnect();
    return null;
  }
}
