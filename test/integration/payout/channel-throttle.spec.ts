import { afterAll, expect, it, jest } from '@jest/globals';
import { PaymentStatus, PayoutQueue, PayoutWorkers, SharedThrottle, LocalThrottle } from '#payout';
import { openRedis } from '#platform';
import { createOwnRedis, describeOn } from '../../support/own-redis.js';
import { createPayoutWorld, type PayoutWorld } from './payout-world.js';

// Real: Redis, PostgreSQL, two workers with everything that a process has. Played: a Redis that is gone.

jest.setTimeout(60_000);

const redis = await createOwnRedis('throttle');

describeOn(redis, 'one payment channel for all workers of a fleet', ({ url, prefix, client, close }) => {
  let world: PayoutWorld | null = null;
  afterAll(async () => {
    await world?.close();
    await close();
  });

  const throttle = async (name: string, rate: number | null): Promise<SharedThrottle> => {
    const connection = await openRedis(url, () => undefined);
    opened.push(connection);
    return new SharedThrottle(connection, `${prefix}-${name}`, new LocalThrottle(() => 0, rate), rate);
  };
  const opened: { disconnect(): void }[] = [];
  afterAll(() => {
    for (const connection of opened) connection.disconnect();
  });

  it('is closed to all of them once it has said "later" to one', async () => {
    const [one, other] = [await throttle('later', null), await throttle('later', null)];
    expect(await other.ask(1)).toBe(0);
    await one.close(60_000);
    const waitMs = await other.ask(1);
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(2_000);
  });

  it('is asked for a second’s worth a second by all together', async () => {
    const [one, other] = [await throttle('rate', 1), await throttle('rate', 1)];
    expect(await one.ask(20)).toBe(0);
    expect(await other.ask(1)).toBeGreaterThan(1_000);
  });

  it('is not lost with a foreign value, nor for ever behind a clock that was set back', async () => {
    const one = await throttle('foreign', 10);
    await client.hset(`${prefix}-foreign`, { free: 'nonsense', closed: String(9e15) });
    expect(await one.ask(1)).toBe(0);
    await client.set(`${prefix}-foreign`, 'not even a hash');
    // Alone then, by its own clock.
    expect(await one.ask(1)).toBe(0);
  });

  it('is paid through by two workers no faster than it allows', async () => {
    const rate = 200;
    world = await createPayoutWorld({}, {}, url, { HONGBAO_CHANNEL_RATE: String(rate) });
    const second = await world.another();
    const ids = await world.award(600);
    for (const app of [world.app, second]) app.get(PayoutWorkers).start();
    await world.app.get(PayoutQueue).wake(ids);
    const status = world.app.get(PaymentStatus);
    while ((await status.counts()).paid < 600);
    const { rows } = await world.pool.query<{ seconds: number }>(
      'SELECT extract(epoch FROM max(at) - min(at))::float AS seconds FROM channel.payments',
    );
    // What may be asked for at once, and what an idle channel had saved up, may go out in no time.
    expect(rows[0]?.seconds).toBeGreaterThan((600 - 2 * (rate / 10) - rate / 10) / rate);
  });
});
