import type { LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';
import type { LogLevel } from './config.js';

/** Where log lines go. */
export interface LogOutput {
  write(line: string): unknown;
  readonly isTTY?: boolean;
}

/** Whatever carries these names is never written, at the top of a record or one or two levels down. */
const secretNames = ['authorization', 'cookie', 'password', 'adminKey', 'apiKey', 'key', 'secret', 'seed', 'token'];
const redactedPaths = ['', '*.', '*.*.'].flatMap((level) => secretNames.map((name) => level + name));

/** Where Nest tells as an error what hinders a start. It throws it too: whoever asked for the start tells it, once. */
const startContexts = new Set(['ExceptionHandler', 'NestApplication']);

/**
 * The process's log: one JSON document a line, or a readable line where somebody watches. It goes to standard error,
 * because standard output belongs to what a command was asked for.
 */
export class Logger implements LoggerService {
  private readonly pino: Pino;

  constructor(level: LogLevel, output: LogOutput = process.stderr) {
    const stream = output.isTTY === true ? { write: (line: string) => output.write(readable(line)) } : output;
    this.pino = pino(
      {
        level,
        base: null,
        redact: { paths: redactedPaths, censor: '***' },
        formatters: { level: (label) => ({ level: label }) },
        timestamp: pino.stdTimeFunctions.isoTime,
        serializers: { err: pino.stdSerializers.err },
      },
      stream as pino.DestinationStream,
    );
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest passes the context as the last text, and a stack before it where there is one; objects become fields. */
  private write(
    level: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    if (!this.pino.isLevelEnabled(level)) return;
    const fields: Record<string, unknown> = {};
    const last = rest.at(-1);
    if (level === 'error' && typeof last === 'string' && startContexts.has(last)) return;
    if (typeof last === 'string') fields['context'] = last;
    for (const part of typeof last === 'string' ? rest.slice(0, -1) : rest) {
      if (part instanceof Error) fields['err'] = part;
      else if (typeof part === 'string') fields['stack'] = part;
      else if (typeof part === 'object' && part !== null) Object.assign(fields, part);
    }
    if (message instanceof Error) this.pino[level]({ ...fields, err: message }, message.message);
    else if (typeof message === 'object' && message !== null) this.pino[level]({ ...message, ...fields });
    else this.pino[level](fields, String(message));
  }
}

interface LogLine {
  readonly level: string;
  readonly time: string;
  readonly msg?: string;
  readonly context?: string;
  readonly stack?: string;
  readonly err?: { readonly message?: string; readonly stack?: string };
  readonly [field: string]: unknown;
}

function readable(line: string): string {
  const { level, time, msg, context, stack, err, ...fields } = JSON.parse(line) as LogLine;
  const words = [time.slice(11, 23), level.toUpperCase().padEnd(5)];
  if (context !== undefined) words.push(`[${context}]`);
  if (msg !== undefined) words.push(msg);
  if (Object.keys(fields).length > 0) words.push(JSON.stringify(fields));
  const trace = err?.stack ?? stack;
  return `${words.join(' ')}\n${trace === undefined ? '' : `${trace}\n`}`;
}
