/**
 * Instructions and other bytes of a WebAssembly module, by their names in its specification (core, version 1, section
 * 5, "Binary Format").
 */
const i32 = 0x7f;
const i64 = 0x7e;
const end = 0x0b;
const loop = [0x03, 0x40];
const branchIf = (depth: number): number[] => [0x0d, depth];
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const tee = (local: number): number[] => [0x22, local];
const load = (at: number): number[] => [0x29, 3, at];
const store = (at: number): number[] => [0x37, 3, at];
const constant32 = (value: number): number[] => [0x41, ...signed(BigInt(value))];
const constant64 = (value: bigint): number[] => [0x42, ...signed(value)];
const atMost32 = 0x4d;
const add32 = 0x6a;
const add64 = 0x7c;
const xor64 = 0x85;
const turnLeft64 = 0x89;

const digestAt = 0;
const keyAt = 16;
const inputAt = 32;

/** Where the function keeps what: its argument first. */
const last = 0;
const at = 1;
const [v0, v1, v2, v3, word] = [2, 3, 4, 5, 6];

/**
 * The bytes of a module with a `memory` and a function `hash` that reads the key at `keyAt` and the input from `inputAt`
 * to its last eight bytes, where they begin is its argument, and leaves the digest at `digestAt`.
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
  const body = [
    // "somepseudorandomlygeneratedbytes"
    ...seed(v0, 0, 0x736f6d6570736575n),
    ...seed(v1, 1, 0x646f72616e646f6dn),
    ...seed(v2, 0, 0x6c7967656e657261n),
    ...seed(v3, 1, 0x7465646279746573n),
    ...[...constant32(inputAt), ...set(at)],
    ...loop,
    ...[...get(at), ...load(0), ...set(word)],
    ...mix(v3, get(word)),
    ...rounds(compressionRounds),
    ...mix(v0, get(word)),
    ...[...get(at), ...constant32(8), add32, ...tee(at), ...get(last), atMost32, ...branchIf(0)],
    end,
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
      ...section(1, [1, 0x60, 1, i32, 0]), // One type: a function of an i32 that gives nothing.
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
