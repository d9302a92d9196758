import { isUtf8 } from 'node:buffer';
import { Failure } from '../failure.js';
import { depthLimit, findJsonFault, isSpace } from './json.scanner.js';

const quote = '"';
const backslash = 0x5c;
const colon = 0x3a;

/**
 * Reads JSON that a stranger sent, and takes nothing that two readers could understand differently: no bytes that are
 * not UTF-8, no key twice, no `__proto__`, no nesting beyond reason.
 *
 * @throws Failure `bad_request` that names line, column and field.
 */
export function readJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw notJson('The body is not UTF-8.', '', 'is not UTF-8');
  return readJsonText(bytes.toString('utf8'));
}

/** The same for a text that came out of valid UTF-8. */
export function readJsonText(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw faultOf(text);
  }
  // A key that stands twice leaves fewer keys in the value than in the text; counting both finds that at a tenth of
  // the price of parsing by hand.
  if (countKeys(value, 0) !== countWrittenKeys(text)) throw faultOf(text);
  return value;
}

/** Own keys in the whole value; NaN, which equals nothing, where it is too deep or holds `__proto__`. */
function countKeys(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === depthLimit) return Number.NaN;
  let count = 0;
  if (Array.isArray(value)) {
    for (const element of value) count += countKeys(element, depth + 1);
    return count;
  }
  const object = value as Record<string, unknown>;
  for (const key in object) {
    if (key === '__proto__') return Number.NaN;
    const member = object[key];
    count += typeof member === 'object' && member !== null ? 1 + countKeys(member, depth + 1) : 1;
  }
  return count;
}

/** Strings that are followed by a colon, in a text that is known to be JSON. */
function countWrittenKeys(text: string): number {
  let count = 0;
  let start = text.indexOf(quote);
  while (start !== -1) {
    let end = text.indexOf(quote, start + 1);
    while (isEscaped(text, end)) end = text.indexOf(quote, end + 1);
    let next = end + 1;
    while (isSpace(text.charCodeAt(next))) next++;
    if (text.charCodeAt(next) === colon) count++;
    start = text.indexOf(quote, next);
  }
  return count;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === backslash) first--;
  return (at - first) % 2 === 1;
}

function faultOf(text: string): Failure {
  const fault = findJsonFault(text);
  if (fault === null) throw new Error('two readers of JSON disagree about a text');
  const before = text.slice(0, fault.offset);
  const line = before.split('\n').length;
  const column = fault.offset - before.lastIndexOf('\n');
  const field = fault.field === '' ? '' : `${fault.field}: `;
  return notJson(
    `The body cannot be read as JSON: line ${line}, column ${column}: ${field}${fault.message}.`,
    fault.field,
    fault.message,
  );
}

function notJson(detail: string, field: string, message: string): Failure {
  return new Failure('bad_request', detail, { faults: [{ field, message }] });
}
