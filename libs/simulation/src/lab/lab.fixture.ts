import { describeFault } from '#scenario';
import { plainCampaign } from '../engine/simulation.fixture.js';
import type { LabOrder, LabPlan, PolicySource } from './lab.order.js';
import { planLab } from './lab.plan.js';

/** The plain campaign with other values in their places. */
export function plainPolicy(values: Readonly<Record<string, string>> = {}): PolicySource {
  const settings = Object.entries(values).map(([path, value]) => ({ path, value }));
  return { text: plainCampaign, fileName: 'plain.yaml', settings };
}

export function planned(order: LabOrder): LabPlan {
  const plan = planLab(order);
  if ('faults' in plan) throw new Error(plan.faults.map(describeFault).join('; '));
  return plan.plan;
}

export function faultsOf(order: LabOrder): string[] {
  const plan = planLab(order);
  return 'faults' in plan ? plan.faults.map(describeFault) : [];
}
