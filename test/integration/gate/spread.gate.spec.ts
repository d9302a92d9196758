import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { compilePolicy, isPlan, qualify, type Campaign, type InteractionKind, type Policy } from '#domain';
import { Flight, GateLost, MemoryGate, RedisGate, redisGateSettings, type Admission, type Restored } from '#gate';
import { SystemClock } from '#platform';
import { campaignFixture, noCaps, openingTime } from '../../support/campaign.fixture.js';
import { createOwnRedis, describeOn } from '../../support/own-redis.js';
import { GateRun } from './gate-run.js';
import { Dice, randomCommands, randomPolicy, type Command } from './gate-sequences.js';

/** More of them in the night: HONGBAO_SEQUENCES=100000. A failure names its seed; HONGBAO_SEED begins there. */
const sequences = Number(process.env['HONGBAO_SEQUENCES'] ?? 150);
const rushes = Math.ceil(sequences / 10);
const firstSeed = Number(process.env['HONGBAO_SEED'] ?? 20_260_206);
/** Under way at once, each in a campaign of its own. */
const lanes = 16;
const shards = 4;

// A server of its own, since its keys are listed.
const redis = await createOwnRedis('spread', true);

describeOn(redis, 'RedisGate over shards', (own) => {
  let client: Redis;
  let names = 0;
  const mortals: Redis[] = [];
  const gateOver = (number: number | null, by = client, prefix = own.prefix): RedisGate =>
    new RedisGate(by, new SystemClock(), { ...redisGateSettings, prefix, shardsOf: () => number });

  beforeAll(() => {
    client = new Redis(own.url, { enableAutoPipelining: true });
    client.setMaxListeners(0);
  });
  afterAll(async () => {
    for (const each of [client, ...mortals]) each.disconnect();
    await own.close();
  });

  const build = async (gate: RedisGate, policy: Policy, epoch: number, stored: Restored[] = []): Promise<void> => {
    expect(await gate.claim(policy)).not.toBeNull();
    await gate.rebuild(policy, epoch, pageOf(stored));
  };
  const remove = async (pattern: string): Promise<void> => {
    const keys = await client.keys(`${own.prefix}:${pattern}`);
    if (keys.length > 0) await client.unlink(keys);
  };

  /** Of several seeds or lanes, each in turn by whoever is free. */
  const inLanes = async (count: number, play: (seed: number) => Promise<void>): Promise<void> => {
    let next = firstSeed;
    const lane = async (): Promise<void> => {
      while (next < firstSeed + count) await play(next++);
    };
    await Promise.all(Array.from({ length: lanes }, lane));
  };

  it(
    `decides one after the other what a gate in one place does, in ${sequences} sequences from seed ${firstSeed}`,
    async () => {
      let awards = 0;
      const refusals = new Map<string, number>();
      await inLanes(sequences, async (seed) => {
        const dice = new Dice(seed);
        const gate = gateOver(dice.whole(2, 5));
        const policy = leasablePolicy(dice, `turn-${seed}`, gate);
        const commands = inTurn(Array.from({ length: 3 }, () => randomCommands(dice, policy)).flat());
        const [expected, actual] = [new GateRun(new MemoryGate(), policy), new GateRun(gate, policy)];
        await expected.play(commands);
        await actual.play(commands);
        expect({ seed, heard: actual.heard }).toEqual({ seed, heard: expected.heard });
        for (const { decision } of expected.stored) {
          if (decision.reason === null) awards += 1;
          else refusals.set(decision.reason, (refusals.get(decision.reason) ?? 0) + 1);
        }
      });
      const told = [...refusals].map(([reason, count]) => `${count} ${reason}`).join(', ');
      process.stdout.write(`${sequences} sequences from seed ${firstSeed}: ${awards} awards, ${told}; all alike\n`);
      expect(awards).toBeGreaterThan(sequences);
      for (const reason of ['budget_exhausted', 'stock_exhausted', 'pacing', 'user_cap']) {
        expect(refusals.get(reason)).toBeGreaterThan(0);
      }
    },
    20 * 60_000,
  );

  it(
    `never overspends, nor refuses while enough is left anywhere, in ${rushes} rushes from seed ${firstSeed}`,
    async () => {
      let [awards, refusals] = [0, 0];
      await inLanes(rushes, async (seed) => {
        const rush = new Rush(seed, `rush-${seed}`, (number) => gateOver(number));
        await rush.play();
        awards += rush.awards;
        refusals += rush.refusals;
      });
      process.stdout.write(`${rushes} rushes from seed ${firstSeed}: ${awards} awards, ${refusals} refused rightly\n`);
      expect(awards).toBeGreaterThan(10 * rushes);
      expect(refusals).toBeGreaterThan(10 * rushes);
    },
    20 * 60_000,
  );

  describe('of one campaign', () => {
    const policyOf = (more: Partial<Campaign> = {}): Policy =>
      compilePolicy(campaignFixture(`c${++names}`, { budget: 5_000, ...more }));

    it('heals when a shard is wiped, and when the account is', async () => {
      const policy = policyOf();
      const { id } = policy.campaign;
      const [gate, other] = [gateOver(shards), gateOver(shards)];
      await build(gate, policy, 1);
      expect(await other.holds(policy, 1)).toBe(true);
      const stored: Restored[] = [];
      await win(gate, policy, 0, 20, stored);
      for (const [epoch, lost] of [
        [2, `{${id}/2}*`],
        [3, `{${id}}*`],
      ] as const) {
        await remove(lost);
        await expect(win(gate, policy, 1_000 * epoch, 20, [])).rejects.toThrow(GateLost);
        expect(await gate.holds(policy, epoch - 1)).toBe(false);
        await build(gate, policy, epoch, stored);
        // Whoever goes by the old epoch is told, and finds the new one.
        await expect(win(other, policy, 1_000 * epoch, 20, [])).rejects.toThrow(GateLost);
        expect(await other.holds(policy, epoch)).toBe(true);
        expect((await other.look(policy)).promised.budget).toBe(100 * stored.length);
        await win(other, policy, 1_100 * epoch, 10, stored);
      }
      await win(gate, policy, 5_000, 30, stored);
      expect(stored).toHaveLength(50);
    });

    it.each<[string, Death]>([
      ['between the account and the shard that it lends to', { step: 'admit', after: 'ask' }],
      ['between fetching a lease back and telling the account', { step: 'ask', after: 'fetch' }],
      ['with the right to fetch, before it fetches', { step: 'fetch', after: 'ask' }],
    ])(
      'loses and doubles nothing when a mover dies %s',
      async (_, death) => {
        const policy = policyOf();
        const gate = gateOver(shards);
        await build(gate, policy, 1);
        const stored: Restored[] = [];
        // Leases lie in all shards; what is left in the account is less than the next one asks for.
        await win(gate, policy, 0, 40, stored);
        const mortal = mortalClient(own.url, death);
        mortals.push(mortal.client);
        const doomed = gateOver(shards, mortal.client);
        expect(await doomed.holds(policy, 1)).toBe(true);
        for (let from = 100; from < 200 && !mortal.isDead(); from += 5) {
          await win(doomed, policy, from, 5, stored).catch(() => undefined);
        }
        expect(mortal.isDead()).toBe(true);
        // What it had admitted and not settled is void; to the ledger nothing of it came.
        for (const { leg } of (await gate.look(policy)).flights) {
          const flight = new Flight();
          flight.legs.push(leg);
          await gate.settle(flight, 'void');
        }
        await win(gate, policy, 1_000, 30, stored);
        expect(stored).toHaveLength(50);
        expect((await gate.look(policy)).promised.budget).toBe(5_000);
        await gate.release(policy, [{ prize: 0, phase: -1, amount: 100 }]);
        await win(gate, policy, 2_000, 10, stored);
        expect(stored).toHaveLength(51);
      },
      20_000,
    );

    it('goes by the number that stands there, until a process that is told another builds it anew', async () => {
      const policy = policyOf();
      const { id } = policy.campaign;
      const stored: Restored[] = [];
      const [four, two, none, one] = [gateOver(4), gateOver(2), gateOver(null), gateOver(1)];
      await build(four, policy, 1);
      await win(four, policy, 0, 10, stored);
      expect(await none.holds(policy, 1)).toBe(true);
      await win(none, policy, 100, 5, stored);
      expect(await two.holds(policy, 1)).toBe(false);
      await build(two, policy, 2, stored);
      expect(await client.keys(`${own.prefix}:{${id}/[23]}:s`)).toEqual([]);
      await expect(win(four, policy, 200, 5, [])).rejects.toThrow(GateLost);
      expect(await four.holds(policy, 2)).toBe(true);
      await win(four, policy, 300, 10, stored);
      // Whoever is told nothing leaves the number as it is.
      await build(none, policy, 3, stored);
      expect(await two.holds(policy, 3)).toBe(true);
      expect(await one.holds(policy, 3)).toBe(false);
      await build(one, policy, 4, stored);
      expect(await client.keys(`${own.prefix}:{${id}/*}:s`)).toEqual([]);
      expect(await four.holds(policy, 4)).toBe(true);
      await Promise.all([four, one].map((gate, n) => win(gate, policy, 1_000 * (n + 1), 30, stored)));
      expect(stored).toHaveLength(50);
    });

    it('gives an inviter their due, whose counters lie in another shard', async () => {
      const policy = policyOf({ rules: [rule('trips', 'interaction'), rule('friends', 'inviter')] });
      const gate = gateOver(5);
      await build(gate, policy, 1);
      const batch = ['ann', 'bob', 'eve'].map((subject, n) => invited(policy, n, subject));
      const flight = new Flight();
      const verdicts = await gate.admit(policy, batch, flight);
      await gate.settle(flight, 'durable');
      expect(verdicts).toHaveLength(6);
      expect(verdicts.every((verdict) => typeof verdict === 'object' && verdict.reason === null)).toBe(true);
      expect((await gate.look(policy)).promised.budget).toBe(600);
    });

    it('says of a campaign that cannot be spread why', () => {
      const gate = gateOver(shards);
      const pool = { type: 'double_mean', pool: 100, shares: 10, min: 1 } as const;
      const prize = {
        name: 'coin',
        kind: 'cash',
        label: 'a share',
        amount: pool,
        stock: null,
        fallback: null,
      } as const;
      const pooled = policyOf({ prizes: [prize] });
      const limited = policyOf({ caps: { user: noCaps, device: { ...noCaps, perDay: 1 } } });
      const raced = policyOf({
        pacing: { type: 'linear' },
        contests: [
          {
            ...{ name: 'race', title: 'race', kinds: ['daily_task'], entries: { from: 0, to: 1 }, settlesAt: 1 },
            ...{ method: 'draw', winners: 2, prize: 'coin' },
          },
        ],
      });
      expect([pooled, limited, raced].map((policy) => gate.objection(policy))).toEqual([
        expect.stringMatching(/over 4 shards .*"a share" come out of one pool/),
        expect.stringContaining('limits devices'),
        null,
      ]);
      expect([gateOver(1), gateOver(null)].map((each) => each.objection(limited))).toEqual([null, null]);
    });

    it('lets all keys of all shards expire at once', async () => {
      const policy = policyOf();
      const gate = gateOver(shards);
      await build(gate, policy, 1);
      await win(gate, policy, 0, 40, []);
      const keys = await client.keys(`${own.prefix}:{${policy.campaign.id}[/}]*`);
      expect(keys.length).toBe(1 + 2 * shards);
      const expiries = new Set(await Promise.all(keys.map((key) => client.pexpiretime(key))));
      expect(expiries.size).toBe(1);
    });

    it.each([
      ['leases', 'a lease that was given back twice', (state: Buffer) => state.subarray(0, state.length - 3)],
      ['leases', 'a word', () => Buffer.from('hello')],
    ])('takes foreign %s (%s) for loss', async (_, __, spoil) => {
      const policy = policyOf();
      const gate = gateOver(shards);
      await build(gate, policy, 1);
      await win(gate, policy, 0, 10, []);
      for (const place of ['', '/1']) {
        const key = `${own.prefix}:{${policy.campaign.id}${place}}:s`;
        const before = await client.getBuffer(key);
        await client.set(key, spoil(before ?? Buffer.from('')));
        expect(await gate.holds(policy, 1)).toBe(false);
        await client.set(key, before ?? '');
        expect(await gate.holds(policy, 1)).toBe(true);
      }
    });
  });
});

