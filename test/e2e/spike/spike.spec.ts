import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runCli } from '../../../apps/cli/src/cli.js';
import { ServedProcess, testAdminKey } from '../../support/served-process.js';
import { stage } from '../cli/cli.fixture.js';

// Real: a service in a process of its own, with its own PostgreSQL, reached over HTTP.

let cwd = '';
let service: ServedProcess;
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'hongbao-spike-'));
  await chmod(cwd, 0o711);
  // Its channel pays everybody in the end, where that of a service without a scenario refuses one in a thousand.
  service = await ServedProcess.start(join(cwd, 'data'), '--scenario', 'rain');
}, 120_000);
afterAll(async () => {
  await service.end('SIGTERM');
  await rm(cwd, { recursive: true, force: true });
}, 60_000);

interface Summary {
  readonly latencyMs: { readonly p50: number; readonly p99: number; readonly max: number };
  readonly invariants: readonly { readonly name: string; readonly ok: boolean }[];
  readonly envelopes: { readonly paid: number };
  readonly decisions: { readonly total: number; readonly awarded: number };
  readonly spike: {
    readonly requests: { readonly total: number; readonly answered: number };
    readonly goodness: { readonly p: number };
    readonly drainedMs: number;
  };
}

async function spike(...args: string[]) {
  const { world, stdout, stderr, interrupt } = stage({ cwd, env: { HONGBAO_ADMIN_KEY: testAdminKey } });
  const running = runCli(
    ['spike', 'rain', '--target', service.url, '--peak', '100', '--seed', 'tests', ...args],
    world,
  );
  return { interrupt, stderr, over: running.then((exitCode) => ({ exitCode, stdout: stdout(), stderr: stderr() })) };
}

const summaryIn = async (folder: string): Promise<Summary> =>
  JSON.parse(await readFile(join(cwd, folder, 'summary.json'), 'utf8')) as Summary;

