import type { Fault } from '#scenario';
import type { LabOrder, LabPlan, LabRunOptions } from './lab.order.js';
import type { LabResult } from './lab.result.js';

export type PlannedLab = { readonly plan: LabPlan } | { readonly faults: readonly Fault[] };

/**
 * Checks an order before anything is played: reads every scenario in it, and settles scale and runs. All faults of an
 * order are values, told with `describeFault`.
 *
 * @example
 * ```ts
 * const planned = planLab({ policy: { text, fileName, settings }, runs: 8, sweep: [{ path, values: ['1', '3'] }] });
 * if ('faults' in planned) throw new UsageError(planned.faults.map(describeFault).join('; '));
 * const result = await runLab(planned.plan, { workers: 2, signal: world.interrupted, onProgress: draw });
 * ```
 */
export function planLab(_order: LabOrder): PlannedLab {
  throw new Error('The laboratory is being built.');
}

/**
 * Plays what was planned. The result depends on the plan alone: not on the number of workers, nor on the machine. Broken
 * off, it tells what was finished by then. Rejects where a run fails, which is a bug.
 */
export async function runLab(_plan: LabPlan, _options: LabRunOptions = {}): Promise<LabResult> {
  throw new Error('The laboratory is being built.');
}
