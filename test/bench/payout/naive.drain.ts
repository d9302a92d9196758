import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { startNaive } from '../naive/naive.contestant.js';
import { payoutsQueue } from '../naive/payouts.queue.js';
import type { BenchServer } from '../stage/bench.database.js';
import type { Resources } from '../stage/resources.js';
import { makeBacklog, watchDrain, type Drained } from './backlog.js';

const drainWithinMs = 120_000;

/** The naive service with its queue paused until the backlog stands. */
export async function drainNaive(
  server: BenchServer,
  count: number,
  redisUrl: string,
  resources: Resources,
): Promise<Drained & { readonly broken: readonly string[] }> {
  const naive = await startNaive(server, resources);
  const queue = new Queue(payoutsQueue, { connection: { url: redisUrl }, prefix: naive.queuePrefix });
  try {
    await queue.pause();
    await makeBacklog({ ...naive, campaign: naive.events.campaign, perRequest: 1 }, count);
    while ((await queue.getWaitingCount()) < count) await sleep(20);
    const watching = watchDrain(async () => (await naive.books()).settled, count, drainWithinMs);
    await queue.resume();
    const drained = await watching;
    const { ok, detail } = await naive.audit();
    return { ...drained, broken: ok ? [] : [`naive: ${detail}`] };
  } finally {
    await queue.close();
    await naive.stop();
  }
}
