import { randomBytes } from 'node:crypto';
import { jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { describePayoutQueue } from '../../../libs/payout/src/queue/payout-queue.contract.js';
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
