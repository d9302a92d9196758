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

/** The same in few lines: what holds side by side, what does not with all that was found. */
export function proofList(invariants: readonly Invariant[], columns: number, paint: Paint): string {
  const held = invariants.filter(({ ok }) => ok).map(({ name }) => `✓ ${name.replaceAll('_', ' ')}`);
  const broken = invariants.filter(({ ok }) => !ok);
  const width = Math.max(0, ...held.map((text) => text.length)) + 3;
  const perLine = Math.max(1, Math.floor(columns / width));
  const lines: string[] = [];
  for (let i = 0; i < held.length; i += perLine) {
    const line = held.slice(i, i + perLine).map((text) => text.padEnd(width));
    lines.push(line.join('').trimEnd().replaceAll('✓', paint.green('✓')));
  }
  if (broken.length > 0) lines.push(proofTable(broken, columns, paint));
  return lines.join('\n');
}
