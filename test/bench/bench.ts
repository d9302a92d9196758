/** What a file `<name>.bench.ts` exports as `bench`. */
export interface Bench {
  readonly name: string;
  /** One line: what is measured beside what. */
  readonly summary: string;
  /**
   * @param args - What follows the name on the command line.
   * @returns What the process ends with: 0 when every target is met, 1 when one is missed.
   */
  run(args: readonly string[]): Promise<number>;
}

/** A mistake on the command line, or a server that is missing: told in one line, exit code 2. */
export class BenchUsageError extends Error {
  override readonly name = 'BenchUsageError';
}
