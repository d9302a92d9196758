import { stringify } from 'csv-stringify/sync';
import type { LabRecord } from './lab.record.js';

/** A table for spreadsheets: its name, as a file is called without ending, and its text. */
export interface LabTable {
  readonly name: string;
  readonly csv: string;
}

/** Everything that can be counted, at the size of the real campaign; money in units of the currency. */
export function labTables({ result }: LabRecord): LabTable[] {
  return [
    {
      name: 'measures',
      csv: stringify(
        Object.entries(result.policy.measures).map(([measure, estimate]) => ({ measure, ...estimate })),
        { header: true },
      ),
    },
  ];
}
