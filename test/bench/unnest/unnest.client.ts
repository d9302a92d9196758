import type { Measurement } from '../report/measurement.js';
import type { BenchServer } from '../stage/bench.database.js';
import { Child } from '../stage/child.js';
import type { Resources } from '../stage/resources.js';
import type { UnnestOrder, UnnestResult } from './unnest.script.js';

/** The plain script in a process and on a database of its own. */
export class UnnestScript {
  private constructor(
    private readonly child: Child,
    private readonly url: string,
  ) {}

  static async start(server: BenchServer, resources: Resources): Promise<UnnestScript> {
    const url = await server.createDatabase('script', resources);
    const child = Child.start('the UNNEST script', { file: 'test/bench/unnest/unnest.script.js' }, resources);
    await child.answer(10_000);
    return new UnnestScript(child, url);
  }

  async measure(work: string, measuredMs: number, round: number): Promise<Measurement> {
    const order: UnnestOrder = { url: this.url, warmupMs: 1_000, measuredMs };
    this.child.send(order);
    const { awardsPerSecond } = await this.child.answer<UnnestResult>(measuredMs + 60_000);
    process.stderr.write(`${work}: script ... ${Math.round(awardsPerSecond)}/s\n`);
    return { work, side: 'script', round, perSecond: awardsPerSecond, p50Ms: null, p99Ms: null, paidPerSecond: null };
  }
}
