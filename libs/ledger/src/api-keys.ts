import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { ApiKeyRow } from './database/rows.js';

/** What a key may do: everything; send interactions and chat; look. */
export type ApiKeyScope = 'admin' | 'producer' | 'reader';

/** A key as it is listed: whoever has lost the key itself needs a new one. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly scope: ApiKeyScope;
  /** How the key begins. */
  readonly prefix: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

const prefixLength = 11;

/** The keys of this service's callers. Only their hashes are stored. */
@Injectable()
export class ApiKeys {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a key. `secret` is told this once and never again. */
  async create(name: string, scope: ApiKeyScope): Promise<{ key: ApiKey; secret: string }> {
    const secret = newApiKey();
    const row = this.repository.create({ name, scope, prefix: secret.slice(0, prefixLength), hash: hashOf(secret) });
    return { key: toApiKey(await this.repository.save(row)), secret };
  }

  async list(): Promise<readonly ApiKey[]> {
    return (await this.repository.find({ order: { createdAt: 'ASC' } })).map(toApiKey);
  }

  /** @returns Whether there was such a key in force. */
  async revoke(id: string): Promise<boolean> {
    const { affected } = await this.repository.update({ id, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
    return (affected ?? 0) > 0;
  }

  /** The key that a caller shows, where it is in force. */
  async verify(secret: string): Promise<ApiKey | null> {
    const row = await this.repository.findOneBy({ hash: hashOf(secret), revokedAt: IsNull() });
    return row === null ? null : toApiKey(row);
  }

  private get repository() {
    return this.dataSource.getRepository(ApiKeyRow);
  }
}

/** A key of 256 random bits; the first letters say whose keys these are, for those who search for leaked ones. */
export function newApiKey(): string {
  return `hb_${randomBytes(32).toString('base64url')}`;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function toApiKey({ id, name, scope, prefix, createdAt, revokedAt }: ApiKeyRow): ApiKey {
  return { id, name, scope, prefix, createdAt, revokedAt: revokedAt ?? null };
}
