import { setTimeout as sleep } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { PayoutMetrics } from '../payout.metrics.js';
import { BullmqPayoutQueue } from './bullmq-payout.queue.js';
import { idsPerJob } from './payout-jobs.js';
import { QueueServer, type JobQueue, type QueueLocation } from './queue-server.js';

/** What a payout queue owes its users, on whichever server. `locate` gives an empty place on a real one. */
export function describePayoutQueue(server: string, locate: () => Promise<QueueLocation>): void {
  describe(`payout queue on ${server}`, () => {
    let location: QueueLocation;
    let servers: QueueServer[] = [];

    const open = async (): Promise<QueueServer> => {
      const opened = new QueueServer(location, { pay: 4, relay: 1, expire: 1, reconcile: 1 });
      servers.push(opened);
      await opened.prepare();
      return opened;
    };
    const queueOn = (jobs: JobQueue) => {
      const metrics = new PayoutMetrics(new Registry());
      const lost = async () => (await metrics.wakesLost.get()).values[0]?.value ?? 0;
      return { queue: new BullmqPayoutQueue(jobs, metrics), lost };
    };
    /** Everything that arrives at a worker. */
    const listen = (on: QueueServer) => {
      const jobs: (readonly string[])[] = [];
      on.worker('pay', async (job) => {
        jobs.push((job.data as { ids: string[] }).ids);
      });
      return jobs;
    };
    const until = async (condition: () => boolean | Promise<boolean>): Promise<void> => {
      for (let i = 0; i < 400; i++) {
        if (await condition()) return;
        await sleep(25);
      }
      throw new Error('it did not come to that within 10 s');
    };
    const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}-${i}`);

    beforeAll(async () => {
      location = await locate();
    });
    afterAll(async () => {
      await Promise.all(servers.map((one) => one.close(2_000)));
      servers = [];
    });

    it('delivers every id, many to a job and never more than a job holds', async () => {
      const { queue } = queueOn(await (await open()).queue('pay'));
      const consumer = await open();
      await queue.wake(ids('many', 4_000));
      const jobs = listen(consumer);
      await until(() => jobs.flat().length >= 4_000);
      expect(new Set(jobs.flat())).toEqual(new Set(ids('many', 4_000)));
      expect(Math.max(...jobs.map((job) => job.length))).toBeLessThanOrEqual(idsPerJob);
      expect(jobs.length).toBeLessThanOrEqual(4);
      await consumer.closeWorkers(2_000);
    });

    it('gathers what is woken one by one while a handover is under way', async () => {
      const { queue } = queueOn(await (await open()).queue('pay'));
      const consumer = await open();
      await Promise.all(ids('single', 2_000).map((id) => queue.wake([id])));
      const jobs = listen(consumer);
      await until(() => jobs.flat().length >= 2_000);
      expect(new Set(jobs.flat())).toEqual(new Set(ids('single', 2_000)));
      // The first two handovers take off at once with one id each; everything else is gathered.
      expect(jobs.length).toBeLessThanOrEqual(12);
      await consumer.closeWorkers(2_000);
    });

    it('delivers an id again when it is woken again, also after its job has failed and is kept', async () => {
      const { queue } = queueOn(await (await open()).queue('pay'));
      const consumer = await open();
      let failures = 0;
      const arrived: string[] = [];
      consumer.worker('pay', async (job) => {
        if (failures++ === 0) throw new Error('planted');
        arrived.push(...(job.data as { ids: string[] }).ids);
      });
      await queue.wake(['again']);
      await until(() => failures > 0);
      await queue.wake(['again']);
      await until(() => arrived.length === 1);
      await queue.wake(['again']);
      await until(() => arrived.length === 2);
      expect(arrived).toEqual(['again', 'again']);
      await consumer.closeWorkers(2_000);
    });

    it('says how many jobs wait or run, and that none do', async () => {
      const { queue } = queueOn(await (await open()).queue('pay'));
      const consumer = await open();
      await until(async () => (await queue.depth()) === 0);
      await queue.wake(ids('depth', 2 * idsPerJob + 1));
      expect(await queue.depth()).toBe(3);
      const jobs = listen(consumer);
      await until(() => jobs.flat().length === 2 * idsPerJob + 1);
      await until(async () => (await queue.depth()) === 0);
      await consumer.closeWorkers(2_000);
    });

    it('never rejects: what it cannot hand over in time it counts and leaves to the relay', async () => {
      const hanging: JobQueue = {
        ...({} as JobQueue),
        add: () => new Promise(() => undefined),
        getJobCounts: () => Promise.reject(new Error('planted')),
      };
      const { queue, lost } = queueOn(hanging);
      const start = performance.now();
      await queue.wake(ids('hanging', 10));
      expect(performance.now() - start).toBeLessThan(1_500);
      expect(await lost()).toBe(10);
      expect(await queue.depth()).toBeNull();
    });

    it('closes in bounded time with a job under way that does not end', async () => {
      const { queue } = queueOn(await (await open()).queue('pay'));
      const consumer = await open();
      let running = false;
      const { promise, resolve } = deferred();
      consumer.worker('pay', async () => {
        running = true;
        await promise;
      });
      await queue.wake(['endless']);
      await until(() => running);
      const start = performance.now();
      await consumer.closeWorkers(300);
      expect(performance.now() - start).toBeLessThan(2_000);
      resolve();
    });
  });
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
