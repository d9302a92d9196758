import { join, relative } from 'node:path';
import { Command, Option } from 'commander';
import type { LabRecord } from '#report';
import type { LabPlan, LabProgress, LabResult } from '#simulation';
import { exitCodes } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';
import type { LabRequest } from '../lab/lab.request.js';
import {
  examples,
  jsonOption,
  outFolder,
  outOption,
  paintFor,
  printJson,
  quietOption,
  repeatable,
  scaleFactor,
  seedText,
  wholeNumber,
  widthOf,
  type CommandContext,
} from './command.context.js';

interface SimulateOptions extends LabRequest {
  readonly workers?: number;
  readonly events?: string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** More threads than this never help, and each has its own copy of the engine. */
const mostWorkers = 64;

export function simulateCommand(context: CommandContext): Command {
  return new Command('simulate')
    .summary('play a whole campaign in virtual time and learn what it costs')
    .description(
      'Plays a scenario in virtual time with the very rules of the service: when the budget runs dry, who wins, what a ' +
        'user costs, what cheaters take. Large campaigns are played as a smaller copy, told at their real size. The report ' +
        'is one HTML file; summary.json and CSV tables lie beside it. Ctrl-C stops and tells what was finished.',
    )
    .argument('<scenario>', 'name of a preset, or path of a scenario file')
    .addOption(
      new Option('--seed <text>', "in the place of the scenario's own: other people, other luck").argParser(seedText),
    )
    .addOption(new Option('--runs <n>', 'runs of each policy, for the uncertainty').argParser(wholeNumber(1, 10_000)))
    .addOption(
      new Option('--scale <factor>', 'size of the copy, such as 0.001 or 1/1000 (default: fit for seconds)').argParser(
        scaleFactor,
      ),
    )
    .addOption(repeatable('--set <path=value>', 'a value in the place of the file’s own'))
    .addOption(repeatable('--sweep <path=a,b,c>', 'try every value, and every combination of several'))
    .addOption(repeatable('--compare <other>', 'a preset, a file, or path=value, for the same people'))
    .option('--optimise <goal>', 'search for the policy that reaches it best, such as retained-day1')
    .addOption(repeatable('--knob <path=low..high>', 'what the search may turn'))
    .addOption(
      repeatable(
        '--require <condition>',
        'what a policy must keep to, such as "leakage<=3%"; by itself the budget has to last in 95% of the runs, at most 3% may go to cheaters, and half of the users that rewards win must stay',
      ),
    )
    .addOption(new Option('--trials <n>', 'policies that the search tries').argParser(wholeNumber(4, 2_000)))
    .option('--dry-before <time>', 'ask how likely the budget runs dry before then, such as 2026-02-12T00:00')
    .option('--events <file>', 'write the interactions of the first run as CloudEvents, one a line')
    .option('--no-study', 'leave out the run without rewards and the defences')
    .addOption(
      new Option('--workers <n>', 'threads (default: one for each core)').argParser(wholeNumber(1, mostWorkers)),
    )
    .addOption(outOption('simulate-<scenario>'))
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      examples(
        'simulate qwen-2026',
        'simulate demo --set campaign.budget=¥20000 --runs 50',
        'simulate qwen-2026 --runs 200 --sweep campaign.caps.user.perDay=1,3,5',
        'simulate demo --compare campaign.caps.user.perDay=2',
        'simulate demo --events events.ndjson --runs 1',
        'simulate demo --optimise retained-day1 --require "leakage<=15%"',
      ),
    )
    .action((name: string, options: SimulateOptions) => simulate(context, name, options));
}

async function simulate({ world, version, finish }: CommandContext, name: string, options: SimulateOptions) {
  const { planRequest } = await import('../lab/lab.request.js');
  const { inlineMore, runLab } = await import('#simulation');
  inlineMore();
  const { availableParallelism } = await import('node:os');
  const startedAt = world.now();
  const { plan, words } = await planRequest(name, options, world);
  const folder = await outFolder(world, options.out, 'simulate', plan.scenario.name);
  const written = options.events === undefined ? [] : await writeEventsOf(plan, options.events, world);
  const progress = await showProgress(world, plan, options.quiet === true);
  const result = await runLab(plan, {
    workers: options.workers ?? availableParallelism(),
    signal: world.interrupted,
    onProgress: (frame) => {
      progress.draw(frame);
    },
  }).finally(() => {
    progress.end();
  });
  const wallClockMs = Math.round(world.now() - startedAt);
  const record: LabRecord = {
    result,
    scenario: plan.scenario,
    version,
    startedAt: new Date(startedAt).toISOString(),
    wallClockMs,
    again: `npx hongbao simulate ${words}`,
  };
  finish(exitCodeOf(result));
  await tell(world, record, folder, written, options);
}

async function writeEventsOf(plan: LabPlan, file: string, world: CliWorld): Promise<string[]> {
  const { writeEvents } = await import('../lab/events.file.js');
  return writeEvents(plan, file, world);
}

/** What was broken off is told all the same, and ends as a program does that Ctrl-C ends. */
function exitCodeOf({ complete, policy }: LabResult) {
  if (policy.first.invariants.some(({ ok }) => !ok)) return exitCodes.broken;
  return complete ? exitCodes.done : exitCodes.interrupted;
}

async function tell(
  world: CliWorld,
  record: LabRecord,
  folder: string,
  written: readonly string[],
  options: SimulateOptions,
): Promise<void> {
  const { describeLab, labSummary } = await import('#report');
  const { writeLab } = await import('../lab/lab.files.js');
  await writeLab(record, folder);
  if (!record.result.complete) {
    world.stderr.write('Interrupted: what follows, and the report, tell what was finished by then.\n');
  }
  if (options.json === true) {
    printJson(world, labSummary(record));
    return;
  }
  const report = relative(world.cwd, join(folder, 'report.html'));
  const paint = await paintFor(world, world.stdout);
  world.stdout.write(`${describeLab(record, widthOf(world.stdout), paint)}\n\n`);
  world.stdout.write(`${report}  ${paint.grey('the whole answer, with charts')}\n`);
  for (const line of written) world.stdout.write(`${line}\n`);
}

/** A screen on a terminal, now and then a line elsewhere, nothing when asked to be quiet. Always on stderr. */
async function showProgress(world: CliWorld, plan: LabPlan, isQuiet: boolean) {
  const { describeLabFrame, drawLabFrame, linePeriodMs, openingLine } = await import('../lab/lab.screen.js');
  const { LiveScreen } = await import('../world/live.screen.js');
  const paint = await paintFor(world, world.stderr);
  const screen = new LiveScreen(world.stderr);
  let lastLineAt = world.now();
  if (!isQuiet) world.stderr.write(`${openingLine(plan)}\n`);
  return {
    draw: (frame: LabProgress) => {
      if (isQuiet) return;
      if (world.stderr.isTerminal) {
        screen.show(drawLabFrame(frame, widthOf(world.stderr), paint));
      } else if (world.now() - lastLineAt >= linePeriodMs) {
        lastLineAt = world.now();
        world.stderr.write(`${describeLabFrame(frame)}\n`);
      }
    },
    end: () => {
      screen.clear();
    },
  };
}
