import { setTimeout as sleep } from 'node:timers/promises';
import { BalancedPool, Pool, type Dispatcher } from 'undici';
import type { EnvelopeStatus, Minor, PrizeKind, Reason } from '#domain';
import { Failure, failures, type FailureCode } from '#platform';
import type { RecordedPage } from '#replay';
import type { Invariant, RunSummary } from '#report';

/** An answer to one interaction, as the HTTP contract has it. */
export interface Answer {
  readonly interactionId: string;
  readonly decision: 'awarded' | 'rejected';
  readonly reason: Reason | null;
  readonly explanation?: string;
  readonly duplicate: boolean;
  readonly envelope: EnvelopeView | null;
}

export interface EnvelopeView {
  readonly id: string;
  readonly prize: {
    readonly kind: PrizeKind;
    readonly amount: Minor;
    readonly currency: string;
    readonly label: string;
  };
  readonly status: EnvelopeStatus;
  readonly expiresAt: string;
}

/** An envelope among its user's. */
export interface ListedEnvelope extends EnvelopeView {
  /** ISO 8601. */
  readonly awardedAt: string;
}

/** A payout, times in ISO 8601. */
export interface PayoutView {
  readonly id: string;
  readonly campaign: string;
  readonly user: string;
  readonly amount: Minor;
  readonly currency: string;
  readonly state: 'waiting' | 'unknown' | 'parked' | 'paid' | 'failed';
  readonly attempts: number;
  readonly openedAt: string;
  readonly parkedAt: string | null;
  readonly nextAttemptAt: string | null;
  readonly failure: string | null;
}

export interface ChatAnswer {
  readonly reply: string;
  readonly classification: { readonly kind: string; readonly score: number };
  readonly interaction: Answer;
}

export type CampaignFigures = Pick<RunSummary, 'budget' | 'decisions' | 'duplicates' | 'envelopes' | 'users'>;

/**
 * How long a service may have no time for us before that is an error: as long as it may take one to start, or to count
 * a large campaign anew. Of a stream, how long it may answer none of its lines.
 */
const patienceMs = 60_000;
/** What a glance shows is out of date by then. */
const glanceMs = 5_000;
/** An audit reads everything that was ever stored. */
const auditMs = 1_800_000;
/** How long after a refusal for the moment the first next try is; further ones come later and later. */
const firstPauseMs = 100;
const longestPauseMs = 1_000;

/** The service as its callers see it: HTTP and nothing else. */
export class HongbaoClient {
  private readonly pool: Pool | BalancedPool;
  /** One connection for each stream of batches, so that a long batch holds nobody else up. */
  private readonly streams: Pool | BalancedPool;

  /**
   * @param urls - Where the service answers; requests take turns among several processes of a fleet.
   * @param connections - To each of them.
   */
  constructor(
    urls: string | readonly string[],
    private readonly key: string,
    connections: { readonly requests: number; readonly streams: number },
  ) {
    this.pool = poolOf(urls, connections.requests);
    this.streams = poolOf(urls, connections.streams);
  }

  async register(user: { id: string; device: string | null; invitedBy: string | null }): Promise<void> {
    const { id, device, invitedBy } = user;
    await this.post('/v1/users', {
      id,
      ...(device === null ? {} : { device }),
      ...(invitedBy === null ? {} : { invitedBy }),
    });
  }

  /** Sends one event as it is. */
  interact(event: object): Promise<Answer> {
    return this.post('/v1/interactions', event, 'application/cloudevents+json');
  }

  chat(message: { id: string; user: string; text: string; campaign: string; device?: string }): Promise<ChatAnswer> {
    return this.post('/v1/chat/messages', message);
  }

  /** Null: the envelope had expired before. */
  async open(envelope: string): Promise<EnvelopeView | null> {
    try {
      return await this.post(`/v1/envelopes/${envelope}/open`, {});
    } catch (error) {
      if (error instanceof Failure && error.code === 'envelope_expired') return null;
      throw error;
    }
  }

  /** All envelopes of a user, newest first; none of somebody who never registered. */
  async envelopesOf(user: string): Promise<ListedEnvelope[]> {
    try {
      return await this.listEnvelopes(user);
    } catch (error) {
      if (error instanceof Failure && error.code === 'not_found') return [];
      throw error;
    }
  }

