import { Redis } from 'ioredis';

/** The connection of this process to the Redis of its fleet; null where there is none. */
export class SharedRedis {
  constructor(readonly client: Redis | null) {}
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
export async function openRedis(url: string, onError: (error: Error) => void): Promise<Redis> {
  const client = new Redis(url, {
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
