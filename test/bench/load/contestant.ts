import type { EventOrder } from './load.order.js';

/** A service under load, ours or a counterpart. */
export interface Contestant {
  readonly name: string;
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The campaign that gives something for every event of this kind. */
  readonly events: Pick<EventOrder, 'campaign' | 'kind'>;
  /** Waits until the payouts are done; gives how many are left when patience ends, and the paid ones a second. */
  drain(withinMs: number): Promise<{ readonly left: number }>;
  /** How many awards and refusals its database holds by now. */
  stored(): Promise<{ readonly awarded: number; readonly rejected: number }>;
  /** Whether its books are in order. */
  audit(): Promise<{ readonly ok: boolean; readonly detail: string }>;
}
