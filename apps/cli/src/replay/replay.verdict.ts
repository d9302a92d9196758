import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, relative, resolve } from 'node:path';
import type { Builder } from 'junit-report-builder';
import { compareRuns, requireRun, type RunComparison } from '#replay';
import { counted, formatMoney, formatRate, reasonName } from '#report';
import { exitCodes, UsageError, type ExitCode } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';
import type { Played } from './replay.play.js';
import type { ReplayOptions } from './replay.request.js';
import type { ReplaySummary } from './replay.summary.js';
import { comparisonLines } from './replay.text.js';

/** A golden run is asked for before the play, and compared after it. @throws UsageError or Failure where there is none. */
export async function requireGolden({ cwd }: CliWorld, { golden }: ReplayOptions): Promise<void> {
  if (golden === undefined) return;
  const path = resolve(cwd, golden);
  if (!existsSync(path)) throw new UsageError(`There is no ${golden} yet: --update-golden makes it of this run.`);
  await requireRun(path);
}

/** The comparison with the golden run; null where there is none, or this run becomes it. */
export async function heldAgainst(
  world: CliWorld,
  run: string,
  { golden, updateGolden }: ReplayOptions,
  complete: boolean,
): Promise<RunComparison | null> {
  if (golden === undefined || !complete) return null;
  const path = resolve(world.cwd, golden);
  if (updateGolden === true) {
    await copyFile(run, path);
    return null;
  }
  return compareRuns(path, run);
}

export function verdictOf(
  { invariants }: ReplaySummary,
  comparison: RunComparison | null,
  complete: boolean,
): ExitCode {
  if (comparison?.same === false || invariants.some(({ ok }) => !ok)) return exitCodes.broken;
  return complete ? exitCodes.done : exitCodes.interrupted;
}

/** Tells a replay in a few lines. */
export function tell(
  world: CliWorld,
  folder: string,
  { digest, complete, notes, summary }: Played,
  comparison: RunComparison | null,
  { golden, updateGolden }: ReplayOptions,
): void {
  const { digest: hash, rejected } = digest.figures();
  const { decisions, budget, rates, users, duplicates, conflicts } = summary;
  const money = (amount: number): string => formatMoney(amount, budget.currency);
  const lines = [
    ...(complete ? [] : ['Interrupted: what follows tells what was decided by then.', '']),
    `${counted(digest.decisions, 'event')} decided at ${formatRate(rates.decisionsPerSecond, 'events')}, ${counted(duplicates, 'repeat')} and ${counted(conflicts, 'conflict')} not decided again.`,
    `${counted(decisions.awarded, 'envelope')} for ${counted(users.rewarded, 'person', 'people')}: ${money(budget.total - budget.remaining)} of ${money(budget.total)}.`,
    ...notes,
    ...Object.entries(rejected).map(([reason, count]) => `  ${reasonName(reason as keyof typeof rejected)}: ${count}`),
    `digest ${hash}`,
    ...(comparison === null ? [] : ['', ...comparisonLines([golden ?? '', 'this run'], comparison)]),
    ...(updateGolden === true && complete ? [`${golden}  the golden run from now on`] : []),
    `${relative(world.cwd, join(folder, 'summary.json'))}  the figures`,
  ];
  world.stdout.write(`${lines.join('\n')}\n`);
}

/** Writes the verdict for CI. */
export function writeJUnit(
  path: string,
  file: string,
  { invariants, wallClockMs }: ReplaySummary,
  comparison: RunComparison | null,
): void {
  // Its types say that it is found one level deeper than Node finds it.
  const builder = createRequire(import.meta.url)('junit-report-builder') as Builder;
  const report = builder.newBuilder();
  const suite = report.testSuite().name(`hongbao replay ${basename(file)}`);
  for (const { name, ok, detail } of invariants) {
    const test = suite.testCase().className('replay').name(name);
    if (!ok) test.failure(detail);
  }
  if (comparison !== null) {
    const test = suite
      .testCase()
      .className('replay')
      .name('equals_golden')
      .time(wallClockMs / 1000);
    const [first = '', ...rest] = comparisonLines(['golden', 'this run'], comparison);
    if (!comparison.same) test.failure(first).stacktrace(rest.join('\n'));
  }
  report.writeTo(path);
}
