import type { InteractionKey, PayoutRecord } from '#ledger';
import type { PayoutId, StatementLine } from '../channel/payment-channel.port.js';

/** Where ledger and statement contradict each other. */
export const differenceKinds = [
  /** The channel paid under an id that is no envelope's. */
  'no_such_envelope',
  /** The channel paid or refused an envelope that nobody opened. */
  'never_opened',
  'amount_differs',
  'user_differs',
  /** The money went out, and is back in the budget too. */
  'paid_but_failed',
  /** The ledger says paid, the channel says refused. */
  'refused_but_paid',
  /** The ledger says paid, the channel knows nothing of it. */
  'not_on_statement',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface Difference {
  readonly id: PayoutId;
  readonly kind: DifferenceKind;
  /** One sentence, amounts in minor units. */
  readonly detail: string;
}

/** Both sides of one id; at least one is there. */
export interface Entry {
  readonly id: PayoutId;
  readonly line: StatementLine | undefined;
  readonly record: PayoutRecord | undefined;
}

/** What is wrong with an id, if anything is. An open envelope is no difference: its payout has not come to an end. */
export function differenceOf({ id, line, record }: Entry): Difference | null {
  if (line === undefined) {
    if (record?.status !== 'paid') return null;
    return { id, kind: 'not_on_statement', detail: `${id} is paid in the ledger and not on the statement` };
  }
  if (record === undefined) {
    if (line.outcome === 'refused') return null;
    return {
      id,
      kind: 'no_such_envelope',
      detail: `${id} was paid ${line.amount} to ${line.user}, and is no envelope`,
    };
  }
  if (record.status === 'sealed' || record.status === 'expired') {
    return {
      id,
      kind: 'never_opened',
      detail: `${id} is ${record.status} in the ledger and ${line.outcome} on the statement`,
    };
  }
  if (line.outcome === 'refused') {
    if (record.status !== 'paid') return null;
    return { id, kind: 'refused_but_paid', detail: `${id} is paid in the ledger and refused on the statement` };
  }
  if (record.status === 'failed') {
    return {
      id,
      kind: 'paid_but_failed',
      detail: `${id} was paid ${line.amount}, and its money is back in the budget`,
    };
  }
  if (line.amount !== record.amount || line.currency !== record.currency) {
    const detail = `${id} was paid ${line.amount} ${line.currency} instead of ${record.amount} ${record.currency}`;
    return { id, kind: 'amount_differs', detail };
  }
  if (line.user !== record.user) {
    return { id, kind: 'user_differs', detail: `${id} was paid to ${line.user} instead of ${record.user}` };
  }
  return null;
}

/** Both books side by side, in ascending order of id; each must be in that order itself. Holds one page of each. */
export async function* sideBySide(
  statement: AsyncIterable<readonly StatementLine[]>,
  ledger: AsyncIterable<readonly PayoutRecord[]>,
): AsyncGenerator<Entry> {
  const lines = flatten(statement);
  const records = flatten(ledger);
  try {
    let line = await take(lines);
    let record = await take(records);
    while (line !== undefined || record !== undefined) {
      const id = firstOf(line?.payoutId, record?.id);
      const mine = line?.payoutId === id ? line : undefined;
      const theirs = record?.id === id ? record : undefined;
      yield { id, line: mine, record: theirs };
      if (mine !== undefined) line = await take(lines);
      if (theirs !== undefined) record = await take(records);
    }
  } finally {
    await lines.return(undefined);
    await records.return(undefined);
  }
}

function firstOf(a: PayoutId | undefined, b: InteractionKey | undefined): PayoutId {
  if (a === undefined) return b ?? '';
  return b === undefined || a < b ? a : b;
}

async function take<T>(from: AsyncGenerator<T, undefined>): Promise<T | undefined> {
  return (await from.next()).value;
}

async function* flatten<T>(pages: AsyncIterable<readonly T[]>): AsyncGenerator<T, undefined> {
  for await (const page of pages) yield* page;
  return undefined;
}
