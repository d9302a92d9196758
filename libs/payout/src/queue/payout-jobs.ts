import type { InteractionKey } from '#ledger';

/** Pay these envelopes, as far as they are due. Ids only: what is in a queue lies there in clear. */
export interface PayJob {
  readonly name: 'pay';
  readonly data: { readonly ids: readonly InteractionKey[] };
}

/** A round of housekeeping, made by a schedule. */
interface Round<Name extends string> {
  readonly name: Name;
  readonly data: Readonly<Record<string, never>>;
}

/** Which jobs each queue carries: each kind has a queue of its own, so that no backlog of one can starve another. */
export interface JobsOf {
  pay: PayJob;
  relay: Round<'relay'>;
  expire: Round<'expire'>;
  reconcile: Round<'reconcile'>;
}

export const queueNames = ['pay', 'relay', 'expire', 'reconcile'] as const satisfies (keyof JobsOf)[];
export type QueueName = keyof JobsOf;
export type ScheduledName = Exclude<QueueName, 'pay'>;

/** One handler for every queue there is; a queue without one does not compile. */
export type JobHandlers = {
  readonly [N in QueueName]: (data: JobsOf[N]['data'], signal: AbortSignal) => Promise<void>;
};

export interface QueueSettings {
  /** How long a job is its worker's without a sign of life, in milliseconds. */
  readonly lockDurationMs: number;
  /** How often jobs of dead workers are looked for, in milliseconds. */
  readonly stalledIntervalMs: number;
  /** How often a job may lose its worker before it counts as failed. The relay finds its payouts again anyway. */
  readonly stallsAllowed: number;
  /** Finished jobs that are kept to look at. */
  readonly keepCompleted: number;
  /** Failed jobs that are kept. Ids are the queue's own, so that none of them can block a later job. */
  readonly keepFailed: number;
}

/** With these locks a job outlives a killed worker by about four seconds. */
const locks = { lockDurationMs: 5_000, stalledIntervalMs: 2_000, stallsAllowed: 3 };

export const queueSettings: Readonly<Record<QueueName, Required<QueueSettings>>> = {
  pay: { ...locks, keepCompleted: 100, keepFailed: 1_000 },
  relay: { ...locks, keepCompleted: 20, keepFailed: 100 },
  expire: { ...locks, keepCompleted: 20, keepFailed: 100 },
  reconcile: { ...locks, keepCompleted: 20, keepFailed: 100 },
};

/** How often each round of housekeeping is due, in milliseconds. */
export const schedules: Readonly<Record<ScheduledName, number>> = {
  relay: 1_000,
  expire: 2_000,
  reconcile: 30_000,
};

/** Awards in one job, at most: so many that what BullMQ does for a job is next to nothing for each of them. */
export const idsPerJob = 1_024;
