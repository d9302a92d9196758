import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { platform } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import {
  completionMark,
  findCluster,
  findPostgresHome,
  readIfThere,
  type PostgresHome,
} from './embedded-postgres.home.js';
import { Failure } from './failure.js';
import { codeOf, processExists, takeProcessLock, type ProcessLock } from './process-lock.js';

const user = 'hongbao';
const database = 'hongbao';
/** How long a server may give no answer at all; one that says it is still recovering is waited for. */
const startLimitMs = 60_000;
const tellEveryMs = 5_000;
const stopLimitMs = 20_000;

/** Durability is PostgreSQL's own default and spelled out, because the promise rests on it. */
const settings: Readonly<Record<string, string>> = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '50',
  shared_buffers: '256MB',
  work_mem: '32MB',
  maintenance_work_mem: '128MB',
  effective_cache_size: '1GB',
  // One server, nobody replicates from it.
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_buffers: '16MB',
  max_wal_size: '2GB',
  min_wal_size: '256MB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  jit: 'off',
  // Parallel queries want shared memory that small containers do not have.
  max_parallel_workers_per_gather: '0',
  log_min_messages: 'warning',
  timezone: 'UTC',
};

/**
 * A real PostgreSQL that this process starts and stops. It keeps its data, survives our being killed (the next start
 * finds what is left and begins in order), and never runs twice over one data directory.
 */
export class EmbeddedPostgres {
  private constructor(
    /** How to connect, password included. */
    readonly url: string,
    private readonly child: ChildProcess,
    private readonly lock: ProcessLock,
    private readonly home: PostgresHome,
    private readonly watch: ChildProcess | null,
  ) {}

