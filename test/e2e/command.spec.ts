import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

describe('the hongbao command', () => {
  it('starts compiled, from the launcher, with nothing but its answer on stdout', async () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const { stdout } = await promisify(execFile)(process.execPath, ['apps/cli/bin/hongbao.mjs', '--version']);
    expect(stdout).toBe(`${manifest.version}\n`);
  });
});
