import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { Unpackr } from 'msgpackr';
import { isPlan, phaseAt, slotLimit, type CounterMap, type Policy } from '#domain';
import {
  Flight,
  MemoryGate,
  RedisGate,
  redisGateSettings,
  type Admission,
  type Gate,
  type Restored,
  type Verdict,
} from '#gate';
import { SystemClock } from '#platform';
import { createOwnRedis, describeOn } from '../../support/own-redis.js';
import { Dice, randomCommands, randomPolicy, type Command } from './gate-sequences.js';

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

/** A gate, and all that was decided by it and became durable. */
class Run {
  readonly stored: Restored[] = [];
  readonly heard: unknown[] = [];
  private epoch = 0;

  constructor(
    private readonly gate: Gate,
    private readonly policy: Policy,
  ) {}

  async play(commands: readonly Command[]): Promise<void> {
    await this.rebuild();
    for (const command of commands) {
      if (command.type === 'rebuild') await this.rebuild();
      else if (command.type === 'release') await this.release(command.count);
      else this.heard.push(await this.admit(command.batch, command.outcome));
    }
  }

  private async rebuild(): Promise<void> {
    const { stored } = this;
    await this.gate.claim(this.policy);
    await this.gate.rebuild(
      this.policy,
      ++this.epoch,
      (async function* () {
        yield await Promise.resolve(stored);
      })(),
    );
  }

  private async release(count: number): Promise<void> {
    const awards = [...this.stored.entries()].filter(([, each]) => each.decision.reason === null && !each.released);
    const back = awards.slice(0, count);
    await this.gate.release(
      this.policy,
      back.map(([, { decision, phase }]) => ({ prize: decision.prize, amount: decision.amount, phase })),
    );
    for (const [index, each] of back) this.stored[index] = { ...each, released: true };
  }

  private async admit(batch: readonly Admission[], outcome: 'durable' | 'void'): Promise<readonly Verdict[]> {
    // What is undone leaves no trace, so the gate that keeps no flights need not hear of it.
    if (outcome === 'void' && this.gate instanceof MemoryGate) return [];
    const flight = new Flight();
    const verdicts = await this.gate.admit(this.policy, batch, flight);
    await this.gate.settle(flight, outcome);
    if (outcome === 'void') return [];
    this.store(batch, verdicts);
    return verdicts;
  }

  private store(batch: readonly Admission[], verdicts: readonly Verdict[]): void {
    const next = verdicts.values();
    for (const admission of batch) {
      for (let each: Admission | null = admission; each !== null;) {
        const verdict = next.next().value;
        if (typeof verdict !== 'object') break;
        const { step } = each;
        const plan = isPlan(step) ? step : null;
        // A key that was decided twice is stored once only; what counts here is that both gates do the same.
        const phase =
          plan === null || plan.program.blocks[0]?.rule === -1 ? -1 : phaseAt(this.policy.campaign, plan.now);
        this.stored.push({ ...each, plan, decision: verdict, phase, released: false });
        each = verdict.rewardsInviter ? each.reward : null;
      }
    }
  }
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
    const [expected, actual] = [new Run(memory, policy), new Run(gate, policy)];
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
