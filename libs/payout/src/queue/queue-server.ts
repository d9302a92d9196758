import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import {
  createPostgresBackend,
  isPgPool,
  Queue,
  runMigrations,
  Worker,
  type JobsOptions,
  type PgPool,
  type Processor,
  type WorkerOptions,
} from 'bullmq';
import pg from 'pg';
import type { Cluster } from 'ioredis';
import {
  keepAliveInitialDelayMillis,
  RedisAddress,
  type RedisPatience,
  tooLate,
  within,
  type Concurrency,
} from '#platform';
import { queueNames, queueSettings, type QueueName } from './payout-jobs.js';

/** Where BullMQ keeps its jobs. */
export type QueueLocation =
  | { readonly type: 'postgresql'; readonly connectionString: string }
  | {
      readonly type: 'redis';
      readonly url: string;
      /** In braces, so that all keys of a queue land in one slot of a cluster. */
      readonly prefix: string;
    };

const jobStates = ['waiting', 'active', 'delayed', 'failed'] as const;
type JobState = (typeof jobStates)[number];

/** What is used of a BullMQ queue, whichever server is behind it. */
export interface JobQueue {
  add(name: string, data: unknown): Promise<unknown>;
  getJobCounts(...types: JobState[]): Promise<Record<string, number>>;
  getJobScheduler(id: string): Promise<{ next?: number } | undefined>;
  upsertJobScheduler(id: string, repeat: { every: number }, job: { name: string; data: unknown }): Promise<unknown>;
  removeJobScheduler(id: string): Promise<unknown>;
}

interface Ready {
  waitUntilReady(): Promise<unknown>;
}

/** The part of a queue or worker that is needed to end it. */
interface Closeable {
  close(force?: boolean): Promise<void>;
  disconnect(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

interface JobWorker extends Closeable {
  pause(doNotWaitActive: boolean): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'completed' | 'failed', listener: (job: object | undefined) => void): unknown;
}

/** The schema that BullMQ gives itself when it is handed a pool. */
const bullSchema = 'bullmq';
/** What has had no answer from PostgreSQL by then will have none. */
const silentAfterMs = 35_000;

/**
 * One pool for all queues and workers of the process, where BullMQ would make one each. Every worker keeps one of its
 * connections for LISTEN.
 */
function createQueuePool(connectionString: string): pg.Pool & PgPool {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    keepAlive: true,
    keepAliveInitialDelayMillis,
    query_timeout: silentAfterMs,
    // A job is a signal, not a record: one that a crash swallows is found by the relay, so no job waits for the disk.
    options: `-c search_path=${bullSchema} -c synchronous_commit=off`,
    application_name: 'hongbao queue',
  });
  // It is one; the two packages merely describe the listeners of a client in different words.
  if (!isPgPool(pool)) throw new Error('BullMQ does not take the pool of pg');
  return pool;
}

/** A producer gives up quickly: a lost signal costs a second, a request that hangs costs a user. */
const producerPatienceMs = 1_000;
const bootPatienceMs = 2_000;
const closePatienceMs = 1_000;
/** How long the bookkeeping of a job may take. Of one that Redis has lost meanwhile BullMQ tells no end. */
const bookkeepingMs = 1_000;
const pollMs = 20;

/**
 * Makes BullMQ queues and workers on PostgreSQL or Redis, and ends them in bounded time.
 *
 * Not `@nestjs/bullmq`: it knows another backend only as the default of the whole process, so that two cannot be had
 * side by side (one process that serves two installations, one test of both); and its shutdown awaits `worker.close()`,
 * which never resolves while Redis is out of reach.
 */
export class QueueServer {
  private readonly logger = new Logger('Queue');
  private readonly queues: Closeable[] = [];
  private readonly counted = new Map<QueueName, JobQueue>();
  private readonly workers: JobWorker[] = [];
  /** Jobs under way in all workers, their bookkeeping included. */
  private readonly running = new Set<object>();
  private readonly pool: (pg.Pool & PgPool) | null;
  /** BullMQ makes its own connections to one Redis; those to a cluster are handed to it, and ours to close. */
  private readonly clusters: Cluster[] = [];
  private lastComplaint = '';

  /** @param concurrency - Jobs that this process does at a time, by queue. */
  constructor(
    private readonly location: QueueLocation,
    private readonly concurrency: Concurrency,
  ) {
    // One pool for all queues and workers of the process: BullMQ would make one each. Every worker keeps a connection
    // out of it for LISTEN.
    this.pool = location.type === 'postgresql' ? createQueuePool(location.connectionString) : null;
    // Each queue and worker adds a listener of its own, which is no leak.
    this.pool?.setMaxListeners(0);
    this.pool?.on('error', (error) => this.complain(error));
  }

  get type(): QueueLocation['type'] {
    return this.location.type;
  }

  /** Creates BullMQ's tables where they are needed. Several processes may do so at once. */
  async prepare(): Promise<void> {
    if (this.pool === null) return;
    const client = await this.pool.connect();
    try {
      await runMigrations(client, bullSchema);
    } finally {
      client.release();
    }
  }

  /**
   * A queue to put jobs in. Waits until its server answers, but not for long: one that is away is tried again for ever,
   * and meanwhile adding fails at once.
   */
  async queue(name: QueueName): Promise<JobQueue> {
    const queue = this.makeQueue(name);
    this.counted.set(name, queue);
    await within(bootPatienceMs, queue.waitUntilReady());
    return queue;
  }

  /** How many jobs of each state lie in the queues that this process knows; those whose server is silent are left out. */
  async jobCounts(): Promise<ReadonlyMap<QueueName, Readonly<Record<string, number>>>> {
    const counts = new Map<QueueName, Record<string, number>>();
    const count = async (name: QueueName, queue: JobQueue): Promise<void> => {
      const answer = await within(producerPatienceMs, queue.getJobCounts(...jobStates));
      if (answer !== tooLate) counts.set(name, answer);
    };
    await Promise.allSettled([...this.counted].map(([name, queue]) => count(name, queue)));
    return counts;
  }

