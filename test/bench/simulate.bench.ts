import type { Bench } from './bench.js';
import type { Target } from './report/target.js';
import { playApart, playRepeatedly, playSimPy, warmRate, type RunFigures } from './simulate/run.order.js';
import { median, reportSimulate, shortNumber, type Line } from './simulate/simulate.report.js';
import { readOptions } from './stage/bench.options.js';

const name = 'simulate';
const rules = 'test/bench/simulate/rules.yaml';
const doubleMean = 'test/bench/simulate/double-mean.yaml';

const decisionsPerSecond = 5_000_000;
const timesSimPy = 30;
const gigabyte = 1e9;
const twoBesideOne = 1.6;
/** The first is cold; after the second hardly anything is compiled any more. */
const playsOfModel = 3;

/** Ten million people who come seldom: the memory does not depend on how often. */
const manyPeople = [
  { path: 'population.users', value: '10000000' },
  { path: 'population.cohorts.loyal.interactionsPerDay', value: '0.2' },
  { path: 'population.cohorts.casual.interactionsPerDay', value: '0.03' },
  { path: 'population.cohorts.cheaters.interactionsPerDay', value: '0.3' },
];

/** The engine with real rules, its memory, two processes beside one, and SimPy's run of the same model. */
export const bench: Bench = {
  name,
  summary: 'virtual time: decisions a second with real rules, memory of 10M users, two workers, beside SimPy',
  run: async (args) => {
    const options = readOptions(name, args, { seconds: 5 });
    // A quarter million users in a quick run; a million otherwise.
    const scale = options.quick ? 0.25 : 1;
    const warm = { scenario: rules, scale, warmUpShare: 0.3 };
    const singles: RunFigures[] = [];
    const pairs: number[] = [];
    const ours: RunFigures[] = [];
    const oursAgain: RunFigures[] = [];
    const simPy = [];
    for (let round = 1; round <= options.rounds; round++) {
      singles.push(await playApart(warm));
      const [one, two] = await Promise.all([playApart({ ...warm, seed: 'one' }), playApart({ ...warm, seed: 'two' })]);
      pairs.push(warmRate(one) + warmRate(two));
      const [cold, ...again] = await playRepeatedly({ scenario: doubleMean }, playsOfModel);
      if (cold !== undefined) ours.push(cold);
      oursAgain.push(...again.slice(-1));
      const theirs = await playSimPy();
      if (theirs !== null) simPy.push(theirs);
    }
    const many = await playApart({ scenario: rules, settings: manyPeople });
    const single = median(singles.map(warmRate));
    const pair = median(pairs);
    const perCpuSecond = median(singles.map(({ warmDecisions, warmCpuSeconds }) => warmDecisions / warmCpuSeconds));
    const rate = ({ decisions, seconds }: RunFigures): number => decisions / seconds;
    const plain = median(ours.map(rate));
    const peer = simPy.length === 0 ? null : median(simPy.map(({ interactions, seconds }) => interactions / seconds));
    const lines: Line[] = [
      { what: 'real rules, one process, once warm', value: `${shortNumber(single)} decisions/s` },
      { what: 'the same, a second of processor time', value: `${shortNumber(perCpuSecond)} decisions/s` },
      { what: 'two processes together', value: `${shortNumber(pair)} decisions/s` },
      {
        what: '10M users: most memory',
        value: `${(many.peakBytes / 1e6).toFixed(0)} MB, ${many.bytesPerUser} bytes a user`,
      },
      { what: 'double mean, 200,000 users, cold, ours', value: `${shortNumber(plain)} interactions/s` },
      {
        what: 'the same, played for the third time in a process',
        value: `${shortNumber(median(oursAgain.map(rate)))} interactions/s`,
      },
      {
        what: 'the same in SimPy',
        value: peer === null ? 'skipped: no SimPy (Debian: python3-simpy)' : `${shortNumber(peer)} interactions/s`,
      },
    ];
    const targets: Target[] = [
      { name: 'decisions a second, once warm', measured: single, bound: 'at_least', target: decisionsPerSecond },
      { name: 'two processes beside one', measured: pair / single, bound: 'at_least', target: twoBesideOne },
      { name: 'bytes at 10M users', measured: many.peakBytes, bound: 'at_most', target: gigabyte },
      ...(peer === null
        ? []
        : [{ name: 'times SimPy, cold', measured: plain / peer, bound: 'at_least', target: timesSimPy } as const]),
    ];
    const broken = [...singles, ...ours, ...oursAgain, many].flatMap((run) => run.broken);
    const figures = { singles, pairs, ours, oursAgain, simPy, many };
    return reportSimulate({ bench: name, out: options.out, lines, targets, broken, figures });
  },
};
