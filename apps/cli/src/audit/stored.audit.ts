import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Auditor, formOfBooks, LedgerModule } from '#ledger';
import { StatementModule } from '#payout';
import {
  createPool,
  EmbeddedPostgres,
  Failure,
  PlatformModule,
  requireDurability,
  type Config,
  type Logger,
} from '#platform';
import type { Invariant } from '#report';

/** The books and the channel's statement, without anything that decides, pays, answers or writes. */
@Module({})
class AuditModule {
  static over(config: Config, logger: Logger): DynamicModule {
    return { module: AuditModule, imports: [PlatformModule.forRoot(config, logger), LedgerModule, StatementModule] };
  }
}

/**
 * Proves the books from what is stored, whether or not a service is at work on them: an embedded PostgreSQL that runs is
 * looked into, one that does not is started for the time of the audit.
 *
 * @throws Failure `not_found` where nothing has ever been stored, `invalid` for the books of another version or a
 *   database that is not there.
 */
export async function auditStored(
  config: Config,
  logger: Logger,
): Promise<{ ok: boolean; invariants: readonly Invariant[] }> {
  const { url, place, leave } = await reach(config);
  try {
    await requireBooks(url, place);
    const app = await NestFactory.createApplicationContext(
      // What lies in Redis proves nothing.
      AuditModule.over(config.with({ databaseUrl: url, redisUrl: null }), logger),
      { logger, abortOnError: false },
    );
    try {
      return await app.get(Auditor).audit();
    } finally {
      await app.close();
    }
  } finally {
    await leave();
  }
}

/** A database that can be asked, and its name as people know it. */
async function reach(config: Config) {
  const { databaseUrl, dataDir } = config;
  const leave = (): Promise<void> => Promise.resolve();
  if (databaseUrl !== null) return { url: databaseUrl, place: config.toJSON().databaseUrl ?? '', leave };
  const running = await EmbeddedPostgres.find(dataDir);
  if (running !== null) return { url: running, place: dataDir, leave };
  if (!(await EmbeddedPostgres.isMade(dataDir))) throw nothingIn(dataDir);
  const server = await EmbeddedPostgres.start(dataDir);
  return { url: server.url, place: dataDir, leave: () => server.stop() };
}

/** An audit makes no books where there are none, and brings none to its own form: others may be at work on them. */
async function requireBooks(url: string, place: string): Promise<void> {
  const pool = createPool({ url, name: 'hongbao audit', size: 1, statementTimeoutMs: 30_000 }, () => undefined);
  try {
    await requireDurability(pool);
    const form = await formOfBooks(pool);
    if (form === 'missing') throw nothingIn(place);
    if (form === 'newer') {
      throw new Failure('invalid', `A newer version of Hongbao keeps the books in ${place}: audit them with that one.`);
    }
    if (form === 'older') {
      throw new Failure(
        'invalid',
        `An older version of Hongbao keeps the books in ${place}: audit them with that one, or after "hongbao serve" of this one has started there.`,
      );
    }
  } finally {
    await pool.end();
  }
}

function nothingIn(place: string): Failure {
  return new Failure(
    'not_found',
    `Nothing has been stored in ${place} yet. Start "hongbao serve" there, or name the place with HONGBAO_DATA_DIR or DATABASE_URL.`,
  );
}
