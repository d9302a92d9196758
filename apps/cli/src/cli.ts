import { createRequire } from 'node:module';
import { Command, CommanderError } from 'commander';
import { auditCommand } from './commands/audit.command.js';
import type { CommandContext } from './commands/command.context.js';
import { demoCommand } from './commands/demo.command.js';
import { diffCommand } from './commands/diff.command.js';
import { payoutsCommand } from './commands/payouts.command.js';
import { recordCommand } from './commands/record.command.js';
import { replayCommand } from './commands/replay.command.js';
import { scenariosCommand } from './commands/scenarios.command.js';
import { serveCommand } from './commands/serve.command.js';
import { simulateCommand } from './commands/simulate.command.js';
import { spikeCommand } from './commands/spike.command.js';
import { validateCommand } from './commands/validate.command.js';
import { describeError, exitCodes, type ExitCode } from './world/cli-error.js';
import { isColoured, type CliWorld } from './world/cli-world.js';

const { version } = createRequire(import.meta.url)('#package') as { version: string };

const introduction = `A red-envelope rewards engine for chatbot apps, and the laboratory around it.

Start with "hongbao demo": it plays a small Lunar New Year through a real service and proves the books.`;

/**
 * Runs one command line to its end.
 *
 * @param args - What follows the program's name.
 * @returns What the process should end with: 0 done, 1 an invariant or a threshold failed, 2 bad usage or input.
 */
export async function runCli(args: readonly string[], world: CliWorld): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const context: CommandContext = { world, version, finish: (code) => void (exitCode = code) };
  try {
    await program(context).parseAsync([...args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // Commander has printed its own already: help and version are no errors, all else is bad usage.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
    const { text, exitCode: code } = await describeError(error);
    world.stderr.write(`hongbao: ${text}\n`);
    return code;
  }
}

function program(context: CommandContext): Command {
  const { stdout, stderr } = context.world;
  const root = new Command('hongbao')
    .description(introduction)
    .version(version)
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) => write(`hongbao: ${oneLine(text)}\n`),
      getOutHelpWidth: () => Math.min(stdout.columns, 100),
      getErrHelpWidth: () => Math.min(stderr.columns, 100),
      getOutHasColors: () => isColoured(context.world, stdout),
      getErrHasColors: () => isColoured(context.world, stderr),
    });
  const commands = [
    demoCommand,
    simulateCommand,
    serveCommand,
    spikeCommand,
    recordCommand,
    replayCommand,
    diffCommand,
    auditCommand,
    payoutsCommand,
    validateCommand,
    scenariosCommand,
  ];
  for (const make of commands) {
    const command = make(context).copyInheritedSettings(root);
    for (const part of command.commands) part.copyInheritedSettings(command);
    root.addCommand(command);
  }
  return root;
}

/** What Commander writes on two lines (the error, and what may have been meant) as one. */
function oneLine(text: string): string {
  return text
    .trim()
    .replace(/^error: /, '')
    .replaceAll(/\s*\n\s*/g, ' ');
}
