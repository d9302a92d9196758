/** What a person's randomness decides. Each question has randomness of its own, so that a new one shifts no other. */
export const Question = {
  kind: 1,
  attends: 2,
  goesOn: 3,
  gap: 4,
  interest: 5,
  givesUp: 6,
  invites: 7,
  inviteDelay: 8,
  opens: 9,
  openDelay: 10,
  refused: 11,
  repeats: 12,
  stranger: 13,
  retries: 14,
  retryDelay: 15,
} as const;
export type Question = (typeof Question)[keyof typeof Question];

/**
 * A uniform number in [0, 1) for one question about one step of one visit: a hash of the visit's luck. What people do
 * is thereby tied to the visit and not to the order of draws, so that two policies that are compared share their luck.
 */
export function chance(luck: number, step: number, question: Question): number {
  let h = luck ^ Math.imul(step * 16 + question, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return ((h ^ (h >>> 16)) >>> 0) / 0x100000000;
}

const stretches = 256;
/** Of each stretch of [1, 2): the logarithm of where it begins, and what a 2^23rd of its width is of that. */
const logarithms = Float64Array.from({ length: stretches }, (_, place) => Math.log1p(place / stretches));
const parts = Float64Array.from({ length: stretches }, (_, place) => 2 ** -23 / (stretches + place));
/** One more bit before the highest that is set makes the wait so much longer. */
const halving = Math.LN2;

/**
 * Exponentially distributed with mean 1, from a uniform number of 32 bits, in [0, 1): -ln(1 - uniform) to within a
 * billionth. Engines call out for logarithms; this one is a table's entry and three terms of a series, a quarter of the
 * time.
 */
export function waiting(uniform: number): number {
  // One 2^32nd less than 1 - uniform, as 32 bits; its logarithm is taken in the middle of the step.
  const left = ~(uniform * 0x100000000);
  const zeros = Math.clz32(left);
  const bits = left << zeros;
  const stretch = (bits >>> 23) & (stretches - 1);
  const x = ((bits & 0x7fffff) + 0.5) * (parts[stretch] ?? 0);
  return (zeros + 1) * halving - (logarithms[stretch] ?? 0) - x * (1 - x * (0.5 - x / 3));
}
