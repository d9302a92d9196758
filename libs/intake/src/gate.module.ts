import { Module, type OnModuleInit } from '@nestjs/common';
import { Gate, MemoryGate, RedisGate, redisGateSettings } from '#gate';
import { LedgerModule } from '#ledger';
import { PayoutModule, ReleaseSinks } from '#payout';
import { Clock, Config, Installation, SharedRedis } from '#platform';
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
    { provide: Gate, useFactory: createGate, inject: [Config, SharedRedis, Installation, Clock] },
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
function createGate(config: Config, { client }: SharedRedis, installation: Installation, clock: Clock): Gate {
  if (client === null || config.databaseUrl === null) return new MemoryGate();
  return new RedisGate(client, clock, {
    ...redisGateSettings,
    prefix: installation.redisPrefix,
    shardsOf: (campaign) => config.gateShards.of(campaign),
  });
}
