import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Packr } from 'msgpackr';
import type { Campaign } from '#domain';
import { Flight, Gate } from '#gate';
import { AccountDirectory, CampaignDirectory, CampaignOperations, Intake, type Answer, type Submission } from '#intake';
import { Auditor, CampaignRegister, CampaignReports, DecisionLedger, EnvelopeBook, GateBook } from '#ledger';
import { ExpiryRunner } from '#payout';
import { Failure } from '#platform';
import { campaignFixture, noCaps, openingTime } from '../../support/campaign.fixture.js';
import { startDecidingService, startIdleWorker } from '../../support/deciding-service.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';
import { createOwnRedis, describeOn, type OwnRedis } from '../../support/own-redis.js';

// A server of its own, since it is emptied on the way.
const redis = await createOwnRedis('fleet', true);

describeOn(redis, 'two deciding processes on one database and one Redis', (own) => {
  describe.each([
    ['a campaign in one place', {}, 150],
    // It takes longer to build counters in five slots than in one.
    ['campaigns spread over four shards', { HONGBAO_GATE_SHARDS: '4' }, 500],
  ])('%s', (_, env, flushEveryMs) => {
    describeFleet(own, env, flushEveryMs);
  });
  afterAll(() => own.close());
});

function describeFleet(own: OwnRedis, env: Readonly<Record<string, string>>, flushEveryMs: number): void {
  let database: OwnDatabase;
  let services: INestApplicationContext[];
  let intakes: Intake[];

  beforeAll(async () => {
    database = await createOwnDatabase('fleet');
    services = [
      await startDecidingService(database.url, own.url, env),
      await startDecidingService(database.url, own.url, env),
    ];
    intakes = services.map((service) => service.get(Intake));
  }, 60_000);
  afterAll(async () => {
    for (const service of services) await service.close();
    await database.drop();
  }, 60_000);

  const first = (): INestApplicationContext => at(services, 0);
  const create = async (id: string, more: Partial<Campaign> = {}): Promise<void> => {
    await first().get(CampaignOperations).create(campaignFixture(id, more));
  };
  /** As a client does: what is asked to come back comes back, to whichever process answers. */
  const send = async (submission: Submission, to: number): Promise<Answer> => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await at(intakes, to + attempt).submit(submission);
      } catch (error) {
        if (!(error instanceof Failure && error.code === 'unavailable') || attempt === 200) throw error;
        await sleep(30);
      }
    }
  };
  const auditIsClean = async (): Promise<void> => {
    const { invariants } = await first().get(Auditor).audit();
    expect(invariants.filter(({ ok }) => !ok)).toEqual([]);
  };
  const prizesOf = async (campaign: string, user: string): Promise<number> => {
    const { envelopes } = await first().get(EnvelopeBook).ofUser(user, 200, null);
    return envelopes.filter((envelope) => envelope.campaign === campaign).length;
  };
  const eventually = async (wanted: () => Promise<boolean>): Promise<void> => {
    for (let attempt = 0; attempt < 100; attempt++) {
      if (await wanted()) return;
      await sleep(100);
    }
    throw new Error('it never came to that');
  };

  it('award exactly k of 200 clients from a budget of k * amount + r', async () => {
    await create('tight', { budget: 37 * 100 + 99 });
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => send(trip('tight', n, { subject: `user ${n}` }), n)),
    );
    expect(answers.filter(({ decision }) => decision === 'awarded')).toHaveLength(37);
    expect(answers.filter(({ reason }) => reason === 'budget_exhausted')).toHaveLength(163);
    await auditIsClean();
  });

  it('decide the same event once, however often and to whom it is sent', async () => {
    await create('again', { budget: 10_000 });
    const answers = await Promise.all(Array.from({ length: 100 }, (_, n) => send(trip('again', 1), n)));
    expect(answers.map(({ decision }) => decision)).toEqual(Array.from({ length: 100 }, () => 'awarded'));
    expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    const other = await Promise.all([0, 1].map((to) => send(trip('again', 1, { subject: 'bob' }), to)));
    expect(other.map(({ reason }) => reason)).toEqual(['duplicate_conflict', 'duplicate_conflict']);
    const summary = await first().get(CampaignReports).summary('again');
    expect(summary?.decisions.total).toBe(1);
    await auditIsClean();
  });

  it('keep the cap of a user who is everywhere at once', async () => {
    await create('capped', { caps: { user: { ...noCaps, perDay: 3 }, device: noCaps } });
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => send(trip('capped', n), n)));
    expect(answers.filter(({ decision }) => decision === 'awarded')).toHaveLength(3);
    expect(answers.filter(({ reason }) => reason === 'user_cap')).toHaveLength(57);
  });

  it('refuse an id that another campaign has used, and go on', async () => {
    await create('one');
    await create('two');
    expect((await send(trip('one', 1, { source: 'shared' }), 0)).decision).toBe('awarded');
    expect((await send(trip('two', 1, { source: 'shared' }), 1)).reason).toBe('duplicate_conflict');
    expect((await send(trip('two', 2, { source: 'shared' }), 1)).decision).toBe('awarded');
  });

  it('neither overspend nor lose an award nor forget a cap while Redis is emptied again and again', async () => {
    await create('flushed', { budget: 150 * 100, caps: { user: { ...noCaps, perCampaign: 2 }, device: noCaps } });
    const over = new AbortController();
    const flushing = (async () => {
      while (!over.signal.aborted) {
        await sleep(flushEveryMs);
        await own.client.flushall();
      }
    })();
    const answers: Answer[] = [];
    for (let from = 0; from < 600; from += 40) {
      const wave = Array.from({ length: 40 }, (_, i) => from + i);
      answers.push(
        ...(await Promise.all(wave.map((n) => send(trip('flushed', n, { subject: `user ${n % 100}` }), n)))),
      );
    }
    over.abort();
    await flushing;
    // A hundred users may win twice each, and there is money for 150.
    expect(answers.filter(({ decision }) => decision === 'awarded')).toHaveLength(150);
    const summary = await first().get(CampaignReports).summary('flushed');
    expect(summary).toMatchObject({ budget: { remaining: 0 }, decisions: { total: 600, awarded: 150 } });
    await auditIsClean();
  }, 60_000);

  it('leave a rebuild to the process that began it, though it reads for longer than its right lasts', async () => {
    await create('large', { budget: 300 });
    await send(trip('large', 1), 0);
    const epochs = first().get(GateBook, { strict: false });
    const before = await epochs.epochOf('large');
    // Whichever begins reads for seven seconds, as it would read millions of decisions.
    const slow = services.map((service) => service.get(DecisionLedger, { strict: false }));
    const traces = slow.map((ledger) => ledger.traces.bind(ledger));
    slow.forEach((ledger, i) => {
      ledger.traces = async function* (campaign) {
        await sleep(7_000);
        yield* at(traces, i)(campaign);
      };
    });
    await own.client.unlink(await own.client.keys('*{large}*'));
    const answers = await Promise.all([2, 3, 4].map((n) => send(trip('large', n), n)));
    slow.forEach((ledger, i) => (ledger.traces = at(traces, i)));
    expect(answers.map(({ reason }) => reason).sort()).toEqual(['budget_exhausted', null, null]);
    expect(await epochs.epochOf('large')).toBe(before + 1);
  }, 60_000);

  it('do not leave an interaction in flight because the gate once gave no answer', async () => {
    await create('untold');
    const ledger = first().get(DecisionLedger, { strict: false });
    const gate = first().get(Gate, { strict: false });
    const { prepare, settle } = { prepare: ledger.prepare.bind(ledger), settle: gate.settle.bind(gate) };
    ledger.prepare = () => {
      ledger.prepare = prepare;
      return Promise.reject(new Error('planted: the ledger is out of reach'));
    };
    let settled = 0;
    gate.settle = (flight, outcome) =>
      flight.legs.length > 0 && ++settled === 1
        ? Promise.reject(new Error('planted: command timed out'))
        : settle(flight, outcome);
    await expect(at(intakes, 0).submit(trip('untold', 1))).rejects.toThrow('could not be made durable');
    const since = performance.now();
    expect((await send(trip('untold', 1), 1)).decision).toBe('awarded');
    expect(performance.now() - since).toBeLessThan(10_000);
    gate.settle = settle;
  }, 60_000);

  it('take a campaign that limits devices only where it lies in one place', async () => {
    const created = create('limited', { caps: { user: noCaps, device: { ...noCaps, perDay: 1 } } });
    if ('HONGBAO_GATE_SHARDS' in env) await expect(created).rejects.toThrow('(HONGBAO_GATE_SHARDS): it limits devices');
    else await created;
  });

  it('write nothing that was decided before the counters were lost and rebuilt', async () => {
    await create('late', { caps: { user: { ...noCaps, perCampaign: 1 }, device: noCaps } });
    const ledger = first().get(DecisionLedger, { strict: false });
    const prepare = ledger.prepare.bind(ledger);
    let theirs: Answer | null = null;
    ledger.prepare = async (...batch) => {
      if (theirs === null) {
        await own.client.flushall();
        // The other process rebuilds counters that know nothing of what is about to be written here.
        theirs = await send(trip('late', 2), 1);
      }
      return prepare(...batch);
    };
    const ours = await send(trip('late', 1), 0);
    ledger.prepare = prepare;
    expect([theirs, ours]).toMatchObject([{ decision: 'awarded' }, { reason: 'user_cap' }]);
  });

  it('are not misled for long by a gate that is too generous', async () => {
    await create('generous', { budget: 300 });
    await Promise.all([1, 2].map((n) => send(trip('generous', n), n)));
    const { policy } = await first().get(CampaignDirectory).get('generous');
    const gate = first().get(Gate, { strict: false });
    const epoch = await first().get(GateBook, { strict: false }).epochOf('generous');
    await own.client.unlink(await own.client.keys('*generous*'));
    await gate.claim(policy);
    await gate.rebuild(policy, epoch, nothing());
    const answers = await Promise.all([3, 4, 5].map((n) => send(trip('generous', n), n)));
    expect(answers.map(({ reason }) => reason).sort()).toEqual(['budget_exhausted', 'budget_exhausted', null]);
    await auditIsClean();
  });

  it('are not misled for long by a gate that is too strict', async () => {
    await create('strict', { budget: 300 });
    await send(trip('strict', 1), 0);
    const { policy } = await first().get(CampaignDirectory).get('strict');
    const gate = first().get(Gate, { strict: false });
    await gate.lower(policy, { budget: -200, byPhase: [], stockByPrize: [] });
    expect((await send(trip('strict', 2), 1)).reason).toBe('budget_exhausted');
    let number = 3;
    await eventually(async () => (await send(trip('strict', number++), 0)).decision === 'awarded');
  }, 20_000);

  it('promise again what expired in a process that only pays and expires, even after the counters were lost', async () => {
    const worker = await startIdleWorker(database.url, own.url, env);
    const expiry = worker.get(ExpiryRunner, { strict: false });
    await create('returning', { budget: 100, envelopes: { expiresAfterMs: 1_000, opening: 'by_user' } });
    const { policy } = await first().get(CampaignDirectory).get('returning');
    const gate = first().get(Gate, { strict: false });
    const never = new AbortController().signal;
    for (let round = 0; round < 3; round++) {
      const at = openingTime + 60_000 + round * 10_000;
      expect((await send(trip('returning', 2 * round, { at }), 0)).decision).toBe('awarded');
      expect((await send(trip('returning', 2 * round + 1, { at: at + 5_000 }), 1)).reason).toBe('budget_exhausted');
      expect(await expiry.run(never)).toBe(1);
      // At once, and not only when the gate is next held against the ledger.
      expect((await gate.look(policy)).promised.budget).toBe(0);
      if (round === 1) await own.client.flushall();
    }
    await worker.close();
    await auditIsClean();
  }, 20_000);

  it('do not take off twice what came back while the gate was slow to hear of it', async () => {
    const worker = await startIdleWorker(database.url, own.url, env);
    await create('slow', { budget: 100, envelopes: { expiresAfterMs: 1_000, opening: 'by_user' } });
    expect((await send(trip('slow', 1), 0)).decision).toBe('awarded');
    const epochs = first().get(GateBook, { strict: false });
    const before = await epochs.epochOf('slow');
    const theirs = worker.get(Gate, { strict: false });
    const release = theirs.release.bind(theirs);
    theirs.release = async (policy, awards) => {
      await sleep(1_500);
      await release(policy, awards);
    };
    let number = 2;
    const next = (to: number): Promise<Answer> => send(trip('slow', number++, { at: openingTime + 120_000 }), to);
    expect((await next(0)).reason).toBe('budget_exhausted');
    const expired = worker.get(ExpiryRunner, { strict: false }).run(new AbortController().signal);
    // A campaign is looked at as long as something happens in it.
    await eventually(async () => (await next(0)).decision === 'awarded');
    expect(await expired).toBe(1);
    expect((await next(0)).reason).toBe('budget_exhausted');
    await sleep(2_500);
    expect(await epochs.epochOf('slow')).toBe(before);
    await worker.close();
    await auditIsClean();
  }, 30_000);

  it('give back what a process that died had admitted', async () => {
    await create('dead', { budget: 300 });
    await send(trip('dead', 1), 0);
    const { policy } = await first().get(CampaignDirectory).get('dead');
    const gate = first().get(Gate, { strict: false });
    const key = '00000000-1111-4222-8333-444444444444';
    const step = { reason: 'not_qualifying', guard: -1, rule: -1, prize: -1, amount: 0, path: 0 } as const;
    const admission = { key, subject: 'ann', device: null, fresh: false, reward: null };
    await gate.admit(policy, [{ ...admission, step: { ...step, rewardsInviter: false } }], new Flight());
    const [flights] = await own.client.keys('*{dead*}:f');
    const packr = new Packr({ useRecords: false, int64AsType: 'number' });
    for (const [leg, packed] of Object.entries(await own.client.hgetallBuffer(String(flights)))) {
      const [since, ...rest] = packr.unpack(packed) as [number, ...unknown[]];
      await own.client.hset(String(flights), leg, packr.pack([since - 60_000, ...rest]));
    }
    await eventually(async () => (await gate.look(policy)).flights.length === 0);
    expect(
      await gate.admit(policy, [{ ...admission, step: { ...step, rewardsInviter: false } }], new Flight()),
    ).toEqual([expect.objectContaining({ reason: 'not_qualifying' })]);
  }, 20_000);

  it('know within moments which campaigns the other has made, if they can hold them and somebody may still want them', async () => {
    // Behind the second one's back, as by a process that has other settings or has closed it since.
    const register = first().get(CampaignRegister, { strict: false });
    await register.create(campaignFixture('unfit', { caps: { user: noCaps, device: { ...noCaps, perDay: 1 } } }));
    await register.create(campaignFixture('over'));
    await register.setState('over', 'closed');
    await create('young');
    const second = at(services, 1).get(CampaignDirectory);
    await eventually(() => Promise.resolve(second.peek('young') !== undefined));
    expect(second.peek('over')).toBeUndefined();
    expect(second.peek('unfit') === undefined).toBe('HONGBAO_GATE_SHARDS' in env);
    await first().get(CampaignOperations).close('young');
    await eventually(() => Promise.resolve(second.peek('young')?.state === 'closed'));
  }, 20_000);

  it('settle a contest with more winners than a batch or a call of a script takes', async () => {
    const winners = 5_000;
    const settlesAt = openingTime + 3_600_000;
    const entries = { from: openingTime, to: settlesAt };
    const finale = { name: 'finale', title: 'Finale', kinds: ['trip_planning'] as const, entries, settlesAt };
    const contest = { ...finale, method: 'ranking', winners, prize: 'coin' } as const;
    await create('crowded', { rules: [], contests: [contest] });
    const crowd = Array.from({ length: winners }, (_, n) => trip('crowded', n, { subject: `user ${n}` }));
    await at(intakes, 0).submitAll(crowd);
    // Whoever comes behind the contest is answered, and at the first try.
    await at(intakes, 0).submit(trip('crowded', winners, { at: settlesAt + 1 }));
    const summary = await first().get(CampaignReports).summary('crowded');
    expect(summary?.decisions).toMatchObject({ total: 2 * winners + 1, awarded: winners });
    await auditIsClean();
  }, 60_000);

  it('settle one contest at the same moment, while somebody enters it, and give nobody two of its prizes', async () => {
    const settlesAt = openingTime + 3_600_000;
    const entries = { from: openingTime, to: settlesAt };
    const finale = { name: 'finale', title: 'Finale', kinds: ['trip_planning'] as const, entries, settlesAt };
    const contest = { ...finale, method: 'ranking', winners: 3, prize: 'coin' } as const;
    const rushes = Array.from({ length: 20 }, (_, n) => `rush-${n}`);
    for (const id of rushes) {
      await create(id, { rules: [], contests: [contest] });
      await send(trip(id, 1, { subject: 'early' }), 0);
      await send(trip(id, 2, { subject: 'other' }), 1);
    }
    for (const id of rushes) {
      const late = [1, 2, 3].map((n) => send(trip(id, 2 + n, { subject: 'late' }), 1));
      const behind = [0, 1].map((to) => send(trip(id, 6 + to, { at: settlesAt + 1, subject: 'zoe' }), to));
      await Promise.all([...late, ...behind]);
    }
    const held = await Promise.all(
      rushes.flatMap((id) =>
        ['early', 'other', 'late'].map(async (user) => `${id} ${user} ${await prizesOf(id, user)}`),
      ),
    );
    expect(held.filter((each) => / [2-9]$/.test(each))).toEqual([]);
    await auditIsClean();
  }, 60_000);

  it('know within moments what was told to the other: a pause, and a new user', async () => {
    await create('told', { registration: 'required' });
    expect((await send(trip('told', 1, { subject: 'zoe' }), 1)).reason).toBe('not_registered');
    await first().get(AccountDirectory).register({ id: 'zoe', device: null, invitedBy: null });
    expect((await send(trip('told', 2, { subject: 'zoe' }), 1)).decision).toBe('awarded');
    await first().get(CampaignOperations).pause('told');
    let number = 3;
    await eventually(
      async () => (await send(trip('told', number++, { subject: 'zoe' }), 1)).reason === 'campaign_paused',
    );
  }, 20_000);
}

async function* nothing(): AsyncIterable<[]> {
  yield await Promise.resolve([]);
}

function at<T>(list: readonly T[], number: number): T {
  const found = list[number % list.length];
  if (found === undefined) throw new RangeError('the list is empty');
  return found;
}

function trip(campaign: string, id: number, more: Partial<Submission> = {}): Submission {
  return {
    source: campaign,
    id: String(id),
    subject: 'ann',
    at: openingTime + 60_000,
    campaign,
    kind: 'trip_planning',
    text: null,
    device: null,
    channel: null,
    invitedBy: null,
    ...more,
  };
}
