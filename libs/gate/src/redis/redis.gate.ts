import { randomUUID } from 'node:crypto';
import type { Policy } from '#domain';
import type { Clock } from '#platform';
import {
  Gate,
  GateLost,
  type Admission,
  type Flight,
  type Holding,
  type Leg,
  type Outcome,
  type Promised,
  type Release,
  type Restored,
  type Verdict,
} from '../gate.port.js';
import { promisedIn, slotsIn, slotsOf, takenBy } from '../promised-slots.js';
import { AdmissionCall } from './admission.call.js';
import { GateScripts, type Argument, type RedisClient, type ScriptName } from './gate-script.js';
import { LeaseDesk } from './lease.desk.js';
import { messagePack, PolicyCode } from './policy-code.js';
import { Rebuild, whole } from './rebuild.js';
import { SpreadAdmission, type ShardVerdicts } from './spread.admission.js';
import { shardNumbers, whyNotSpread } from './spread.js';

export interface RedisGateSettings {
  /** Stands before all keys. */
  readonly prefix: string;
  /** How long a rebuilder may be silent before another takes over. */
  readonly claimMs: number;
  /** Over how many shards a campaign is to be spread, 1 for none; null: as it stands, and not spread at first. */
  readonly shardsOf: (campaign: string) => number | null;
}

export const redisGateSettings: RedisGateSettings = { prefix: 'hb', claimMs: 5_000, shardsOf: () => null };

/** Keys outlive the last moment at which the campaign's money can move by this. */
const marginMs = 7 * 86_400_000;
/** A campaign of another year, which is replayed today, keeps its keys as long as this at least. */
const leastLifeMs = 30 * 86_400_000;

/** How a campaign's counters lie, and under which epoch. */
interface Place {
  readonly epoch: number;
  /** 0 where the campaign is not spread. */
  readonly shards: number;
}

/**
 * The gate of a fleet: counters in Redis, moved by scripts that interpret plans (see lua/). It costs Redis about 200 bytes
 * a user, 160 counters of at most 18 bytes each at the very most, and 10 bytes an interaction for its key.
 *
 * A campaign lies in one slot of a cluster under the hash tag of its id, and one core admits for it; or it is spread by
 * user over shards, each with a tag of its own. Then the id's own tag holds an account of what may still be promised
 * (budget, phases, stocks, rounds), and every shard a lease of each: a part that nobody else may use. A shard that is
 * short asks the account, which lends more, and where it has too little fetches back what other shards do not use; only
 * what is more than all that is left anywhere is refused. Each shard costs less than a kilobyte beside its users; expiry is
 * that of the campaign. What cannot be leased cannot be spread, see `whyNotSpread`.
 *
 * How many shards there are stands in the account. A process that is told another number builds the counters anew when it
 * starts, under another epoch; the others go by what stands there. So processes that are told different numbers never
 * mix them, and the last to start has its way.
 */
export class RedisGate extends Gate {
  override readonly shared = true;
  private readonly scripts: GateScripts;
  private readonly places = new Map<string, Place>();
  /** How many batches counters had seen when they last answered, by tag: a smaller number means an older state. */
  private readonly batches = new Map<string, number>();
  /** Campaigns that have lain as this process is told. */
  private readonly agreed = new Set<string>();
  private readonly desks = new Map<string, LeaseDesk>();
  private readonly rebuilds = new WeakMap<Policy, Rebuild>();
  private readonly name = randomUUID();
  private calls = 0;

  constructor(
    client: RedisClient,
    private readonly clock: Clock,
    private readonly settings: RedisGateSettings = redisGateSettings,
  ) {
    super();
    this.scripts = new GateScripts(client);
    // Behind a new connection there may be another server, or the same with an older state.
    client.on('ready', () => {
      this.places.clear();
    });
  }

  override objection(policy: Policy): string | null {
    const shards = this.settings.shardsOf(policy.campaign.id) ?? 1;
    const why = shards > 1 ? whyNotSpread(policy) : null;
    return why && `it cannot be spread over ${shards} shards (HONGBAO_GATE_SHARDS): ${why}`;
  }

  override async admit(policy: Policy, batch: readonly Admission[], flight: Flight): Promise<readonly Verdict[]> {
    const { id } = policy.campaign;
    const place = this.placeOf(id);
    if (place.shards === 0) return (await this.admitTo(policy, place, whole, batch, null, flight)).verdicts;
    const spread = new SpreadAdmission(
      place.shards,
      this.deskOf(id),
      (shard, step, ...args) => this.call(policy, shard, 'lease', step, place.epoch, ...args),
      (shard, part, lent) => this.admitTo(policy, place, shard, part, lent, flight),
    );
    return spread.admit(batch);
  }

