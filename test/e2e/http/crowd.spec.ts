import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { campaignBody, tripEvent } from '../../support/campaign.body.js';
import { HttpService } from '../../support/http-service.js';

let api: HttpService;

beforeAll(async () => {
  api = await HttpService.start('crowd');
}, 60_000);

afterAll(async () => {
  await api.stop();
}, 60_000);

interface Decided {
  readonly decision: string;
  readonly reason: string | null;
  readonly duplicate: boolean;
}

describe('many at once', () => {
  it('one event a hundred times: one award, and answers that differ in `duplicate` alone', async () => {
    await api.post('/v1/campaigns', campaignBody('one'));
    const event = tripEvent('one', 'same');
    const answers = await Promise.all(Array.from({ length: 100 }, () => api.post('/v1/interactions', event)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const bodies = answers.map(({ body }) => body as Decided);
    expect(bodies.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(new Set(bodies.map((body) => JSON.stringify({ ...body, duplicate: null })))).toHaveProperty('size', 1);
    expect((await api.get('/v1/campaigns/one/summary')).body).toMatchObject({
      budget: { reserved: 100 },
      decisions: { total: 1, awarded: 1 },
      duplicates: 99,
    });
  });

  it('two contents under one id a hundred times: one of them, and 409 for the other', async () => {
    await api.post('/v1/campaigns', campaignBody('two'));
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        api.post('/v1/interactions', tripEvent('two', 'same', { subject: `user ${n % 2}` })),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(50);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(50);
    expect((await api.get('/v1/campaigns/two/summary')).body).toMatchObject({ decisions: { total: 1, awarded: 1 } });
  });

  it.each([
    [37, 99],
    [1, 0],
    [199, 1],
  ])('two hundred clients at a budget of %i awards and %i fen: exactly so many awards', async (awards, rest) => {
    const campaign = `tight-${awards}`;
    await api.post('/v1/campaigns', campaignBody(campaign, { budget: awards * 100 + rest }));
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        api.post('/v1/interactions', tripEvent(campaign, n, { subject: `user ${n}` })),
      ),
    );
    const decided = answers.map(({ body }) => body as Decided).map(({ reason, decision }) => reason ?? decision);
    expect(decided.filter((each) => each === 'awarded')).toHaveLength(awards);
    expect(decided.filter((each) => each === 'budget_exhausted')).toHaveLength(200 - awards);
    expect((await api.get(`/v1/campaigns/${campaign}/summary`)).body).toMatchObject({
      budget: { total: awards * 100 + rest, reserved: awards * 100, remaining: rest },
    });
  });

  it('one envelope opened fifty times: open once', async () => {
    await api.post('/v1/campaigns', campaignBody('opened'));
    const { body } = await api.post('/v1/interactions', tripEvent('opened', '1', { subject: 'olga' }));
    const { id } = (body as { envelope: { id: string } }).envelope;
    const answers = await Promise.all(Array.from({ length: 50 }, () => api.post(`/v1/envelopes/${id}/open`)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toHaveProperty('size', 1);
    expect((await api.get('/v1/campaigns/opened/summary')).body).toMatchObject({ envelopes: { sealed: 0, opened: 1 } });
  });

  it('leaves books that balance', async () => {
    expect((await api.get('/v1/audit')).body).toMatchObject({ ok: true });
  });
});
