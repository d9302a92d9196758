import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { RunSummary } from '#report';
import { runCli } from '../../../apps/cli/src/cli.js';
import { play, root, stage, writeSmallDemo } from './cli.fixture.js';

// Real: everything that "npm run demo" does, with a crowd of a few hundred instead of thousands.

const limitMs = 240_000;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hongbao-cli-demo-'));
  await writeSmallDemo(folder);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function demoFolders(): Promise<string[]> {
  return (await readdir(tmpdir())).filter((name) => name.startsWith('hongbao-demo-'));
}

describe('hongbao demo', () => {
  it(
    'plays, proves and cleans up, and writes a summary after its schema and a report',
    async () => {
      const before = await demoFolders();
      const { exitCode, stdout, stderr } = await play(['demo', '--scenario', 'small.yaml', '--json'], { cwd: folder });
      expect(stderr).not.toContain('hongbao:');
      const summary = JSON.parse(stdout) as RunSummary;

      const schema = JSON.parse(
        await readFile(join(root, 'libs/report/src/run/summary.schema.json'), 'utf8'),
      ) as object;
      const validate = new Ajv({ allErrors: true }).compile(schema);
      expect(validate(summary) ? null : validate.errors).toBeNull();
      expect(JSON.parse(await readFile(join(folder, 'reports/demo-small/summary.json'), 'utf8'))).toEqual(summary);

      const { budget, decisions, envelopes, invariants, latencyMs } = summary;
      expect(invariants.filter(({ ok }) => !ok)).toEqual([]);
      expect(invariants.map(({ name }) => name)).toEqual(expect.arrayContaining(['client_journal', 'queue_drained']));
      expect(exitCode).toBe(0);
      // The laws of the summary.
      expect(budget.reserved + budget.paid + budget.remaining).toBe(budget.total);
      expect(Object.values(decisions.rejected).reduce((sum, n) => sum + n, decisions.awarded)).toBe(decisions.total);
      expect(Object.values(envelopes).reduce((sum, n) => sum + n, 0)).toBe(decisions.awarded);
      expect([envelopes.sealed, envelopes.opened, budget.reserved]).toEqual([0, 0, 0]);
      // Something happened, by every way.
      expect(decisions.awarded).toBeGreaterThan(100);
      expect(envelopes.paid).toBeGreaterThan(50);
      expect(summary.duplicates).toBeGreaterThan(0);
      expect(latencyMs!.p50).toBeGreaterThan(0);
      expect(latencyMs!.p50).toBeLessThanOrEqual(latencyMs!.p99);

      const report = await readFile(join(folder, 'reports/demo-small/report.html'), 'utf8');
      expect(report).toContain('every fen is accounted for</h1>');
      expect(report).toContain('as chat messages.');
      expect(stderr).toMatch(/interactions through HTTP/);
      expect(stderr).toMatch(/decisions\/s/);
      expect(await demoFolders()).toEqual(before);
    },
    limitMs,
  );

  it(
    'shows the result in 80 columns, and draws on a terminal only',
    async () => {
      const { exitCode, stdout, stderr } = await play(
        ['demo', '--scenario', 'small.yaml', '--out', join(folder, 'shown')],
        { cwd: folder, terminal: true, env: { NO_COLOR: '1' } },
      );
      expect(exitCode).toBe(0);
      expect(stdout).toContain('✓ client journal');
      expect(stdout).toContain('npx hongbao serve --scenario');
      expect(stdout).toContain('shown/report.html');
      expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
      // The screen was drawn, taken away again, and the cursor given back.
      expect(stderr).toContain('🧧 Hongbao');
      expect(stderr).toContain('A\u001b[J\u001b[?25h');
    },
    limitMs,
  );

  it(
    'ends in order on Ctrl-C, in the middle of the play',
    async () => {
      const before = await demoFolders();
      const { world, stderr, stdout, interrupt } = stage({ cwd: folder });
      const ended = runCli(['demo', '--scenario', 'small.yaml'], world);
      const over = { already: false };
      void ended.then(() => (over.already = true));
      while (!stderr().includes('through HTTP') && !over.already) await sleep(20);
      await sleep(500);
      interrupt();
      expect(await ended).toBe(130);
      expect(stderr()).toMatch(/hongbao: interrupted\n$/);
      expect(stdout()).toBe('');
      expect(await demoFolders()).toEqual(before);
    },
    limitMs,
  );
});
