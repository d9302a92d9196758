import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { join } from 'node:path';

const run = promisify(execFile);
/** The one that Debian packages are for. */
const python = '/usr/bin/python3';

/** What a process is to play. */
export interface RunOrder {
  /** Name of a preset or path of a file. */
  readonly scenario: string;
  readonly settings: readonly { readonly path: string; readonly value: string }[];
  readonly scale: number;
  readonly seed: string | null;
  /** Share of the campaign's time that passes before the measuring begins. */
  readonly warmUpShare: number;
  /** How often the process plays it, one run after another. */
  readonly times: number;
}

/** What is ordered of a process at least. */
type Order = Partial<Omit<RunOrder, 'times'>> & { readonly scenario: string };

export interface RunFigures {
  readonly decisions: number;
  readonly awards: number;
  readonly paid: number;
  readonly budget: number;
  readonly exhaustedAt: number | null;
  readonly warmDecisions: number;
  readonly warmSeconds: number;
  readonly warmCpuSeconds: number;
  /** From the beginning to the end, setting up included. */
  readonly seconds: number;
  readonly peakBytes: number;
  readonly bytesPerUser: number;
  /** Laws that do not hold. */
  readonly broken: readonly string[];
}

/**
 * Has glibc ask for pages of 2 MB, as README advises for large copies: people come in no order, and of gigabytes in small
 * pages nearly every one would have to be looked up first. Elsewhere it means nothing.
 */
export const hugePages = { GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1' };

/** Plays once in a new process. @param env - What its environment has besides. */
export async function playApart(order: Order, env: NodeJS.ProcessEnv = {}): Promise<RunFigures> {
  const [run] = await playRepeatedly(order, 1, env);
  if (run === undefined) throw new Error('the process played nothing');
  return run;
}

/** Plays several times in one new process: the first run is cold, and later ones have nothing left to compile. */
export async function playRepeatedly(order: Order, times: number, env: NodeJS.ProcessEnv = {}): Promise<RunFigures[]> {
  const whole: RunOrder = { settings: [], scale: 1, seed: null, warmUpShare: 0, ...order, times };
  const main = join(import.meta.dirname, 'one.run.js');
  const { stdout } = await run(process.execPath, [main, JSON.stringify(whole)], {
    maxBuffer: 1 << 24,
    env: { ...process.env, ...env },
  });
  return JSON.parse(stdout) as RunFigures[];
}

/** Decisions a second of one process once warm. */
export function warmRate({ warmDecisions, warmSeconds }: RunFigures): number {
  return warmDecisions / warmSeconds;
}

export interface SimPyFigures {
  readonly interactions: number;
  readonly awards: number;
  readonly given: number;
  readonly seconds: number;
  readonly peakKilobytes: number;
}

/** SimPy's run of the double-mean model; null where there is no SimPy 2. */
export async function playSimPy(): Promise<SimPyFigures | null> {
  try {
    await run(python, ['-c', 'import SimPy.Simulation']);
  } catch {
    return null;
  }
  const { stdout } = await run(python, ['test/bench/simulate/double_mean.py']);
  return JSON.parse(stdout) as SimPyFigures;
}
