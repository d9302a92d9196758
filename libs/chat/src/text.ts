import { simplify } from './lexicon/traditional.js';

/** Only so much of a message is read, in UTF-16 code units: classification takes bounded time whatever is sent. */
export const readLength = 2_000;

/**
 * A word, a number or one Han character of a message. Numbers read `#`, as their size says nothing about the kind, and
 * traditional characters read as simplified ones.
 */
export interface Token {
  readonly text: string;
  readonly script: 'latin' | 'han' | 'number';
  /** Offsets into the normalised text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Whether punctuation or a line break stands between the token before and this one. */
  readonly afterBreak: boolean;
  /** Whether white space or punctuation stands before this one. */
  readonly afterGap: boolean;
}

/** A message ready to be read. */
export interface ReadText {
  /** Width and compatibility forms folded (NFKC), lower case, at most {@link readLength} code units. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: number;
  /** Pictures such as emoji. */
  readonly pictures: number;
  /** Signs of program code: brackets right after a name, braces, semicolons, underscores within names, arrows. */
  readonly code: number;
  /** Signs of arithmetic: `= + * / ^ < >` and their kin. */
  readonly operators: number;
  /** Code units that are neither letter, digit, Han, picture nor white space. */
  readonly marks: number;
}

/** Folds width, compatibility forms and case of the part of a message that is read. */
export function normalise(message: string): string {
  const read = message.length > readLength ? message.slice(0, readLength) : message;
  // NFKC may lengthen a text by a factor of 18; it is cut again so that everything after it stays bounded.
  return read.normalize('NFKC').toLowerCase().slice(0, readLength).replaceAll('’', "'");
}

/** Splits a message into tokens and counts what is between them, in one pass. */
export function readText(message: string): ReadText {
  const text = normalise(message);
  const tokens: Token[] = [];
  let [sentences, pictures, operators, marks, code] = [0, 0, 0, 0, 0];
  let [afterBreak, afterGap, sentenceOpen] = [true, true, false];
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const script = scriptOf(unit);
    if (script !== null) {
      const end = script === 'han' ? at + 1 : endOfRun(text, at, script);
      const token = script === 'number' ? '#' : script === 'han' ? simplify(text.charAt(at)) : text.slice(at, end);
      tokens.push({ text: token, script, start: at, end, afterBreak, afterGap });
      [afterBreak, afterGap, sentenceOpen] = [false, false, true];
      at = end;
      continue;
    }
    afterGap = true;
    if (isPicture(unit)) pictures += 1;
    else if (!isSpace(unit)) marks += 1;
    if (isOperator(unit)) operators += 1;
    if (isCode(text, at, unit)) code += 1;
    if (isBreak(unit)) {
      afterBreak = true;
      // "3.5" and "4.5分" are numbers, taken whole by endOfRun, so a full stop here does end something.
      if (sentenceOpen && isSentenceEnd(unit)) sentences += 1;
      if (isSentenceEnd(unit)) sentenceOpen = false;
    }
    at += 1;
  }
  return { text, tokens, sentences: sentences + (sentenceOpen ? 1 : 0), code, pictures, operators, marks };
}

const apostrophe = 0x27;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters that make words by standing in a row: Latin, Greek, Cyrillic, Kana, Hangul, Arabic, Thai and so on. */
function isLetter(code: number): boolean {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  if (code < 0xc0) return false;
  if (code < 0x2000) return code !== 0xd7 && code !== 0xf7;
  return (code >= 0x3040 && code <= 0x31ff) || (code >= 0xac00 && code <= 0xd7a3);
}

/** Han characters of the basic plane, with extension A and the compatibility block. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff);
}

function scriptOf(code: number): Token['script'] | null {
  if (isLetter(code)) return 'latin';
  if (isHan(code)) return 'han';
  return isDigit(code) ? 'number' : null;
}

/** Where a word or a number that starts at `start` ends. `don't` is one word; `3.5` and `1,200` are one number. */
function endOfRun(text: string, start: number, script: 'latin' | 'number'): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (script === 'latin' ? isLetter(code) : isDigit(code)) continue;
    const joins = script === 'latin' ? code === apostrophe : code === 0x2e || code === 0x2c;
    const next = text.charCodeAt(at + 1);
    if (joins && (script === 'latin' ? isLetter(next) : isDigit(next))) continue;
    break;
  }
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || code === 0x3000 || code === 0x200b;
}

/** Halves of surrogate pairs (almost all emoji), dingbats, and the joiners and selectors between them. */
function isPicture(code: number): boolean {
  return (code >= 0xd800 && code <= 0xdfff) || (code >= 0x2600 && code <= 0x27bf) || code === 0x200d || code === 0xfe0f;
}

function isOperator(code: number): boolean {
  return '=+*/^<>×÷²√∫'.includes(String.fromCharCode(code));
}

function isCode(text: string, at: number, code: number): boolean {
  const isAfterName = at > 0 && isLetter(text.charCodeAt(at - 1));
  if (code === 0x28 || code === 0x5b || code === 0x5f) return isAfterName; // ( [ _
  return code === 0x7b || code === 0x7d || code === 0x3b || (code === 0x3e && text.charAt(at - 1) === '-'); // { } ; ->
}

function isSentenceEnd(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x3002 || code === 0x0a || code === 0x3b;
}

/** What ends a clause: sentence ends, commas, colons, brackets and quotes. A hyphen, a slash and a currency sign do not. */
function isBreak(code: number): boolean {
  return isSentenceEnd(code) || ',:()[]{}"、「」《》“”…—'.includes(String.fromCharCode(code));
}
