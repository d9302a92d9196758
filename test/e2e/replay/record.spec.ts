import { gunzipSync } from 'node:zlib';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../../apps/cli/src/cli.js';
import { campaignBody } from '../../support/campaign.body.js';
import { adminKey, HttpService } from '../../support/http-service.js';
import { stage } from '../cli/cli.fixture.js';

let cwd = '';
let api: HttpService;
/** Without anything in its books. */
let fresh: HttpService;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'record-'));
  api = await HttpService.start('record');
  fresh = await HttpService.start('record_fresh');
}, 60_000);
afterAll(async () => {
  await api.stop();
  await fresh.stop();
  await rm(cwd, { recursive: true });
}, 60_000);

async function hongbao(...args: string[]) {
  const { world, stdout, stderr } = stage({ cwd, env: { HONGBAO_ADMIN_KEY: adminKey } });
  const exitCode = await runCli(args, world);
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

const text = (name: string): Promise<string> => readFile(join(cwd, name), 'utf8');

const start = Date.parse('2026-02-06T10:00:00+08:00');

/** A campaign whose events come in every shape that the service takes. */
async function liveTraffic(campaign: string): Promise<void> {
  const kinds = ['complex_question', 'trip_planning', 'daily_task'];
  const created = await api.post(
    '/v1/campaigns',
    campaignBody(campaign, {
      seed: 'record',
      registration: 'required',
      rules: [
        { name: 'asking', trigger: { type: 'interaction', kinds }, win: { probability: 0.5, prizes: { coin: 1 } } },
        {
          name: 'inviting',
          trigger: { type: 'invitation', kinds },
          inviter: { win: { prizes: { coin: 1 } } },
          invitee: { win: { prizes: { coin: 1 } } },
        },
      ],
      caps: { user: { perDay: 3 } },
    }),
  );
  expect(created.text).toContain(`"id":"${campaign}"`);
  for (let user = 0; user < 10; user++) {
    const invitedBy = user > 4 ? { invitedBy: `user-${user - 1}` } : {};
    await api.post('/v1/users', {
      id: `user-${user}`,
      ...(user % 2 === 0 && { device: `device-${user}` }),
      ...invitedBy,
    });
  }
  for (let n = 0; n < 200; n++) {
    const subject = `user-${n % 11}`;
    // The eleventh comes before registering.
    if (n === 120) await api.post('/v1/users', { id: 'user-10' });
    if (n % 9 === 0) {
      const words = `Why does the ${n}th moon of the year decide when the festival is, and who reckons it?`;
      await api.post('/v1/chat/messages', { id: `chat-${n}`, user: subject, text: words, campaign });
      continue;
    }
    const time = new Date(start + n * 1_000).toISOString();
    const data = {
      campaign,
      ...(n % 2 === 0
        ? { kind: 'daily_task' }
        : { text: `Plan a trip of ${n % 40} days from Beijing to Kyoto with trains` }),
      ...(n % 3 === 0 && { device: `phone-${n % 4}` }),
      ...(n % 5 === 0 && { channel: 'home' }),
    };
    const event = {
      specversion: '1.0',
      type: 'hongbao.interaction.v1',
      source: 'app',
      id: `${n}`,
      subject,
      time,
      data,
    };
    expect((await api.post('/v1/interactions', event)).status).toBe(200);
  }
}

describe('a recording', () => {
  it('is decided alike in virtual time and by a fresh service, and awards nothing twice where it comes from', async () => {
    await liveTraffic('live');
    const recorded = await hongbao('record', 'live.ndjson', '--campaign', 'live', '--target', api.url, '--json');
    expect(recorded).toMatchObject({ exitCode: 0 });
    const { figures } = JSON.parse(recorded.stdout) as {
      figures: { decisions: number; awarded: number; digest: string };
    };
    expect(figures.decisions).toBe(200);
    expect(figures.awarded).toBeGreaterThan(10);
    const held = ['--golden', 'live.golden.ndjson', '--trace'];
    const known = ['--scenario', 'live.campaign.json', '--users', 'live.users.ndjson'];
    expect(await hongbao('replay', 'live.ndjson', '--virtual', ...known, ...held)).toMatchObject({ exitCode: 0 });
    expect(await hongbao('replay', 'live.ndjson', '--target', fresh.url, ...known, ...held)).toMatchObject({
      exitCode: 0,
    });
    const before = (await api.get('/v1/campaigns/live/summary')).body;
    const again = await hongbao('replay', 'live.ndjson', '--target', api.url, '--json');
    expect(again).toMatchObject({ exitCode: 0 });
    expect((await api.get('/v1/campaigns/live/summary')).body).toMatchObject({
      budget: (before as { budget: object }).budget,
      decisions: (before as { decisions: object }).decisions,
    });

    // One rule changed: the first decision that it moves is shown.
    const campaign = JSON.parse(await text('live.campaign.json')) as { caps: { user: { perDay: number } } };
    campaign.caps.user.perDay = 2;
    await writeFile(join(cwd, 'changed.campaign.json'), JSON.stringify(campaign));
    const changed = await hongbao(
      'replay',
      'live.ndjson',
      '--virtual',
      ...held,
      ...known.slice(2),
      '--scenario',
      'changed.campaign.json',
    );
    expect(changed.exitCode).toBe(1);
    const told = async (name: string) =>
      (await text(name))
        .split('\n')
        .slice(1, -1)
        .map((line) => JSON.parse(line) as { id: string; reason: string | null });
    const [golden, moved] = [await told('live.golden.ndjson'), await told('reports/replay-live/run.ndjson')];
    const first = golden.findIndex(({ reason }, index) => reason !== moved[index]?.reason);
    expect(moved[first]?.reason).toBe('user_cap');
    expect(changed.stdout).toContain(`decision ${first + 1}:\n  event ${golden[first]?.id} of`);
    expect(changed.stdout).toContain('today awards:day 2');
  }, 60_000);

  it('tells a repeat in exactly what was sent, where a time came with it', async () => {
    const again = await api.post(
      '/v1/interactions',
      JSON.parse((await text('live.ndjson')).split('\n')[4] ?? '') as object,
    );
    expect(again).toMatchObject({ status: 200, body: { duplicate: true } });
  });

  it('leaves no message in clear where asked, in gzip, and is decided alike all the same', async () => {
    const args = ['--campaign', 'live', '--target', api.url, '--hash-text'];
    expect(await hongbao('record', 'secret.ndjson.gz', ...args)).toMatchObject({ exitCode: 0 });
    const lines = gunzipSync(await readFile(join(cwd, 'secret.ndjson.gz'))).toString();
    expect(lines).not.toMatch(/Kyoto|festival/);
    const known = ['--scenario', 'secret.campaign.json', '--users', 'secret.users.ndjson'];
    const replayed = await hongbao(
      'replay',
      'secret.ndjson.gz',
      '--virtual',
      ...known,
      '--golden',
      'live.golden.ndjson',
    );
    expect(replayed).toMatchObject({ exitCode: 0 });
  }, 60_000);

  it.each([
    ['no such campaign', ['--campaign', 'nobody'], /no campaign/],
    ['no service', ['--campaign', 'live', '--target', 'http://127.0.0.1:1'], /Nobody answers/],
    ['no URL', ['--campaign', 'live', '--target', 'localhost:8080'], /give a URL/],
    ['a place where nothing can be written', ['--campaign', 'live'], /cannot be written/],
  ])('of %s is refused in one line', async (name, args, said) => {
    const file = name.startsWith('a place') ? 'live.ndjson/x.ndjson' : 'x.ndjson';
    const target = args.includes('--target') ? [] : ['--target', api.url];
    const { exitCode, stderr } = await hongbao('record', file, ...args, ...target);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
