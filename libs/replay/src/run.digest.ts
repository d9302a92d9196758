import { createHash, type Hash } from 'node:crypto';
import type { Minor, Reason } from '#domain';

/** What was told about one event, the same whoever decided it. */
export interface Told {
  readonly source: string;
  readonly id: string;
  readonly reason: Reason | null;
  /** Label of the prize; empty where refused. */
  readonly prize: string;
  readonly amount: Minor;
}

/** A run in few words: equal runs have equal digests, and marks say about where two of them part. */
export interface RunFigures {
  /** SHA-256 over what was told about every distinct event, in order. */
  readonly digest: string;
  readonly decisions: number;
  readonly duplicates: number;
  readonly conflicts: number;
  readonly awarded: number;
  readonly amount: Minor;
  readonly rejected: Readonly<Partial<Record<Reason, number>>>;
  readonly prizes: Readonly<Record<string, { readonly count: number; readonly amount: Minor }>>;
  /** The digest so far, after every {@link markEvery} decisions. */
  readonly marks: readonly string[];
}

export const markEvery = 4096;

/** Sums a run up, decision by decision. */
export class RunDigest {
  decisions = 0;
  duplicates = 0;
  conflicts = 0;
  awarded = 0;
  amount: Minor = 0;
  private readonly hash: Hash = createHash('sha256');
  private readonly rejected = new Map<Reason, number>();
  private readonly prizes = new Map<string, { count: number; amount: Minor }>();
  private readonly marks: string[] = [];
  private lines = '';

  add({ source, id, reason, prize, amount }: Told): void {
    this.lines += `${source}\t${id}\t${reason ?? 'awarded'}\t${prize}\t${amount}\n`;
    if (reason === null) {
      this.awarded++;
      this.amount += amount;
      const sum = this.prizes.get(prize);
      if (sum === undefined) this.prizes.set(prize, { count: 1, amount });
      else {
        sum.count++;
        sum.amount += amount;
      }
    } else this.rejected.set(reason, (this.rejected.get(reason) ?? 0) + 1);
    if (++this.decisions % 512 === 0) this.flush();
    if (this.decisions % markEvery === 0) this.marks.push(this.hash.copy().digest('hex').slice(0, 16));
  }

  figures(): RunFigures {
    this.flush();
    const { decisions, duplicates, conflicts, awarded, amount, marks } = this;
    const byName = <V>(map: ReadonlyMap<string, V>): Record<string, V> =>
      Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
    return {
      digest: this.hash.copy().digest('hex'),
      decisions,
      duplicates,
      conflicts,
      awarded,
      amount,
      rejected: byName(this.rejected),
      prizes: byName(this.prizes),
      marks,
    };
  }

  private flush(): void {
    if (this.lines !== '') this.hash.update(this.lines);
    this.lines = '';
  }
}
