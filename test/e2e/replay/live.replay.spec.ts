import { mkdtemp, rm } from 'node:fs/promises';
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
  const held = ['--json', '--golden', 'golden'];
  const known = ['--scenario', 'e.campaign.json', '--users', 'e.users.ndjson'];
  const virtual = await hongbao('replay', 'e.ndjson', '--virtual', ...known, ...held, '--update-golden');
  expect(virtual).toMatchObject({ exitCode: 0 });
  const first = await hongbao('replay', 'e.ndjson', '--target', api.url, ...known, ...held);
  expect(first).toMatchObject({ exitCode: 0 });
  const second = await hongbao('replay', 'e.ndjson', '--target', api.url, ...held);
  expect(second).toMatchObject({ exitCode: 0 });
  const [before, after] = [first, second].map(({ stdout }) => JSON.parse(stdout) as { digest: string; budget: object });
  expect(after?.digest).toBe((JSON.parse(virtual.stdout) as { digest: string }).digest);
  expect(after?.budget).toEqual(before?.budget);
}, 60_000);

it('decides nothing by guess, and nothing twice, however a stream is spoiled', async () => {
  const known = ['--scenario', 'e.campaign.json', '--users', 'e.users.ndjson', '--json'];
  const twice = await hongbao('replay', 'e.ndjson', '--virtual', ...known, '--golden', 'golden', '--duplicate', '5%');
  expect(twice).toMatchObject({ exitCode: 0 });
  const spoiled = ['--duplicate', '5%', '--corrupt', '2%', '--drop', '2%', '--reorder', '10m', '--delay', '1h'];
  const virtual = await hongbao(
    'replay',
    'e.ndjson',
    '--virtual',
    ...known,
    '--golden',
    'spoiled',
    '--update-golden',
    ...spoiled,
  );
  expect(virtual).toMatchObject({ exitCode: 0 });
  const fresh = await HttpService.start('replay_spoiled');
  try {
    const live = await hongbao(
      'replay',
      'e.ndjson',
      '--target',
      fresh.url,
      ...known,
      '--golden',
      'spoiled',
      ...spoiled,
    );
    expect(live).toMatchObject({ exitCode: 0 });
    const { invariants } = JSON.parse(live.stdout) as { invariants: unknown[] };
    expect(invariants).toContainEqual({ name: 'nothing_guessed', ok: true, detail: 'No broken line was decided.' });
  } finally {
    await fresh.stop();
  }
  const other = await hongbao('replay', 'e.ndjson', '--virtual', ...known, '--golden', 'golden', '--drop', '5%');
  expect(other).toMatchObject({ exitCode: 1 });
}, 60_000);
