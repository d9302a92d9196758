import { PassThrough } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, request } from 'undici';
import { campaignBody, tripEvent } from '../../support/campaign.body.js';
import { adminKey, HttpService } from '../../support/http-service.js';

let api: HttpService;

beforeAll(async () => {
  api = await HttpService.start('stream');
}, 60_000);

afterAll(async () => {
  await api.stop();
}, 60_000);

interface Line {
  readonly interactionId?: string;
  readonly decision?: string;
  readonly reason?: string | null;
  readonly duplicate?: boolean;
  readonly status?: number;
  readonly line?: number;
  readonly errors?: readonly { readonly field: string }[];
}

const ndjson = 'application/x-ndjson';

async function send(raw: string | Buffer, type = ndjson): Promise<Line[]> {
  const answer = await api.post('/v1/interactions/batch', undefined, { raw, type });
  expect(answer.status).toBe(200);
  return linesOf(answer.text);
}

function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

describe('a stream of interactions', () => {
  beforeAll(async () => {
    await api.post('/v1/campaigns', campaignBody('s'));
  });

  it('is answered line by line, in order, with what is wrong where it is wrong', async () => {
    const event = tripEvent('s', 'a');
    const lines = await send(
      [
        JSON.stringify(event),
        '{"id":',
        '',
        JSON.stringify({ ...event, subject: 'ben' }),
        JSON.stringify({ ...tripEvent('s', 'b'), source: '' }),
        JSON.stringify(tripEvent('none', 'c')),
        JSON.stringify(event),
        'x'.repeat(70_000),
        JSON.stringify(tripEvent('s', 'd', { text: '\0' })),
        JSON.stringify(tripEvent('s', 'e')),
      ].join('\n'),
    );
    expect(lines.map((line) => [line.line ?? line.interactionId, line.status ?? line.reason ?? line.decision])).toEqual(
      [
        ['a', 'awarded'],
        [2, 400],
        ['a', 'duplicate_conflict'],
        [5, 422],
        [6, 404],
        ['a', 'awarded'],
        [8, 413],
        [9, 422],
        ['e', 'awarded'],
      ],
    );
    expect(lines[5]?.duplicate).toBe(true);
    expect(lines[3]?.errors).toMatchObject([{ field: 'source' }]);
    expect(lines[7]?.errors).toMatchObject([{ field: 'data.text' }]);
  });

  it('may be one JSON list of CloudEvents', async () => {
    const list = [tripEvent('s', 'l1'), { id: 'l2' }, tripEvent('s', 'l3')];
    const lines = await send(JSON.stringify(list, null, 2), 'application/cloudevents-batch+json');
    expect(lines.map((line) => line.interactionId ?? line.line)).toEqual(['l1', 2, 'l3']);
    const [none] = await send('{}', 'application/cloudevents-batch+json');
    expect(none).toMatchObject({ status: 400 });
  });

  it('that is empty is answered with nothing', async () => {
    expect(await send('\n')).toEqual([]);
    expect(await send('[]', 'application/cloudevents-batch+json')).toEqual([]);
  });

  it('is answered while it is still being sent, as decisions become durable', async () => {
    const client = new Client(api.url);
    const body = new PassThrough();
    body.write(`${JSON.stringify(tripEvent('s', 'live-1'))}\n`);
    const answer = await client.request({
      path: '/v1/interactions/batch',
      method: 'POST',
      headers: { 'content-type': ndjson, authorization: `Bearer ${adminKey}` },
      body,
    });
    const chunks = answer.body[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    const next = async (): Promise<Line[]> => {
      const read = await chunks.next();
      return read.done === true ? [] : linesOf(read.value.toString());
    };
    expect((await next())[0]?.interactionId).toBe('live-1');
    // Half a line, then the rest of it.
    const second = JSON.stringify(tripEvent('s', 'live-2'));
    body.write(second.slice(0, 30));
    await sleep(20);
    body.write(`${second.slice(30)}\n`);
    expect((await next())[0]?.interactionId).toBe('live-2');
    body.end();
    expect(await next()).toEqual([]);
    await client.close();
  });

  it('of fifty thousand is decided within bounded memory, each once', async () => {
    await api.post('/v1/campaigns', campaignBody('many', { budget: 1_000 * 100 + 99 }));
    const events = Array.from({ length: 50_000 }, (_, n) =>
      JSON.stringify(
        tripEvent('many', n, { subject: `user ${n % 5_000}`, kind: n % 10 === 0 ? 'trip_planning' : 'small_talk' }),
      ),
    );
    const before = process.memoryUsage().rss;
    const lines = await send(events.join('\n'));
    expect(lines.map(({ interactionId }) => interactionId)).toEqual(events.map((_, n) => String(n)));
    const counts = { awarded: 0, budget_exhausted: 0, not_qualifying: 0 };
    for (const { reason } of lines) counts[(reason ?? 'awarded') as keyof typeof counts]++;
    expect(counts).toEqual({ awarded: 1_000, budget_exhausted: 4_000, not_qualifying: 45_000 });
    expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(400);
    expect((await api.get('/v1/audit')).body).toMatchObject({ ok: true });
  }, 120_000);

  it('above its limit is refused before anything is read', async () => {
    const { statusCode, body } = await request(`${api.url}/v1/interactions/batch`, {
      method: 'POST',
      headers: { 'content-type': ndjson, authorization: `Bearer ${adminKey}`, 'content-length': '100000000' },
      body: Buffer.alloc(100_000_000, '\n'),
    }).catch(() => ({ statusCode: 413, body: null }));
    await body?.dump();
    expect(statusCode).toBe(413);
  });
});
