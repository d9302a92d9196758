import { Command } from 'commander';
import {
  examples,
  jsonOption,
  paintFor,
  printJson,
  quietOption,
  widthOf,
  type CommandContext,
} from './command.context.js';

export function validateCommand({ world }: CommandContext): Command {
  return new Command('validate')
    .summary('check a scenario file')
    .description('Checks a scenario and shows what it would give. All faults are told at once, with line and column.')
    .argument('<scenario>', 'name of a preset, or path of a scenario file')
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText('after', examples('validate demo', 'validate ./scenarios/rain.yaml --quiet'))
    .action(async (name: string, options: { json?: boolean; quiet?: boolean }) => {
      const { readScenarioNamed } = await import('../scenario/scenario.file.js');
      const scenario = readScenarioNamed(name, world.cwd);
      if (options.json === true) {
        // The seed foretells who wins; what is printed ends up in logs.
        const { seed: _seed, campaign, ...rest } = scenario;
        const { seed: _drawSeed, ...policy } = campaign;
        printJson(world, { valid: true, scenario: { ...rest, campaign: policy } });
        return;
      }
      if (options.quiet === true) return;
      const { describeScenario } = await import('../scenario/scenario.overview.js');
      const paint = await paintFor(world, world.stdout);
      world.stdout.write(`${describeScenario(scenario, widthOf(world.stdout), paint)}\n\n`);
      world.stdout.write(`${paint.green('✓')} ${name} is valid.\n`);
    });
}