/** Processes that decide at once in a small campaign, until nothing is left in it. */
class Rush {
  awards = 0;
  refusals = 0;
  private readonly dice: Dice;
  private readonly gates: readonly RedisGate[];
  private readonly policy: Policy;
  private readonly stored: Restored[] = [];
  private readonly amounts: Readonly<Partial<Record<InteractionKind, number>>>;
  private next = 0;
  private epoch = 0;

  constructor(
    private readonly seed: number,
    id: string,
    gateOver: (shards: number) => RedisGate,
  ) {
    this.dice = new Dice(seed);
    const { dice } = this;
    const over = dice.whole(2, 6);
    this.gates = Array.from({ length: dice.whole(1, 3) }, () => gateOver(over));
    this.amounts = { trip_planning: dice.whole(1, 40), daily_task: dice.whole(50, 300) };
    const window = { from: openingTime, to: openingTime + 3 * 86_400_000 };
    const prize = (name: string, amount: number, stock: number | null) =>
      ({ name, kind: 'cash', label: name, amount: { type: 'fixed', amount }, stock, fallback: null }) as const;
    this.policy = compilePolicy(
      campaignFixture(id, {
        budget: dice.whole(300, 6_000),
        phases: dice.maybe(0.4) ? [{ name: 'only', ...window, budget: dice.whole(300, 6_000) }] : [],
        prizes: [
          prize('small', this.amounts.trip_planning ?? 0, dice.orNull(5, 100)),
          prize('large', this.amounts.daily_task ?? 0, dice.orNull(1, 15)),
        ],
        rules: [
          rule('trips', 'interaction', ['trip_planning'], 'small'),
          rule('tasks', 'interaction', ['daily_task'], 'large'),
        ],
      }),
    );
  }

