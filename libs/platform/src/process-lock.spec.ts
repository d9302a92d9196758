import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { takeProcessLock, type ProcessLock } from './process-lock.js';

describe('the lock between processes', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hongbao-lock-'));
    path = join(folder, 'lock');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is held by one, named to the others, and free again afterwards', async () => {
    const taken = await Promise.all([1, 2, 3].map(() => takeProcessLock(path)));
    const locks = taken.filter((each): each is ProcessLock => typeof each !== 'number');
    expect(locks).toHaveLength(1);
    expect(taken.filter((each) => each === process.pid)).toHaveLength(2);
    await locks[0]!.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a process that ended', () => JSON.stringify({ pid: spawnSync('true').pid, startedAt: null })],
    ['a process whose id somebody else has now', () => JSON.stringify({ pid: process.pid, startedAt: '1' })],
    ['a file that was never finished', () => '{"pid":'],
  ])('is taken over from %s', async (_, content) => {
    writeFileSync(path, content());
    const locks = await Promise.all([1, 2].map(() => takeProcessLock(path)));
    expect(locks.filter((each) => typeof each !== 'number')).toHaveLength(1);
    expect(existsSync(path)).toBe(true);
    expect(readdirSync(folder)).toEqual(['lock']);
  });
});
