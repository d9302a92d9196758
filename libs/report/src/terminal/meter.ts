import type { Minor } from '#domain';
import type { Paint } from './paint.js';

/** The budget as one bar: paid, promised, left. What exists has a cell, however small; the cells add up to `width`. */
export function budgetBar(
  budget: { readonly paid: Minor; readonly reserved: Minor; readonly remaining: Minor },
  width: number,
  paint: Paint,
): string {
  const [paid, promised, left] = shareOut([budget.paid, budget.reserved, budget.remaining], width);
  // Three fills, so that the bar can be read without its colours.
  return paint.red('█'.repeat(paid)) + paint.gold('▓'.repeat(promised)) + paint.teal('░'.repeat(left));
}

/** Shares cells by largest remainder; a part above zero gets one at least. */
function shareOut(parts: readonly [number, number, number], cells: number): [number, number, number] {
  const total = parts[0] + parts[1] + parts[2];
  if (total <= 0) return [0, 0, cells];
  const exact = parts.map((part) => (part / total) * cells);
  const given = exact.map((share, i) => ((parts[i] ?? 0) > 0 ? Math.max(1, Math.floor(share)) : 0));
  const sum = () => given.reduce((all, share) => all + share, 0);
  const lack = (i: number) => (exact[i] ?? 0) - (given[i] ?? 0);
  const byLack = () => [0, 1, 2].filter((i) => (parts[i] ?? 0) > 0).sort((a, b) => lack(b) - lack(a));
  while (sum() < cells) {
    const [most = 0] = byLack();
    given[most] = (given[most] ?? 0) + 1;
  }
  while (sum() > cells) {
    const least = byLack().findLast((i) => (given[i] ?? 0) > 1) ?? 0;
    given[least] = (given[least] ?? 0) - 1;
  }
  return [given[0] ?? 0, given[1] ?? 0, given[2] ?? 0];
}

const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** The course of a value in as many characters as wanted, from zero: the newest at the right, older ones averaged in. */
export function sparkline(values: readonly number[], width: number): string {
  const most = Math.max(0, ...values);
  const cells = Math.min(width, values.length);
  let text = '';
  for (let cell = 0; cell < cells; cell++) {
    const from = Math.floor((cell * values.length) / cells);
    const slice = values.slice(from, Math.max(from + 1, Math.floor(((cell + 1) * values.length) / cells)));
    const mean = slice.reduce((sum, value) => sum + value, 0) / slice.length;
    text += levels[most === 0 ? 0 : Math.min(7, Math.floor((mean / most) * 8))] ?? '▁';
  }
  return text;
}
