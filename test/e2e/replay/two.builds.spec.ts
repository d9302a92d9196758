import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { root } from '../cli/cli.fixture.js';

/** Two builds of the product, one of them with a cap that is off by one, and a stream for both. */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hongbao-builds-'));
  for (const build of ['before', 'after']) {
    const at = join(folder, build);
    await cp(join(root, 'dist'), join(at, 'dist'), { recursive: true });
    await cp(join(root, 'package.json'), join(at, 'package.json'));
    // The presets lie beside the sources.
    await cp(join(root, 'libs/scenario/presets'), join(at, 'dist/libs/scenario/presets'), { recursive: true });
    await symlink(join(root, 'node_modules'), join(at, 'node_modules'));
  }
  await spoil(
    join(folder, 'after/dist/libs/domain/src/policy.compiler.js'),
    /plus: 1,(?=\s+atMost: limit,)/g,
    'plus: 2,',
  );
  const events = [
    'simulate',
    'demo',
    '--scale',
    '0.05',
    '--runs',
    '1',
    '--no-study',
    '--quiet',
    '--events',
    'e.ndjson',
  ];
  expect(await hongbao('before', ...events)).toMatchObject({ exitCode: 0 });
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

/** Changes what has to be there exactly once. */
async function spoil(path: string, good: RegExp, bad: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text.match(good)).toHaveLength(1);
  await writeFile(path, text.replace(good, bad));
}

function hongbao(build: string, ...args: string[]) {
  const main = join(folder, build, 'dist/apps/cli/src/main.js');
  return new Promise<{ exitCode: number; stdout: string }>((resolve) => {
    execFile(process.execPath, [main, ...args], { cwd: folder }, (error, stdout) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, stdout });
    });
  });
}

it('shows the first decision in which two builds differ, and nothing where they do not', async () => {
  const known = ['--scenario', 'e.campaign.json', '--users', 'e.users.ndjson', '--trace', '--quiet'];
  for (const [build, out] of [
    ['before', 'a'],
    ['before', 'again'],
    ['after', 'b'],
  ] as const) {
    const replayed = await hongbao(build, 'replay', 'e.ndjson', '--virtual', ...known, '--out', out);
    expect(replayed).toMatchObject({ exitCode: 0 });
  }
  expect(await hongbao('before', 'diff', 'a', 'again')).toMatchObject({ exitCode: 0 });
  const { exitCode, stdout } = await hongbao('before', 'diff', 'a', 'b');
  expect(exitCode).toBe(1);
  const trace = async (run: string) =>
    (await readFile(join(folder, run, 'run.ndjson'), 'utf8'))
      .split('\n')
      .slice(1, -1)
      .map((line) => JSON.parse(line) as { id: string; reason: string | null });
  const [a, b] = [await trace('a'), await trace('b')];
  const first = a.findIndex(({ reason }, index) => reason !== b[index]?.reason);
  expect(b[first]?.reason).toBe('user_cap');
  expect(stdout).toContain(`decision ${(first + 1).toLocaleString('en')}:\n  event ${a[first]?.id} of`);
}, 120_000);
