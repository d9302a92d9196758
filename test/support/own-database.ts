import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgres } from '#platform';

export interface OwnDatabase {
  readonly url: string;
  /** Drops the database, whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * A fresh database on a real PostgreSQL: the one of `DATABASE_URL`, else the one of this machine, else the embedded
 * one, so that a clone without any server runs the same tests.
 */
export async function createOwnDatabase(purpose: string): Promise<OwnDatabase> {
  const { adminUrl, stop } = await findServer();
  const name = `hongbao_${purpose}_${randomBytes(5).toString('hex')}`;
  await execute(adminUrl, `CREATE DATABASE ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await partings(adminUrl, name);
      await execute(adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await stop();
    },
  };
}

async function findServer(): Promise<{ adminUrl: string; stop: () => Promise<void> }> {
  const adminUrl = process.env['DATABASE_URL'] ?? 'postgres://root@127.0.0.1:5432/postgres';
  try {
    await execute(adminUrl, 'SELECT 1');
    return { adminUrl, stop: async () => undefined };
  } catch (error) {
    if (process.env['DATABASE_URL'] !== undefined) throw error;
  }
  const folder = mkdtempSync(join(tmpdir(), 'hongbao-postgres-'));
  const server = await EmbeddedPostgres.start(folder);
  return {
    adminUrl: server.url,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Who has just closed a pool is let go: cut off in that moment, a connection breaks where nobody listens any more. */
async function partings(adminUrl: string, name: string): Promise<void> {
  for (let waited = 0; waited < 500; waited += 50) {
    const left = await execute(adminUrl, `SELECT FROM pg_stat_activity WHERE datname = '${name}'`);
    if (left === 0) return;
    await sleep(50);
  }
}

/** Gives the number of rows. */
async function execute(url: string, sql: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  // Dropping the database cuts connections, ours among them.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
