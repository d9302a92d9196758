import { createRequire } from 'node:module';
import { Module, type DynamicModule, type LoggerService, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger, PlatformModule, type Config } from '#platform';
import { ApiModule } from './api.module.js';
import { createDocument } from './docs/api.document.js';
import { ApiDocument } from './docs/docs.controller.js';
import { EdgeModule } from './http/edge.module.js';
import { addPages, type Page } from './http/pages.js';
import { createAdapter, prepareServer } from './http/server.js';

export interface ListenerOptions {
  /** Where log lines go; without it, a logger of the level that the configuration names. */
  readonly logger?: Logger;
  /** What else runs in this process, such as the worker. */
  readonly modules?: readonly (Type | DynamicModule)[];
  /** Requests a second that one key, or one address without a key, may make; null for no limit, which is the default. */
  readonly requestsPerSecond?: number | null;
  /** Whether the application closes by itself on SIGTERM and SIGINT (the default), or its caller sees to that. */
  readonly signals?: boolean;
}

export interface ApiOptions extends ListenerOptions {
  /** Files for browsers to serve beside the API, such as the Studio's; open to all. */
  readonly pages?: readonly Page[];
}

/** One process: the platform, what listens, and whatever was asked for. */
@Module({})
class ListeningProcess {}

/**
 * The API, wired and ready to `listen`. Whoever calls it decides on which host and port, and closes it.
 *
 * @throws Failure `unavailable` where the database cannot be reached, forgets what it acknowledged, or another process
 *   decides on it.
 */
export async function createApi(config: Config, options: ApiOptions = {}): Promise<NestFastifyApplication> {
  const app = await createListener(config, { ...options, modules: [ApiModule, ...(options.modules ?? [])] });
  addPages(app.getHttpAdapter().getInstance(), options.pages ?? []);
  const { version } = createRequire(import.meta.url)('#package') as { version: string };
  // Loaded where there is something to show: its files are many.
  if (config.databaseUrl !== null && config.redisUrl !== null) {
    const { addQueueBoard } = await import('./operations/queue.board.js');
    await addQueueBoard(app);
  }
  app.get(ApiDocument).comesFrom(() => createDocument(app, version));
  return app;
}

/** A process that tells its health and its figures to whoever may know them, and does what its modules do. */
export async function createListener(config: Config, options: ListenerOptions): Promise<NestFastifyApplication> {
  const logger = options.logger ?? new Logger(config.logLevel);
  const root: DynamicModule = {
    module: ListeningProcess,
    imports: [PlatformModule.forRoot(config, logger), EdgeModule, ...(options.modules ?? [])],
  };
  const adapter: FastifyAdapter = createAdapter();
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: withoutFrameworkNews(logger),
    abortOnError: false,
    // Bodies are read by our own parsers, which take less.
    bodyParser: false,
  });
  await prepareServer(app, config, options.requestsPerSecond ?? null);
  if (options.signals ?? true) app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  return app;
}

/** Who tells of every class and route at start. */
const frameworkContexts = new Set([
  'NestFactory',
  'NestApplication',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
]);

/** The same log, with the framework's own progress one level down: a start should say what its operator wants to know. */
function withoutFrameworkNews(logger: Logger): LoggerService {
  return {
    log: (message: unknown, ...rest: unknown[]) => {
      const context = rest.at(-1);
      if (typeof context === 'string' && frameworkContexts.has(context)) logger.debug(message, ...rest);
      else logger.log(message, ...rest);
    },
    warn: (message: unknown, ...rest: unknown[]) => logger.warn(message, ...rest),
    error: (message: unknown, ...rest: unknown[]) => logger.error(message, ...rest),
    fatal: (message: unknown, ...rest: unknown[]) => logger.fatal(message, ...rest),
    debug: (message: unknown, ...rest: unknown[]) => logger.debug(message, ...rest),
    verbose: (message: unknown, ...rest: unknown[]) => logger.verbose(message, ...rest),
  };
}
