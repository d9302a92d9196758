import type { Bench } from './bench.js';
import { drainOurs, type Queue } from './payout/our.drain.js';
import { drainNaive } from './payout/naive.drain.js';
import type { Drained } from './payout/backlog.js';
import type { Target } from './report/target.js';
import { median, reportSimulate, shortNumber, type Line } from './simulate/simulate.report.js';
import { BenchServer } from './stage/bench.database.js';
import { readOptions } from './stage/bench.options.js';
import { withResources } from './stage/resources.js';

const name = 'payout';
const perSecondOn: Readonly<Record<Queue, number>> = { redis: 15_000, postgresql: 8_000 };

/** A backlog of payouts through the queue, every one posted to the ledger: ours and the naive service's. */
export const bench: Bench = {
  name,
  summary:
    'draining a backlog of payouts, all posted: queue in Redis (1 and 2 workers) and in PostgreSQL, beside naive',
  run: (args) =>
    withResources(async (resources) => {
      const options = readOptions(name, args, { seconds: 5 });
      const { profile } = options;
      const redisUrl = process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379';
      const server = await BenchServer.find(resources);
      const [count, naiveCount] = options.quick ? [40_000, 1_500] : [120_000, 6_000];
      const sides = {
        'queue in Redis, one worker': () =>
          drainOurs(server, { count, queue: 'redis', workers: 1, redisUrl, profile }, resources),
        'queue in Redis, two workers': () =>
          drainOurs(server, { count, queue: 'redis', workers: 2, redisUrl, profile }, resources),
        'queue in PostgreSQL, one process': () =>
          drainOurs(server, { count, queue: 'postgresql', workers: 1, redisUrl, profile }, resources),
        'naive: a job and a transaction a payout': () => drainNaive(server, naiveCount, redisUrl, resources),
      };
      type Side = keyof typeof sides;
      const names = Object.keys(sides) as Side[];
      const figures = new Map<Side, Drained[]>(names.map((side) => [side, []]));
      const broken: string[] = [];
      for (let round = 0; round < options.rounds; round++) {
        for (const side of round % 2 === 0 ? names : [...names].reverse()) {
          const drained = await sides[side]();
          figures.get(side)?.push(drained);
          broken.push(...drained.broken);
        }
      }
      const rate = (side: Side): number => median((figures.get(side) ?? []).map(({ perSecond }) => perSecond));
      const naive = rate('naive: a job and a transaction a payout');
      const lines: Line[] = names.map((side) => ({
        what: side,
        value: `${shortNumber(rate(side))} payouts/s, ${shortNumber(rate(side) / naive)} times naive`,
      }));
      const targets: Target[] = [
        {
          name: 'payouts a second on Redis',
          measured: Math.max(rate('queue in Redis, one worker'), rate('queue in Redis, two workers')),
          bound: 'at_least',
          target: perSecondOn.redis,
        },
        {
          name: 'payouts a second on PostgreSQL',
          measured: rate('queue in PostgreSQL, one process'),
          bound: 'at_least',
          target: perSecondOn.postgresql,
        },
      ];
      return reportSimulate({
        bench: name,
        out: options.out,
        lines,
        targets,
        broken,
        figures: Object.fromEntries(figures),
      });
    }),
};
