import { Module, type OnModuleInit } from '@nestjs/common';
import { Gate, MemoryGate, openRedis, RedisGate, redisGateSettings } from '#gate';
import { LedgerModule } from '#ledger';
import { PayoutModule, ReleaseSinks } from '#payout';
import { Clock, Config, Installation, Logger, Shutdown } from '#platform';
import { CampaignDirectory } from './campaign-directory.js';
import { ReturnedMoney } from './returned-money.js';

/**
 * The gate, and those who bring money back to it: whoever decides needs it, and in a fleet so does a process that only
 * pays and expires.
 */
@Module({
  imports: [LedgerModule, PayoutModule],
  providers: [
    CampaignDirectory,
    ReturnedMoney,
    { provide: Gate, useFactory: openGate, inject: [Config, Installation, Clock, Logger, Shutdown] },
  ],
  exports: [CampaignDirectory, Gate],
})
export class GateModule implements OnModuleInit {
  constructor(
    private readonly releases: ReleaseSinks,
    private readonly returned: ReturnedMoney,
  ) {}

  onModuleInit(): void {
    this.releases.attach(this.returned);
  }
}

/** With Redis beside a PostgreSQL that others can reach there may be many processes; else there is one. */
async function openGate(
  config: Config,
  installation: Installation,
  clock: Clock,
  logger: Logger,
  shutdown: Shutdown,
): Promise<Gate> {
  if (config.redisUrl === null || config.databaseUrl === null) return new MemoryGate();
  let complaint = '';
  const redis = await openRedis(config.redisUrl, ({ message }) => {
    if (message !== complaint) logger.warn(`Redis: ${message}`, 'Gate');
    complaint = message;
  });
  shutdown.register('connections', 'the gate', () => {
    redis.disconnect();
  });
  return new RedisGate(redis, clock, { ...redisGateSettings, prefix: installation.redisPrefix });
}
