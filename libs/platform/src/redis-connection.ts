import type { Cluster, Redis } from 'ioredis';
import { RedisAddress } from './redis-address.js';

/** The connection of this process to the Redis, or the cluster, of its fleet; null where there is none. */
export class SharedRedis {
  constructor(readonly client: Redis | Cluster | null) {}
}

/** How long a command may take; a decision that waits longer is better sent again. */
const commandPatienceMs = 2_000;
const bootPatienceMs = 5_000;

/**
 * A connection on which nothing waits for ever: while Redis is out of reach commands fail at once, and the connection is
 * tried again without end. Waits at first until Redis answers, but not for long.
 *
 * @param onError - Told of every broken connection; one that Redis refuses repeats itself.
 */
export async function openRedis(url: string, onError: (error: Error) => void): Promise<Redis | Cluster> {
  const client = new RedisAddress(url).connect({
    enableOfflineQueue: false,
    commandTimeout: commandPatienceMs,
    maxRetriesPerRequest: 0,
    connectTimeout: commandPatienceMs,
    retryStrategy: (times) => Math.min(1_000, 50 * times),
    keepAlive: 10_000,
  });
  client.on('error', onError);
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve) => {
    client.once('ready', resolve);
    timer = setTimeout(resolve, bootPatienceMs);
  });
  clearTimeout(timer);
  return client;
}
