import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { describe, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { freePort } from './free-port.js';

/** Keys of one test on a real Redis. */
export interface OwnRedis {
  readonly url: string;
  /** Stands before all keys of this test. */
  readonly prefix: string;
  readonly client: Redis;
  /** Removes the test's keys, and the server where it was started for the test. */
  close(): Promise<void>;
}

/**
 * A real Redis: the one of `REDIS_URL`, else the one of this machine, else one of our own. Where none can be had the test
 * says so and is skipped, which fails where `CI` is set.
 *
 * @param alone - Whether the test needs a server for itself, because it empties or stops it.
 */
export async function createOwnRedis(purpose: string, alone = false): Promise<OwnRedis | null> {
  const found = alone ? null : await findServer();
  const server = found === null ? await startServer() : { url: found, stop: () => Promise.resolve() };
  if (server === null) {
    process.stderr.write(`\nskipped: no Redis (${purpose}). Set REDIS_URL, or install redis-server.\n`);
    if (process.env['CI'] === 'true') throw new Error('no Redis, and CI=true');
    return null;
  }
  const prefix = `hb-test-${purpose}-${randomBytes(4).toString('hex')}`;
  const client = new Redis(server.url);
  client.on('error', () => undefined);
  return {
    url: server.url,
    prefix,
    client,
    close: async () => {
      if (found !== null) await removeKeys(client, prefix);
      client.disconnect();
      await server.stop();
    },
  };
}

/** Tests that need a Redis; without one they stand in the list as still to be done. */
export function describeOn(redis: OwnRedis | null, name: string, tests: (redis: OwnRedis) => void): void {
  describe(name, () => {
    if (redis === null) it.todo('needs a Redis');
    else tests(redis);
  });
}

async function findServer(): Promise<string | null> {
  const given = process.env['REDIS_URL'];
  const url = given ?? 'redis://127.0.0.1:6379';
  const client = new Redis(url, { retryStrategy: () => null, lazyConnect: true, connectTimeout: 1_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
    return url;
  } catch (error) {
    if (given !== undefined) throw error;
    return null;
  } finally {
    client.disconnect();
  }
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> } | null> {
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  if (!(await answers(server))) return null;
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGKILL');
      await ended;
    },
  };
}

function answers(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(false);
    });
    server.once('exit', () => {
      resolve(false);
    });
    server.stdout?.on('data', (said: Buffer) => {
      if (said.includes('Ready to accept connections')) resolve(true);
    });
  });
}

async function removeKeys(client: Redis, prefix: string): Promise<void> {
  for await (const keys of client.scanStream({ match: `${prefix}*`, count: 1_000 }) as AsyncIterable<string[]>) {
    if (keys.length > 0) await client.unlink(...keys);
  }
}
