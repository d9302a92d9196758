import Table from 'cli-table3';
import type { Paint } from './paint.js';

export interface TerminalTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Which columns hold numbers, and stand at the right. */
  readonly numeric?: readonly number[];
  /** The column whose text is broken into lines where the table is wider than the terminal; the last by default. */
  readonly flexible?: number;
}

/** Hairlines instead of boxes. */
const hairlines = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** A table as text of at most `width` columns, without a line feed at its end. */
export function renderTerminalTable(table: TerminalTable, width: number, paint: Paint): string {
  const { head, rows, numeric = [], flexible = head.length - 1 } = table;
  const widths = head.map((title, i) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[i] ?? ''))),
  );
  const gaps = 2 * (head.length - 1);
  const excess = widths.reduce((sum, each) => sum + each, gaps) - width;
  if (excess > 0) widths[flexible] = Math.max(12, (widths[flexible] ?? 0) - excess);
  const printed = new Table({
    head: head.map((title) => paint.grey(title)),
    chars: hairlines,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
    colWidths: widths,
    colAligns: head.map((_, i) => (numeric.includes(i) ? 'right' : 'left')),
    wordWrap: true,
  });
  printed.push(...rows.map((row) => [...row]));
  return printed
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** How many cells a text takes: colours take none, Chinese characters and emoji two. */
export function displayWidth(text: string): number {
  let width = 0;
  // The escape character begins every colour code.
  for (const character of text.replaceAll(/\p{Cc}\[[0-9;]*m/gu, '')) {
    if (/\p{Mark}|\u200d|\ufe0f/u.test(character)) continue;
    width +=
      /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}|[\u3000-\u303f\uff00-\uff60]/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

/** Cuts a text to a number of cells; what is cut is shown by an ellipsis. Control characters become spaces. */
export function fitText(text: string, width: number): string {
  const clean = text.replaceAll(/\p{Cc}+/gu, ' ');
  if (displayWidth(clean) <= width) return clean;
  let kept = '';
  for (const character of clean) {
    if (displayWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