  private async listEnvelopes(user: string): Promise<ListedEnvelope[]> {
    const all: ListedEnvelope[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page: { items: ListedEnvelope[]; next: string | null } = await this.get(
        `/v1/users/${encodeURIComponent(user)}/envelopes?limit=200${query}`,
      );
      all.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return all;
  }

  /** Makes an API key and gives its secret. */
  async makeKey(name: string, scope: 'producer' | 'reader'): Promise<string> {
    const { secret } = await this.post<{ secret: string }>('/v1/keys', { name, scope });
    return secret;
  }

  figures(campaign: string): Promise<CampaignFigures> {
    return this.get(`/v1/campaigns/${encodeURIComponent(campaign)}/summary`);
  }

  /** What was decided in a campaign behind a place of it, a page; null: from the beginning. */
  recording(campaign: string, cursor: string | null): Promise<RecordedPage> {
    const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    return this.get(`/v1/campaigns/${encodeURIComponent(campaign)}/recording${query}`);
  }

  /** Creates a campaign; false where there is one of that name. */
  async create(campaign: object): Promise<boolean> {
    try {
      await this.post('/v1/campaigns', campaign);
      return true;
    } catch (error) {
      if (error instanceof Failure && error.code === 'campaign_exists') return false;
      throw error;
    }
  }

  /** A campaign as `POST /v1/campaigns` takes it, with its seed. */
  definition(campaign: string): Promise<{ readonly currency: string }> {
    return this.get(`/v1/campaigns/${encodeURIComponent(campaign)}/definition`);
  }

  /** The same once and soon, however busy the service is. @throws Failure where it has no time; an error for silence. */
  async glance(campaign: string): Promise<CampaignFigures> {
    const path = `/v1/campaigns/${encodeURIComponent(campaign)}/summary`;
    const { statusCode, body } = await this.pool.request({
      method: 'GET',
      path,
      headers: this.headers(),
      headersTimeout: glanceMs,
      bodyTimeout: glanceMs,
    });
    if (statusCode === 200) return (await body.json()) as CampaignFigures;
    throw failureOf(problemOf(await body.text(), path), statusCode);
  }

  async close(campaign: string): Promise<void> {
    await this.post(`/v1/campaigns/${encodeURIComponent(campaign)}/close`, {});
  }

  /** A page of what is parked; null: the first. */
  parkedPayouts(cursor: string | null): Promise<{ items: PayoutView[]; next: string | null }> {
    return this.get(`/v1/payouts/parked?limit=200${cursor === null ? '' : `&cursor=${cursor}`}`);
  }

  payout(id: string): Promise<PayoutView> {
    return this.get(`/v1/payouts/${id}`);
  }

  retryPayout(id: string): Promise<PayoutView> {
    return this.post(`/v1/payouts/${id}/retry`, {});
  }

  voidPayout(id: string, reason: string): Promise<PayoutView> {
    return this.post(`/v1/payouts/${id}/void`, { reason });
  }

  audit(): Promise<{ ok: boolean; invariants: readonly Invariant[] }> {
    return this.ask({ method: 'GET', path: '/v1/audit', headers: this.headers(), headersTimeout: auditMs });
  }

  /**
   * Sends events as a stream of lines and hands the answers on as they come back, in order. What the service had no
   * time for, and what a broken connection left unanswered, is sent again: the same events have the same answers.
   *
   * @param onProblem - Told of a line that the service refuses to read; without it that is an error.
   */
  async interactAll(
    lines: readonly string[],
    onAnswer: (answer: Answer, index: number) => void,
    onProblem: (problem: Failure, index: number) => void = raise,
  ): Promise<void> {
    let open = lines.map((_, index) => index);
    let patience = new Patience();
    while (open.length > 0) {
      const left = await this.interactOnce(open, lines, onAnswer, onProblem, patience);
      if (left.length < open.length) patience = new Patience();
      open = left;
      if (open.length === 0) return;
      if (patience.isOver) throw new Failure('unavailable', `The service left ${open.length} interactions unanswered.`);
      await patience.pause();
    }
  }

  /** One stream; gives the numbers of those that are to be sent again. */
  private async interactOnce(
    numbers: readonly number[],
    lines: readonly string[],
    onAnswer: (answer: Answer, index: number) => void,
    onProblem: (problem: Failure, index: number) => void,
    patience: Patience,
  ): Promise<number[]> {
    const response = await this.streams.request({
      method: 'POST',
      path: '/v1/interactions/batch',
      headers: this.headers('application/x-ndjson'),
      body: `${numbers.map((number) => lines[number]).join('\n')}\n`,
    });
    if (response.statusCode !== 200) {
      await dumpOrThrow(response, patience, '/v1/interactions/batch');
      return [...numbers];
    }
    const again: number[] = [];
    let answered = 0;
    for await (const line of linesOf(response.body)) {
      const answer = JSON.parse(line) as Answer | Problem;
      const number = numbers[answered++];
      if (number === undefined) break;
      if ('decision' in answer) onAnswer(answer, number);
      else if (answer.status === 503) again.push(number);
      else onProblem(failureOf(answer, answer.status ?? 500), number);
    }
    return [...again, ...numbers.slice(answered)];
  }

  async stop(): Promise<void> {
    await Promise.all([this.pool.destroy(), this.streams.destroy()]);
  }

  private get<T>(path: string): Promise<T> {
    return this.ask({ method: 'GET', path, headers: this.headers() });
  }

  private post<T>(path: string, body: object, type = 'application/json'): Promise<T> {
    return this.ask({ method: 'POST', path, headers: this.headers(type), body: JSON.stringify(body) });
  }

  private async ask<T>(request: Dispatcher.RequestOptions): Promise<T> {
    for (const patience = new Patience(); ;) {
      const response = await this.pool.request(request);
      if (response.statusCode < 300) return (await response.body.json()) as T;
      await dumpOrThrow(response, patience, request.path);
      await patience.pause(Number(response.headers['retry-after']));
    }
  }

  private headers(type?: string): Record<string, string> {
    const headers: Record<string, string> = { authorization: `Bearer ${this.key}` };
    if (type !== undefined) headers['content-type'] = type;
    return headers;
  }
}

/** How long one thing is tried again, and how long to wait in between. */
class Patience {
  private readonly sinceMs = performance.now();
  private pauseMs = firstPauseMs;

