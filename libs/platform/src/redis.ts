import { Cluster } from 'ioredis';
import { Failure } from './failure.js';
import { RedisAddress } from './redis-address.js';

const patienceMs = 2_000;

/**
 * Refuses a Redis that throws keys away when its memory runs short: counters and jobs would vanish under load, again and
 * again. Refuses a node of a cluster that is addressed as if it were alone. A Redis that cannot be reached is let pass,
 * since a service has to be able to start without it.
 *
 * @throws Failure `unavailable` or `invalid`, saying how to mend it.
 */
export async function requireFitRedis(url: string): Promise<void> {
  const address = new RedisAddress(url);
  for (const { eviction, isClusterNode } of await askNodes(address)) {
    if (isClusterNode && !address.isCluster) {
      throw new Failure(
        'invalid',
        'The Redis of REDIS_URL is a node of a cluster. Say so, and name one node or more: ' +
          'redis+cluster://host:6379,host:6379',
      );
    }
    if (eviction === null || eviction === 'noeviction') continue;
    throw new Failure(
      'unavailable',
      `Redis runs with maxmemory-policy ${eviction} and may throw away counters and jobs. ` +
        `Run "CONFIG SET maxmemory-policy noeviction" there, and set the same in its redis.conf.`,
    );
  }
}

/** What one node says of itself. */
interface NodeReport {
  /** Null where it does not say. */
  readonly eviction: string | null;
  readonly isClusterNode: boolean;
}

/** Nothing where Redis cannot be reached. */
async function askNodes(address: RedisAddress): Promise<readonly NodeReport[]> {
  const client = address.connect({
    lazyConnect: true,
    connectTimeout: patienceMs,
    commandTimeout: patienceMs,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const nodes = client instanceof Cluster ? client.nodes('master') : [client];
    return await Promise.all(
      nodes.map(async (node) => {
        // Not CONFIG GET, which those who rent a Redis out like to forbid.
        const told = `${await node.info('memory')}${await node.info('cluster')}`;
        return {
          eviction: /^maxmemory_policy:(\S+)/m.exec(told)?.[1] ?? null,
          isClusterNode: /^cluster_enabled:1/m.test(told),
        };
      }),
    );
  } catch {
    return [];
  } finally {
    client.disconnect();
  }
}
