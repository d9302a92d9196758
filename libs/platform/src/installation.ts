import type pg from 'pg';
import type { Config } from './config.js';
import { requireFitRedis } from './redis.js';

/** All processes on one database: they share what lies in Redis, and nobody else does. */
export class Installation {
  /** @param redisPrefix - Stands before all keys in Redis. */
  constructor(readonly redisPrefix: string) {}
}

/**
 * Named in the environment, or by the database's identity, so that several installations may share a Redis.
 *
 * @throws Failure `unavailable` where that Redis throws keys away, `invalid` where it is part of a cluster and not named so.
 */
export async function findInstallation({ redisUrl, redisPrefix }: Config, pool: pg.Pool): Promise<Installation> {
  if (redisUrl !== null) await requireFitRedis(redisUrl);
  return new Installation(redisPrefix ?? `hb-${await identityOf(pool)}`);
}

async function identityOf(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ identity: string }>(
    `SELECT to_hex(hashtextextended(system_identifier::text || '/' || current_database(), 0)) AS identity
     FROM pg_control_system()`,
  );
  if (rows[0] === undefined) throw new Error('PostgreSQL does not tell which one it is');
  return rows[0].identity;
}
