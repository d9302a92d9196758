import { sipHashCode } from './siphash.code.js';

/** A 128-bit key as four 32-bit words, least significant first. One that has been used does not change any more. */
export type SipKey = readonly [number, number, number, number];

/** Sixty-four bits of hash as two signed 32-bit words. */
export interface SipDigest {
  lo: number;
  hi: number;
}

/**
 * Hashes bytes under a key.
 *
 * @param words - The input's bytes, four to a word, the first one lowest. Bytes of the last block of eight beyond
 *   `length` are 0.
 * @param length - In bytes.
 * @param into - Receives the digest, and is returned.
 */
export type SipHash = (key: SipKey, words: Int32Array, length: number, into: SipDigest) => SipDigest;

/** Node has it, its types do not. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => {
    readonly exports: {
      readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
      readonly hash: (last: number, low: number, high: number) => void;
    };
  };
};

const pageBytes = 65_536;

/**
 * SipHash (Aumasson and Bernstein, 2012), a keyed hash for short inputs: whoever lacks the key cannot foretell its
 * output, which is what keeps a producer from trying ids until one wins. Two compression and four finalisation rounds
 * are the variant that its authors recommend; one and three are the faster one of Rust and Python.
 *
 * It adds, turns and mixes 64-bit words, which JavaScript does not have: in WebAssembly it takes a quarter of the time
 * that pairs of 32-bit words take, and a fortieth of BigInt's.
 */
export function sipHashOf(compressionRounds: number, finalisationRounds: number): SipHash {
  const { code, digestAt, keyAt, inputAt } = sipHashCode(compressionRounds, finalisationRounds);
  const { memory, hash } = new WebAssembly.Instance(new WebAssembly.Module(code)).exports;
  const [digest, keyWord, input] = [digestAt >> 2, keyAt >> 2, inputAt >> 2];
  let cells = new Int32Array(memory.buffer);
  let written: SipKey | null = null;

  return (key, words, length, into) => {
    const last = (length >>> 3) << 1;
    if (input + last > cells.length) {
      memory.grow(Math.ceil((length + inputAt) / pageBytes));
      cells = new Int32Array(memory.buffer);
    }
    // One key hashes many inputs.
    if (key !== written) {
      cells[keyWord] = key[0];
      cells[keyWord + 1] = key[1];
      cells[keyWord + 2] = key[2];
      cells[keyWord + 3] = key[3];
      written = key;
    }
    for (let word = 0; word < last; word++) cells[input + word] = words[word] ?? 0;
    // The last block carries the length in its highest byte.
    hash(inputAt + (last << 2), words[last] ?? 0, (words[last + 1] ?? 0) | (length << 24));
    into.lo = cells[digest] ?? 0;
    into.hi = cells[digest + 1] ?? 0;
    return into;
  };
}

/** SipHash-1-3. */
export const sipHash = sipHashOf(1, 3);
