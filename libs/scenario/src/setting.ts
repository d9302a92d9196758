import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Fault, Step } from './fault.js';
import { nearest } from './notation/suggestion.js';
import type { SourceDocument } from './source.document.js';

/** A value to put into a scenario, as `--set campaign.caps.user.perDay=3` gives it. */
export interface Setting {
  /** Steps parted by points; elements of lists by number (`[2]` or `.2`) or by their name (`prizes.card.stock`). */
  readonly path: string;
  /** As YAML has it: `3`, `¥25.00`, `[1, 2]`, `null`. */
  readonly value: string;
}

/** Reads `path=value`. */
export function readSetting(text: string): Setting | Fault {
  const equals = text.indexOf('=');
  if (equals > 0) return { path: text.slice(0, equals).trim(), value: text.slice(equals + 1).trim() };
  return fault('', `"${text}" is no setting; give path=value, such as campaign.caps.user.perDay=3`);
}

/** A copy of a document with one value put in its place. Fields that are missing are made; elements of lists are not. */
export function applySetting(
  document: SourceDocument,
  path: string,
  value: string,
): { document: SourceDocument } | { faults: Fault[] } {
  const written = parseDocument(value, {
    prettyErrors: false,
    stringKeys: true,
    resolveKnownTags: false,
    logLevel: 'error',
  });
  const [error] = [...written.errors, ...written.warnings];
  if (error !== undefined || value.length > 100_000 || /(?:^|[\s,[{])[&*]\w/.test(value)) {
    return { faults: [fault(path, `${JSON.stringify(value.slice(0, 40))} is no value; give one as YAML writes it`)] };
  }
  const found = stepsOf(document, path);
  if ('problem' in found) return { faults: [fault(path, found.problem)] };
  const { steps } = found;
  return { document: document.with(steps, plainOf(written.contents, written.toJS())) };
}

/** What a file has at a path, as it is written there; null where there is nothing, or more than a plain value. */
export function writtenAt(document: SourceDocument, path: string): string | null {
  const found = stepsOf(document, path);
  const node = 'problem' in found ? undefined : document.nodeAt(found.steps);
  return isScalar(node) && node.value !== null ? (node.source ?? null) : null;
}

function stepsOf(document: SourceDocument, path: string): { steps: Step[] } | { problem: string } {
  const steps: Step[] = [];
  for (const word of path.replaceAll(/\[(\d+)\]/g, '.$1').split('.')) {
    const step = stepInto(document.nodeAt(steps), word);
    if (typeof step === 'object') return step;
    steps.push(step);
  }
  return { steps };
}

function stepInto(node: Node | undefined, word: string): Step | { problem: string } {
  if (word === '') return { problem: 'has an empty step; give names parted by single points' };
  if (isAlias(node)) return { problem: `"${word}" lies in an alias; set it where the anchor *${node.source} stands` };
  if (!isSeq(node)) {
    if (isScalar(node) && node.value !== null) return { problem: `"${word}" cannot lie in a plain value` };
    return word;
  }
  if (/^\d{1,6}$/.test(word)) {
    const index = Number(word);
    return index < node.items.length
      ? index
      : { problem: `[${word}] is beyond the list; it has ${node.items.length} elements` };
  }
  const names = node.items.map((item) => {
    const name = isMap(item) ? item.get('name') : undefined;
    return typeof name === 'string' ? name : '';
  });
  const index = names.indexOf(word);
  if (index >= 0) return index;
  const near = nearest(word, names);
  return { problem: `"${word}" is not in the list${near === null ? '' : `; did you mean "${near}"?`}` };
}

/** A number with a point stays a text, as in files: 25.00 is not 25 fen. */
function plainOf(node: unknown, value: unknown): unknown {
  return isScalar(node) && typeof value === 'number' && /[.eE]/.test(node.source ?? '') ? node.source : value;
}

function fault(field: string, message: string): Fault {
  return { field, message, file: '--set', line: null, column: null };
}
