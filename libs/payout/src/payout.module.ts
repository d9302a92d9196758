import { randomInt } from 'node:crypto';
import { Module } from '@nestjs/common';
import pg from 'pg';
import { AuditChecks, EnvelopeBook, LedgerModule, PayoutBook, PayoutRecords } from '#ledger';
import {
  ActivityFeed,
  Clock,
  Config,
  createPool,
  DatabaseAddress,
  Installation,
  Logger,
  MetricsRegistry,
  ReadinessChecks,
  SharedRedis,
  Shutdown,
} from '#platform';
import { PaymentChannel } from './channel/payment-channel.port.js';
import { SimulatedChannel } from './channel/simulated.channel.js';
import { ChannelThrottle, LocalThrottle, SharedThrottle } from './pay/channel-throttle.js';
import { ParkedPayouts } from './pay/parked.payouts.js';
import { PayoutProcessor } from './pay/payout.processor.js';
import { RightOfWay } from './pay/right-of-way.js';
import { WorkWatch } from './pay/work.watch.js';
import { PayoutDrain } from './payout.drain.js';
import { PayoutMetrics } from './payout.metrics.js';
import { PayoutSettings } from './payout.settings.js';
import { PaymentStatus } from './payout.status.js';
import { PayoutWorkers } from './payout.workers.js';
import { BullmqPayoutQueue } from './queue/bullmq-payout.queue.js';
import { PayoutQueue } from './queue/payout-queue.port.js';
import { QueueServer } from './queue/queue-server.js';
import { PaymentsAudit } from './reconcile/payments.audit.js';
import { Reconciler } from './reconcile/reconciler.js';
import { ExpiryRunner } from './relay/expiry.runner.js';
import { PayoutRelay } from './relay/payout.relay.js';
import { ReleaseSinks } from './release-sink.js';

const nowMs = (): number => performance.now();
/** Long enough for a call to the channel that has just begun; what is cut short is found again by the relay. */
const finishWithinMs = 8_000;
const settings = { token: PayoutSettings, optional: true };

/**
 * The payouts: queue, channel, processor, relay, expiry, reconciliation. It does no work by itself; an app that should
 * starts {@link PayoutWorkers}. It stands on the platform module, which is global.
 */
