import { advertWords } from '../lexicon/tricks.js';
import type { ReadText } from '../text.js';
import { quote, type Trick } from './trick.js';

/** Advertising phrases by their first character, the longest first. */
const phrasesByFirst: ReadonlyMap<string, readonly string[]> = (() => {
  const byFirst = new Map<string, string[]>();
  for (const phrase of [...advertWords].sort((a, b) => b.length - a.length)) {
    const sharing = byFirst.get(phrase.charAt(0));
    if (sharing === undefined) byFirst.set(phrase.charAt(0), [phrase]);
    else sharing.push(phrase);
  }
  return byFirst;
})();

/** Finds advertising: the phrases of touts, the more so with an address or a number to call. */
export function findAdvert({ text, tokens }: ReadText): Trick | null {
  const said = new Set<string>();
  for (const token of tokens) {
    const phrase = phraseAt(text, token.start);
    if (phrase !== null) said.add(phrase);
  }
  if (said.size === 0) return null;
  const contact = hasAddress(text) || hasPhoneNumber(text);
  const asks = text.includes('?');
  if (said.size < (contact ? 1 : asks ? 3 : 2)) return null;
  const phrases = [...said]
    .slice(0, 3)
    .map((phrase) => quote(phrase))
    .join(', ');
  return {
    score: contact ? 0.95 : 0.88,
    evidence: `advertises: ${phrases}${contact ? ' with an address to contact' : ''}`,
  };
}

/** The longest phrase that starts at `at` and ends where a word ends. */
function phraseAt(text: string, at: number): string | null {
  for (const phrase of phrasesByFirst.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(phrase, at)) continue;
    const next = text.charCodeAt(at + phrase.length);
    const isWordGoingOn = next >= 0x61 && next <= 0x7a && phrase.charCodeAt(phrase.length - 1) < 0x80;
    if (!isWordGoingOn) return phrase;
  }
  return null;
}

function hasAddress(text: string): boolean {
  return text.includes('http://') || text.includes('https://') || text.includes('www.') || text.includes('t.me/');
}

/** Eleven digits or more in a row, as a mobile number has. */
function hasPhoneNumber(text: string): boolean {
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    run = code >= 0x30 && code <= 0x39 ? run + 1 : 0;
    if (run >= 11) return true;
  }
  return false;
}
