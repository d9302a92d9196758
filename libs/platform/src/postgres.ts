import { Socket } from 'node:net';
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

/** How much longer than PostgreSQL may work on a statement its answer may take. After that it counts as silent. */
const graceMs = 5_000;
/** When an idle connection is first asked whether its other end is there; left to the system it would be two hours. */
export const keepAliveInitialDelayMillis = 10_000;

/** A pool whose idle connections may break without harm, and in which nothing waits for ever. */
export function createPool(settings: PoolSettings, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: settings.url,
    application_name: settings.name,
    max: settings.size,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis,
    statement_timeout: settings.statementTimeoutMs,
    // A server that lost its power enforces no limit. What had no answer is in doubt, and its connection thrown away.
    query_timeout: settings.statementTimeoutMs === 0 ? 0 : settings.statementTimeoutMs + graceMs,
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

/** A query with a limit of its own in the place of its pool's. The types of pg do not know of it. */
export function limited(limitMs: number, query: pg.QueryConfig): pg.QueryConfig {
  return Object.assign({ query_timeout: limitMs }, query);
}

/** For {@link limited}: as good as without end. */
export const noLimitMs = 2 ** 31 - 1;

/**
 * A socket to PostgreSQL that breaks when nothing has come through it for longer than a statement may take. For a pool
 * that gives connections back whatever became of their queries, and closes idle ones sooner.
 */
export function openImpatientSocket(statementTimeoutMs: number): Socket {
  const silentMs = statementTimeoutMs + graceMs;
  const socket = new Socket();
  return socket.setTimeout(silentMs, () => {
    socket.destroy(new Error(`Connection terminated: PostgreSQL has said nothing for ${silentMs} ms`));
  });
}

/** What PostgreSQL answers where there is no such database or role, or the password is another (SQLSTATE). */
const wrongAddresses: ReadonlySet<string> = new Set(['3D000', '28000', '28P01']);

/**
 * Refuses a server that cannot be used, or forgets what it acknowledged.
 *
 * @throws Failure `invalid` where DATABASE_URL names a database, role or password that the server does not know, else
 *   `unavailable`, saying what the server says, or which setting is off and how to mend it.
 */
export async function requireDurability(pool: pg.Pool): Promise<void> {
  const { rows } = await pool
    .query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')`,
    )
    .catch((error: unknown) => {
      const said = error instanceof Error ? error.message : String(error);
      if (error instanceof pg.DatabaseError && wrongAddresses.has(error.code ?? '')) {
        throw new Failure('invalid', `DATABASE_URL is not right: ${said}. Correct it, or set PostgreSQL up for it.`);
      }
      throw new Failure('unavailable', `PostgreSQL cannot be used: ${said}. Start it, or correct DATABASE_URL.`);
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
