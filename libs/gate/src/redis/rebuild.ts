import type { Policy } from '#domain';
import type { Restored } from '../gate.port.js';
import { fingerprint } from '../known-keys.js';
import { takenBy } from '../promised-slots.js';
import type { Argument, ScriptName } from './gate-script.js';
import { CallWriter, messagePack, PolicyCode } from './policy-code.js';
import { shardNumbers, shardOf } from './spread.js';

/** In place of a shard's number: the keys under the campaign's own tag. */
export const whole = -1;

/** One call of a script holds up everybody else's, so a rebuild sends small pieces. */
const restoredAtOnce = 500;
const tableBytesAtOnce = 1 << 20;

type Call = (shard: number, script: ScriptName, ...args: Argument[]) => Promise<readonly unknown[]>;

/** Brings the counters of one campaign back in Redis: under its own tag, or there an account and beside it shards. */
export class Rebuild {
  /** Over how many shards it was spread when the right to rebuild it was had. */
  private standing = 0;

  /** @param told - How many shards are wanted, 1 for none; null: as many as there are. */
  constructor(
    private readonly policy: Policy,
    private readonly name: string,
    private readonly claimMs: number,
    private readonly told: number | null,
    private readonly call: Call,
  ) {}

  /** See {@link Gate.claim}. Whoever has the right to the account has it to the shards, once their last holder is silent. */
  async claim(): Promise<number | null> {
    const found = await this.claimOf(whole);
    if (found === null) return null;
    this.standing = found.shards;
    const others = await Promise.all(shardNumbers(this.wanted).map((shard) => this.claimOf(shard)));
    if (others.includes(null)) {
      await this.unclaim();
      return null;
    }
    return others.reduce((most, other) => Math.max(most, other?.epoch ?? 0), found.epoch);
  }

  async unclaim(): Promise<void> {
    const shards = shardNumbers(this.wanted);
    await Promise.all([...shards, whole].map((shard) => this.call(shard, 'rebuild', 'unclaim', this.name)));
  }

  /** See {@link Gate.rebuild}. Nobody goes by the epoch before the account is ready, which is the last step. */
  async run(
    epoch: number,
    expiresAt: number,
    pages: AsyncIterable<readonly Restored[]>,
  ): Promise<{ readonly count: number; readonly shards: number }> {
    // Whoever renews the right meanwhile finds what has begun.
    const before = this.standing;
    const shards = this.wanted;
    const numbers = shardNumbers(shards);
    const begin = (shard: number, kind: string): Promise<unknown> =>
      this.call(shard, 'rebuild', 'begin', this.name, epoch, expiresAt, kind);
    await begin(whole, shards === 0 ? 'whole' : String(shards));
    await Promise.all(numbers.map((shard) => begin(shard, 'shard')));
    await Promise.all(
      shardNumbers(before)
        .slice(shards)
        .map((shard) => this.call(shard, 'rebuild', 'drop', epoch)),
    );
    await this.layTables(epoch);
    let count = 0;
    for await (const page of pages) {
      for (let from = 0; from < page.length; from += restoredAtOnce) {
        await this.restore(epoch, shards, page.slice(from, from + restoredAtOnce));
      }
      count += page.length;
    }
    await this.finish(epoch, numbers);
    return { count, shards };
  }

  private async finish(epoch: number, shards: readonly number[]): Promise<void> {
    const used = await Promise.all(
      shards.map(async (shard) => {
        const [packed] = await this.call(shard, 'rebuild', 'finish', this.name, epoch);
        const numbers = messagePack.unpack(packed as Buffer) as number[];
        return numbers.flatMap((number, i) => (i % 2 === 0 ? [shard, number] : [number]));
      }),
    );
    await this.call(whole, 'rebuild', 'finish', this.name, epoch, messagePack.pack(used.flat()));
  }

  private async restore(epoch: number, shards: number, decisions: readonly Restored[]): Promise<void> {
    if (shards === 0) return this.restoreTo(whole, epoch, decisions);
    const byShard = shardNumbers(shards).map((shard) =>
      decisions.filter(({ subject }) => shardOf(subject, shards) === shard),
    );
    await Promise.all(
      byShard.map(async (own, shard) => {
        if (own.length > 0) await this.restoreTo(shard, epoch, own);
      }),
    );
  }

  private async restoreTo(shard: number, epoch: number, decisions: readonly Restored[]): Promise<void> {
    const { policy } = this;
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
    await this.call(shard, 'restore', epoch, this.claimMs, this.name, code.kinds, packed, ...writer.parts);
  }

  /** A campaign with tables is never spread. */
  private async layTables(epoch: number): Promise<void> {
    for (const [number, table] of PolicyCode.of(this.policy).tables) {
      const bytes = Buffer.from(table.buffer, table.byteOffset, table.byteLength);
      for (let from = 0; from < bytes.length; from += tableBytesAtOnce) {
        await this.call(whole, 'table', epoch, number, from, bytes.subarray(from, from + tableBytesAtOnce));
      }
    }
  }

  private async claimOf(shard: number): Promise<{ readonly epoch: number; readonly shards: number } | null> {
    const [isOurs, epoch, shards] = await this.call(shard, 'rebuild', 'claim', this.name, this.claimMs);
    return Number(isOurs) === 1 ? { epoch: Number(epoch), shards: Number(shards) } : null;
  }

  private get wanted(): number {
    const shards = this.told ?? this.standing;
    return shards > 1 ? shards : 0;
  }
}
