import pg from 'pg';
import type { BenchServer } from '../stage/bench.database.js';
import { FleetStage, type FleetSettings } from '../stage/fleet.stage.js';
import type { Resources } from '../stage/resources.js';
import { makeBacklog, watchDrain, type Drained } from './backlog.js';

export const scenario = 'test/bench/payout/backlog.yaml';
export const campaign = 'festival';
const drainWithinMs = 120_000;

/** Where the queue of payouts lies: in Redis, with workers of their own; or in PostgreSQL, all in one process. */
export type Queue = 'redis' | 'postgresql';

export interface DrainOrder extends Omit<FleetSettings, 'scenario'> {
  readonly count: number;
  readonly queue: Queue;
  /** Worker processes; with the queue in PostgreSQL there is one process for everything. */
  readonly workers: number;
}

/** Awards so many envelopes with no worker about, then starts the workers and watches until all is posted; audits. */
export async function drainOurs(
  server: BenchServer,
  { count, queue, workers, ...settings }: DrainOrder,
  resources: Resources,
): Promise<Drained & { readonly broken: readonly string[] }> {
  const stage = await FleetStage.make(server, { ...settings, scenario }, resources);
  const api = await stage.serve('api');
  await makeBacklog({ origin: api.origin, headers: stage.headers, campaign, perRequest: 500 }, count);
  // The books are read as anybody else would, beside the service.
  const reader = new pg.Client({ connectionString: stage.databaseUrl });
  reader.on('error', () => undefined);
  await reader.connect();
  const posted = async (): Promise<number> => {
    const { rows } = await reader.query<{ posted: string }>('SELECT paid + failed AS posted FROM hongbao.progress');
    return Number(rows[0]?.posted ?? 0);
  };
  if (queue === 'postgresql') await api.child.stop();
  const watching = watchDrain(posted, count, drainWithinMs);
  const started =
    queue === 'postgresql'
      ? [await stage.serve('alone')]
      : await Promise.all(Array.from({ length: workers }, () => stage.serve('worker')));
  const drained = await watching;
  await reader.end();
  const broken = await stage.brokenLaws(queue === 'postgresql' ? (started[0]?.origin ?? '') : api.origin);
  await Promise.all([api, ...started].map(({ child }) => child.stop()));
  return { ...drained, broken };
}