@Module({
  imports: [LedgerModule],
  providers: [
    ReleaseSinks,
    { provide: RightOfWay, useFactory: () => new RightOfWay(nowMs) },
    {
      provide: PayoutMetrics,
      useFactory: (registry: MetricsRegistry) => new PayoutMetrics(registry),
      inject: [MetricsRegistry],
    },
    { provide: ChannelThrottle, useFactory: createThrottle, inject: [Config, SharedRedis, Installation] },
    {
      provide: PaymentChannel,
      useFactory: openChannel,
      inject: [DatabaseAddress, pg.Pool, Logger, Shutdown, settings],
    },
    { provide: QueueServer, useFactory: openQueueServer, inject: [Config, DatabaseAddress, Installation, Shutdown] },
    {
      provide: PayoutQueue,
      useFactory: async (server: QueueServer, metrics: PayoutMetrics) =>
        new BullmqPayoutQueue(await server.queue('pay'), metrics),
      inject: [QueueServer, PayoutMetrics],
    },
    {
      provide: WorkWatch,
      useFactory: (checks: ReadinessChecks, shutdown: Shutdown, given?: PayoutSettings) => {
        const { stuckAfterMs } = given ?? new PayoutSettings();
        const watch = new WorkWatch(nowMs, stuckAfterMs, endProcess);
        checks.add(() => watch.complaint());
        shutdown.register('work', 'the watch over payouts', () => {
          watch.stop();
        });
        watch.start();
        return watch;
      },
      inject: [ReadinessChecks, Shutdown, settings],
    },
    {
      provide: PayoutProcessor,
      useFactory: (
        book: PayoutBook,
        channel: PaymentChannel,
        releases: ReleaseSinks,
        feed: ActivityFeed,
        metrics: PayoutMetrics,
        rightOfWay: RightOfWay,
        throttle: ChannelThrottle,
        watch: WorkWatch,
        given?: PayoutSettings,
      ) =>
        new PayoutProcessor(
          {
            book,
            channel,
            releases,
            feed,
            metrics,
            rightOfWay,
            throttle,
            watch,
            nowMs,
            random: () => randomInt(2 ** 32) / 2 ** 32,
          },
          (given ?? new PayoutSettings()).processor,
        ),
      inject: [
        PayoutBook,
        PaymentChannel,
        ReleaseSinks,
        ActivityFeed,
        PayoutMetrics,
        RightOfWay,
        ChannelThrottle,
        WorkWatch,
        settings,
      ],
    },
    {
      provide: ParkedPayouts,
      useFactory: (
        book: PayoutBook,
        records: PayoutRecords,
        channel: PaymentChannel,
        queue: PayoutQueue,
        releases: ReleaseSinks,
        feed: ActivityFeed,
        given?: PayoutSettings,
      ) => {
        const { leaseMs, callTimeoutMs, retry } = (given ?? new PayoutSettings()).processor;
        return new ParkedPayouts(
          { book, records, channel, queue, releases, feed },
          { leaseMs, callTimeoutMs, restMs: retry.poisonMs },
        );
      },
      inject: [PayoutBook, PayoutRecords, PaymentChannel, PayoutQueue, ReleaseSinks, ActivityFeed, settings],
    },
    {
      provide: PayoutRelay,
      useFactory: (book: PayoutBook, queue: PayoutQueue, given?: PayoutSettings) =>
        new PayoutRelay(book, queue, (given ?? new PayoutSettings()).relay),
      inject: [PayoutBook, PayoutQueue, settings],
    },
    {
      provide: ExpiryRunner,
      useFactory: (envelopes: EnvelopeBook, releases: ReleaseSinks, feed: ActivityFeed) =>
        new ExpiryRunner(envelopes, releases, feed),
      inject: [EnvelopeBook, ReleaseSinks, ActivityFeed],
    },
    {
      provide: Reconciler,
      useFactory: (records: PayoutRecords, channel: PaymentChannel, metrics: PayoutMetrics) =>
        new Reconciler(records, channel, metrics),
      inject: [PayoutRecords, PaymentChannel, PayoutMetrics],
    },
    {
      provide: PaymentsAudit,
      useFactory: (reconciler: Reconciler, checks: AuditChecks) => {
        const audit = new PaymentsAudit(reconciler);
        checks.add(audit);
        return audit;
      },
      inject: [Reconciler, AuditChecks],
    },
    {
      provide: PaymentStatus,
      useFactory: (
        records: PayoutRecords,
        queue: PayoutQueue,
        server: QueueServer,
        metrics: PayoutMetrics,
        registry: MetricsRegistry,
      ) => {
        const status = new PaymentStatus(records, queue, server, metrics);
        registry.lookUpFirst(() => status.measure());
        return status;
      },
      inject: [PayoutRecords, PayoutQueue, QueueServer, PayoutMetrics, MetricsRegistry],
    },
    {
      provide: PayoutDrain,
      useFactory: (book: PayoutBook, relay: PayoutRelay, queue: PayoutQueue) =>
        new PayoutDrain(book, relay, queue, nowMs),
      inject: [PayoutBook, PayoutRelay, PayoutQueue],
    },
    {
      provide: PayoutWorkers,
      useFactory: async (
        clock: Clock,
        shutdown: Shutdown,
        server: QueueServer,
        book: PayoutBook,
        processor: PayoutProcessor,
        relay: PayoutRelay,
        expiry: ExpiryRunner,
        reconciler: Reconciler,
      ) => {
        const [relays, expiries, reconciliations] = [
          await server.queue('relay'),
          await server.queue('expire'),
          await server.queue('reconcile'),
        ];
        const workers = new PayoutWorkers({
          clock,
          server,
          scheduled: { relay: relays, expire: expiries, reconcile: reconciliations },
          book,
          processor,
          relay,
          expiry,
          reconciler,
        });
        shutdown.register('work', 'the payout workers', () => workers.close(finishWithinMs));
        return workers;
      },
      inject: [Clock, Shutdown, QueueServer, PayoutBook, PayoutProcessor, PayoutRelay, ExpiryRunner, Reconciler],
    },
  ],
  exports: [
    PayoutQueue,
    PaymentChannel,
    PayoutProcessor,
    ParkedPayouts,
    PayoutRelay,
    PayoutMetrics,
    ReleaseSinks,
    RightOfWay,
    ExpiryRunner,
    Reconciler,
    PaymentStatus,
    PayoutDrain,
    PayoutWorkers,
  ],
})
export class PayoutModule {}

/** In order, as far as that is possible; whoever watches the process starts it anew. */
function endProcess(): void {
  process.exitCode = 1;
  process.kill(process.pid, 'SIGTERM');
}

/** Behind the pool of the ledger, which refuses a database that cannot be used. */
async function openChannel(
  { url }: DatabaseAddress,
  _: pg.Pool,
  logger: Logger,
  shutdown: Shutdown,
  given?: PayoutSettings,
): Promise<PaymentChannel> {
  const pool = createPool({ url, name: 'hongbao channel', size: 6, statementTimeoutMs: 30_000 }, (error) => {
    logger.warn(`A connection of the payment channel broke: ${error.message}`, 'PaymentChannel');
  });
  const channel = new SimulatedChannel(pool, (given ?? new PayoutSettings()).channel);
  shutdown.register('database', 'the payment channel', () => channel.close());
  await channel.open();
  return channel;
}

/** All workers of a fleet share it; one process alone goes by its own clock. */
function createThrottle(
  { channelRatePerSecond: rate }: Config,
  { client }: SharedRedis,
  { redisPrefix }: Installation,
): ChannelThrottle {
  const alone = new LocalThrottle(nowMs, rate);
  return client === null ? alone : new SharedThrottle(client, `${redisPrefix}:channel`, alone, rate);
}

async function openQueueServer(
  config: Config,
  { url }: DatabaseAddress,
  installation: Installation,
  shutdown: Shutdown,
): Promise<QueueServer> {
  const server = new QueueServer(
    config.redisUrl === null
      ? { type: 'postgresql', connectionString: url }
      : // In braces: all keys of a queue have to lie in one slot of a cluster.
        { type: 'redis', url: config.redisUrl, prefix: `{${installation.redisPrefix}-queues}` },
    config.concurrency,
  );
  shutdown.register('connections', 'the queues', () => server.close(2_000));
  await server.prepare();
  return server;
}
