import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { Failure } from './failure.js';

/** The first half of the advisory lock's number: "HONG". The second says what is locked. */
const lockClass = 0x484f4e47;
const decidingLock = 1;

/**
 * "One deciding process per database": counters in memory are right only while nobody else decides. The lock belongs
 * to one database session, so it is free the moment its process dies, and lost with the connection.
 */
export class DecidingLock {
  private client: pg.PoolClient | null = null;

  constructor(private readonly pool: pg.Pool) {}

  get held(): boolean {
    return this.client !== null;
  }

  /**
   * Takes the lock. A process that was just killed may hold it for a moment longer, so this waits a little.
   *
   * @param onLost - Called when the connection breaks, and the lock with it: decide nothing more before taking it again.
   * @throws Failure `unavailable` when another process decides on this database.
   */
  async take(onLost: () => void, waitMs = 5_000): Promise<void> {
    if (this.client !== null) return;
    const client = await this.pool.connect();
    try {
      const deadline = performance.now() + waitMs;
      while (!(await tryLock(client))) {
        if (performance.now() >= deadline) throw await held(client);
        await sleep(50);
      }
    } catch (error) {
      client.release(true);
      throw error;
    }
    this.client = client;
    const lose = () => {
      if (this.client !== client) return;
      this.client = null;
      client.release(true);
      onLost();
    };
    client.on('error', lose);
    client.on('end', lose);
  }

  release(): void {
    const client = this.client;
    this.client = null;
    // Closing the session frees the lock, whatever state it is in.
    client?.release(true);
  }
}

async function tryLock(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS locked', [
    lockClass,
    decidingLock,
  ]);
  return rows[0]?.locked === true;
}

async function held(client: pg.PoolClient): Promise<Failure> {
  const { rows } = await client.query<{ application_name: string; backend_start: Date }>(
    `SELECT a.application_name, a.backend_start FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.granted AND l.classid = $1 AND l.objid = $2
       AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    [lockClass, decidingLock],
  );
  const holder = rows[0];
  const who =
    holder === undefined ? '' : ` (${holder.application_name}, connected since ${holder.backend_start.toISOString()})`;
  return new Failure(
    'unavailable',
    `Another process decides on this database${who}, and without Redis only one may. Stop it, or set REDIS_URL for both.`,
  );
}
