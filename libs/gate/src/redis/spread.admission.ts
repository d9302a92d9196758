import type { Admission, Verdict } from '../gate.port.js';
import type { LeaseCall, LeaseDesk } from './lease.desk.js';
import { shardOf } from './spread.js';

/** What a shard has decided: the first of a batch, and what the next is short of. */
export interface ShardVerdicts {
  readonly verdicts: readonly Verdict[];
  readonly short: readonly number[];
}

/** How often in a row what was lent may be fetched back by others before it is used. */
const attempts = 100;

/**
 * Takes a batch through the shards of a campaign that is spread by user. Every user's interactions are admitted in order;
 * what inviters are due is admitted in their own shards, when all else of the batch is.
 */
export class SpreadAdmission {
  /** @param admitTo - Admits to one shard with what the account has lent to it. */
  constructor(
    private readonly shards: number,
    private readonly desk: LeaseDesk,
    private readonly lease: LeaseCall,
    private readonly admitTo: (
      shard: number,
      batch: readonly Admission[],
      lent: readonly unknown[],
    ) => Promise<ShardVerdicts>,
  ) {}

  async admit(batch: readonly Admission[]): Promise<readonly Verdict[]> {
    return (await this.admitWithRewards(batch)).flat();
  }

  private async admitWithRewards(batch: readonly Admission[]): Promise<readonly (readonly Verdict[])[]> {
    if (batch.length === 0) return [];
    const verdicts = await this.admitAll(batch);
    const isDue = (verdict: Verdict | undefined): boolean => typeof verdict === 'object' && verdict.rewardsInviter;
    const due = batch.map(({ reward }, i) => (isDue(verdicts[i]) ? reward : null));
    const rewards = (await this.admitWithRewards(due.filter((reward) => reward !== null))).values();
    return due.map((reward, i) => {
      const verdict = verdicts[i];
      if (verdict === undefined) throw new Error('a shard left an interaction without a verdict');
      return reward === null ? [verdict] : [verdict, ...(rewards.next().value ?? [])];
    });
  }

  private async admitAll(batch: readonly Admission[]): Promise<readonly Verdict[]> {
    const groups = new Map<number, [place: number, admission: Admission][]>();
    for (const [place, admission] of batch.entries()) {
      const shard = shardOf(admission.subject, this.shards);
      const group = groups.get(shard);
      if (group === undefined) groups.set(shard, [[place, admission]]);
      else group.push([place, admission]);
    }
    const verdicts = new Array<Verdict>(batch.length);
    // Nobody may hear of a failure while others still add to the flight.
    const ended = await Promise.allSettled(
      Array.from(groups, async ([shard, group]) => {
        const said = await this.admitShard(
          shard,
          group.map(([, admission]) => admission),
        );
        for (const [i, [place]] of group.entries()) {
          const verdict = said[i];
          if (verdict !== undefined) verdicts[place] = verdict;
        }
      }),
    );
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
    return verdicts;
  }

  private async admitShard(shard: number, batch: readonly Admission[]): Promise<readonly Verdict[]> {
    const said: Verdict[] = [];
    const lent = new Map<number, readonly unknown[]>();
    for (let idle = 0; idle < attempts; idle++) {
      const { verdicts, short } = await this.admitTo(shard, batch.slice(said.length), [...lent.values()].flat());
      said.push(...verdicts);
      if (said.length === batch.length) return said;
      if (verdicts.length > 0) idle = 0;
      const got = await this.desk.ask(this.lease, shard, batch.slice(said.length), short);
      for (const [key, values] of got) lent.set(key, values);
    }
    throw new Error(`the shards of a campaign take their leases from each other again and again`);
  }
}
