import { parseArgs } from 'node:util';
import { BenchUsageError } from '../bench.js';

export interface BenchOptions {
  /** Shorter and with fewer rounds: to see that it runs, and for a first look. */
  readonly quick: boolean;
  /** How often everything is measured, taking turns. */
  readonly rounds: number;
  /** How long one measurement takes, after its warm-up. */
  readonly seconds: number;
  /** Where summary.json goes. */
  readonly out: string;
  /** Where our server leaves a CPU profile; null: none. */
  readonly profile: string | null;
}

/** @throws BenchUsageError for an option that does not exist or makes no sense. */
export function readOptions(name: string, args: readonly string[], defaults: { seconds: number }): BenchOptions {
  const values = parse(args);
  const { quick } = values;
  return {
    quick,
    rounds: wholeNumber('--rounds', values.rounds ?? (quick ? '1' : '3')),
    seconds: wholeNumber('--seconds', values.seconds ?? String(quick ? 2 : defaults.seconds)),
    out: values.out ?? `reports/bench-${name}`,
    profile: values.profile ?? null,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        quick: { type: 'boolean', default: false },
        rounds: { type: 'string' },
        seconds: { type: 'string' },
        out: { type: 'string' },
        profile: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new BenchUsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(option: string, text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new BenchUsageError(`${option} takes a whole number from 1 to 999, not "${text}"`);
}
