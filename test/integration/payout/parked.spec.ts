import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Auditor, PayoutBook, PayoutRecords, type InteractionKey, type ReleasedAward } from '#ledger';
import {
  ParkedPayouts,
  PaymentChannel,
  PaymentStatus,
  PayoutProcessor,
  PayoutQueue,
  PayoutWorkers,
  ReleaseSink,
  ReleaseSinks,
} from '#payout';
import { createPayoutWorld, hastySettings, type PayoutWorld } from './payout-world.js';

/** Real: PostgreSQL, BullMQ on it, the ledger, the whole payout module. Played: what the channel does not answer. */
jest.setTimeout(90_000);

const never = new AbortController().signal;
/** Three tries at once, then a rest that outlasts the test. */
const retry = { firstMs: 10, longestMs: 20, patience: 3, poisonMs: 600_000 };

let world: PayoutWorld;
let parked: ParkedPayouts;
let channel: PaymentChannel;

beforeEach(async () => {
  world = await createPayoutWorld({}, { processor: { ...hastySettings.processor, retry } });
  parked = world.app.get(ParkedPayouts);
  channel = world.app.get(PaymentChannel);
});
afterEach(() => world.close());

/** The channel never answers for these. What happens to them all the same is up to `meanwhile`. */
function silence(ids: readonly InteractionKey[], meanwhile: 'nothing' | 'pays' = 'nothing') {
  const pay = channel.pay.bind(channel);
  return jest.spyOn(channel, 'pay').mockImplementation(async (requests, signal) => {
    const heard = requests.filter(({ payoutId }) => meanwhile === 'pays' || !ids.includes(payoutId));
    const answers = new Map(await pay(heard, signal));
    for (const id of ids) answers.delete(id);
    return answers;
  });
}

/** Tries until all of them are parked. */
async function park(ids: readonly InteractionKey[]): Promise<void> {
  const { rows } = await world.pool.query<{ id: string }>(
    'UPDATE hongbao.envelopes SET attempts = 10 WHERE id = ANY ($1) RETURNING id',
    [ids],
  );
  expect(rows).toHaveLength(ids.length);
  await world.app.get(PayoutProcessor).process(ids, never);
  for (const id of ids) expect(await parked.find(id)).toMatchObject({ state: 'parked', attempts: 11 });
}

async function statusOf(id: InteractionKey): Promise<string | undefined> {
  return (await world.app.get(PayoutRecords).find([id])).get(id)?.status;
}

async function invariants(): Promise<Record<string, string>> {
  const { ok, invariants: all } = await world.app.get(Auditor).audit();
  expect(all.filter((each) => !each.ok)).toEqual([]);
  expect(ok).toBe(true);
  return Object.fromEntries(all.map(({ name, detail }) => [name, detail]));
}

describe('a poison payout', () => {
  it('is parked, with its money reserved, while all others flow', async () => {
    const ids = await world.award(300);
    const poison = [...ids.slice(0, 3)].sort();
    silence(poison);
    world.app.get(PayoutWorkers).start();
    await world.app.get(PayoutQueue).wake(ids);
    const status = world.app.get(PaymentStatus);
    let counts = await status.counts();
    while (counts.paid < 297 || counts.parked < 3) counts = await status.counts();
    expect(counts).toMatchObject({ paid: 297, backlog: 3, unknown: 0, parked: 3 });

    const first = await parked.list(null, 2);
    const second = await parked.list(first[1]?.id ?? null, 2);
    expect([...first, ...second].map(({ id }) => id)).toEqual(poison);
    expect(first[0]).toMatchObject({ state: 'parked', campaign: 'payouts', amount: 88, attempts: 3, failure: null });
    expect(first[0]?.nextAttemptAt?.getTime()).toBeGreaterThan(Date.now() + 200_000);
    const { parked_payouts_stay_reserved: said } = await invariants();
    expect(said).toMatch(/^3 payouts are parked; their 264 minor units stay reserved/);
  });

  it('is paid once its channel is well again and somebody has it tried, and no later than by itself', async () => {
    const [id = ''] = await world.award(1);
    const silent = silence([id]);
    await park([id]);
    silent.mockRestore();
    expect(await world.app.get(PayoutBook).claim([id], 1_000)).toEqual([]);
    expect(await parked.retry(id)).toBe(true);
    world.app.get(PayoutWorkers).start();
    while ((await statusOf(id)) !== 'paid');
    expect(await parked.find(id)).toMatchObject({ state: 'paid', parkedAt: null, nextAttemptAt: null });
    expect(await parked.list(null, 10)).toEqual([]);
    expect(await parked.retry(id)).toBe(false);
    await invariants();
  });
});

