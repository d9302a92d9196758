import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Plays a small laboratory in a process of its own, compiled, as threads need it; prints the result. */
const script = `
  import { presets } from '#scenario';
  import { planLab, runLab } from '#simulation';
  const [workers, stopAfter] = process.argv.slice(1).map(Number);
  const policy = presets.get('demo');
  const stop = new AbortController();
  const { plan } = planLab({
    policy, runs: 3, scale: 0.1, seed: 'threads',
    sweep: [{ path: 'campaign.caps.user.perDay', values: ['1', '6'] }],
    optimise: { goal: 'rewarded', trials: 4 },
  });
  const result = await runLab(plan, {
    workers,
    signal: stop.signal,
    onProgress: ({ runsDone }) => { if (runsDone >= stopAfter) stop.abort(); },
  });
  process.stdout.write(JSON.stringify(result));
`;

async function play(workers: number, stopAfter = Number.MAX_SAFE_INTEGER): Promise<string> {
  const args = ['--input-type=module', '--eval', script, String(workers), String(stopAfter)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 100e6 });
  return stdout;
}

describe('the laboratory', () => {
  it('gives the same bytes on one, two and three threads', async () => {
    const once = await play(1);
    expect(JSON.parse(once)).toMatchObject({ complete: true, optimisation: { trials: { length: 4 } } });
    expect(await play(2)).toBe(once);
    expect(await play(3)).toBe(once);
  });

  it('ends in order when it is broken off in the middle of several threads', async () => {
    const told = JSON.parse(await play(2, 4)) as { complete: boolean; policy: { runs: number }; sweep: object };
    expect(told).toMatchObject({ complete: false, optimisation: null, policy: { runs: 3 } });
  });
});
