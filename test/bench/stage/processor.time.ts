import { readFileSync, readdirSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;

/** Seconds of processor time that processes have used so far; of those that have ended meanwhile nothing is known. */
export interface ProcessorTime {
  readonly postgres: number;
  readonly redis: number;
  readonly given: readonly number[];
}

/**
 * Reads it from /proc; null on systems that have none. PostgreSQL and Redis are told by name, so others on the same
 * machine count with them.
 */
export function readProcessorTime(given: readonly (number | undefined)[]): ProcessorTime | null {
  const times = new Map<number, { readonly name: string; readonly seconds: number }>();
  try {
    for (const pid of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
      const time = timeOf(Number(pid));
      if (time !== null) times.set(Number(pid), time);
    }
  } catch {
    return null;
  }
  const sum = (name: string): number =>
    [...times.values()].reduce((seconds, each) => seconds + (each.name.startsWith(name) ? each.seconds : 0), 0);
  return {
    postgres: sum('postgres'),
    redis: sum('redis-server'),
    given: given.map((pid) => times.get(pid ?? -1)?.seconds ?? 0),
  };
}

function timeOf(pid: number): { readonly name: string; readonly seconds: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
    // After the name come state and ten more fields, then user and system time.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { name, seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond };
  } catch {
    // It ended while we looked.
    return null;
  }
}
