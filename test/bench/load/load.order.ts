import type { InteractionKind } from '#domain';

/** What the driver is asked to send, to whom, for how long. */
export interface LoadOrder {
  readonly origin: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly events: EventOrder;
  /** Each sends its next request when the answer to its last one is complete. */
  readonly connections: number;
  /** Load before the clock starts: compiled code, open connections, grown batches. */
  readonly warmupMs: number;
  readonly measuredMs: number;
}

export interface EventOrder {
  readonly campaign: string;
  readonly kind: InteractionKind;
  /** Beginning of every id and user, so that no two runs share one. */
  readonly prefix: string;
  /** 1: an event is the body; more: that many lines of NDJSON are. */
  readonly perRequest: number;
}

export interface LoadResult {
  /** Events answered a second, in the measured time. */
  readonly eventsPerSecond: number;
  /** Requests of the measured time, from sending to the end of the answer. */
  readonly latencyMs: { readonly p50: number; readonly p90: number; readonly p99: number; readonly max: number };
  /** Everything since the first request, the warm-up included: what must be found in the database afterwards. */
  readonly totals: { readonly awarded: number; readonly rejected: number; readonly failed: number };
  /** The first answer that was none. */
  readonly firstFailure: string | null;
}
