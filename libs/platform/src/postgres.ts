import pg from 'pg';
import { Failure } from './failure.js';

export interface PoolSettings {
  readonly url: string;
  /** Shown in `pg_stat_activity`. */
  readonly name: string;
  /** Most connections at once. */
  readonly size: number;
  /** How long PostgreSQL may work on one statement; 0 without end. */
  readonly statementTimeoutMs: number;
}

const exactOids: ReadonlySet<number> = new Set([pg.types.builtins.INT8, pg.types.builtins.NUMERIC]);

/**
 * How values come back. PostgreSQL's 64-bit integers arrive as numbers, since all of ours are below 2^53; one that is
 * not is an error and never a rounded amount. Sums of them (`numeric`) likewise, where they are whole.
 */
export const exactTypes: pg.CustomTypesConfig = {
  getTypeParser: (...wanted: Parameters<typeof pg.types.getTypeParser>) =>
    exactOids.has(wanted[0]) && wanted[1] !== 'binary' ? toSafeInteger : (pg.types.getTypeParser(...wanted) as never),
};

export function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is not an integer below 2^53`);
  return value;
}

/** A pool whose idle connections may break without harm, and in which nothing waits for ever. */
export function createPool(settings: PoolSettings, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: settings.url,
    application_name: settings.name,
    max: settings.size,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: settings.statementTimeoutMs,
    idle_in_transaction_session_timeout: 60_000,
    types: exactTypes,
  });
  pool.on('error', (error) => {
    // A pool is over before its last sockets are, and a server that goes down right after it cuts these off.
    if (!pool.ending) onError(error);
  });
  // The pool listens to idle connections only. One that breaks in use fails its query, and must not end the process too.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/**
 * Refuses a server that cannot be used, or forgets what it acknowledged.
 *
 * @throws Failure `unavailable`, saying what the server says, or which setting is off and how to mend it.
 */
export async function requireDurability(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')`,
    )
    .catch((error: unknown) => {
      throw new Failure(
        'unavailable',
        `PostgreSQL cannot be used: ${error instanceof Error ? error.message : String(error)}. ` +
          'Start it, or correct DATABASE_URL.',
      );
    });
  // Any level of synchronous_commit but "off" waits at least for our own disk.
  const off = rows.find(({ setting }) => setting === 'off');
  if (off === undefined) return;
  throw new Failure(
    'unavailable',
    `PostgreSQL runs with ${off.name}=off and may lose awards that were acknowledged. ` +
      `Run "ALTER SYSTEM RESET ${off.name}; SELECT pg_reload_conf();" there (and check the settings of the database and the role).`,
  );
}
