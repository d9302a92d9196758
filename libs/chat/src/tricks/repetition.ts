import type { ReadText, Token } from '../text.js';
import { percent, quote, type Trick } from './trick.js';

/** Fewer tokens than this cannot be called repetitive: people do say "no no no" and "谢谢谢谢". */
const leastTokens = 5;
/** The same letter this often in a row is not a word any more. */
const letterRun = 8;
/** Longest piece that is looked for back to back, in tokens. */
const longestPiece = 24;

/** Finds the same letters, words or sentences said again and again. */
export function findRepetition(read: ReadText): Trick | null {
  return repeatedLetter(read) ?? backToBack(read) ?? littleNew(read);
}

/** `aaaaaaaa`, `哈哈哈哈哈哈哈哈`, `111111111111`: one character that fills most of a message, gaps or no gaps. */
function repeatedLetter({ text, tokens }: ReadText): Trick | null {
  let [written, run, longest] = [0, 0, 0];
  let [before, repeated] = [0, 0];
  for (const token of tokens) {
    for (let at = token.start; at < token.end; at++) {
      const code = text.charCodeAt(at);
      run = code === before ? run + 1 : 1;
      before = code;
      written += 1;
      if (run > longest) [longest, repeated] = [run, code];
    }
  }
  if (longest < letterRun || longest * 2 < written) return null;
  return { score: 0.97, evidence: `the character ${quote(String.fromCharCode(repeated))} ${longest} times in a row` };
}

/** Pieces that follow themselves directly: `trip trip trip`, `帮我规划行程帮我规划行程`. */
function backToBack({ text, tokens }: ReadText): Trick | null {
  if (tokens.length < leastTokens) return null;
  let covered = 0;
  let piece: { from: number; to: number } | null = null;
  for (let at = 0; at < tokens.length;) {
    const length = pieceRepeatedAt(tokens, at);
    if (length === 0) {
      at += 1;
      continue;
    }
    let end = at + length;
    while (sameTokens(tokens, end - length, end, length)) end += length;
    // A doubled character or word is everyday speech (看看, very very); it counts from the third time on.
    if (isSaid(tokens, at, length) && (length > 1 || end - at > 2)) {
      covered += end - at;
      if (piece === null || end - at > piece.to - piece.from) piece = { from: at, to: at + length };
    }
    at = end;
  }
  if (piece === null || covered < tokens.length * 0.6 || covered < leastTokens) return null;
  const said = text.slice(tokens[piece.from]?.start, tokens[piece.to - 1]?.end);
  return {
    score: 0.95,
    evidence: `repeats ${quote(said)} over and over (${percent(covered / tokens.length)} of the message)`,
  };
}

/** Length of the shortest piece at `at` that is followed by itself, 0 for none. */
function pieceRepeatedAt(tokens: readonly Token[], at: number): number {
  const first = tokens[at]?.text;
  const longest = Math.min(longestPiece, Math.floor((tokens.length - at) / 2));
  for (let length = 1; length <= longest; length++) {
    // Almost always false at once, so that the whole search stays close to one comparison a step.
    if (tokens[at + length]?.text === first && sameTokens(tokens, at, at + length, length)) return length;
  }
  return 0;
}

/** Whether a piece has a word in it: the x of a formula and its numbers come again and again by nature. */
function isSaid(tokens: readonly Token[], from: number, length: number): boolean {
  return tokens.slice(from, from + length).some(({ text, script }) => isWord(text, script));
}

function isWord(text: string, script: Token['script']): boolean {
  return script === 'han' || (script === 'latin' && text.length > 1);
}

function sameTokens(tokens: readonly Token[], a: number, b: number, length: number): boolean {
  if (b + length > tokens.length) return false;
  for (let at = 0; at < length; at++) if (tokens[a + at]?.text !== tokens[b + at]?.text) return false;
  return true;
}

/** Few different words, or the same phrases again and again, wherever they stand. */
function littleNew({ tokens }: ReadText): Trick | null {
  const n = tokens.length;
  if (n < 6) return null;
  const words = new Set<string>();
  let [latin, said] = [0, 0];
  for (const { text, script } of tokens) {
    words.add(text);
    if (script === 'latin') latin += 1;
    if (isWord(text, script)) said += 1;
  }
  // A formula is made of few signs, and says much with them.
  if (said * 2 < n) return null;
  // Texts of any length repeat "the" and "的" by nature, so only in the shortest do single words count.
  const isFewWords = n <= 18 && words.size <= n * (latin * 2 > n ? 0.45 : 0.34);
  if (!isFewWords && !isFewPhrases(tokens, words.size)) return null;
  return { score: 0.93, evidence: `says little that is new: ${words.size} different words in ${n}` };
}

/** Whether at most 55% of the runs of three tokens are different. */
function isFewPhrases(tokens: readonly Token[], words: number): boolean {
  const runs = tokens.length - 2;
  // Every new word opens a new run, so that many new words settle it without looking at runs.
  if (tokens.length <= 8 || words - 2 > runs * 0.55) return false;
  const different = new Set<string>();
  for (let at = 0; at < runs; at++) {
    different.add(`${tokens[at]?.text ?? ''} ${tokens[at + 1]?.text ?? ''} ${tokens[at + 2]?.text ?? ''}`);
  }
  return different.size <= runs * 0.55;
}
