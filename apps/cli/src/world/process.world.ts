import { isatty } from 'node:tty';
import type { CliWorld, Output } from './cli-world.js';

/** What a shell shows for a process that Ctrl-C ended. */
const interruptedExitCode = 130;

/** The world of the running process. A second Ctrl-C ends it at once. */
export function processWorld(): CliWorld {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(interruptedExitCode);
      stop.abort();
    });
  }
  // Whoever started this process is gone.
  if (process.send !== undefined) process.on('disconnect', () => stop.abort());
  // The reader of a pipe may leave early ("| head"): that is no error of ours.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreBrokenPipe);
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    env: process.env,
    cwd: process.cwd(),
    now: () => Date.now(),
    interrupted: stop.signal,
    leader:
      process.send === undefined
        ? null
        : {
            tell: (message) => void process.send?.(message, undefined, undefined, () => undefined),
            told: () => new Promise((resolve) => process.once('message', resolve)),
          },
  };
}

function outputOf(stream: NodeJS.WriteStream & { readonly fd: number }): Output {
  return {
    write: (text) => void stream.write(text),
    isTerminal: isatty(stream.fd),
    get columns() {
      // Undefined where the stream is no terminal, whatever its type says, and 0 on a terminal that does not know.
      const columns = isatty(stream.fd) ? stream.columns : 0;
      return columns > 0 ? columns : 80;
    },
  };
}

function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
