import { randomUUID } from 'node:crypto';
import { isPlan, reasons, type Policy } from '#domain';
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
import { fingerprint } from '../known-keys.js';
import { GateScripts, type RedisClient, type ScriptAnswer } from './gate-script.js';
import { CallWriter, messagePack, PolicyCode } from './policy-code.js';
import { promisedIn, slotsIn, slotsOf, takenBy } from '../promised-slots.js';

export interface RedisGateSettings {
  /** Stands before all keys. */
  readonly prefix: string;
  /** How long a rebuilder may be silent before another takes over. */
  readonly claimMs: number;
}

export const redisGateSettings: RedisGateSettings = { prefix: 'hb', claimMs: 5_000 };

/** One call of a script holds up everybody else's, so a rebuild sends small pieces. */
const restoredAtOnce = 500;
const tableBytesAtOnce = 1 << 20;
/** Keys outlive the last moment at which the campaign's money can move by this. */
const marginMs = 7 * 86_400_000;
/** A campaign of another year, which is replayed today, keeps its keys as long as this at least. */
const leastLifeMs = 30 * 86_400_000;

/**
 * The gate of a fleet: counters in Redis, moved by scripts that interpret plans (see lua/). It costs Redis about 200 bytes
 * a user, 160 counters of at most 18 bytes each at the very most, and 10 bytes an interaction for its key.
 *
 * All of a campaign lies in one slot of a cluster, and one core admits for it. Should that once not be enough, a campaign
 * can be spread by user: shard n of campaign c under the hash tag "c/n", its users and devices there, and in place of the
 * counters of budget, phases and stocks a lease of each, taken from the account under the tag "c" by a script like
 * adjust.lua. The script would compare with the lease instead of the limit (conditions on the campaign's
 * scope carry their limit, so a lease is one more number beside them), and answer "short" where the lease does not
 * suffice and the account may have more. The caller then moves what the shard lacks, at the end from the leases of
 * other shards, and asks again; only an empty account with nothing leased out refuses. Pools and rounds stay with the
 * account, since their shares depend on what was handed out before.
 */
