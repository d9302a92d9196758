import { closeSync, openSync, writeSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { counted } from '#report';
import { writeStream, type ChunkWriter, type LabPlan } from '#simulation';
import { UsageError } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';

/**
 * Writes the interactions of a plan's first run as CloudEvents, one a line, as the service takes them; and beside them
 * the campaign, at the size and with the seed at which it was played, and its users where they have to be registered.
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
  const beside = (what: string): string => join(dirname(path), `${basename(path, extname(path))}.${what}`);
  const [campaignPath, usersPath] = [beside('campaign.json'), beside(`users${extname(path)}`)];
  const events = new SyncFile(path);
  const users = new SyncFile(usersPath);
  const campaign = new SyncFile(campaignPath);
  try {
    const written = await writeStream(
      scenario,
      { seed, scale, signal: world.interrupted },
      { campaign: campaign.write, events: events.write, users: users.write },
    );
    // A stream of nothing is a file of nothing.
    events.write('');
    const line = (file: string, what: string): string => `${relative(world.cwd, file)}  ${what}`;
    return [
      line(campaignPath, `the campaign, for POST /v1/campaigns; its seed foretells who wins`),
      ...(written.users === 0 ? [] : [line(usersPath, `${counted(written.users, 'user')}, each for POST /v1/users`)]),
      line(path, `${counted(written.events, 'event')}, for POST /v1/interactions/batch after all that`),
    ];
  } finally {
    for (const each of [campaign, events, users]) each.close();
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
