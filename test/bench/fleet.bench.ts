import pg from 'pg';
import type { Bench } from './bench.js';
import { Driver } from './load/driver.js';
import type { LoadOrder } from './load/load.order.js';
import { campaign, scenario } from './payout/our.drain.js';
import { median, reportSimulate, shortNumber, type Line } from './simulate/simulate.report.js';
import { BenchServer } from './stage/bench.database.js';
import { readOptions } from './stage/bench.options.js';
import { FleetStage } from './stage/fleet.stage.js';
import { readProcessorTime, type ProcessorTime } from './stage/processor.time.js';
import { withResources, type Resources } from './stage/resources.js';

const name = 'fleet';

/** Processes of a fleet. */
interface Shape {
  readonly apis: number;
  readonly workers: number;
}

const shapes: readonly Shape[] = [
  { apis: 1, workers: 0 },
  { apis: 1, workers: 1 },
  { apis: 2, workers: 0 },
  { apis: 2, workers: 1 },
  { apis: 2, workers: 2 },
];

const works = {
  service: { path: '/v1/interactions', connections: 64, perRequest: 1, contentType: 'application/json' },
  stream: { path: '/v1/interactions/batch', connections: 4, perRequest: 1_000, contentType: 'application/x-ndjson' },
} as const;
type Work = keyof typeof works;

interface Point extends Shape {
  readonly work: Work;
  readonly awardsPerSecond: number;
  readonly p99Ms: number;
  /** Payouts posted meanwhile. */
  readonly payoutsPerSecond: number;
  /** Bytes of PostgreSQL's write-ahead log for each award, payouts beside it included. */
  readonly logBytes: number;
  /** Microseconds of processor time for each award, payouts beside it included; null where the system does not tell. */
  readonly microseconds: {
    readonly api: number;
    readonly worker: number;
    readonly postgres: number;
    readonly redis: number;
  } | null;
}

/** The decision path on Redis and PostgreSQL, by the number of processes. Every interaction wins and is paid. */
export const bench: Bench = {
  name,
  summary: 'HTTP on a fleet: awards a second by the number of API and worker processes, single requests and streams',
  run: (args) =>
    withResources(async (resources) => {
      const options = readOptions(name, args, { seconds: 5 });
      const redisUrl = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';
      const server = await BenchServer.find(resources);
      const drivers = [await Driver.start(resources), await Driver.start(resources)];
      const points: Point[] = [];
      const broken: string[] = [];
      for (let round = 0; round < options.rounds; round++) {
        for (const shape of round % 2 === 0 ? shapes : [...shapes].reverse()) {
          const settings = { scenario, redisUrl, profile: options.profile };
          const stage = await FleetStage.make(server, settings, resources);
          const played = await play(stage, shape, drivers, options.seconds * 1_000, resources);
          points.push(...played.points);
          broken.push(...played.broken);
        }
      }
      const lines = shapes.flatMap((shape) =>
        (Object.keys(works) as Work[]).map((work): Line => {
          const same = points.filter((p) => p.work === work && p.apis === shape.apis && p.workers === shape.workers);
          const of = (pick: (point: Point) => number) => median(same.map(pick));
          return {
            what: `${work}: ${shape.apis} API, ${shape.workers} worker`,
            value:
              `${shortNumber(of((p) => p.awardsPerSecond))} awards/s, 99% within ${of((p) => p.p99Ms).toFixed(0)} ms, ` +
              `${shortNumber(of((p) => p.payoutsPerSecond))} payouts/s beside`,
          };
        }),
      );
      const times = shapes.flatMap((shape) =>
        (Object.keys(works) as Work[]).map((work): Line => {
          const same = points.filter((p) => p.work === work && p.apis === shape.apis && p.workers === shape.workers);
          const of = (part: keyof NonNullable<Point['microseconds']>) =>
            median(same.map(({ microseconds }) => microseconds?.[part] ?? Number.NaN)).toFixed(0);
          return {
            what: `${work}: ${shape.apis} API, ${shape.workers} worker`,
            value:
              `microseconds an award: API ${of('api')}, worker ${of('worker')}, PostgreSQL ${of('postgres')}, ` +
              `Redis ${of('redis')}; bytes of log ${median(same.map(({ logBytes }) => logBytes)).toFixed(0)}`,
          };
        }),
      );
      return reportSimulate({
        bench: name,
        out: options.out,
        lines: [...lines, ...times],
        targets: [],
        broken,
        figures: { points },
      });
    }),
};

