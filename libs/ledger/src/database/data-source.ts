import { exactTypes, keepAliveInitialDelayMillis, limited, noLimitMs, openImpatientSocket } from '#platform';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from './migrations.js';
import { rowClasses } from './rows.js';

/** Number of the advisory lock under which the schema is brought up to date, by one process at a time. */
const migrationLock = 0x484f4e4702;

/** The repositories' way to the ledger: few connections, since the hot paths have their own. */
export function createDataSource(url: string, statementTimeoutMs = 30_000): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'hongbao',
    entities: rowClasses,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: 4,
    connectTimeoutMS: 5_000,
    applicationName: 'hongbao repositories',
    extra: {
      types: exactTypes,
      statement_timeout: statementTimeoutMs,
      keepAlive: true,
      keepAliveInitialDelayMillis,
      // And no query_timeout: TypeORM would give the connection back, to be handed out while it still waits.
      stream: () => openImpatientSocket(statementTimeoutMs),
    },
  });
}

/**
 * Opens a data source and brings the schema up to date; processes that start together wait for one another. Where it is
 * up to date nothing is written, so that books can be read by whoever may do no more.
 */
export async function openDataSource(url: string, pool: pg.Pool): Promise<DataSource> {
  if ((await formOfBooks(pool)) === 'current') return createDataSource(url).initialize();
  const client = await pool.connect();
  try {
    await client.query('SET statement_timeout = 0');
    await client.query(limited(noLimitMs, { text: 'SELECT pg_advisory_lock($1)', values: [migrationLock] }));
    await client.query('CREATE SCHEMA IF NOT EXISTS hongbao');
    const dataSource = await createDataSource(url).initialize();
    await dataSource.runMigrations();
    return dataSource;
  } finally {
    // Closing the session frees the lock.
    client.release(true);
  }
}

/** How the books in a database compare with those that this version keeps. */
export type BooksForm = 'missing' | 'older' | 'current' | 'newer';

/** Tells the form of the books. Reads only. */
export async function formOfBooks(pool: pg.Pool): Promise<BooksForm> {
  const { rows: found } = await pool.query(`SELECT WHERE to_regclass('hongbao.migrations') IS NOT NULL`);
  if (found.length === 0) return 'missing';
  const { rows } = await pool.query<{ name: string }>('SELECT name FROM hongbao.migrations');
  const theirs = rows.map(({ name }) => name);
  const ours = migrations.map(({ name }) => name);
  if (theirs.length === 0) return 'missing';
  if (theirs.some((name) => !ours.includes(name))) return 'newer';
  return ours.every((name) => theirs.includes(name)) ? 'current' : 'older';
}
