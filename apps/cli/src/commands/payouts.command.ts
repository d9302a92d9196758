import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { HongbaoClient, PayoutView } from '../client/hongbao.client.js';
import {
  examples,
  jsonOption,
  paintFor,
  printJson,
  quietOption,
  wholeNumber,
  widthOf,
  type CommandContext,
} from './command.context.js';

interface PayoutsOptions {
  readonly target: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function payoutsCommand(context: CommandContext): Command {
  return new Command('payouts')
    .summary('look at payouts that the channel does not answer for, retry or void them')
    .description(
      'Payouts that went unanswered twelve times are parked: they are tried every ten minutes only, hold nobody up, and ' +
        'their money stays reserved. Retry one once its channel is well again, or void it: that gives the money back, ' +
        'on the word of the channel that it never pays and on no other.',
    )
    .addCommand(listCommand(context))
    .addCommand(showCommand(context))
    .addCommand(retryCommand(context))
    .addCommand(voidCommand(context))
    .addHelpText(
      'after',
      examples('payouts list', 'payouts retry --all', 'payouts void PAYOUT_ID --reason "account closed by its owner"'),
    );
}

function listCommand({ world }: CommandContext): Command {
  return common(new Command('list').summary('what is parked'))
    .addOption(new Option('--limit <n>', 'how many at most').argParser(wholeNumber(1, 100_000)).default(1_000))
    .addHelpText('after', examples('payouts list', 'payouts list --json'))
    .action(async (options: PayoutsOptions & { limit: number }) => {
      const { payouts, complete } = await withClient(world, options, (client) => parked(client, options.limit));
      if (options.json === true) {
        printJson(world, { payouts, complete });
        return;
      }
      await printTable(world, payouts);
      if (!complete) world.stdout.write(`There are more: --limit gives more of them.\n`);
    });
}

function showCommand({ world }: CommandContext): Command {
  return common(new Command('show').summary('where the payout of an envelope stands'))
    .addArgument(idArgument())
    .addHelpText('after', examples('payouts show PAYOUT_ID'))
    .action(async (id: string, options: PayoutsOptions) => {
      const payout = await withClient(world, options, (client) => client.payout(id));
      if (options.json === true) printJson(world, payout);
      else world.stdout.write(`${Object.entries(payout).map(describe).join('\n')}\n`);
    });
}

function retryCommand({ world }: CommandContext): Command {
  return common(new Command('retry').summary('have parked payouts tried at once'))
    .addArgument(idArgument().argOptional())
    .option('--all', 'everything that is parked')
    .addHelpText('after', examples('payouts retry PAYOUT_ID', 'payouts retry --all'))
    .action(async (id: string | undefined, options: PayoutsOptions & { all?: boolean }) => {
      const { UsageError } = await import('../world/cli-error.js');
      if ((id === undefined) === (options.all !== true)) throw new UsageError('Say which: one payout id, or --all.');
      const tried = await withClient(world, options, (client) =>
        id === undefined ? retryAll(client) : client.retryPayout(id).then(() => 1),
      );
      if (options.json === true) printJson(world, { tried });
      else if (options.quiet !== true) world.stdout.write(`${tried} tried again: "payouts list" tells what is left.\n`);
    });
}

function voidCommand({ world }: CommandContext): Command {
  return common(new Command('void').summary('give the money of a parked payout back to the budget'))
    .addArgument(idArgument())
    .requiredOption('--reason <text>', 'why; needed, and stays on record')
    .addHelpText('after', examples('payouts void PAYOUT_ID --reason "account closed by its owner"'))
    .action(async (id: string, options: PayoutsOptions & { reason: string }) => {
      const payout = await withClient(world, options, (client) => client.voidPayout(id, options.reason));
      const { formatMoney } = await import('#report');
      if (options.json === true) printJson(world, payout);
      else if (options.quiet !== true) {
        const money = formatMoney(payout.amount, payout.currency);
        world.stdout.write(`Voided: ${money} are back in the budget of ${payout.campaign}.\n`);
      }
    });
}

function common(command: Command): Command {
  return command
    .option('--target <url>', 'the service; HONGBAO_ADMIN_KEY is its admin key', 'http://localhost:8080')
    .addOption(jsonOption())
    .addOption(quietOption());
}

function idArgument(): Argument {
  return new Argument('<id>', "the payout's id, which is its envelope's").argParser((text: string) => {
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) return text;
    throw new InvalidArgumentError('Give the id of a payout, as "payouts list" tells it.');
  });
}

async function withClient<T>(
  world: CommandContext['world'],
  { target }: PayoutsOptions,
  work: (client: HongbaoClient) => Promise<T>,
): Promise<T> {
  const { withService } = await import('../client/service.access.js');
  return withService(world, target, { requests: 4, streams: 1 }, work);
}

async function parked(client: HongbaoClient, limit: number): Promise<{ payouts: PayoutView[]; complete: boolean }> {
  const payouts: PayoutView[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: PayoutView[]; next: string | null } = await client.parkedPayouts(cursor);
    payouts.push(...page.items);
    cursor = page.next;
  } while (cursor !== null && payouts.length < limit);
  return { payouts: payouts.slice(0, limit), complete: cursor === null && payouts.length <= limit };
}

/** Page by page; one that came to an end meanwhile needs no other try. */
async function retryAll(client: HongbaoClient): Promise<number> {
  const { Failure } = await import('#platform');
  const over = (error: unknown): void => {
    if (!(error instanceof Failure && error.code.startsWith('payout_'))) throw error;
  };
  let tried = 0;
  let cursor: string | null = null;
  do {
    const page: { items: PayoutView[]; next: string | null } = await client.parkedPayouts(cursor);
    for (const { id } of page.items) await client.retryPayout(id).catch(over);
    tried += page.items.length;
    cursor = page.next;
  } while (cursor !== null);
  return tried;
}

async function printTable(world: CommandContext['world'], payouts: readonly PayoutView[]): Promise<void> {
  const { formatMoney, renderTerminalTable } = await import('#report');
  if (payouts.length === 0) {
    world.stdout.write('Nothing is parked: the channel answers for every payout.\n');
    return;
  }
  const table = renderTerminalTable(
    {
      head: ['payout', 'campaign', 'amount', 'attempts', 'parked since'],
      numeric: [2, 3],
      flexible: 1,
      rows: payouts.map(({ id, campaign, amount, currency, attempts, parkedAt }) => [
        id,
        campaign,
        formatMoney(amount, currency),
        String(attempts),
        parkedAt?.slice(0, 19).replace('T', ' ') ?? '',
      ]),
    },
    widthOf(world.stdout),
    await paintFor(world, world.stdout),
  );
  world.stdout.write(`${table}\n`);
}

function describe([name, value]: [string, string | number | null]): string {
  return `${name.padEnd(14)} ${value === null ? '-' : value}`;
}
