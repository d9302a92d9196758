import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sipHash, sipHashOf, type SipKey } from './siphash.js';

const key: SipKey = [0x03020100, 0x07060504, 0x0b0a0908, 0x0f0e0d0c];

function hex(length: number, c: number, d: number): string {
  const words = new Int32Array(8);
  for (let i = 0; i < length; i++) words[i >> 2]! |= i << (8 * (i & 3));
  const { lo, hi } = sipHashOf(c, d)(key, words, length, { lo: 0, hi: 0 });
  return [hi, lo].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

describe('sipHash', () => {
  // The authors' reference vectors for SipHash-2-4: key 00..0f, input 00 01 02 ... of the given length.
  it.each([
    [0, '726fdb47dd0e0e31'],
    [1, '74f839c593dc67fd'],
    [7, 'ab0200f58b01d137'],
    [8, '93f5f5799a932462'],
    [15, 'a129ca6149be45e5'],
  ])('2-4 of %i bytes is %s', (length, expected) => {
    expect(hex(length, 2, 4)).toBe(expected);
  });

  // The vectors of Rust's standard library for SipHash-1-3 (bytes dc c4 0f 05 58 01 ac ab read from the lowest).
  it.each([
    [0, 'abac0158050fc4dc'],
    [1, 'c9f49bf37d57ca93'],
  ])('1-3 of %i bytes is %s', (length, expected) => {
    expect(hex(length, 1, 3)).toBe(expected);
  });

  it('is the definition in BigInt for any key and input', () => {
    const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), fc.uint8Array({ maxLength: 90 }), (anyKey, bytes) => {
        expect(sipHash13(anyKey, bytes)).toBe(byDefinition(anyKey, bytes));
      }),
    );
  });

  it('takes more than a page of memory', () => {
    const bytes = Uint8Array.from({ length: 200_003 }, (_, place) => place % 251);
    expect(sipHash13(key, bytes)).toBe(byDefinition(key, bytes));
    expect(sipHash13(key, bytes.subarray(0, 9))).toBe(byDefinition(key, bytes.subarray(0, 9)));
  });
});

function sipHash13(anyKey: SipKey, bytes: Uint8Array): bigint {
  const padded = new Uint8Array((bytes.length >> 3) * 8 + 8);
  padded.set(bytes);
  const { lo, hi } = sipHash(anyKey, new Int32Array(padded.buffer), bytes.length, { lo: 0, hi: 0 });
  return BigInt.asUintN(64, (BigInt(hi) << 32n) | BigInt(lo >>> 0));
}

/** SipHash-1-3 as its authors define it, a line for a line. */
function byDefinition([a, b, c, d]: SipKey, bytes: Uint8Array): bigint {
  const u64 = (value: bigint): bigint => BigInt.asUintN(64, value);
  const turn = (value: bigint, bits: bigint): bigint => u64((value << bits) | (value >> (64n - bits)));
  const k0 = u64((BigInt(b) << 32n) | BigInt(a >>> 0));
  const k1 = u64((BigInt(d) << 32n) | BigInt(c >>> 0));
  let v0 = k0 ^ 0x736f6d6570736575n;
  let v1 = k1 ^ 0x646f72616e646f6dn;
  let v2 = k0 ^ 0x6c7967656e657261n;
  let v3 = k1 ^ 0x7465646279746573n;
  const round = (): void => {
    v0 = u64(v0 + v1);
    v2 = u64(v2 + v3);
    v1 = turn(v1, 13n) ^ v0;
    v3 = turn(v3, 16n) ^ v2;
    v0 = turn(v0, 32n);
    v2 = u64(v2 + v1);
    v0 = u64(v0 + v3);
    v1 = turn(v1, 17n) ^ v2;
    v3 = turn(v3, 21n) ^ v0;
    v2 = turn(v2, 32n);
  };
  const blocks = [...bytes, ...new Uint8Array(7 - (bytes.length % 8)), bytes.length & 255];
  for (let at = 0; at < blocks.length; at += 8) {
    const word = blocks.slice(at, at + 8).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
    v3 ^= word;
    round();
    v0 ^= word;
  }
  v2 ^= 0xffn;
  for (let count = 0; count < 3; count++) round();
  return v0 ^ v1 ^ v2 ^ v3;
}
