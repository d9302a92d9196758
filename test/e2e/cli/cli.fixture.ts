import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { presets } from '#scenario';
import { runCli } from '../../../apps/cli/src/cli.js';
import type { CliWorld, Output } from '../../../apps/cli/src/world/cli-world.js';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface Played {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Stage {
  readonly world: CliWorld;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** As Ctrl-C does. */
  readonly interrupt: () => void;
}

/** A world in memory: nothing of the test's own process shows through. */
export function stage(
  settings: Partial<CliWorld> & { readonly terminal?: boolean; readonly columns?: number } = {},
): Stage {
  const { terminal = false, columns = 80, ...world } = settings;
  const stop = new AbortController();
  const text = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr'): Output => ({
    write: (more) => void (text[name] += more),
    isTerminal: terminal,
    columns,
  });
  return {
    world: {
      stdout: output('stdout'),
      stderr: output('stderr'),
      env: {},
      cwd: root,
      now: () => Date.now(),
      interrupted: stop.signal,
      leader: null,
      ...world,
    },
    stdout: () => text.stdout,
    stderr: () => text.stderr,
    interrupt: () => stop.abort(),
  };
}

/** Runs a command line in this process and gives what it printed. */
export async function play(args: readonly string[], settings: Parameters<typeof stage>[0] = {}): Promise<Played> {
  const { world, stdout, stderr } = stage(settings);
  const exitCode = await runCli(args, world);
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

/** The demo's scenario with a crowd of a few hundred, as `small.yaml` in a folder. */
export async function writeSmallDemo(folder: string): Promise<void> {
  const changes: readonly (readonly [RegExp, string])[] = [
    [/^name: demo$/m, 'name: small'],
    [/users: \d+/, 'users: 300'],
    [/budget: ¥[\d,.]+/, 'budget: ¥2,500'],
    [/pool: ¥[\d,.]+, shares: \d+/, 'pool: ¥200, shares: 80'],
    [/amount: ¥888.00/, 'amount: ¥88.00'],
    [/stock: 20$/m, 'stock: 2'],
  ];
  let small = presets.get('demo')?.text ?? '';
  for (const [from, to] of changes) {
    if (!from.test(small)) throw new Error(`the demo's scenario no longer has ${from}`);
    small = small.replace(from, to);
  }
  await writeFile(join(folder, 'small.yaml'), small);
}
