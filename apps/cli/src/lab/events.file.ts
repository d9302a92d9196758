import { closeSync, openSync, writeSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { counted } from '#report';
import { writeStream, type ChunkWriter, type LabPlan } from '#simulation';
import { UsageError } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';

/**
 * Writes the interactions of a plan's first run as CloudEvents, one a line, as the service takes them; and beside them,
 * where the campaign wants its users registered, these users.
 *
 * @returns Lines that say what was written and how the service is given it.
 * @throws UsageError where a file cannot be written.
 */
export async function writeEvents(
  { scenario, seed, scale }: LabPlan,
  file: string,
  world: CliWorld,
): Promise<string[]> {
  const path = resolve(world.cwd, file);
  const usersPath = join(dirname(path), `${basename(path, extname(path))}.users${extname(path)}`);
  const events = new SyncFile(path);
  const users = new SyncFile(usersPath);
  try {
    const written = await writeStream(
      scenario,
      { seed, scale, signal: world.interrupted },
      { events: events.write, users: users.write },
    );
    // A stream of nothing is a file of nothing.
    events.write('');
    const lines = [`${relative(world.cwd, path)}  ${counted(written.events, 'event')} for POST /v1/interactions/batch`];
    if (written.users > 0) {
      const what = counted(written.users, 'user');
      lines.push(`${relative(world.cwd, usersPath)}  ${what}, each for POST /v1/users before the first event`);
    }
    return lines;
  } finally {
    events.close();
    users.close();
  }
}

/** A file that is made with its first piece. Written synchronously: the engine waits, and nothing gathers in memory. */
class SyncFile {
  private descriptor: number | null = null;

  constructor(private readonly path: string) {}

  readonly write: ChunkWriter = (chunk) => {
    try {
      this.descriptor ??= openSync(this.path, 'w');
      writeSync(this.descriptor, chunk);
    } catch (error) {
      const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      throw new UsageError(`${this.path} cannot be written (${why}); give --events another place.`);
    }
  };

  close(): void {
    if (this.descriptor !== null) closeSync(this.descriptor);
  }
}
