import { Logger } from '@nestjs/common';
import type { PayoutRecords } from '#ledger';
import type { PaymentChannel, PayoutId } from '../channel/payment-channel.port.js';
import type { PayoutMetrics } from '../payout.metrics.js';
import { differenceOf, sideBySide, type Difference } from './book-comparison.js';

export interface Reconciliation {
  /** Ids that were held against each other. */
  readonly compared: number;
  /** The first of them, by id; see `differing` for how many there are. */
  readonly differences: readonly Difference[];
  readonly differing: number;
}

/** Differences that are kept whole. Beyond that their number says enough. */
const mostReported = 1_000;
/** Ids whose contradiction is looked at a second time together. */
const secondLook = 500;

/**
 * Holds the channel's statement against the ledger, both ways. It changes nothing: a difference is for people to judge,
 * and for what is merely unanswered the processor asks the channel anyway, each time that the payout is due.
 */
export class Reconciler {
  private readonly logger = new Logger('Reconciler');
  private position: PayoutId | null = null;
  /** Found since everything was last gone through. */
  private differing = 0;

  constructor(
    private readonly records: PayoutRecords,
    private readonly channel: PaymentChannel,
    private readonly metrics: PayoutMetrics,
  ) {}

  /** Compares everything. */
  async reconcile(): Promise<Reconciliation> {
    const { result } = await this.compare(null, Infinity);
    this.metrics.differences.set(result.differing);
    return result;
  }

  /**
   * Compares the next `most` ids and remembers where it ended, so that rounds of bounded work go through everything in
   * turn. Ids are hashes, and so every round is a fair sample too.
   */
  async reconcileSome(most: number): Promise<Reconciliation> {
    const { result, end } = await this.compare(this.position, most);
    this.position = end;
    this.differing += result.differing;
    // What is found is told at once; that it is gone, when everything has been gone through.
    if (result.differing > 0 || end === null) this.metrics.differences.set(this.differing);
    if (end === null) this.differing = 0;
    for (const { detail } of result.differences.slice(0, 10)) this.logger.error(detail);
    return result;
  }

  private async compare(
    from: PayoutId | null,
    most: number,
  ): Promise<{ result: Reconciliation; end: PayoutId | null }> {
    const differences: Difference[] = [];
    let compared = 0;
    let differing = 0;
    let end: PayoutId | null = null;
    let suspects: PayoutId[] = [];
    const settle = async (): Promise<void> => {
      const found = await this.lookAgain(suspects);
      differing += found.length;
      differences.push(...found.slice(0, mostReported - differences.length));
      suspects = [];
    };
    for await (const entry of sideBySide(this.channel.statement(from), this.records.pages(from))) {
      compared += 1;
      if (differenceOf(entry) !== null) suspects.push(entry.id);
      if (suspects.length >= secondLook) await settle();
      if (compared >= most) {
        end = entry.id;
        break;
      }
    }
    await settle();
    return { result: { compared, differences, differing }, end };
  }

  /**
   * Reads contradictory ids anew, since the two books are not read at one instant. A payment made in between looks like
   * a contradiction to the ledger as it was before the statement was read, or to the ledger as it was after, and never
   * to both: the channel pays after the envelope was opened and before the ledger says paid.
   */
  private async lookAgain(ids: readonly PayoutId[]): Promise<Difference[]> {
    if (ids.length === 0) return [];
    const before = await this.records.find(ids);
    const lines = await this.channel.lookUp(ids);
    const after = await this.records.find(ids);
    const found: Difference[] = [];
    for (const id of ids) {
      const line = lines.get(id);
      const first = differenceOf({ id, line, record: before.get(id) });
      const second = differenceOf({ id, line, record: after.get(id) });
      if (first !== null && second !== null) found.push(second);
    }
    return found;
  }
}