  override async settle(flight: Flight, outcome: Outcome): Promise<void> {
    if (outcome === 'unknown') return;
    const ended = await Promise.allSettled(byShard(flight.legs).map((legs) => this.settleLegs(legs, outcome)));
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  }

  override async release(policy: Policy, awards: readonly Release[]): Promise<void> {
    const taken = new Map<number, number>();
    for (const award of awards) {
      for (const [slot, amount] of takenBy(policy, award)) taken.set(slot, (taken.get(slot) ?? 0) + amount);
    }
    await this.adjust(policy, taken);
  }

  override async look(policy: Policy): Promise<Holding> {
    const { id } = policy.campaign;
    const { epoch, shards } = this.placeOf(id);
    const slots = slotsOf(policy);
    const promised = new Map<number, number>();
    const inFlight = new Map<number, number>();
    const flights = await Promise.all(
      [whole, ...shardNumbers(shards)].map(async (shard) => {
        const answer = await this.call(policy, shard, 'rebuild', 'look', ...slots);
        if (Number(answer[0]) !== epoch) throw this.lose(id, 'it was rebuilt under another epoch');
        this.noteBatches(policy, shard, Number(answer[1]));
        const [open, counters, flying] = messagePack.unpack(answer[2] as Buffer) as Sight;
        for (const [i, slot] of slots.entries()) {
          promised.set(slot, (promised.get(slot) ?? 0) + (counters[i] ?? 0));
          inFlight.set(slot, (inFlight.get(slot) ?? 0) + (flying[i] ?? 0));
        }
        return Array.from(open, ([name, ageMs, key]) => ({ leg: { policy, name, epoch, shard }, ageMs, key }));
      }),
    );
    return {
      promised: promisedIn(policy, promised),
      inFlight: promisedIn(policy, inFlight),
      flights: flights.flat(),
    };
  }

  override async lower(policy: Policy, excess: Promised): Promise<void> {
    await this.adjust(policy, slotsIn(policy, excess));
  }

  override async holds(policy: Policy, epoch: number): Promise<boolean> {
    const { id } = policy.campaign;
    const shards = await this.standing(policy, whole, epoch);
    if (shards === null) return false;
    const told = this.settings.shardsOf(id);
    if (told === null || told === Math.max(1, shards)) this.agreed.add(id);
    else if (!this.agreed.has(id)) return false;
    const others = await Promise.all(shardNumbers(shards).map((shard) => this.standing(policy, shard, epoch)));
    if (others.includes(null)) return false;
    this.places.set(id, { epoch, shards });
    return true;
  }

  override async claim(policy: Policy): Promise<number | null> {
    return this.rebuildOf(policy).claim();
  }

  override async unclaim(policy: Policy): Promise<void> {
    await this.rebuildOf(policy).unclaim();
  }

  override async rebuild(policy: Policy, epoch: number, pages: AsyncIterable<readonly Restored[]>): Promise<number> {
    const { id } = policy.campaign;
    this.places.delete(id);
    const rebuild = this.rebuildOf(policy);
    const { count, shards } = await rebuild.run(epoch, this.expiryOf(policy), pages);
    for (const shard of [whole, ...shardNumbers(shards)]) this.batches.delete(this.base(policy, shard));
    this.agreed.add(id);
    this.places.set(id, { epoch, shards });
    return count;
  }

  private async admitTo(
    policy: Policy,
    { epoch }: Place,
    shard: number,
    batch: readonly Admission[],
    lent: readonly unknown[] | null,
    flight: Flight,
  ): Promise<ShardVerdicts> {
    const call = new AdmissionCall(policy, batch, lent === null);
    const leg = { policy, name: `${this.name}/${++this.calls}`, epoch, shard };
    // Noted before it is asked: a call that fails may have been done all the same.
    flight.legs.push(leg);
    const answer = await this.call(policy, shard, 'admit', epoch, leg.name, ...call.args(lent));
    const [seen, output, decided, short] = answer;
    const verdicts = call.verdicts(output as Buffer, lent === null ? batch.length : Number(decided));
    // Where nothing was decided nothing is in flight.
    if (!verdicts.some((verdict) => typeof verdict === 'object')) flight.legs.splice(flight.legs.indexOf(leg), 1);
    this.noteBatches(policy, shard, Number(seen));
    return { verdicts, short: messagePack.unpack(short as Buffer) as number[] };
  }

