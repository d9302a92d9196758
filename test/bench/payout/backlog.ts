import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { EventWriter } from '../load/event.writer.js';

/** A service that takes interactions, each of which wins. */
export interface Payer {
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly campaign: string;
  /** Events in a request: 1, or lines of a stream. */
  readonly perRequest: number;
}

/** Has so many envelopes awarded while nobody pays. */
export async function makeBacklog(payer: Payer, count: number): Promise<void> {
  const { campaign, perRequest } = payer;
  const writer = new EventWriter({ campaign, kind: 'complex_question', prefix: 'backlog', perRequest });
  const stream = perRequest > 1;
  const pool = new Pool(payer.origin, { connections: stream ? 2 : 64 });
  const headers = { ...payer.headers, ...(stream ? { 'content-type': 'application/x-ndjson' } : {}) };
  const path = stream ? '/v1/interactions/batch' : '/v1/interactions';
  let sent = 0;
  const client = async (): Promise<void> => {
    while (sent < count) {
      sent += perRequest;
      const { statusCode, body } = await pool.request({ method: 'POST', path, headers, body: writer.body() });
      const text = await body.text();
      if (statusCode >= 300) throw new Error(`${path} answered ${statusCode}: ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: stream ? 2 : 64 }, client));
  await pool.close();
}

export interface Drained {
  /** Payouts a second, from the first look at which some were posted to the last. */
  readonly perSecond: number;
  readonly payouts: number;
  readonly seconds: number;
}

/** Looks at a backlog until nothing is left of it. @param posted - How many payouts are posted by now. */
export async function watchDrain(posted: () => Promise<number>, whole: number, withinMs: number): Promise<Drained> {
  const deadline = performance.now() + withinMs;
  let first: { readonly at: number; readonly count: number } | null = null;
  for (;;) {
    const at = performance.now();
    const count = await posted();
    if (first === null && count > 0) first = { at, count };
    if (first !== null && count >= whole) {
      const seconds = (at - first.at) / 1_000;
      const payouts = count - first.count;
      return { perSecond: payouts / Math.max(seconds, 1e-3), payouts, seconds };
    }
    if (at > deadline) throw new Error(`${whole - count} of ${whole} payouts were not made within ${withinMs} ms`);
    await sleep(50);
  }
}
