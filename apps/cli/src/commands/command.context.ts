import { statSync } from 'node:fs';
import { access, constants, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InvalidArgumentError, Option } from 'commander';
import type { Paint } from '#report';
import { UsageError, type ExitCode } from '../world/cli-error.js';
import { isColoured, type CliWorld, type Output } from '../world/cli-world.js';

/** What every command is given. */
export interface CommandContext {
  readonly world: CliWorld;
  /** Of Hongbao itself. */
  readonly version: string;
  /** Tells the exit code; 0 where it is never called. */
  readonly finish: (code: ExitCode) => void;
}

export const jsonOption = (): Option =>
  new Option('--json', 'print one JSON document on standard output, everything else on standard error');
export const quietOption = (): Option => new Option('--quiet', 'print nothing but the result');
export const outOption = (what: string): Option =>
  new Option('--out <dir>', `where the report goes (default: reports/${what})`);

/** Widest that tables and text get, whatever the terminal. */
const comfortableColumns = 100;

export function widthOf(output: Output): number {
  return Math.max(40, Math.min(output.columns, comfortableColumns));
}

export async function paintFor(world: CliWorld, output: Output): Promise<Paint> {
  const { makePaint } = await import('#report');
  return makePaint(isColoured(world, output));
}

export function printJson(world: CliWorld, document: unknown): void {
  world.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

/** A whole number between two bounds, checked while the arguments are read. */
export function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  };
}

/** A seed of everything random, as scenarios take them. */
export function seedText(text: string): string {
  const seed = text.trim();
  if (seed.length >= 1 && seed.length <= 200) return seed;
  throw new InvalidArgumentError('Give a text of 1 to 200 characters.');
}

/** How many times smaller or larger: a number above 0, or one over another. */
export function scaleFactor(text: string): number {
  const [, over, under = '1'] = /^(\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?)(?:\/(\d+(?:\.\d+)?))?$/i.exec(text) ?? [];
  const value = Number(over) / Number(under);
  if (Number.isFinite(value) && value > 0) return value;
  throw new InvalidArgumentError('Give a number above 0, such as 0.001 or 1/1000.');
}

/** An option that may be given several times. */
export function repeatable(flags: string, description: string): Option {
  const add = (value: string, before: readonly string[]) => [...before, value];
  return new Option(flags, `${description}; repeatable`).argParser(add).default([], 'none');
}

/** The folder of the report, made before the work: what cannot be written must not be told after minutes of it. */
export function outFolder(
  world: CliWorld,
  given: string | undefined,
  command: string,
  scenario: string,
): Promise<string> {
  return makeFolder(resolve(world.cwd, given ?? `reports/${command}-${scenario}`));
}

/** Makes the folder of a file that will be written, if one is asked for. @throws UsageError where a folder has its name. */
export async function makeRoomFor(world: CliWorld, file: string | undefined): Promise<void> {
  if (file === undefined) return;
  const path = resolve(world.cwd, file);
  await makeFolder(dirname(path));
  if (isFolder(path)) throw new UsageError(`${file} is a folder; give a file.`);
}

export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

async function makeFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  await access(path, constants.W_OK);
  return path;
}

/** Lines that stand under "Examples:" in a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ hongbao ${line}`).join('\n')}`;
}
