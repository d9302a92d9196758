import { AuditCheck, type Invariant } from '#ledger';
import type { DifferenceKind } from './book-comparison.js';
import type { Reconciler } from './reconciler.js';

/** The part of the audit that the channel's own statement is needed for. */
export class PaymentsAudit extends AuditCheck {
  constructor(private readonly reconciler: Reconciler) {
    super();
  }

  override async check(): Promise<readonly Invariant[]> {
    const { compared, differing, differences } = await this.reconciler.reconcile();
    const law = (name: string, kinds: readonly DifferenceKind[], holds: string): Invariant => {
      const broken = differences.filter(({ kind }) => kinds.includes(kind));
      const [first] = broken;
      // Only the first thousand differences are kept; beyond that neither law can be said to hold.
      if (first === undefined && differing <= differences.length) return { name, ok: true, detail: holds };
      const more = broken.length > 1 ? ` (and ${broken.length - 1} more)` : '';
      return { name, ok: false, detail: first === undefined ? `${differing} differences` : first.detail + more };
    };
    return [
      law(
        'payments_belong_to_envelopes',
        ['no_such_envelope', 'never_opened', 'amount_differs', 'user_differs', 'paid_but_failed'],
        `every payment on the channel's statement is one opened envelope's, of its user and amount (${compared} compared)`,
      ),
      law(
        'paid_is_on_statement',
        ['not_on_statement', 'refused_but_paid'],
        `every paid envelope is paid on the channel's statement (${compared} compared)`,
      ),
    ];
  }
}
