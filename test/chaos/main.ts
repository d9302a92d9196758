import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { makePaint, renderTerminalTable } from '#report';
import { hiddenBugs, plant, plantedBugs, seek } from './planted.js';
import { runSeed, type SeedOutcome } from './run.seed.js';
import { Stage } from './stage.js';

interface ChaosOptions {
  readonly seeds: number;
  readonly seed?: string;
  readonly seconds: number;
  readonly flush?: boolean;
  readonly rolling?: boolean;
  readonly planted?: boolean;
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const rolls = 50;
/** How long an orchestrator waits before it kills (the grace in docker/compose.yaml is longer). */
const graceMs = 30_000;
const launcher = join(root, 'apps/cli/bin/hongbao.mjs');

function whole(text: string): number {
  const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (value > 0) return value;
  throw new InvalidArgumentError('Give a whole number from 1 to 99999.');
}

const program = new Command('npm run chaos --')
  .description(
    'Breaks a fleet of two API and two worker processes in every way that is known, on a PostgreSQL and a Redis of its ' +
      'own, and holds what clients were told against what is stored. A seed repeats its plan of load and faults.',
  )
  .addOption(new Option('--seeds <n>', 'how many runs').argParser(whole).default(5))
  .option('--seed <text>', 'only this one')
  .addOption(new Option('--seconds <n>', 'how long things break in each').argParser(whole).default(8))
  .option('--flush', 'FLUSHALL every 500 ms and nothing else; for a minute unless --seconds says otherwise')
  .option('--rolling', 'fifty SIGTERMs in turn and nothing else, with Redis out of reach at every fifth')
  .option('--planted', 'plant known bugs in a copy of the program, one after another: each has to be caught')
  .addHelpText(
    'after',
    '\nExamples:\n  $ npm run chaos -- --seeds 50\n  $ npm run chaos -- --seed 7\n  $ npm run chaos -- --flush --seeds 1\n',
  )
  .action((options: ChaosOptions, command: Command) => chaos(options, command));

async function chaos(options: ChaosOptions, command: Command): Promise<void> {
  const { seeds, seed, seconds, flush, rolling, planted } = options;
  if (planted === true) return huntPlanted(seconds * 1_000);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stop.signal.aborted) process.exit(130);
      stop.abort();
      process.stderr.write('stopping after this seed; once more ends it at once\n');
    });
  }
  const usual = command.getOptionValueSource('seconds') === 'default';
  const rageMs = (flush === true && usual ? 60 : seconds) * 1_000;
  const rage = flush === true ? flushing : rolling === true ? rollOver : undefined;
  const names = seed === undefined ? Array.from({ length: seeds }, (_, n) => String(n + 1)) : [seed];
  const stage = await Stage.build(launcher);
  const broken: SeedOutcome[] = [];
  let played = 0;
  try {
    for (const name of names) {
      if (stop.signal.aborted) break;
      const outcome = await runSeed(stage, name, { rageMs, ...(rage !== undefined && { rage }) });
      played++;
      tell(outcome);
      if (outcome.violations.length > 0) broken.push(outcome);
    }
  } finally {
    await stage.close(broken.length > 0);
  }
  // Were the share of bad runs larger, so many good ones in a row would be luck of less than one in twenty.
  const share = (100 * (1 - 0.05 ** (1 / played))).toPrecision(2);
  const bound = broken.length === 0 ? `; with 95% certainty fewer than ${share}% of all runs have one` : '';
  process.stdout.write(`${played} seeds, ${broken.length} with violations${bound}\n`);
  if (broken.length > 0) {
    process.stdout.write(
      `logs and data are kept in ${stage.folder}; repeat with --seed ${broken.map((each) => each.seed).join(', ')}\n`,
    );
    process.exitCode = 1;
  } else if (stop.signal.aborted) process.exitCode = 130;
}

function tell({ seed, violations, faults, acknowledged, awards, repeats, notNow, looks, seconds }: SeedOutcome): void {
  process.stdout.write(
    `seed ${seed}: ${violations.length === 0 ? 'ok' : 'VIOLATED'} in ${seconds.toFixed(0)} s; ${faults.length} faults, ` +
      `${acknowledged} acknowledged, ${awards} awards, ${repeats} repeats, ${notNow} times "not now", ${looks} looks\n` +
      (violations.length === 0 ? '' : `  faults: ${faults.join(', ')}\n`) +
      violations
        .slice(0, 10)
        .map((violation) => `  ${violation}\n`)
        .join(''),
  );
}

async function flushing(stage: Stage, forMs: number): Promise<readonly string[]> {
  const done: string[] = [];
  for (const until = performance.now() + forMs; performance.now() < until;) {
    await stage.flush();
    done.push('flush');
    await sleep(500);
  }
  return done;
}

/** Ends process after process in order, as an orchestrator does with a new version, and starts it again. */
async function rollOver(
  stage: Stage,
  _: number,
  database: string,
  violate: (what: string) => void,
): Promise<readonly string[]> {
  let longestMs = 0;
  for (let n = 1; n <= rolls; n++) {
    const member = stage.members[n % stage.members.length];
    if (member === undefined) break;
    const outOfReach = n % 5 === 0;
    if (outOfReach) await stage.stopRedis();
    const startedMs = performance.now();
    await stage.kill(member, 'SIGTERM');
    longestMs = Math.max(longestMs, performance.now() - startedMs);
    if (outOfReach) await stage.restartRedis();
    await stage.start(member, database);
  }
  if (longestMs > graceMs) violate(`a process took ${(longestMs / 1_000).toFixed(1)} s to end in order`);
  process.stdout.write(`${rolls} processes ended in order, the slowest within ${(longestMs / 1_000).toFixed(1)} s\n`);
  return Array.from({ length: rolls }, () => 'SIGTERM');
}

/** Every planted bug has to turn a run red: a check that cannot fail proves nothing. */
async function huntPlanted(rageMs: number): Promise<void> {
  const rows: string[][] = [];
  const note = (name: string, seconds: number, sign: string | null): void => {
    const row = [name, sign === null ? 'MISSED' : 'caught', `${seconds.toFixed(0)} s`, (sign ?? '').slice(0, 90)];
    rows.push(row);
    process.stdout.write(`${row.join('  ')}\n`);
    if (sign === null) process.exitCode = 1;
  };
  for (const bug of hiddenBugs) {
    const startedMs = performance.now();
    const sign = await seek(bug, root);
    note(bug.name, (performance.now() - startedMs) / 1_000, sign === null ? null : `test: ${sign}`);
  }
  for (const bug of plantedBugs) {
    const { launcher: spoiled, remove } = await plant(bug, root);
    const stage = await Stage.build(spoiled);
    try {
      const { violations, seconds } = await runSeed(stage, bug.seed, { rageMs });
      note(bug.name, seconds, violations[0] ?? null);
    } finally {
      await stage.close(false);
      await remove();
    }
  }
  const table = renderTerminalTable(
    { head: ['planted bug', '', 'after', 'by'], rows, numeric: [2] },
    160,
    makePaint(false),
  );
  process.stdout.write(`${table}\n`);
}

await program.parseAsync();
