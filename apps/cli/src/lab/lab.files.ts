import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { labSummary, labTables, renderLabReport, type LabRecord } from '#report';

/** Writes what the laboratory found: the report, the summary, and every table for spreadsheets. */
export async function writeLab(record: LabRecord, folder: string): Promise<void> {
  const tables = join(folder, 'tables');
  await mkdir(tables, { recursive: true });
  await writeFile(join(folder, 'report.html'), renderLabReport(record));
  await writeFile(join(folder, 'summary.json'), `${JSON.stringify(labSummary(record), null, 2)}\n`);
  for (const { name, csv } of labTables(record)) await writeFile(join(tables, `${name}.csv`), csv);
}
