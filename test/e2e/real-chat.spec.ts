import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ServedProcess } from '../support/served-process.js';

/*
 * Messages that people wrote, posted as the chat of 500 users to the service as a user runs it. They are not part of
 * the project; where the file is absent the test says so and checks nothing.
 */
const file = '../shared/data/utterances.dev.jsonl';
const users = 500;
const perDay = 5;
const lanes = 16;

interface Message {
  readonly text: string;
  readonly label: string;
}

interface Reply {
  readonly reply: string;
  readonly classification: { readonly kind: string; readonly score: number; readonly evidence: readonly string[] };
  readonly interaction: {
    readonly decision: string;
    readonly reason: string | null;
    readonly explanation: string;
    readonly envelope: { readonly prize: { readonly amount: number } } | null;
  };
}

interface Summary {
  readonly budget: { readonly paid: number; readonly reserved: number };
  readonly decisions: { readonly total: number; readonly awarded: number };
  readonly envelopes: Readonly<Record<string, number>>;
}

const campaign = {
  id: 'chat-day',
  title: 'A day of chat',
  seed: 'chat-day',
  window: { from: '2020-01-01T00:00', to: '2100-01-01T00:00' },
  clock: 'server',
  budget: '¥100000',
  registration: 'required',
  caps: { user: { perDay } },
  envelopes: { expiresAfter: '24h', opening: 'automatic' },
  prizes: [
    { name: 'coin', kind: 'cash', label: 'Lucky money', amount: { type: 'uniform', min: '¥0.10', max: '¥1.90' } },
  ],
  rules: [
    {
      name: 'hard-or-far',
      title: 'A hard question or a journey',
      trigger: { type: 'interaction', kinds: ['complex_question', 'trip_planning'] },
      win: { probability: '100%', prizes: { coin: 1 } },
    },
  ],
};

if (existsSync(file)) describe('real messages', realMessages);
else it.todo(`SKIPPED: there is no ${file}; real messages were not posted`);

function realMessages(): void {
  let dataDir: string;
  let service: ServedProcess;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'hongbao-chat-'));
    service = await ServedProcess.start(dataDir);
  }, 120_000);

  afterAll(async () => {
    await service.end('SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  }, 60_000);

  it('decides each with its reason, within the caps, pays what was won, and the books agree', async () => {
    const messages = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Message);
    expect((await service.call('POST', '/v1/campaigns', campaign)).status).toBe(201);
    for (let n = 0; n < users; n++) await service.call('POST', '/v1/users', { id: `u${n}` });

    const won = new Map<string, number>();
    const outcomes = new Map<string, number>();
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let n = next++; n < messages.length; n = next++) {
        const user = `u${n % users}`;
        const body = { id: `m${n}`, user, text: messages[n]!.text, campaign: campaign.id };
        const answered = await service.call<Reply>('POST', '/v1/chat/messages', body);
        expect(answered.status).toBe(200);
        const { reply, classification, interaction } = answered.body;
        expect(reply).not.toBe('');
        expect(interaction.explanation).not.toBe('');
        const qualifies = ['complex_question', 'trip_planning'].includes(classification.kind);
        if (interaction.envelope !== null) {
          expect(qualifies).toBe(true);
          won.set(user, (won.get(user) ?? 0) + 1);
        } else {
          const reasons = qualifies ? ['user_cap', 'suspected_abuse'] : ['not_qualifying', 'suspected_abuse'];
          expect(reasons).toContain(interaction.reason);
        }
        const outcome = `${messages[n]!.label}: ${interaction.reason ?? 'awarded'}`;
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));

    const total = [...outcomes.values()].reduce((sum, count) => sum + count, 0);
    const awarded = [...won.values()].reduce((sum, count) => sum + count, 0);
    expect(total).toBe(messages.length);
    expect(Math.max(...won.values())).toBeLessThanOrEqual(perDay);
    // Nearly everything that is a journey or a hard question wins, as far as the caps allow; next to nothing else does.
    const count = (label: string, outcome: string): number => outcomes.get(`${label}: ${outcome}`) ?? 0;
    expect(count('small_talk', 'awarded') + count('daily_task', 'awarded')).toBeLessThan(0.05 * total);
    expect(count('trip_planning', 'awarded') + count('complex_question', 'awarded')).toBeGreaterThan(0.9 * awarded);

    const summary = await drained();
    expect(summary.decisions).toMatchObject({ total: messages.length, awarded });
    expect(summary.budget.reserved).toBe(0);
    expect((summary.envelopes['paid'] ?? 0) + (summary.envelopes['failed'] ?? 0)).toBe(awarded);
    const { body } = await service.call<{ ok: boolean }>('GET', '/v1/audit');
    expect(body.ok).toBe(true);
  }, 240_000);

  async function drained(): Promise<Summary> {
    const deadline = Date.now() + 60_000;
    for (;;) {
      const { body } = await service.call<Summary>('GET', `/v1/campaigns/${campaign.id}/summary`);
      if (body.budget.reserved === 0 || Date.now() > deadline) return body;
      await sleep(250);
    }
  }
}
