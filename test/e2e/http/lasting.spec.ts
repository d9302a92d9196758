import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, request } from 'undici';
import { campaignBody, tripEvent } from '../../support/campaign.body.js';
import { adminKey, HttpService } from '../../support/http-service.js';

const authorized = { authorization: `Bearer ${adminKey}` };

/** Reads server-sent events until told to stop, or until the server ends them. */
async function watch(url: string): Promise<{ text: () => string; ended: Promise<void>; stop: () => void }> {
  const cancel = new AbortController();
  const { body, statusCode } = await request(url, { headers: authorized, signal: cancel.signal });
  expect(statusCode).toBe(200);
  let text = '';
  const ended = (async () => {
    try {
      for await (const chunk of body) text += String(chunk);
    } catch (error) {
      if (!cancel.signal.aborted) throw error;
    }
  })();
  return { text: () => text, ended, stop: () => cancel.abort() };
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !holds(); i++) await sleep(25);
  expect(holds()).toBe(true);
}

describe('live news', () => {
  let api: HttpService;

  beforeAll(async () => {
    const page = { path: '/', mediaType: 'text/html; charset=utf-8', body: Buffer.from('<h1>Hi</h1>') };
    api = await HttpService.start('live', { pages: [page] });
    await api.post('/v1/campaigns', campaignBody('a'));
    await api.post('/v1/campaigns', campaignBody('b'));
  }, 60_000);

  afterAll(async () => {
    await api.stop();
  }, 60_000);

  it('tell decisions, openings and campaigns to whoever watches, each their own campaign', async () => {
    const all = await watch(`${api.url}/v1/stream`);
    const one = await watch(`${api.url}/v1/stream?campaign=b`);
    const { body } = await api.post('/v1/interactions', tripEvent('a', '1'));
    const { id } = (body as { envelope: { id: string } }).envelope;
    await api.post(`/v1/envelopes/${id}/open`);
    await api.post('/v1/campaigns/b/pause');
    await until(() => one.text().includes('event: campaign') && all.text().includes('event: campaign'));
    expect([...all.text().matchAll(/^event: (\w+)$/gm)].map(([, type]) => type)).toEqual([
      'decision',
      'opened',
      'campaign',
    ]);
    expect([...one.text().matchAll(/^event: (\w+)$/gm)].map(([, type]) => type)).toEqual(['campaign']);
    const [decision] = [...all.text().matchAll(/^data: (.+)$/gm)].map(([, data]) => JSON.parse(data ?? '') as object);
    expect(decision).toMatchObject({ type: 'decision', campaign: 'a', subject: 'ann', decision: 'awarded' });
    all.stop();
    one.stop();
    await Promise.all([all.ended, one.ended]);
  });

  it('may be watched on a page from here, sent again only when it has changed', async () => {
    const first = await api.get('/', { key: null });
    expect(first).toMatchObject({ status: 200, text: '<h1>Hi</h1>' });
    expect(first.headers['content-security-policy']).toContain("default-src 'self'");
    const tag = String(first.headers['etag']);
    const again = await api.get('/', { key: null, headers: { 'if-none-match': tag } });
    expect(again).toMatchObject({ status: 304, text: '' });
    expect(await api.post('/', {})).toMatchObject({ status: 405 });
  });

  it('refuse a query that they do not know', async () => {
    expect(await api.get('/v1/stream?campain=a')).toMatchObject({ status: 422 });
  });
});

describe('limits of rate', () => {
  it('are off by default and hold where they are set, by key', async () => {
    const api = await HttpService.start('rate', { requestsPerSecond: 20 });
    try {
      const answers = await Promise.all(Array.from({ length: 60 }, () => api.get('/v1/campaigns')));
      const refused = answers.filter(({ status }) => status === 429);
      expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(20);
      expect(refused.length).toBeGreaterThan(0);
      expect(refused[0]).toMatchObject({ body: { type: 'urn:hongbao:problem:too_many_requests' } });
      expect(refused[0]?.headers['retry-after']).toBe('1');
      expect(refused[0]?.headers['content-type']).toContain('application/problem+json');
      // Another caller is not held up by this one.
      expect(await api.get('/health/live', { key: null })).toMatchObject({ status: 200 });
    } finally {
      await api.stop();
    }
  }, 60_000);
});

describe('closing', () => {
  it('answers what was taken, ends what lasts, refuses what is new', async () => {
    const api = await HttpService.start('closing');
    await api.post('/v1/campaigns', campaignBody('c'));
    const news = await watch(`${api.url}/v1/stream`);
    const client = new Client(api.url);
    const body = new PassThrough();
    body.write(`${JSON.stringify(tripEvent('c', 'streamed'))}\n`);
    const batch = await client.request({
      path: '/v1/interactions/batch',
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson', ...authorized },
      body,
    });
    // Taken before closing begins, on a connection of its own.
    const taken = api.post('/v1/interactions', tripEvent('c', 'taken'));
    await sleep(5);
    const startedAt = performance.now();
    const closed = api.stop();
    expect([200, 503]).toContain((await taken).status);
    const lines = (await batch.body.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines).toMatchObject([
      { interactionId: 'streamed', decision: 'awarded' },
      { status: 503, line: 2 },
    ]);
    await news.ended;
    expect(news.text()).toContain(': the service is closing');
    await client.destroy();
    await closed;
    expect(performance.now() - startedAt).toBeLessThan(9_000);
    await expect(fetch(`${api.url}/health/live`)).rejects.toThrow();
  }, 60_000);
});
