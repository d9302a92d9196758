import type { Bench } from './bench.js';
import { Driver } from './load/driver.js';
import { Trial, type Work } from './load/trial.js';
import { startOurs } from './ours/ours.contestant.js';
import { report } from './report/bench.report.js';
import { median, ratio, type Measurement } from './report/measurement.js';
import { BenchServer } from './stage/bench.database.js';
import { readOptions } from './stage/bench.options.js';
import { withResources } from './stage/resources.js';
import { UnnestScript } from './unnest/unnest.client.js';

const name = 'stream';
const allWin = 'festival';
const fewWin = 'draw';
const winShare = 0.05;

const awardsPerSecond = 40_000;
const shareOfUnnest = 0.3;
const decisionsPerSecond = 60_000;

const batches: Omit<Work, 'name'> = {
  path: '/v1/interactions/batch',
  connections: 4,
  perRequest: 1_000,
  contentType: 'application/x-ndjson',
};
const allWinWork: Work = { ...batches, name: 'all win' };
const fewWinWork: Work = { ...batches, name: `${winShare * 100}% win` };

/**
 * NDJSON batches through HTTP, each decision durable before its line of the answer. The envelopes stay sealed, as the
 * script's awards do; payouts beside the load are what `service` measures.
 */
export const bench: Bench = {
  name,
  summary: 'HTTP, NDJSON batches: ours beside a plain script that writes awards by UNNEST',
  run: (args) =>
    withResources(async (resources) => {
      const startedAt = new Date();
      const options = readOptions(name, args, { seconds: 5 });
      const server = await BenchServer.find(resources);
      const driver = await Driver.start(resources);
      const script = await UnnestScript.start(server, resources);
      const campaigns = [
        { id: allWin, probability: 1, opening: 'by_user' as const },
        { id: fewWin, probability: winShare, opening: 'by_user' as const },
      ];
      const service = await startOurs(server, { campaigns, profile: options.profile }, resources);
      const trial = new Trial(driver, options);
      for (let round = 1; round <= options.rounds; round++) {
        trial.measurements.push(await script.measure(allWinWork.name, options.seconds * 1_000, round));
        await trial.measure(service.in(allWin), allWinWork, 'complex_question', round);
        await trial.measure(service.in(fewWin), fewWinWork, 'complex_question', round);
        for (const campaign of [allWin, fewWin]) await trial.verify(service.in(campaign), round);
      }
      const { measurements, checks } = trial;
      return report({
        bench: name,
        options,
        postgresVersion: server.version,
        startedAt,
        measurements,
        checks,
        targets: [
          {
            name: 'awards a second, all win',
            measured: rateOf(measurements, allWinWork.name),
            bound: 'at_least',
            target: awardsPerSecond,
          },
          {
            name: 'awards a second over the UNNEST script',
            measured: ratio(measurements, allWinWork.name, ['ours', 'script'], 'perSecond'),
            bound: 'at_least',
            target: shareOfUnnest,
          },
          {
            name: `decisions a second, ${winShare * 100}% win`,
            measured: rateOf(measurements, fewWinWork.name),
            bound: 'at_least',
            target: decisionsPerSecond,
          },
        ],
      });
    }),
};

function rateOf(measurements: readonly Measurement[], work: string): number {
  return median(
    measurements.filter((each) => each.work === work && each.side === 'ours').map((each) => each.perSecond),
  );
}
