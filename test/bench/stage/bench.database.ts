import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '#platform';
import type { Resources } from './resources.js';

/** The PostgreSQL server on which all sides of a bench have a database each, so that none has better terms. */
export class BenchServer {
  private constructor(
    private readonly adminUrl: string,
    readonly version: string,
  ) {}

  /** The server of `DATABASE_URL`, else that of this machine, else the embedded one. */
  static async find(resources: Resources): Promise<BenchServer> {
    const given = process.env['DATABASE_URL'];
    const url = given ?? 'postgres://root@127.0.0.1:5432/postgres';
    try {
      return new BenchServer(url, await versionOf(url));
    } catch (error) {
      if (given !== undefined) throw error;
    }
    const folder = mkdtempSync(join(tmpdir(), 'hongbao-bench-'));
    const server = await EmbeddedPostgres.start(folder);
    resources.add('the embedded PostgreSQL', async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    return new BenchServer(server.url, await versionOf(server.url));
  }

  /** A fresh database, dropped at the end. */
  async createDatabase(side: string, resources: Resources): Promise<string> {
    const name = `hongbao_bench_${side}_${randomBytes(4).toString('hex')}`;
    await execute(this.adminUrl, `CREATE DATABASE ${name}`);
    resources.add(`the database ${name}`, () => execute(this.adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    const url = new URL(this.adminUrl);
    url.pathname = `/${name}`;
    return url.href;
  }
}

/** Runs one statement over a connection of its own. */
export async function execute<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  // Dropping a database cuts connections, ours among them.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

async function versionOf(url: string): Promise<string> {
  const [row] = await execute<{ server_version: string }>(url, 'SHOW server_version');
  return row?.server_version ?? 'unknown';
}
