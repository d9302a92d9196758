import { setTimeout as sleep } from 'node:timers/promises';
import { isPlan } from '#domain';
import { Turnstile, type Clock } from '#platform';
import type { Admission } from '../gate.port.js';
import type { Argument } from './gate-script.js';
import { messagePack } from './policy-code.js';

/** How long whoever fetches leases back may be silent before another may. */
const moveMs = 1_000;
/** How long one waits for others who move leases. */
const patienceMs = 5_000;
const pauseMs = 2;

/** Numbers of a counter that a shard is short of, see askedOf in program.lua. */
const askedNumbers = 7;
/** Values of a counter that the account has lent, see takeLeases in record.lua. */
const lentValues = 4;

/** Calls lease.lua of a shard, or of the account (-1). */
export type LeaseCall = (shard: number, step: string, ...args: Argument[]) => Promise<readonly unknown[]>;

/**
 * Gets for a shard what it is short of: from the account, and where that has too little from what other shards do not
 * use. When it comes back, either the shard has been lent enough or nowhere was enough left; see lease.lua.
 */
export class LeaseDesk {
  /** Of one process one asks at a time: another would find the account busy. */
  private readonly turn = new Turnstile();
  private asks = 0;

  /** @param name - Of this process. */
  constructor(
    private readonly name: string,
    private readonly clock: Clock,
  ) {}

  /**
   * @param short - What admit.lua says the first of those who wait is short of.
   * @returns What is lent by now, by counter, as admit.lua takes it.
   */
  ask(
    call: LeaseCall,
    shard: number,
    waiting: readonly Admission[],
    short: readonly number[],
  ): Promise<Map<number, readonly unknown[]>> {
    return this.turn.pass(async () => {
      const asked = messagePack.pack(askedFor(short, waiting));
      const deadline = this.clock.now() + patienceMs;
      for (;;) {
        // Another name each time, so that a call which is late is taken for nobody's.
        const name = `${this.name}/${++this.asks}`;
        const ask = (fetched: Argument): Promise<readonly unknown[]> =>
          call(-1, 'ask', name, moveMs, shard, waiting.length, asked, fetched);
        let [answer, packed] = await ask('');
        if (String(answer) === 'fetch') [answer, packed] = await ask(await fetchBack(call, packed as Buffer));
        if (String(answer) === 'lent') return byCounter(messagePack.unpack(packed as Buffer) as unknown[]);
        if (this.clock.now() > deadline) throw new Error('somebody else moves the leases, and does not come to an end');
        await sleep(pauseMs);
      }
    });
  }
}

/** Fetches back what other shards do not use. */
async function fetchBack(call: LeaseCall, packed: Buffer): Promise<Buffer> {
  const wanted = messagePack.unpack(packed) as number[];
  const byShard = new Map<number, number[]>();
  for (let i = 0; i < wanted.length; i += 3) {
    const [shard = -1, ...pair] = wanted.slice(i, i + 3);
    byShard.set(shard, [...(byShard.get(shard) ?? []), ...pair]);
  }
  const fetched = await Promise.all(
    Array.from(byShard, async ([shard, pairs]): Promise<number[]> => {
      const [given] = await call(shard, 'fetch', messagePack.pack(pairs));
      const numbers = messagePack.unpack(given as Buffer) as number[];
      return numbers.flatMap((number, i) => (i % 2 === 0 ? [shard, number] : [number]));
    }),
  );
  return messagePack.pack(fetched.flat());
}

/** With the limits that move with time put to where they stand for the latest of those who wait. */
function askedFor(short: readonly number[], waiting: readonly Admission[]): number[] {
  const asked: number[] = [];
  for (let i = 0; i < short.length; i += askedNumbers) {
    const [key = 0, back = 0, used = 0, added = 0, head = 0, limit = 0, isPaced = 0] = short.slice(i, i + askedNumbers);
    asked.push(key, back, used, added, head, isPaced === 1 ? Math.min(limit, released(waiting)) : limit);
  }
  return asked;
}

function released(waiting: readonly Admission[]): number {
  return waiting.reduce((most, { step }) => (isPlan(step) ? Math.max(most, step.released) : most), 0);
}

function byCounter(lent: readonly unknown[]): Map<number, readonly unknown[]> {
  const counters = new Map<number, readonly unknown[]>();
  for (let i = 0; i < lent.length; i += lentValues) counters.set(Number(lent[i]), lent.slice(i, i + lentValues));
  return counters;
}
