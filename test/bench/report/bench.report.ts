import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { formatCount, makePaint, renderTerminalTable, type Paint } from '#report';
import type { BenchOptions } from '../stage/bench.options.js';
import { typical, type Measurement } from './measurement.js';
import { distance, isMet, type Target } from './target.js';

/** Something that must hold whatever the speed. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface BenchResult {
  readonly bench: string;
  readonly options: BenchOptions;
  readonly postgresVersion: string;
  readonly startedAt: Date;
  readonly measurements: readonly Measurement[];
  readonly targets: readonly Target[];
  readonly checks: readonly Check[];
}

const { version } = createRequire(import.meta.url)('#package') as { version: string };
const widest = 100;

/** Prints the tables, writes summary.json, and gives the exit code: 1 where a target is missed or a check fails. */
export async function report(result: BenchResult): Promise<number> {
  const { options, targets, checks } = result;
  const paint = makePaint(process.stdout.isTTY && process.env['NO_COLOR'] === undefined);
  const width = process.stdout.isTTY ? Math.min(process.stdout.columns, widest) : widest;
  const sections = [figuresTable, targetsTable, checksTable].map((section) => section(result, width, paint));
  process.stdout.write(`\n${sections.join('\n\n')}\n`);
  if (options.quick) process.stdout.write(`\n${paint.grey('A quick run: too short and too few rounds to count.')}\n`);
  await mkdir(options.out, { recursive: true });
  await writeFile(join(options.out, 'summary.json'), `${JSON.stringify(summary(result), null, 2)}\n`);
  return targets.every(isMet) && checks.every(({ ok }) => ok) ? 0 : 1;
}

function summary({ bench, options, postgresVersion, startedAt, measurements, targets, checks }: BenchResult): object {
  const { quick, rounds, seconds } = options;
  return {
    command: 'bench',
    bench,
    version,
    startedAt: startedAt.toISOString(),
    wallClockMs: Date.now() - startedAt.getTime(),
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryBytes: totalmem(),
      node: process.versions.node,
      postgres: postgresVersion,
    },
    quick,
    rounds,
    seconds,
    medians: typical(measurements),
    measurements,
    targets: targets.map((target) => ({ ...target, ok: isMet(target), distance: distance(target) })),
    invariants: checks,
  };
}

function figuresTable({ measurements }: BenchResult, width: number, paint: Paint): string {
  const cell = (value: number | null, digits: number): string =>
    value === null ? '' : digits === 0 ? formatCount(Math.round(value)) : value.toFixed(digits);
  return renderTerminalTable(
    {
      head: ['work', 'side', 'a second', 'p50 ms', 'p99 ms', 'paid a second'],
      numeric: [2, 3, 4, 5],
      flexible: 0,
      rows: typical(measurements).map((each) => [
        each.work,
        each.side,
        cell(each.perSecond, 0),
        cell(each.p50Ms, 1),
        cell(each.p99Ms, 1),
        cell(each.paidPerSecond, 0),
      ]),
    },
    width,
    paint,
  );
}

function targetsTable({ targets }: BenchResult, width: number, paint: Paint): string {
  const figure = (value: number): string =>
    Math.abs(value) >= 1_000 ? formatCount(Math.round(value)) : value.toFixed(2);
  return renderTerminalTable(
    {
      head: ['target', 'wanted', 'measured', ''],
      numeric: [1, 2],
      flexible: 0,
      rows: targets.map((target) => [
        target.name,
        `${target.bound === 'at_least' ? '≥' : '≤'} ${figure(target.target)}`,
        figure(target.measured),
        (isMet(target) ? paint.green : paint.red)(distance(target)),
      ]),
    },
    width,
    paint,
  );
}

function checksTable({ checks }: BenchResult, width: number, paint: Paint): string {
  return renderTerminalTable(
    {
      head: ['check', '', 'detail'],
      rows: checks.map(({ name, ok, detail }) => [name, ok ? paint.green('holds') : paint.red('BROKEN'), detail]),
    },
    width,
    paint,
  );
}
