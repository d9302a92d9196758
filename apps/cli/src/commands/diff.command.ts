import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { exitCodes, UsageError } from '../world/cli-error.js';
import {
  examples,
  isFolder,
  jsonOption,
  paintFor,
  printJson,
  quietOption,
  widthOf,
  type CommandContext,
} from './command.context.js';

export function diffCommand({ world, finish }: CommandContext): Command {
  return new Command('diff')
    .summary('compare two replays, two spikes, or two builds')
    .description(
      'Holds two runs against each other: golden files, or the folders that replay wrote. Tells the first decision in ' +
        'which they part (the very event where both were traced) and every sum that differs. Exit code 1 where they differ. ' +
        'Of two spikes it tells what became slower or failed more often, and what is noise; exit code 1 where the second ' +
        'is worse.',
    )
    .argument('<a>', 'golden file, or the --out of a replay or a spike')
    .argument('<b>', 'another')
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      examples(
        'diff before after',
        'diff reports/spike-rain reports/spike-rain-new',
        'replay events.ndjson --virtual --scenario events.campaign.json --trace --out before',
        'replay events.ndjson --virtual --scenario events.campaign.json --trace --out after',
      ),
    )
    .action(async (a: string, b: string, options: { json?: boolean; quiet?: boolean }) => {
      const { readPlay } = await import('../spike/play.files.js');
      const [before, after] = [await readPlay(resolve(world.cwd, a)), await readPlay(resolve(world.cwd, b))];
      if (before !== null && after !== null) {
        const { describeDifference, isWorse, spikeDifference } = await import('../spike/spike.difference.js');
        const difference = spikeDifference(before, after);
        finish(isWorse(difference) ? exitCodes.broken : exitCodes.done);
        if (options.json === true) {
          printJson(world, difference);
          return;
        }
        const text = describeDifference(
          [a, b],
          [before, after],
          difference,
          widthOf(world.stdout),
          await paintFor(world, world.stdout),
        );
        world.stdout.write(`${text}\n`);
        return;
      }
      if (before !== null || after !== null) {
        throw new UsageError(`Only one of ${a} and ${b} is a spike: give two of a kind.`);
      }
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
  return isFolder(path) ? join(path, 'run.ndjson') : path;
}
