import { fillerWords } from '../lexicon/tricks.js';
import type { ReadText } from '../text.js';
import { percent, quote, type Trick } from './trick.js';

/** What the model knows of how words are spelt. */
export interface Spelling {
  /** Cost of one letter after another, 27 by 27 (row: the letter before, 0 for a word's edge), 0 usual to 9 unheard of. */
  readonly pairCosts: readonly number[];
  /** Han characters that ordinary messages are written with. */
  readonly usualHan: ReadonlySet<string>;
}

/** Rows of the keyboard, along which fingers slide. */
const keyboardRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'poiuytrewq', 'lkjhgfdsa', 'mnbvcxz'];
/** A word whose letters cost more than this on average is not spelt like a word of any language written in Latin letters. */
const unlikelyCost = 4.6;
const leastLetters = 8;
const leastHan = 6;

/** Finds letters hit at random, characters nobody writes with, and page filler. */
export function findGibberish(read: ReadText, spelling: Spelling): Trick | null {
  return nothingWritten(read) ?? randomLetters(read, spelling.pairCosts) ?? randomHan(read, spelling.usualHan);
}

/** No letter, no digit, no picture; or long numbers and signs with hardly a word between. */
function nothingWritten({ text, tokens, pictures, marks, operators }: ReadText): Trick | null {
  if (tokens.length === 0) {
    if (pictures > 0 && pictures <= 24) return null;
    return { score: 0.9, evidence: pictures > 0 ? `${pictures} pictures and not a word` : 'no word in it' };
  }
  const written = tokens.reduce((sum, token) => sum + token.end - token.start, 0);
  const words = tokens.filter(({ script }) => script !== 'number').length;
  if (words === 0 && operators === 0 && written >= 12)
    return { score: 0.8, evidence: `only digits: ${quote(text.trim())}` };
  if (pictures > 12 && pictures > written * 2)
    return { score: 0.75, evidence: `${pictures} pictures around hardly a word` };
  if (marks - operators < 12 || marks < written * 2) return null;
  return { score: 0.8, evidence: `${marks} punctuation marks around hardly a word` };
}

function randomLetters({ tokens }: ReadText, pairCosts: readonly number[]): Trick | null {
  let [letters, unlikely, filler, words] = [0, 0, 0, 0];
  let example = '';
  for (const { text, script } of tokens) {
    if (script !== 'latin') continue;
    words += 1;
    if (fillerWords.has(text)) filler += 1;
    letters += text.length;
    if (text.length < 4 || !isTypedAtRandom(text, pairCosts)) continue;
    unlikely += text.length;
    example = text;
  }
  if (filler >= 4 && filler * 2 >= words) return { score: 0.88, evidence: 'page filler, not a message' };
  if (words * 2 < tokens.length || unlikely < leastLetters || unlikely < letters * 0.6) return null;
  return {
    score: 0.9,
    evidence: `letters hit at random (${quote(example)}; ${percent(unlikely / letters)} of the letters)`,
  };
}

function isTypedAtRandom(word: string, pairCosts: readonly number[]): boolean {
  if (word.length >= 6 && keyboardRows.some((row) => row.includes(word))) return true;
  if (isOnePieceAgain(word)) return true;
  let cost = 0;
  let before = 0;
  for (let at = 0; at <= word.length; at++) {
    const letter = at < word.length ? word.charCodeAt(at) - 0x60 : 0;
    // Accents, Cyrillic, Kana and the like: words of other languages are not judged by English spelling.
    if (letter < 0 || letter > 26) return false;
    cost += pairCosts[before * 27 + letter] ?? 0;
    before = letter;
  }
  return cost / (word.length + 1) > unlikelyCost;
}

/** `aaaaaa`, `asdfasdfasdf`: a word that is one letter five times or a piece of three or more at least three times. */
function isOnePieceAgain(word: string): boolean {
  if (word.length >= 5 && word === word.charAt(0).repeat(word.length)) return true;
  if (word.length < 9) return false;
  const again = word.indexOf(word.slice(0, 3), 3);
  return again >= 3 && again * 3 <= word.length && word.startsWith(word.slice(again));
}

function randomHan({ tokens }: ReadText, usualHan: ReadonlySet<string>): Trick | null {
  let [han, rare] = [0, 0];
  for (const { text, script } of tokens) {
    if (script !== 'han') continue;
    han += 1;
    if (!usualHan.has(text)) rare += 1;
  }
  if (han < leastHan || rare < han * 0.6) return null;
  return { score: 0.85, evidence: `${rare} of ${han} characters are hardly ever written` };
}
