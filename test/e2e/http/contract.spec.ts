import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CampaignDirectory } from '#intake';
import { EnvelopeBook } from '#ledger';
import { campaignBody, tripEvent } from '../../support/campaign.body.js';
import { HttpService } from '../../support/http-service.js';

/** Real: HTTP, Nest, Fastify, PostgreSQL, the queue on PostgreSQL. No worker, so nothing is paid. */
let api: HttpService;

beforeAll(async () => {
  api = await HttpService.start('contract');
}, 60_000);

afterAll(async () => {
  await api.stop();
}, 60_000);

describe('users', () => {
  it('are registered once, and what was registered first stands', async () => {
    const first = await api.post('/v1/users', { id: 'ann', device: 'd1' });
    expect(first).toMatchObject({ status: 201, body: { id: 'ann', device: 'd1', invitedBy: null } });
    const again = await api.post('/v1/users', { id: 'ann', device: 'd2' });
    expect(again).toMatchObject({ status: 200, body: { id: 'ann', device: 'd1', invitedBy: null } });
  });

  it('may name who invited them, and not themselves', async () => {
    expect(await api.post('/v1/users', { id: 'ben', invitedBy: 'ann' })).toMatchObject({ status: 201 });
    const self = await api.post('/v1/users', { id: 'eve', invitedBy: 'eve' });
    expect(self).toMatchObject({ status: 422, body: { errors: [{ field: 'invitedBy' }] } });
  });

  it('have names of any letters, in paths percent-encoded', async () => {
    const id = '张三/ 50%+?#';
    expect(await api.post('/v1/users', { id })).toMatchObject({ status: 201 });
    const wallet = await api.get(`/v1/users/${encodeURIComponent(id)}/wallet`);
    expect(wallet).toMatchObject({ status: 200, body: { user: id, currency: 'CNY', paid: 0, promised: 0 } });
  });

  it('that nobody registered have no wallet and no envelopes', async () => {
    expect(await api.get('/v1/users/nobody/wallet')).toMatchObject({ status: 404 });
    expect(await api.get('/v1/users/nobody/envelopes')).toMatchObject({ status: 404 });
    expect(await api.get(`/v1/users/${'x'.repeat(129)}/wallet`)).toMatchObject({ status: 404 });
    expect(await api.get('/v1/users/a%00b/wallet')).toMatchObject({ status: 404 });
  });
});

