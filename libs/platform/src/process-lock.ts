import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';

/** Who holds a lock. A process id alone does not tell: ids are used again, soon after a container starts anew. */
interface Holder {
  readonly pid: number;
  /** When that process started, in the system's own terms; null where the system does not tell. */
  readonly startedAt: string | null;
}

/** A lock that other processes on this machine respect; it ends with its process, however that ends. */
export interface ProcessLock {
  release(): Promise<void>;
}

/**
 * Takes the lock at `path`, or tells which process has it.
 *
 * @returns The lock, or the id of the process that holds it.
 */
export async function takeProcessLock(path: string): Promise<ProcessLock | number> {
  const own = `${path}.${randomUUID()}`;
  const me: Holder = { pid: process.pid, startedAt: await startOf(process.pid) };
  await writeFile(own, JSON.stringify(me), { mode: 0o600 });
  try {
    for (;;) {
      // A link appears whole or not at all, and only if nobody else's is there.
      if (await succeeds(link(own, path), 'EEXIST')) return { release: () => releaseIfMine(path, me) };
      const holder = await readHolder(path);
      if (holder === null) continue;
      if (await isAlive(holder)) return holder.pid;
      await removeStale(path, holder);
    }
  } finally {
    await rm(own, { force: true });
  }
}

async function releaseIfMine(path: string, me: Holder): Promise<void> {
  if ((await readHolder(path))?.pid === me.pid) await rm(path, { force: true });
}

/** Moves the dead holder's file away; should a new holder's have come in its place meanwhile, that is put back. */
async function removeStale(path: string, dead: Holder): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  if (!(await succeeds(rename(path, aside), 'ENOENT'))) return;
  const moved = await readHolder(aside);
  if (moved !== null && (moved.pid !== dead.pid || moved.startedAt !== dead.startedAt)) {
    await succeeds(link(aside, path), 'EEXIST');
  }
  await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if (error instanceof SyntaxError) return { pid: 0, startedAt: null };
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function isAlive({ pid, startedAt }: Holder): Promise<boolean> {
  return processExists(pid) && (startedAt === null || (await startOf(pid)) === startedAt);
}

/** Whether a process still runs. One that ended and that nobody has collected yet, as in containers, does not. */
export function processExists(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Not ours to signal, but there.
    return codeOf(error) === 'EPERM';
  }
  try {
    return fieldsAfterName(readFileSync(`/proc/${pid}/stat`, 'utf8'))[0] !== 'Z';
  } catch {
    return true;
  }
}

/** The start of a process as Linux counts it, in clock ticks since boot; null elsewhere and where it is gone. */
async function startOf(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat === null ? null : (fieldsAfterName(stat)[19] ?? null);
}

/** What Linux tells of a process after its name, which stands in parentheses and may hold anything. */
function fieldsAfterName(stat: string): string[] {
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

async function succeeds(work: Promise<unknown>, unless: string): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (codeOf(error) === unless) return false;
    throw error;
  }
}

/** The code of a system error. Told by its form, because such errors may come from another realm than ours. */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
