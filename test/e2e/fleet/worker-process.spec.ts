import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { campaignBody, tripEvent } from '../../support/campaign.body.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';
import { createOwnRedis, describeOn } from '../../support/own-redis.js';
import { ServedProcess, testAdminKey } from '../../support/served-process.js';
import { play } from '../cli/cli.fixture.js';

// Real: API and worker as processes of their own, PostgreSQL and Redis.

jest.setTimeout(120_000);

const redis = await createOwnRedis('worker');

describeOn(redis, 'a process that is only a worker', ({ url: redisUrl, prefix, client }) => {
  let database: OwnDatabase;
  let api: ServedProcess;
  let worker: ServedProcess;

  beforeAll(async () => {
    database = await createOwnDatabase('worker');
    const place = { databaseUrl: database.url, redisUrl };
    [api, worker] = await Promise.all([
      ServedProcess.join('api', place, { HONGBAO_REDIS_PREFIX: prefix }),
      ServedProcess.join('worker', place, { HONGBAO_REDIS_PREFIX: prefix }),
    ]);
    await api.call('POST', '/v1/campaigns', campaignBody('told', { envelopes: { opening: 'automatic' } }));
    for (let n = 1; n <= 3; n++) await api.call('POST', '/v1/interactions', tripEvent('told', `u${n}`));
  });

  afterAll(async () => {
    await Promise.all([api.end('SIGTERM'), worker.end('SIGTERM')]);
    await database.drop();
    await redis?.close();
  });

  it('pays what the API awards, and tells how it is', async () => {
    let paid = 0;
    while (paid < 3) {
      const { body } = await api.call<{ envelopes: { paid: number } }>('GET', '/v1/campaigns/told/summary');
      paid = body.envelopes.paid;
    }
    expect(await worker.call('GET', '/health/live')).toEqual({ status: 200, body: { status: 'live' } });
    expect(await worker.call('GET', '/health/ready')).toEqual({ status: 200, body: { status: 'ready' } });
    expect(await worker.call('GET', '/v1/audit')).toMatchObject({ status: 404 });
  });

  it('shows its queues in a browser, to admins', async () => {
    const ask = (authorization?: string, path = '/queues') =>
      fetch(`${api.url}${path}`, { headers: authorization === undefined ? {} : { authorization } });
    const basic = (secret: string) => `Basic ${Buffer.from(`anybody:${secret}`).toString('base64')}`;
    const strange = await ask();
    expect(strange.status).toBe(401);
    expect(strange.headers.get('www-authenticate')).toMatch(/^Basic realm="Hongbao queues"/);
    expect((await ask(basic('hb_wrong_0123456789'), '/queues/api/queues')).status).toBe(401);
    const { body: reader } = await api.call<{ secret: string }>('POST', '/v1/keys', { name: 'r', scope: 'reader' });
    expect((await ask(basic(reader.secret), '/queues/api/queues')).status).toBe(401);
    expect(await (await ask(basic(testAdminKey))).text()).toContain('<title>Hongbao queues</title>');
    const told = await (await ask(`Bearer ${testAdminKey}`, '/queues/api/queues')).json();
    const { queues } = told as { queues: { name: string; readOnlyMode: boolean }[] };
    expect(queues.map(({ name }) => name).sort()).toEqual(['expire', 'pay', 'reconcile', 'relay']);
    expect(queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
  });

  it('keeps all of its keys under the prefix of its installation', async () => {
    const [queues, gate] = [await client.keys(`{${prefix}-queues}*`), await client.keys(`${prefix}:*`)];
    expect(queues.length).toBeGreaterThan(0);
    expect(gate.length).toBeGreaterThan(0);
  });

  it('exports, with the API, the figures that the README names, and no others', async () => {
    const texts = await Promise.all([api, worker].map(async ({ url }) => (await fetch(`${url}/metrics`)).text()));
    const exported = texts.flatMap((text) => [...text.matchAll(/^# TYPE (hongbao_\w+)/gm)].map(([, name]) => name));
    const readme = await readFile('README.md', 'utf8');
    const named = [...readme.matchAll(/^\| `(hongbao_\w+)/gm)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(10);
    expect([...new Set(exported)].sort()).toEqual([...new Set(named)].sort());
    expect(texts[1]).toMatch(/^hongbao_budget_minor_units\{campaign="told",currency="CNY",part="paid"\} 300$/m);
    expect(texts[1]).toMatch(/^hongbao_envelopes\{campaign="told",state="paid"\} 3$/m);
    expect(texts[1]).toMatch(/^hongbao_queue_jobs\{queue="\w+",state="waiting"\} \d+$/m);
    expect(texts[1]).toMatch(/^hongbao_payouts_open\{state="unknown"\} 0$/m);
    expect(texts[0]).toMatch(/^hongbao_commit_seconds_count [1-9]/m);
    expect(texts[0]).toMatch(/^hongbao_gate_seconds_count [1-9]/m);
  });
});

it('a part of a fleet does not start where no fleet could meet', async () => {
  const { exitCode, stderr } = await play(['serve', '--role', 'worker'], { env: { REDIS_URL: 'redis://127.0.0.1:1' } });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^hongbao: --role worker is a part of a fleet.* Set DATABASE_URL and REDIS_URL/);
});
