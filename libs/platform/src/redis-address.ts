import { Cluster, Redis } from 'ioredis';

/** How long anybody waits on a connection; in a cluster, on the connection to each node. */
export interface RedisPatience {
  readonly connectTimeout: number;
  /** When a lost connection is tried again, in milliseconds; null: never. */
  readonly retryStrategy: (times: number) => number | null;
  readonly commandTimeout?: number;
  readonly maxRetriesPerRequest?: number | null;
  readonly enableOfflineQueue?: boolean;
  readonly lazyConnect?: boolean;
  readonly keepAlive?: number;
}

/** One Redis, or several that are a cluster: `redis+cluster://user:password@host:port,host:port`. */
export class RedisAddress {
  /** Of one Redis its address; of a cluster the nodes to begin with, which lead to all others. */
  private readonly nodes: readonly string[];
  readonly isCluster: boolean;

  /** @param url - As {@link RedisAddress.isValid} takes it. */
  constructor(url: string) {
    const [scheme = '', rest = ''] = url.split('://');
    this.isCluster = scheme.endsWith('+cluster');
    if (!this.isCluster) {
      this.nodes = [url];
      return;
    }
    const at = rest.lastIndexOf('@');
    const credentials = rest.slice(0, at + 1);
    this.nodes = rest
      .slice(at + 1)
      .replace(/\/$/, '')
      .split(',')
      .map((node) => `${scheme.replace('+cluster', '')}://${credentials}${node}`);
  }

  static isValid(url: string): boolean {
    if (!/^rediss?(\+cluster)?:\/\/./.test(url)) return false;
    const address = new RedisAddress(url);
    return address.nodes.every((node) => {
      const parsed = URL.canParse(node) ? new URL(node) : null;
      // A cluster has one database.
      return parsed !== null && parsed.hostname !== '' && (!address.isCluster || parsed.pathname === '');
    });
  }

  connect(patience: RedisPatience): Redis | Cluster {
    const [first = ''] = this.nodes;
    if (!this.isCluster) return new Redis(first, patience);
    const { protocol, username, password } = new URL(first);
    const { retryStrategy, enableOfflineQueue = true, lazyConnect = false, ...each } = patience;
    return new Cluster(
      this.nodes.map((node) => {
        const { hostname, port } = new URL(node);
        return { host: hostname, port: port === '' ? 6379 : Number(port) };
      }),
      {
        clusterRetryStrategy: retryStrategy,
        enableOfflineQueue,
        lazyConnect,
        // That a replica has taken over is found out by asking again.
        slotsRefreshTimeout: 2_000,
        slotsRefreshInterval: 5_000,
        redisOptions: {
          ...each,
          ...(username === '' ? {} : { username: decodeURIComponent(username) }),
          ...(password === '' ? {} : { password: decodeURIComponent(password) }),
          ...(protocol === 'rediss:' ? { tls: {} } : {}),
        },
      },
    );
  }
}
