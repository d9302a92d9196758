/**
 * Instructions and other bytes of a WebAssembly module, by their names in its specification (core, version 1, section
 * 5, "Binary Format").
 */
const i32 = 0x7f;
const i64 = 0x7e;
const end = 0x0b;
const block = [0x02, 0x40];
const loop = [0x03, 0x40];
const branch = (depth: number): number[] => [0x0c, depth];
const branchIf = (depth: number): number[] => [0x0d, depth];
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const load = (at: number): number[] => [0x29, 3, at];
const store = (at: number): number[] => [0x37, 3, at];
const constant32 = (value: number): number[] => [0x41, ...signed(BigInt(value))];
const constant64 = (value: bigint): number[] => [0x42, ...signed(value)];
const atLeast32 = 0x4f;
const add32 = 0x6a;
const add64 = 0x7c;
const or64 = 0x84;
const xor64 = 0x85;
const shiftLeft64 = 0x86;
const turnLeft64 = 0x89;
const widen = 0xad;

const digestAt = 0;
const keyAt = 16;
const inputAt = 32;

/** Where the function keeps what: its arguments first. */
const [last, low, high] = [0, 1, 2];
const at = 3;
const [v0, v1, v2, v3, word] = [4, 5, 6, 7, 8];

/**
 * The bytes of a module with a `memory` and a function `hash` that reads the key at `keyAt` and the input from `inputAt`
 * up to `last`, is given the last eight bytes as two words, lowest first, and leaves the digest at `digestAt`. (The last
 * bytes are all that short inputs have, and what two stores have just put into memory one load has to wait for.)
 */
export function sipHashCode(
  compressionRounds: number,
  finalisationRounds: number,
): { code: Uint8Array; digestAt: number; keyAt: number; inputAt: number } {
  const add = (to: number, by: number): number[] => [...get(to), ...get(by), add64, ...set(to)];
  const turn = (local: number, bits: bigint): number[] => [...get(local), ...constant64(bits), turnLeft64];
  const turnAndMix = (local: number, bits: bigint, other: number): number[] => [
    ...turn(local, bits),
    ...get(other),
    xor64,
    ...set(local),
  ];
  const half = (local: number): number[] => [...turn(local, 32n), ...set(local)];
  const mix = (local: number, by: number[]): number[] => [...get(local), ...by, xor64, ...set(local)];
  const seed = (local: number, keyHalf: number, text: bigint): number[] => [
    ...constant32(0),
    ...load(keyAt + 8 * keyHalf),
    ...constant64(text),
    xor64,
    ...set(local),
  ];
  const round = [
    ...[...add(v0, v1), ...turnAndMix(v1, 13n, v0), ...half(v0)],
    ...[...add(v2, v3), ...turnAndMix(v3, 16n, v2)],
    ...[...add(v0, v3), ...turnAndMix(v3, 21n, v0)],
    ...[...add(v2, v1), ...turnAndMix(v1, 17n, v2), ...half(v2)],
  ];
  const rounds = (count: number): number[] => Array.from({ length: count }, () => round).flat();
  const compress = [...mix(v3, get(word)), ...rounds(compressionRounds), ...mix(v0, get(word))];
  const body = [
    // "somepseudorandomlygeneratedbytes"
    ...seed(v0, 0, 0x736f6d6570736575n),
    ...seed(v1, 1, 0x646f72616e646f6dn),
    ...seed(v2, 0, 0x6c7967656e657261n),
    ...seed(v3, 1, 0x7465646279746573n),
    ...[...constant32(inputAt), ...set(at)],
    ...[...block, ...loop],
    ...[...get(at), ...get(last), atLeast32, ...branchIf(1)],
    ...[...get(at), ...load(0), ...set(word)],
    ...compress,
    ...[...get(at), ...constant32(8), add32, ...set(at), ...branch(0)],
    ...[end, end],
    ...[...get(low), widen, ...get(high), widen, ...constant64(32n), shiftLeft64, or64, ...set(word)],
    ...compress,
    ...mix(v2, constant64(0xffn)),
    ...rounds(finalisationRounds),
    ...[...constant32(0), ...get(v0), ...get(v1), xor64, ...get(v2), xor64, ...get(v3), xor64, ...store(digestAt)],
    end,
  ];
  const locals = [2, 1, i32, 5, i64];
  const code = [...locals, ...body];
  return {
    code: Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, [1, 0x60, 3, i32, i32, i32, 0]), // One type: a function of three i32 that gives nothing.
      ...section(3, [1, 0]), // One function of that type.
      ...section(5, [1, 0, 1]), // One memory of a page or more.
      ...section(7, [2, ...named('memory', 2), ...named('hash', 0)]),
      ...section(10, [1, ...unsigned(code.length), ...code]),
    ]),
    digestAt,
    keyAt,
    inputAt,
  };
}

function section(number: number, content: number[]): number[] {
  return [number, ...unsigned(content.length), ...content];
}

/** An export of a kind: 0 a function, 2 a memory. Each kind has but one. */
function named(name: string, kind: number): number[] {
  return [name.length, ...Array.from(name, (letter) => letter.charCodeAt(0)), kind, 0];
}

/** Little-endian base 128, seven bits to a byte. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** The same of a signed number of 64 bits: the last byte's second-highest bit is its sign. */
function signed(value: bigint): number[] {
  const rest = BigInt.asIntN(64, value);
  return rest >= -64n && rest < 64n ? [Number(rest & 127n)] : [Number(rest & 127n) | 128, ...signed(rest >> 7n)];
}
