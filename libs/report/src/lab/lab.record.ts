import type { Scenario } from '#scenario';
import type { LabResult } from '#simulation';

/** What a report of the laboratory is made of. */
export interface LabRecord {
  readonly result: LabResult;
  /** As written, with its settings, at its real size: the assumptions. */
  readonly scenario: Scenario;
  /** Of Hongbao itself. */
  readonly version: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly wallClockMs: number;
  /** The command that does it again. */
  readonly again: string;
}
