import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { DataSource, In } from 'typeorm';
import { CampaignNumbers } from './campaign-numbers.js';
import { boolArray, int2Array, int4Array, int8Array, textArray, uuidArray } from './database/binary-array.js';
import { EnvelopeRow } from './database/rows.js';
import { read, sqlState, write } from './database/statements.js';
import { storedKinds, storedOccasions, storedReasons } from './database/stored-numbers.js';
import { readTraces } from './decision-traces.js';
import { toEnvelope } from './envelope.mapper.js';
import { DuplicateInteraction, EpochPassed, LimitExceeded } from './ledger.errors.js';
import {
  DecisionLedger,
  type DecidedInteraction,
  type DecisionTrace,
  type InteractionKey,
  type StoredDecision,
} from './ledger.port.js';

const commitStatement = `
  SELECT hongbao.hold_epochs($35, $36), hongbao.commit_batch(${Array.from({ length: 34 }, (_, i) => `$${i + 1}`).join(', ')})`;

interface DecisionRow {
  readonly key: string;
  readonly campaign: number;
  readonly source: string;
  readonly event_id: string;
  readonly subject: string;
  readonly at: number;
  readonly digest: string;
  readonly reason: number | null;
  readonly guard: number;
  readonly rule: number;
}

const noEpochs: ReadonlyMap<string, number> = new Map();

@Injectable()
export class PgDecisionLedger extends DecisionLedger {
  constructor(
    private readonly pool: pg.Pool,
    private readonly dataSource: DataSource,
    private readonly campaigns: CampaignNumbers,
  ) {
    super();
  }

  override async prepare(
    batch: readonly DecidedInteraction[],
    duplicates: ReadonlyMap<string, number>,
    epochs: ReadonlyMap<string, number> = noEpochs,
  ): Promise<() => Promise<void>> {
    if (batch.length === 0 && duplicates.size === 0) return () => Promise.resolve();
    const values = [...(await this.toArrays(batch, duplicates)), ...(await this.epochArrays(epochs))];
    return async () => {
      try {
        await write(this.pool, 'hongbao_commit', commitStatement, values);
      } catch (error) {
        throw await this.explain(error, batch);
      }
    };
  }

  override async find(keys: readonly InteractionKey[]): Promise<ReadonlyMap<InteractionKey, StoredDecision>> {
    const rows = await read<DecisionRow>(
      this.pool,
      'hongbao_find_decisions',
      `SELECT key, campaign, source, event_id, subject, at, digest, reason, guard, rule
       FROM hongbao.decisions WHERE key = ANY ($1::uuid[])`,
      [uuidArray(keys)],
    );
    const awarded = rows.filter(({ reason }) => reason === null).map(({ key }) => key);
    const envelopes =
      awarded.length === 0 ? [] : await this.dataSource.getRepository(EnvelopeRow).findBy({ id: In(awarded) });
    const envelopeOf = new Map(envelopes.map((envelope) => [envelope.id, envelope]));
    const found = new Map<InteractionKey, StoredDecision>();
    for (const row of rows) {
      const envelope = envelopeOf.get(row.key);
      found.set(row.key, {
        key: row.key,
        campaign: (await this.campaigns.tagOf(row.campaign)).id,
        source: row.source,
        id: row.event_id,
        subject: row.subject,
        at: row.at,
        digest: row.digest,
        reason: row.reason === null ? null : storedReasons.toWord(row.reason),
        guard: row.guard,
        rule: row.rule,
        envelope: envelope === undefined ? null : await toEnvelope(envelope, this.campaigns),
      });
    }
    return found;
  }

  override async *traces(campaign: string): AsyncIterable<readonly DecisionTrace[]> {
    yield* readTraces(this.pool, campaign, await this.campaigns.numberOf(campaign));
  }

