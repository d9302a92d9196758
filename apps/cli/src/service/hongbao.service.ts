import { randomUUID } from 'node:crypto';
import { Global, Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApi, createListener } from '#api';
import type { Campaign } from '#domain';
import { CampaignOperations } from '#intake';
import { ApiKeys, CampaignRegister } from '#ledger';
import { PayoutSettings, type SimulatedChannelSettings } from '#payout';
import { Failure, type Config, type Logger } from '#platform';
import { WorkerModule } from '#worker';

export const roles = ['all', 'api', 'worker'] as const;
/** What of the service a process does: everything, or its part of a fleet. */
export type Role = (typeof roles)[number];

export interface ServiceOptions {
  readonly role: Role;
  readonly logger: Logger;
  /** How the simulated payment channel behaves; without it as it does every day. */
  readonly channel?: SimulatedChannelSettings;
}

/** How long everything together may take to close. The stages inside have shorter deadlines of their own. */
const closeWithinMs = 30_000;

/** Makes a scenario's payment channel known to the payout room. */
@Global()
@Module({})
class ChannelModule {
  static of(channel: SimulatedChannelSettings): DynamicModule {
    const provider = { provide: PayoutSettings, useValue: new PayoutSettings({ channel }) };
    return { module: ChannelModule, providers: [provider], exports: [provider] };
  }
}

/** A service that runs in this process. */
export class RunningService {
  constructor(
    private readonly app: INestApplicationContext,
    /** Where it answers; a worker tells no more than its health and its figures there. */
    readonly url: string,
    private readonly logger: Logger,
  ) {}

  /** Creates a campaign; false where there is one of this id already, which is left as it is. */
  async ensureCampaign(campaign: Campaign): Promise<boolean> {
    if ((await this.app.get(CampaignRegister).get(campaign.id)) !== null) return false;
    try {
      await this.app.get(CampaignOperations).create(campaign);
      return true;
    } catch (error) {
      // Another process of the fleet may have been first.
      if (error instanceof Failure && error.code === 'campaign_exists') return false;
      throw error;
    }
  }

  /** Makes an admin key where none is in force; null where there is one, since no key is told twice. */
  async makeFirstAdminKey(): Promise<string | null> {
    const keys = this.app.get(ApiKeys);
    const known = await keys.list();
    if (known.some(({ scope, revokedAt }) => scope === 'admin' && revokedAt === null)) return null;
    const { secret } = await keys.create(`admin ${randomUUID().slice(0, 8)}`, 'admin');
    return secret;
  }

  /** Stops taking requests, finishes what was begun, lets go of everything; gives up after half a minute. */
  async close(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => {
        resolve('late');
      }, closeWithinMs);
    });
    const outcome = await Promise.race([this.app.close(), late]);
    clearTimeout(timer);
    if (outcome === 'late') this.logger.warn(`Not everything was closed within ${closeWithinMs / 1_000} s.`, 'Service');
  }
}

/**
 * Starts API and worker, or one of them, in this process. It leaves signals to its caller.
 *
 * @throws Failure `unavailable` where the database, the port or the data directory cannot be had, `invalid` where a part
 *   of a fleet is asked for and there is nothing on which a fleet could meet.
 */
export async function startService(config: Config, options: ServiceOptions): Promise<RunningService> {
  const { role, logger } = options;
  requireMeetingPlace(role, config);
  const channel = options.channel === undefined ? [] : [ChannelModule.of(options.channel)];
  const others = { logger, signals: false };
  const app =
    role === 'worker'
      ? await createListener(config, { ...others, modules: [WorkerModule, ...channel] })
      : await createApi(config, { ...others, modules: role === 'all' ? [WorkerModule, ...channel] : channel });
  const url = await listen(app, role === 'worker' ? config.with({ port: config.workerPort }) : config);
  return new RunningService(app, url, logger);
}

/** Parts of a fleet know each other by what lies in PostgreSQL and Redis, and by nothing else. */
function requireMeetingPlace(role: Role, { databaseUrl, redisUrl }: Config): void {
  if (role === 'all' || (databaseUrl !== null && redisUrl !== null)) return;
  throw new Failure(
    'invalid',
    `--role ${role} is a part of a fleet, which meets on PostgreSQL and Redis. Set DATABASE_URL and REDIS_URL, or leave ` +
      '--role out for everything in one process.',
  );
}

async function listen(app: NestFastifyApplication, { port, host }: Config): Promise<string> {
  try {
    await app.listen(port, host);
    const address = app.getHttpServer().address() as { port: number };
    // "Everywhere" is no address to call.
    const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
    return `http://${name}:${address.port}`;
  } catch (error) {
    await app.close();
    throw portFailure(error, port, host);
  }
}

function portFailure(error: unknown, port: number, host: string): unknown {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return new Failure(
        'unavailable',
        `Port ${port} on ${host} is taken. Choose another with --port, or 0 for any free one.`,
      );
    case 'EACCES':
      return new Failure(
        'unavailable',
        `Port ${port} on ${host} is not ours to use. Choose one above 1023 with --port.`,
      );
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return new Failure('unavailable', `This machine has no address ${host}. Choose another with --host.`);
    default:
      return error;
  }
}
