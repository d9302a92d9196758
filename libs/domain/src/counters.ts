/** Whose counter it is. The numbers index the owners of a {@link Plan}. */
export const Scope = { campaign: 0, user: 1, device: 2 } as const;
export type Scope = (typeof Scope)[keyof typeof Scope];

/**
 * Where a counter lives inside its owner: `ever` never begins anew, `day` once a day, `round` once a rain round, `text` once a fingerprint.
 */
export const Bucket = { ever: 0, day: 1, round: 2, text: 3 } as const;
export type Bucket = (typeof Bucket)[keyof typeof Bucket];

/** The most counters that one policy may name. */
export const slotLimit = 1024;

/**
 * Named numbers that start at 0: all the state that decisions depend on. An owner (`H`: a map, a row of a typed array)
 * is found once an interaction; its counters are told apart by slot and bucket.
 */
export interface Counters<H> {
  get(owner: H, slot: number, bucket: number): number;
  set(owner: H, slot: number, bucket: number, value: number): void;
  /** Sets a counter to what it was and `by` more. */
  add(owner: H, slot: number, bucket: number, by: number): void;
}

/** The counters of one owner, for runs whose users are named by strings. */
export type CounterMap = Map<number, number>;

/** Counters in maps: any number of owners, exact for events in any order. */
export const mapCounters: Counters<CounterMap> = {
  get: (owner, slot, bucket) => owner.get(bucket * slotLimit + slot) ?? 0,
  set: (owner, slot, bucket, value) => {
    owner.set(bucket * slotLimit + slot, value);
  },
  add: (owner, slot, bucket, by) => {
    const key = bucket * slotLimit + slot;
    owner.set(key, (owner.get(key) ?? 0) + by);
  },
};