async function play(
  stage: FleetStage,
  { apis, workers }: Shape,
  drivers: readonly Driver[],
  measuredMs: number,
  resources: Resources,
): Promise<{ readonly points: readonly Point[]; readonly broken: readonly string[] }> {
  const first = await stage.serve('api');
  const parts = [first];
  for (let n = 1; n < apis; n++) parts.push(await stage.serve('api'));
  const paying = [];
  for (let n = 0; n < workers; n++) paying.push(await stage.serve('worker'));
  const reader = new pg.Client({ connectionString: stage.databaseUrl });
  reader.on('error', () => undefined);
  resources.add('the reader', () => reader.end());
  await reader.connect();
  const readBooks = async (): Promise<{ readonly posted: number; readonly logBytes: number }> => {
    const { rows } = await reader.query<{ posted: string; log: string }>(
      "SELECT paid + failed AS posted, pg_current_wal_lsn() - '0/0'::pg_lsn AS log FROM hongbao.progress",
    );
    return { posted: Number(rows[0]?.posted ?? 0), logBytes: Number(rows[0]?.log ?? 0) };
  };
  const points: Point[] = [];
  const broken: string[] = [];
  for (const [work, { path, connections, perRequest, contentType }] of Object.entries(works) as [
    Work,
    (typeof works)[Work],
  ][]) {
    const pids = [...parts, ...paying].map(({ child }) => child.pid);
    const before = { books: await readBooks(), at: performance.now(), time: readProcessorTime(pids) };
    const results = await Promise.all(
      parts.flatMap(({ origin }, n) => {
        const order: LoadOrder = {
          origin,
          path,
          headers: { ...stage.headers, 'content-type': contentType },
          events: { campaign, kind: 'complex_question', prefix: `${work}-${n}`, perRequest },
          connections: connections / parts.length,
          warmupMs: 2_000,
          measuredMs,
        };
        const driver = drivers[n];
        return driver === undefined ? [] : [driver.run(order)];
      }),
    );
    const after = { books: await readBooks(), time: readProcessorTime(pids) };
    const awards = results.reduce((sum, { totals }) => sum + totals.awarded, 0);
    const seconds = (performance.now() - before.at) / 1_000;
    for (const { totals, firstFailure } of results) {
      if (totals.failed > 0) broken.push(`${totals.failed} requests failed: ${String(firstFailure)}`);
    }
    points.push({
      apis,
      workers,
      work,
      awardsPerSecond: results.reduce((sum, { eventsPerSecond }) => sum + eventsPerSecond, 0),
      p99Ms: Math.max(...results.map(({ latencyMs }) => latencyMs.p99)),
      payoutsPerSecond: (after.books.posted - before.books.posted) / seconds,
      logBytes: (after.books.logBytes - before.books.logBytes) / awards,
      microseconds: before.time === null || after.time === null ? null : spent(before.time, after.time, apis, awards),
    });
  }
  broken.push(...(await stage.brokenLaws(first.origin)));
  await Promise.all([...parts, ...paying].map(({ child }) => child.stop()));
  return { points, broken };
}

function spent(before: ProcessorTime, after: ProcessorTime, apis: number, awards: number): Point['microseconds'] {
  const each = after.given.map((seconds, n) => seconds - (before.given[n] ?? 0));
  const perAward = (seconds: number): number => (seconds * 1e6) / awards;
  const sum = (times: readonly number[]): number => times.reduce((whole, time) => whole + time, 0);
  return {
    api: perAward(sum(each.slice(0, apis))),
    worker: perAward(sum(each.slice(apis))),
    postgres: perAward(after.postgres - before.postgres),
    redis: perAward(after.redis - before.redis),
  };
}
