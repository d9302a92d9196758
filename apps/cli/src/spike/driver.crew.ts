import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { UsageError } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';
import type { SpikeFrame } from './spike.session.js';

/** What a driver tells the process that started it. */
export type DriverMessage = { readonly ready: true } | { readonly frame: SpikeFrame };
/** What it is told: the common beginning, in milliseconds since 1970. */
export interface StartMessage {
  readonly startAt: number;
}

const launcher = join(dirname(createRequire(import.meta.url).resolve('#package')), 'apps/cli/bin/hongbao.mjs');
/** Drivers need a moment to be told. */
const headStartMs = 300;

interface Driver {
  readonly child: ChildProcess;
  readonly exited: Promise<unknown>;
  /** Settled with null once everybody of its share is registered, or with what it said when it ended before. */
  readonly ready: Promise<string | null>;
}

/**
 * Plays one spike by several processes of this machine, which begin together.
 *
 * @param commands - Arguments of each, without the launcher.
 * @throws UsageError where one of them cannot begin, with what it said.
 */
export async function playTogether(
  commands: readonly (readonly string[])[],
  { cwd, env, interrupted }: CliWorld,
  view: (frame: SpikeFrame) => void,
): Promise<void> {
  const frames = new Map<number, SpikeFrame>();
  const drivers = commands.map((args, number) =>
    startDriver(args, cwd, env, (frame) => {
      frames.set(number, frame);
      view(together([...frames.values()]));
    }),
  );
  const stop = (): void => drivers.forEach(({ child }) => child.kill('SIGINT'));
  interrupted.addEventListener('abort', stop, { once: true });
  try {
    const faults = await Promise.all(drivers.map(({ ready }) => ready));
    const fault = faults.find((each) => each !== null);
    if (typeof fault === 'string' && !interrupted.aborted) throw new UsageError(fault);
    const startAt = Date.now() + headStartMs;
    for (const { child } of drivers) if (child.connected) child.send({ startAt } satisfies StartMessage);
  } catch (error) {
    stop();
    throw error;
  } finally {
    await Promise.all(drivers.map(({ exited }) => exited));
    interrupted.removeEventListener('abort', stop);
  }
}

function startDriver(
  args: readonly string[],
  cwd: string,
  env: CliWorld['env'],
  onFrame: (frame: SpikeFrame) => void,
): Driver {
  // A group of its own: Ctrl-C reaches it through us alone, and once.
  const child = spawn(process.execPath, [launcher, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const exited = once(child, 'close');
  const ready = new Promise<string | null>((resolve) => {
    child.on('message', (message: DriverMessage) => {
      if ('frame' in message) onFrame(message.frame);
      else resolve(null);
    });
    void exited.then(() => resolve(said.trim().replace(/^hongbao: /, '') || 'A driver ended without a word.'));
  });
  return { child, exited, ready };
}

/** What all drivers see at the moment; a latency is that of the one that has it worst. */
function together(frames: readonly SpikeFrame[]): SpikeFrame {
  const [first] = frames;
  if (first === undefined) throw new Error('no driver has told anything');
  const sum = (of: (frame: SpikeFrame) => number): number => frames.reduce((all, frame) => all + of(frame), 0);
  const worst = (of: (frame: SpikeFrame) => number | null): number | null => {
    const known = frames.map(of).filter((value) => value !== null);
    return known.length === 0 ? null : Math.max(...known);
  };
  return {
    ...first,
    wanted: sum(({ wanted }) => wanted),
    got: sum(({ got }) => got),
    answered: sum(({ answered }) => answered),
    errors: sum(({ errors }) => errors),
    p50: worst(({ p50 }) => p50),
    p99: worst(({ p99 }) => p99),
    rates: first.rates.map((_, second) => sum(({ rates }) => rates[second] ?? 0)),
  };
}
