import { explain, type EpochMs, type Explained, type Policy } from '#domain';
import type { Envelope, StoredDecision } from '#ledger';
import type { Answer, EnvelopeView } from './intake.port.js';

/** How amounts of one currency are written. */
class MoneyFormat {
  private readonly format: Intl.NumberFormat;
  private readonly unit: number;
  /** What was written before: prizes are few, and writing one anew costs as much as deciding it. */
  private readonly written = new Map<number, string>();

  constructor(currency: string) {
    this.format = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    this.unit = 10 ** (this.format.resolvedOptions().maximumFractionDigits ?? 2);
  }

  write(amount: number): string {
    let text = this.written.get(amount);
    if (text === undefined) {
      text = this.format.format(amount / this.unit);
      if (this.written.size >= 10_000) this.written.clear();
      this.written.set(amount, text);
    }
    return text;
  }
}

const formats = new Map<string, MoneyFormat>();

/** An amount as people write it: ¥25.00. */
export function money(amount: number, currency: string): string {
  let format = formats.get(currency);
  if (format === undefined) formats.set(currency, (format = new MoneyFormat(currency)));
  return format.write(amount);
}

/** An envelope in the shape of the HTTP contract. */
export function viewEnvelope(policy: Policy, envelope: Envelope): EnvelopeView {
  const prize = policy.campaign.prizes[envelope.prize];
  return {
    id: envelope.id,
    prize: {
      kind: prize?.kind ?? 'cash',
      amount: envelope.amount,
      currency: policy.campaign.currency,
      label: prize?.label ?? '',
    },
    status: envelope.status,
    expiresAt: new Date(envelope.expiresAt).toISOString(),
  };
}

/** The answer to a decision that is durable now. */
export function answerOf(policy: Policy, stored: StoredDecision, duplicate: boolean): Answer {
  const { envelope, reason } = stored;
  return {
    interactionId: stored.id,
    decision: reason === null ? 'awarded' : 'rejected',
    reason,
    explanation: explanationOf(policy, explained(stored), stored.at),
    duplicate,
    envelope: envelope === null ? null : viewEnvelope(policy, envelope),
  };
}

/** The answer to an id that was used before for something else. */
export function conflictAnswer(policy: Policy, id: string, at: number): Answer {
  const reason = 'duplicate_conflict';
  const explained: Explained = { reason, guard: -1, rule: -1, prize: -1, amount: 0 };
  return {
    interactionId: id,
    decision: 'rejected',
    reason,
    explanation: explanationOf(policy, explained, at),
    duplicate: true,
    envelope: null,
  };
}

/** A decision in a sentence for its user. */
export function explanationOf(policy: Policy, explained: Explained, at: EpochMs): string {
  return explain(policy, explained, at, money);
}

function explained({ reason, guard, rule, envelope }: StoredDecision): Explained {
  return { reason, guard, rule, prize: envelope?.prize ?? -1, amount: envelope?.amount ?? 0 };
}
