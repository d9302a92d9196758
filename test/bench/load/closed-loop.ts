import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type Dispatcher } from 'undici';
import { EventWriter } from './event.writer.js';
import type { LoadOrder, LoadResult } from './load.order.js';

const awarded = Buffer.from('"decision":"awarded"');
const rejected = Buffer.from('"decision":"rejected"');
const usPerMs = 1_000;

/** What all connections count together. */
interface Tally {
  readonly latencyUs: RecordableHistogram;
  awarded: number;
  rejected: number;
  failed: number;
  firstFailure: string | null;
  /** Events answered since the clock started. */
  measured: number;
  phase: 'warm-up' | 'measured' | 'over';
}

/** Carries an order out in this process. */
export async function runClosedLoop(order: LoadOrder): Promise<LoadResult> {
  const tally: Tally = {
    latencyUs: createHistogram({ lowest: 1, highest: 120_000_000, figures: 3 }),
    awarded: 0,
    rejected: 0,
    failed: 0,
    firstFailure: null,
    measured: 0,
    phase: 'warm-up',
  };
  const writer = new EventWriter(order.events);
  const loops = Array.from({ length: order.connections }, () => new ConnectionLoop(order, writer, tally));
  const done = Promise.all(loops.map((loop) => loop.run()));
  await sleep(order.warmupMs);
  tally.phase = 'measured';
  const startMs = performance.now();
  await sleep(order.measuredMs);
  const elapsedMs = performance.now() - startMs;
  tally.phase = 'over';
  const { measured } = tally;
  await done;
  return {
    eventsPerSecond: (measured * 1_000) / elapsedMs,
    latencyMs: {
      p50: tally.latencyUs.percentile(50) / usPerMs,
      p90: tally.latencyUs.percentile(90) / usPerMs,
      p99: tally.latencyUs.percentile(99) / usPerMs,
      max: tally.latencyUs.max / usPerMs,
    },
    totals: { awarded: tally.awarded, rejected: tally.rejected, failed: tally.failed },
    firstFailure: tally.firstFailure,
  };
}

/** One connection that sends, waits for the whole answer, and sends again until the time is over. */
class ConnectionLoop implements Dispatcher.DispatchHandler {
  private readonly client: Client;
  private readonly options: Omit<Dispatcher.DispatchOptions, 'body'>;
  private chunks: Buffer[] = [];
  private status = 0;
  private sentMs = 0;
  private end: () => void = () => undefined;

  constructor(
    order: LoadOrder,
    private readonly writer: EventWriter,
    private readonly tally: Tally,
  ) {
    this.client = new Client(order.origin, { pipelining: 1, keepAliveTimeout: 60_000 });
    this.options = { path: order.path, method: 'POST', headers: order.headers };
  }

  async run(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.end = resolve;
      this.send();
    });
    await this.client.destroy();
  }

  onRequestStart(): void {
    this.chunks = [];
  }

  onResponseStart(_controller: unknown, statusCode: number): void {
    this.status = statusCode;
  }

  onResponseData(_controller: unknown, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.chunks;
    const body = first !== undefined && this.chunks.length === 1 ? first : Buffer.concat(this.chunks);
    if (this.status === 200) this.count(body);
    else this.fail(`${this.status} ${body.toString('utf8', 0, 400)}`);
    this.send();
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.fail(String(error));
    // A server that is gone must not turn the loop into a storm.
    setTimeout(() => this.send(), 20);
  }

  private send(): void {
    if (this.tally.phase === 'over') {
      this.end();
      return;
    }
    const body = this.writer.body();
    this.sentMs = performance.now();
    this.client.dispatch({ ...this.options, body }, this);
  }

  private count(body: Buffer): void {
    const { tally } = this;
    const wins = occurrences(body, awarded);
    const refusals = occurrences(body, rejected);
    tally.awarded += wins;
    tally.rejected += refusals;
    if (tally.phase !== 'measured') return;
    tally.measured += wins + refusals;
    tally.latencyUs.record(Math.max(1, Math.round((performance.now() - this.sentMs) * usPerMs)));
  }

  private fail(what: string): void {
    this.tally.failed++;
    this.tally.firstFailure ??= what;
  }
}

function occurrences(body: Buffer, needle: Buffer): number {
  let count = 0;
  for (let at = body.indexOf(needle); at >= 0; at = body.indexOf(needle, at + needle.length)) count++;
  return count;
}
