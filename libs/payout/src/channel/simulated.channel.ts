import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg, { type Pool } from 'pg';
import { faultOf, latencyOf } from './channel-fault.js';
import {
  PaymentChannel,
  type PaymentAnswer,
  type PaymentRecord,
  type PaymentRequest,
  type PayoutId,
  type StatementLine,
} from './payment-channel.port.js';
import type { SimulatedChannelSettings } from './simulated-channel.settings.js';

const sql = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');
const createChannelSql = sql('./create-channel.sql');
const takeQuotaSql = sql('./take-quota.sql');
const bookPaymentsSql = sql('./book-payments.sql');
const readPaymentsSql = sql('./read-payments.sql');
const readStatementSql = sql('./read-statement.sql');

/** Keeps two processes from creating the schema at once. Any number does that nobody else uses. */
const migrationLock = 0x6368616e;
const statementPage = 2_000;
/** SQLSTATE of a table, or its schema, that is not there. */
const undefinedTable = '42P01';

interface PaymentRow {
  payout_id: string;
  user: string;
  amount: string;
  currency: string;
  outcome: 'paid' | 'refused';
  at_ms: string;
}

/**
 * A payment channel that lives in a schema of its own in PostgreSQL and misbehaves to order. Its statement is durable
 * and shared by all processes, and its own unique key admits one payment a payout id, as a real channel's would.
 */
export class SimulatedChannel extends PaymentChannel {
  private readonly latePayments = new Set<NodeJS.Timeout>();
  private calls = 0;

  constructor(
    /** Its own connections, so that it shares no transaction with the ledger. It ends them in {@link close}. */
    private readonly pool: Pool,
    private readonly settings: SimulatedChannelSettings,
  ) {
    super();
    // A connection that breaks while idle is replaced at the next call; without a handler it would end the process.
    pool.on('error', () => undefined);
  }

  get remembersMs(): number | null {
    return this.settings.remembersMs;
  }