describe('voiding', () => {
  it('gives the money back with its reason, and no request that is still on its way pays', async () => {
    const [id = ''] = await world.award(1);
    const silent = silence([id]);
    await park([id]);
    silent.mockRestore();
    const released: ReleasedAward[] = [];
    world.app.get(ReleaseSinks).attach(new Collected(released));
    expect(await parked.void(id, 'account closed')).toBe('voided');
    expect(await parked.find(id)).toMatchObject({ state: 'failed', failure: 'voided: account closed' });
    expect(released.map((award) => award.id)).toEqual([id]);
    const request = { payoutId: id, user: 'user-1', amount: 88, currency: 'CNY', attempt: 12 };
    const late = await channel.pay([request], never);
    expect(late.get(id)?.type).not.toBe('paid');
    expect((await channel.lookUp([id])).get(id)?.outcome).toBe('refused');
    expect(await parked.void(id, 'again')).toBe('not_parked');
    await invariants();
  });

  it.each([
    ['throws', () => Promise.reject(new Error('the line was cut'))],
    ['says that it does not know', () => Promise.resolve({ type: 'unknown', why: 'ask again' } as const)],
    ['never answers', (_: unknown, signal: AbortSignal) => untilAborted(signal)],
  ] as const)('changes nothing while the channel %s', async (_, cancel) => {
    const [id = ''] = await world.award(1);
    silence([id]);
    await park([id]);
    jest.spyOn(channel, 'cancel').mockImplementation(cancel);
    expect(await parked.void(id, 'too early')).toBe('in_doubt');
    expect(await parked.find(id)).toMatchObject({ state: 'parked', failure: null });
    expect(await statusOf(id)).toBe('opened');
    await invariants();
  });

  it('finds that the channel had paid, and posts it', async () => {
    const [id = ''] = await world.award(1);
    silence([id], 'pays');
    // Nor does it answer questions.
    jest.spyOn(channel, 'query').mockResolvedValue(new Map());
    await park([id]);
    expect(await parked.void(id, 'never mind')).toBe('paid');
    expect(await parked.find(id)).toMatchObject({ state: 'paid', failure: null });
    await invariants();
  });

  it('leaves alone what a worker is trying, what is not parked, and what is no payout', async () => {
    const [id = '', other = ''] = await world.award(2);
    silence([id]);
    await park([id]);
    expect(await world.app.get(PayoutBook).hurry([id])).toEqual([id]);
    expect(await world.app.get(PayoutBook).claim([id], 60_000)).toHaveLength(1);
    expect(await parked.void(id, 'busy')).toBe('busy');
    expect(await parked.void(other, 'not parked')).toBe('not_parked');
    expect(await parked.find('00000000-0000-4000-8000-000000000000')).toBeNull();
    await invariants();
  });
});

it('a database that says a parked payout is at an end is found out', async () => {
  const [id = ''] = await world.award(1);
  silence([id]);
  await park([id]);
  const end = `UPDATE hongbao.envelopes SET status = 2 WHERE id = '${id}'`;
  await expect(world.pool.query(end)).rejects.toThrow('envelopes_parked_are_open');
  await world.pool.query('ALTER TABLE hongbao.envelopes DROP CONSTRAINT envelopes_parked_are_open');
  await world.pool.query(end);
  const { invariants: all } = await world.app.get(Auditor).audit();
  expect(all.filter(({ ok }) => !ok).map(({ name }) => name)).toContain('parked_payouts_stay_reserved');
});

class Collected extends ReleaseSink {
  constructor(private readonly into: ReleasedAward[]) {
    super();
  }

  override async released(awards: readonly ReleasedAward[]): Promise<void> {
    this.into.push(...awards);
  }
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('given up')), { once: true });
  });
}
