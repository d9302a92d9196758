import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { KeyedRandom, uniformInteger } from '#domain';
import { ServedProcess } from '../support/served-process.js';

/*
 * The serving process is killed in the middle of a load, started again on the same data, and everything that it had
 * acknowledged to the clients must be there. Real: the process, HTTP, embedded PostgreSQL, BullMQ. The clients keep
 * their own journal. HONGBAO_CRASH_RUNS=10 makes ten runs of the two that stand here.
 */
const runs = Number(process.env['HONGBAO_CRASH_RUNS'] ?? 2);
const users = 40;
const clients = 32;

const campaignBody = (id: string): object => ({
  id,
  title: id,
  seed: 'crash',
  zone: '+08:00',
  window: { from: '2026-02-14T00:00', to: '2026-02-19T00:00' },
  clock: 'event',
  budget: '¥20000',
  registration: 'open',
  envelopes: { expiresAfter: '24h', opening: 'by_user' },
  prizes: [{ name: 'coin', kind: 'cash', label: 'A coin', amount: { type: 'uniform', min: '¥0.10', max: '¥9.90' } }],
  rules: [
    {
      name: 'trips',
      title: 'A trip plan',
      trigger: { type: 'interaction', kinds: ['trip_planning'] },
      win: { probability: '70%', prizes: { coin: 1 } },
    },
  ],
});

interface Answer {
  readonly decision: string;
  readonly duplicate: boolean;
  readonly envelope: { readonly id: string; readonly prize: { readonly amount: number } } | null;
}

/** What the clients were promised, by envelope, and what they have yet to hear. */
class Journal {
  readonly amounts = new Map<string, number>();
  readonly users = new Map<string, string>();
  readonly unanswered = new Set<number>();
  readonly answers = new Map<number, string>();
  acknowledged = 0;
}

let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hongbao-crash-'));
});

afterAll(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

async function post(service: ServedProcess, campaign: string, journal: Journal, n: number): Promise<void> {
  const user = `u${n % users}`;
  journal.unanswered.add(n);
  const event = {
    specversion: '1.0',
    type: 'hongbao.interaction.v1',
    source: campaign,
    id: `e${n}`,
    subject: user,
    time: new Date(Date.parse('2026-02-14T01:00:00+08:00') + n).toISOString(),
    data: { campaign, kind: 'trip_planning' },
  };
  const { status, body } = await service.call<Answer>('POST', '/v1/interactions', event);
  if (status !== 200) return;
  journal.unanswered.delete(n);
  journal.acknowledged++;
  // Whatever was said of an event once must be said again, "duplicate" apart.
  const said = JSON.stringify({
    ...body,
    duplicate: null,
    envelope: body.envelope && { ...body.envelope, status: null },
  });
  expect(journal.answers.get(n) ?? said).toBe(said);
  journal.answers.set(n, said);
  if (body.envelope === null) return;
  journal.amounts.set(body.envelope.id, body.envelope.prize.amount);
  journal.users.set(body.envelope.id, user);
  if (n % 3 === 0) await service.call('POST', `/v1/envelopes/${body.envelope.id}/open`);
}

/** Posts until the service dies under it. */
async function load(
  service: ServedProcess,
  campaign: string,
  journal: Journal,
  counter: { next: number },
): Promise<void> {
  await Promise.all(
    Array.from({ length: clients }, async () => {
      try {
        for (;;) await post(service, campaign, journal, counter.next++);
      } catch (error) {
        // The connection broke: that is what the test is about. A broken promise is not.
        if (error instanceof Error && 'matcherResult' in error) throw error;
      }
    }),
  );
}

describe(`SIGKILL in the middle of a load, ${runs} runs`, () => {
  it.each(Array.from({ length: runs }, (_, index) => [index + 1]))(
    'seed %i: all that was acknowledged is in the books, and is paid once',
    async (seed) => {
      const campaign = `crash-${seed}`;
      const random = new KeyedRandom(`crash ${seed}`);
      const journal = new Journal();
      const counter = { next: 0 };

      for (let death = 0; death < 2; death++) {
        const service = await ServedProcess.start(dataDir);
        if (death === 0)
          expect(await service.call('POST', '/v1/campaigns', campaignBody(campaign))).toMatchObject({ status: 201 });
        for (let n = 0; n < users; n++) await service.call('POST', '/v1/users', { id: `u${n}` });
        const loaded = load(service, campaign, journal, counter);
        const chance = KeyedRandom.uniform(random.digest('death', String(death), { lo: 0, hi: 0 }), 'amount', 0);
        await sleep(uniformInteger(chance, 300, 1_500));
        await service.end('SIGKILL');
        await loaded;
      }
      expect(journal.amounts.size).toBeGreaterThan(10);

      const service = await ServedProcess.start(dataDir);
      try {
        // Clients that heard nothing ask again with the same id; some that heard ask again too.
        for (const n of [...journal.unanswered, 0, 1, 2]) await post(service, campaign, journal, n);
        expect([...journal.unanswered]).toEqual([]);
        for (const id of journal.amounts.keys()) {
          const opened = await service.call('POST', `/v1/envelopes/${id}/open`);
          expect(opened.status).toBe(200);
        }
        const envelopes = await drained(service, journal);
        let refused = 0;
        for (const [id, amount] of journal.amounts) {
          const found = envelopes.get(id);
          expect(found?.amount).toBe(amount);
          expect(['paid', 'failed']).toContain(found?.status);
          if (found?.status === 'failed') refused++;
        }
        // The everyday channel refuses two payments in a thousand for good; the audit proves that their money is back.
        expect(refused).toBeLessThanOrEqual(2 + 0.01 * journal.amounts.size);
      } finally {
        await service.end('SIGTERM');
      }
      expect(await auditExitCode()).toBe(0);
    },
    120_000,
  );
});

/** Every envelope of every user, once the journal's are all paid. */
async function drained(
  service: ServedProcess,
  journal: Journal,
): Promise<Map<string, { amount: number; status: string }>> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const found = new Map<string, { amount: number; status: string }>();
    for (const user of new Set(journal.users.values())) await collect(service, user, found);
    const open = [...journal.amounts.keys()].filter((id) => found.get(id)?.status === 'opened');
    if (open.length === 0 || Date.now() > deadline) return found;
    await sleep(200);
  }
}

interface Page {
  readonly items: readonly {
    readonly id: string;
    readonly prize: { readonly amount: number };
    readonly status: string;
  }[];
  readonly next: string | null;
}

async function collect(
  service: ServedProcess,
  user: string,
  into: Map<string, { amount: number; status: string }>,
): Promise<void> {
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '?limit=100' : `?limit=100&cursor=${encodeURIComponent(cursor)}`;
    const { body } = await service.call<Page>('GET', `/v1/users/${user}/envelopes${query}`);
    for (const { id, prize, status } of body.items) into.set(id, { amount: prize.amount, status });
    cursor = body.next;
  } while (cursor !== null);
}

async function auditExitCode(): Promise<number> {
  const env: NodeJS.ProcessEnv = { ...process.env, HONGBAO_DATA_DIR: dataDir };
  delete env['DATABASE_URL'];
  return new Promise((resolve) => {
    execFile(process.execPath, ['apps/cli/bin/hongbao.mjs', 'audit', '--json'], { env }, (error) => {
      resolve(error === null ? 0 : Number(error.code));
    });
  });
}
