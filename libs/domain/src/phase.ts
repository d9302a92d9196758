import { contains, type EpochMs } from './calendar.js';
import type { Campaign } from './campaign.js';

/** The phase that is on, by number; -1 where there is none. */
export function phaseAt(campaign: Campaign, at: EpochMs): number {
  return campaign.phases.findIndex((phase) => contains(phase, at));
}
