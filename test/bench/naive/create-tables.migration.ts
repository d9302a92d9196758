import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateTables1767225600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE campaigns (
        id text PRIMARY KEY,
        budget bigint NOT NULL,
        spent bigint NOT NULL DEFAULT 0,
        qualifying_kinds text[] NOT NULL,
        prize_amount integer NOT NULL CHECK (prize_amount > 0),
        awards_per_user_per_day integer NOT NULL,
        starts_at timestamptz NOT NULL,
        ends_at timestamptz NOT NULL,
        CHECK (spent BETWEEN 0 AND budget)
      )`);
    await queryRunner.query(`
      CREATE TABLE interactions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        source text NOT NULL,
        event_id text NOT NULL,
        campaign_id text NOT NULL REFERENCES campaigns,
        user_id text NOT NULL,
        kind text NOT NULL,
        device text,
        channel text,
        decision text NOT NULL,
        reason text,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (source, event_id)
      )`);
    await queryRunner.query(`
      CREATE TABLE awards (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        interaction_id uuid NOT NULL UNIQUE REFERENCES interactions,
        campaign_id text NOT NULL REFERENCES campaigns,
        user_id text NOT NULL,
        amount integer NOT NULL,
        status text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        paid_at timestamptz
      )`);
    await queryRunner.query('CREATE INDEX awards_of_user ON awards (campaign_id, user_id, created_at)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE awards, interactions, campaigns');
  }
}
