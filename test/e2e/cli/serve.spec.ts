import { execFile } from 'node:child_process';
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EmbeddedPostgres } from '#platform';
import { runCli } from '../../../apps/cli/src/cli.js';
import { createLedgerWorld } from '../../support/ledger-world.js';
import { createOwnDatabase } from '../../support/own-database.js';
import { play, stage, type Stage } from './cli.fixture.js';

// Real: the whole service with its own PostgreSQL, curl, the audit of another command beside it.

const startWithinMs = 120_000;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hongbao-serve-'));
  await chmod(dataDir, 0o711);
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

interface Served extends Stage {
  readonly exitCode: Promise<number>;
}

async function serve(args: readonly string[], ready: RegExp): Promise<Served> {
  const env = { HONGBAO_DATA_DIR: dataDir, HONGBAO_LOG_LEVEL: 'warn' };
  const made = stage({ env });
  const exitCode = runCli(['serve', '--port', '0', ...args], made.world);
  const over = { already: false };
  void exitCode.then(() => (over.already = true));
  const deadline = Date.now() + startWithinMs;
  while (!ready.test(made.stdout())) {
    if (over.already || Date.now() > deadline) throw new Error(`serve did not start: ${made.stdout()}${made.stderr()}`);
    await sleep(50);
  }
  return { ...made, exitCode };
}

describe('hongbao serve', () => {
  it(
    'greets with an example that works as it is, tells its key once, and stops in order',
    async () => {
      const served = await serve(['--scenario', 'demo'], /Ctrl-C/);
      const greeting = served.stdout();
      expect(greeting).toMatch(/service {3}http:\/\/127\.0\.0\.1:\d+\n/);
      expect(greeting).toMatch(/docs {6}http:\/\/127\.0\.0\.1:\d+\/docs\n/);
      expect(greeting).toMatch(/campaign {2}demo \(created\)/);
      expect(greeting).toMatch(/admin key hb_\S+ {2}\(shown this once\)/);

      const script = greeting.slice(greeting.indexOf('  KEY='), greeting.indexOf('\nCtrl-C'));
      // Not the synchronous one: the service is in this very process.
      const { stdout } = await promisify(execFile)('bash', [
        '-c',
        script.replaceAll('curl ', 'curl -sS --max-time 30 '),
      ]);
      const answers = stdout
        .trim()
        .replaceAll('}{', '}\n{')
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      expect(answers[0]).toMatchObject({ id: 'mei' });
      expect(answers[1]).toMatchObject({
        reply: expect.any(String),
        classification: { kind: 'trip_planning' },
        interaction: { decision: expect.stringMatching(/^(awarded|rejected)$/) },
      });

      served.interrupt();
      expect(await served.exitCode).toBe(0);
      expect(served.stderr()).toContain('Stopping');
      expect(served.stderr()).not.toMatch(/error|warn/i);
    },
    startWithinMs * 2,
  );

  it(
    'starts again over the same data, tells no key twice, and is audited while it runs',
    async () => {
      const served = await serve(['--scenario', 'demo', '--json'], /\n$/);
      expect(JSON.parse(served.stdout())).toMatchObject({
        ready: true,
        role: 'all',
        campaigns: [{ id: 'demo', created: false }],
        adminKey: null,
      });
      const audit = await play(['audit', '--json'], { env: { HONGBAO_DATA_DIR: dataDir } });
      expect(audit.stderr).toBe('');
      expect(JSON.parse(audit.stdout)).toMatchObject({ ok: true });
      expect(audit.exitCode).toBe(0);

      const second = await play(['serve', '--port', '0'], { env: { HONGBAO_DATA_DIR: dataDir } });
      expect(second.exitCode).toBe(1);
      expect(second.stderr).toMatch(/^hongbao: The data directory .* is in use by process \d+/m);

      served.interrupt();
      expect(await served.exitCode).toBe(0);
    },
    startWithinMs * 2,
  );

  it(
    'says which port is taken and what to do',
    async () => {
      const { createServer } = await import('node:net');
      const other = createServer().listen(0, '127.0.0.1');
      await new Promise((resolve) => other.once('listening', resolve));
      const { port } = other.address() as { port: number };
      const { exitCode, stderr } = await play(['serve', '--port', String(port), '--quiet'], {
        env: { HONGBAO_DATA_DIR: dataDir },
      });
      other.close();
      expect(exitCode).toBe(1);
      expect(stderr).toContain(`hongbao: Port ${port} on 127.0.0.1 is taken. Choose another with --port`);
    },
    startWithinMs,
  );
});

