import type { DecisionState } from './virtual.campaign.js';
import type { RunFigures, Told } from './run.digest.js';

/** First line of a file that holds a run; decisions may follow, one a line. */
export interface RunHead {
  readonly format: 'hongbao.run.v1';
  /** Whether decisions follow. */
  readonly traced: boolean;
  /** Of the amounts, as an ISO 4217 code; absent in files of earlier versions. */
  readonly currency?: string;
  readonly figures: RunFigures;
}

/** A decision as it stands in a trace. */
export interface TracedDecision extends Told {
  /** ISO 8601. */
  readonly at: string;
  readonly user: string;
  readonly campaign: string;
  readonly kind: string;
  readonly explanation: string;
  /** The counters it was taken from; null where the service keeps them to itself. */
  readonly state: DecisionState | null;
}

export const runFormat = 'hongbao.run.v1';
