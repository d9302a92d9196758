import type pg from 'pg';

/** The first half of the advisory locks' numbers: "TURN". The second is a hash of the name. */
const lockClass = 0x5455524e;

/**
 * Lets pieces of work of one name through one at a time, among all processes on a database. A turn belongs to a
 * database session, so it ends the moment its process dies.
 */
export class SharedTurnstile {
  constructor(private readonly pool: pg.Pool) {}

  /**
   * @param work - Its signal fires when the turn is lost with its connection: somebody else may have it by then.
   * @throws where the turn does not come in time, or the database cannot be reached.
   */
  async pass<T>(name: string, work: (signal: AbortSignal) => Promise<T>, waitMs = 2_000): Promise<T> {
    const lost = new AbortController();
    const client = await this.pool.connect();
    client.on('error', (error) => {
      lost.abort(error);
    });
    try {
      await client.query(`SET lock_timeout = ${waitMs}`);
      await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [lockClass, name]);
      return await work(lost.signal);
    } finally {
      // Closing the session ends the turn, whatever state it is in.
      client.release(true);
    }
  }
}
