import { visitPhrases } from '../features.js';
import { glueEn, glueZh, kindNames, showyWords } from '../lexicon/tricks.js';
import type { ReadText, Token } from '../text.js';
import { percent, quote, type Trick } from './trick.js';

/** Concepts whose words are stuffed into messages to look like a trip, a question or a task. */
const stuffable = new Set(
  `itinerary transport lodging travel_papers sights eating_out on_the_way why compare analyse mathematics programming science
   society condition teach reminder calendar money work shopping home phone media lookup cooking car place_details`.split(
    /\s+/,
  ),
);

/** English words that cannot follow an article or a possessive. */
const notAfterArticle = new Set(
  `the a an is are was were do does did of to and or if because why what how i you he she it we they therefore but than my your`.split(
    ' ',
  ),
);
const articles = new Set(['the', 'a', 'an', 'my', 'your', 'our', 'their']);
/** Prepositions, and what cannot follow them. */
const prepositions = new Set(['of', 'to', 'in', 'on', 'at', 'for', 'with', 'from']);
const notAfterPreposition = new Set(['of', 'and', 'or', 'is', 'are', 'was', 'were', 'because', 'therefore', 'but']);
/** Chinese particles that close a word or a sentence; several in a row close nothing. */
const particles = new Set('的了着过吗呢吧啊呀嘛么地得之乎者也');

/** What each token is to a sentence. */
type Part = 'keyword' | 'showy' | 'glue' | 'number' | 'place' | 'other';

/** First characters of showy words in Chinese: most characters open none. */
const showyFirst = new Set([...showyWords].map((word) => word.charAt(0)));
const longestShowyHan = 4;

/** Finds messages made of keywords: word lists, piles of showy words, words in an order nobody would use. */
export function findStuffing(read: ReadText): Trick | null {
  const named = read.text.includes('_') ? kindNames.find((name) => read.text.includes(name)) : undefined;
  if (named !== undefined) return { score: 0.9, evidence: `asks to be counted as ${quote(named)}` };
  if (read.tokens.length < 3) return null;
  return disordered(read.tokens) ?? piledUp(read);
}

/** Words shuffled together: articles before verbs and conjunctions, particle upon particle. */
function disordered(tokens: readonly Token[]): Trick | null {
  let [clashes, particleRun, longestParticleRun] = [0, 0, 0];
  let clash = '';
  for (let at = 0; at < tokens.length; at++) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (token === undefined) break;
    particleRun = particles.has(token.text) && !token.afterBreak ? particleRun + 1 : 0;
    longestParticleRun = Math.max(longestParticleRun, particleRun);
    if (next === undefined || next.afterBreak || !isClash(token.text, next.text)) continue;
    clashes += 1;
    clash = `${token.text} ${next.text}`;
  }
  if (longestParticleRun >= 5) return { score: 0.85, evidence: `${longestParticleRun} particles in a row` };
  if (clashes < 2 || clashes < tokens.length * 0.12) return null;
  return { score: 0.85, evidence: `words in no order a person would use (${quote(clash)})` };
}

function isClash(word: string, next: string): boolean {
  return (articles.has(word) && notAfterArticle.has(next)) || (prepositions.has(word) && notAfterPreposition.has(next));
}

