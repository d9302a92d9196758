import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { createPool, EmbeddedPostgres, requireDurability } from '#platform';

// The first start makes a cluster, and the machine may be busy with other things.
jest.setTimeout(120_000);

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let dataDir: string;
  beforeEach(() => {
    // mkdtemp makes a folder that only its owner may enter: as root, PostgreSQL's user cannot.
    folder = mkdtempSync(join(tmpdir(), 'hongbao-embedded-'));
    dataDir = join(folder, 'data');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const query = async (url: string, sql: string): Promise<unknown[]> => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows.map((row) => Object.values(row)[0]);
    } finally {
      await client.end();
    }
  };

  it('starts durable, keeps its data over a stop, and asks for its password', async () => {
    const first = await EmbeddedPostgres.start(dataDir);
    const pool = createPool({ url: first.url, name: 'test', size: 1, statementTimeoutMs: 1_000 }, () => undefined);
    await requireDurability(pool);
    await pool.end();
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    expect(await EmbeddedPostgres.find(dataDir)).toBe(first.url);
    const intruder = new URL(first.url);
    intruder.password = 'guess';
    await expect(query(intruder.href, 'SELECT 1')).rejects.toThrow('password authentication failed');
    await first.stop();
    expect(await EmbeddedPostgres.find(dataDir)).toBeNull();

    const second = await EmbeddedPostgres.start(dataDir);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([42]);
    await second.stop();
  });

  it('refuses a second process over the same data, naming the first', async () => {
    const server = await EmbeddedPostgres.start(dataDir);
    await expect(EmbeddedPostgres.start(dataDir)).rejects.toThrow(`in use by process ${process.pid}`);
    await server.stop();
    await (await EmbeddedPostgres.start(dataDir)).stop();
  });

  it('starts in order after its process was killed', async () => {
    const child = await startInChild(dataDir);
    await query(child.url, 'CREATE TABLE acknowledged AS SELECT 1 AS one');
    const orphan = postmasterOf(dataDir);
    child.process.kill('SIGKILL');
    await new Promise((resolve) => child.process.once('exit', resolve));

    const server = await EmbeddedPostgres.start(dataDir);
    expect(postmasterOf(dataDir)).not.toBe(orphan);
    expect(await query(server.url, 'SELECT one FROM acknowledged')).toEqual([1]);
    await server.stop();
  });

  it('stops by itself when its process was killed and nobody comes', async () => {
    const child = await startInChild(dataDir);
    const orphan = postmasterOf(dataDir);
    expect(isRunning(orphan)).toBe(true);
    child.process.kill('SIGKILL');
    for (let waited = 0; isRunning(orphan) && waited < 30_000; waited += 20) await sleep(20);
    expect(isRunning(orphan)).toBe(false);
  });

  it.each([
    ['is gone', (file: string) => rmSync(file), 'is missing or empty'],
    ['is empty', (file: string) => writeFileSync(file, ''), 'is missing or empty'],
    ['is of other books', (file: string) => writeFileSync(file, 'another'), 'is not that of the books'],
  ])('keeps the books where their password %s, says so, and leaves no server behind', async (_, spoil, complaint) => {
    const first = await EmbeddedPostgres.start(dataDir);
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const file = join(dataDir, 'postgres.password');
    const password = readFileSync(file);
    spoil(file);
    await expect(EmbeddedPostgres.start(dataDir)).rejects.toThrow(`${file} ${complaint}`);
    expect(existsSync(join(clusterOf(dataDir), 'hongbao.complete'))).toBe(true);
    expect(existsSync(join(clusterOf(dataDir), 'postmaster.pid'))).toBe(false);

    writeFileSync(file, password);
    const second = await EmbeddedPostgres.start(dataDir);
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([42]);
    await second.stop();
  });

  it('waits for books that are still being recovered, and says so', async () => {
    await (await EmbeddedPostgres.start(dataDir)).stop();
    // Recovery reads this file: from a pipe, it waits for whoever writes.
    const file = join(clusterOf(dataDir), 'pg_logical', 'replorigin_checkpoint');
    const content = readFileSync(file);
    rmSync(file);
    spawnSync('mkfifo', ['-m', '666', file]);
    const told: string[] = [];
    const starting = EmbeddedPostgres.start(dataDir, (message) => told.push(message));
    while (told.length === 0) await sleep(50);
    expect(told[0]).toMatch(/^PostgreSQL is still .* for \d+ s so far\.$/);
    writeFileSync(file, content);
    const server = await starting;
    expect(await query(server.url, 'SELECT 1')).toEqual([1]);
    await server.stop();
  });

  it('begins anew where the first start was cut short', async () => {
    mkdirSync(join(dataDir, 'postgres', 'half'), { recursive: true });
    const server = await EmbeddedPostgres.start(dataDir);
    expect(await query(server.url, 'SELECT 1')).toEqual([1]);
    await server.stop();
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    // Ended, but not collected by anybody.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return true;
  }
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(clusterOf(dataDir), 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function clusterOf(dataDir: string): string {
  const note = join(dataDir, 'postgres.location');
  return join(existsSync(note) ? readFileSync(note, 'utf8') : dataDir, 'postgres');
}

/** A process that starts the server and then just stays, from the sources' own build in memory. */
async function startInChild(dataDir: string): Promise<{ process: ChildProcess; url: string }> {
  const script = new URL('./start-postgres.mjs', import.meta.url);
  const child = spawn(process.execPath, [script.pathname, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => {
      resolve(chunk.toString().trim());
    });
    child.once('exit', (code) => {
      reject(new Error(`the process that starts PostgreSQL ended with ${code ?? 'a signal'}`));
    });
  });
  return { process: child, url };
}
