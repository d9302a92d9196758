import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { Unpackr } from 'msgpackr';
import { slotLimit, type CounterMap, type Policy } from '#domain';
import { MemoryGate, RedisGate, redisGateSettings } from '#gate';
import { SystemClock } from '#platform';
import { createOwnRedis, describeOn } from '../../support/own-redis.js';
import { GateRun } from './gate-run.js';
import { Dice, randomCommands, randomPolicy } from './gate-sequences.js';

/** More of them in the night: HONGBAO_SEQUENCES=100000. A failure names its seed; HONGBAO_SEED begins there. */
const sequences = Number(process.env['HONGBAO_SEQUENCES'] ?? 2_000);
const firstSeed = Number(process.env['HONGBAO_SEED'] ?? 20_260_206);
/** Sequences under way at once, each in a campaign of its own. */
const lanes = 24;

const redis = await createOwnRedis('differential');

class OpenMemoryGate extends MemoryGate {
  /** All counters that are not 0, by the names that they have in Redis. */
  countersOf(policy: Policy): Record<string, number> {
    const counters = this.campaigns.get(policy.campaign.id);
    const all: Record<string, number> = {};
    if (counters === undefined) return all;
    note(all, '', counters.campaign);
    for (const [user, map] of counters.users) note(all, `u:${user}`, map);
    for (const [device, map] of counters.devices) note(all, `d:${device}`, map);
    return all;
  }
}

function note(all: Record<string, number>, owner: string, map: Iterable<[number, number]>): void {
  for (const [key, value] of map) {
    const name = `${owner} ${Math.floor(key / slotLimit)}/${key % slotLimit}`;
    if (value !== 0) all[name] = value;
  }
}

const unpackr = new Unpackr({ int64AsType: 'number' });

function pairsOf(packed: Buffer, from: number): CounterMap {
  const list = unpackr.unpack(packed) as number[];
  const map: CounterMap = new Map();
  for (let i = from; i < list.length; i += 2) map.set(list[i] ?? -1, list[i + 1] ?? 0);
  return map;
}

describeOn(redis, 'RedisGate beside MemoryGate', (own) => {
  let client: Redis;
  let gate: RedisGate;

  beforeAll(() => {
    client = new Redis(own.url, { enableAutoPipelining: true });
    gate = new RedisGate(client, new SystemClock(), { ...redisGateSettings, prefix: own.prefix });
  });
  afterAll(async () => {
    client.disconnect();
    await own.close();
  });

  const countersIn = async (base: string): Promise<Record<string, number>> => {
    const all: Record<string, number> = {};
    const state = await client.getBuffer(`${base}:s`);
    if (state !== null) note(all, '', pairsOf(state, 8));
    for (const owner of ['u:ann', 'u:bob', 'u:eve', 'u:host', 'd:phone', 'd:pad']) {
      const record = await client.getBuffer(`${base}:${owner}`);
      if (record !== null) note(all, owner, pairsOf(record, 1));
    }
    return all;
  };

  /** Plays one sequence through both; gives how many awards there were. */
  const compare = async (seed: number, lane: number): Promise<number> => {
    const dice = new Dice(seed);
    const policy = randomPolicy(dice, `lane-${lane}`);
    const commands = randomCommands(dice, policy);
    const base = `${own.prefix}:{${policy.campaign.id}}`;
    const owners = ['s', 'f', 'p', 'r', 'u:ann', 'u:bob', 'u:eve', 'u:host', 'd:phone', 'd:pad'];
    for (let epoch = 1; epoch <= 7; epoch++) owners.push(`k:${epoch}:0`);
    await client.unlink(owners.map((owner) => `${base}:${owner}`));
    const memory = new OpenMemoryGate();
    const [expected, actual] = [new GateRun(memory, policy), new GateRun(gate, policy)];
    await expected.play(commands);
    await actual.play(commands);
    expect({ seed, heard: actual.heard }).toEqual({ seed, heard: expected.heard });
    expect({ seed, counters: await countersIn(base) }).toEqual({ seed, counters: memory.countersOf(policy) });
    return expected.stored.filter(({ decision }) => decision.reason === null).length;
  };

  it(
    `decides the same and counts the same in ${sequences} sequences from seed ${firstSeed}`,
    async () => {
      let next = firstSeed;
      let awards = 0;
      const run = async (lane: number): Promise<void> => {
        while (next < firstSeed + sequences) {
          const won = await compare(next++, lane);
          awards += won;
        }
      };
      await Promise.all(Array.from({ length: lanes }, (_, lane) => run(lane)));
      process.stdout.write(`${sequences} sequences from seed ${firstSeed}: ${awards} awards, all alike\n`);
      expect(awards).toBeGreaterThan(sequences);
    },
    20 * 60_000,
  );
});
