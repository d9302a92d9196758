import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GateModule, IntakeModule } from '#intake';
import { PlatformModule, readConfig } from '#platform';

type Environment = Readonly<Record<string, string>>;

@Module({})
class DecidingModule {
  static on(url: string, redisUrl: string | undefined, env: Environment, module: Type = IntakeModule): DynamicModule {
    const config = readConfig({ DATABASE_URL: url, REDIS_URL: redisUrl, HONGBAO_LOG_LEVEL: 'silent', ...env });
    return { module: DecidingModule, imports: [PlatformModule.forRoot(config), module] };
  }
}

/**
 * Everything that decides, on a real database, without HTTP and without workers.
 *
 * @param redisUrl - With it, several may run on one database.
 */
export async function startDecidingService(
  databaseUrl: string,
  redisUrl?: string,
  env: Environment = {},
): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(DecidingModule.on(databaseUrl, redisUrl, env), { logger: false });
}

/** What a process has that pays and expires, and decides nothing; its schedules do not run. */
export async function startIdleWorker(
  databaseUrl: string,
  redisUrl: string,
  env: Environment = {},
): Promise<INestApplicationContext> {
  const module = DecidingModule.on(databaseUrl, redisUrl, env, GateModule);
  return NestFactory.createApplicationContext(module, { logger: false });
}