  /**
   * Starts the server of a data directory; on the first time makes its cluster.
   *
   * @param tell - Told what is being waited for, where that takes long.
   * @throws Failure `unavailable` when another process uses this directory, when the password of its books is not
   *   there, or when PostgreSQL does not start.
   */
  static async start(dataDir: string, tell: (message: string) => void = () => undefined): Promise<EmbeddedPostgres> {
    await mkdir(dataDir, { recursive: true });
    const lock = await takeProcessLock(join(dataDir, 'hongbao.lock'));
    if (typeof lock === 'number') {
      throw new Failure(
        'unavailable',
        `The data directory ${dataDir} is in use by process ${lock}. Stop that one, or set HONGBAO_DATA_DIR to another directory.`,
      );
    }
    try {
      const home = await findPostgresHome(dataDir);
      await stopLeftover(home);
      const password = await initialise(home, dataDir);
      const { url, child } = await launch(home, password, dataDir, tell);
      const watch = await spawnWatch(child.pid ?? 0, home);
      return new EmbeddedPostgres(url, child, lock, home, watch);
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /**
   * The address of the server that another process runs over a data directory, for looking on while it works; null
   * where none runs. Whoever finds it does not stop it.
   */
  static async find(dataDir: string): Promise<string | null> {
    const cluster = await findCluster(dataDir);
    if (cluster === null) return null;
    const password = await readPassword(dataDir, cluster);
    // Its lines: process id, data directory, start, port, and four more.
    const mark = ((await readIfThere(join(cluster, 'postmaster.pid'))) ?? '').split('\n');
    const pid = Number(mark[0]);
    const port = Number(mark[3]);
    if (!(pid > 0 && port > 0) || !processExists(pid) || !(await isServerOf(pid, cluster))) return null;
    return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  }

  /** Whether a data directory holds a cluster. */
  static async isMade(dataDir: string): Promise<boolean> {
    return (await findCluster(dataDir)) !== null;
  }

  /** Ends sessions, writes a checkpoint and stops. */
  async stop(): Promise<void> {
    this.watch?.kill('SIGKILL');
    await stopProcess(this.child.pid ?? 0, this.home);
    await this.lock.release();
  }
}

/** Makes the cluster where there is none yet, and gives the password of its one user. */
async function initialise(home: PostgresHome, dataDir: string): Promise<string> {
  if ((await readIfThere(completionMark(home.cluster))) !== null) return readPassword(dataDir, home.cluster);

  // What is there without its last mark is a first start that was cut short: nobody has been told anything yet.
  await rm(home.cluster, { recursive: true, force: true });
  await mkdir(home.cluster, { mode: 0o700, recursive: true });
  if (home.runner) await chown(home.cluster, home.runner.uid, home.runner.gid);
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile(dataDir), `${password}\n`, { mode: 0o600 });
  const forInitdb = join(dirname(home.cluster), `password-${randomBytes(6).toString('hex')}`);
  await writeFile(forInitdb, `${password}\n`, { mode: 0o600 });
  try {
    if (home.runner) await chown(forInitdb, home.runner.uid, home.runner.gid);
    await runInitdb(home, forInitdb);
  } finally {
    await rm(forInitdb, { force: true });
  }
  await writeFile(completionMark(home.cluster), '');
  return password;
}

function passwordFile(dataDir: string): string {
  return join(dataDir, 'postgres.password');
}

/** The password of a cluster that is complete. */
async function readPassword(dataDir: string, cluster: string): Promise<string> {
  const password = (await readIfThere(passwordFile(dataDir)))?.trim() ?? '';
  if (password !== '') return password;
  throw locked(dataDir, cluster, 'is missing or empty');
}

function locked(dataDir: string, cluster: string, complaint: string): Failure {
  return new Failure(
    'unavailable',
    `${passwordFile(dataDir)} ${complaint}, and the books in ${cluster} open with no other. ` +
      'Put it back from a backup; nothing was deleted.',
  );
}

async function runInitdb(home: PostgresHome, passwordFile: string): Promise<void> {
  const args = [
    `--pgdata=${home.cluster}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--no-locale',
    '--no-instructions',
  ];
  const child = spawn(home.programs.initdb, args, { ...home.runner, stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const code = await exitOf(child);
  if (code !== 0)
    throw new Failure('unavailable', `PostgreSQL could not be set up in ${home.cluster}: ${complaint.trim()}`);
}

async function launch(home: PostgresHome, password: string, dataDir: string, tell: (message: string) => void) {
  const logFile = join(dataDir, 'postgres.log');
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const log = await open(logFile, 'w', 0o600);
    const args = ['-D', home.cluster, '-p', String(port)];
    for (const [name, value] of Object.entries(settings)) args.push('-c', `${name}=${value}`);
    // A session of its own keeps Ctrl-C away from it: we stop it when the last award is written.
    const child = spawn(home.programs.postgres, args, {
      ...home.runner,
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log.fd, log.fd],
      env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
    });
    child.unref();
    const ended = exitOf(child);
    await log.close();
    const url = `postgres://${user}:${password}@127.0.0.1:${port}`;
    let ready = false;
    try {
      ready = await isReady(`${url}/postgres`, ended, tell);
    } catch (error) {
      throw codeOf(error) === '28P01' ? locked(dataDir, home.cluster, 'is not that of the books') : error;
    } finally {
      // Nobody watches it yet, and nobody would stop it.
      if (!ready) await stopProcess(child.pid ?? 0, home);
    }
    if (ready) return { url: `${url}/${database}`, child };
    const complaint = (await readFile(logFile, 'utf8')).trim();
    // Somebody took the port between our look and its start.
    if (attempt < 5 && complaint.includes('could not bind')) continue;
    throw new Failure('unavailable', `The embedded PostgreSQL did not start: ${complaint || 'it said nothing'}`);
  }
}

/**
 * Waits until the server answers, and makes our database on the way; false when it ended instead, or gave no answer in
 * time. A recovery is waited for however long it takes: stopped, it would begin again at the next start.
 */
async function isReady(url: string, ended: Promise<number>, tell: (message: string) => void): Promise<boolean> {
  const server = { ended: false };
  void ended.then(() => (server.ended = true));
  const startedMs = performance.now();
  let heardMs = startedMs;
  let toldMs = startedMs;
  while (!server.ended && performance.now() - heardMs < startLimitMs) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
      return true;
    } catch (error) {
      // What is no answer of the server (refused, too late, cut off) says only that it is not listening yet.
      if (error instanceof pg.DatabaseError) {
        // 57P03: listening, still recovering.
        if (error.code !== '57P03') throw error;
        heardMs = performance.now();
        if (heardMs - toldMs >= tellEveryMs) {
          toldMs = heardMs;
          tell(
            `PostgreSQL is still getting its books in order, for ${Math.round((heardMs - startedMs) / 1_000)} s so far.`,
          );
        }
      }
      await sleep(20);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return false;
}

/** Stops a server that outlived the process that started it, and removes the mark of one that did not. */
async function stopLeftover(home: PostgresHome): Promise<void> {
  const mark = join(home.cluster, 'postmaster.pid');
  const pid = Number(((await readIfThere(mark)) ?? '').split('\n')[0]);
  if (pid > 0 && processExists(pid) && (await isServerOf(pid, home.cluster))) await stopProcess(pid, home);
  await rm(mark, { force: true });
}

/** Whether a process is the server of this cluster, and not somebody who got a dead server's id. */
async function isServerOf(pid: number, cluster: string): Promise<boolean> {
  if (platform() === 'linux') {
    const [runsIn, ours] = await Promise.all([readlink(`/proc/${pid}/cwd`), realpath(cluster)].map(orNothing));
    return runsIn !== null && runsIn === ours;
  }
  if (platform() === 'win32') return true;
  const ps = spawn('ps', ['-o', 'command=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
  let command = '';
  ps.stdout.on('data', (chunk: Buffer) => (command += chunk.toString()));
  await exitOf(ps);
  return command.includes(cluster);
}

function orNothing(path: Promise<string>): Promise<string | null> {
  return path.catch(() => null);
}

/**
 * A shell that does nothing but read from us. When this process ends, however it ends, the reading ends too, and the
 * shell stops the server, unless that is gone and its id now somebody else's. Without it a killed service would leave
 * a server that nobody needs and nobody stops.
 */
const watch = `read -r _; [ "$(readlink "/proc/$1/cwd" 2>/dev/null || echo "$2")" = "$2" ] && kill -INT "$1"`;

async function spawnWatch(server: number, { cluster }: PostgresHome): Promise<ChildProcess | null> {
  if (platform() === 'win32') return null;
  const args = ['-c', watch, 'hongbao-watch', String(server), await realpath(cluster)];
  const shell = spawn('sh', args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  // The pipe must stay open without keeping this process alive.
  (shell.stdin as Socket).unref();
  return shell;
}

/** First as a friend (sessions end, a checkpoint is written), then at once (the next start recovers). */
async function stopProcess(pid: number, home: PostgresHome): Promise<void> {
  if (platform() === 'win32') {
    await exitOf(spawn(home.programs.pg_ctl, ['stop', '-D', home.cluster, '-m', 'fast', '-w'], { stdio: 'ignore' }));
    return;
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!processExists(pid)) return;
    process.kill(pid, signal);
    const deadline = performance.now() + stopLimitMs;
    while (processExists(pid) && performance.now() < deadline) await sleep(10);
  }
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => {
      resolve(-1);
    });
    child.once('close', (code) => {
      resolve(code ?? -1);
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
