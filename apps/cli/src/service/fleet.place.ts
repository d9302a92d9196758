import { randomBytes } from 'node:crypto';
import { Cluster } from 'ioredis';
import pg from 'pg';
import { Failure, RedisAddress } from '#platform';

/** Where a fleet that lives for minutes meets: a database of its own, and keys of its own in Redis. */
export class FleetPlace {
  private constructor(
    /** Name of the database, and what stands before all keys. */
    readonly name: string,
    readonly databaseUrl: string,
    readonly redisUrl: string,
    private readonly serverUrl: string,
  ) {}

  /**
   * @param databaseUrl - Any database of the server; it is not touched. @param redisUrl - The Redis to meet on.
   * @throws Failure `unavailable` where the server does not answer, or does not let us make a database.
   */
  static async make(databaseUrl: string, redisUrl: string): Promise<FleetPlace> {
    const name = `hongbao_demo_${randomBytes(4).toString('hex')}`;
    await execute(databaseUrl, `CREATE DATABASE ${name}`).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Failure(
        'unavailable',
        `The fleet's demo makes a database of its own on the server of DATABASE_URL, and could not: ${reason}. ` +
          'Start that server, or give the role in DATABASE_URL the right to do so (ALTER ROLE ... CREATEDB).',
      );
    });
    const own = new URL(databaseUrl);
    own.pathname = `/${name}`;
    return new FleetPlace(name, own.href, redisUrl, databaseUrl);
  }

  /** Leaves nothing behind, whoever is still connected. @param keep - Keeps the database; the keys can be made again. */
  async clear(keep: boolean): Promise<void> {
    const redis = new RedisAddress(this.redisUrl).connect({ connectTimeout: 2_000, retryStrategy: () => null });
    redis.on('error', () => undefined);
    try {
      for (const node of redis instanceof Cluster ? redis.nodes('master') : [redis]) {
        for (const match of [`${this.name}:*`, `{${this.name}-*`]) {
          for await (const keys of node.scanStream({ match, count: 1_000 }) as AsyncIterable<string[]>) {
            // One by one: in a cluster they lie in many slots.
            await Promise.all(keys.map((key) => node.unlink(key)));
          }
        }
      }
    } finally {
      redis.disconnect();
    }
    if (!keep) await execute(this.serverUrl, `DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`);
  }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