export class RedisGate extends Gate {
  override readonly shared = true;
  private readonly scripts: GateScripts;
  private readonly epochs = new Map<string, number>();
  /** How many batches a campaign's counters had seen when they last answered: a smaller number means an older state. */
  private readonly batches = new Map<string, number>();
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
      this.epochs.clear();
    });
  }

  override async admit(policy: Policy, batch: readonly Admission[], flight: Flight): Promise<readonly Verdict[]> {
    const { id } = policy.campaign;
    const code = PolicyCode.of(policy);
    const writer = new CallWriter(code);
    const keys: string[] = [];
    for (const admission of batch) {
      for (let each: Admission | null = admission; each !== null; each = each.reward) {
        const { key, subject, device, step, fresh, reward } = each;
        keys.push(key);
        writer.input.push(fingerprint(key), fresh ? 1 : 0, reward === null ? 0 : 1);
        if (isPlan(step)) writer.plan(step, subject, device);
        else writer.input.push(0);
      }
    }
    const leg = { policy, name: `${this.name}/${++this.calls}`, epoch: this.epochIn(id) };
    // Noted before it is asked: a call that fails may have been done all the same.
    flight.legs.push(leg);
    const answer = await this.scripts.run(
      'admit',
      this.base(policy),
      leg.epoch,
      leg.name,
      code.kinds,
      keys.join(''),
      messagePack.pack(writer.input),
      ...writer.parts,
    );
    const [seen, output] = this.resultsOf(id, answer);
    const verdicts = verdictsOf(batch, messagePack.unpack(output as Buffer) as number[]);
    // Where nothing was decided nothing is in flight.
    if (!verdicts.some((verdict) => typeof verdict === 'object')) flight.legs.splice(flight.legs.indexOf(leg), 1);
    this.noteBatches(id, Number(seen));
    return verdicts;
  }

  override async settle(flight: Flight, outcome: Outcome): Promise<void> {
    if (outcome === 'unknown') return;
    for (const [policy, legs] of byPolicy(flight.legs)) {
      const { kinds, sums } = PolicyCode.of(policy);
      const epoch = legs[0]?.epoch ?? 0;
      const names = legs.map(({ name }) => name);
      const answer = await this.scripts.run('settle', this.base(policy), epoch, outcome, kinds, sums, ...names);
      // What was admitted under an epoch that has passed went with it.
      const { id } = policy.campaign;
      if (this.epochs.get(id) !== epoch) continue;
      const settled = Number(this.resultsOf(id, answer)[0]);
      if (outcome === 'durable' && settled < legs.length) {
        throw this.lose(id, 'it has forgotten what it admitted a moment ago');
      }
    }
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
    const slots = slotsOf(policy);
    const answer = await this.scripts.run('rebuild', this.base(policy), 'look', ...slots);
    const [epoch, seen, packed] = this.resultsOf(id, answer);
    if (Number(epoch) !== this.epochIn(id)) throw this.lose(id, 'it was rebuilt under another epoch');
    this.noteBatches(id, Number(seen));
    const [flights, counters, inFlight] = messagePack.unpack(packed as Buffer) as [
      readonly (readonly [string, number, string])[],
      readonly number[],
      readonly number[],
    ];
    return {
      promised: promisedIn(policy, new Map(slots.map((slot, i) => [slot, counters[i] ?? 0]))),
      inFlight: promisedIn(policy, new Map(slots.map((slot, i) => [slot, inFlight[i] ?? 0]))),
      flights: Array.from(flights, ([name, ageMs, key]) => ({
        leg: { policy, name, epoch: Number(epoch) },
        ageMs,
        key,
      })),
    };
  }

  override async lower(policy: Policy, excess: Promised): Promise<void> {
    await this.adjust(policy, slotsIn(policy, excess));
  }

  override async holds(policy: Policy, epoch: number): Promise<boolean> {
    const { id } = policy.campaign;
    const { lost, results } = await this.scripts.run('rebuild', this.base(policy), 'look');
    if (lost !== null || Number(results[0]) !== epoch) return false;
    const seen = Number(results[1]);
    if (this.epochs.get(id) !== epoch) this.batches.delete(id);
    if (seen < (this.batches.get(id) ?? 0)) return false;
    this.batches.set(id, seen);
    this.epochs.set(id, epoch);
    return true;
  }

  override async claim(policy: Policy): Promise<number | null> {
    const { claimMs } = this.settings;
    const answer = await this.scripts.run('rebuild', this.base(policy), 'claim', this.name, claimMs);
    const [isOurs, epoch] = this.resultsOf(policy.campaign.id, answer);
    return Number(isOurs) === 1 ? Number(epoch) : null;
  }

  override async unclaim(policy: Policy): Promise<void> {
    await this.scripts.run('rebuild', this.base(policy), 'unclaim', this.name);
  }

  override async rebuild(policy: Policy, epoch: number, pages: AsyncIterable<readonly Restored[]>): Promise<number> {
    const { id } = policy.campaign;
    const base = this.base(policy);
    this.epochs.delete(id);
    const step = async (name: string, ...args: number[]): Promise<void> => {
      this.resultsOf(id, await this.scripts.run('rebuild', base, name, this.name, epoch, ...args));
    };
    await step('begin', this.expiryOf(policy));
    await this.layTables(policy, epoch);
    let count = 0;
    for await (const page of pages) {
      for (let from = 0; from < page.length; from += restoredAtOnce) {
        await this.restore(policy, epoch, page.slice(from, from + restoredAtOnce));
      }
      count += page.length;
    }
    await step('finish');
    this.batches.delete(id);
    this.epochs.set(id, epoch);
    return count;
  }

  private async restore(policy: Policy, epoch: number, decisions: readonly Restored[]): Promise<void> {
    const code = PolicyCode.of(policy);
    const writer = new CallWriter(code);
    const { input } = writer;
    for (const { key, subject, device, plan, decision, phase, released } of decisions) {
      input.push(fingerprint(key));
      // What was refused for its text changed nothing.
      if (plan === null || decision.reason === 'suspected_abuse') {
        input.push(0);
        continue;
      }
      writer.plan(plan, subject, device);
      const back = released ? takenBy(policy, { ...decision, phase }) : [];
      input.push(decision.amount, decision.path, back.length, ...back.flat());
    }
    const packed = messagePack.pack(input);
    const args = [epoch, this.settings.claimMs, this.name, code.kinds, packed, ...writer.parts];
    this.resultsOf(policy.campaign.id, await this.scripts.run('restore', this.base(policy), ...args));
  }

  private async layTables(policy: Policy, epoch: number): Promise<void> {
    for (const [number, table] of PolicyCode.of(policy).tables) {
      const bytes = Buffer.from(table.buffer, table.byteOffset, table.byteLength);
      for (let from = 0; from < bytes.length; from += tableBytesAtOnce) {
        const piece = bytes.subarray(from, from + tableBytesAtOnce);
        const answer = await this.scripts.run('table', this.base(policy), epoch, number, from, piece);
        this.resultsOf(policy.campaign.id, answer);
      }
    }
  }

  private async adjust(policy: Policy, taken: ReadonlyMap<number, number>): Promise<void> {
    const { id } = policy.campaign;
    const answer = await this.scripts.run('adjust', this.base(policy), this.epochIn(id), ...[...taken].flat());
    this.resultsOf(id, answer);
  }

  private expiryOf({ campaign }: Policy): number {
    const lastMoney = campaign.window.to + campaign.envelopes.expiresAfterMs + marginMs;
    return Math.max(lastMoney, this.clock.now() + leastLifeMs);
  }

  private epochIn(campaign: string): number {
    const epoch = this.epochs.get(campaign);
    if (epoch === undefined) throw new GateLost(campaign, 'nobody has looked at them yet');
    return epoch;
  }

  private noteBatches(campaign: string, seen: number): void {
    // Answers may overtake each other, but never by as many as could be under way at once.
    if (seen + 1_000 < (this.batches.get(campaign) ?? 0)) throw this.lose(campaign, 'they went back in time');
    this.batches.set(campaign, Math.max(seen, this.batches.get(campaign) ?? 0));
  }

  private resultsOf(campaign: string, { lost, results }: ScriptAnswer): readonly unknown[] {
    if (lost !== null) throw this.lose(campaign, lost);
    return results;
  }

  private lose(campaign: string, why: string): GateLost {
    this.epochs.delete(campaign);
    return new GateLost(campaign, why);
  }

  private base({ campaign }: Policy): string {
    return `${this.settings.prefix}:{${campaign.id}}`;
  }
}

