import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import {
  Auditor,
  EnvelopeBook,
  PayoutBook,
  PayoutRecords,
  type ClaimedPayout,
  type InteractionKey,
  type PayoutOutcome,
  type ReleasedAward,
} from '#ledger';
import {
  ExpiryRunner,
  PaymentChannel,
  PaymentStatus,
  PayoutDrain,
  PayoutProcessor,
  PayoutQueue,
  PayoutRelay,
  PayoutWorkers,
  QueueServer,
  Reconciler,
  ReleaseSink,
  ReleaseSinks,
  type SimulatedChannelSettings,
} from '#payout';
import { idsPerJob } from '../../../libs/payout/src/queue/payout-jobs.js';
import { createPayoutWorld, type PayoutWorld } from './payout-world.js';
import { MetricsRegistry, ReadinessChecks } from '#platform';

/** Real: PostgreSQL, BullMQ on it, the ledger, the whole payout module. Played: the channel's misbehaviour. */
jest.setTimeout(150_000);

let world: PayoutWorld;
afterEach(async () => {
  await world.close();
});

const never = new AbortController().signal;

/** The channel's own books, read past everything of ours. */
async function paidByChannel(): Promise<Map<string, number>> {
  const { rows } = await world.pool.query<{ payout_id: string; amount: number }>(
    `SELECT payout_id, amount FROM channel.payments WHERE outcome = 'paid'`,
  );
  return new Map(rows.map((row) => [row.payout_id, row.amount]));
}

async function statusesOf(ids: readonly InteractionKey[]): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of (await world.app.get(PayoutRecords).find(ids)).values()) {
    counts[status] = (counts[status] ?? 0) + 1;
  }
  return counts;
}

async function brokenLaws(): Promise<string[]> {
  const { invariants } = await world.app.get(Auditor).audit();
  return invariants.filter(({ ok }) => !ok).map(({ name, detail }) => `${name}: ${detail}`);
}

/** A processor as the module makes it, with another book or channel behind it. */
function processorWith(app: INestApplicationContext, others: { book?: PayoutBook; channel?: PaymentChannel }) {
  const original = app.get<unknown>(PayoutProcessor) as {
    deps: ConstructorParameters<typeof PayoutProcessor>[0];
    settings: ConstructorParameters<typeof PayoutProcessor>[1];
  };
  return new PayoutProcessor({ ...original.deps, ...others }, original.settings);
}

async function drain(deadlineMs = 90_000): Promise<void> {
  world.app.get(PayoutWorkers).start();
  const drained = await world.app.get(PayoutDrain).drain(deadlineMs);
  expect(drained).toEqual({ done: true, backlog: 0 });
}

