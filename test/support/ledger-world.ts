import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import type { Campaign, Interaction, Reason } from '#domain';
import {
  Auditor,
  CampaignRegister,
  CampaignReports,
  DecisionLedger,
  EnvelopeBook,
  interactionKey,
  LedgerModule,
  PayoutBook,
  type DecidedInteraction,
  type Invariant,
} from '#ledger';
import { PlatformModule, readConfig } from '#platform';
import { campaignFixture, openingTime } from './campaign.fixture.js';
import { createOwnDatabase } from './own-database.js';

@Module({})
class RootModule {}

/** The ledger on a real PostgreSQL, in a database of its own. */
export interface LedgerWorld {
  readonly app: INestApplicationContext;
  readonly pool: pg.Pool;
  readonly url: string;
  readonly campaigns: CampaignRegister;
  readonly ledger: DecisionLedger;
  readonly envelopes: EnvelopeBook;
  readonly payouts: PayoutBook;
  readonly reports: CampaignReports;
  /** The audit's findings that are not as they should be. */
  broken(): Promise<readonly Invariant[]>;
  /** Changes rows as nobody may: past the triggers, as a superuser can. */
  tamper(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** @param lineTo - Gives the address under which the ledger reaches its database, where it is not the database's own. */
export async function createLedgerWorld(
  purpose: string,
  lineTo: (url: string) => Promise<string> = (url) => Promise.resolve(url),
): Promise<LedgerWorld> {
  const database = await createOwnDatabase(purpose);
  const config = readConfig({ DATABASE_URL: await lineTo(database.url), HONGBAO_LOG_LEVEL: 'silent' });
  const app = await NestFactory.createApplicationContext(
    { module: RootModule, imports: [PlatformModule.forRoot(config), LedgerModule] },
    { logger: false, abortOnError: false },
  );
  const pool = app.get(pg.Pool);
  return {
    app,
    pool,
    url: database.url,
    campaigns: app.get(CampaignRegister),
    ledger: app.get(DecisionLedger),
    envelopes: app.get(EnvelopeBook),
    payouts: app.get(PayoutBook),
    reports: app.get(CampaignReports),
    broken: async () => (await app.get(Auditor).audit()).invariants.filter(({ ok }) => !ok),
    tamper: async (sql) => {
      await pool.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
    },
    close: async () => {
      await app.close();
      await database.drop();
    },
  };
}

let campaignsMade = 0;

/** Creates a campaign of its own for one test. */
export async function createCampaign(world: LedgerWorld, more: Partial<Campaign> = {}): Promise<Campaign> {
  const campaign = campaignFixture(`campaign-${++campaignsMade}`, more);
  await world.campaigns.create(campaign);
  return campaign;
}

export interface DecidedOptions {
  readonly reason?: Reason;
  readonly amount?: number;
  readonly prize?: number;
  readonly phase?: number;
  readonly opened?: boolean;
  readonly expiresAt?: number;
  readonly text?: string | null;
  readonly interaction?: Partial<Interaction>;
}

/** An interaction that won a yuan for its own user, until told otherwise. */
export function decided(campaign: Campaign, id: string, options: DecidedOptions = {}): DecidedInteraction {
  const { reason = null, amount = 100, prize = 0, phase = -1, opened = false, text = null } = options;
  const interaction: Interaction = {
    source: 'app',
    id,
    campaign: campaign.id,
    subject: `user-${id}`,
    at: openingTime + 60_000,
    kind: 'trip_planning',
    occasion: 'chat',
    contest: null,
    fingerprint: null,
    device: null,
    channel: null,
    invitedBy: null,
    ...options.interaction,
  };
  const won = reason === null;
  return {
    key: interactionKey(interaction.source, interaction.id),
    interaction,
    text,
    digest: `digest of ${id}`,
    decision: {
      reason,
      guard: won ? -1 : 2,
      rule: 0,
      prize: won ? prize : -1,
      amount: won ? amount : 0,
      path: won ? 1 : 0,
      rewardsInviter: false,
    },
    phase,
    expiresAt: options.expiresAt ?? interaction.at + campaign.envelopes.expiresAfterMs,
    opened,
  };
}

/** Several of them. */
export function several(campaign: Campaign, prefix: string, count: number, options: DecidedOptions = {}) {
  return Array.from({ length: count }, (_, i) => decided(campaign, `${prefix}-${i}`, options));
}

export const noDuplicates: ReadonlyMap<string, number> = new Map();