describe('campaigns', () => {
  it('are created once, shown without their seed, and listed', async () => {
    const created = await api.post(
      '/v1/campaigns',
      campaignBody('shown', { seed: 'a-very-secret-seed', title: 'Shown' }),
    );
    expect(created).toMatchObject({
      status: 201,
      body: { id: 'shown', title: 'Shown', state: 'running', budget: 1_000_000 },
    });
    expect(created.headers['location']).toBe('/v1/campaigns/shown');
    const shown = await api.get('/v1/campaigns/shown');
    expect(shown.body).toEqual(created.body);
    const list = await api.get('/v1/campaigns');
    expect(list).toMatchObject({ status: 200, body: { items: expect.arrayContaining([created.body]) as unknown } });
    for (const { text } of [created, shown, list]) expect(text).not.toContain('a-very-secret-seed');
    expect(await api.post('/v1/campaigns', campaignBody('shown'))).toMatchObject({ status: 409 });
    expect(await api.get('/v1/campaigns/none')).toMatchObject({ status: 404 });
    expect(await api.get('/v1/campaigns/none/summary')).toMatchObject({ status: 404 });
  });

  it('draw a seed of their own where none is given', async () => {
    await api.post('/v1/campaigns', campaignBody('unseeded'));
    const { policy } = await api.app.get(CampaignDirectory).get('unseeded');
    expect(policy.campaign.seed).toMatch(/^[\w-]{32}$/);
  });

  it.each([
    ['a negative budget', { budget: -1 }, 'budget'],
    ['a budget with a fraction', { budget: 1.5 }, 'budget'],
    ['a budget of 2^53', { budget: 2 ** 53 }, 'budget'],
    ['a budget as a bare text', { budget: '88' }, 'budget'],
    ['a budget that is a list', { budget: [] }, 'budget'],
    ['a budget that is null', { budget: null }, 'budget'],
    ['a budget of 1e21', { budget: 1e21 }, 'budget'],
    ['no prizes', { prizes: [] }, 'prizes'],
    ['an unknown field', { bugdet: 5 }, 'bugdet'],
    ['a window that ends first', { window: { from: '2026-02-09', to: '2026-02-06' } }, 'window'],
  ])('with %s are refused, and the field is named', async (_, more, field) => {
    const { status, body } = await api.post('/v1/campaigns', campaignBody('refused', more));
    expect(status).toBe(422);
    const { errors } = body as { errors: { field: string }[] };
    expect(errors.some((error) => error.field.startsWith(field))).toBe(true);
    expect(await api.get('/v1/campaigns/refused')).toMatchObject({ status: 404 });
  });

  it('pause, resume and close; paused and closed ones decide and award nothing', async () => {
    await api.post('/v1/campaigns', campaignBody('life'));
    const decide = async (id: string) => (await api.post('/v1/interactions', tripEvent('life', id))).body as object;
    expect(await decide('1')).toMatchObject({ decision: 'awarded' });
    expect(await api.post('/v1/campaigns/life/pause')).toMatchObject({ status: 200, body: { state: 'paused' } });
    expect(await api.post('/v1/campaigns/life/pause')).toMatchObject({ status: 200, body: { state: 'paused' } });
    expect(await decide('2')).toMatchObject({ decision: 'rejected', reason: 'campaign_paused', envelope: null });
    expect(await api.post('/v1/campaigns/life/resume')).toMatchObject({ status: 200, body: { state: 'running' } });
    expect(await decide('3')).toMatchObject({ decision: 'awarded' });
    expect(await decide('2')).toMatchObject({ reason: 'campaign_paused', duplicate: true });
    expect(await api.post('/v1/campaigns/life/close')).toMatchObject({ status: 200, body: { state: 'closed' } });
    expect(await decide('4')).toMatchObject({ reason: 'campaign_paused' });
    const resumed = await api.post('/v1/campaigns/life/resume');
    expect(resumed).toMatchObject({ status: 409, body: { type: 'urn:hongbao:problem:campaign_closed' } });
    expect(await api.post('/v1/campaigns/none/pause')).toMatchObject({ status: 404 });
    const { body } = await api.get('/v1/campaigns/life/summary');
    expect(body).toMatchObject({
      budget: { total: 1_000_000, reserved: 200, paid: 0, remaining: 999_800 },
      decisions: { total: 4, awarded: 2, rejected: { campaign_paused: 2 } },
      duplicates: 1,
      envelopes: { sealed: 2 },
      users: { active: 1, rewarded: 1 },
    });
  });
});