  async play(): Promise<void> {
    await this.rebuild();
    for (let round = 0; round < 8; round++) {
      if (this.dice.maybe(0.15)) await this.rebuild();
      if (this.dice.maybe(0.4)) await this.release();
      await this.round(this.dice.maybe(0.3));
    }
    // To the last of it.
    for (let last = 0; last < 3; last++) await this.round(false);
  }

  /** @param voids - Whether some of it comes to nothing, so that no refusal can be judged by what is left after all. */
  private async round(voids: boolean): Promise<void> {
    const { dice, gates, policy, seed } = this;
    const refused: { kind: InteractionKind; reason: string }[] = [];
    const send = async (gate: RedisGate, batch: (Admission & { kind: InteractionKind })[]): Promise<void> => {
      const flight = new Flight();
      const isVoid = voids && dice.maybe(0.4);
      const verdicts = await gate.admit(policy, batch, flight);
      await gate.settle(flight, isVoid ? 'void' : 'durable');
      if (isVoid) return;
      for (const [n, admission] of batch.entries()) {
        const decision = verdicts[n];
        if (typeof decision !== 'object' || !isPlan(admission.step)) throw new Error('all are new');
        const phase = policy.campaign.phases.length - 1;
        this.stored.push({ ...admission, plan: admission.step, decision, phase, released: false });
        if (decision.reason === null) this.awards += 1;
        else refused.push({ kind: admission.kind, reason: decision.reason });
      }
    };
    const sent = gates.flatMap((gate) =>
      Array.from({ length: dice.whole(1, 3) }, () =>
        send(
          gate,
          Array.from({ length: dice.whole(1, 30) }, () => {
            const kind = dice.of<InteractionKind>('trip_planning', 'trip_planning', 'daily_task');
            return { ...trip(policy, this.next++, `user ${dice.whole(0, 30)}`, kind), kind };
          }),
        ),
      ),
    );
    await Promise.all(sent);

    const given = this.stored.filter(({ decision, released }) => decision.reason === null && !released);
    const spent = given.reduce((sum, { decision }) => sum + decision.amount, 0);
    const { budget, phases, prizes } = policy.campaign;
    const counts = prizes.map((_, n) => given.filter(({ decision }) => decision.prize === n).length);
    const { promised } = await this.gates[0]!.look(policy);
    expect({ seed, budget: promised.budget }).toEqual({ seed, budget: spent });
    const left = Math.min(budget, phases[0]?.budget ?? budget) - spent;
    expect(left).toBeGreaterThanOrEqual(0);
    for (const [n, { stock }] of prizes.entries()) expect(counts[n]).toBeLessThanOrEqual(stock ?? Infinity);
    this.refusals += refused.length;
    if (voids) return;
    for (const { kind, reason } of refused) {
      const n = kind === 'trip_planning' ? 0 : 1;
      if (reason === 'stock_exhausted') {
        expect({ seed, kind, count: counts[n] }).toEqual({ seed, kind, count: prizes[n]?.stock });
      } else {
        expect({ seed, kind, reason, isEnough: left >= (this.amounts[kind] ?? 0) }).toEqual({
          ...{ seed, kind, reason: 'budget_exhausted', isEnough: false },
        });
      }
    }
  }

