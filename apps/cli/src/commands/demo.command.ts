import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Command, Option } from 'commander';
import type { DemoView } from '../demo/demo.session.js';
import { exitCodes } from '../world/cli-error.js';
import type { CliWorld } from '../world/cli-world.js';
import {
  examples,
  jsonOption,
  outFolder,
  outOption,
  paintFor,
  printJson,
  quietOption,
  widthOf,
  type CommandContext,
} from './command.context.js';

interface DemoOptions {
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly scenario: string;
  readonly out?: string;
  readonly keep?: boolean;
  readonly fleet?: boolean;
}

/** How often a line of progress is printed where there is no terminal to draw on. */
const linePeriodMs = 2_000;
/** How many of the service's warnings are printed where something is broken; the report has them in any case. */
const warningsShown = 5;

export function demoCommand({ world, version, finish }: CommandContext): Command {
  return new Command('demo')
    .summary('play a small Lunar New Year and prove the books')
    .description(
      'Starts a service of its own on a free port with its own database, plays a crowd through HTTP until the budget ' +
        'is spent, lets envelopes open, pay and expire, proves that no fen is missing, writes a report, and cleans up.',
    )
    .addOption(new Option('--scenario <name>', 'name of a preset, or path of a scenario file').default('demo'))
    .addOption(outOption('demo-<scenario>'))
    .option(
      '--fleet',
      'play on two API and two worker processes on DATABASE_URL and REDIS_URL, in a database of its own, and kill a worker',
    )
    .option('--keep', 'keep the database of the demo and say where it is')
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      examples('demo', 'demo --json > summary.json', 'demo --scenario ./mine.yaml --out /tmp/mine', 'demo --fleet'),
    )
    .action(async (options: DemoOptions) => {
      const { readScenarioNamed } = await import('../scenario/scenario.file.js');
      const scenario = readScenarioNamed(options.scenario, world.cwd);
      const folder = await outFolder(world, options.out, 'demo', scenario.name);
      const { runDemo } = await import('../demo/demo.run.js');
      const { renderRunReport, holds } = await import('#report');
      const { KeptLog } = await import('../service/service.log.js');

      const log = new KeptLog();
      const tellWarnings = (): void => {
        for (const warning of log.messages.slice(0, warningsShown))
          world.stderr.write(`The service said: ${warning}\n`);
      };
      const progress = await showProgress(world, options.quiet === true);
      const outcome = await runDemo(
        {
          scenario,
          named: options.scenario,
          version,
          keep: options.keep === true,
          fleet: options.fleet === true,
          log,
        },
        world,
        progress.view,
      )
        .finally(progress.end)
        .catch((error: unknown) => {
          tellWarnings();
          throw error;
        });
      const { record } = outcome;
      await writeFile(join(folder, 'report.html'), renderRunReport(record));
      await writeFile(join(folder, 'summary.json'), `${JSON.stringify(record.summary, null, 2)}\n`);
      finish(holds(record.summary) ? exitCodes.done : exitCodes.broken);

      if (!holds(record.summary)) tellWarnings();
      if (outcome.kept !== null) {
        world.stderr.write(`The database was kept: ${outcome.kept} npx hongbao audit\n`);
      }
      if (options.json === true) {
        printJson(world, record.summary);
        return;
      }
      const { describeResult } = await import('../demo/demo.result.js');
      const report = relative(world.cwd, join(folder, 'report.html'));
      world.stdout.write(
        `${describeResult(record, report, widthOf(world.stdout), await paintFor(world, world.stdout))}\n`,
      );
    });
}

/** A screen on a terminal, a line every other second elsewhere, nothing when asked to be quiet. Always on stderr. */
async function showProgress(world: CliWorld, isQuiet: boolean) {
  const { describeFrame, drawFrame } = await import('../demo/demo.screen.js');
  const { LiveScreen } = await import('../world/live.screen.js');
  const paint = await paintFor(world, world.stderr);
  const screen = new LiveScreen(world.stderr);
  const last = { phase: '', at: Number.NEGATIVE_INFINITY };
  const view: DemoView = (frame) => {
    if (isQuiet) return;
    if (world.stderr.isTerminal) {
      screen.show(drawFrame(frame, widthOf(world.stderr), paint));
      return;
    }
    if (frame.phase !== last.phase) world.stderr.write(`${frame.phase}\n`);
    else if (world.now() - last.at < linePeriodMs) return;
    else world.stderr.write(`${describeFrame(frame)}\n`);
    last.phase = frame.phase;
    last.at = world.now();
  };
  return {
    view,
    end: () => {
      screen.clear();
    },
  };
}