describe('interactions', () => {
  beforeAll(async () => {
    await api.post('/v1/campaigns', campaignBody('chatty'));
    await api.post('/v1/campaigns', campaignBody('members', { registration: 'required' }));
  });

  it('are decided: awarded with an envelope, refused with a reason, 200 both', async () => {
    const awarded = await api.post('/v1/interactions', tripEvent('chatty', 'w1'));
    expect(awarded).toMatchObject({
      status: 200,
      body: {
        interactionId: 'w1',
        decision: 'awarded',
        reason: null,
        duplicate: false,
        envelope: {
          prize: { kind: 'cash', amount: 100, currency: 'CNY', label: 'a yuan' },
          status: 'sealed',
          expiresAt: '2026-02-06T16:30:00.000Z',
        },
      },
    });
    const refused = await api.post('/v1/interactions', tripEvent('chatty', 'w2', { kind: 'small_talk' }));
    expect(refused).toMatchObject({
      status: 200,
      body: { decision: 'rejected', reason: 'not_qualifying', envelope: null },
    });
  });

  it('give the same answer again, and 409 for other content under the same id', async () => {
    const event = tripEvent('chatty', 'again');
    const first = await api.post('/v1/interactions', event);
    const second = await api.post('/v1/interactions', event, { type: 'application/cloudevents+json' });
    expect(second.body).toEqual({ ...(first.body as object), duplicate: true });
    const other = await api.post('/v1/interactions', { ...event, subject: 'ben' });
    expect(other).toMatchObject({ status: 409, body: { type: 'urn:hongbao:problem:duplicate_conflict' } });
    expect((await api.post('/v1/interactions', event)).body).toEqual(second.body);
  });

  it('of another source are others', async () => {
    const event = tripEvent('chatty', 'shared');
    await api.post('/v1/interactions', event);
    const other = await api.post('/v1/interactions', { ...event, source: 'elsewhere' });
    expect(other).toMatchObject({ status: 200, body: { decision: 'awarded', duplicate: false } });
  });

  it('may come in the binary mode of CloudEvents', async () => {
    const headers = {
      'ce-specversion': '1.0',
      'ce-type': 'hongbao.interaction.v1',
      'ce-id': 'binary',
      'ce-source': 'test/%E5%BC%A0',
      'ce-subject': 'ann',
      'ce-time': '2026-02-06T00:30:00Z',
    };
    const data = { campaign: 'chatty', kind: 'trip_planning' };
    const first = await api.post('/v1/interactions', data, { headers });
    expect(first).toMatchObject({ status: 200, body: { interactionId: 'binary', decision: 'awarded' } });
    const structured = { ...tripEvent('chatty', 'binary'), source: 'test/张', time: '2026-02-06T00:30:00Z' };
    expect((await api.post('/v1/interactions', structured)).body).toEqual({
      ...(first.body as object),
      duplicate: true,
    });
    const broken = await api.post('/v1/interactions', data, { headers: { ...headers, 'ce-id': '%zz' } });
    expect(broken).toMatchObject({ status: 400, body: { errors: [{ field: 'ce-id' }] } });
    const unknown = await api.post('/v1/interactions', data, { headers: { ...headers, 'ce-amount': '5' } });
    expect(unknown).toMatchObject({ status: 422, body: { errors: [{ field: 'amount' }] } });
  });

  it('are classified from their text where no kind is given', async () => {
    const text = 'Plan a five day trip to Chengdu for a family of four, with hotels and trains';
    const event = { ...tripEvent('chatty', 'text'), data: { campaign: 'chatty', text } };
    expect((await api.post('/v1/interactions', event)).body).toMatchObject({ decision: 'awarded' });
  });

  it('of users who never registered win only where registration is open', async () => {
    const { body } = await api.post('/v1/interactions', tripEvent('members', 'n1', { subject: 'nobody' }));
    expect(body).toMatchObject({ decision: 'rejected', reason: 'not_registered' });
  });

  it('of an unknown campaign are 404, and outside its window refused', async () => {
    expect(await api.post('/v1/interactions', tripEvent('none', '1'))).toMatchObject({ status: 404 });
    const late = await api.post('/v1/interactions', tripEvent('chatty', 'late', { time: '2026-03-01T00:00:00Z' }));
    expect(late).toMatchObject({ status: 200, body: { reason: 'outside_window' } });
  });
});

describe('chat messages', () => {
  const text = '帮我规划一个三天的成都行程，带两个孩子，预算五千';

  it('are answered, classified and decided, and a retry gives the same answer', async () => {
    await api.post('/v1/campaigns', campaignBody('talk'));
    const message = { id: 'm1', user: 'ann', text, campaign: 'talk', device: 'd1' };
    const first = await api.post('/v1/chat/messages', message);
    expect(first).toMatchObject({
      status: 200,
      body: { classification: { kind: 'trip_planning' }, interaction: { interactionId: 'm1', decision: 'awarded' } },
    });
    const { reply, classification, interaction } = first.body as Record<string, object>;
    const again = await api.post('/v1/chat/messages', message);
    expect(again.body).toEqual({ reply, classification, interaction: { ...interaction, duplicate: true } });
    const other = await api.post('/v1/chat/messages', { ...message, text: 'hello' });
    expect(other).toMatchObject({ status: 409 });
  });

  it('need a campaign where several run, and are told which', async () => {
    const { status, body } = await api.post('/v1/chat/messages', { id: 'm2', user: 'ann', text });
    expect(status).toBe(422);
    const { errors } = body as { errors: { field: string; message: string }[] };
    expect(errors).toEqual([{ field: 'campaign', message: expect.stringContaining('talk') as unknown }]);
  });

  it('of users who never registered are answered all the same', async () => {
    await api.post('/v1/campaigns', campaignBody('talk-members', { registration: 'required' }));
    const { status, body } = await api.post('/v1/chat/messages', {
      id: 'm3',
      user: 'who',
      text,
      campaign: 'talk-members',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ interaction: { decision: 'rejected', reason: 'not_registered' } });
  });
});

