import { Module, type DynamicModule, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GateModule, IntakeModule } from '#intake';
import { PlatformModule, readConfig } from '#platform';

@Module({})
class DecidingModule {
  static on(url: string, redisUrl: string | undefined, module: Type = IntakeModule): DynamicModule {
    const config = readConfig({ DATABASE_URL: url, REDIS_URL: redisUrl, HONGBAO_LOG_LEVEL: 'silent' });
    return { module: DecidingModule, imports: [PlatformModule.forRoot(config), module] };
  }
}

/**
 * Everything that decides, on a real database, without HTTP and without workers.
 *
 * @param redisUrl - With it, several may run on one database.
 */
export async function startDecidingService(databaseUrl: string, redisUrl?: string): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(DecidingModule.on(databaseUrl, redisUrl), { logger: false });
}

/** What a process has that pays and expires, and decides nothing; its schedules do not run. */
export async function startIdleWorker(databaseUrl: string, redisUrl: string): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(DecidingModule.on(databaseUrl, redisUrl, GateModule), { logger: false });
}
