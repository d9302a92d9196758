import type { Campaign } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/*
 * Rows as they lie in the tables: nothing of the domain inherits from them, and nobody outside this room sees them.
 * The migrations make the tables; these classes only read and write them.
 */

@Entity({ schema: 'hongbao', name: 'campaigns' })
export class CampaignRow {
  @PrimaryColumn({ type: 'integer', generated: 'identity' })
  number!: number;

  @Column({ type: 'text' })
  id!: string;

  @Column({ type: 'jsonb' })
  definition!: Campaign;

  @Column({ type: 'text' })
  currency!: string;

  @Column({ name: 'event_clock', type: 'boolean' })
  eventClock!: boolean;

  @Column({ type: 'text', default: 'running' })
  state!: 'running' | 'paused' | 'closed';
}

@Entity({ schema: 'hongbao', name: 'progress' })
export class ProgressRow {
  @PrimaryColumn({ type: 'integer' })
  campaign!: number;

  @Column({ name: 'latest_event_at', type: 'bigint', default: 0 })
  latestEventAt!: number;

  @Column({ type: 'bigint', default: 0 })
  decisions!: number;

  @Column({ type: 'bigint', default: 0 })
  duplicates!: number;

  @Column({ type: 'bigint', default: 0 })
  sealed!: number;

  @Column({ type: 'bigint', default: 0 })
  opened!: number;

  @Column({ type: 'bigint', default: 0 })
  paid!: number;

  @Column({ type: 'bigint', default: 0 })
  expired!: number;

  @Column({ type: 'bigint', default: 0 })
  failed!: number;

  @Column({ type: 'bigint', default: 0 })
  released!: number;
}

@Entity({ schema: 'hongbao', name: 'refusals' })
export class RefusalRow {
  @PrimaryColumn({ type: 'integer' })
  campaign!: number;

  @PrimaryColumn({ type: 'smallint' })
  reason!: number;

  @Column({ type: 'bigint' })
  count!: number;
}

@Entity({ schema: 'hongbao', name: 'accounts' })
export class AccountRow {
  @PrimaryColumn({ type: 'integer' })
  number!: number;

  @Column({ type: 'integer' })
  campaign!: number;

  @Column({ type: 'text' })
  name!: 'funding' | 'available' | 'reserved' | 'wallets';

  @Column({ type: 'bigint' })
  balance!: number;
}

@Entity({ schema: 'hongbao', name: 'quotas' })
export class QuotaRow {
  @PrimaryColumn({ type: 'integer' })
  campaign!: number;

  @PrimaryColumn({ type: 'text' })
  kind!: 'phase' | 'stock' | 'pool' | 'shares';

  @PrimaryColumn({ type: 'smallint' })
  number!: number;

  @Column({ type: 'bigint', default: 0 })
  used!: number;

  @Column({ type: 'bigint' })
  quota!: number;
}

@Entity({ schema: 'hongbao', name: 'transfers' })
export class TransferRow {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  seq!: number;

  @Column({ type: 'uuid', nullable: true })
  envelope!: string | null;

  @Column({ type: 'integer' })
  campaign!: number;

  @Column({ type: 'smallint' })
  step!: number;

  @Column({ name: 'debit_account', type: 'integer' })
  debitAccount!: number;

  @Column({ name: 'credit_account', type: 'integer' })
  creditAccount!: number;

  @Column({ type: 'bigint' })
  amount!: number;

  @Column({ type: 'bigint' })
  at!: number;
}

@Entity({ schema: 'hongbao', name: 'users' })
export class UserRow {
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Column({ type: 'text', nullable: true })
  device!: string | null;

  @Column({ name: 'invited_by', type: 'text', nullable: true })
  invitedBy!: string | null;
}

@Entity({ schema: 'hongbao', name: 'envelopes' })
export class EnvelopeRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'integer' })
  campaign!: number;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'smallint' })
  prize!: number;

  @Column({ type: 'bigint' })
  amount!: number;

  @Column({ type: 'smallint' })
  status!: number;

  @Column({ name: 'awarded_at', type: 'bigint' })
  awardedAt!: number;

  @Column({ name: 'expires_at', type: 'bigint' })
  expiresAt!: number;

  @Column({ name: 'opened_at', type: 'bigint', nullable: true })
  openedAt!: number | null;

  @Column({ name: 'settled_at', type: 'bigint', nullable: true })
  settledAt!: number | null;

  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  @Column({ type: 'boolean' })
  unknown!: boolean;
}

@Entity({ schema: 'hongbao', name: 'api_keys' })
export class ApiKeyRow {
  @PrimaryColumn({ type: 'uuid', generated: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  scope!: 'admin' | 'producer' | 'reader';

  @Column({ type: 'text' })
  prefix!: string;

  @Column({ type: 'bytea', select: false })
  hash!: Buffer;

  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;

  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}

export const rowClasses = [
  CampaignRow,
  ProgressRow,
  RefusalRow,
  AccountRow,
  QuotaRow,
  TransferRow,
  UserRow,
  EnvelopeRow,
  ApiKeyRow,
];
