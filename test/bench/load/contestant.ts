import type { EventOrder } from './load.order.js';

/** A service under load, ours or a counterpart. */
export interface Contestant {
  readonly name: string;
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The campaign that gives something for every event of this kind. */
  readonly events: Pick<EventOrder, 'campaign' | 'kind'>;
  /** What is stored by now. */
  books(): Promise<Books>;
  /** Whether the books are in order. */
  audit(): Promise<{ readonly ok: boolean; readonly detail: string }>;
}

export interface Books {
  readonly awarded: number;
  readonly rejected: number;
  /** Of those awarded: to be paid without anybody asking. */
  readonly payable: number;
  /** Of those payable: the channel has said whether it paid. */
  readonly settled: number;
}
