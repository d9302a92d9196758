#!/usr/bin/env -S node --max-semi-space-size=64 --no-parallel-scavenge
/**
 * Starts the command line; in a checkout, installs and compiles first what is due.
 *
 * The flags: what waits for its commit outlives Node's small nursery, and copying it cost a quarter of the service's
 * processor time on streams; in several threads it costs more than in one. They only work at the start of a process.
 */
import { existsSync } from 'node:fs';

const toolchain = new URL('../../../.ci/prepare.mjs', import.meta.url);
// A container image holds the compiled program without the toolchain.
if (existsSync(toolchain)) {
  const { prepareOrExit } = await import(toolchain);
  await prepareOrExit();
}
process.setSourceMapsEnabled(true);
await import('../../../dist/apps/cli/src/main.js');