describe('a channel that misbehaves', () => {
  const faults: readonly (readonly [string, Partial<SimulatedChannelSettings>])[] = [
    ['never', {}],
    ['by losing answers of what it paid', { loseAnswerShare: 0.3 }],
    ['by paying after the retry', { lateAnswerShare: 0.3, lateByMs: 250 }],
    ['by failing without saying whether it paid', { failBeforeShare: 0.3 }],
    ['by refusing some', { refuseShare: 0.2 }],
    ['by letting through no more than 400 a second', { ratePerSecond: 400 }],
    ['by being slower than anybody waits', { latencyMs: { min: 400, max: 1_100 } }],
    [
      'in every way at once',
      {
        loseAnswerShare: 0.2,
        lateAnswerShare: 0.1,
        failBeforeShare: 0.2,
        refuseShare: 0.1,
        latencyMs: { min: 1, max: 40 },
      },
    ],
  ];

  it.each(faults)('%s: every award is paid once or its money is back', async (_, settings) => {
    world = await createPayoutWorld({ seed: 'faults', ...settings });
    const released: ReleasedAward[] = [];
    world.app.get(ReleaseSinks).attach(new Collected(released));
    const ids = await world.award(600);
    await world.app.get(PayoutQueue).wake(ids);
    await drain();

    const paid = await paidByChannel();
    const statuses = await statusesOf(ids);
    expect(statuses['paid']).toBe(paid.size);
    expect((statuses['paid'] ?? 0) + (statuses['failed'] ?? 0)).toBe(600);
    expect(new Set(paid.values())).toEqual(new Set([88]));
    expect(released).toHaveLength(statuses['failed'] ?? 0);
    if ((settings.refuseShare ?? 0) > 0) expect(released.length).toBeGreaterThan(10);
    else expect(released).toEqual([]);
    expect(await brokenLaws()).toEqual([]);
  });

  it('by putting a payout off time and again: only what it leaves unanswered brings it nearer to being parked', async () => {
    world = await createPayoutWorld();
    const ids = await world.award(1);
    const [id = ''] = ids;
    const pay = jest.spyOn(world.app.get(PaymentChannel), 'pay');
    pay.mockResolvedValue(new Map([[id, { type: 'later', retryInMs: 0 }]]));
    const processor = world.app.get(PayoutProcessor);
    for (let i = 0; i < 12; i++) expect(await processor.process(ids, never)).toBe(1);
    pay.mockResolvedValue(new Map());
    expect(await processor.process(ids, never)).toBe(1);
    expect(await world.app.get(PayoutRecords).standing(id)).toMatchObject({ state: 'unknown', attempts: 1 });
  });

  it('by forgetting ids during an outage: the statement is asked before anything is paid again', async () => {
    world = await createPayoutWorld({ loseAnswerShare: 1, remembersMs: 200 });
    const ids = await world.award(20);
    const processor = world.app.get(PayoutProcessor);
    await processor.process(ids, never);
    await sleep(400);
    // It has forgotten all of them by now, and would pay them all once more.
    const channel = world.app.get(PaymentChannel);
    expect((await channel.query(ids, never)).get(ids[0]!)).toEqual({ type: 'not_found' });
    const pay = jest.spyOn(channel, 'pay');
    await processor.process(ids, never);
    expect(pay).not.toHaveBeenCalled();
    expect(await statusesOf(ids)).toEqual({ paid: 20 });
    expect(await brokenLaws()).toEqual([]);
  });

  it('for good: what it never answers stays reserved, is counted, and holds nobody up', async () => {
    world = await createPayoutWorld({ seed: 'poison', failBeforeShare: 1 });
    const ids = await world.award(10);
    world.app.get(PayoutWorkers).start();
    await world.app.get(PayoutQueue).wake(ids);
    await sleep(1_000);
    const counts = await world.app.get(PaymentStatus).counts();
    expect(counts).toMatchObject({ paid: 0, backlog: 10, unknown: 10 });
    expect(await statusesOf(ids)).toEqual({ opened: 10 });
    expect(await brokenLaws()).toEqual([]);
  });
});

describe('a signal that goes wrong', () => {
  it('was never sent: the relay finds the payouts', async () => {
    world = await createPayoutWorld();
    const ids = await world.award(1_500);
    world.app.get(PayoutWorkers).start();
    await until(async () => (await statusesOf(ids))['paid'] === 1_500);
    expect(await brokenLaws()).toEqual([]);
  });

  it('was never sent, and a clock that was a day ahead has put off the relay: it comes all the same', async () => {
    world = await createPayoutWorld();
    const relays = await world.app.get(QueueServer).queue('relay');
    const tomorrow = { every: 1_000, startDate: Date.now() + 86_400_000 };
    await relays.upsertJobScheduler('relay', tomorrow, { name: 'relay', data: {} });
    expect((await relays.getJobScheduler('relay'))?.next).toBe(tomorrow.startDate);
    const ids = await world.award(5);
    world.app.get(PayoutWorkers).start();
    await until(async () => (await statusesOf(ids))['paid'] === 5);
    expect((await relays.getJobScheduler('relay'))?.next).toBeLessThan(Date.now() + 5_000);
  });

  it('was sent many times: each is paid once', async () => {
    world = await createPayoutWorld();
    const ids = await world.award(700);
    const queue = world.app.get(PayoutQueue);
    await Promise.all([1, 2, 3, 4].map(() => queue.wake(ids)));
    const pay = jest.spyOn(world.app.get(PaymentChannel), 'pay');
    await drain();
    const asked = pay.mock.calls.flatMap(([requests]) => requests.map(({ payoutId }) => payoutId));
    expect(asked.length).toBe(700);
    expect((await paidByChannel()).size).toBe(700);
    expect(await brokenLaws()).toEqual([]);
  });

  it('waits in a queue that is full: the relay adds nothing', async () => {
    world = await createPayoutWorld();
    const ids = await world.award(8 * idsPerJob);
    const queue = world.app.get(PayoutQueue);
    await queue.wake(ids);
    await sleep(150);
    expect(await world.app.get(PayoutRelay).sweep()).toBe(0);
    expect(await queue.depth()).toBe(8);
  });

  it('carries something that is no id: the job passes over it', async () => {
    world = await createPayoutWorld();
    const ids = await world.award(3);
    await world.app.get(PayoutQueue).wake(['no id', ...ids, "'; DROP TABLE envelopes; --"]);
    await drain();
    expect(await statusesOf(ids)).toEqual({ paid: 3 });
  });
});

