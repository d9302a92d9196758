import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { compilePolicy, isPlan, qualify, type Policy } from '#domain';
import { Flight, GateLost, RedisGate, redisGateSettings, type Admission, type Restored } from '#gate';
import { SystemClock } from '#platform';
import { describeGate } from '../../../libs/gate/src/gate.contract.js';
import { campaignFixture, noCaps, openingTime } from '../../support/campaign.fixture.js';
import { createOwnRedis, describeOn } from '../../support/own-redis.js';

const redis = await createOwnRedis('gate');

describeOn(redis, 'on a real Redis', (own) => {
  let client: Redis;
  let gates = 0;
  const gateOf = (prefix: string): RedisGate =>
    new RedisGate(client, new SystemClock(), { ...redisGateSettings, prefix });

  beforeAll(() => {
    client = new Redis(own.url);
    client.setMaxListeners(0);
  });
  afterAll(async () => {
    client.disconnect();
    await own.close();
  });

  describeGate('RedisGate', () => gateOf(`${own.prefix}-${++gates}`));
  describeGate(
    'RedisGate over four shards',
    () =>
      new RedisGate(client, new SystemClock(), {
        ...redisGateSettings,
        prefix: `${own.prefix}-${++gates}`,
        shardsOf: () => 4,
      }),
    false,
  );

  describeOn(redis, 'RedisGate', () => {
    const policy = compilePolicy(
      campaignFixture('c', { budget: 1_000, caps: { user: { ...noCaps, perDay: 3 }, device: noCaps } }),
    );
    let gate: RedisGate;
    let base: string;

    beforeEach(async () => {
      const prefix = `${own.prefix}-${++gates}`;
      base = `${prefix}:{c}`;
      gate = gateOf(prefix);
      await build(gate, policy, 1);
    });

    const admit = async (batch: Admission[], by = gate): Promise<string[]> => {
      const flight = new Flight();
      const verdicts = await by.admit(policy, batch, flight);
      await by.settle(flight, 'durable');
      return verdicts.map((verdict) => (typeof verdict === 'string' ? verdict : (verdict.reason ?? 'won')));
    };

    it('finds itself lost when all is gone, and by every process that goes by it', async () => {
      const other = gateOf(base.slice(0, -4));
      expect(await other.holds(policy, 1)).toBe(true);
      await admit([trip(policy, 1)]);
      await client.unlink(await client.keys(`${base.replace(/[{}]/g, '?')}*`));
      await expect(admit([trip(policy, 2)])).rejects.toThrow(GateLost);
      await expect(admit([trip(policy, 2)], other)).rejects.toThrow(GateLost);
      expect(await gate.holds(policy, 1)).toBe(false);
    });

    it.each<[string, string, (key: string) => Promise<unknown>]>([
      ['a word in place of the state', 's', (key) => client.set(key, 'hello')],
      ['a number in place of the state', 's', (key) => client.set(key, '0')],
      ['-1 in place of the state', 's', (key) => client.set(key, '-1')],
      ['2^53 in place of the state', 's', (key) => client.set(key, String(2 ** 53))],
      ['nothing in place of the state', 's', (key) => client.set(key, '')],
      ['a list in place of the state', 's', (key) => asList(client, key)],
      ['half of the state', 's', async (key) => client.set(key, (await client.getBuffer(key))?.subarray(0, 20) ?? '')],
      ['a word in place of a user', 'u:ann', (key) => client.set(key, 'hello')],
      ['a number in place of a user', 'u:ann', (key) => client.set(key, '0')],
      ['a list in place of a user', 'u:ann', (key) => asList(client, key)],
      ['a negative counter', 'u:ann', (key) => client.set(key, Buffer.from([0x93, 1, 5, 0xff]))],
      ['a fraction', 'u:ann', (key) => client.set(key, Buffer.from([0x93, 1, 5, 0xcb, 0x3f, 0xe0, 0, 0, 0, 0, 0, 0]))],
      ['2^53', 'u:ann', (key) => client.set(key, Buffer.from([0x93, 1, 5, 0xcf, 0, 0x20, 0, 0, 0, 0, 0, 0]))],
      ['a counter without a value', 'u:ann', (key) => client.set(key, Buffer.from([0x92, 1, 5]))],
      ['an epoch to come', 'u:ann', (key) => client.set(key, Buffer.from([0x91, 99]))],
      ['a string in place of the keys', 'k:1:0', (key) => client.set(key, '1')],
      ['no keys at all', 'k:1:0', (key) => client.del(key)],
    ])('takes %s for loss, and changes nothing', async (_, name, put) => {
      await admit([trip(policy, 1)]);
      await put(`${base}:${name}`);
      const before = await client.dump(`${base}:s`);
      await expect(admit([trip(policy, 2)])).rejects.toThrow(GateLost);
      expect(await client.dump(`${base}:s`)).toBe(before);
    });

    it('tells what is in flight, and what it was once it has landed', async () => {
      const other = gateOf(base.slice(0, -4));
      await other.holds(policy, 1);
      const flight = new Flight();
      await gate.admit(policy, [trip(policy, 1), trip(policy, 2)], flight);
      expect(await admit([trip(policy, 1), trip(policy, 3)], other)).toEqual(['pending', 'won']);
      const holding = await other.look(policy);
      expect(holding).toMatchObject({ promised: { budget: 300 }, inFlight: { budget: 200 } });
      expect(holding.flights).toMatchObject([{ leg: flight.legs[0], key: trip(policy, 1).key }]);
      await gate.settle(flight, 'durable');
      expect(await admit([trip(policy, 1)], other)).toEqual(['known']);
    });

    it('admits a batch that is larger than what Lua unpacks, and undoes it', async () => {
      const crowd = Array.from({ length: 9_000 }, (_, n) => trip(policy, n));
      for (const outcome of ['void', 'durable'] as const) {
        const flight = new Flight();
        expect(await gate.admit(policy, crowd, flight)).toHaveLength(crowd.length);
        await gate.settle(flight, outcome);
      }
      expect(await gate.look(policy)).toMatchObject({ inFlight: { budget: 0 }, flights: [] });
    });

    it('undoes a flight although others have moved the same counters since', async () => {
      const flight = new Flight();
      await gate.admit(policy, [trip(policy, 1), trip(policy, 2)], flight);
      await admit([trip(policy, 3), trip(policy, 4)]);
      await gate.settle(flight, 'void');
      expect((await gate.look(policy)).promised.budget).toBe(100);
      expect(await admit([1, 2, 5].map((number) => trip(policy, number)))).toEqual(['won', 'won', 'user_cap']);
    });

    it('lets one rebuild at a time, and none under an epoch that has passed', async () => {
      const other = gateOf(base.slice(0, -4));
      expect(await gate.claim(policy)).not.toBeNull();
      expect(await other.claim(policy)).toBeNull();
      await expect(other.rebuild(policy, 3, pages([]))).rejects.toThrow(GateLost);
      await gate.rebuild(policy, 2, pages([]));
      await expect(build(other, policy, 2)).rejects.toThrow(GateLost);
      await build(other, policy, 3);
      // Whoever goes by the old epoch is told.
      await expect(admit([trip(policy, 1)])).rejects.toThrow(GateLost);
      expect(await gate.holds(policy, 3)).toBe(true);
    });

    it('admits nothing while it is being rebuilt', async () => {
      const other = gateOf(base.slice(0, -4));
      await other.holds(policy, 1);
      await gate.claim(policy);
      const rebuilding = gate.rebuild(
        policy,
        2,
        (async function* (): AsyncIterable<readonly Restored[]> {
          yield await Promise.resolve([]);
          await expect(admit([trip(policy, 1)], other)).rejects.toThrow(GateLost);
          expect(await other.holds(policy, 2)).toBe(false);
        })(),
      );
      expect(await rebuilding).toBe(0);
      expect(await other.holds(policy, 2)).toBe(true);
    });

    it('remembers 20,000 keys through many growths, and all of them expire together', async () => {
      for (let from = 0; from < 20_000; from += 1_000) {
        const batch = Array.from({ length: 1_000 }, (_, i) => refused(policy, from + i));
        expect(new Set(await admit(batch))).toEqual(new Set(['outside_window']));
      }
      for (let from = 0; from < 20_000; from += 1_000) {
        const batch = Array.from({ length: 1_000 }, (_, i) => refused(policy, from + i));
        expect(new Set(await admit(batch))).toEqual(new Set(['known']));
      }
      await admit([trip(policy, 30_000)]);
      const keys = await client.keys(`${base.replace(/[{}]/g, '?')}*`);
      expect(keys.length).toBeGreaterThan(100);
      const expiries = new Set(await Promise.all(keys.map((key) => client.pexpiretime(key))));
      expect(expiries.size).toBe(1);
    });

    it('keeps no more than 160 counters of one user, and forgets none that still counts', async () => {
      const loud = compilePolicy(
        campaignFixture('c', {
          budget: 1_000_000,
          repeatedText: 'refuse',
          caps: { user: { ...noCaps, perCampaign: 400 }, device: noCaps },
        }),
      );
      const say = (text: number): Admission => trip(loud, text, { fingerprint: text * 1_000 });
      const verdicts = async (numbers: number[]): Promise<Set<unknown>> => {
        const flight = new Flight();
        const said = await gate.admit(loud, numbers.map(say), flight);
        await gate.settle(flight, 'durable');
        return new Set(said.map((verdict) => typeof verdict === 'object' && (verdict.reason ?? 'won')));
      };
      for (let from = 0; from < 400; from += 40) {
        expect(await verdicts(Array.from({ length: 40 }, (_, i) => from + i))).toEqual(new Set(['won']));
      }
      expect(await client.strlen(`${base}:u:ann`)).toBeLessThan(160 * 18);
      expect(await verdicts([400, 401])).toEqual(new Set(['user_cap']));
    });
  });
});

async function* pages(...all: Restored[][]): AsyncIterable<readonly Restored[]> {
  for (const page of all) yield await Promise.resolve(page);
}

async function build(gate: RedisGate, policy: Policy, epoch: number): Promise<void> {
  expect(await gate.claim(policy)).not.toBeNull();
  await gate.rebuild(policy, epoch, pages([]));
}

function trip(policy: Policy, number: number, more: { fingerprint?: number; at?: number } = {}): Admission {
  const step = qualify(
    policy,
    {
      ...{ source: 'app', id: String(number), campaign: 'c', subject: 'ann', at: openingTime, kind: 'trip_planning' },
      ...{ occasion: 'chat', contest: null, fingerprint: null, device: null, channel: null, invitedBy: null },
      ...more,
    },
    null,
    'running',
  );
  const key = `${((number * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  expect(more.at === undefined).toBe(isPlan(step));
  return { key, subject: 'ann', device: null, step, fresh: false, reward: null };
}

function refused(policy: Policy, number: number): Admission {
  return trip(policy, number, { at: 0 });
}

async function asList(client: Redis, key: string): Promise<void> {
  await client.del(key);
  await client.rpush(key, 'one');
}
