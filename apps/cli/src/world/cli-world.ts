import type { EpochMs } from '#domain';

/** Where a command writes: a terminal, a file, or a test's string. */
export interface Output {
  write(text: string): void;
  readonly isTerminal: boolean;
  /** Width in characters; 80 where there is no terminal. */
  readonly columns: number;
}

/** The process that started this one and speaks with it. */
export interface Leader {
  tell(message: object): void;
  /** The next thing that it says. */
  told(): Promise<unknown>;
}

/**
 * All that a command takes from outside. Commands read and write through it only, and give their exit code back, so
 * that a test runs them in its own process.
 */
export interface CliWorld {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => EpochMs;
  /** Fires at the first Ctrl-C or SIGTERM: the command ends in order. */
  readonly interrupted: AbortSignal;
  /** Null where this process was started by somebody who does not speak with it. */
  readonly leader: Leader | null;
}

/** Whether an output gets colours: only a terminal, and only if nobody asked for none (https://no-color.org). */
export function isColoured(world: CliWorld, output: Output): boolean {
  const { NO_COLOR: refused, TERM: terminal } = world.env;
  return output.isTerminal && (refused === undefined || refused === '') && terminal !== 'dumb';
}
