import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const path = join(dirname(createRequire(import.meta.url).resolve('#package')), 'apps/cli/bin/hongbao.mjs');
/** The launcher's own; they work only at the start of a process. */
const flags = ['--max-semi-space-size=64', '--no-parallel-scavenge'];

/** Arguments with which Node runs `hongbao` in a process of its own. */
export function launcherArgs(args: readonly string[]): string[] {
  return [...flags, path, ...args];
}
