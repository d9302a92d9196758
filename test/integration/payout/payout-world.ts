import { Global, Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import type { Campaign } from '#domain';
import { CampaignRegister, DecisionLedger, interactionKey, LedgerModule, type InteractionKey } from '#ledger';
import { flawlessChannel, PayoutModule, PayoutSettings, type SimulatedChannelSettings } from '#payout';
import { Config, PlatformModule, readConfig } from '#platform';
import { defaultRelaySettings } from '../../../libs/payout/src/relay/payout.relay.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';

/** Short waits, so that a test of retries takes seconds. */
export const hastySettings = {
  processor: {
    leaseMs: 1_500,
    callTimeoutMs: 800,
    retry: { firstMs: 50, longestMs: 400, patience: 12, poisonMs: 3_000 },
  },
  relay: { ...defaultRelaySettings, olderThanMs: 100 },
};

@Global()
@Module({})
class SettingsModule {
  static with(settings: PayoutSettings): DynamicModule {
    return {
      module: SettingsModule,
      providers: [{ provide: PayoutSettings, useValue: settings }],
      exports: [PayoutSettings],
    };
  }
}

@Module({})
class RootModule {}

/** The rooms below the payouts on real servers, composed as the worker composes them. */
export interface PayoutWorld {
  readonly app: INestApplicationContext;
  readonly pool: pg.Pool;
  readonly url: string;
  /** Another process's worth of the same installation. */
  another(settings?: Partial<PayoutSettings>): Promise<INestApplicationContext>;
  /** Awards envelopes and says which; nobody is told, so that no job is made for them. */
  award(count: number, options?: AwardOptions): Promise<readonly InteractionKey[]>;
  close(): Promise<void>;
}

export interface AwardOptions {
  readonly amount?: number;
  readonly opened?: boolean;
  readonly expiresAt?: number;
}

export async function createPayoutWorld(
  channel: Partial<SimulatedChannelSettings> = {},
  settings: Partial<PayoutSettings> = {},
  redisUrl?: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<PayoutWorld> {
  const database = await createOwnDatabase('payout');
  const apps: INestApplicationContext[] = [];
  const another = async (others: Partial<PayoutSettings> = {}): Promise<INestApplicationContext> => {
    const given = new PayoutSettings({
      ...hastySettings,
      channel: { ...flawlessChannel, lateByMs: 300, ...channel },
      ...settings,
      ...others,
    });
    const app = await NestFactory.createApplicationContext(
      {
        module: RootModule,
        imports: [
          PlatformModule.forRoot(configOf(database, redisUrl, variables)),
          SettingsModule.with(given),
          LedgerModule,
          PayoutModule,
        ],
      },
      { logger: false, abortOnError: false },
    );
    apps.push(app);
    return app;
  };
  const app = await another();
  await app.get(CampaignRegister).create(campaign);
  let awarded = 0;
  return {
    app,
    pool: app.get(pg.Pool),
    url: database.url,
    another,
    award: async (count, options = {}) => {
      const keys: InteractionKey[] = [];
      for (let left = count; left > 0; left -= 1_000) {
        const decided = Array.from({ length: Math.min(left, 1_000) }, () => decide((awarded += 1), options));
        await app.get(DecisionLedger).commit(decided, new Map());
        keys.push(...decided.map(({ key }) => key));
      }
      return keys;
    },
    close: async () => {
      for (const each of apps) await each.close();
      await database.drop();
    },
  };
}

function configOf(
  database: OwnDatabase,
  redisUrl: string | undefined,
  variables: Readonly<Record<string, string>>,
): Config {
  return readConfig({ DATABASE_URL: database.url, REDIS_URL: redisUrl, HONGBAO_LOG_LEVEL: 'silent', ...variables });
}

const now = Date.UTC(2026, 1, 16, 12);

function decide(number: number, { amount = 88, opened = true, expiresAt = now + 86_400_000 }: AwardOptions) {
  const id = `event-${number}`;
  const key = interactionKey('test', id);
  return {
    key,
    interaction: {
      source: 'test',
      id,
      campaign: campaign.id,
      subject: `user-${number % 97}`,
      at: now,
      kind: 'daily_task' as const,
      occasion: 'chat' as const,
      contest: null,
      fingerprint: null,
      device: null,
      channel: null,
      invitedBy: null,
    },
    text: null,
    digest: 'd'.repeat(32),
    decision: { reason: null, guard: -1, rule: 0, prize: 0, amount, path: 1, rewardsInviter: false },
    phase: -1,
    expiresAt,
    opened,
  };
}

const campaign: Campaign = {
  id: 'payouts',
  title: 'Payouts',
  currency: 'CNY',
  seed: 'seed',
  utcOffsetMs: 8 * 3_600_000,
  window: { from: now - 86_400_000, to: now + 30 * 86_400_000 },
  clock: 'event',
  registration: 'open',
  budget: 1_000_000_000,
  phases: [],
  prizes: [
    { name: 'cash', kind: 'cash', label: 'Cash', amount: { type: 'fixed', amount: 88 }, stock: null, fallback: null },
  ],
  rules: [
    {
      name: 'daily',
      title: 'A task a day',
      trigger: { type: 'interaction', kinds: ['daily_task'] },
      phases: null,
      win: { probability: 1, prizes: [{ prize: 'cash', weight: 1 }] },
      guarantee: null,
      perUser: { perDay: null, perCampaign: null },
    },
  ],
  contests: [],
  caps: {
    user: { perDay: null, perCampaign: null, amountPerDay: null, amountPerCampaign: null },
    device: { perDay: null, perCampaign: null, amountPerDay: null, amountPerCampaign: null },
  },
  cooldownMs: 0,
  pacing: { type: 'at_once' },
  envelopes: { expiresAfterMs: 86_400_000, opening: 'automatic' },
  repeatedText: 'allow',
};
