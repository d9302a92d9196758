import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Auditor } from '#ledger';
import { campaignBody, tripEvent } from '../../support/campaign.body.js';
import { adminKey, HttpService } from '../../support/http-service.js';
import { play } from '../cli/cli.fixture.js';

// Real: the API over HTTP, PostgreSQL, the command line. No worker runs, so that what is parked here stays parked.

let api: HttpService;

beforeAll(async () => {
  api = await HttpService.start('payouts');
  await api.post('/v1/campaigns', campaignBody('held', { envelopes: { opening: 'automatic' } }));
}, 60_000);
afterAll(() => api.stop(), 60_000);

let awarded = 0;

/** Awards an envelope whose payout is parked, as twelve unanswered attempts leave it. */
async function park(): Promise<string> {
  const { body } = await api.post('/v1/interactions', tripEvent('held', `p${++awarded}`));
  const { id } = (body as { envelope: { id: string } }).envelope;
  await api.app.get(pg.Pool).query(
    `UPDATE hongbao.envelopes SET attempts = 12, unknown = true, parked_at = now(), due_at = now() + interval '10 min'
     WHERE id = $1`,
    [id],
  );
  return id;
}

function command(...args: readonly string[]) {
  return play(['payouts', ...args, '--target', api.url], { env: { HONGBAO_ADMIN_KEY: adminKey } });
}

describe('parked payouts', () => {
  it('are listed in pages, shown, tried again and voided over HTTP', async () => {
    const ids = [await park(), await park(), await park()].sort();
    const first = await api.get('/v1/payouts/parked?limit=2');
    expect(first).toMatchObject({ status: 200, body: { next: ids[1] } });
    const second = await api.get(`/v1/payouts/parked?limit=2&cursor=${ids[1]}`);
    const items = [first, second].flatMap(({ body }) => (body as { items: { id: string }[] }).items);
    expect(items.map(({ id }) => id)).toEqual(ids);
    expect(await api.get(`/v1/payouts/${ids[0]}`)).toMatchObject({
      status: 200,
      body: { id: ids[0], campaign: 'held', amount: 100, state: 'parked', attempts: 12, failure: null },
    });

    const hurried = await api.post(`/v1/payouts/${ids[0]}/retry`);
    const { nextAttemptAt } = hurried.body as { nextAttemptAt: string };
    expect(Date.parse(nextAttemptAt)).toBeLessThan(Date.now() + 60_000);

    const before = await remaining();
    const voided = await api.post(`/v1/payouts/${ids[1]}/void`, { reason: 'account closed' });
    expect(voided).toMatchObject({ status: 200, body: { state: 'failed', failure: 'voided: account closed' } });
    expect(await api.post(`/v1/payouts/${ids[1]}/void`, { reason: 'once more' })).toMatchObject({
      status: 200,
      body: { failure: 'voided: account closed' },
    });
    expect((await remaining()) - before).toBe(100);
    expect((await api.app.get(Auditor).audit()).ok).toBe(true);
  });

  it('are refused what does not fit, with a sentence that helps', async () => {
    const { body } = await api.post('/v1/interactions', tripEvent('held', 'waiting'));
    const { id } = (body as { envelope: { id: string } }).envelope;
    const problem = (code: string) => ({ type: `urn:hongbao:problem:${code}` });
    expect(await api.post(`/v1/payouts/${id}/retry`)).toMatchObject({
      status: 409,
      body: { ...problem('payout_not_parked'), detail: 'It is waiting: the workers are at it.' },
    });
    expect(await api.post(`/v1/payouts/${id}/void`, { reason: 'x' })).toMatchObject({
      status: 409,
      body: problem('payout_not_parked'),
    });
    expect(await api.post(`/v1/payouts/${id}/void`, {})).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reason' }] },
    });
    expect(await api.get('/v1/payouts/parked?cursor=x')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'cursor' }] },
    });
    expect((await api.get('/v1/payouts/none')).status).toBe(404);
    expect((await api.post('/v1/payouts/00000000-0000-4000-8000-000000000000/retry')).status).toBe(404);
  });

  it('are handled from the command line', async () => {
    const id = await park();
    const list = await command('list');
    expect(list).toMatchObject({ exitCode: 0, stderr: '' });
    expect(list.stdout).toContain(id);
    expect((await command('show', id)).stdout).toMatch(/^state +parked$/m);
    expect((await command('retry', '--all')).stdout).toMatch(/^\d+ tried again/);
    expect((await command('void', id, '--reason', 'closed')).stdout).toBe(
      'Voided: ¥1.00 are back in the budget of held.\n',
    );
    const again = await command('retry', id);
    expect(again).toMatchObject({ exitCode: 2, stdout: '' });
    expect(again.stderr).toMatch(/^hongbao: .*It is failed, and that is final\.\n$/);
    expect(await command('void', 'x', '--reason', 'y')).toMatchObject({ exitCode: 2 });
    expect(await command('void', id)).toMatchObject({ exitCode: 2 });
    expect(await command('retry')).toMatchObject({ exitCode: 2 });
    const left = JSON.parse((await command('list', '--json')).stdout) as { payouts: { state: string }[] };
    expect(new Set(left.payouts.map(({ state }) => state))).toEqual(new Set(['parked']));
  });
});

async function remaining(): Promise<number> {
  const { body } = await api.get('/v1/campaigns/held/summary');
  return (body as { budget: { remaining: number } }).budget.remaining;
}
