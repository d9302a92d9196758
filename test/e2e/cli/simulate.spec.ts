import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import type { LabSummary } from '#report';
import { play, root } from './cli.fixture.js';

// Real: the compiled command with its worker threads, in a process of its own, and the files that it leaves.

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hongbao-cli-simulate-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the compiled command. @param meanwhile - Is told the process and all that it has printed on stderr so far. */
async function hongbao(
  args: readonly string[],
  meanwhile: (kill: (signal: NodeJS.Signals) => void, stderr: string) => void = () => undefined,
): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, 'dist/apps/cli/src/main.js'), ...args], { cwd: folder });
  const text = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => {
    text.stderr += chunk.toString();
    meanwhile((signal) => child.kill(signal), text.stderr);
  });
  const [exitCode] = (await once(child, 'close')) as [number | null];
  return { exitCode, ...text };
}

async function simulate(
  name: string,
  ...options: string[]
): Promise<{ ended: Ended; summary: LabSummary; out: string }> {
  const out = join(folder, name);
  const ended = await hongbao(['simulate', 'demo', '--out', out, ...options]);
  const summary = JSON.parse(await readFile(join(out, 'summary.json'), 'utf8')) as LabSummary;
  return { ended, summary, out };
}

/** What may differ between two runs of the same. */
function withoutTimes({ startedAt: _started, wallClockMs: _took, ...rest }: LabSummary): object {
  return rest;
}

describe('hongbao simulate', () => {
  it('gives the same summary to the byte for the same seed, with one worker and with two, and another for another seed', async () => {
    const one = await simulate('one', '--runs', '3', '--scale', '0.5', '--workers', '1');
    const two = await simulate('two', '--runs', '3', '--scale', '0.5', '--workers', '2');
    const other = await simulate('other', '--runs', '3', '--scale', '0.5', '--seed', 'another');
    expect(one.ended).toMatchObject({ exitCode: 0 });
    expect(JSON.stringify(withoutTimes(two.summary))).toBe(JSON.stringify(withoutTimes(one.summary)));
    expect(other.summary.decisions).not.toEqual(one.summary.decisions);
  });

  it('writes a summary after its schema, a report and tables, and answers in 80 columns', async () => {
    const { ended, summary, out } = await simulate('files', '--runs', '4', '--compare', 'campaign.caps.user.perDay=1');
    const schema = JSON.parse(await readFile(join(root, 'libs/report/src/run/summary.schema.json'), 'utf8')) as object;
    const validate = new Ajv({ allErrors: true }).compile(schema);
    expect(validate(summary) ? null : validate.errors).toBeNull();
    const { budget, decisions, invariants, experiments } = summary;
    expect(invariants.filter(({ ok }) => !ok)).toEqual([]);
    expect(budget.reserved + budget.paid + budget.remaining).toBe(budget.total);
    expect(Object.values(decisions.rejected).reduce((sum, n) => sum + n, decisions.awarded)).toBe(decisions.total);
    expect(experiments.comparison?.differences.spend).toMatchObject({ pairs: 4 });
    expect(experiments.withoutRewards?.measures.awards).toMatchObject({ mean: 0 });
    expect(await readFile(join(out, 'report.html'), 'utf8')).toMatch(/^\s*<!doctype html>/);
    expect(await readdir(join(out, 'tables'))).toEqual(expect.arrayContaining(['measures.csv', 'series.csv']));
    expect(ended.stdout).toContain('report.html');
    expect(Math.max(...ended.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(ended.stderr).toMatch(/4 runs/);
  });

  it('prints one JSON document with --json', async () => {
    const ended = await hongbao(['simulate', 'demo', '--runs', '1', '--scale', '0.1', '--json', '--no-study']);
    expect(JSON.parse(ended.stdout)).toMatchObject({ command: 'simulate', scenario: 'demo', runs: 1, scale: 0.1 });
  });

  it('writes the stream that it generated, and the users whom the campaign wants registered', async () => {
    const file = join(folder, 'events.ndjson');
    const { ended, summary } = await simulate(
      'events',
      '--runs',
      '1',
      '--scale',
      '0.1',
      '--no-study',
      '--events',
      file,
    );
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    const users = (await readFile(join(folder, 'events.users.ndjson'), 'utf8')).trimEnd().split('\n');
    // The rewards of inviters and the prizes of contests are made by the service itself.
    const { copy, decisions } = summary;
    expect(lines.length).toBeLessThan(copy.decisions.total);
    expect(lines.length).toBeGreaterThan(copy.decisions.total * 0.9);
    // Everything but the copy is told at the size of the real campaign.
    expect(decisions.total).toBe(copy.decisions.total * 10);
    expect(summary.budget.total).toBe(5_400_000);
    expect(JSON.parse(lines[0]!)).toMatchObject({ type: 'hongbao.interaction.v1', data: { campaign: 'demo' } });
    expect(JSON.parse(users[0]!)).toMatchObject({ id: 'user-0' });
    const campaign = JSON.parse(await readFile(join(folder, 'events.campaign.json'), 'utf8')) as object;
    expect(campaign).toMatchObject({ id: 'demo', clock: 'event', budget: 540_000 });
    expect(ended.stdout).toContain('for POST /v1/interactions/batch');
    const taken = await hongbao(['simulate', 'demo', '--runs', '1', '--events', join(folder, 'no', 'where.ndjson')]);
    expect(taken).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/cannot be written \(ENOENT\)/) });
  });

  it('stops at Ctrl-C, and tells and writes what was finished', async () => {
    let stopped = false;
    const out = join(folder, 'stopped');
    const args = ['simulate', 'demo', '--runs', '10000', '--scale', '0.02', '--no-study', '--out', out];
    const ended = await hongbao(args, (kill, stderr) => {
      if (stopped || !stderr.includes('run ')) return;
      stopped = true;
      kill('SIGINT');
    });
    expect(ended.exitCode).toBe(130);
    expect(ended.stderr).toContain('Interrupted');
    const summary = JSON.parse(await readFile(join(out, 'summary.json'), 'utf8')) as LabSummary;
    expect(summary.complete).toBe(false);
    expect(summary.runs).toBeGreaterThan(0);
    expect(summary.runs).toBeLessThan(10_000);
  });

  it.each([
    ['a path that is none', ['--set', 'campaign.caps.userr.perDay=1'], /userr/],
    ['a sweep of one value', ['--sweep', 'campaign.budget=1'], /--sweep .*give path=a,b,c/],
    ['a goal that is none', ['--optimise', 'happiness'], /--optimise .*"happiness" is no goal/],
    ['knobs without a goal', ['--knob', 'campaign.caps.user.perDay=1..5'], /--knob goes with --optimise/],
    ['a scale of nothing', ['--scale', '0'], /Give a number above 0/],
    ['two scenarios to compare with', ['--compare', 'demo', '--compare', 'qwen-2026'], /--compare takes one scenario/],
    ['a moment that is none', ['--dry-before', 'tomorrow'], /tomorrow/],
  ])('answers %s with code 2, a clear line and no stack', async (_name, options, line) => {
    const { exitCode, stdout, stderr } = await play(['simulate', 'demo', ...options]);
    expect(stderr).toMatch(line);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).toBe('');
    expect(exitCode).toBe(2);
  });
});
