import { Global, Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { ActivityFeed } from './activity-feed.js';
import { ActivityRelay } from './activity-relay.js';
import { Clock, SystemClock } from './clock.js';
import { Complaints } from './complaints.js';
import { Config } from './config.js';
import { DecidingLock } from './deciding-lock.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { findInstallation, Installation } from './installation.js';
import { Logger } from './logger.js';
import { createMetrics, MetricsRegistry } from './metrics.js';
import { createPool, requireDurability } from './postgres.js';
import { openRedis, SharedRedis } from './redis-connection.js';
import { ReadinessChecks } from './readiness.checks.js';
import { SharedTurnstile } from './shared-turnstile.js';
import { Shutdown } from './shutdown.js';

/** The database's address, whoever runs it. */
export class DatabaseAddress {
  constructor(readonly url: string) {}
}

/** What every room stands on: configuration, time, log, metrics, the database, and the order of going down. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(Shutdown) private readonly shutdown: Shutdown) {}

  static forRoot(config: Config, logger: Logger = new Logger(config.logLevel)): DynamicModule {
    const providers = [
      { provide: Config, useValue: config },
      { provide: Logger, useValue: logger },
      { provide: Clock, useClass: SystemClock },
      { provide: MetricsRegistry, useFactory: createMetrics },
      { provide: ReadinessChecks, useFactory: () => new ReadinessChecks() },
      { provide: ActivityFeed, useFactory: createActivityFeed, inject: [SharedRedis, Installation, Shutdown] },
      { provide: Shutdown, useFactory: () => new Shutdown(logger) },
      { provide: DatabaseAddress, useFactory: findDatabase, inject: [Config, Logger, Shutdown] },
      { provide: pg.Pool, useFactory: connect, inject: [DatabaseAddress, Logger, Shutdown] },
      { provide: Installation, useFactory: findInstallation, inject: [Config, pg.Pool] },
      { provide: SharedRedis, useFactory: connectRedis, inject: [Config, Installation, Logger, Shutdown] },
      { provide: DecidingLock, useFactory: createDecidingLock, inject: [pg.Pool, Shutdown] },
      { provide: SharedTurnstile, useFactory: (pool: pg.Pool) => new SharedTurnstile(pool), inject: [pg.Pool] },
    ];
    return { module: PlatformModule, providers, exports: providers.map(({ provide }) => provide) };
  }

  /** Nest calls this once the HTTP server has answered its last request. */
  async onApplicationShutdown(): Promise<void> {
    await this.shutdown.run();
  }
}

function createActivityFeed({ client }: SharedRedis, { redisPrefix }: Installation, shutdown: Shutdown): ActivityFeed {
  const feed = new ActivityFeed();
  const relay = client === null ? null : new ActivityRelay(feed, client, redisPrefix);
  shutdown.register('connections', 'the activity feed', () => {
    relay?.close();
    feed.close();
  });
  return feed;
}

async function findDatabase(config: Config, logger: Logger, shutdown: Shutdown): Promise<DatabaseAddress> {
  if (config.databaseUrl !== null) return new DatabaseAddress(config.databaseUrl);
  const server = await EmbeddedPostgres.start(config.dataDir, (message) => {
    logger.log(message, 'PostgreSQL');
  });
  shutdown.register('server', 'the embedded PostgreSQL', () => server.stop(), 60_000);
  return new DatabaseAddress(server.url);
}

async function connect({ url }: DatabaseAddress, logger: Logger, shutdown: Shutdown): Promise<pg.Pool> {
  // All of a pool break together.
  const complaints = new Complaints(logger, 'PostgreSQL');
  const pool = createPool({ url, name: `hongbao ${process.pid}`, size: 16, statementTimeoutMs: 30_000 }, (error) => {
    complaints.tell('warn', 'A connection to PostgreSQL broke', error.message);
  });
  shutdown.register('database', 'the connections to PostgreSQL', () => pool.end());
  await requireDurability(pool);
  return pool;
}

/** Behind the installation, which refuses a Redis that nobody should use. */
async function connectRedis(
  { redisUrl }: Config,
  _: Installation,
  logger: Logger,
  shutdown: Shutdown,
): Promise<SharedRedis> {
  if (redisUrl === null) return new SharedRedis(null);
  let complaint = '';
  const client = await openRedis(redisUrl, ({ message }) => {
    if (message !== complaint) logger.warn(`Redis: ${message}`, 'Redis');
    complaint = message;
  });
  shutdown.register('connections', 'the connection to Redis', () => {
    client.disconnect();
  });
  return new SharedRedis(client);
}

function createDecidingLock(pool: pg.Pool, shutdown: Shutdown): DecidingLock {
  const lock = new DecidingLock(pool);
  shutdown.register('connections', 'the deciding lock', () => {
    lock.release();
  });
  return lock;
}
