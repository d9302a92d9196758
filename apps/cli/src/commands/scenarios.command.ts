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

export function scenariosCommand({ world }: CommandContext): Command {
  return new Command('scenarios')
    .summary('list the presets')
    .description('Lists the scenarios that come with Hongbao. Each is a file to copy and change.')
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText('after', examples('scenarios', 'scenarios --json'))
    .action(async (options: { json?: boolean; quiet?: boolean }) => {
      const { presets } = await import('#scenario');
      const { readScenarioNamed } = await import('../scenario/scenario.file.js');
      const { foreseenDuring } = await import('../scenario/scenario.overview.js');
      const scenarios = presets.list().map((name) => readScenarioNamed(name, world.cwd));
      if (options.json === true) {
        printJson(
          world,
          scenarios.map((scenario) => ({
            name: scenario.name,
            title: scenario.title,
            description: scenario.description,
            currency: scenario.campaign.currency,
            budget: scenario.campaign.budget,
            from: new Date(scenario.campaign.window.from).toISOString(),
            to: new Date(scenario.campaign.window.to).toISOString(),
            users: scenario.population.users,
            interactions: foreseenDuring(scenario),
          })),
        );
        return;
      }
      const { briefCount, formatDuration, renderTerminalTable, shortMoney } = await import('#report');
      const paint = await paintFor(world, world.stdout);
      const table = renderTerminalTable(
        {
          head: ['scenario', 'title', 'budget', 'lasts', 'users', 'interactions'],
          numeric: [2, 4, 5],
          flexible: 1,
          rows: scenarios.map((scenario) => {
            const { campaign, population } = scenario;
            return [
              scenario.name,
              scenario.title,
              shortMoney(campaign.budget, campaign.currency),
              formatDuration(campaign.window.to - campaign.window.from),
              briefCount(population.users),
              briefCount(foreseenDuring(scenario)),
            ];
          }),
        },
        widthOf(world.stdout),
        paint,
      );
      world.stdout.write(`${table}\n`);
      if (options.quiet !== true) {
        world.stdout.write(
          `\n${paint.grey('Interactions are foretold by a small pilot of each.\nLook closer with: hongbao validate <scenario>')}\n`,
        );
      }
    });
}
