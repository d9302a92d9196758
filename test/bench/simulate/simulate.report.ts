import { mkdir, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { makePaint, renderTerminalTable } from '#report';
import { distance, isMet, type Target } from '../report/target.js';

/** A line of figures. */
export interface Line {
  readonly what: string;
  readonly value: string;
}

export interface SimulateReport {
  readonly bench: string;
  readonly out: string;
  readonly lines: readonly Line[];
  readonly targets: readonly Target[];
  /** Laws that did not hold; empty is good. */
  readonly broken: readonly string[];
  readonly figures: object;
}

/** Prints the tables, writes summary.json, and gives the exit code. */
export async function reportSimulate({ bench, out, lines, targets, broken, figures }: SimulateReport): Promise<number> {
  const paint = makePaint(process.stdout.isTTY && process.env['NO_COLOR'] === undefined);
  const table = renderTerminalTable(
    { head: ['what', 'figure'], rows: lines.map((line) => [line.what, line.value]) },
    100,
    paint,
  );
  const aims = renderTerminalTable(
    {
      head: ['target', 'measured', 'wanted', ''],
      numeric: [1, 2],
      rows: targets.map((target) => [
        target.name,
        shortNumber(target.measured),
        `${target.bound === 'at_least' ? '≥' : '≤'} ${shortNumber(target.target)}`,
        distance(target),
      ]),
    },
    100,
    paint,
  );
  process.stdout.write(`\n${table}\n\n${aims}\n`);
  for (const law of broken) process.stdout.write(`broken: ${law}\n`);
  await mkdir(out, { recursive: true });
  const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.versions.node };
  const checked = targets.map((target) => ({ ...target, ok: isMet(target) }));
  await writeFile(
    join(out, 'summary.json'),
    `${JSON.stringify({ command: 'bench', bench, machine, targets: checked, broken, figures }, null, 2)}\n`,
  );
  return targets.every(isMet) && broken.length === 0 ? 0 : 1;
}

export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return 'none';
  return value >= 1e6 ? `${(value / 1e6).toFixed(2)}M` : value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
