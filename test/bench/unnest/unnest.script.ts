import { randomUUID } from 'node:crypto';
import pg from 'pg';

/*
 * The ceiling: what a plain script reaches that does nothing but make awards durable. No HTTP, no rules, no answers,
 * no payouts; one connection that sends the next batch when the last one is committed.
 */

const batchSize = 256;
const amount = 100;

const tables = `
  CREATE TABLE budget (total bigint NOT NULL, spent bigint NOT NULL CHECK (spent <= total));
  INSERT INTO budget VALUES (9e15, 0);
  CREATE TABLE awards (id uuid PRIMARY KEY, event_id text NOT NULL UNIQUE, user_id text NOT NULL, amount bigint NOT NULL);
  CREATE TABLE entries (award_id uuid NOT NULL, account smallint NOT NULL, amount bigint NOT NULL)`;

/*
 * The least that an award needs, for a whole batch in one transaction: the guarded budget, the award, its two entries.
 * When the budget does not suffice, nothing is written and no row comes back.
 */
const award = `
  WITH guarded AS (
    UPDATE budget SET spent = spent + $5 WHERE spent + $5 <= total RETURNING 1
  ), awarded AS (
    INSERT INTO awards (id, event_id, user_id, amount)
    SELECT a.* FROM guarded, unnest($1::uuid[], $2::text[], $3::text[], $4::bigint[]) AS a
  ), entered AS (
    INSERT INTO entries (award_id, account, amount)
    SELECT a.id, e.account, e.sign * a.amount
    FROM guarded, unnest($1::uuid[], $4::bigint[]) AS a (id, amount), (VALUES (1, -1), (2, 1)) AS e (account, sign)
  )
  SELECT 1 FROM guarded`;

export interface UnnestOrder {
  readonly url: string;
  readonly warmupMs: number;
  readonly measuredMs: number;
}

export interface UnnestResult {
  readonly awardsPerSecond: number;
}

async function run({ url, warmupMs, measuredMs }: UnnestOrder): Promise<UnnestResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`DROP TABLE IF EXISTS budget, awards, entries; ${tables}`);
    await awardFor(client, warmupMs, 'warm-up');
    return { awardsPerSecond: await awardFor(client, measuredMs, 'measured') };
  } finally {
    await client.end();
  }
}

/** Gives awards a second. */
async function awardFor(client: pg.Client, ms: number, prefix: string): Promise<number> {
  const startMs = performance.now();
  let awards = 0;
  while (performance.now() - startMs < ms) {
    const names = Array.from({ length: batchSize }, (_, i) => `${prefix}-${awards + i}`);
    const { rowCount } = await client.query({
      name: 'award',
      text: award,
      values: [names.map(() => randomUUID()), names, names, names.map(() => amount), batchSize * amount],
    });
    if (rowCount !== 1) throw new Error('the budget did not suffice');
    awards += batchSize;
  }
  return (awards * 1_000) / (performance.now() - startMs);
}

process.on('message', (order: UnnestOrder) => {
  void run(order).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
