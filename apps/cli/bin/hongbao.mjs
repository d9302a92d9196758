#!/usr/bin/env node
/** Starts the command line; in a checkout, installs and compiles first what is due. */
import { existsSync } from 'node:fs';

const toolchain = new URL('../../../.ci/prepare.mjs', import.meta.url);
// A container image holds the compiled program without the toolchain.
if (existsSync(toolchain)) {
  const { prepareOrExit } = await import(toolchain);
  await prepareOrExit();
}
process.setSourceMapsEnabled(true);
await import('../../../dist/apps/cli/src/main.js');
