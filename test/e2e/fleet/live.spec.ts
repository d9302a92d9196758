import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { campaignBody, tripEvent } from '../../support/campaign.body.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';
import { createOwnRedis, describeOn } from '../../support/own-redis.js';
import { ServedProcess, testAdminKey } from '../../support/served-process.js';

// Real: two API processes and a worker; whoever watches at one of them sees what happens at all.

jest.setTimeout(120_000);

const redis = await createOwnRedis('live');

describeOn(redis, 'the live stream of a fleet', ({ url: redisUrl, prefix, client }) => {
  let database: OwnDatabase;
  let members: ServedProcess[] = [];

  beforeAll(async () => {
    database = await createOwnDatabase('live');
    const place = { databaseUrl: database.url, redisUrl };
    const join = (role: 'api' | 'worker') => ServedProcess.join(role, place, { HONGBAO_REDIS_PREFIX: prefix });
    members = [await join('api'), ...(await Promise.all([join('api'), join('worker')]))];
    await members[0]?.call('POST', '/v1/campaigns', campaignBody('seen', { envelopes: { opening: 'automatic' } }));
  });

  afterAll(async () => {
    await Promise.all(members.map((member) => member.end('SIGTERM')));
    await database.drop();
    await redis?.close();
  });

  it('tells what another process decides and a third one pays, each once', async () => {
    const [near, far] = members;
    const abort = new AbortController();
    const response = await fetch(`${near?.url}/v1/stream`, {
      headers: { authorization: `Bearer ${testAdminKey}` },
      signal: abort.signal,
    });
    // The others hear within a second that somebody watches.
    while ((await client.exists(`${prefix}:watched`)) === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    await far?.call('POST', '/v1/interactions', tripEvent('seen', 'far'));
    await near?.call('POST', '/v1/interactions', tripEvent('seen', 'near', { subject: 'bob' }));
    let text = '';
    const times = (event: string) => text.split(`event: ${event}\n`).length - 1;
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk as Uint8Array).toString();
      if (times('decision') >= 2 && times('paid') >= 2) break;
    }
    abort.abort();
    expect([times('decision'), times('paid')]).toEqual([2, 2]);
    expect(text).toContain('"interactionId":"far"');
    expect(text).toContain('"interactionId":"near"');
  });

  it('costs nothing once nobody watches', async () => {
    while ((await client.exists(`${prefix}:watched`)) === 1) await new Promise((resolve) => setTimeout(resolve, 100));
    const counts = (await client.pubsub('NUMSUB', `${prefix}:news`)) as [string, number];
    expect(counts[1]).toBe(0);
  });
});
