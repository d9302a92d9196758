import { Child } from '../stage/child.js';
import type { Resources } from '../stage/resources.js';
import type { LoadOrder, LoadResult } from './load.order.js';

/** The one load generator for all sides, in a process of its own. */
export class Driver {
  private constructor(private readonly child: Child) {}

  static async start(resources: Resources): Promise<Driver> {
    const child = Child.start('the driver', { file: 'test/bench/load/driver.main.js' }, resources);
    await child.answer(10_000);
    return new Driver(child);
  }

  async run(order: LoadOrder): Promise<LoadResult> {
    this.child.send(order);
    return this.child.answer<LoadResult>(order.warmupMs + order.measuredMs + 60_000);
  }
}
