import { sipHash, type SipDigest, type SipKey } from './siphash.js';

/** What a draw decides. Each has randomness of its own, so that adding a rule shifts no other draw. */
export interface Purpose {
  /** Which question: whether something is won, which prize, how much, who wins a contest. */
  readonly question: 'win' | 'prize' | 'amount' | 'rounding' | 'pool' | 'contest';
  /** Which of several rules or prizes; 0 where there is one. */
  readonly index: number;
}

const questionNumber: Record<Purpose['question'], number> = {
  win: 1,
  prize: 2,
  amount: 3,
  rounding: 4,
  pool: 5,
  contest: 6,
};

/** Uniform integers below this are exact doubles; a product with a range of a few billion fen stays exact to the fen. */
export const uniformRange = 2 ** 53;

/**
 * The randomness of one campaign: a pure function of (campaign seed, event source, event id, purpose). A retry, another
 * process, the virtual runtime and a replay all draw the same.
 */
export class KeyedRandom {
  private readonly sourceKeys = new Map<string, SipKey>();
  private readonly campaignKey: SipKey;

  constructor(seed: string) {
    this.campaignKey = deriveKey([0x486f6e67, 0x62616f21, 0x32303236, 0x1f9e7], seed);
  }

  /** The sixty-four bits from which all draws of one event come. */
  digest(source: string, id: string, into: SipDigest): SipDigest {
    return hashText(this.keyOf(source), id, into);
  }

  /**
   * The same for an id of narrow characters that stands in a reused buffer, so that no text need be made of it.
   *
   * @param key - What {@link KeyedRandom.keyOf} gave for the source.
   * @param words - The id, four characters to a word, the first one lowest; 0 after its end up to a whole eight bytes.
   * @param length - Characters of the id.
   */
  static digestOf(key: SipKey, words: Int32Array, length: number, into: SipDigest): SipDigest {
    return sipHash(key, words, length, into);
  }

  /** The key under which the ids of a source are hashed. */
  keyOf(source: string): SipKey {
    let key = this.sourceKeys.get(source);
    if (key === undefined) {
      key = deriveKey(this.campaignKey, source);
      // Producers are few; a flood of invented sources must not become a leak.
      if (this.sourceKeys.size >= 4096) this.sourceKeys.clear();
      this.sourceKeys.set(source, key);
    }
    return key;
  }

  /**
   * A uniform integer in [0, 2^53) for one purpose.
   *
   * @param digest - What {@link KeyedRandom.digest} gave for the event.
   */
  static uniform(digest: SipDigest, question: Purpose['question'], index: number): number {
    return KeyedRandom.drawn(digest, KeyedRandom.saltOf(question, index));
  }

  /** A purpose as one number, for those who draw for it again and again. */
  static saltOf(question: Purpose['question'], index: number): number {
    return Math.imul(questionNumber[question] * 1024 + index + 1, 0x9e3779b1);
  }

  /**
   * Whether what {@link KeyedRandom.drawn} gives lies below a share of its range; of a billion draws all but one are told
   * by their high bits alone.
   */
  static happens(digest: SipDigest, salt: number, probability: number): boolean {
    const a = avalanche(digest.lo ^ salt);
    const high = avalanche(digest.hi ^ Math.imul(salt, 0x85ebca77) ^ a) >>> 0;
    const bound = Math.floor(probability * 0x100000000);
    if (high !== bound) return high < bound;
    return KeyedRandom.drawn(digest, salt) < probability * uniformRange;
  }

  /** What {@link KeyedRandom.uniform} draws, for a purpose given by its salt. */
  static drawn(digest: SipDigest, salt: number): number {
    const a = avalanche(digest.lo ^ salt);
    const b = avalanche(digest.hi ^ Math.imul(salt, 0x85ebca77) ^ a);
    const lo = avalanche(a + Math.imul(b, 0x27d4eb2f));
    return (b >>> 0) * 0x200000 + (lo >>> 11);
  }
}

/** The last step of MurmurHash3: every input bit moves every output bit with probability near one half. */
function avalanche(word: number): number {
  let h = word | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

function deriveKey(parent: SipKey, text: string): SipKey {
  const first = hashText(parent, text, { lo: 0, hi: 0 });
  const [a, b, c, d] = parent;
  const second = hashText([~a, ~b, ~c, ~d], text, { lo: 0, hi: 0 });
  return [first.lo, first.hi, second.lo, second.hi];
}

let buffer = new Int32Array(128);

/** Hashes a text as its UTF-16 code units: one byte each where all fit, else two under a key of their own. */
function hashText(key: SipKey, text: string, into: SipDigest): SipDigest {
  const units = text.length;
  if (buffer.length * 2 < units + 8) buffer = new Int32Array(units);
  let wide = 0;
  let word = 0;
  for (let i = 0; i < units; i++) {
    const unit = text.charCodeAt(i);
    wide |= unit;
    word |= unit << ((i & 3) << 3);
    if ((i & 3) === 3) {
      buffer[i >> 2] = word;
      word = 0;
    }
  }
  buffer[units >> 2] = word;
  buffer[(units >> 2) + 1] = 0;
  if (wide < 0x100) return sipHash(key, buffer, units, into);
  for (let i = 0; i < units; i += 2) {
    const next = i + 1 < units ? text.charCodeAt(i + 1) : 0;
    buffer[i >> 1] = text.charCodeAt(i) | (next << 16);
  }
  buffer.fill(0, (units + 1) >> 1, ((units + 1) >> 1) + 2);
  const [a, b, c, d] = key;
  return sipHash([~a, b, c, d], buffer, 2 * units, into);
}
