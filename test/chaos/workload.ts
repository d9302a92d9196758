import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import type { Dice } from './random.js';
import { adminKey, type Stage } from './stage.js';

/** What a client was told of one interaction, for ever. */
export interface Acknowledged {
  readonly user: string;
  /** Null: refused. */
  readonly envelope: string | null;
  readonly amount: number;
  readonly reason: string | null;
}

interface Answer {
  readonly decision: string;
  readonly reason: string | null;
  readonly duplicate: boolean;
  readonly envelope: { readonly id: string; readonly prize: { readonly amount: number } } | null;
}

const clients = 12;
const users = 60;
export const prizeAmount = 100;
const requestTimeoutMs = 8_000;

/**
 * Clients that keep their own journal: they post, ask again where they heard nothing, repeat what they know, and try to
 * use an id for something else. Whatever contradicts what was said before is a violation.
 */
export class Workload {
  /** By number of the interaction. */
  readonly journal = new Map<number, Acknowledged>();
  readonly unanswered = new Set<number>();
  readonly violations: string[] = [];
  repeats = 0;
  conflicts = 0;
  notNow = 0;
  private next = 0;
  private stopped = false;
  private readonly agent = new Agent({ headersTimeout: requestTimeoutMs, bodyTimeout: requestTimeoutMs });

  constructor(
    private readonly stage: Stage,
    private readonly campaign: string,
    private readonly dice: Dice,
  ) {}

  async create(budget: number): Promise<void> {
    const body = {
      id: this.campaign,
      seed: this.campaign,
      clock: 'event',
      registration: 'open',
      budget,
      window: { from: '2026-02-14T00:00:00+08:00', to: '2026-02-19T00:00:00+08:00' },
      envelopes: { opening: 'automatic' },
      prizes: [{ name: 'coin', kind: 'cash', label: 'a coin', amount: { type: 'fixed', amount: prizeAmount } }],
      rules: [
        {
          name: 'trips',
          trigger: { type: 'interaction', kinds: ['trip_planning'] },
          win: { probability: 0.8, prizes: { coin: 1 } },
        },
      ],
      caps: { user: { perCampaign: 40 } },
      repeatedText: 'allow',
    };
    for (let tries = 0; ; tries++) {
      const answer = await this.post('/v1/campaigns', body).catch(() => null);
      if (answer?.status === 201 || answer?.status === 409) return;
      if (tries === 50) throw new Error(`the campaign could not be created: ${JSON.stringify(answer)}`);
      await sleep(200);
    }
  }

  /** Posts until it is stopped. */
  async run(): Promise<void> {
    await Promise.all(Array.from({ length: clients }, () => this.client()));
  }

  stop(): void {
    this.stopped = true;
  }

  /** Asks for whatever was never answered, until it is. */
  async settle(withinMs: number): Promise<void> {
    const deadline = Date.now() + withinMs;
    while (this.unanswered.size > 0 && Date.now() < deadline) {
      await Promise.all([...this.unanswered].slice(0, 32).map((n) => this.interact(n)));
      if (this.unanswered.size > 0) await sleep(100);
    }
    if (this.unanswered.size > 0) this.violations.push(`I5: ${this.unanswered.size} interactions were never answered`);
  }

  /** New interactions after the healing; gives how they ended. */
  async probe(count: number): Promise<(string | null)[]> {
    const reasons: (string | null)[] = [];
    for (let i = 0; i < count; i++) {
      const n = this.next++;
      await this.interact(n, `probe-${n}`);
      const told = this.journal.get(n);
      if (told !== undefined) reasons.push(told.reason);
    }
    return reasons;
  }

  /** Repeats everything that was acknowledged, at another process. */
  async repeatAll(): Promise<void> {
    const known = [...this.journal.keys()];
    for (let from = 0; from < known.length; from += 64) {
      await Promise.all(known.slice(from, from + 64).map((n) => this.interact(n)));
    }
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private async client(): Promise<void> {
    while (!this.stopped) {
      const what = this.dice.share();
      const known = this.journal.size;
      if (what < 0.1 && known > 0) await this.interact(this.dice.below(this.next));
      else if (what < 0.13 && known > 0) await this.misuse(this.dice.pick([...this.journal.keys()].slice(-50)));
      else if (what < 0.2 && this.unanswered.size > 0) await this.interact(this.dice.pick([...this.unanswered]));
      else await this.interact(this.next++);
      await sleep(this.dice.between(0, 6));
    }
  }

  private eventOf(n: number): { subject: string; source: string; id: string } & Record<string, unknown> {
    return {
      specversion: '1.0',
      type: 'hongbao.interaction.v1',
      // Two producers that number alike.
      source: `${this.campaign}/${n % 2}`,
      id: `e${n >> 1}`,
      subject: `u${n % users}`,
      time: new Date(Date.parse('2026-02-14T01:00:00+08:00') + n).toISOString(),
      data: { campaign: this.campaign, kind: 'trip_planning' },
    };
  }

  private async interact(n: number, subject = this.journal.get(n)?.user ?? `u${n % users}`): Promise<void> {
    if (!this.journal.has(n)) this.unanswered.add(n);
    const event = { ...this.eventOf(n), subject };
    const answer = await this.post('/v1/interactions', event).catch(() => null);
    if (answer === null) {
      await sleep(50);
      return;
    }
    if (answer.status === 503) {
      this.notNow++;
      await sleep(50);
      return;
    }
    if (answer.status !== 200) {
      this.violations.push(`I11: interaction ${n} was answered with ${answer.status}: ${answer.text.slice(0, 200)}`);
      this.unanswered.delete(n);
      return;
    }
    const { reason, envelope, duplicate } = JSON.parse(answer.text) as Answer;
    if (duplicate) this.repeats++;
    const told: Acknowledged = {
      user: subject,
      envelope: envelope?.id ?? null,
      amount: envelope?.prize.amount ?? 0,
      reason,
    };
    const before = this.journal.get(n);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(told)) {
      this.violations.push(`I6: interaction ${n} was told ${JSON.stringify(before)} and then ${JSON.stringify(told)}`);
    }
    if (before === undefined) this.journal.set(n, told);
    this.unanswered.delete(n);
  }

  /** The id of a known interaction with other content must be refused, and change nothing. */
  private async misuse(n: number): Promise<void> {
    const event = { ...this.eventOf(n), subject: 'thief' };
    const answer = await this.post('/v1/interactions', event).catch(() => null);
    if (answer === null || answer.status === 503) return;
    if (answer.status === 409) this.conflicts++;
    else this.violations.push(`I6: the id of interaction ${n} with other content was answered with ${answer.status}`);
  }

  private async post(path: string, body: object): Promise<{ status: number; text: string }> {
    const there = this.stage.members.filter(({ part, url }) => part === 'api' && url !== null);
    if (there.length === 0) throw new Error('no process of the API is there');
    const { url } = this.dice.pick(there);
    const answer = await request(`${url}${path}`, {
      method: 'POST',
      dispatcher: this.agent,
      headers: { authorization: `Bearer ${adminKey}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: answer.statusCode, text: await answer.body.text() };
  }
}
