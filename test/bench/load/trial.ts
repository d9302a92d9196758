import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from '../report/bench.report.js';
import type { Measurement } from '../report/measurement.js';
import type { BenchOptions } from '../stage/bench.options.js';
import type { Books, Contestant } from './contestant.js';
import type { Driver } from './driver.js';
import type { EventOrder, LoadOrder, LoadResult } from './load.order.js';

const drainLimitMs = 60_000;

/** What a side is asked in one measurement. */
export interface Work {
  readonly name: string;
  readonly path: string;
  readonly connections: number;
  readonly perRequest: number;
  readonly contentType: string;
}

type Sender = Pick<Contestant, 'name' | 'origin' | 'headers'>;

/** Runs measurements one after the other, and holds every acknowledgement against what is stored afterwards. */
export class Trial {
  readonly measurements: Measurement[] = [];
  readonly checks: Check[] = [];
  private readonly acknowledged = new Map<string, { awarded: number; rejected: number; failed: number }>();
  private runs = 0;

  constructor(
    private readonly driver: Driver,
    private readonly options: BenchOptions,
  ) {}

  /** Measures a side that stores what it answers. */
  async measure(contestant: Contestant, work: Work, kind: EventOrder['kind'], round: number): Promise<void> {
    const before = await contestant.books();
    const startMs = performance.now();
    const result = await this.load(contestant, { ...contestant.events, kind }, work);
    const elapsedMs = performance.now() - startMs;
    const { settled } = await contestant.books();
    const paying = result.totals.awarded > 0;
    this.note(contestant, work, round, result, paying ? ((settled - before.settled) * 1_000) / elapsedMs : null);
    this.acknowledge(contestant, result);
    await drain(contestant);
  }

  /** Measures a side that stores nothing. */
  async measureUnstored(sender: Sender, work: Work, events: Contestant['events'], round: number): Promise<void> {
    const result = await this.load(sender, events, work);
    this.note(sender, work, round, result, null);
    if (result.totals.failed > 0) this.failures(sender.name, result.totals.failed, result.firstFailure);
  }

  /** Holds what was acknowledged so far against the database, and has the books audited. */
  async verify(contestant: Contestant, round: number): Promise<void> {
    const sent = this.acknowledged.get(keyOf(contestant)) ?? { awarded: 0, rejected: 0, failed: 0 };
    const stored = await contestant.books();
    const where = `${contestant.name}, ${contestant.events.campaign}, round ${round}`;
    // A request that failed may have been decided all the same, and no other may be missing or added.
    const surplus = stored.awarded + stored.rejected - sent.awarded - sent.rejected;
    this.checks.push({
      name: `${where}: stored = acknowledged`,
      ok: stored.awarded >= sent.awarded && stored.rejected >= sent.rejected && surplus <= sent.failed,
      detail: `awards ${stored.awarded} of ${sent.awarded}, refusals ${stored.rejected} of ${sent.rejected}`,
    });
    this.checks.push({
      name: `${where}: every payout settled`,
      ok: stored.settled === stored.payable,
      detail: `${stored.settled} of ${stored.payable}`,
    });
    this.checks.push({ name: `${where}: audit`, ...(await contestant.audit()) });
  }

  private async load(sender: Sender, events: Contestant['events'], work: Work): Promise<LoadResult> {
    const { seconds, quick } = this.options;
    const order: LoadOrder = {
      origin: sender.origin,
      path: work.path,
      headers: { ...sender.headers, 'content-type': work.contentType },
      events: { ...events, prefix: `${sender.name}${++this.runs}`, perRequest: work.perRequest },
      connections: work.connections,
      warmupMs: quick ? 1_000 : 2_000,
      measuredMs: seconds * 1_000,
    };
    process.stderr.write(`${work.name}: ${sender.name} ... `);
    const result = await this.driver.run(order);
    process.stderr.write(`${Math.round(result.eventsPerSecond)}/s, p99 ${result.latencyMs.p99.toFixed(1)} ms\n`);
    return result;
  }

  private note(sender: Sender, work: Work, round: number, result: LoadResult, paidPerSecond: number | null): void {
    const { eventsPerSecond, latencyMs } = result;
    const { p50, p99 } = latencyMs;
    this.measurements.push({
      work: work.name,
      side: sender.name,
      round,
      perSecond: eventsPerSecond,
      p50Ms: p50,
      p99Ms: p99,
      paidPerSecond,
    });
  }

  private acknowledge(contestant: Contestant, { totals, firstFailure }: LoadResult): void {
    const key = keyOf(contestant);
    const sum = this.acknowledged.get(key) ?? { awarded: 0, rejected: 0, failed: 0 };
    this.acknowledged.set(key, {
      awarded: sum.awarded + totals.awarded,
      rejected: sum.rejected + totals.rejected,
      failed: sum.failed + totals.failed,
    });
    if (totals.failed > 0) this.failures(contestant.name, totals.failed, firstFailure);
  }

  private failures(side: string, count: number, first: string | null): void {
    this.checks.push({ name: `${side}: every request answered`, ok: false, detail: `${count} failed: ${first ?? ''}` });
  }
}

/** Waits until the payouts are done, so that the next measurement does not pay for them. */
async function drain(contestant: Contestant): Promise<void> {
  const endMs = performance.now() + drainLimitMs;
  const open = ({ payable, settled }: Books): number => payable - settled;
  while (open(await contestant.books()) > 0 && performance.now() < endMs) await sleep(250);
}

function keyOf({ name, events }: Contestant): string {
  return `${name} ${events.campaign}`;
}
