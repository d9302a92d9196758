import type { Bench } from './bench.js';
import { hugePages, playApart } from './simulate/run.order.js';
import { reportSimulate, shortNumber } from './simulate/simulate.report.js';
import { readOptions } from './stage/bench.options.js';

const name = 'festival';
const mostSeconds = 180;
const mostBytes = 4e9;
/** A quick run plays a hundredth, to see that it runs. */
const quickScale = 0.01;

/**
 * Orders alone, for the chat around them can win nothing. Nobody's interest suffers from chat that wins nothing, then, so
 * people order less often at full interest: as many envelopes are won as in the preset, 120 million, of some 280 million
 * orders where the preset takes 220.
 */
const lessOften = 0.25;
const orderingCohorts = {
  loyal: 3.2 * 0.08 * lessOften,
  curious: 3.2 * 0.105 * lessOften,
  keen: 4 * 0.25 * lessOften,
};
const rewardable = [
  ...Object.entries(orderingCohorts).flatMap(([name, perDay]) => [
    { path: `population.cohorts.${name}.interactionsPerDay`, value: perDay.toFixed(4) },
    { path: `population.cohorts.${name}.kinds`, value: '{ daily_task: 1 }' },
    { path: `population.cohorts.${name}.behaviour.visit`, value: '{ interactions: 1 }' },
  ]),
  { path: 'traffic.from', value: '2026-02-06T09:00' },
  { path: 'traffic.to', value: '2026-03-04T00:00' },
];

/** Qwen's Spring Festival one to one: 130 million users, three billion yuan, every interaction that could win. */
export const bench: Bench = {
  name,
  summary: 'virtual time: Qwen, Spring Festival 2026, one to one, 130M users',
  run: async (args) => {
    const options = readOptions(name, args, { seconds: 180 });
    const scale = options.quick ? quickScale : 1;
    const run = await playApart({ scenario: 'qwen-2026', settings: rewardable, scale }, hugePages);
    return reportSimulate({
      bench: name,
      out: options.out,
      lines: [
        { what: 'decisions', value: shortNumber(run.decisions) },
        { what: 'awards', value: shortNumber(run.awards) },
        { what: 'decisions a second, setting up included', value: shortNumber(run.decisions / run.seconds) },
        { what: 'bytes a user', value: String(run.bytesPerUser) },
      ],
      targets: [
        { name: 'seconds', measured: run.seconds, bound: 'at_most', target: mostSeconds },
        { name: 'bytes of memory', measured: run.peakBytes, bound: 'at_most', target: mostBytes },
      ],
      broken: run.broken,
      figures: run,
    });
  },
};
