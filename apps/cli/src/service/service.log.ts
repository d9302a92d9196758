import { Logger, type Config } from '#platform';
import type { CliWorld } from '../world/cli-world.js';

/** The log of a service that runs inside a command: readable lines on a terminal, JSON elsewhere. */
export function serviceLog(config: Config, { stderr }: CliWorld): Logger {
  return new Logger(config.logLevel, { write: (line) => stderr.write(line), isTTY: stderr.isTerminal });
}

/** Keeps warnings and errors for later, so that they do not tear a live screen. */
export class KeptLog {
  readonly lines: string[] = [];
  readonly logger: Logger;

  constructor() {
    const keep = (line: string) => void this.lines.push(line);
    this.logger = new Logger('warn', { write: keep });
  }

  /** What was said, as short lines, each once. */
  get messages(): string[] {
    const messages = this.lines.map((line) => (JSON.parse(line) as { msg?: string }).msg ?? line);
    return [...new Set(messages)];
  }
}
