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

/** Exponentially distributed with mean 1, from a uniform number. */
export function waiting(uniform: number): number {
  return -Math.log(1 - uniform);
}