describe('envelopes', () => {
  beforeAll(async () => {
    await api.post('/v1/campaigns', campaignBody('pages'));
    await api.post('/v1/users', { id: 'pat' });
    const wins = Array.from({ length: 7 }, (_, n) =>
      tripEvent('pages', n, { subject: 'pat', time: `2026-02-06T0${n}:00:00Z` }),
    );
    for (const event of wins) await api.post('/v1/interactions', event);
  });

  it('are listed newest first in pages that miss none', async () => {
    const seen: string[] = [];
    let path: string | null = '/v1/users/pat/envelopes?limit=3';
    while (path !== null) {
      const { body } = await api.get(path);
      const { items, next } = body as { items: { awardedAt: string }[]; next: string | null };
      expect(items.length).toBeLessThanOrEqual(3);
      seen.push(...items.map(({ awardedAt }) => awardedAt));
      path = next === null ? null : `/v1/users/pat/envelopes?limit=3&cursor=${encodeURIComponent(next)}`;
    }
    expect(seen).toHaveLength(7);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it.each(['limit=0', 'limit=201', 'limit=x', 'limit=1.5', 'cursor=x', 'page=2'])(
    'are not listed for %s',
    async (query) => {
      expect(await api.get(`/v1/users/pat/envelopes?${query}`)).toMatchObject({ status: 422 });
    },
  );

  it('open once, and opening again is harmless', async () => {
    const { body } = await api.post('/v1/interactions', tripEvent('pages', 'open', { subject: 'olga' }));
    const { id } = (body as { envelope: { id: string } }).envelope;
    const opened = await api.post(`/v1/envelopes/${id}/open`);
    expect(opened).toMatchObject({
      status: 200,
      body: { id, status: 'opened', campaign: 'pages', prize: { amount: 100 } },
    });
    expect((await api.post(`/v1/envelopes/${id}/open`)).body).toEqual(opened.body);
    expect(await api.get('/v1/users/olga/wallet')).toMatchObject({
      body: { user: 'olga', currency: 'CNY', paid: 0, promised: 100 },
    });
  });

  it('that do not exist are 404', async () => {
    expect(await api.post('/v1/envelopes/00000000-0000-0000-0000-000000000000/open')).toMatchObject({ status: 404 });
    expect(await api.post('/v1/envelopes/x/open')).toMatchObject({ status: 404 });
    expect(await api.post('/v1/envelopes/%00/open')).toMatchObject({ status: 404 });
  });

  it('that expired are 410, and their money is back', async () => {
    await api.post('/v1/campaigns', campaignBody('expiring', { envelopes: { expiresAfter: '1h' } }));
    const { body } = await api.post('/v1/interactions', tripEvent('expiring', 'old'));
    // The campaign's own clock moves with its events.
    await api.post('/v1/interactions', tripEvent('expiring', 'new', { time: '2026-02-08T00:00:00Z' }));
    await api.app.get(EnvelopeBook).expireDue(100);
    const { id } = (body as { envelope: { id: string } }).envelope;
    const opened = await api.post(`/v1/envelopes/${id}/open`);
    expect(opened).toMatchObject({ status: 410, body: { type: 'urn:hongbao:problem:envelope_expired' } });
    expect((await api.get('/v1/campaigns/expiring/summary')).body).toMatchObject({
      budget: { reserved: 100, released: 100 },
    });
  });
});

describe('operations', () => {
  it('audit the books', async () => {
    const { status, body } = await api.get('/v1/audit');
    expect(status).toBe(200);
    const { ok, invariants } = body as { ok: boolean; invariants: { ok: boolean }[] };
    expect(invariants.filter((each) => !each.ok)).toEqual([]);
    expect(ok).toBe(true);
    expect(invariants.length).toBeGreaterThan(3);
  });

  it('tell health, figures and documentation to anybody on this machine', async () => {
    const open = { key: null };
    expect(await api.get('/health/live', open)).toMatchObject({ status: 200, body: { status: 'live' } });
    expect(await api.get('/health/ready', open)).toMatchObject({ status: 200, body: { status: 'ready' } });
    const metrics = await api.get('/metrics', open);
    expect(metrics.text).toMatch(/^hongbao_decisions_total\{outcome="awarded"\} [1-9]/m);
    const page = await api.get('/docs', open);
    expect(page.headers['content-type']).toContain('text/html');
    for (const [, asset] of page.text.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)) {
      expect(await api.get(asset ?? '', open)).toMatchObject({ status: 200 });
    }
  });
});
