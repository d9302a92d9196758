import type { LabPlan, LabRunOptions } from './lab.order.js';
import type { LabResult } from './lab.result.js';
import { LabSession } from './lab.session.js';

/**
 * Plays what was planned. The result depends on the plan alone: not on the number of workers, nor on the machine. Broken
 * off, it tells what was finished by then. Rejects where a run fails, which is a bug.
 */
export async function runLab(plan: LabPlan, options: LabRunOptions = {}): Promise<LabResult> {
  const session = new LabSession(plan, options);
  try {
    return await session.play();
  } finally {
    await session.close();
  }
}