  private async settleLegs(legs: readonly Leg[], outcome: Outcome): Promise<void> {
    const [first] = legs;
    if (first === undefined) return;
    const { policy, epoch, shard } = first;
    const { kinds, sums } = PolicyCode.of(policy);
    const names = legs.map(({ name }) => name);
    const base = this.base(policy, shard);
    const { lost, results } = await this.scripts.run('settle', base, epoch, outcome, kinds, sums, ...names);
    // What was admitted under an epoch that has passed went with it.
    const { id } = policy.campaign;
    if (this.places.get(id)?.epoch !== epoch) return;
    if (lost !== null) throw this.lose(id, lost);
    if (outcome === 'durable' && Number(results[0]) < legs.length) {
      throw this.lose(id, 'it has forgotten what it admitted a moment ago');
    }
  }

  private async adjust(policy: Policy, taken: ReadonlyMap<number, number>): Promise<void> {
    const { epoch } = this.placeOf(policy.campaign.id);
    await this.call(policy, whole, 'adjust', epoch, ...[...taken].flat());
  }

  /** Over how many shards it is spread, as it stands under the epoch and ready to admit; null where it does not. */
  private async standing(policy: Policy, shard: number, epoch: number): Promise<number | null> {
    const base = this.base(policy, shard);
    const { lost, results } = await this.scripts.run('rebuild', base, 'look');
    if (lost !== null || Number(results[0]) !== epoch) return null;
    const seen = Number(results[1]);
    if (this.places.get(policy.campaign.id)?.epoch !== epoch) this.batches.delete(base);
    if (seen < (this.batches.get(base) ?? 0)) return null;
    this.batches.set(base, seen);
    return Number(results[3]);
  }

  private async call(
    policy: Policy,
    shard: number,
    script: ScriptName,
    ...args: Argument[]
  ): Promise<readonly unknown[]> {
    const { lost, results } = await this.scripts.run(script, this.base(policy, shard), ...args);
    if (lost !== null) throw this.lose(policy.campaign.id, lost);
    return results;
  }

  private rebuildOf(policy: Policy): Rebuild {
    const known = this.rebuilds.get(policy);
    if (known !== undefined) return known;
    const { claimMs, shardsOf } = this.settings;
    const call = (shard: number, script: ScriptName, ...args: Argument[]): Promise<readonly unknown[]> =>
      this.call(policy, shard, script, ...args);
    const rebuild = new Rebuild(policy, this.name, claimMs, shardsOf(policy.campaign.id), call);
    this.rebuilds.set(policy, rebuild);
    return rebuild;
  }

  private deskOf(campaign: string): LeaseDesk {
    let desk = this.desks.get(campaign);
    if (desk === undefined) this.desks.set(campaign, (desk = new LeaseDesk(this.name, this.clock)));
    return desk;
  }

  private expiryOf({ campaign }: Policy): number {
    const lastMoney = campaign.window.to + campaign.envelopes.expiresAfterMs + marginMs;
    return Math.max(lastMoney, this.clock.now() + leastLifeMs);
  }

  private placeOf(campaign: string): Place {
    const place = this.places.get(campaign);
    if (place === undefined) throw new GateLost(campaign, 'this process has not looked at them yet');
    return place;
  }

  private noteBatches(policy: Policy, shard: number, seen: number): void {
    const base = this.base(policy, shard);
    const before = this.batches.get(base) ?? 0;
    // Answers may overtake each other, but never by as many as could be under way at once.
    if (seen + 1_000 < before) throw this.lose(policy.campaign.id, 'they went back in time');
    this.batches.set(base, Math.max(seen, before));
  }

  private lose(campaign: string, why: string): GateLost {
    this.places.delete(campaign);
    return new GateLost(campaign, why);
  }

  private base({ campaign }: Policy, shard: number): string {
    return `${this.settings.prefix}:{${campaign.id}${shard === whole ? '' : `/${shard}`}}`;
  }
}

/** What "look" in rebuild.lua tells: open flights, counters, how much of them is in flight. */
type Sight = [readonly (readonly [string, number, string])[], readonly number[], readonly number[]];

function byShard(legs: readonly Leg[]): Leg[][] {
  const groups: Leg[][] = [];
  for (const leg of legs) {
    const group = groups.find(([first]) => first?.policy === leg.policy && first.shard === leg.shard);
    if (group === undefined) groups.push([leg]);
    else group.push(leg);
  }
  return groups;
}