  private async release(): Promise<void> {
    const open = [...this.stored.entries()].filter(([, { decision, released }]) => !released && !decision.reason);
    for (const [at, each] of open.slice(0, this.dice.whole(1, 6))) {
      const { prize, amount } = each.decision;
      await this.dice.of(...this.gates).release(this.policy, [{ prize, amount, phase: each.phase }]);
      this.stored[at] = { ...each, released: true };
    }
  }

  private async rebuild(): Promise<void> {
    const gate = this.dice.of(...this.gates);
    expect(await gate.claim(this.policy)).not.toBeNull();
    await gate.rebuild(this.policy, ++this.epoch, pageOf(this.stored));
    for (const each of this.gates) expect(await each.holds(this.policy, this.epoch)).toBe(true);
  }
}

/** Lets so many trip plans of as many users ask for an envelope; notes those who got one. */
async function win(gate: RedisGate, policy: Policy, from: number, count: number, stored: Restored[]): Promise<void> {
  const batch = Array.from({ length: count }, (_, n) => trip(policy, from + n, `user ${from + n}`));
  const flight = new Flight();
  try {
    const verdicts = await gate.admit(policy, batch, flight);
    await gate.settle(flight, 'durable');
    for (const [n, admission] of batch.entries()) {
      const decision = verdicts[n];
      if (typeof decision !== 'object' || decision.reason !== null || !isPlan(admission.step)) continue;
      stored.push({ ...admission, plan: admission.step, decision, phase: -1, released: false });
    }
  } catch (error) {
    await gate.settle(flight, 'void').catch(() => undefined);
    throw error;
  }
}

