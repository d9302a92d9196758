import { readFileSync } from 'node:fs';
import { interactionKinds, type InteractionKind } from '#domain';

/** A message and what it is. */
export interface Labelled {
  readonly text: string;
  readonly kind: InteractionKind;
  /** `zh` or `en`. */
  readonly language: string;
  /** The collection it comes from. */
  readonly source: string;
}

/** Messages of JSON lines with `text`, `lang`, `label` and `source`; `null` where there is no such file. */
export function readJsonLines(file: string): Labelled[] | null {
  const text = readIfThere(file);
  if (text === null) return null;
  return lines(text).map((line, at) => {
    const { text, lang, label, source } = JSON.parse(line) as Record<string, unknown>;
    if (typeof text !== 'string' || typeof lang !== 'string' || typeof source !== 'string') {
      throw new Error(`${file}:${at + 1}: text, lang or source is missing`);
    }
    return { text, kind: asKind(label, `${file}:${at + 1}`), language: lang, source };
  });
}

/** Messages of a table with the headed columns `kind`, `lang` and `text`. */
export function readTable(file: string, source: string): Labelled[] {
  const [, ...rows] = lines(readFileSync(file, 'utf8'));
  return rows.map((row, at) => {
    const [kind, language = '', text = ''] = row.split('\t');
    return { text, kind: asKind(kind, `${file}:${at + 2}`), language, source };
  });
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function asKind(label: unknown, where: string): InteractionKind {
  const kind = interactionKinds.find((candidate) => candidate === label);
  if (kind === undefined) throw new Error(`${where}: there is no kind ${String(label)}`);
  return kind;
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
