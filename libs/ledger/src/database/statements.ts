import { Failure } from '#platform';
import pg from 'pg';
import { OutcomeUnknown } from '../ledger.errors.js';

/** SQLSTATEs that our functions raise and PostgreSQL's that we tell apart. */
export const sqlState = {
  limitExceeded: 'HB001',
  epochPassed: 'HB002',
  refusedChange: 'HB003',
  uniqueViolation: '23505',
  deadlock: '40P01',
  serialization: '40001',
} as const;

const attempts = 4;

/**
 * Runs one statement that is a transaction of its own, as a prepared one, and again where PostgreSQL chose it as the
 * victim of a deadlock.
 *
 * @throws {@link OutcomeUnknown} when the connection was lost after the statement was sent.
 */
export async function write<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  for (let attempt = 1; ; attempt++) {
    const client = await connect(pool);
    let broken = false;
    try {
      return (await client.query<Row>({ name, text, values: [...values] })).rows;
    } catch (error) {
      broken = isConnectionLoss(error);
      if (broken) throw new OutcomeUnknown(error);
      if (attempt === attempts || !wasVictim(error)) throw error;
    } finally {
      client.release(broken);
    }
  }
}

/** Reads by a prepared statement. */
export async function read<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const client = await connect(pool);
  let broken = false;
  try {
    return (await client.query<Row>({ name, text, values: [...values] })).rows;
  } catch (error) {
    broken = isConnectionLoss(error);
    throw broken ? unreachable(error) : error;
  } finally {
    client.release(broken);
  }
}

/** @throws Failure `unavailable`: nothing was sent. */
export async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw unreachable(error);
  }
}

function unreachable(cause: unknown): Failure {
  return new Failure('unavailable', 'PostgreSQL cannot be reached at the moment.', { retryAfterSeconds: 1, cause });
}

function wasVictim(error: unknown): boolean {
  return (
    error instanceof pg.DatabaseError && (error.code === sqlState.deadlock || error.code === sqlState.serialization)
  );
}

/**
 * An error about the statement rolled it back, so its outcome is known. Everything else broke the connection; the
 * server's word that it shuts down (class 57P) may even come after the commit was written and before we were told.
 */
function isConnectionLoss(error: unknown): boolean {
  return !(error instanceof pg.DatabaseError) || /^(57P|08)/.test(error.code ?? '');
}
