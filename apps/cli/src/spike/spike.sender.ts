import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import type { Ending, SpikeRequest } from '#load';
import type { Answer } from '../client/hongbao.client.js';

/** Told of every answer to an interaction. */
export type AnswerSink = (request: SpikeRequest, answer: Answer) => void;

/** What is sent besides interactions, and how it went. */
export interface SideTraffic {
  sent: number;
  answered: number;
}

/** How often an impatient app tries again, and after how long the first time; it doubles. */
const tries = 4;
const firstWaitMs = 100;
const requestTimeoutMs = 30_000;

/** Sends interactions as an app would: one a request, tried again under the same id where there was no answer. */
export class SpikeSender {
  readonly side: SideTraffic = { sent: 0, answered: 0 };
  /** Retries after silence or "not now". */
  retries = 0;
  private readonly pool: Pool;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(
    url: string,
    key: string,
    connections: number,
    private readonly onAnswer: AnswerSink,
  ) {
    this.pool = new Pool(url, {
      connections,
      pipelining: 1,
      headersTimeout: requestTimeoutMs,
      bodyTimeout: requestTimeoutMs,
    });
    this.headers = { authorization: `Bearer ${key}`, 'content-type': 'application/cloudevents+json' };
  }

  readonly send = async (request: SpikeRequest): Promise<Ending> => {
    const body = JSON.stringify(request.event);
    let ending: Ending = 'unreachable';
    for (let attempt = 0; attempt < tries; attempt++) {
      if (attempt > 0) {
        this.retries++;
        await sleep(firstWaitMs * 2 ** (attempt - 1));
      }
      ending = await this.once(request, body);
      if (ending === 'answered' || ending === 'failed') break;
    }
    return ending;
  };

  /** Opens an envelope. */
  open(envelope: string): void {
    void this.beside('POST', `/v1/envelopes/${envelope}/open`);
  }

  /** Looks into a wallet. */
  look(user: string): void {
    void this.beside('GET', `/v1/users/${encodeURIComponent(user)}/wallet`);
  }

  async stop(): Promise<void> {
    await this.pool.destroy();
  }

  private async once(request: SpikeRequest, body: string): Promise<Ending> {
    try {
      const answer = await this.pool.request({ method: 'POST', path: '/v1/interactions', headers: this.headers, body });
      const { statusCode } = answer;
      if (statusCode === 200) {
        this.onAnswer(request, (await answer.body.json()) as Answer);
        return 'answered';
      }
      await answer.body.dump();
      return statusCode === 503 || statusCode === 429 ? 'overloaded' : 'failed';
    } catch {
      return 'unreachable';
    }
  }

  private async beside(method: 'GET' | 'POST', path: string): Promise<void> {
    this.side.sent++;
    try {
      const { authorization = '' } = this.headers;
      const headers = { authorization, ...(method === 'POST' && { 'content-type': 'application/json' }) };
      const answer = await this.pool.request({ method, path, headers, body: method === 'POST' ? '{}' : null });
      await answer.body.dump();
      if (answer.statusCode < 300) this.side.answered++;
    } catch {
      // Counted as sent and not answered.
    }
  }
}
