import type { EnvelopeStatus } from '#domain';
import type { PayoutRecord } from '#ledger';
import type { StatementLine } from '../channel/payment-channel.port.js';
import { differenceOf, sideBySide, type DifferenceKind } from './book-comparison.js';

const line = (id: string, others: Partial<StatementLine> = {}): StatementLine => ({
  payoutId: id,
  user: 'anna',
  amount: 88,
  currency: 'CNY',
  outcome: 'paid',
  at: 0,
  ...others,
});
const record = (id: string, status: EnvelopeStatus): PayoutRecord => ({
  id,
  campaign: 'rain',
  user: 'anna',
  amount: 88,
  currency: 'CNY',
  status,
});

describe('one id in both books', () => {
  const paid = line('a');
  const refused = line('a', { outcome: 'refused' });
  const table: readonly (readonly [StatementLine | undefined, EnvelopeStatus | undefined, DifferenceKind | null])[] = [
    // on the statement, in the ledger, difference
    [paid, 'paid', null],
    [paid, 'opened', null],
    [paid, 'failed', 'paid_but_failed'],
    [paid, 'sealed', 'never_opened'],
    [paid, 'expired', 'never_opened'],
    [paid, undefined, 'no_such_envelope'],
    [refused, 'failed', null],
    [refused, 'opened', null],
    [refused, 'paid', 'refused_but_paid'],
    [refused, 'sealed', 'never_opened'],
    [refused, undefined, null],
    [undefined, 'opened', null],
    [undefined, 'failed', null],
    [undefined, 'paid', 'not_on_statement'],
    [line('a', { amount: 89 }), 'paid', 'amount_differs'],
    [line('a', { currency: 'USD' }), 'opened', 'amount_differs'],
    [line('a', { user: 'bert' }), 'paid', 'user_differs'],
  ];

  it.each(table)('%j and %s: %s', (onStatement, status, kind) => {
    const inLedger = status === undefined ? undefined : record('a', status);
    expect(differenceOf({ id: 'a', line: onStatement, record: inLedger })?.kind ?? null).toBe(kind);
  });
});

describe('two books side by side', () => {
  async function* pages<T>(...all: readonly T[][]): AsyncGenerator<readonly T[]> {
    yield* all;
  }

  it('meet id by id, whatever is missing where and wherever the pages end', async () => {
    const statement = pages([line('a'), line('c')], [], [line('d')], [line('f')]);
    const ledger = pages([record('b', 'paid')], [record('c', 'paid'), record('f', 'paid'), record('g', 'opened')]);
    const met: string[] = [];
    for await (const entry of sideBySide(statement, ledger)) {
      met.push(
        `${entry.id}${entry.line === undefined ? '' : ' statement'}${entry.record === undefined ? '' : ' ledger'}`,
      );
    }
    expect(met).toEqual([
      'a statement',
      'b ledger',
      'c statement ledger',
      'd statement',
      'f statement ledger',
      'g ledger',
    ]);
  });

  it('let go of both when the reader leaves early', async () => {
    const ended: string[] = [];
    async function* endless(name: string): AsyncGenerator<readonly StatementLine[]> {
      try {
        for (;;) yield [line('a')];
      } finally {
        ended.push(name);
      }
    }
    for await (const _ of sideBySide(endless('statement'), pages())) break;
    expect(ended).toEqual(['statement']);
  });
});
