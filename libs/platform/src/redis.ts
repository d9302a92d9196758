import { Redis } from 'ioredis';
import { Failure } from './failure.js';

const patienceMs = 2_000;

/**
 * Refuses a Redis that throws keys away when its memory runs short: counters and jobs would vanish under load, again and
 * again. One that cannot be reached is let pass, since a service has to be able to start without it.
 *
 * @throws Failure `unavailable`, saying how to mend it.
 */
export async function requireNoEviction(url: string): Promise<void> {
  const policy = await evictionPolicyOf(url);
  if (policy === null || policy === 'noeviction') return;
  throw new Failure(
    'unavailable',
    `Redis runs with maxmemory-policy ${policy} and may throw away counters and jobs. ` +
      `Run "CONFIG SET maxmemory-policy noeviction" there, and set the same in its redis.conf.`,
  );
}

/** Null where Redis does not say. */
async function evictionPolicyOf(url: string): Promise<string | null> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // Not CONFIG GET, which those who rent a Redis out like to forbid.
    return /^maxmemory_policy:(\S+)/m.exec(await client.info('memory'))?.[1] ?? null;
  } catch {
    return null;
  } finally {
    client.disconnect();
  }
}
