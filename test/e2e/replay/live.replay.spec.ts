import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runCli } from '../../../apps/cli/src/cli.js';
import { adminKey, HttpService } from '../../support/http-service.js';
import { stage } from '../cli/cli.fixture.js';

let cwd = '';
let api: HttpService;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'replay-'));
  api = await HttpService.start('replay');
}, 60_000);
afterAll(async () => {
  await api.stop();
  await rm(cwd, { recursive: true });
}, 60_000);

async function hongbao(...args: string[]) {
  const { world, stdout, stderr } = stage({ cwd, env: { HONGBAO_ADMIN_KEY: adminKey } });
  const exitCode = await runCli(args, world);
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

it('decides live as in virtual time, and a second time awards nothing', async () => {
  await hongbao('simulate', 'demo', '--scale', '0.05', '--runs', '1', '--no-study', '--events', 'e.ndjson', '--quiet');
  const raw = await readFile(join(cwd, 'e.campaign.json'));
  expect((await api.post('/v1/campaigns', undefined, { raw })).status).toBe(201);
  for (const user of (await readFile(join(cwd, 'e.users.ndjson'), 'utf8')).split('\n').slice(0, -1)) {
    await api.post('/v1/users', undefined, { raw: user });
  }
  const order = ['--order', 'file', '--json', '--golden', 'golden'];
  const known = ['--scenario', 'e.campaign.json', '--users', 'e.users.ndjson'];
  const virtual = await hongbao('replay', 'e.ndjson', '--virtual', ...known, ...order, '--update-golden');
  expect(virtual).toMatchObject({ exitCode: 0 });
  const first = await hongbao('replay', 'e.ndjson', '--target', api.url, ...order);
  expect(first).toMatchObject({ exitCode: 0 });
  const second = await hongbao('replay', 'e.ndjson', '--target', api.url, ...order);
  expect(second).toMatchObject({ exitCode: 0 });
  const [before, after] = [first, second].map(({ stdout }) => JSON.parse(stdout) as { digest: string; budget: object });
  expect(after?.digest).toBe((JSON.parse(virtual.stdout) as { digest: string }).digest);
  expect(after?.budget).toEqual(before?.budget);
}, 60_000);
