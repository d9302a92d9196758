import { readText } from '../src/text.js';

/** Initials and finals of pinyin: Chinese typed in Latin letters is no gibberish. */
const initials = 'b p m f d t n l g k h j q x zh ch sh r z c s y w'.split(' ');
const finals =
  'a o e i u ai ei ao ou an en ang eng ong ia ie iao iu ian in iang ing iong ua uo uai ui uan un uang ue'.split(' ');
/** How often each syllable counts beside English words, which come by the thousand. */
const pinyinTimes = 3;

/**
 * Learns how words are spelt: the cost of each letter after each other (27 by 27, row: the letter before, 0 for a
 * word's edge) as one digit, 0 for a usual pair to 9 for one never seen.
 */
export function learnPairCosts(texts: readonly string[]): string {
  const counts = new Float64Array(27 * 27).fill(0.3);
  const count = (word: string, times: number): void => {
    let before = 0;
    for (let at = 0; at <= word.length; at++) {
      const letter = at < word.length ? word.charCodeAt(at) - 0x60 : 0;
      if (letter < 0 || letter > 26) return;
      const slot = before * 27 + letter;
      counts[slot] = (counts[slot] ?? 0) + times;
      before = letter;
    }
  };
  // Each distinct word once: "the" must not decide what spelling is.
  const words = new Set(texts.flatMap((text) => readText(text).tokens.map((token) => token.text)));
  for (const word of words) if (/^[a-z]+$/.test(word)) count(word, 1);
  for (const initial of initials) for (const final of finals) count(`${initial}${final}`, pinyinTimes);
  let digits = '';
  for (let row = 0; row < 27; row++) {
    const total = counts.subarray(row * 27, (row + 1) * 27).reduce((sum, times) => sum + times, 0);
    for (let letter = 0; letter < 27; letter++) {
      const bits = -Math.log2((counts[row * 27 + letter] ?? 0) / total);
      digits += String(Math.max(0, Math.min(9, Math.round(bits - 2))));
    }
  }
  return digits;
}

/** The Han characters that the texts are written with, in code point order. */
export function learnUsualHan(texts: readonly string[]): string {
  const han = new Set<string>();
  for (const text of texts) {
    for (const token of readText(text).tokens) if (token.script === 'han') han.add(token.text);
  }
  return [...han].sort().join('');
}
