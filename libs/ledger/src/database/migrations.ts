import { readFileSync } from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The text of a file in sql/, beside this one here and in dist/ alike. */
export function readSql(name: string): string {
  return readFileSync(new URL(`./sql/${name}.sql`, import.meta.url), 'utf8');
}

/** The first form of the ledger. Once released a migration stays as it is; what changes later is a new one. */
export class Ledger1767225600000 implements MigrationInterface {
  readonly name = 'Ledger1767225600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const file of ['books', 'guards', 'limits', 'commit', 'opening', 'payout']) await runner.query(readSql(file));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$
      DECLARE
        f regprocedure;
      BEGIN
        -- The triggers go with their function.
        FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'hongbao'::regnamespace LOOP
          EXECUTE format('DROP FUNCTION %s CASCADE', f);
        END LOOP;
      END $$;
      DROP VIEW hongbao.clocks;
      DROP TABLE hongbao.progress, hongbao.refusals, hongbao.users, hongbao.decisions, hongbao.envelopes,
        hongbao.accounts, hongbao.transfers, hongbao.quotas, hongbao.api_keys, hongbao.campaigns;
    `);
  }
}

/** The fence between epochs of a gate. */
export class GateEpochs1767312000000 implements MigrationInterface {
  readonly name = 'GateEpochs1767312000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readSql('epochs'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION hongbao.hold_epochs, hongbao.next_epoch;
      DROP TABLE hongbao.gate_epochs;
    `);
  }
}

/** Payouts that are parked. */
export class Parking1767398400000 implements MigrationInterface {
  readonly name = 'Parking1767398400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readSql('parking'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION hongbao.hurry_parked, hongbao.post_payouts, hongbao.claim_payouts;
      ALTER TABLE hongbao.envelopes DROP COLUMN parked_at;
    `);
    await runner.query(readSql('payout'));
  }
}

export const migrations = [Ledger1767225600000, GateEpochs1767312000000, Parking1767398400000];
