import { resolve } from 'node:path';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { exitCodes } from '../world/cli-error.js';
import { examples, jsonOption, printJson, quietOption, type CommandContext } from './command.context.js';

export function diffCommand({ world, finish }: CommandContext): Command {
  return new Command('diff')
    .summary('compare two runs of a replay, or two builds')
    .description(
      'Holds two runs against each other: golden files, or the folders that replay wrote. Tells the first decision in ' +
        'which they part (the very event where both were traced) and every sum that differs. Exit code 1 where they differ.',
    )
    .argument('<a>', 'golden file, or the --out of a replay')
    .argument('<b>', 'another')
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      examples(
        'diff before after',
        'replay events.ndjson --virtual --scenario events.campaign.json --trace --out before',
        'replay events.ndjson --virtual --scenario events.campaign.json --trace --out after',
      ),
    )
    .action(async (a: string, b: string, options: { json?: boolean; quiet?: boolean }) => {
      const { compareRuns } = await import('#replay');
      const { comparisonLines } = await import('../replay/replay.text.js');
      const comparison = await compareRuns(runIn(resolve(world.cwd, a)), runIn(resolve(world.cwd, b)));
      finish(comparison.same ? exitCodes.done : exitCodes.broken);
      if (options.json === true) printJson(world, comparison);
      else world.stdout.write(`${comparisonLines([a, b], comparison).join('\n')}\n`);
    });
}

/** The run in a folder, or the file itself. */
function runIn(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? join(path, 'run.ndjson') : path;
}
