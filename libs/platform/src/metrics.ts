import { collectDefaultMetrics, Registry } from 'prom-client';
import { within } from './deadline.js';

/** How long looking up may take before the figures are told without. */
const patienceMs = 2_000;

/**
 * The metrics of this process; a class of its own, so that it can be injected.
 *
 * All names of ours begin with `hongbao_` and end with their unit; what is merely counted ends with `_total`.
 */
export class MetricsRegistry extends Registry {
  private readonly lookUps: (() => Promise<unknown>)[] = [];

  /**
   * Has gauges of stored data set before the figures are told. What fails or takes long leaves them as they were, since
   * the other figures are wanted then more than ever.
   */
  lookUpFirst(lookUp: () => Promise<unknown>): void {
    this.lookUps.push(lookUp);
  }

  override async metrics(): Promise<string> {
    await within(patienceMs, Promise.allSettled(this.lookUps.map((lookUp) => lookUp())));
    return super.metrics();
  }
}

/** A registry with the usual figures of a Node process in it (memory, event loop lag, handles). */
export function createMetrics(): MetricsRegistry {
  const registry = new MetricsRegistry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
