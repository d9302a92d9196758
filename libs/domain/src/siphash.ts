/** A 128-bit key as four 32-bit words, least significant first. */
export type SipKey = readonly [number, number, number, number];

/** Sixty-four bits of hash as two signed 32-bit words. */
export interface SipDigest {
  lo: number;
  hi: number;
}

/**
 * SipHash (Aumasson and Bernstein, 2012), a keyed hash for short inputs: whoever lacks the key cannot foretell its
 * output, which is what keeps a producer from trying ids until one wins. Two compression and four finalisation rounds
 * are the variant that its authors recommend; one and three, the default here, is the faster one of Rust and Python.
 *
 * Sixty-four-bit words are pairs of 32-bit ones, since BigInt is ten times slower, and the round stands once in one
 * loop over blocks and finalisation, since eight words cannot be handed to a function without an allocation. The carry
 * of an addition is computed from bits and not by comparing: a comparison is a branch that nobody can predict.
 *
 * @param words - The input's bytes, four to a word, the first one lowest. Bytes of the last block beyond `length` are 0.
 * @param length - In bytes.
 * @param into - Receives the digest, and is returned.
 */
export function sipHash(
  key: SipKey,
  words: Int32Array,
  length: number,
  into: SipDigest,
  compressionRounds = 1,
  finalisationRounds = 3,
): SipDigest {
  let v0l = key[0] ^ 0x70736575;
  let v0h = key[1] ^ 0x736f6d65;
  let v1l = key[2] ^ 0x6e646f6d;
  let v1h = key[3] ^ 0x646f7261;
  let v2l = key[0] ^ 0x6e657261;
  let v2h = key[1] ^ 0x6c796765;
  let v3l = key[2] ^ 0x79746573;
  let v3h = key[3] ^ 0x74656462;
  let lo: number;
  let hi: number;

  const last = length >>> 3;
  for (let block = 0; block <= last + 1; block++) {
    const finalising = block > last;
    let wordLow = 0;
    let wordHigh = 0;
    if (finalising) {
      v2l ^= 0xff;
    } else {
      wordLow = words[2 * block] ?? 0;
      wordHigh = words[2 * block + 1] ?? 0;
      // The last block carries the length in its highest byte.
      if (block === last) wordHigh |= length << 24;
      v3l ^= wordLow;
      v3h ^= wordHigh;
    }

    const rounds = finalising ? finalisationRounds : compressionRounds;
    for (let round = 0; round < rounds; round++) {
      lo = (v0l + v1l) | 0;
      v0h = (v0h + v1h + (((v0l & v1l) | ((v0l | v1l) & ~lo)) >>> 31)) | 0;
      v0l = lo;
      hi = (v1h << 13) | (v1l >>> 19);
      lo = (v1l << 13) | (v1h >>> 19);
      v1l = lo ^ v0l;
      v1h = hi ^ v0h;
      lo = v0l;
      v0l = v0h;
      v0h = lo;

      lo = (v2l + v3l) | 0;
      v2h = (v2h + v3h + (((v2l & v3l) | ((v2l | v3l) & ~lo)) >>> 31)) | 0;
      v2l = lo;
      hi = (v3h << 16) | (v3l >>> 16);
      lo = (v3l << 16) | (v3h >>> 16);
      v3l = lo ^ v2l;
      v3h = hi ^ v2h;

      lo = (v0l + v3l) | 0;
      v0h = (v0h + v3h + (((v0l & v3l) | ((v0l | v3l) & ~lo)) >>> 31)) | 0;
      v0l = lo;
      hi = (v3h << 21) | (v3l >>> 11);
      lo = (v3l << 21) | (v3h >>> 11);
      v3l = lo ^ v0l;
      v3h = hi ^ v0h;

      lo = (v2l + v1l) | 0;
      v2h = (v2h + v1h + (((v2l & v1l) | ((v2l | v1l) & ~lo)) >>> 31)) | 0;
      v2l = lo;
      hi = (v1h << 17) | (v1l >>> 15);
      lo = (v1l << 17) | (v1h >>> 15);
      v1l = lo ^ v2l;
      v1h = hi ^ v2h;
      lo = v2l;
      v2l = v2h;
      v2h = lo;
    }
    v0l ^= wordLow;
    v0h ^= wordHigh;
  }

  into.lo = v0l ^ v1l ^ v2l ^ v3l;
  into.hi = v0h ^ v1h ^ v2h ^ v3h;
  return into;
}
