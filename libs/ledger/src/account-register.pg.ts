import type { Account } from '#domain';
import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { textArray } from './database/binary-array.js';
import { read, write } from './database/statements.js';
import { AccountRegister } from './ledger.port.js';

interface UserRecord {
  readonly id: string;
  readonly device: string | null;
  readonly invited_by: string | null;
}

/** Every batch of interactions asks for its users, so these are prepared statements and no repository. */
@Injectable()
export class PgAccountRegister extends AccountRegister {
  constructor(private readonly pool: pg.Pool) {
    super();
  }

  override async register(account: Account): Promise<{ account: Account; created: boolean }> {
    const inserted = await write<UserRecord>(
      this.pool,
      'hongbao_register',
      `INSERT INTO hongbao.users (id, device, invited_by) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO NOTHING RETURNING id, device, invited_by`,
      [account.id, account.device, account.invitedBy],
    );
    const known = inserted[0] === undefined ? (await this.find([account.id])).get(account.id) : account;
    if (known === undefined) throw new Error(`The user ${account.id} is neither new nor known`);
    return { account: known, created: inserted[0] !== undefined };
  }

  override async find(ids: readonly string[]): Promise<ReadonlyMap<string, Account>> {
    const rows = await read<UserRecord>(
      this.pool,
      'hongbao_find_users',
      'SELECT id, device, invited_by FROM hongbao.users WHERE id = ANY ($1::text[])',
      [textArray(ids)],
    );
    return new Map(
      rows.map(({ id, device, invited_by: invitedBy }) => [id, { id, device, invitedBy } satisfies Account]),
    );
  }
}