  private async toArrays(batch: readonly DecidedInteraction[], duplicates: ReadonlyMap<string, number>) {
    const numbers = new Map<string, number>();
    for (const { interaction } of batch) {
      const { campaign } = interaction;
      if (!numbers.has(campaign)) numbers.set(campaign, await this.campaigns.numberOf(campaign));
    }
    const repeats = await Promise.all(
      [...duplicates].map(async ([campaign, count]) => [await this.campaigns.numberOf(campaign), count] as const),
    );
    const numberOf = (decided: DecidedInteraction) => numbers.get(decided.interaction.campaign) ?? null;
    const awards = batch.filter(({ decision }) => decision.reason === null);
    return [
      uuidArray(batch.map(({ key }) => key)),
      int4Array(batch.map(numberOf)),
      textArray(batch.map(({ interaction }) => interaction.source)),
      textArray(batch.map(({ interaction }) => interaction.id)),
      textArray(batch.map(({ interaction }) => interaction.subject)),
      int8Array(batch.map(({ interaction }) => interaction.at)),
      int2Array(batch.map(({ interaction }) => storedKinds.toNumber(interaction.kind))),
      int2Array(batch.map(({ interaction }) => storedOccasions.toNumber(interaction.occasion))),
      textArray(batch.map(({ interaction }) => interaction.contest)),
      int8Array(batch.map(({ interaction }) => interaction.fingerprint)),
      textArray(batch.map(({ interaction }) => interaction.device)),
      textArray(batch.map(({ interaction }) => interaction.channel)),
      textArray(batch.map(({ interaction }) => interaction.invitedBy)),
      textArray(batch.map(({ text }) => text)),
      textArray(batch.map(({ digest }) => digest)),
      int2Array(
        batch.map(({ decision }) => (decision.reason === null ? null : storedReasons.toNumber(decision.reason))),
      ),
      int2Array(batch.map(({ decision }) => decision.guard)),
      int2Array(batch.map(({ decision }) => decision.rule)),
      int2Array(batch.map(({ decision }) => decision.prize)),
      int8Array(batch.map(({ decision }) => decision.amount)),
      int8Array(batch.map(({ decision }) => decision.path)),
      boolArray(batch.map(({ decision }) => decision.rewardsInviter)),
      int2Array(batch.map(({ phase }) => phase)),
      uuidArray(awards.map(({ key }) => key)),
      int4Array(awards.map(numberOf)),
      textArray(awards.map(({ interaction }) => interaction.subject)),
      int2Array(awards.map(({ decision }) => decision.prize)),
      int2Array(awards.map(({ phase }) => phase)),
      int8Array(awards.map(({ decision }) => decision.amount)),
      int8Array(awards.map(({ interaction }) => interaction.at)),
      int8Array(awards.map(({ expiresAt }) => expiresAt)),
      boolArray(awards.map(({ opened }) => opened)),
      int4Array(repeats.map(([number]) => number)),
      int8Array(repeats.map(([, count]) => count)),
    ];
  }

  private async epochArrays(epochs: ReadonlyMap<string, number>) {
    const held = await Promise.all(
      [...epochs].map(async ([campaign, epoch]) => [await this.campaigns.numberOf(campaign), epoch] as const),
    );
    held.sort(([a], [b]) => a - b);
    return [int4Array(held.map(([number]) => number)), int8Array(held.map(([, epoch]) => epoch))];
  }

  /** Turns what PostgreSQL says into the words of the port. */
  private async explain(error: unknown, batch: readonly DecidedInteraction[]): Promise<unknown> {
    if (!(error instanceof pg.DatabaseError)) return error;
    if (error.code === sqlState.limitExceeded) {
      const limit = JSON.parse(error.detail ?? '') as Pick<LimitExceeded, 'campaign' | 'kind' | 'number'>;
      return new LimitExceeded(limit.campaign, limit.kind, limit.number);
    }
    if (error.code === sqlState.epochPassed) return new EpochPassed();
    if (error.code !== sqlState.uniqueViolation || error.constraint !== 'decisions_pkey') return error;
    const rows = await read<{ key: string }>(
      this.pool,
      'hongbao_find_keys',
      'SELECT key FROM hongbao.decisions WHERE key = ANY ($1::uuid[])',
      [uuidArray(batch.map(({ key }) => key))],
    );
    return new DuplicateInteraction(new Set(rows.map(({ key }) => key)));
  }
}
