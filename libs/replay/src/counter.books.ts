import { mapCounters, type CounterMap, type Counters, type Policy } from '#domain';
import { campaignOwner, TypedCounters } from '#simulation';

/** Counters of users and devices that are numbered in the order in which they come. */
export interface CounterBooks<H> {
  readonly counters: Counters<H>;
  readonly campaign: H;
  user(number: number): H;
  device(number: number): H;
  /** Whether a day's counters may be asked for once their owner has come to a later day. */
  readonly anyOrder: boolean;
}

/** In maps: exact for events in any order, at 40 bytes a counter and day. */
export function mapBooks(): CounterBooks<CounterMap> {
  const owners = (): ((number: number) => CounterMap) => {
    const maps: CounterMap[] = [];
    return (number) => (maps[number] ??= new Map<number, number>());
  };
  return { counters: mapCounters, campaign: new Map(), user: owners(), device: owners(), anyOrder: true };
}

/** In rows of a few words, as the laboratory has them: for owners whose events come in the order of their days. */
export function rowBooks(policy: Policy): CounterBooks<number> {
  // Thousands may be numbered of whom nothing is counted, so room is made by the number that asks for it.
  let [users, devices] = [1_024, 1_024];
  const counters = new TypedCounters(policy, users, devices);
  const { userStride, deviceStride } = counters;
  return {
    counters,
    campaign: campaignOwner,
    user: (number) => {
      if (number >= users) counters.allocate((users = number * 2), devices);
      return number * userStride;
    },
    device: (number) => {
      if (number >= devices) counters.allocate(users, (devices = number * 2));
      return number * deviceStride;
    },
    anyOrder: false,
  };
}
