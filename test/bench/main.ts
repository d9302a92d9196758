import { readdir } from 'node:fs/promises';
import { makePaint, renderTerminalTable } from '#report';
import { BenchUsageError, type Bench } from './bench.js';
import { Interrupted } from './stage/resources.js';

const usage = `npm run bench -- <name> [--quick] [--rounds n] [--seconds n] [--out dir]

Measures Hongbao beside its counterparts, prints a table, writes reports/bench-<name>/summary.json,
and ends with 1 when a target is missed. Only ratios within one run count: a machine is noisy.
`;

/** Every `<name>.bench.js` beside this file. */
async function findBenches(): Promise<readonly Bench[]> {
  const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.bench.js')).sort();
  const modules = await Promise.all(files.map((file) => import(`./${file}`) as Promise<{ bench: Bench }>));
  return modules.map(({ bench }) => bench);
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  const benches = await findBenches();
  if (name === undefined || name === '--help' || name === '-h') {
    const rows = benches.map((bench) => [bench.name, bench.summary]);
    const table = renderTerminalTable({ head: ['bench', 'measures'], rows }, 100, makePaint(false));
    process.stdout.write(`${usage}\n${table}\n`);
    return name === undefined ? 2 : 0;
  }
  const bench = benches.find((each) => each.name === name);
  if (bench === undefined) {
    throw new BenchUsageError(`there is no bench "${name}"; there are ${benches.map((each) => each.name).join(', ')}`);
  }
  return bench.run(args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (error instanceof Interrupted) process.exitCode = 130;
  else if (error instanceof BenchUsageError) {
    process.stderr.write(`bench: ${error.message}\n`);
    process.exitCode = 2;
  } else throw error;
}
