import { phrases } from './lexicon/index.js';
import type { ReadText, Token } from './text.js';

/**
 * Takes one feature of a message: its key, and the span of the normalised text that shows it (`start === end` for a
 * trait of the message as a whole). The same key may come several times; presence is what counts.
 */
export type FeatureSink = (key: string, start: number, end: number) => void;

/** Keys of concepts start with this, followed by the concept's id. */
export const conceptPrefix = '@';
/** Keys of traits of the whole message start with this. */
export const traitPrefix = '~';
/** Keys of the first word of a message start with this. */
export const openingPrefix = '^ ';

/** Longest run of words, and of Han characters, that is looked up as a phrase of the lexicon. */
const phraseWords = 6;
const phraseHan = 7;
/** Longest run that has a weight of its own. */
const gramWords = 2;
const gramHan = 3;

/** First tokens of the lexicon's phrases, with the longest phrase each one opens: most tokens open none. */
const longestByFirst: ReadonlyMap<string, number> = (() => {
  const longest = new Map<string, number>();
  for (const phrase of phrases.keys()) {
    const words = phrase.includes(' ') ? phrase.split(' ') : null;
    const isLatin = /^[a-z]/.test(phrase);
    const first = words?.[0] ?? (isLatin ? phrase : phrase.slice(0, 1));
    const length = words?.length ?? (isLatin ? 1 : phrase.length);
    longest.set(first, Math.max(longest.get(first) ?? 0, length));
  }
  return longest;
})();

/** Walks every feature of a message once, in the order of the text. The trainer and the classifier both read by it. */
export function visitFeatures(read: ReadText, sink: FeatureSink): void {
  const { tokens } = read;
  const first = tokens[0];
  if (first !== undefined) sink(openingPrefix + first.text, first.start, first.end);
  for (let at = 0; at < tokens.length; at++) visitGrams(tokens, at, sink);
  visitPhrases(tokens, (id, from, to) => {
    sink(conceptPrefix + id, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  });
  visitTraits(read, sink);
}

/** Runs of one to three tokens that start at `at`. A run never crosses punctuation. */
function visitGrams(tokens: readonly Token[], at: number, sink: FeatureSink): void {
  const head = tokens[at];
  if (head === undefined) return;
  let key = head.text;
  sink(key, head.start, head.end);
  const longest = head.script === 'latin' ? gramWords : gramHan;
  for (let next = at + 1; next < at + longest; next++) {
    const token = tokens[next];
    if (token === undefined || token.afterBreak) return;
    key = extend(key, token);
    sink(key, head.start, token.end);
  }
}

function extend(key: string, token: Token): string {
  return token.script === 'latin' || token.afterGap ? `${key} ${token.text}` : key + token.text;
}

/**
 * Finds the phrases of the lexicon, longest first and without overlap, and tells the concepts of each with its span
 * in tokens (end exclusive).
 */
export function visitPhrases(tokens: readonly Token[], found: (id: string, from: number, to: number) => void): void {
  for (let at = 0; at < tokens.length;) {
    const end = longestPhrase(tokens, at, found);
    at = end > at ? end : at + 1;
  }
}

function longestPhrase(
  tokens: readonly Token[],
  at: number,
  found: (id: string, from: number, to: number) => void,
): number {
  const head = tokens[at];
  if (head === undefined || head.script === 'number') return at;
  const opens = longestByFirst.get(head.text) ?? longestByFirst.get(singular(head)) ?? 0;
  if (opens === 0) return at;
  const longest = Math.min(opens, head.script === 'han' ? phraseHan : phraseWords);
  let key = head.text;
  let match: { key: string; end: number } | null = null;
  for (let end = at + 1; ; end++) {
    if (phrases.has(key)) match = { key, end };
    const next = tokens[end];
    if (next === undefined || end - at >= longest || next.afterBreak || next.script !== head.script) break;
    key = extend(key, next);
  }
  if (match === null && phrases.has(singular(head))) match = { key: singular(head), end: at + 1 };
  if (match === null) return at;
  for (const concept of phrases.get(match.key) ?? []) found(concept.id, at, match.end);
  return match.end;
}

/** `hotels` is looked up as `hotel` where it is not listed itself. */
function singular(token: Token): string {
  return token.script === 'latin' && token.text.length > 3 && token.text.endsWith('s')
    ? token.text.slice(0, -1)
    : token.text;
}

/** Traits of the message as a whole: how long, how many sentences and numbers, which scripts, a trip's length. */
function visitTraits(read: ReadText, sink: FeatureSink): void {
  const { tokens } = read;
  let [numbers, han, words] = [0, 0, 0];
  for (const token of tokens) {
    if (token.script === 'number') numbers += 1;
    else if (token.script === 'han') han += 1;
    else words += 1;
  }
  const trait = (name: string): void => {
    sink(traitPrefix + name, 0, 0);
  };
  const script = han * 0.6 > words ? 'zh' : 'en';
  trait(script);
  trait(`numbers ${Math.min(numbers, 4)}`);
  trait(`sentences ${Math.min(read.sentences, 4)}`);
  trait(`length ${lengthBand(words + numbers + han * 0.6)} ${script}`);
  // No trait for a question mark: whether people type one depends on where they type, not on what they ask.
  if (read.operators > 0 && numbers > 0) trait('arithmetic');
  if (read.code > 1) trait('code');
  const days = tripLength(tokens);
  if (days !== null) sink(`${traitPrefix}trip length`, days.start, days.end);
}

function lengthBand(words: number): number {
  if (words <= 2) return 0;
  if (words <= 5) return 1;
  if (words <= 9) return 2;
  if (words <= 15) return 3;
  return words <= 30 ? 4 : 5;
}

const numberWords = new Set('one two three four five six seven eight nine ten twelve fourteen'.split(' '));
const hanNumbers = new Set('一二两三四五六七八九十半几');

/** A length of stay: `3-day`, `five days in`, `a week in`, `五日游`, `三天两晚`, `五天的…行程`; the first one found. */
export function tripLength(tokens: readonly Token[]): { start: number; end: number } | null {
  for (let at = 0; at + 1 < tokens.length; at++) {
    const [count, unit] = [tokens[at], tokens[at + 1]];
    if (count === undefined || unit === undefined || unit.afterBreak) continue;
    const third = tokens[at + 2];
    if (unit.script === 'han') {
      if (count.script !== 'number' && !hanNumbers.has(count.text)) continue;
      if (third === undefined || !isStayInChinese(unit.text, third.text, tokens[at + 3]?.text)) continue;
      return { start: count.start, end: third.end };
    }
    if (count.script !== 'number' && !numberWords.has(count.text) && count.text !== 'a') continue;
    if (isStayInEnglish(count.text, unit.text, third?.text)) return { start: count.start, end: unit.end };
  }
  return null;
}

function isStayInChinese(unit: string, third: string, fourth: string | undefined): boolean {
  if (unit === '日') return third === '游';
  if (unit === '天')
    return hanNumbers.has(third) || third === '#' || third === '游' || (third === '的' && fourth !== undefined);
  return (unit === '晚' || unit === '夜') && (third === '游' || third === '的');
}

function isStayInEnglish(count: string, unit: string, third: string | undefined): boolean {
  if (unit === 'day' || unit === 'night') return count !== 'a';
  if (unit === 'days' || unit === 'nights')
    return third === 'in' || third === 'at' || third === 'to' || third === 'trip';
  return (unit === 'week' || unit === 'weeks' || unit === 'weekend') && (third === 'in' || third === 'to');
}
