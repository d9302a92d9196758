import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Resources } from './resources.js';

export interface ChildSettings {
  /** Compiled file, from the folder of the build. */
  readonly file: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Flags for Node itself. */
  readonly nodeArgs?: readonly string[];
}

const stopWithinMs = 15_000;
const tailLength = 4_000;

/** A process of its own, as a user would run it. Its output is kept for the case that it dies. */
export class Child {
  private tail = '';
  private readonly exited: Promise<unknown>;

  private constructor(
    private readonly name: string,
    private readonly process: ChildProcess,
  ) {
    this.exited = once(process, 'exit');
    for (const stream of [process.stdout, process.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.tail = (this.tail + text).slice(-tailLength);
      });
    }
  }

  static start(name: string, settings: ChildSettings, resources: Resources): Child {
    const { REDIS_URL: _redis, ...inherited } = process.env;
    const path = fileURLToPath(new URL(`../../../${settings.file}`, import.meta.url));
    const child = fork(path, settings.args, {
      env: { ...inherited, NODE_ENV: 'production', ...settings.env },
      execArgv: [...(settings.nodeArgs ?? [])],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    const started = new Child(name, child);
    resources.add(name, () => started.stop());
    return started;
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  /**
   * The next message that the process sends.
   *
   * @throws Error with the end of its output when it dies before, or is silent for too long.
   */
  async answer<T>(withinMs: number): Promise<T> {
    const waiting = new AbortController();
    try {
      return await Promise.race([
        once(this.process, 'message', { signal: waiting.signal }).then(([message]) => message as T),
        this.death(),
        sleep(withinMs, undefined, { signal: waiting.signal }).then(() => {
          throw new Error(`${this.name} did not answer within ${withinMs} ms:\n${this.tail}`);
        }),
      ]);
    } finally {
      waiting.abort();
    }
  }

  send(message: object): void {
    this.process.send(message);
  }

  /** Waits until an address answers 200. */
  async ready(url: string, withinMs: number): Promise<void> {
    const endAt = performance.now() + withinMs;
    while (performance.now() < endAt) {
      const status = await Promise.race([
        fetch(url).then(
          (response) => response.status,
          () => 0,
        ),
        this.death(),
      ]);
      if (status === 200) return;
      await sleep(50);
    }
    throw new Error(`${this.name} was not ready within ${withinMs} ms:\n${this.tail}`);
  }

  /** Asks it to end, and ends it when it does not. */
  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill('SIGTERM');
    const ended = await Promise.race([this.exited, sleep(stopWithinMs, null, { ref: false })]);
    if (ended === null) this.process.kill('SIGKILL');
    await this.exited;
  }

  private async death(): Promise<never> {
    await this.exited;
    throw new Error(
      `${this.name} ended with ${String(this.process.exitCode ?? this.process.signalCode)}:\n${this.tail}`,
    );
  }
}
