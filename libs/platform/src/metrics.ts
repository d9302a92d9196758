import { collectDefaultMetrics, Registry } from 'prom-client';

/** The metrics of this process; a class of its own, so that it can be injected. */
export class MetricsRegistry extends Registry {}

/** A registry with the usual figures of a Node process in it (memory, event loop lag, handles). */
export function createMetrics(): MetricsRegistry {
  const registry = new MetricsRegistry();
  collectDefaultMetrics({ register: registry });
  return registry;
}
