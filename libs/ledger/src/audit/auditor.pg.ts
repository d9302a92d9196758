import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { connect } from '../database/statements.js';
import { Auditor, type Invariant } from '../ledger.port.js';
import { AuditChecks } from './audit-checks.js';
import { bookLaws } from './book-laws.js';
import { readBooks } from './books.js';

@Injectable()
export class PgAuditor extends Auditor {
  constructor(
    private readonly pool: pg.Pool,
    private readonly others: AuditChecks,
  ) {
    super();
  }

  override async audit(): Promise<{ ok: boolean; invariants: readonly Invariant[] }> {
    const invariants = [...(await this.auditBooks())];
    for (const other of this.others.all()) invariants.push(...(await other.check()));
    return { ok: invariants.every(({ ok }) => ok), invariants };
  }

  /** All of it at one moment, so that it may run while decisions are made. */
  private async auditBooks(): Promise<readonly Invariant[]> {
    const client = await connect(this.pool);
    let whole = false;
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await client.query(`SET LOCAL statement_timeout = 0; SET LOCAL work_mem = '256MB'; SET LOCAL jit = off`);
      const books = await readBooks(client);
      await client.query('COMMIT');
      whole = true;
      return bookLaws.map((law) => law(books));
    } finally {
      client.release(!whole);
    }
  }
}