describe('a Redis that is not there', () => {
  it('when the process starts: payouts go on without it, and the process still ends in time', async () => {
    // Nothing listens on port 1.
    world = await createPayoutWorld({}, {}, 'redis://127.0.0.1:1/0');
    const ids = await world.award(300);
    const start = performance.now();
    await world.app.get(PayoutQueue).wake(ids);
    expect(performance.now() - start).toBeLessThan(2_000);
    world.app.get(PayoutWorkers).start();
    await until(async () => (await statusesOf(ids))['paid'] === 300);
    expect((await paidByChannel()).size).toBe(300);
    expect(await world.app.get(PaymentStatus).counts()).toMatchObject({ paid: 300, backlog: 0, queueDepth: null });
    const closing = performance.now();
    await world.app.close();
    expect(performance.now() - closing).toBeLessThan(12_000);
  });
});

describe('processors that collide or die', () => {
  it('two take the same ids at once: each is paid once', async () => {
    world = await createPayoutWorld({ latencyMs: { min: 1, max: 20 } });
    const other = await world.another();
    const ids = await world.award(1_000);
    const processors = [world.app.get(PayoutProcessor), other.get(PayoutProcessor)];
    const rounds = Array.from({ length: 20 }, (_, i) => ids.slice((i % 10) * 100, (i % 10) * 100 + 100));
    await Promise.all(rounds.flatMap((batch) => processors.map((processor) => processor.process(batch, never))));
    // Calls that ended at their deadline in the crowd are in doubt, and settled now.
    await drain();
    expect(await statusesOf(ids)).toEqual({ paid: 1_000 });
    expect((await paidByChannel()).size).toBe(1_000);
    expect(await brokenLaws()).toEqual([]);
  });

  it.each([
    ['after the claim', 'pay'],
    ['between the call and the posting', 'post'],
  ])('one dies %s: another pays once the lease has run out, and once only', async (_, step) => {
    world = await createPayoutWorld();
    const ids = await world.award(50);
    const dies = (): Promise<never> => new Promise(() => undefined);
    const book = Object.assign(
      Object.create(world.app.get(PayoutBook)) as PayoutBook,
      step === 'post' && { post: dies },
    );
    const channel = Object.assign(
      Object.create(world.app.get(PaymentChannel)) as PaymentChannel,
      step === 'pay' && { pay: dies },
    );
    // Never ends, like a killed process; a call that hangs ends at its deadline, and then the posting hangs.
    void processorWith(world.app, { book: Object.assign(book, { post: dies }), channel }).process(ids, never);
    await until(async () => step === 'pay' || (await paidByChannel()).size === 50);
    expect(await world.app.get(PayoutProcessor).process(ids, never)).toBe(0);

    await sleep(1_600);
    const pay = jest.spyOn(world.app.get(PaymentChannel), 'pay');
    expect(await world.app.get(PayoutProcessor).process(ids, never)).toBe(50);
    expect(pay).toHaveBeenCalledTimes(step === 'pay' ? 1 : 0);
    expect(await statusesOf(ids)).toEqual({ paid: 50 });
    expect((await paidByChannel()).size).toBe(50);
    expect(await brokenLaws()).toEqual([]);
  });

  it('one wakes up after its lease: what it posts is passed over', async () => {
    world = await createPayoutWorld();
    const ids = await world.award(10);
    const book = world.app.get(PayoutBook);
    const stale = await book.claim(ids, 1);
    await sleep(20);
    const fresh = await book.claim(ids, 10_000);
    expect(fresh).toHaveLength(10);
    expect(fresh.every(({ unknown, attempt }) => unknown && attempt === 2)).toBe(true);
    await book.post(outcomes(stale, { type: 'refused', why: 'late and wrong' }));
    expect(await statusesOf(ids)).toEqual({ opened: 10 });
    await book.post(outcomes(fresh, { type: 'paid' }));
    expect(await statusesOf(ids)).toEqual({ paid: 10 });
  });
});

