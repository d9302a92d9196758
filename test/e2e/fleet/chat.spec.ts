import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { campaignBody } from '../../support/campaign.body.js';
import { createOwnDatabase, type OwnDatabase } from '../../support/own-database.js';
import { createOwnRedis, describeOn } from '../../support/own-redis.js';
import { ServedProcess } from '../../support/served-process.js';

// Real: two API processes, PostgreSQL and Redis; a campaign made at one is chatted with at the other.

jest.setTimeout(120_000);

const redis = await createOwnRedis('chat');

describeOn(redis, 'a chat message to a fleet that names no campaign', ({ url: redisUrl, prefix }) => {
  let database: OwnDatabase;
  let near: ServedProcess;
  let far: ServedProcess;

  beforeAll(async () => {
    database = await createOwnDatabase('chat');
    const place = { databaseUrl: database.url, redisUrl };
    near = await ServedProcess.join('api', place, { HONGBAO_REDIS_PREFIX: prefix });
    far = await ServedProcess.join('api', place, { HONGBAO_REDIS_PREFIX: prefix });
  });

  afterAll(async () => {
    await Promise.all([near.end('SIGTERM'), far.end('SIGTERM')]);
    await database.drop();
    await redis?.close();
  });

  const say = (id: string) =>
    far.call<{ detail?: string; interaction?: { decision: string } }>('POST', '/v1/chat/messages', {
      id,
      user: 'ann',
      text: 'Plan me a trip to Chengdu',
    });

  it('is decided under the one that runs, wherever that was made', async () => {
    expect(await say('early')).toMatchObject({ status: 422 });
    await near.call('POST', '/v1/campaigns', campaignBody('only'));
    expect(await say('at once')).toMatchObject({ status: 200 });
  });

  it('is asked to choose where two run', async () => {
    await near.call('POST', '/v1/campaigns', campaignBody('other'));
    // The processes hear of each other's campaigns within a second or two.
    let answer = await say('which 0');
    for (let n = 1; answer.status === 200 && n < 100; n++) {
      await sleep(100);
      answer = await say(`which ${n}`);
    }
    expect(answer).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('choose one of only, other') },
    });
    await near.call('POST', '/v1/campaigns/only/close');
    expect(await say('the other')).toMatchObject({ status: 200 });
  });
});