  /** Creates its tables where they are missing. */
  async open(): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
      await client.query(createChannelSql);
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  }

  /** Payments that were to be made late and have not been are never made: the line was cut for good. */
  async close(): Promise<void> {
    for (const timer of this.latePayments) clearTimeout(timer);
    this.latePayments.clear();
    await this.pool.end();
  }

  override async pay(
    requests: readonly PaymentRequest[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<PayoutId, PaymentAnswer>> {
    const answers = new Map<PayoutId, PaymentAnswer>();
    await this.takeTime(requests[0]?.payoutId ?? '', signal);
    const admitted = await this.admit(requests, answers);

    const booked: PaymentRequest[] = [];
    const lost: PayoutId[] = [];
    const refused = new Set<PayoutId>();
    for (const request of admitted) {
      const fault = faultOf(this.settings, request.payoutId, request.attempt);
      switch (fault) {
        case 'fail_before':
          answers.set(request.payoutId, { type: 'unknown', why: 'status 500' });
          continue;
        case 'late_answer':
          answers.set(request.payoutId, { type: 'unknown', why: 'no answer in time' });
          this.bookLate(request);
          continue;
        case 'refuse':
          refused.add(request.payoutId);
          break;
        case 'lose_answer':
          lost.push(request.payoutId);
          break;
        case 'none':
          break;
      }
      booked.push(request);
    }
    await this.book(booked, refused, answers);
    for (const payoutId of lost) answers.set(payoutId, { type: 'unknown', why: 'the line was cut' });
    return answers;
  }

  /** Books a refusal under the id: whoever comes later with the same id finds it. */
  override async cancel(request: PaymentRequest, signal: AbortSignal): Promise<PaymentAnswer> {
    await this.takeTime(request.payoutId, signal);
    const answers = new Map<PayoutId, PaymentAnswer>();
    await this.book([request], new Set([request.payoutId]), answers);
    return answers.get(request.payoutId) ?? { type: 'unknown', why: 'nothing was booked' };
  }

  override async query(
    payoutIds: readonly PayoutId[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<PayoutId, PaymentRecord>> {
    await this.takeTime(payoutIds[0] ?? '', signal);
    const records = new Map<PayoutId, PaymentRecord>(payoutIds.map((id) => [id, { type: 'not_found' }]));
    const { rows } = await this.pool.query<PaymentRow>(readPaymentsSql, [payoutIds, this.settings.remembersMs]);
    for (const row of rows) {
      records.set(
        row.payout_id,
        row.outcome === 'paid' ? { type: 'paid', amount: Number(row.amount) } : { type: 'refused', why: refusal },
      );
    }
    return records;
  }

  override async lookUp(payoutIds: readonly PayoutId[]): Promise<ReadonlyMap<PayoutId, StatementLine>> {
    const rows = await this.readBooks(readPaymentsSql, [payoutIds, null]);
    return new Map(rows.map((row) => [row.payout_id, lineOf(row)]));
  }

  override async *statement(after: PayoutId | null): AsyncGenerator<readonly StatementLine[]> {
    for (let last = after; ;) {
      const rows = await this.readBooks(readStatementSql, [last, statementPage]);
      const end = rows.at(-1);
      if (end === undefined) return;
      last = end.payout_id;
      yield rows.map(lineOf);
      if (rows.length < statementPage) return;
    }
  }

  /** Rows of its books; none of a channel that was never opened, and so has never paid anybody. */
  private async readBooks(text: string, values: readonly unknown[]): Promise<readonly PaymentRow[]> {
    try {
      return (await this.pool.query<PaymentRow>(text, [...values])).rows;
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === undefinedTable) return [];
      throw error;
    }
  }

  private async takeTime(call: string, signal: AbortSignal): Promise<void> {
    this.calls += 1;
    const latencyMs = latencyOf(this.settings, `${call}\0${this.calls}`);
    if (latencyMs > 0) await sleep(latencyMs, undefined, { signal });
  }

  /** Lets through what the running second has room for, and answers `later` to the rest. */
  private async admit(
    requests: readonly PaymentRequest[],
    answers: Map<PayoutId, PaymentAnswer>,
  ): Promise<readonly PaymentRequest[]> {
    const { ratePerSecond } = this.settings;
    if (ratePerSecond === null || requests.length === 0) return requests;
    const { rows } = await this.pool.query<{ granted: number; next_in_ms: number }>(takeQuotaSql, [
      requests.length,
      ratePerSecond,
    ]);
    const { granted, next_in_ms: retryInMs } = rows[0] ?? { granted: 0, next_in_ms: 1_000 };
    for (const request of requests.slice(granted)) answers.set(request.payoutId, { type: 'later', retryInMs });
    return requests.slice(0, granted);
  }

  private bookLate(request: PaymentRequest): void {
    const timer = setTimeout(() => {
      this.latePayments.delete(timer);
      // If the database is gone by then, the payment was never made; the payer asks again anyway.
      this.book([request], new Set(), new Map()).catch(() => undefined);
    }, this.settings.lateByMs);
    timer.unref();
    this.latePayments.add(timer);
  }

  private async book(
    requests: readonly PaymentRequest[],
    refused: ReadonlySet<PayoutId>,
    answers: Map<PayoutId, PaymentAnswer>,
  ): Promise<void> {
    if (requests.length === 0) return;
    const { rows } = await this.pool.query<{ payout_id: string }>({
      name: 'channel-book',
      text: bookPaymentsSql,
      values: [
        requests.map((request) => request.payoutId),
        requests.map((request) => request.user),
        requests.map((request) => request.amount),
        requests.map((request) => request.currency),
        requests.map((request) => (refused.has(request.payoutId) ? 'refused' : 'paid')),
      ],
    });
    const isNew = rows.length === requests.length ? null : new Set(rows.map((row) => row.payout_id));
    const repeated: PaymentRequest[] = [];
    for (const request of requests) {
      if (isNew?.has(request.payoutId) === false) repeated.push(request);
      else answers.set(request.payoutId, answerOf(refused.has(request.payoutId) ? 'refused' : 'paid'));
    }
    if (repeated.length > 0) await this.repeat(repeated, answers);
  }

  /** Answers to ids that are on the books already: what was decided then holds. */
  private async repeat(requests: readonly PaymentRequest[], answers: Map<PayoutId, PaymentAnswer>): Promise<void> {
    const ids = requests.map((request) => request.payoutId);
    const { rows } = await this.pool.query<PaymentRow>(readPaymentsSql, [ids, null]);
    const lines = new Map(rows.map((row) => [row.payout_id, row]));
    for (const { payoutId, user, amount, currency } of requests) {
      const line = lines.get(payoutId);
      if (line === undefined) continue;
      const same = line.user === user && Number(line.amount) === amount && line.currency === currency;
      answers.set(
        payoutId,
        same ? answerOf(line.outcome) : { type: 'unknown', why: 'the id stands for another payment' },
      );
    }
  }
}

const refusal = 'the account cannot receive payments';

function lineOf(row: PaymentRow): StatementLine {
  return {
    payoutId: row.payout_id,
    user: row.user,
    amount: Number(row.amount),
    currency: row.currency,
    outcome: row.outcome,
    at: Number(row.at_ms),
  };
}

function answerOf(outcome: 'paid' | 'refused'): PaymentAnswer {
  return outcome === 'paid' ? { type: 'paid' } : { type: 'refused', why: refusal };
}
