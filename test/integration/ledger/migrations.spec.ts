import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { formOfBooks } from '#ledger';
import {
  createCampaign,
  createLedgerWorld,
  noDuplicates,
  several,
  type LedgerWorld,
} from '../../support/ledger-world.js';

// The machine may be busy with other things.
jest.setTimeout(60_000);

describe('the migrations', () => {
  let world: LedgerWorld;
  beforeAll(async () => {
    world = await createLedgerWorld('migrations');
  });
  afterAll(() => world.close());

  it('go down to nothing and up again, and the ledger works', async () => {
    const dataSource = world.app.get(DataSource);
    for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
    const { rows } = await world.pool.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'hongbao'::regnamespace AND relkind IN ('r', 'v')
       UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'hongbao'::regnamespace`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['migrations']);

    await dataSource.runMigrations();
    expect(await dataSource.showMigrations()).toBe(false);
    const campaign = await createCampaign(world);
    await world.ledger.commit(several(campaign, 'new', 3), noDuplicates);
    expect(await world.broken()).toEqual([]);
  });

  it('tell the form of the books', async () => {
    const dataSource = world.app.get(DataSource);
    expect(await formOfBooks(world.pool)).toBe('current');
    await world.pool.query(`INSERT INTO hongbao.migrations (timestamp, name) VALUES (9999999999999, 'Tomorrow')`);
    expect(await formOfBooks(world.pool)).toBe('newer');
    await world.pool.query(`DELETE FROM hongbao.migrations WHERE name = 'Tomorrow'`);
    await dataSource.undoLastMigration();
    expect(await formOfBooks(world.pool)).toBe('older');
    await world.pool.query('DROP SCHEMA hongbao CASCADE');
    expect(await formOfBooks(world.pool)).toBe('missing');
  });
});