  /** BullMQ's own queues on Redis, all of them, for whoever wants to look at their jobs. */
  lookers(): readonly Queue[] {
    return this.pool === null ? queueNames.map((name) => this.makeRedisQueue(name)) : [];
  }

  private makeQueue(name: QueueName): JobQueue & Ready {
    if (this.pool === null) return this.makeRedisQueue(name);
    const options = { connection: this.pool, defaultJobOptions: jobOptions(name) };
    return this.adopt(this.queues, new Queue(name, options, createPostgresBackend));
  }

  private makeRedisQueue(name: QueueName): Queue {
    const connection = this.redisConnection({
      enableOfflineQueue: false,
      maxRetriesPerRequest: 1,
      commandTimeout: producerPatienceMs,
    });
    const options = { connection, prefix: this.redisPrefix(), defaultJobOptions: jobOptions(name) };
    return this.adopt(this.queues, new Queue(name, options));
  }

  worker(name: QueueName, process: Processor<unknown, void>): void {
    const settings = queueSettings[name];
    const options: Omit<WorkerOptions, 'connection'> = {
      concurrency: this.concurrency[name],
      lockDuration: settings.lockDurationMs,
      stalledInterval: settings.stalledIntervalMs,
      maxStalledCount: settings.stallsAllowed,
      runRetryDelay: 1_000,
      drainDelay: 5,
    };
    const counting: Processor<unknown, void> = async (job, ...rest) => {
      this.running.add(job);
      try {
        await process(job, ...rest);
      } finally {
        setTimeout(() => this.running.delete(job), bookkeepingMs).unref();
      }
    };
    const worker =
      this.pool !== null
        ? new Worker(name, counting, { ...options, connection: this.pool }, createPostgresBackend)
        : new Worker(name, counting, {
            ...options,
            connection: this.redisConnection({ maxRetriesPerRequest: null }),
            prefix: this.redisPrefix(),
          });
    const counted: JobWorker = this.adopt(this.workers, worker);
    const end = (job: object | undefined): void => {
      if (job !== undefined) this.running.delete(job);
    };
    counted.on('completed', end);
    counted.on('failed', end);
  }

  /**
   * Takes no further jobs and lets those under way end, but waits no longer than `deadlineMs`.
   *
   * What BullMQ offers for that, `close()`, waits for running jobs and for an unreachable Redis without end, and keeps
   * its timers running meanwhile. So: pause, wait here, then close by force.
   */
  async closeWorkers(deadlineMs: number): Promise<void> {
    const workers = this.workers.splice(0);
    if (workers.length === 0) return;
    for (const worker of workers) worker.pause(true).catch(() => undefined);
    for (let waitedMs = 0; this.running.size > 0 && waitedMs < deadlineMs; waitedMs += pollMs) await sleep(pollMs);
    if (this.running.size > 0)
      this.logger.warn(`${this.running.size} jobs did not end within ${deadlineMs} ms and are cut short.`);
    await this.closeAll('workers', workers, closePatienceMs, true);
  }

  /** Closes everything, in a time that does not depend on the queue's server. */
  async close(deadlineMs: number): Promise<void> {
    await this.closeWorkers(deadlineMs);
    await this.closeAll('queues', this.queues.splice(0), deadlineMs, false);
    for (const cluster of this.clusters.splice(0)) cluster.disconnect();
    if (this.pool !== null) await within(deadlineMs, this.pool.end());
  }

  private async closeAll(what: string, all: readonly Closeable[], deadlineMs: number, force: boolean): Promise<void> {
    const closing = Promise.allSettled(all.map((one) => one.close(force)));
    if ((await within(deadlineMs, closing)) === tooLate) {
      this.logger.warn(`The ${what} did not close within ${deadlineMs} ms; their connections are cut.`);
    }
    // Also ends the wait for the next job, whose timer a forced close leaves behind.
    for (const one of all) one.disconnect().catch(() => undefined);
  }

  private adopt<Q extends Closeable>(among: Closeable[], one: Q): Q {
    one.on('error', (error) => this.complain(error));
    among.push(one);
    return one;
  }

  /** A server that is gone repeats itself many times a second; one line says it. */
  private complain(error: Error): void {
    // What is being let go of may be cut off by a server that goes down right after.
    if (this.pool?.ending === true) return;
    const complaint = error.message || error.name;
    if (complaint === this.lastComplaint) return;
    this.lastComplaint = complaint;
    this.logger.warn(`${this.location.type}: ${complaint}`);
  }

  private redisConnection(patience: Partial<RedisPatience>): (RedisPatience & { url: string }) | Cluster {
    const url = this.location.type === 'redis' ? this.location.url : '';
    const options = {
      ...patience,
      connectTimeout: 2_000,
      retryStrategy: (times: number) => Math.min(1_000, 50 * times),
    };
    const address = new RedisAddress(url);
    if (!address.isCluster) return { url, ...options };
    const cluster = address.connect(options) as Cluster;
    cluster.on('error', (error: Error) => {
      this.complain(error);
    });
    this.clusters.push(cluster);
    return cluster;
  }

  private redisPrefix(): string {
    return this.location.type === 'redis' ? this.location.prefix : '';
  }
}

function jobOptions(name: QueueName): JobsOptions {
  const { keepCompleted, keepFailed } = queueSettings[name];
  return {
    attempts: 1,
    removeOnComplete: { age: 3_600, count: keepCompleted },
    removeOnFail: { age: 86_400, count: keepFailed },
  };
}
