import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Answer } from '../classification.js';
import { DefaultAssistant } from '../default-assistant.js';
import { DefaultClassifier } from '../default-classifier.js';
import { DefaultReplier } from '../reply/default-replier.js';
import { OpenAiAssistant, type OpenAiSettings } from './openai-assistant.js';

/** A real server on the loopback that speaks, or misspeaks, the protocol of chat completions. */
const apiKey = 'sk-secret-0123456789';
const task = 'set an alarm for 7 tomorrow';
const good = { kind: 'trip_planning', score: 0.75, evidence: ['model says so'], reply: 'A fine plan.' };
const fallback = new DefaultAssistant(new DefaultClassifier(), new DefaultReplier());

let server: Server | null = null;
let assistant: OpenAiAssistant | null = null;

afterEach(async () => {
  await assistant?.close();
  server?.closeAllConnections();
  await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
  [server, assistant] = [null, null];
});

async function serve(listener: RequestListener): Promise<string> {
  const opened = createServer(listener);
  server = opened;
  await new Promise<void>((resolve) => opened.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(opened.address() as AddressInfo).port}/v1`;
}

function connect(
  baseUrl: string,
  settings: Partial<OpenAiSettings> = {},
  now: () => number = () => 0,
): OpenAiAssistant {
  const all = { baseUrl, apiKey, model: 'tiny', timeoutMs: 2_000, maxConcurrent: 4, ...settings };
  assistant = new OpenAiAssistant(all, { now, fallback });
  return assistant;
}

function complete(response: ServerResponse, content: string): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content } }] }));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** What the default says, with the reason why it had to. */
function byDefault(text: string, reason: string, detail: unknown = expect.any(String)): Answer {
  return { ...fallback.answerNow(text), fallback: { reason, detail } as Answer['fallback'] };
}

describe('OpenAiAssistant', () => {
  it('asks once, with the key in its header, and passes on what the model says', async () => {
    const asked: { url: string | undefined; authorization: string | undefined; body: string }[] = [];
    const baseUrl = await serve((request, response) => {
      void bodyOf(request).then((body) => {
        asked.push({ url: request.url, authorization: request.headers.authorization, body });
        complete(response, JSON.stringify(good));
      });
    });
    expect(await connect(`${baseUrl}/`).answer(task)).toEqual({
      classification: { kind: 'trip_planning', score: 0.75, evidence: ['model says so'] },
      reply: 'A fine plan.',
      by: 'tiny',
      fallback: null,
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ url: '/v1/chat/completions', authorization: `Bearer ${apiKey}` });
    expect(JSON.parse(asked[0]!.body)).toMatchObject({
      model: 'tiny',
      temperature: 0,
      messages: [{}, { role: 'user', content: task }],
    });
  });

  it('sends no authorization where there is no key', async () => {
    const baseUrl = await serve((request, response) => {
      complete(response, JSON.stringify({ ...good, reply: String(request.headers.authorization) }));
    });
    expect(await connect(baseUrl, { apiKey: '' }).answer(task)).toMatchObject({ reply: 'undefined' });
  });

  it('does not ask about spam: padding costs no tokens and cannot talk its way to an award', async () => {
    let asked = 0;
    const baseUrl = await serve((_, response) => {
      asked += 1;
      complete(response, JSON.stringify(good));
    });
    expect(await connect(baseUrl).answer('trip trip trip hotel flight hotel')).toMatchObject({
      classification: { kind: 'spam' },
      by: 'default',
      fallback: null,
    });
    expect(asked).toBe(0);
  });

  // failure | what the server does | reason | detail
  it.each<[string, RequestListener, string, string]>([
    ['a wrong key', (_, response) => response.writeHead(401).end(`bad key ${apiKey}`), 'refused', 'HTTP 401'],
    ['too many requests', (_, response) => response.writeHead(429).end('slow down'), 'refused', 'HTTP 429'],
    ['a broken server', (_, response) => response.writeHead(500).end(), 'server_error', 'HTTP 500'],
    [
      'an overloaded server',
      (_, response) => response.writeHead(503).end('x'.repeat(200_000)),
      'server_error',
      'HTTP 503',
    ],
    [
      'a redirect',
      (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
      'malformed',
      'HTTP 302',
    ],
    ['a page instead of JSON', (_, response) => response.end('<html>'), 'malformed', 'no choices[0].message.content'],
    [
      'prose instead of JSON',
      (_, response) => complete(response, 'A task.'),
      'malformed',
      'content is not a JSON object',
    ],
    [
      'a kind nobody knows',
      (_, response) => complete(response, JSON.stringify({ ...good, kind: 'jackpot' })),
      'malformed',
      'kind is none of the five',
    ],
    [
      'a score beyond 1',
      (_, response) => complete(response, JSON.stringify({ ...good, score: 7 })),
      'malformed',
      'score is not within 0 to 1',
    ],
    [
      'an endless answer',
      (_, response) => complete(response, 'x'.repeat(1_000_000)),
      'too_large',
      'more than 65536 bytes',
    ],
    [
      'a connection cut at once',
      (request) => request.socket.destroy(),
      'unreachable',
      'the connection failed: UND_ERR_SOCKET',
    ],
    [
      'a connection cut in the middle',
      (request, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"choices"', () => request.socket.destroy());
      },
      'unreachable',
      'the connection failed: UND_ERR_SOCKET',
    ],
  ])('falls back on %s', async (_, listener, reason, detail) => {
    const baseUrl = await serve(listener);
    expect(await connect(baseUrl).answer(task)).toEqual(byDefault(task, reason, detail));
  });

  // failure | what the server does
  it.each<[string, RequestListener]>([
    ['never answers', () => undefined],
    ['sends headers and nothing else', (_, response) => response.writeHead(200).flushHeaders()],
    [
      'drips a byte now and then',
      (_, response) => {
        const dripping = setInterval(() => response.write(' '), 20);
        response.on('close', () => clearInterval(dripping));
      },
    ],
  ])('does not wait for a server that %s', async (_, listener) => {
    const baseUrl = await serve(listener);
    const start = performance.now();
    const answer = await connect(baseUrl, { timeoutMs: 150 }).answer(task);
    expect(answer).toEqual(byDefault(task, 'timeout', 'no full answer within 150 ms'));
    expect(performance.now() - start).toBeLessThan(1_500);
  });

  it('falls back where nobody listens', async () => {
    const baseUrl = await serve(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    expect(await connect(baseUrl).answer(task)).toEqual(
      byDefault(task, 'unreachable', 'the connection failed: ECONNREFUSED'),
    );
  });

  it('leaves to the default what is beyond its concurrency', async () => {
    const waiting: ServerResponse[] = [];
    const baseUrl = await serve((_, response) => waiting.push(response));
    const model = connect(baseUrl, { maxConcurrent: 2 });
    const asked = [model.answer(task), model.answer(task)];
    expect(await model.answer(task)).toEqual(byDefault(task, 'busy'));
    while (waiting.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    waiting.forEach((response) => complete(response, JSON.stringify(good)));
    expect((await Promise.all(asked)).map(({ by }) => by)).toEqual(['tiny', 'tiny']);
    expect(
      await Promise.race([model.answer('hi'), new Promise((resolve) => setTimeout(resolve, 50, 'asked again'))]),
    ).toBe('asked again');
  });

  it('stops asking after failures in a row, and tries again after the cool-off', async () => {
    let [nowMs, asked, isBroken] = [0, 0, true];
    const baseUrl = await serve((_, response) => {
      asked += 1;
      if (isBroken) response.writeHead(500).end();
      else complete(response, JSON.stringify(good));
    });
    const model = connect(baseUrl, { circuitBreaker: { failures: 2, coolOffMs: 1_000 } }, () => nowMs);
    await model.answer(task);
    await model.answer(task);
    expect(await model.answer(task)).toEqual(byDefault(task, 'circuit_open'));
    expect(asked).toBe(2);
    isBroken = false;
    nowMs = 1_000;
    expect(await model.answer(task)).toMatchObject({ by: 'tiny' });
    expect(await model.answer(task)).toMatchObject({ by: 'tiny' });
  });

  it('answers by default once closed, also what was under way', async () => {
    const baseUrl = await serve(() => undefined);
    const model = connect(baseUrl);
    const underWay = model.answer(task);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await model.close();
    await model.close();
    expect(await underWay).toEqual(byDefault(task, 'closed'));
    expect(await model.answer(task)).toEqual(byDefault(task, 'closed'));
  });

  it('shows its key nowhere', async () => {
    const baseUrl = await serve((_, response) => response.writeHead(401).end(apiKey));
    const model = connect(baseUrl);
    const shown = [inspect(model, { depth: 9, showHidden: true }), JSON.stringify(await model.answer(task))];
    expect(shown.join(' ')).not.toContain(apiKey);
  });

  it('refuses a base URL that is none, without repeating it', () => {
    expect(() => connect('user:password@nowhere')).toThrow(
      new TypeError('the base URL of the chat model is no http or https URL'),
    );
  });
});