function verdictsOf(batch: readonly Admission[], output: readonly number[]): Verdict[] {
  const verdicts: Verdict[] = [];
  let at = 0;
  for (const admission of batch) {
    for (let each: Admission | null = admission; each !== null;) {
      const verdict = verdictAt(output, at, each);
      at += verdict === 'pending' || verdict === 'known' || !isPlan(each.step) ? 1 : verdictNumbers;
      verdicts.push(verdict);
      each = typeof verdict === 'object' && verdict.rewardsInviter ? each.reward : null;
    }
  }
  return verdicts;
}

/** How many numbers a decision takes; any other verdict takes one. */
const verdictNumbers = 7;

function verdictAt(output: readonly number[], at: number, { step }: Admission): Verdict {
  const code = output[at] ?? 0;
  if (code === -3) return 'pending';
  if (code === -2) return 'known';
  if (!isPlan(step)) return step;
  const [guard = -1, rule = -1, prize = -1, amount = 0, path = 0, inviter = 0] = output.slice(
    at + 1,
    at + verdictNumbers,
  );
  const reason = code === 100 ? null : (reasons[code] ?? 'not_qualifying');
  return { reason, guard, rule, prize, amount, path, rewardsInviter: inviter === 1 };
}

function byPolicy(legs: readonly Leg[]): Map<Policy, Leg[]> {
  const groups = new Map<Policy, Leg[]>();
  for (const leg of legs) groups.set(leg.policy, [...(groups.get(leg.policy) ?? []), leg]);
  return groups;
}
