import type { Bench } from './bench.js';
import { Driver } from './load/driver.js';
import { Trial, type Work } from './load/trial.js';
import { startNaive } from './naive/naive.contestant.js';
import { startNothing } from './nothing/nothing.contestant.js';
import { startOurs } from './ours/ours.contestant.js';
import { report } from './report/bench.report.js';
import { ratio, type Measurement } from './report/measurement.js';
import type { Target } from './report/target.js';
import { BenchServer } from './stage/bench.database.js';
import { readOptions } from './stage/bench.options.js';
import { withResources } from './stage/resources.js';

const name = 'service';
const campaign = 'festival';

/** For each number of connections, how many times the naive service's awards a second. */
const loads = [
  { connections: 64, timesNaive: 20 },
  { connections: 256, timesNaive: 30 },
] as const;
const shareOfNaiveP99 = 0.2;
const shareOfNothing = 0.75;

const work = (path: 'award' | 'refuse', connections: number): Work => ({
  name: `${path}, ${connections} connections`,
  path: '/v1/interactions',
  connections,
  perRequest: 1,
  contentType: 'application/json',
});

/** One interaction a request, each decision durable before its answer, payouts running beside it. */
export const bench: Bench = {
  name,
  summary:
    'HTTP, one interaction a request: ours beside the naive service (awards) and a do-nothing endpoint (refusals)',
  run: (args) =>
    withResources(async (resources) => {
      const startedAt = new Date();
      const options = readOptions(name, args, { seconds: 5 });
      const server = await BenchServer.find(resources);
      const driver = await Driver.start(resources);
      const naive = await startNaive(server, resources);
      const nothing = await startNothing(resources);
      const service = await startOurs(
        server,
        { campaigns: [{ id: campaign, probability: 1, opening: 'automatic' }], profile: options.profile },
        resources,
      );
      const ours = service.in(campaign);
      const trial = new Trial(driver, options);
      for (let round = 1; round <= options.rounds; round++) {
        for (const { connections } of loads) {
          const sides = round % 2 === 1 ? [naive, ours] : [ours, naive];
          for (const side of sides) await trial.measure(side, work('award', connections), 'complex_question', round);
          const refused = { campaign, kind: 'small_talk' } as const;
          await trial.measureUnstored(nothing, work('refuse', connections), refused, round);
          await trial.measure(ours, work('refuse', connections), refused.kind, round);
        }
        for (const side of [naive, ours]) await trial.verify(side, round);
      }
      const { measurements, checks } = trial;
      const targets = targetsOf(measurements);
      return report({
        bench: name,
        options,
        postgresVersion: server.version,
        startedAt,
        measurements,
        targets,
        checks,
      });
    }),
};

function targetsOf(measurements: readonly Measurement[]): readonly Target[] {
  return loads.flatMap(({ connections, timesNaive }): Target[] => {
    const award = work('award', connections).name;
    const refuse = work('refuse', connections).name;
    return [
      {
        name: `awards a second over naive, ${connections} connections`,
        measured: ratio(measurements, award, ['ours', 'naive'], 'perSecond'),
        bound: 'at_least',
        target: timesNaive,
      },
      {
        name: `p99 over naive's, ${connections} connections`,
        measured: ratio(measurements, award, ['ours', 'naive'], 'p99Ms'),
        bound: 'at_most',
        target: shareOfNaiveP99,
      },
      {
        name: `refusals a second over do-nothing, ${connections} connections`,
        measured: ratio(measurements, refuse, ['ours', 'nothing'], 'perSecond'),
        bound: 'at_least',
        target: shareOfNothing,
      },
    ];
  });
}