function piledUp({ text, tokens }: ReadText): Trick | null {
  const n = tokens.length;
  const said = new Said(tokens);
  const showy = said.markShowy();
  const share = said.shares();
  if (showy >= 5 && share.showy >= 0.55) {
    return {
      score: 0.92,
      evidence: `piles up showy words (${percent(share.showy)} of the message) around no question`,
    };
  }
  // A sentence is held together by small words; where they are the better part, nothing else can be piled up.
  if (share.glue > 0.55) return null;
  said.markKeywords();
  const { keyword, glue, number, place } = said.shares();
  const stuffed = keyword + share.showy;
  const keywords = said.different();
  const times = said.times();
  if (times >= 3 && stuffed >= 0.8 && keywords <= times * 0.6) {
    return { score: 0.9, evidence: `says only the same keywords again: ${quote(text, 32)}` };
  }
  const isList = keywords >= 5 && stuffed >= 0.8 && glue <= 0.1 && number === 0;
  const isRun = stuffed >= 0.45 && said.longestRun() >= 7;
  // Nobody writes eight words without a single small one, places apart ("Kyoto Osaka cherry blossom itinerary").
  const isLatin = n >= 8 && tokens.every(({ script }) => script === 'latin');
  const isHeap = isLatin && keywords >= 3 && glue + place === 0;
  // Places and numbers hold a list of keywords together no better: "trip itinerary travel Kyoto 3 days hotel flight".
  const isBare = glue <= 0.1 && stuffed + place + number >= 0.75;
  const isTravelList = isBare && keywords >= 4;
  const isPlaceList = isBare && keywords === 0 && place >= 0.7 && n >= 5;
  if (isPlaceList) return { score: 0.9, evidence: `a list of places without a sentence: ${quote(text, 32)}` };
  if (!isList && !isRun && !isHeap && !isTravelList) return null;
  return { score: 0.9, evidence: `a list of ${keywords} keywords without a sentence: ${quote(text, 32)}` };
}

/** What the tokens of a message are to its sentences. */
class Said {
  private readonly parts: Part[];
  /** Each keyword and showy word, by its first token. */
  private readonly starts = new Map<number, string>();

  constructor(private readonly tokens: readonly Token[]) {
    this.parts = tokens.map(plainPart);
  }

  /** Marks showy words; how many there are. */
  markShowy(): number {
    let showy = 0;
    for (let at = 0; at < this.tokens.length; at++) {
      const length = showyAt(this.tokens, at);
      if (length === 0) continue;
      this.mark(at, at + length, 'showy');
      showy += 1;
      at += length - 1;
    }
    return showy;
  }

  /** Marks destinations, and the words of stuffable concepts that are not showy. */
  markKeywords(): void {
    visitPhrases(this.tokens, (id, from, to) => {
      const part = this.parts[from];
      if (part === 'showy') return;
      if (id === 'destination') this.parts.fill('place', from, to);
      else if (stuffable.has(id) && part !== 'keyword') this.mark(from, to, 'keyword');
    });
  }

  private mark(from: number, to: number, part: Part): void {
    this.parts.fill(part, from, to);
    let word = '';
    for (let at = from; at < to; at++) word += ` ${this.tokens[at]?.text ?? ''}`;
    this.starts.set(from, word);
  }

  /** Share of the tokens that each part has. */
  shares(): Record<Part, number> {
    const share = { keyword: 0, showy: 0, glue: 0, number: 0, place: 0, other: 0 };
    for (const part of this.parts) share[part] += 1 / this.parts.length;
    return share;
  }

  /** How many keywords and showy words there are, each counted every time. */
  times(): number {
    return this.starts.size;
  }

  /** How many different keywords and showy words there are. */
  different(): number {
    return new Set(this.starts.values()).size;
  }

  /** Most keywords and showy words with nothing between them. */
  longestRun(): number {
    let [run, longest] = [0, 0];
    this.parts.forEach((part, at) => {
      if (part !== 'keyword' && part !== 'showy') run = 0;
      else if (this.starts.has(at)) run += 1;
      longest = Math.max(longest, run);
    });
    return longest;
  }
}

function plainPart(token: Token): Part {
  if (token.script === 'number') return 'number';
  return (token.script === 'han' ? glueZh : glueEn).has(token.text) ? 'glue' : 'other';
}

/** Length in tokens of the showy word at `at`, 0 for none. */
function showyAt(tokens: readonly Token[], at: number): number {
  const head = tokens[at];
  if (head === undefined || !showyFirst.has(head.text.charAt(0))) return 0;
  if (head.script !== 'han') return showyWords.has(head.text) ? 1 : 0;
  let word = '';
  let longest = 0;
  for (let end = at; end < at + longestShowyHan; end++) {
    const token = tokens[end];
    if (token === undefined || token.script !== 'han' || (end > at && token.afterBreak)) break;
    word += token.text;
    if (showyWords.has(word)) longest = end + 1 - at;
  }
  return longest;
}