describe('hongbao audit', () => {
  const env = () => ({ HONGBAO_DATA_DIR: dataDir });

  it(
    'proves the books of a service that does not run, in 80 columns',
    async () => {
      const { exitCode, stdout, stderr } = await play(['audit'], { env: env() });
      expect(stderr).toBe('');
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(/✓ All \d+ invariants hold: every fen is accounted for\./);
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    },
    startWithinMs,
  );

  it(
    'exits with 1 when a fen is missing',
    async () => {
      const server = await EmbeddedPostgres.start(dataDir);
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      // Behind the back of every trigger, as only a superuser can.
      await client.query('SET session_replication_role = replica');
      const { rowCount } = await client.query('UPDATE hongbao.accounts SET balance = balance - 1 WHERE balance > 0');
      expect(rowCount).toBeGreaterThan(0);
      await client.end();
      await server.stop();
      const { exitCode, stdout } = await play(['audit'], { env: env() });
      expect(exitCode).toBe(1);
      expect(stdout).toMatch(/✗ \d+ of \d+ invariants are broken: .*balances recomputed/);
    },
    startWithinMs,
  );

  it(
    'names the missing password of books that are there',
    async () => {
      const password = join(dataDir, 'postgres.password');
      await rename(password, `${password}.aside`);
      const { exitCode, stderr } = await play(['audit'], { env: env() });
      await rename(`${password}.aside`, password);
      expect(stderr).toMatch(/^hongbao: .*postgres\.password is missing or empty, and the books .*\n$/);
      expect(exitCode).toBe(1);
    },
    startWithinMs,
  );

  it('has nothing to audit in a database without books, and writes nothing into it', async () => {
    const database = await createOwnDatabase('empty');
    const { exitCode, stdout, stderr } = await play(['audit'], { env: { DATABASE_URL: database.url } });
    const schemas = await schemasOf(database.url);
    await database.drop();
    expect(stderr).toMatch(/^hongbao: Nothing has been stored in postgres:.*hongbao_empty_.* yet\..*DATABASE_URL\.\n$/);
    expect([exitCode, stdout, schemas]).toEqual([2, '', []]);
  });

  it('only reads: it makes no tables that are missing, and proves books that nobody may write into', async () => {
    const books = await createLedgerWorld('read_only');
    await books.pool.query(
      "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET default_transaction_read_only = on', current_database()); END $$",
    );
    const { exitCode, stderr } = await play(['audit', '--quiet'], { env: { DATABASE_URL: books.url } });
    const schemas = await schemasOf(books.url);
    await books.close();
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(schemas).toEqual([{ nspname: 'hongbao' }]);
  });

  it.each(['audit', 'serve'])('says that the database of %s does not exist', async (command) => {
    const database = await createOwnDatabase('gone');
    await database.drop();
    const { exitCode, stderr } = await play([command], { env: { DATABASE_URL: database.url, PORT: '0' } });
    expect(stderr).toMatch(/^hongbao: DATABASE_URL is not right: database "hongbao_gone_\w+" does not exist\..*\n$/);
    expect(exitCode).toBe(2);
  });

  it('has nothing to audit where nothing was stored', async () => {
    const { exitCode, stderr } = await play(['audit'], { env: { HONGBAO_DATA_DIR: join(dataDir, 'nowhere') } });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^hongbao: Nothing has been stored in .*nowhere yet\./);
  });

  it('names the variable that is wrong', async () => {
    const { exitCode, stderr } = await play(['audit'], { env: { DATABASE_URL: 'mysql://x' } });
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      'hongbao: The environment is not right: DATABASE_URL must look like postgres://user:password@host:5432/database.\n',
    );
  });
});

/** The schemas that somebody has made in a database. */
async function schemasOf(url: string): Promise<object[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<object>(
    "SELECT nspname FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema|public)'",
  );
  await client.end();
  return rows;
}
