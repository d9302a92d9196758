import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import pg from 'pg';
import type { Campaign } from '#domain';
import { Flight, Gate } from '#gate';
import { AccountDirectory, CampaignDirectory, CampaignOperations, Intake, type Answer, type Submission } from '#intake';
import { Auditor, CampaignReports, DecisionLedger, EnvelopeBook, GateBook } from '#ledger';
import { ReleaseSinks } from '#payout';
import { campaignFixture, noCaps, openingTime } from '../../support/campaign.fixture.js';
import { startDecidingService } from '../../support/deciding-service.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';

let database: OwnDatabase;
let service: INestApplicationContext;
let intake: Intake;

/** The service as it is after its process was started again. */
async function restart(): Promise<void> {
  await service.close();
  service = await startDecidingService(database.url);
  intake = service.get(Intake);
}

beforeAll(async () => {
  database = await createOwnDatabase('intake');
  service = await startDecidingService(database.url);
  intake = service.get(Intake);
}, 60_000);

afterAll(async () => {
  await service.close();
  await database.drop();
}, 60_000);

async function create(id: string, more: Partial<Campaign> = {}): Promise<void> {
  await service.get(CampaignOperations).create(campaignFixture(id, more));
}

function trip(campaign: string, id: string | number, more: Partial<Submission> = {}): Submission {
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

function reasonsOf(answers: readonly Answer[]): string[] {
  return answers.map(({ reason }) => reason ?? 'won');
}

/** Empties a campaign's counters behind the back of everybody who goes by them. */
async function forget(id: string): Promise<void> {
  const { policy } = await service.get(CampaignDirectory).get(id);
  const epoch = await service.get(GateBook, { strict: false }).epochOf(id);
  await service.get(Gate, { strict: false }).rebuild(policy, epoch, nothing());
}

async function* nothing(): AsyncIterable<[]> {
  yield await Promise.resolve([]);
}

async function auditIsClean(): Promise<void> {
  const { invariants } = await service.get(Auditor).audit();
  expect(invariants.filter(({ ok }) => !ok)).toEqual([]);
}

describe('deciding on real PostgreSQL', () => {
  it('awards exactly k of 200 at once from a budget of k * amount + r, and the books agree', async () => {
    await create('tight', { budget: 37 * 100 + 99 });
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) => intake.submit(trip('tight', n, { subject: `user ${n}` }))),
    );
    expect(answers.filter(({ decision }) => decision === 'awarded')).toHaveLength(37);
    expect(answers.filter(({ reason }) => reason === 'budget_exhausted')).toHaveLength(163);
    const summary = await service.get(CampaignReports).summary('tight');
    expect(summary?.budget).toEqual({
      currency: 'CNY',
      total: 3799,
      reserved: 3700,
      paid: 0,
      released: 0,
      remaining: 99,
    });
    expect(summary?.decisions).toEqual({ total: 200, awarded: 37, rejected: { budget_exhausted: 163 } });
    await auditIsClean();
  });

  it('answers one event a hundred times the same but for "duplicate", also after a restart', async () => {
    await create('repeat');
    const answers = await Promise.all(Array.from({ length: 100 }, () => intake.submit(trip('repeat', 1))));
    expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    const [first] = answers;
    for (const answer of answers) expect({ ...answer, duplicate: false }).toEqual({ ...first, duplicate: false });
    await restart();
    expect(await intake.submit(trip('repeat', 1))).toEqual({ ...first, duplicate: true });
    const summary = await service.get(CampaignReports).summary('repeat');
    expect([summary?.decisions.total, summary?.duplicates]).toEqual([1, 100]);
  });

  it.each([
    ['a full disk', '53100'],
    ['too many connections', '53300'],
    ['a deadlock', '40P01'],
    ['a serialization failure', '40001'],
  ])('says "not now" to what %s kept from becoming durable, and loses nothing of it', async (_, sqlState) => {
    const campaign = `spoilt-${sqlState.toLowerCase()}`;
    await create(campaign, { budget: 1_000, caps: { user: noCaps, device: noCaps } });
    const send = (n: number) => intake.submit(trip(campaign, n, { subject: `user ${n}` }));
    expect(reasonsOf([await send(0)])).toEqual(['won']);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    // As PostgreSQL raises it by itself, in the middle of a batch's transaction.
    await client.query(`
      CREATE FUNCTION pg_temp_spoil() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'planted' USING ERRCODE = '${sqlState}'; END $$;
      CREATE TRIGGER spoil BEFORE UPDATE ON hongbao.progress EXECUTE FUNCTION pg_temp_spoil();`);
    const spoilt = await Promise.allSettled(Array.from({ length: 5 }, (_, n) => send(n + 1)));
    await client.query('DROP TRIGGER spoil ON hongbao.progress; DROP FUNCTION pg_temp_spoil()');
    await client.end();
    for (const outcome of spoilt)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
    // The same events, once more: all nine that the budget still covers, and not one twice.
    const answers: Answer[] = [];
    while (answers.length < 12) answers.push(await send(answers.length + 1).catch(() => send(answers.length + 1)));
    expect(answers.filter(({ duplicate }) => duplicate)).toEqual([]);
    expect(reasonsOf(answers).sort()).toEqual([
      ...Array<string>(3).fill('budget_exhausted'),
      ...Array<string>(9).fill('won'),
    ]);
    const summary = await service.get(CampaignReports).summary(campaign);
    expect(summary?.budget).toMatchObject({ reserved: 1_000, remaining: 0 });
    await auditIsClean();
  });

  it('refuses the same id with other content, at once and later', async () => {
    await create('conflict');
    const answers = await intake.submitAll([trip('conflict', 1), trip('conflict', 1, { subject: 'bob' })]);
    expect(reasonsOf(answers)).toEqual(['won', 'duplicate_conflict']);
    expect(reasonsOf(await intake.submitAll([trip('conflict', 1, { device: 'x' })]))).toEqual(['duplicate_conflict']);
    await auditIsClean();
  });

  it('remembers caps, cooldown, streaks and refusals over a restart', async () => {
    await create('memory', { caps: { user: { ...noCaps, perCampaign: 2 }, device: noCaps }, repeatedText: 'refuse' });
    const said = await intake.submitAll([
      trip('memory', 1, { text: 'Three days in Kyoto' }),
      trip('memory', 2, { text: 'three days in kyoto!' }),
      trip('memory', 3, { kind: 'small_talk' }),
    ]);
    expect(reasonsOf(said)).toEqual(['won', 'suspected_abuse', 'not_qualifying']);
    await restart();
    expect(reasonsOf(await intake.submitAll([trip('memory', 4, { text: 'THREE DAYS in Kyoto' })]))).toEqual([
      'suspected_abuse',
    ]);
    const later = await intake.submitAll([
      trip('memory', 5),
      trip('memory', 6),
      trip('memory', 3, { kind: 'small_talk' }),
    ]);
    expect(reasonsOf(later)).toEqual(['won', 'user_cap', 'not_qualifying']);
    expect(later[2]?.duplicate).toBe(true);
  });

  it('rewards the inviter when the invitee first qualifies, once', async () => {
    const win = { probability: 1, prizes: [{ prize: 'coin', weight: 1 }] };
    const common = { phases: null, win, guarantee: null, perUser: { perDay: null, perCampaign: null } };
    await create('invite', {
      registration: 'required',
      rules: [
        { ...common, name: 'welcome', title: 'welcome', trigger: { type: 'invitee', kinds: ['trip_planning'] } },
        { ...common, name: 'thanks', title: 'thanks', trigger: { type: 'inviter', kinds: ['trip_planning'] } },
      ],
    });
    const accounts = service.get(AccountDirectory);
    expect(reasonsOf([await intake.submit(trip('invite', 1, { subject: 'host' }))])).toEqual(['not_registered']);
    await accounts.register({ id: 'host', device: null, invitedBy: null });
    await accounts.register({ id: 'guest', device: null, invitedBy: 'host' });
    expect(reasonsOf([await intake.submit(trip('invite', 2, { subject: 'guest' }))])).toEqual(['won']);
    expect(reasonsOf([await intake.submit(trip('invite', 3, { subject: 'guest' }))])).toEqual(['not_qualifying']);
    const { envelopes } = await service.get(EnvelopeBook).ofUser('host', 10, null);
    expect(envelopes.map(({ amount }) => amount)).toEqual([100]);
    await auditIsClean();
  });

  /** In which trips count during the first hour after the opening, most trips first. */
  const race = (winners: number): Campaign['contests'][number] => ({
    name: 'finale',
    title: 'Finale',
    kinds: ['trip_planning'],
    entries: { from: openingTime, to: openingTime + 3_600_000 },
    settlesAt: openingTime + 3_600_000,
    method: 'ranking',
    winners,
    prize: 'coin',
  });
  const behindRace = { at: openingTime + 3_600_000, subject: 'zoe' };
  /** How many contest prizes a campaign gave, and to how many people. */
  async function prizesOf(campaign: string): Promise<{ prizes: number; winners: number }> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ prizes: number; winners: number }>(
      `SELECT count(*)::integer AS prizes, count(DISTINCT d.subject)::integer AS winners
       FROM hongbao.decisions d JOIN hongbao.campaigns c ON c.number = d.campaign
       WHERE c.id = $1 AND d.contest = 'finale' AND d.reason IS NULL`,
      [campaign],
    );
    await client.end();
    return rows[0] ?? { prizes: 0, winners: 0 };
  }

  it('settles a contest once, when its time has come, and pays the winners without opening', async () => {
    await create('contest', { rules: [], contests: [race(2)] });
    const entries = ['a', 'b', 'b', 'c', 'c', 'c'].map((subject, n) => trip('contest', n, { subject }));
    expect(reasonsOf(await intake.submitAll(entries))).toEqual(Array(6).fill('not_qualifying'));
    const operations = service.get(CampaignOperations);
    await operations.close('contest');
    await operations.close('contest');
    const winners = await Promise.all(['a', 'b', 'c'].map((user) => service.get(EnvelopeBook).ofUser(user, 10, null)));
    expect(winners.map(({ envelopes }) => envelopes.map(({ status }) => status))).toEqual([[], ['opened'], ['opened']]);
  });

  it('lets nobody into a contest that is settled, and nobody win it twice, also after a restart', async () => {
    await create('late', { rules: [], contests: [race(3)] });
    await intake.submit(trip('late', 'a', { subject: 'early' }));
    await intake.submit(trip('late', 'behind', behindRace));
    await intake.submitAll(['b', 'c'].map((id) => trip('late', id, { subject: 'too late' })));
    await restart();
    await intake.submit(trip('late', 'further behind', behindRace));
    await service.get(CampaignOperations).close('late');
    const [early, late] = await Promise.all(
      ['early', 'too late'].map((user) => service.get(EnvelopeBook).ofUser(user, 10, null)),
    );
    expect([early?.envelopes.length, late?.envelopes.length]).toEqual([1, 0]);
    await auditIsClean();
  });

  it('goes on with a contest that broke off half-way as it began, whoever has entered meanwhile', async () => {
    await create('broken', { rules: [], contests: [race(1_500)] });
    await intake.submitAll(Array.from({ length: 1_500 }, (_, n) => trip('broken', n, { subject: `user ${n}` })));
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN RAISE EXCEPTION 'planted' USING ERRCODE = '53100'; END $$;
       CREATE TRIGGER no_room BEFORE INSERT ON hongbao.decisions
       FOR EACH ROW WHEN (NEW.event_id = 'broken/finale/1400') EXECUTE FUNCTION no_room()`,
    );
    await expect(intake.submit(trip('broken', 'behind', behindRace))).rejects.toMatchObject({ code: 'unavailable' });
    await client.query('DROP TRIGGER no_room ON hongbao.decisions; DROP FUNCTION no_room');
    await client.end();
    expect(await prizesOf('broken')).toEqual({ prizes: 1_024, winners: 1_024 });
    // Half of them have more trips now than those who have won, and somebody enters who had none.
    const more = Array.from({ length: 1_500 }, (_, n) => trip('broken', `more ${n}`, { subject: `user ${2 * n}` }));
    await intake.submitAll(more);
    await intake.submit(trip('broken', 'behind', behindRace));
    expect(await prizesOf('broken')).toEqual({ prizes: 1_500, winners: 1_500 });
    await auditIsClean();
  }, 60_000);

  it('awards nothing while paused, and never again once closed', async () => {
    await create('moods');
    const operations = service.get(CampaignOperations);
    await operations.pause('moods');
    expect(reasonsOf([await intake.submit(trip('moods', 1))])).toEqual(['campaign_paused']);
    await operations.resume('moods');
    expect(reasonsOf([await intake.submit(trip('moods', 2))])).toEqual(['won']);
    await operations.close('moods');
    expect(reasonsOf([await intake.submit(trip('moods', 3))])).toEqual(['campaign_paused']);
    await expect(operations.resume('moods')).rejects.toMatchObject({ code: 'campaign_closed' });
  });

  it('gives expired money out again', async () => {
    await create('expiry', { budget: 100 });
    expect(reasonsOf([await intake.submit(trip('expiry', 1))])).toEqual(['won']);
    const nextDay = { at: openingTime + 60_000 + 2 * 86_400_000 };
    expect(reasonsOf([await intake.submit(trip('expiry', 2, nextDay))])).toEqual(['budget_exhausted']);
    const released = await service.get(EnvelopeBook).expireDue(100);
    expect(released.map(({ campaign, amount }) => [campaign, amount])).toContainEqual(['expiry', 100]);
    await service.get(ReleaseSinks, { strict: false }).released(released);
    expect(reasonsOf([await intake.submit(trip('expiry', 3, nextDay))])).toEqual(['won']);
    await auditIsClean();
  });

  it('gives out again what came back while the counters were rebuilt', async () => {
    await create('meanwhile', { budget: 100 });
    expect(reasonsOf([await intake.submit(trip('meanwhile', 1))])).toEqual(['won']);
    const nextDay = { at: openingTime + 60_000 + 2 * 86_400_000 };
    expect(reasonsOf([await intake.submit(trip('meanwhile', 2, nextDay))])).toEqual(['budget_exhausted']);
    const ledger = service.get(DecisionLedger, { strict: false });
    const traces = ledger.traces.bind(ledger);
    ledger.traces = async function* (campaign) {
      yield* traces(campaign);
      // All has been read, and the counters are not in place yet.
      const released = await service.get(EnvelopeBook).expireDue(100);
      await service.get(ReleaseSinks, { strict: false }).released(released);
    };
    // A flight that came to nothing takes the counters with it.
    const { policy } = await service.get(CampaignDirectory).get('meanwhile');
    const epoch = await service.get(GateBook, { strict: false }).epochOf('meanwhile');
    const flight = new Flight();
    flight.legs.push({ policy, name: '', epoch, shard: -1 });
    await service.get(Gate, { strict: false }).settle(flight, 'void');
    const answers = [
      await intake.submit(trip('meanwhile', 3, nextDay)),
      await intake.submit(trip('meanwhile', 4, nextDay)),
    ];
    ledger.traces = traces;
    expect(reasonsOf(answers)).toEqual(['won', 'budget_exhausted']);
    await auditIsClean();
  });

  it('does not let an event from outside the window move the campaign clock', async () => {
    await create('clock', { budget: 100 });
    await intake.submitAll([trip('clock', 1), trip('clock', 2, { at: openingTime + 900 * 86_400_000 })]);
    const released = await service.get(EnvelopeBook).expireDue(100);
    expect(released.filter(({ campaign }) => campaign === 'clock')).toEqual([]);
  });

  it('recovers when the ledger refuses what the gate allowed: a gate that knows too little never overspends', async () => {
    await create('liar', { budget: 300 });
    await intake.submitAll([trip('liar', 1), trip('liar', 2)]);
    await forget('liar');
    // The gate has forgotten two awards and two keys: it believes that all 300 are left.
    const answers = await intake.submitAll([3, 4, 5].map((n) => trip('liar', n)));
    expect(reasonsOf(answers)).toEqual(['won', 'budget_exhausted', 'budget_exhausted']);
    await forget('liar');
    expect(await intake.submit(trip('liar', 1))).toMatchObject({ decision: 'awarded', duplicate: true });
    await auditIsClean();
  });
});
