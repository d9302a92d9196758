import { budgetBar, sparkline } from '../terminal/meter.js';
import type { Paint } from '../terminal/paint.js';
import type { LabRecord } from './lab.record.js';

/** A short summary for the terminal, of at most `width` and 80 columns. */
export function describeLab({ result }: LabRecord, width: number, paint: Paint): string {
  const { first } = result.policy;
  const columns = Math.min(width, 80);
  return [
    paint.bold(result.title),
    budgetBar(first.budget, columns, paint),
    sparkline(
      first.series.map(({ remaining }) => remaining),
      columns,
    ),
  ].join('\n');
}
