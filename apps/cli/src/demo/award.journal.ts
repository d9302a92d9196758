import type { Minor } from '#domain';
import { counted, formatMoney, type Invariant } from '#report';

/** An answer as far as the journal cares. */
export interface Acknowledged {
  readonly interactionId: string;
  readonly decision: 'awarded' | 'rejected';
  readonly duplicate: boolean;
  readonly envelope: { readonly id: string; readonly prize: { readonly amount: Minor } } | null;
}

/**
 * What the client was promised, written down as the answers came in. It knows nothing of the service's books, and is
 * the second side of the comparison: whatever was acknowledged must be found there, to the fen.
 */
export class AwardJournal {
  private readonly awards = new Map<string, Minor>();
  /** Those that were answered as new. A repeat that another process answers may overtake that answer. */
  private readonly told = new Set<string>();
  private contradiction: string | null = null;
  private repeats = 0;

  constructor(private readonly currency: string) {}

  get size(): number {
    return this.awards.size;
  }

  has(envelope: string): boolean {
    return this.awards.has(envelope);
  }

  /** Writes an answer down; true where it promised something that was not promised before. */
  note({ envelope, duplicate, interactionId }: Acknowledged): boolean {
    if (duplicate) this.repeats++;
    if (envelope === null) return false;
    const { id } = envelope;
    const { amount } = envelope.prize;
    const known = this.awards.get(id);
    if (known !== undefined && known !== amount) {
      this.contradiction ??= `interaction ${interactionId} was answered with ${this.money(known)} and again with ${this.money(amount)}`;
    }
    if (!duplicate) {
      if (this.told.has(id)) this.contradiction ??= `envelope ${id} was acknowledged twice as new`;
      this.told.add(id);
    }
    this.awards.set(id, amount);
    return known === undefined;
  }

  /** Compares with the envelopes that the service shows afterwards. */
  compare(found: ReadonlyMap<string, Minor>): Invariant {
    return { name: 'client_journal', ...this.verdict(found) };
  }

  private verdict(found: ReadonlyMap<string, Minor>): { ok: boolean; detail: string } {
    if (this.contradiction !== null) return { ok: false, detail: `${this.contradiction}.` };
    let sum = 0;
    for (const [id, amount] of this.awards) {
      const there = found.get(id);
      if (there === undefined) {
        return { ok: false, detail: `Envelope ${id} of ${this.money(amount)} was acknowledged and does not exist.` };
      }
      if (there !== amount) {
        return {
          ok: false,
          detail: `Envelope ${id} was acknowledged with ${this.money(amount)} and holds ${this.money(there)}.`,
        };
      }
      sum += amount;
    }
    const all = counted(this.awards.size, 'award');
    const repeats = this.repeats === 0 ? '' : `; ${counted(this.repeats, 'repeat')} got the first answer again`;
    return {
      ok: true,
      detail: `All ${all} that clients were promised (${this.money(sum)}) exist with their amounts${repeats}.`,
    };
  }

  private money(amount: Minor): string {
    return formatMoney(amount, this.currency);
  }
}
