import { createHash, type Hash } from 'node:crypto';
import type { Minor, Reason } from '#domain';

/** What was told about one event, the same whoever decided it. */
export interface Told {
  readonly source: string;
  readonly id: string;
  readonly reason: Reason | null;
  /** Label of the prize; empty where refused. */
  readonly prize: string;
  /** 0 where refused. */
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

/** How the line of a refusal ends: without a prize and an amount. */
const refusalEnds = new Map<Reason, string>();

function refusalEnd(reason: Reason): string {
  let end = refusalEnds.get(reason);
  if (end === undefined) refusalEnds.set(reason, (end = `\t${reason}\t\t0\n`));
  return end;
}

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
  private source = '';
  private lineStart = '\t';

  add({ source, id, reason, prize, amount }: Told): void {
    if (source !== this.source) {
      this.source = source;
      this.lineStart = `${source}\t`;
    }
    this.lines += this.lineStart + id + (reason === null ? `\tawarded\t${prize}\t${amount}\n` : refusalEnd(reason));
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
