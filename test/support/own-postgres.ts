import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgres } from '#platform';
import { findPostgresHome } from '../../libs/platform/src/embedded-postgres.home.js';
import { freePort } from './free-port.js';

/** A PostgreSQL server of a test's own, which may be set and broken as no other test would like it. */
export interface OwnPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** @param settings - What its command line says, past every file and ALTER SYSTEM. */
export async function startOwnPostgres(settings: Readonly<Record<string, string>>): Promise<OwnPostgres> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hongbao-postgres-'));
  await chmod(dataDir, 0o711);
  // Makes the cluster and our database in it.
  const maker = await EmbeddedPostgres.start(dataDir);
  await maker.stop();
  const home = await findPostgresHome(dataDir);
  const port = await freePort();
  const given = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const flags = Object.entries(given).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(home.programs.postgres, ['-D', home.cluster, '-p', String(port), ...flags], {
    ...home.runner,
    stdio: 'ignore',
  });
  const password = (await readFile(join(dataDir, 'postgres.password'), 'utf8')).trim();
  const url = `postgres://hongbao:${password}@127.0.0.1:${port}/hongbao`;
  while (!(await answers(url))) {
    if (server.exitCode !== null) throw new Error('PostgreSQL did not start');
    await sleep(50);
  }
  return {
    url,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
