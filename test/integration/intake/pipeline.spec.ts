import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { CampaignOperations, DecisionWriter, Intake, type Answer, type Submission } from '#intake';
import { Auditor, CampaignReports, DecisionLedger, LimitExceeded, OutcomeUnknown } from '#ledger';
import { Failure } from '#platform';
import { campaignFixture, noCaps, openingTime } from '../../support/campaign.fixture.js';
import { startDecidingService } from '../../support/deciding-service.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';

/** As many as are committed together at most. */
const full = 1_024;

let database: OwnDatabase;
let service: INestApplicationContext;
let intake: Intake;

beforeAll(async () => {
  database = await createOwnDatabase('pipeline');
  service = await startDecidingService(database.url);
  intake = service.get(Intake);
}, 60_000);

afterEach(() => {
  jest.restoreAllMocks();
});

afterAll(async () => {
  await service.close();
  await database.drop();
}, 60_000);

/** A campaign in which everybody can win once. */
async function createOnceEach(id: string): Promise<void> {
  const limits = { ...noCaps, perCampaign: 1 };
  await service.get(CampaignOperations).create(campaignFixture(id, { caps: { user: limits, device: noCaps } }));
}

function trip(campaign: string, id: number, subject = `user ${id}`): Submission {
  return {
    source: campaign,
    id: String(id),
    subject,
    at: openingTime + 60_000,
    campaign,
    kind: 'trip_planning',
    text: null,
    device: null,
    channel: null,
    invitedBy: null,
  };
}

function trips(campaign: string, from: number, count: number): Submission[] {
  return Array.from({ length: count }, (_, n) => trip(campaign, from + n));
}

/** Lets a test look between preparing a batch and committing it, and plant a failure in the place of a commit. */
function watchCommits() {
  const ledger = service.get(DecisionLedger);
  const prepare = ledger.prepare.bind(ledger);
  const log: string[] = [];
  const failures: Error[] = [];
  let release: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  jest.spyOn(ledger, 'prepare').mockImplementation(async (batch, duplicates) => {
    log.push(`prepare ${batch.length}`);
    const commit = await prepare(batch, duplicates);
    return async () => {
      log.push(`send ${batch.length}`);
      await gate;
      const failure = failures.shift();
      if (failure !== undefined) throw failure;
      await commit();
      log.push(`durable ${batch.length}`);
    };
  });
  return { log, failures, release };
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !condition(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
}

/** Sends one interaction and, while it is being committed, so many others that they make a full batch. */
async function sendTwoBatches(first: Submission, others: readonly Submission[], log: readonly string[]) {
  const one = intake.submit(first);
  await until(() => log.includes('send 1'));
  const rest = others.map((submission) => intake.submit(submission));
  await until(() => log.length >= 3);
  return { first: Promise.allSettled([one]), others: Promise.allSettled(rest) };
}

function won(settled: readonly PromiseSettledResult<Answer>[]): number {
  return settled.filter((each) => each.status === 'fulfilled' && each.value.decision === 'awarded').length;
}

async function booksOf(campaign: string) {
  const { invariants } = await service.get(Auditor).audit();
  expect(invariants.filter(({ ok }) => !ok)).toEqual([]);
  const summary = await service.get(CampaignReports).summary(campaign);
  return { ...summary?.decisions, duplicates: summary?.duplicates };
}

describe('a full batch behind one that is being committed', () => {
  it('is decided meanwhile, on counters that count both, and sent when the other is durable', async () => {
    await createOnceEach('both');
    const { log, release } = watchCommits();
    const ann = [trip('both', 1, 'ann'), trip('both', 2, 'ann')] as const;
    const sent = await sendTwoBatches(ann[0], [ann[1], ...trips('both', 3, full - 1)], log);
    expect(log).toEqual(['prepare 1', 'send 1', `prepare ${full}`]);
    release();
    expect(won(await sent.first)).toBe(1);
    expect(won(await sent.others)).toBe(full - 1);
    expect(log.slice(3)).toEqual(['durable 1', `send ${full}`, `durable ${full}`]);
    expect(await booksOf('both')).toMatchObject({ awarded: full, rejected: { user_cap: 1 } });
  });

  it('is not sent where the outcome of the first is unknown, but decided again without it', async () => {
    await createOnceEach('unknown');
    const { log, failures, release } = watchCommits();
    failures.push(new OutcomeUnknown(new Error('planted')));
    const ann = [trip('unknown', 1, 'ann'), trip('unknown', 2, 'ann')] as const;
    const sent = await sendTwoBatches(ann[0], [ann[1], ...trips('unknown', 3, full - 1)], log);
    release();
    const [first] = await sent.first;
    expect(first).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
    // The first one never happened, so its user has not won yet.
    expect(won(await sent.others)).toBe(full);
    expect(log.slice(3)).toEqual([`prepare ${full}`, `send ${full}`, `durable ${full}`]);
    expect(await booksOf('unknown')).toMatchObject({ total: full, awarded: full, duplicates: 0 });
    expect((await intake.submit(ann[0])).reason).toBe('user_cap');
  });

  it('is decided again where the ledger refused the first, which the gate had allowed', async () => {
    await createOnceEach('refused');
    const { log, failures, release } = watchCommits();
    failures.push(new LimitExceeded('refused', 'budget', 0));
    const sent = await sendTwoBatches(trip('refused', 1), trips('refused', 2, full), log);
    release();
    expect(won(await sent.first)).toBe(1);
    expect(won(await sent.others)).toBe(full);
    expect(log.slice(3)).toEqual([
      'prepare 1',
      'send 1',
      'durable 1',
      `prepare ${full}`,
      `send ${full}`,
      `durable ${full}`,
    ]);
    expect(await booksOf('refused')).toMatchObject({ total: full + 1, awarded: full + 1, duplicates: 0 });
  });

  it('leaves out repeats of the first, which get its answer', async () => {
    await createOnceEach('repeats');
    const { log, release } = watchCommits();
    const repeated = trip('repeats', 1);
    const sent = await sendTwoBatches(repeated, [repeated, ...trips('repeats', 2, full - 1)], log);
    release();
    const [answer] = await sent.first;
    const others = await sent.others;
    expect(won(others)).toBe(full);
    const given = (answer as PromiseFulfilledResult<Answer>).value;
    expect(others[0]).toEqual({ status: 'fulfilled', value: { ...given, duplicate: true } });
    expect(log.filter((each) => each.startsWith('prepare'))).toEqual(['prepare 1', `prepare ${full - 1}`, 'prepare 0']);
    expect(await booksOf('repeats')).toMatchObject({ total: full, awarded: full, duplicates: 1 });
  });
});

it('leaves nothing in the counters of a batch that could not even be sent', async () => {
  await createOnceEach('unsent');
  const { failures, release } = watchCommits();
  release();
  failures.push(new Failure('unavailable', 'PostgreSQL cannot be reached at the moment.'));
  await expect(intake.submit(trip('unsent', 1, 'ann'))).rejects.toMatchObject({ code: 'unavailable' });
  await until(() => service.get(DecisionWriter).ready);
  expect((await intake.submit(trip('unsent', 2, 'ann'))).decision).toBe('awarded');
  expect(await booksOf('unsent')).toMatchObject({ total: 1, awarded: 1 });
});
