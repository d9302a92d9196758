import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that Node compiles into one function; it would stop at 920. */
const inlinedAtMost = 1600;

/**
 * For a process that simulates, before it does: lets Node inline more. A decision passes through some forty small
 * functions, and those that are left to be called take an eighth of the time. With much more than this, compiling takes
 * longer than a short run lasts.
 */
export function inlineMore(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${inlinedAtMost}`);
}
