import { renderTerminalTable, type Invariant, type Paint } from '#report';

/** The invariants as a table: name, whether it holds, what was found. */
export function proofTable(invariants: readonly Invariant[], columns: number, paint: Paint): string {
  return renderTerminalTable(
    {
      head: ['proof', '', 'what was found'],
      rows: invariants.map(({ name, ok, detail }) => [
        name.replaceAll('_', ' '),
        ok ? paint.green('✓') : paint.red('✗'),
        detail,
      ]),
    },
    columns,
    paint,
  );
}