describe('a spike', () => {
  it('follows its plan, and finds every award that was acknowledged in the books', async () => {
    const args = ['--duration', '6s', '--threshold', 'error-rate<1%', '--threshold', 'payout-drain<120s'];
    const { over } = await spike(...args, '--out', 'kept', '--junit', 'junit.xml');
    expect(await over).toMatchObject({ exitCode: 0 });
    const { spike: told, invariants, envelopes, decisions } = await summaryIn('kept');
    expect(told.requests.answered).toBe(told.requests.total);
    expect(told.goodness.p).toBeGreaterThan(1e-6);
    expect(envelopes.paid).toBe(decisions.awarded);
    expect(invariants).toContainEqual(expect.objectContaining({ name: 'client_journal', ok: true }));
    expect(await readFile(join(cwd, 'junit.xml'), 'utf8')).toMatch(/failures="0"/);
    const page = await readFile(join(cwd, 'kept/report.html'), 'utf8');
    expect(page).toContain('The spike was borne');
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  }, 120_000);

  it('misses a threshold that nobody could keep', async () => {
    const { over } = await spike('--duration', '2s', '--threshold', 'p50<0.01ms', '--out', 'tight');
    const { exitCode, stdout } = await over;
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/✗ p50<0.01ms/);
  }, 120_000);

  it('charges a service that stood still for all who would have come meanwhile', async () => {
    const { over } = await spike('--duration', '8s', '--out', 'frozen');
    await sleep(2_000);
    await service.freeze(2_000);
    await over;
    const { latencyMs } = await summaryIn('frozen');
    expect(latencyMs.p99).toBeGreaterThan(1_200);
    expect(latencyMs.max).toBeGreaterThan(1_500);
  }, 120_000);

  it('is shared by two processes that begin together, and adds up to one', async () => {
    const { over } = await spike('--duration', '4s', '--drivers', '2', '--out', 'shared');
    expect(await over).toMatchObject({ exitCode: 0 });
    const parts = await Promise.all(['shared/driver-1', 'shared/driver-2'].map(summaryIn));
    const { spike: whole, invariants } = await summaryIn('shared');
    const sent = parts.map((part) => part.spike.requests.total);
    expect(Math.min(...sent)).toBeGreaterThan(0);
    expect(whole.requests.total).toBe(sent.reduce((sum, each) => sum + each, 0));
    expect(whole.goodness.p).toBeGreaterThan(1e-6);
    expect(invariants.every(({ ok }) => ok)).toBe(true);

    // What was written can be added up again, and not with another load.
    const again = (...args: string[]) => {
      const { world, stderr } = stage({ cwd, env: {} });
      const folders = ['--merge', 'shared/driver-2', '--merge', 'shared/driver-1', '--out', 'again'];
      const load = ['--peak', '100', '--seed', 'tests', '--duration', '4s'];
      return runCli(['spike', 'rain', ...load, ...folders, ...args], world).then((exitCode) => [exitCode, stderr()]);
    };
    expect(await again()).toEqual([0, '']);
    expect((await summaryIn('again')).latencyMs).toEqual((await summaryIn('shared')).latencyMs);
    expect(await again('--seed', 'others', '--peak', '90')).toEqual([2, expect.stringContaining('of another load')]);
  }, 120_000);

  it('ends where one of several drivers cannot begin, and takes nothing for its own that an earlier one left', async () => {
    const play = async (peak: string) => {
      const { over } = await spike(
        '--duration',
        '2s',
        '--drivers',
        '2',
        '--run',
        'once',
        '--out',
        'once',
        '--peak',
        peak,
      );
      return over;
    };
    expect(await play('100')).toMatchObject({ exitCode: 0 });
    // The first driver would make another campaign of that name; the second waits for it.
    const refused = await play('50');
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain('rain-once');
    await expect(summaryIn('once/driver-1')).rejects.toThrow('ENOENT');

    const late = await spike('--duration', '2s', '--run', 'once', '--driver', '2/2', '--start', '2026-01-01T00:00Z');
    const { exitCode, stderr } = await late.over;
    expect(exitCode).toBe(2);
    expect(stderr).toContain('give a later moment');
  }, 120_000);

  it('tells Prometheus how it goes', async () => {
    const { over, stderr } = await spike('--duration', '4s', '--metrics-port', '0', '--out', 'metered');
    let figures = '';
    const ended = over.then(() => true);
    const read = (url: string) =>
      fetch(url).then(
        (response) => response.text(),
        () => figures,
      );
    while (!figures.includes('hongbao_spike_answers_total ') && !(await Promise.race([ended, sleep(100)]))) {
      const url = /http:\S+metrics/.exec(stderr())?.[0];
      if (url !== undefined) figures = await read(url);
    }
    expect(figures).toMatch(/^hongbao_spike_wanted_per_second [\d.]+$/m);
    await ended;
  }, 120_000);

  it('is held against another, and a service that stood still is told from noise', async () => {
    const play = async (out: string) => (await spike('--duration', '12s', '--out', out)).over;
    await play('before');
    const frozen = play('after');
    await sleep(1_500);
    for (let times = 0; times < 3; times++) {
      await service.freeze(2_500);
      await sleep(500);
    }
    await frozen;
    const { world, stdout } = stage({ cwd, env: {} });
    expect(await runCli(['diff', 'before', 'after'], world)).toBe(1);
    expect(stdout()).toMatch(/^after is worse than before: .*99% within/m);

    const written = await readFile(join(cwd, 'after/play.json'), 'utf8');
    await writeFile(join(cwd, 'after/play.json'), written.replace(/hongbao\.spike\.v\d+/, 'hongbao.spike.v1'));
    const again = stage({ cwd, env: {} });
    expect(await runCli(['diff', 'before', 'after'], again.world)).toBe(2);
    expect(again.stderr()).toContain('another version of Hongbao wrote this');
  }, 120_000);

  it('ends in order when it is interrupted, with what was seen', async () => {
    const { over, interrupt } = await spike('--duration', '60s', '--out', 'interrupted');
    await sleep(3_000);
    interrupt();
    const { exitCode, stdout } = await over;
    expect(exitCode).toBe(130);
    expect(stdout).toMatch(/Interrupted after \d+ answers/);
  }, 120_000);

  it('leaves none of its campaigns running, whether it was alone, shared or interrupted', async () => {
    const { body } = await service.call<{ items: { id: string; state: string }[] }>('GET', '/v1/campaigns');
    const own = body.items.filter(({ id }) => id.startsWith('rain-'));
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter(({ state }) => state !== 'closed')).toEqual([]);
    expect((await service.call('GET', '/v1/campaigns/rain')).body).toMatchObject({ state: 'running' });
    expect((await service.call('GET', '/v1/audit')).body).toMatchObject({ ok: true });
  });

  it('lets a campaign run that was there before', async () => {
    const { over } = await spike('--duration', '1s', '--campaign', 'rain', '--out', 'into');
    await over;
    expect((await service.call('GET', '/v1/campaigns/rain')).body).toMatchObject({ state: 'running' });
  }, 120_000);

  it.each([
    ['a threshold that is none', ['--threshold', 'p98<1'], /--threshold p98<1: give a bound such as/],
    ['no time', ['--duration', 'soon'], /--duration soon: give a time/],
    ['nobody there', ['--target', 'http://127.0.0.1:1'], /Nobody answers at/],
  ])('refuses %s in one line', async (_name, args, said) => {
    const { exitCode, stderr } = await (await spike(...args, '--quiet')).over;
    expect(exitCode).toBe(2);
    expect(stderr.trim()).toMatch(said);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  // The last one: the service is gone after it.
  it('says so where the service goes away in the middle', async () => {
    const { over } = await spike('--duration', '30s', '--out', 'gone');
    await sleep(3_000);
    await service.end('SIGKILL');
    const { exitCode, stdout, stderr } = await over;
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/The service stopped answering [\d.]+ s into the spike/);
    expect(stderr).not.toMatch(/at .*\.js:\d+/);
  }, 120_000);
});
