import { Command, Option } from 'commander';
import type { Scenario } from '#scenario';
import type { Role } from '../service/hongbao.service.js';
import type { CliWorld } from '../world/cli-world.js';
import {
  examples,
  jsonOption,
  paintFor,
  quietOption,
  repeatable,
  wholeNumber,
  type CommandContext,
} from './command.context.js';

interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  readonly role: Role;
  readonly scenario: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** What a service says of itself once it is ready. */
interface Greeting {
  readonly url: string;
  readonly campaigns: readonly { readonly id: string; readonly created: boolean }[];
  /** Told only where it was made just now. */
  readonly adminKey: string | null;
  /** The example in the greeting uses it, where the environment names it. */
  readonly keyIsInEnvironment: boolean;
}

export function serveCommand({ world }: CommandContext): Command {
  return new Command('serve')
    .summary('run the service')
    .description(
      'Runs API and worker in this process, on an embedded PostgreSQL under .hongbao/, or as a part of a fleet on ' +
        'DATABASE_URL and REDIS_URL. Ends in order on Ctrl-C or SIGTERM; a second Ctrl-C ends it at once.',
    )
    .addOption(
      new Option(
        '--port <port>',
        'where to listen, 0 for any free port (default: 8080 or PORT; a worker: 8081 or HONGBAO_WORKER_PORT)',
      ).argParser(wholeNumber(0, 65_535)),
    )
    .option('--host <address>', 'address to listen on (default: 127.0.0.1, or HONGBAO_HOST)')
    .addOption(
      new Option('--role <role>', 'what of the service this process does')
        .choices(['all', 'api', 'worker'])
        .default('all'),
    )
    .addOption(
      repeatable(
        '--scenario <name>',
        'create the campaign of a preset or scenario file if it is absent; the channel of the first is the one that pays, so give it to workers, too',
      ),
    )
    .addOption(jsonOption())
    .addOption(quietOption())
    .addHelpText(
      'after',
      examples('serve --scenario demo', 'serve --port 9000 --scenario ./mine.yaml', 'serve --role worker --port 0'),
    )
    .action(async (options: ServeOptions) => {
      const { readScenarioNamed } = await import('../scenario/scenario.file.js');
      const scenarios = options.scenario.map((name) => readScenarioNamed(name, world.cwd));
      await serve(options, scenarios, world);
    });
}

async function serve(options: ServeOptions, scenarios: readonly Scenario[], world: CliWorld): Promise<void> {
  const { readConfig } = await import('#platform');
  const { startService } = await import('../service/hongbao.service.js');
  const { serviceLog } = await import('../service/service.log.js');
  const read = readConfig(world.env);
  const config = read.with({
    port: options.port ?? read.port,
    workerPort: options.port ?? read.workerPort,
    host: options.host ?? read.host,
  });
  const logger = serviceLog(options.quiet === true ? config.with({ logLevel: 'warn' }) : config, world);
  const [first] = scenarios;
  const service = await startService(config, {
    role: options.role,
    logger,
    ...(first === undefined ? {} : { channel: first.channel }),
  });
  try {
    const campaigns = [];
    for (const { campaign } of options.role === 'worker' ? [] : scenarios) {
      campaigns.push({ id: campaign.id, created: await service.ensureCampaign(campaign) });
    }
    const needsKey = options.role !== 'worker' && config.adminKey === null;
    const greeting: Greeting = {
      url: service.url,
      campaigns,
      adminKey: needsKey ? await service.makeFirstAdminKey() : null,
      keyIsInEnvironment: config.adminKey !== null,
    };
    await greet(greeting, options, world);
    await untilInterrupted(world.interrupted);
    if (options.quiet !== true) world.stderr.write('Stopping: no new requests, finishing what was begun ...\n');
  } finally {
    await service.close();
  }
  if (options.quiet !== true) world.stderr.write('Stopped. All that was acknowledged is stored.\n');
}

async function greet(greeting: Greeting, options: ServeOptions, world: CliWorld): Promise<void> {
  const { url, campaigns, adminKey } = greeting;
  if (options.json === true) {
    const docs = options.role === 'worker' ? null : `${url}/docs`;
    world.stdout.write(`${JSON.stringify({ ready: true, role: options.role, url, docs, campaigns, adminKey })}\n`);
    return;
  }
  const paint = await paintFor(world, world.stdout);
  if (options.role === 'worker') {
    world.stdout.write(
      `${paint.bold(paint.red('🧧 Hongbao'))} worker is ready. It pays, relays, expires and reconciles, ` +
        `and tells how it is at ${url}/health/ready and ${url}/metrics.\n`,
    );
    return;
  }
  const line = (name: string, text: string) => `  ${paint.grey(name.padEnd(10))}${text}`;
  const lines = [
    `${paint.bold(paint.red('🧧 Hongbao'))} is ready.`,
    '',
    line('service', paint.bold(url)),
    line('docs', `${url}/docs`),
    ...campaigns.map(({ id, created }) =>
      line('campaign', `${id} ${paint.grey(created ? '(created)' : '(was there)')}`),
    ),
    line('admin key', describeKey(greeting, paint.bold)),
    '',
    ...example(url, campaigns[0]?.id ?? null, adminKey),
    '',
    paint.grey('Ctrl-C stops it. Prove the books at any time, here or in another terminal: npx hongbao audit'),
    '',
  ];
  world.stdout.write(`${lines.join('\n')}\n`);
}

function describeKey({ adminKey, keyIsInEnvironment }: Greeting, bold: (text: string) => string): string {
  if (adminKey !== null) return `${bold(adminKey)}  (shown this once)`;
  if (keyIsInEnvironment) return 'the one in HONGBAO_ADMIN_KEY';
  return 'was shown at the first start; lost it? Set HONGBAO_ADMIN_KEY to one of your own and start again';
}

/** Lines to copy and paste: register somebody, let them ask for a trip, see what they won. */
function example(url: string, campaign: string | null, adminKey: string | null): string[] {
  const headers = `-H 'Authorization: Bearer '$KEY -H 'Content-Type: application/json'`;
  const message = {
    id: 'hello-1',
    user: 'mei',
    text: 'Plan a three-day trip to Chengdu with my parents: pandas, tea houses, and not too much walking.',
    ...(campaign === null ? {} : { campaign }),
  };
  return [
    'Try it:',
    `  KEY=${adminKey ?? '$HONGBAO_ADMIN_KEY'}`,
    `  curl ${url}/v1/users ${headers} -d '{"id":"mei","device":"phone-1"}'`,
    `  curl ${url}/v1/chat/messages ${headers} \\`,
    `    -d '${JSON.stringify(message)}'`,
  ];
}

function untilInterrupted(interrupted: AbortSignal): Promise<void> {
  if (interrupted.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    interrupted.addEventListener(
      'abort',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