describe('expiry', () => {
  it('races opening and paying: every envelope comes to one end, and no money to two', async () => {
    world = await createPayoutWorld({ latencyMs: { min: 1, max: 5 } });
    const released: ReleasedAward[] = [];
    world.app.get(ReleaseSinks).attach(new Collected(released));
    const ids = await world.award(1_000, { opened: false, expiresAt: 1 });
    world.app.get(PayoutWorkers).start();
    const envelopes = world.app.get(EnvelopeBook);
    const queue = world.app.get(PayoutQueue);
    const opening = ids.map(async (id, i) => {
      await sleep(i % 40);
      const outcome = await envelopes.open(id);
      if (outcome.type === 'opened') await queue.wake([id]);
      return outcome.type;
    });
    const expiry = world.app.get(ExpiryRunner);
    const expired = Promise.all([10, 25, 40].map(async (ms) => sleep(ms).then(() => expiry.run(never))));
    const opened = (await Promise.all(opening)).filter((type) => type === 'opened').length;
    await expired;
    await expiry.run(never);
    await drain();
    const statuses = await statusesOf(ids);
    expect(statuses['paid'] ?? 0).toBe(opened);
    expect(statuses['expired'] ?? 0).toBe(1_000 - opened);
    expect(released.map(({ id }) => id).sort()).toEqual([...new Set(released.map(({ id }) => id))].sort());
    expect(released).toHaveLength(1_000 - opened);
    expect((await paidByChannel()).size).toBe(opened);
    expect(await brokenLaws()).toEqual([]);
  });
});

