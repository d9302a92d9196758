import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EpochMs } from '#domain';
import { formatDuration } from '#report';
import { exitCodes, UsageError } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';
import { launcherArgs } from '../world/launcher.js';
import type { SpikeFrame } from './spike.session.js';

/** What a driver tells the process that started it. */
export type DriverMessage = { readonly ready: true } | { readonly frame: SpikeFrame };
/** What it is told in turn: when all begin. */
interface StartMessage {
  readonly startAt: EpochMs;
}

/** Drivers need a moment to be told. */
const headStartMs = 300;

interface Driver {
  readonly child: ChildProcess;
  /** Everybody of its share is registered. Fails with what it said where it ends before. */
  readonly ready: Promise<void>;
  /** It played to its end. Fails with what it said where it did not. */
  readonly played: Promise<void>;
}

/**
 * Plays one spike by several processes of this machine, which begin together.
 *
 * @param commands - Arguments of each, without the launcher.
 * @throws UsageError where one of them cannot begin or ends on the way, with what it said.
 */
export async function playTogether(
  commands: readonly (readonly string[])[],
  world: CliWorld,
  view: (frame: SpikeFrame) => void,
): Promise<void> {
  const { interrupted } = world;
  const frames = new Map<number, SpikeFrame>();
  const drivers = commands.map((args, number) =>
    startDriver(args, world, (frame) => {
      frames.set(number, frame);
      view(together(frame, [...frames.values()]));
    }),
  );
  const stop = (): void => drivers.forEach(({ child }) => child.kill('SIGINT'));
  interrupted.addEventListener('abort', stop, { once: true });
  const played = Promise.allSettled(drivers.map((driver) => driver.played));
  try {
    await Promise.all(drivers.map(({ ready }) => ready));
    const startAt = world.now() + headStartMs;
    for (const { child } of drivers) if (child.connected) child.send({ startAt } satisfies StartMessage);
    await Promise.all(drivers.map((driver) => driver.played));
  } catch (error) {
    stop();
    throw error;
  } finally {
    await played;
    interrupted.removeEventListener('abort', stop);
  }
}

/**
 * Waits until all drivers begin: at the moment that the process which started this one tells, or at a given one.
 *
 * @param startAt - Null: at once.
 * @throws UsageError where that moment has passed.
 */
export async function waitForStart({ leader, now, interrupted }: CliWorld, startAt: EpochMs | null): Promise<void> {
  let at = startAt;
  if (leader !== null) {
    const told = leader.told();
    leader.tell({ ready: true } satisfies DriverMessage);
    const given = await Promise.race([told, once(interrupted, 'abort').then(() => null)]);
    at = given === null ? null : (given as StartMessage).startAt;
  }
  if (at === null || interrupted.aborted) return;
  const leftMs = at - now();
  if (leftMs < 0 && leader === null) {
    throw new UsageError(
      `--start passed ${formatDuration(-leftMs)} before everybody was registered; give a later moment.`,
    );
  }
  await sleep(Math.max(0, leftMs), undefined, { signal: interrupted }).catch(() => undefined);
}

function startDriver(args: readonly string[], { cwd, env }: CliWorld, onFrame: (frame: SpikeFrame) => void): Driver {
  // A group of its own: Ctrl-C reaches it through us alone, and once.
  const child = spawn(process.execPath, launcherArgs(args), {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const exited = once(child, 'close').then(([code]) => code as number | null);
  const failed = (): UsageError =>
    new UsageError(said.trim().replace(/^hongbao: /, '') || 'A driver ended without a word.');
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: DriverMessage) => {
      if ('frame' in message) onFrame(message.frame);
      else resolve();
    });
    void exited.then(() => reject(failed()));
  });
  const played = exited.then((code) => {
    if (code === null || code === exitCodes.usage) throw failed();
  });
  return { child, ready, played };
}

/** What all drivers see at the moment; a latency is that of the one that has it worst. */
function together(latest: SpikeFrame, frames: readonly SpikeFrame[]): SpikeFrame {
  const sum = (of: (frame: SpikeFrame) => number): number => frames.reduce((all, frame) => all + of(frame), 0);
  const worst = (of: (frame: SpikeFrame) => number | null): number | null => {
    const known = frames.map(of).filter((value) => value !== null);
    return known.length === 0 ? null : Math.max(...known);
  };
  return {
    ...latest,
    wanted: sum(({ wanted }) => wanted),
    got: sum(({ got }) => got),
    answered: sum(({ answered }) => answered),
    errors: sum(({ errors }) => errors),
    p50: worst(({ p50 }) => p50),
    p99: worst(({ p99 }) => p99),
    rates: latest.rates.map((_, second) => sum(({ rates }) => rates[second] ?? 0)),
  };
}
