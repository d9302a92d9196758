import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { Failure, limited, ReadinessChecks } from '#platform';
import { Drain } from '../http/drain.js';

/** How long the database may take to answer; a balancer asks every few seconds and waits for as long. */
const patienceMs = 2_000;

/** Whether this process can do its work. */
@Injectable()
export class Readiness {
  /** Who asks while a question is under way shares its answer: this is open to all, and costs a connection. */
  private asking: Promise<void> | null = null;

  constructor(
    private readonly pool: pg.Pool,
    private readonly checks: ReadinessChecks,
    private readonly drain: Drain,
  ) {}

  /** @throws Failure `unavailable`, saying what it waits for. */
  async require(): Promise<void> {
    if (this.drain.refusal !== null) throw this.drain.refusal;
    const complaint = this.checks.complaint();
    if (complaint !== null) throw notReady(complaint);
    this.asking ??= this.askDatabase().finally(() => {
      this.asking = null;
    });
    await this.asking;
  }

  private async askDatabase(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('too late')), patienceMs);
    });
    try {
      // The limit on the query frees its connection as well.
      await Promise.race([this.pool.query(limited(patienceMs, { text: 'SELECT 1' })), late]);
    } catch {
      throw notReady('The database does not answer.');
    } finally {
      clearTimeout(timer);
    }
  }
}

function notReady(why: string): Failure {
  return new Failure('unavailable', why, { retryAfterSeconds: 2 });
}
