import { mapCounters, type CounterMap, type Counters, type Policy } from '#domain';
import { campaignOwner, TypedCounters } from '#simulation';

/** Counters, and new owners of them. */
export interface CounterBooks<H> {
  readonly counters: Counters<H>;
  readonly campaign: H;
  newUser(): H;
  newDevice(): H;
  /** Whether a day's counters may be asked for once their owner has come to a later day. */
  readonly anyOrder: boolean;
}

/** In maps: exact for events in any order, at 40 bytes a counter and day. */
export function mapBooks(): CounterBooks<CounterMap> {
  const newOwner = (): CounterMap => new Map<number, number>();
  return { counters: mapCounters, campaign: newOwner(), newUser: newOwner, newDevice: newOwner, anyOrder: true };
}

/** In rows of a few words, as the laboratory has them: for owners whose events come in the order of their days. */
export function rowBooks(policy: Policy): CounterBooks<number> {
  const rows = { users: 1_024, devices: 1_024 };
  const counters = new TypedCounters(policy, rows.users, rows.devices);
  const next = (kind: 'users' | 'devices', stride: number): (() => number) => {
    let used = 0;
    return () => {
      if (used === rows[kind]) {
        rows[kind] *= 2;
        counters.allocate(rows.users, rows.devices);
      }
      return used++ * stride;
    };
  };
  return {
    counters,
    campaign: campaignOwner,
    newUser: next('users', counters.userStride),
    newDevice: next('devices', counters.deviceStride),
    anyOrder: false,
  };
}
