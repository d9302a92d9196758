import { relative, resolve } from 'node:path';
import { Command } from 'commander';
import { exitCodes } from '../world/cli-error.js';
import { LiveScreen } from '../world/live.screen.js';
import { examples, jsonOption, printJson, quietOption, type CommandContext } from './command.context.js';

interface RecordOptions {
  readonly target: string;
  readonly campaign: string;
  readonly follow?: boolean;
  readonly hashText?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function recordCommand(context: CommandContext): Command {
  return new Command('record')
    .summary('write down what a running service decided, to play it again')
    .description(
      'Writes the interactions that a service has decided as CloudEvents, one a line, in the order of deciding; beside ' +
        'them the campaign with its seed, the registered users, and the decisions as a golden run for replay. Interrupt ' +
        '--follow with Ctrl-C: what was recorded is whole.',
    )
    .argument('<file>', 'where the events go; as gzip where the name ends in .gz')
    .requiredOption('--campaign <id>', 'whose interactions; needed')
    .option('--target <url>', 'the service; HONGBAO_ADMIN_KEY is its admin key', 'http://localhost:8080')
    .option('--follow', 'go on with what is decided from now on')
    .option('--hash-text', 'leave no message in clear: texts become codes, and equal ones stay equal')
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      examples(
        'record events.ndjson --campaign playground',
        'record events.ndjson.gz --campaign playground --hash-text --follow',
        'replay events.ndjson --virtual --scenario events.campaign.json --users events.users.ndjson --golden events.golden.ndjson',
      ),
    )
    .action((file: string, options: RecordOptions) => record(context, file, options));
}

async function record({ world, finish }: CommandContext, file: string, options: RecordOptions): Promise<void> {
  const { withService } = await import('../client/service.access.js');
  const { recordCampaign } = await import('../replay/record.session.js');
  const { counted, formatMoney } = await import('#report');
  const { campaign, target, follow = false, hashText = false } = options;
  const screen = new LiveScreen(world.stderr);
  const show = (events: number): void => {
    if (options.quiet !== true) screen.show([`${counted(events, 'event')} recorded`]);
  };
  const path = resolve(world.cwd, file);
  const request = { campaign, path, follow, hashText, signal: world.interrupted, onProgress: show };
  const [recorded, currency] = await withService(world, target, { requests: 2, streams: 1 }, async (client) => {
    const { budget } = await client.figures(campaign);
    return [await recordCampaign(client, request), budget.currency] as const;
  }).finally(() => screen.clear());
  const { figures, files, inexact, users, complete } = recorded;
  if (!complete && !follow) finish(exitCodes.interrupted);
  if (options.json === true) {
    printJson(world, { command: 'record', campaign, ...recorded });
    return;
  }
  const line = (at: string, what: string): string => `${relative(world.cwd, at)}  ${what}`;
  const lines = [
    `${counted(figures.decisions, 'event')} recorded, ${counted(figures.awarded, 'envelope')} won: ${formatMoney(figures.amount, currency)}.`,
    ...(complete ? [] : ['Interrupted: what follows is not recorded.']),
    ...(inexact === 0 || hashText
      ? []
      : [
          `${counted(inexact, 'event')} had been sent otherwise (without a time or kind of their own, say): decided alike again, but no repeats to this campaign.`,
        ]),
    `digest ${figures.digest}`,
    line(files.events, 'the events, for replay'),
    line(files.campaign, 'the campaign, for --scenario; its seed foretells who wins'),
    line(files.users, `${counted(users, 'registered user')}, for --users`),
    line(files.golden, 'the decisions, for --golden'),
  ];
  world.stdout.write(`${lines.join('\n')}\n`);
}
