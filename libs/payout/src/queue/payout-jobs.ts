import type { InteractionKey } from '#ledger';

/** Pay these envelopes, as far as they are due. Ids only: what is in a queue lies there in clear. */
export interface PayJob {
  readonly name: 'pay';
  readonly data: { readonly ids: readonly InteractionKey[] };
}

/** A round of housekeeping, made by a schedule. */
export interface UpkeepJob {
  readonly name: 'relay' | 'expire' | 'reconcile';
  readonly data: Readonly<Record<string, never>>;
}

/** Which jobs each queue carries. Housekeeping has a queue of its own, so that a backlog of payouts cannot starve it. */
export interface JobsOf {
  payout: PayJob;
  upkeep: UpkeepJob;
}

export type QueueName = keyof JobsOf;
export type Job = JobsOf[QueueName];
export type JobName = Job['name'];
type DataOf<N extends JobName> =
  Extract<Job, { readonly name: N }> extends never ? UpkeepJob['data'] : Extract<Job, { readonly name: N }>['data'];

/** One handler for every job there is; a job without one does not compile. */
export type JobHandlers = {
  readonly [N in JobName]: (data: DataOf<N>, signal: AbortSignal) => Promise<void>;
};

export interface QueueSettings {
  /** Jobs at a time in one process. */
  readonly concurrency: number;
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
  payout: { ...locks, concurrency: 4, keepCompleted: 100, keepFailed: 1_000 },
  upkeep: { ...locks, concurrency: 2, keepCompleted: 20, keepFailed: 100 },
};

/** How often each round of housekeeping is due, in milliseconds. */
export const schedules: Readonly<Record<UpkeepJob['name'], number>> = {
  relay: 1_000,
  expire: 2_000,
  reconcile: 30_000,
};

/** Awards in one job, at most: so many that what BullMQ does for a job is next to nothing for each of them. */
export const idsPerJob = 1_024;
