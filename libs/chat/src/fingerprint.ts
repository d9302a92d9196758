import { simplify } from './lexicon/traditional.js';
import { isHan, readLength } from './text.js';

/** Fingerprints are whole numbers from 0 to below this. */
export const fingerprintLimit = 2 ** 42;

/**
 * A number for what a message says, so that the same text sent twice by one user can be told. It is the same for
 * messages that differ only in case, in width and compatibility forms (`ＡＢＣ`, `①`), in accents, in punctuation,
 * emoji and white space, in traditional or simplified Han characters, in one letter drawn out (`pleeease`, `pleeeeease`)
 * or in anything past the first 2,000 UTF-16 code units.
 *
 * Digits and the order of words count: a 3-day and a 5-day trip are two questions. Messages without any letter or digit
 * all share one fingerprint. Two different texts share one by chance about once in four million million pairs.
 * The hash is not keyed: somebody could search for a collision, and would win nothing but a refusal.
 */
export function fingerprint(text: string): number {
  return hash(fold(text));
}

/** What is left of a text when everything is gone that a fingerprint does not mind. */
export function fold(text: string): string {
  const read = text.length > readLength ? text.slice(0, readLength) : text;
  // NFKD parts letters from their accents, which are marks (\p{M}) and fall away with the rest.
  const letters =
    read
      .normalize('NFKD')
      .toLowerCase()
      .match(/[\p{L}\p{N}]/gu) ?? [];
  let folded = '';
  let [before, run] = ['', 0];
  for (const letter of letters) {
    run = letter === before ? run + 1 : 1;
    before = letter;
    const isDrawnOut = run > 2 && !/\p{N}/u.test(letter);
    if (!isDrawnOut) folded += isHan(letter.charCodeAt(0)) ? simplify(letter) : letter;
  }
  return folded;
}

/** cyrb53 by bryc (public domain), cut to 42 bits: two multiply-and-shift lanes over the code units. */
function hash(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (low & 0x3ff) * 2 ** 32 + (high >>> 0);
}
