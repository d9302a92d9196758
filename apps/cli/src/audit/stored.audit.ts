import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Auditor, LedgerModule } from '#ledger';
import { PayoutModule } from '#payout';
import { EmbeddedPostgres, Failure, PlatformModule, type Config, type Logger } from '#platform';
import type { Invariant } from '#report';

/** The books and the channel's statement, without anything that decides, pays or answers. */
@Module({})
class AuditModule {
  static over(config: Config, logger: Logger): DynamicModule {
    return { module: AuditModule, imports: [PlatformModule.forRoot(config, logger), LedgerModule, PayoutModule] };
  }
}

/**
 * Proves the books from what is stored, whether or not a service is at work on them: an embedded PostgreSQL that runs is
 * looked into, one that does not is started for the time of the audit.
 *
 * @throws Failure `not_found` where nothing has ever been stored.
 */
export async function auditStored(
  config: Config,
  logger: Logger,
): Promise<{ ok: boolean; invariants: readonly Invariant[] }> {
  const app = await NestFactory.createApplicationContext(AuditModule.over(await reachable(config), logger), {
    logger,
    abortOnError: false,
  });
  try {
    return await app.get(Auditor).audit();
  } finally {
    await app.close();
  }
}

async function reachable(config: Config): Promise<Config> {
  if (config.databaseUrl !== null) return config;
  const running = await EmbeddedPostgres.find(config.dataDir);
  if (running !== null) return config.with({ databaseUrl: running });
  if (await EmbeddedPostgres.isMade(config.dataDir)) return config;
  throw new Failure(
    'not_found',
    `Nothing has been stored in ${config.dataDir} yet. Start "hongbao serve" there, or name the place with HONGBAO_DATA_DIR or DATABASE_URL.`,
  );
}