describe('reconciliation', () => {
  beforeEach(async () => {
    world = await createPayoutWorld();
  });

  it('finds nothing where nothing is wrong, also round by round', async () => {
    const ids = await world.award(500);
    await world.app.get(PayoutQueue).wake(ids);
    await drain();
    const reconciler = world.app.get(Reconciler);
    expect(await reconciler.reconcile()).toEqual({ compared: 500, differences: [], differing: 0 });
    const rounds = [];
    for (let i = 0; i < 3; i++) rounds.push((await reconciler.reconcileSome(200)).compared);
    expect(rounds).toEqual([200, 200, 100]);
  });

  it('counts what differs over all rounds, and no longer once it is gone', async () => {
    const ids = [...(await world.award(30))].sort();
    await world.app.get(PayoutProcessor).process(ids, never);
    const change = (by: number) =>
      world.pool.query('UPDATE channel.payments SET amount = amount + $1 WHERE payout_id = ANY ($2)', [
        by,
        [ids[0], ids[1], ids[25]],
      ]);
    const told: string[] = [];
    for (const by of [1, -1]) {
      await change(by);
      for (let round = 0; round < 3; round++) {
        await world.app.get(Reconciler).reconcileSome(12);
        const text = await world.app.get(MetricsRegistry).metrics();
        told.push(/^hongbao_payout_differences (\d+)$/m.exec(text)?.[1] ?? '');
      }
    }
    expect(told).toEqual(['2', '2', '3', '3', '3', '0']);
  });

  it('finds exactly the planted differences, by id and kind', async () => {
    const ids = await world.award(40);
    const sealed = await world.award(1, { opened: false });
    await world.app.get(PayoutQueue).wake(ids.slice(0, 30));
    const processor = world.app.get(PayoutProcessor);
    await processor.process(ids.slice(0, 30), never);
    const [missing, changed, other, refused] = ids;
    const stray = '00000000-0000-4000-8000-000000000001';
    const plant = (sql: string, values: unknown[]) => world.pool.query(sql, values);
    await plant('DELETE FROM channel.payments WHERE payout_id = $1', [missing]);
    await plant('UPDATE channel.payments SET amount = 89 WHERE payout_id = $1', [changed]);
    await plant(`UPDATE channel.payments SET "user" = 'somebody else' WHERE payout_id = $1`, [other]);
    await plant(`UPDATE channel.payments SET outcome = 'refused' WHERE payout_id = $1`, [refused]);
    for (const id of [stray, sealed[0]]) {
      await plant(`INSERT INTO channel.payments VALUES ($1, 'user-1', 88, 'CNY', 'paid', now())`, [id]);
    }
    const { differences, differing } = await world.app.get(Reconciler).reconcile();
    expect(differing).toBe(6);
    expect(new Map(differences.map(({ id, kind }) => [id, kind]))).toEqual(
      new Map([
        [missing, 'not_on_statement'],
        [changed, 'amount_differs'],
        [other, 'user_differs'],
        [refused, 'refused_but_paid'],
        [stray, 'no_such_envelope'],
        [sealed[0], 'never_opened'],
      ]),
    );
  });

  it('leaves a payout whose answer was lost to its own next attempt, and the queue alone', async () => {
    const ids = await world.award(5);
    const book = world.app.get(PayoutBook);
    const claims = await book.claim(ids, 10_000);
    const channel = world.app.get(PaymentChannel);
    await channel.pay(
      claims.map(({ id, user, amount, currency, attempt }) => ({ payoutId: id, user, amount, currency, attempt })),
      never,
    );
    await book.post(outcomes(claims, { type: 'unknown', retryInMs: 1_000, parked: true }));
    expect(await world.app.get(Reconciler).reconcile()).toMatchObject({ compared: 5, differing: 0 });
    expect(await world.app.get(PayoutQueue).depth()).toBe(0);
    world.app.get(PayoutWorkers).start();
    await until(async () => (await statusesOf(ids))['paid'] === 5);
    expect((await paidByChannel()).size).toBe(5);
    expect(await brokenLaws()).toEqual([]);
  });

  it('compares while payouts run, without crying wolf', async () => {
    const ids = await world.award(4_000);
    world.app.get(PayoutWorkers).start();
    void world.app.get(PayoutQueue).wake(ids);
    const reconciler = world.app.get(Reconciler);
    let rounds = 0;
    while ((await world.app.get(PayoutBook).backlog()) > 0) {
      expect((await reconciler.reconcile()).differences).toEqual([]);
      rounds += 1;
    }
    expect(rounds).toBeGreaterThan(1);
  });

  it.each([
    ['a second payment under a new id', 'payments_belong_to_envelopes', 'insert'],
    ['a payment of another amount', 'payments_belong_to_envelopes', 'amount'],
    ['a payment that is not there', 'paid_is_on_statement', 'delete'],
  ])('turns the audit red: %s', async (_, lawName, plant) => {
    const ids = await world.award(20);
    await world.app.get(PayoutProcessor).process(ids, never);
    expect(await brokenLaws()).toEqual([]);
    const plants: Readonly<Record<string, string>> = {
      insert: `INSERT INTO channel.payments SELECT gen_random_uuid(), "user", amount, currency, 'paid', now() FROM channel.payments WHERE payout_id = $1`,
      amount: 'UPDATE channel.payments SET amount = amount + 1 WHERE payout_id = $1',
      delete: 'DELETE FROM channel.payments WHERE payout_id = $1',
    };
    await world.pool.query(plants[plant]!, [ids[7]]);
    const broken = await brokenLaws();
    expect(broken).toHaveLength(1);
    expect(broken[0]).toContain(lawName);
  });
});

it('work that hangs is told by whether the process is ready, until it goes on', async () => {
  world = await createPayoutWorld({}, { stuckAfterMs: 3_000 });
  const checks = world.app.get(ReadinessChecks);
  const ids = await world.award(10);
  const holder = await world.pool.connect();
  await holder.query('BEGIN; LOCK TABLE hongbao.envelopes IN ACCESS EXCLUSIVE MODE');
  const work = world.app.get(PayoutProcessor).process(ids, never);
  await sleep(500);
  expect(checks.complaint()).toBeNull();
  await until(async () => checks.complaint() !== null);
  expect(checks.complaint()).toMatch(/^Payouts have been under way for 3 s and do not end\./);
  await holder.query('COMMIT');
  holder.release();
  expect(await work).toBe(10);
  expect(checks.complaint()).toBeNull();
  expect(await statusesOf(ids)).toEqual({ paid: 10 });
});

class Collected extends ReleaseSink {
  constructor(private readonly into: ReleasedAward[]) {
    super();
  }

  override async released(awards: readonly ReleasedAward[]): Promise<void> {
    this.into.push(...awards);
  }
}

function outcomes(claims: readonly ClaimedPayout[], outcome: PayoutOutcome) {
  return claims.map((claim) => ({ claim, outcome }));
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (await condition()) return;
    await sleep(50);
  }
  throw new Error('it did not come to that within 15 s');
}
