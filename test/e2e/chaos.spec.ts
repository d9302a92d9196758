import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { runSeed } from '../chaos/run.seed.js';
import { Stage } from '../chaos/stage.js';
import { root } from './cli/cli.fixture.js';

// A short part of `npm run chaos`: one seed of everything, on a PostgreSQL and a Redis of its own.

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.build(join(root, 'apps/cli/bin/hongbao.mjs'));
}, 120_000);
afterAll(() => stage.close(false), 60_000);

it('loses nothing of a fleet that breaks in every way', async () => {
  const { violations, acknowledged, faults } = await runSeed(stage, '6', { rageMs: 3_000 });
  expect(violations).toEqual([]);
  expect(acknowledged).toBeGreaterThan(100);
  expect(faults.length).toBeGreaterThan(2);
}, 240_000);
