import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Real: .ci/prepare.mjs, its lock, its processes. Played: npm and Nest, by scripts that leave a line for each run. */
const played = {
  'npm-cli.js': `
    const { appendFileSync, cpSync } = require('node:fs');
    appendFileSync('runs.log', 'npm ' + process.argv[2] + '\\n');
    cpSync('packages', 'node_modules', { recursive: true });`,
  'packages/@nestjs/cli/bin/nest.js': `
    const { appendFileSync, mkdirSync, writeFileSync, readFileSync } = require('node:fs');
    appendFileSync('runs.log', 'nest ' + process.argv[2] + '\\n');
    const source = readFileSync('apps/main.ts', 'utf8');
    if (source.includes('syntax error')) { console.log('main.ts:1 unexpected token'); process.exit(1); }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150);
    mkdirSync('dist.next', { recursive: true });
    writeFileSync('dist.next/main.js', source);`,
  'package-lock.json': JSON.stringify({ packages: { '': {}, 'node_modules/left': { version: '1.0.0' } } }),
  'packages/.package-lock.json': JSON.stringify({ packages: { 'node_modules/left': { version: '1.0.0' } } }),
  'apps/main.ts': 'first',
  'apps/cli/bin/hongbao.mjs': '',
};

describe('preparing a checkout', () => {
  let folder: string;
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const runs = () => readFileSync(join(folder, 'runs.log'), 'utf8').trim().split('\n');
  const built = () => readFileSync(join(folder, 'dist/main.js'), 'utf8');

  /** Runs the script in the played checkout. */
  const prepare = () =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(process.execPath, ['.ci/prepare.mjs'], {
        cwd: folder,
        env: { ...process.env, npm_execpath: join(folder, 'npm-cli.js') },
      });
      let said = '';
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.on('close', (code) => resolve({ code, said }));
    });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hongbao-prepare-'));
    for (const [path, text] of Object.entries(played)) write(path, text);
    for (const script of ['prepare.mjs', 'lock.mjs']) cpSync(join('.ci', script), join(folder, '.ci', script));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('installs and compiles once, then does nothing', async () => {
    const first = await prepare();
    expect(first).toMatchObject({ code: 0 });
    expect(first.said).toMatch(
      /^hongbao: installing packages \.\.\. \d+\.\d s\nhongbao: compiling \.\.\. \d+\.\d s\n$/,
    );
    expect(await prepare()).toEqual({ code: 0, said: '' });
    expect(runs()).toEqual(['npm ci', 'nest build']);
    expect(existsSync(join(folder, 'node_modules/.bin/hongbao'))).toBe(true);
  });

  it.each([
    { changed: 'a source', path: 'apps/main.ts', text: 'second', due: ['nest build'] },
    { changed: 'an asset', path: 'libs/ledger/one.sql', text: 'select 1', due: ['nest build'] },
    { changed: 'a spec', path: 'libs/ledger/one.spec.ts', text: 'it', due: [] },
    {
      changed: 'the lock file',
      path: 'package-lock.json',
      text: JSON.stringify({ packages: { 'node_modules/left': { version: '2.0.0' } } }),
      due: ['npm ci', 'nest build'],
    },
    {
      changed: 'the lock file, to what stands installed already,',
      path: 'package-lock.json',
      text: JSON.stringify({ packages: { 'node_modules/left': { version: '1.0.0', dev: true } } }),
      due: ['nest build'],
    },
  ])('when $changed changed, runs $due', async ({ path, text, due }) => {
    await prepare();
    write(path, text);
    expect(await prepare()).toMatchObject({ code: 0 });
    expect(runs().slice(2)).toEqual(due);
  });

  it('lets one of many work while the others wait for it', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, prepare));
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0]);
    expect(runs()).toEqual(['npm ci', 'nest build']);
  });

  it('takes over the lock of a process that died', async () => {
    write('.prepare.lock/owner', '2147483646');
    expect(await prepare()).toMatchObject({ code: 0 });
    expect(existsSync(join(folder, '.prepare.lock'))).toBe(false);
  });

  it("prints the tool's own words when the build fails, and leaves the last good one", async () => {
    await prepare();
    write('apps/main.ts', 'syntax error');
    const outcome = await prepare();
    expect(outcome.code).toBe(1);
    expect(outcome.said).toContain('main.ts:1 unexpected token');
    expect(outcome.said).toContain('nest build failed: exit code 1');
    expect(built()).toBe('first');
    expect(existsSync(join(folder, '.prepare.lock'))).toBe(false);
  });
});
