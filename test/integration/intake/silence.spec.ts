import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { CampaignOperations, Intake, type Submission } from '#intake';
import { OutcomeUnknown } from '#ledger';
import { createPool } from '#platform';
import { createDataSource } from '../../../libs/ledger/src/database/data-source.js';
import { write } from '../../../libs/ledger/src/database/statements.js';
import { Line } from '../../chaos/line.js';
import { campaignFixture, openingTime } from '../../support/campaign.fixture.js';
import { startDecidingService } from '../../support/deciding-service.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';

/** A PostgreSQL that says nothing any more and ends no connection, as after a loss of power or of the network. */
let database: OwnDatabase;
let line: Line;
let url: URL;

beforeEach(async () => {
  database = await createOwnDatabase('silence');
  url = new URL(database.url);
  line = await Line.open(Number(url.port === '' ? 5432 : url.port));
  url.hostname = '127.0.0.1';
  url.port = String(line.port);
}, 60_000);
afterEach(async () => {
  line.close();
  await database.drop();
}, 60_000);

const forEver = 1e9;

it('asks who submits to come back, and decides again once PostgreSQL does', async () => {
  // As a driver's setting in DATABASE_URL, which spares the test half a minute.
  url.searchParams.set('query_timeout', '1500');
  const service = await startDecidingService(url.href);
  await service.get(CampaignOperations).create(campaignFixture('silent'));
  const intake = service.get(Intake);
  expect(await intake.submit(trip(1))).toMatchObject({ decision: 'awarded' });

  line.slow(forEver);
  const start = performance.now();
  await expect(intake.submit(trip(2))).rejects.toMatchObject({ code: 'unavailable' });
  expect(performance.now() - start).toBeLessThan(10_000);

  line.slow(0);
  let answer: unknown;
  for (let tries = 0; answer === undefined && tries < 100; tries++) {
    answer = await intake.submit(trip(2)).catch(() => undefined);
  }
  expect(answer).toMatchObject({ decision: 'awarded' });
  await service.close();
}, 60_000);

it('leaves what was asked in doubt, and costs the pool no connection', async () => {
  const pool = createPool({ url: url.href, name: 'silence', size: 2, statementTimeoutMs: 500 }, () => undefined);
  await pool.query('SELECT 1');
  line.slow(forEver);
  await expect(write(pool, 'silent', 'SELECT 1 AS one', [])).rejects.toThrow(OutcomeUnknown);
  line.slow(0);
  expect(await write(pool, 'silent', 'SELECT 1 AS one', [])).toEqual([{ one: 1 }]);
  expect(pool.totalCount).toBe(1);
  await pool.end();
}, 60_000);

it('costs the repositories no connection for good', async () => {
  const dataSource = await createDataSource(url.href, 500).initialize();
  line.slow(forEver);
  const asked = Array.from({ length: 4 }, () => dataSource.query('SELECT 1'));
  for (const each of await Promise.allSettled(asked)) {
    expect(each).toMatchObject({ status: 'rejected', reason: { message: /^Connection terminated: / } });
  }
  line.slow(0);
  expect(await dataSource.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await dataSource.destroy();
}, 60_000);

function trip(id: number): Submission {
  return {
    source: 'silent',
    id: String(id),
    subject: `user ${id}`,
    at: openingTime + 60_000,
    campaign: 'silent',
    kind: 'trip_planning',
    text: null,
    device: null,
    channel: null,
    invitedBy: null,
  };
}
