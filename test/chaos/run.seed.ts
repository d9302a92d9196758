import { setTimeout as sleep } from 'node:timers/promises';
import { OutsideAuditor } from './auditor.js';
import { Nemesis } from './nemesis.js';
import { Dice } from './random.js';
import type { Stage } from './stage.js';
import { prizeAmount, Workload } from './workload.js';

export interface SeedOutcome {
  readonly seed: string;
  readonly violations: readonly string[];
  readonly faults: readonly string[];
  readonly acknowledged: number;
  readonly awards: number;
  readonly repeats: number;
  readonly notNow: number;
  readonly looks: number;
  readonly seconds: number;
}

export interface SeedOptions {
  readonly rageMs: number;
  /** What breaks things; by itself everything in turn. Gives what it did, and tells what must not have happened. */
  readonly rage?: (
    stage: Stage,
    forMs: number,
    database: string,
    violate: (what: string) => void,
  ) => Promise<readonly string[]>;
}

/** How long everything may take to come to its end once nothing breaks any more. */
const drainWithinMs = 90_000;

/** One run: load, faults, healing, and the question whether anything was lost. The seed repeats its plan. */
export async function runSeed(stage: Stage, seed: string, { rageMs, rage }: SeedOptions): Promise<SeedOutcome> {
  const began = performance.now();
  const database = `chaos_${seed.replaceAll(/\W/g, '_')}_${Date.now().toString(36)}`;
  const dice = new Dice(seed);
  // Half of the campaigns run out of money in the middle, with something left that is no whole prize.
  const budget = dice.share() < 0.5 ? 1_000_000 : dice.below(400) * prizeAmount + dice.below(prizeAmount);
  await stage.beginSeed(database);
  const workload = new Workload(stage, `chaos-${seed}`, new Dice(`${seed} workload`));
  const nemesis = new Nemesis(stage, database, new Dice(`${seed} nemesis`));
  const auditor = new OutsideAuditor(() => stage.databaseUrl(database), `chaos-${seed}`, budget);
  const over = new AbortController();
  try {
    await workload.create(budget);
    const watching = auditor.watch(over.signal);
    const running = workload.run();
    await sleep(500);
    if (rage === undefined) await nemesis.rage(rageMs);
    else nemesis.done.push(...(await rage(stage, rageMs, database, (what) => workload.violations.push(what))));
    await nemesis.heal();
    await sleep(1_000);
    workload.stop();
    await running;
    await workload.settle(60_000);
    await workload.repeatAll();
    const reasons = await workload.probe(20);
    await workload.settle(30_000);
    const deadline = Date.now() + drainWithinMs;
    while ((await auditor.open()) > 0 && Date.now() < deadline) await sleep(250);
    over.abort();
    await watching;
    await auditor.conclude(workload, reasons);
  } finally {
    over.abort();
    workload.stop();
    await stage.endSeed();
    await workload.close();
  }
  const told = [...workload.journal.values()];
  return {
    seed,
    violations: [...workload.violations, ...auditor.violations],
    faults: nemesis.done,
    acknowledged: told.length,
    awards: told.filter(({ envelope }) => envelope !== null).length,
    repeats: workload.repeats,
    notNow: workload.notNow,
    looks: auditor.looks,
    seconds: (performance.now() - began) / 1000,
  };
}
