import { Agent, request } from 'undici';
import type { Answer, Assistant, FallbackReason } from '../classification.js';
import { DefaultAssistant } from '../default-assistant.js';
import { DefaultClassifier } from '../default-classifier.js';
import { DefaultReplier } from '../reply/default-replier.js';
import { completionRequest, readCompletion, type Completion } from './chat-completion.js';
import { CircuitBreaker, type CircuitBreakerSettings } from './circuit-breaker.js';

/** Where a model is served over the protocol of OpenAI's chat completions, and how patiently it is asked. */
export interface OpenAiSettings {
  /** Up to and including the version, such as `https://host/v1`. */
  readonly baseUrl: string;
  /** Sent as a bearer token and shown nowhere. Empty for a server that wants none. */
  readonly apiKey: string;
  readonly model: string;
  /** From the first byte sent to the last one read. */
  readonly timeoutMs: number;
  /** Messages asked about at once; the default answers those beyond. */
  readonly maxConcurrent: number;
  /** Five failures in a row and a cool-off of 30 s unless given. */
  readonly circuitBreaker?: CircuitBreakerSettings;
}

/** What the assistant is handed from outside. */
export interface OpenAiSurroundings {
  /** Milliseconds that never run backwards. */
  readonly now: () => number;
  /** Who answers when the model does not. */
  readonly fallback?: DefaultAssistant;
}

/** An answer longer than this is not read to its end. */
const mostAnswerBytes = 64 * 1_024;

type Outcome = Completion | { readonly reason: FallbackReason; readonly detail: string };

/**
 * Lets a language model classify and answer, in one call. The default assistant stands behind it: it answers when the
 * model is slow, gone, overloaded, refuses or talks nonsense, so `answer` neither rejects nor waits beyond the timeout.
 * What the default takes for spam never reaches the model: padding should not cost tokens, nor talk its way to an award.
 */
export class OpenAiAssistant implements Assistant {
  /** Private to the language, not only to the compiler: printing the assistant must not print the key. */
  readonly #headers: Readonly<Record<string, string>>;
  private readonly model: string;
  private readonly timeoutMs: number;
  private readonly maxConcurrent: number;
  private readonly url: URL;
  private readonly agent: Agent;
  private readonly breaker: CircuitBreaker;
  private readonly standIn: DefaultAssistant;
  private asking = 0;
  private isClosed = false;

  /** Throws a `TypeError` for a base URL that is no http or https URL. */
  constructor(settings: OpenAiSettings, { now, fallback }: OpenAiSurroundings) {
    this.model = settings.model;
    this.timeoutMs = settings.timeoutMs;
    this.maxConcurrent = settings.maxConcurrent;
    this.#headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(settings.apiKey === '' ? {} : { authorization: `Bearer ${settings.apiKey}` }),
    };
    this.url = completionsUrl(settings.baseUrl);
    this.agent = new Agent({ connections: settings.maxConcurrent, pipelining: 1 });
    this.breaker = new CircuitBreaker(settings.circuitBreaker ?? { failures: 5, coolOffMs: 30_000 }, now);
    this.standIn = fallback ?? new DefaultAssistant(new DefaultClassifier(), new DefaultReplier());
  }

  async answer(text: string): Promise<Answer> {
    const byDefault = this.standIn.answerNow(text);
    if (byDefault.classification.kind === 'spam') return byDefault;
    const outcome = await this.askIfAllowed(text);
    if ('reason' in outcome) return { ...byDefault, fallback: outcome };
    return { ...outcome, by: this.model, fallback: null };
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.agent.destroy();
  }

  private async askIfAllowed(text: string): Promise<Outcome> {
    if (this.isClosed) return { reason: 'closed', detail: 'the assistant was closed' };
    if (this.asking >= this.maxConcurrent) {
      return { reason: 'busy', detail: `${this.asking} messages are being asked about already` };
    }
    if (!this.breaker.allows()) return { reason: 'circuit_open', detail: 'too many failures in a row; not asked' };
    this.asking += 1;
    const outcome = await this.ask(text);
    this.asking -= 1;
    if (!('reason' in outcome)) this.breaker.succeeded();
    else if (outcome.reason !== 'closed') this.breaker.failed();
    return outcome;
  }

  /** One limit of time for connecting, waiting and reading: a server that drips bytes runs out of it as well. */
  private async ask(text: string): Promise<Outcome> {
    const signal = AbortSignal.timeout(this.timeoutMs);
    try {
      return await this.post(completionRequest(this.model, text), signal);
    } catch (error) {
      if (this.isClosed) return { reason: 'closed', detail: 'the assistant was closed' };
      if (signal.aborted) return { reason: 'timeout', detail: `no full answer within ${this.timeoutMs} ms` };
      return { reason: 'unreachable', detail: `the connection failed${codeOf(error)}` };
    }
  }

  private async post(content: string, signal: AbortSignal): Promise<Outcome> {
    const { statusCode, body } = await request(this.url, {
      method: 'POST',
      dispatcher: this.agent,
      headers: this.#headers,
      body: content,
      signal,
    });
    if (statusCode !== 200) {
      // Read to its end where it is short, so that the connection can be used again.
      await body.dump({ limit: mostAnswerBytes, signal }).catch(() => undefined);
      const reason = statusCode >= 500 ? 'server_error' : statusCode >= 400 ? 'refused' : 'malformed';
      return { reason, detail: `HTTP ${statusCode}` };
    }
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of body as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > mostAnswerBytes) return { reason: 'too_large', detail: `more than ${mostAnswerBytes} bytes` };
      chunks.push(chunk);
    }
    const completion = readCompletion(Buffer.concat(chunks).toString('utf8'));
    return 'wrong' in completion ? { reason: 'malformed', detail: completion.wrong } : completion;
  }
}

/** Where chat completions are asked for under a base URL. The message leaves the URL out: it may hold a password. */
function completionsUrl(baseUrl: string): URL {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new TypeError('the base URL of the chat model is no http or https URL');
  }
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/chat/completions`;
  return url;
}

/** The code of a failed connection, and no more: messages of errors may quote the URL, headers or the text. */
function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? `: ${code}` : '';
}