  get isOver(): boolean {
    return performance.now() - this.sinceMs > patienceMs;
  }

  /** @param wantedSeconds - As `Retry-After` has it; NaN where it does not say. */
  async pause(wantedSeconds = Number.NaN): Promise<void> {
    await sleep(wantedSeconds > 0 ? Math.min(wantedSeconds * 1_000, longestPauseMs) : this.pauseMs);
    this.pauseMs = Math.min(2 * this.pauseMs, longestPauseMs);
  }
}

/** "Not now" is to be waited for; anything else is an error. */
async function dumpOrThrow(response: Dispatcher.ResponseData, patience: Patience, path: string): Promise<void> {
  const { statusCode, body } = response;
  if ((statusCode === 503 || statusCode === 429) && !patience.isOver) {
    await body.dump();
    return;
  }
  throw failureOf(problemOf(await body.text(), path), statusCode);
}

function poolOf(urls: string | readonly string[], connections: number): Pool | BalancedPool {
  const options = { connections, pipelining: 1, headersTimeout: patienceMs, bodyTimeout: patienceMs };
  return typeof urls === 'string' ? new Pool(urls, options) : new BalancedPool([...urls], options);
}

function raise(problem: Failure): never {
  throw problem;
}

/** RFC 9457. */
interface Problem {
  readonly status?: number;
  /** Ends with the code of the catalogue. */
  readonly type?: string;
  readonly title?: string;
  readonly detail?: string;
}

function problemOf(text: string, path: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    return { title: `${path} answered: ${text.slice(0, 200)}` };
  }
}

function failureOf({ title, detail, type }: Problem, status: number): Failure {
  const message = [`The service answered ${status}`, title, detail].filter((part) => part !== undefined).join(': ');
  const code = type?.split(':').at(-1) ?? '';
  return new Failure(isFailureCode(code) ? code : status >= 500 ? 'unavailable' : 'bad_request', message);
}

function isFailureCode(code: string): code is FailureCode {
  return Object.hasOwn(failures, code);
}

async function* linesOf(body: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const line of parts) if (line !== '') yield line;
  }
  if (rest.trim() !== '') yield rest;
}