/** After which step of the lease's move a process dies, and what it would have sent next. */
interface Death {
  readonly after: 'ask' | 'fetch';
  readonly step: 'ask' | 'fetch' | 'admit';
}

/** A connection that sends nothing more from the moment of its process's death. */
function mortalClient(url: string, { after, step }: Death): { client: Redis; isDead: () => boolean } {
  const client = new Redis(url);
  client.on('error', () => undefined);
  const sendCommand = client.sendCommand.bind(client);
  let [hasBegun, isDead] = [false, false];
  client.sendCommand = (command, ...rest) => {
    const name = String(command.args[3]);
    const said = command.name !== 'evalsha' ? '' : ['ask', 'fetch'].includes(name) ? name : 'admit';
    if (hasBegun && said === step) isDead = true;
    hasBegun ||= said === after;
    if (!isDead) return sendCommand(command, ...rest);
    command.reject(new Error('the process is dead'));
    return command.promise;
  };
  return { client, isDead: () => isDead };
}

/** A random policy that can be spread, and in which order alone decides: no drawn amount runs ahead of the pacing. */
function leasablePolicy(dice: Dice, id: string, gate: RedisGate): Policy {
  for (;;) {
    const policy = randomPolicy(dice, id);
    const { pacing, prizes } = policy.campaign;
    const runsAhead = pacing.type !== 'at_once' && prizes.some(({ amount }) => amount.type !== 'fixed');
    if (!runsAhead && gate.objection(policy) === null) return policy;
  }
}

/** The same one by one, in the order of time; a key is one user's. */
function inTurn(commands: readonly Command[]): Command[] {
  const users = new Map<string, string>();
  const timeOf = ({ step }: Admission): number => (isPlan(step) ? step.now : 0);
  const sorted = commands
    .flatMap((command) => (command.type === 'admit' ? command.batch : []))
    .sort((a, b) => timeOf(a) - timeOf(b))
    .values();
  return commands.flatMap((command): Command[] => {
    if (command.type !== 'admit') return [command];
    return command.batch.flatMap((): Command[] => {
      const admission = sorted.next().value;
      if (admission === undefined) return [];
      const user = users.get(admission.key) ?? admission.subject;
      users.set(admission.key, user);
      return user === admission.subject ? [{ ...command, batch: [admission] }] : [];
    });
  });
}

function rule(
  name: string,
  type: 'interaction' | 'inviter',
  kinds: readonly InteractionKind[] = ['trip_planning'],
  prize = 'coin',
): Campaign['rules'][number] {
  return {
    ...{ name, title: name, trigger: { type, kinds }, phases: null, guarantee: null },
    win: { probability: 1, prizes: [{ prize, weight: 1 }] },
    perUser: { perDay: null, perCampaign: null },
  };
}

function trip(
  policy: Policy,
  number: number,
  subject: string,
  kind: InteractionKind = 'trip_planning',
  more: { occasion?: 'chat' | 'invitation'; invitedBy?: string | null } = {},
): Admission {
  const step = qualify(
    policy,
    {
      ...{ source: 'app', id: String(number), campaign: policy.campaign.id, subject, at: openingTime, kind },
      ...{ occasion: 'chat', contest: null, fingerprint: null, device: null, channel: null, invitedBy: null },
      ...more,
    },
    null,
    'running',
  );
  const key = `${((number * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
  return { key, subject, device: null, step, fresh: false, reward: null };
}

function invited(policy: Policy, number: number, subject: string): Admission {
  const reward = trip(policy, number + 1_000, 'host', 'trip_planning', { occasion: 'invitation' });
  return { ...trip(policy, number, subject, 'trip_planning', { invitedBy: 'host' }), reward };
}

async function* pageOf(stored: readonly Restored[]): AsyncIterable<readonly Restored[]> {
  yield await Promise.resolve(stored);
}
