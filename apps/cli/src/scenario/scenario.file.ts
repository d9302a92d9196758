import { readFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { describeFault, parseScenario, presets, type Fault, type Scenario } from '#scenario';
import { UsageError } from '../world/cli-error.js';

/** How many faults are printed; the rest is counted. */
const faultsShown = 20;

/** A preset's name, or the path of a scenario file. A name with a slash or an ending is always a path. */
export async function readScenarioNamed(name: string, cwd: string): Promise<Scenario> {
  const { text, fileName } = await readSource(name, cwd);
  const parsed = parseScenario(text, fileName);
  if ('scenario' in parsed) return parsed.scenario;
  throw new UsageError(faultLines(parsed.faults));
}

/** The text of a scenario, and how faults name its file. */
export async function readSource(name: string, cwd: string): Promise<{ text: string; fileName: string }> {
  return presets.get(name) ?? readScenarioFile(name, cwd);
}

/** A line for each of the first faults. */
export function faultLines(faults: readonly Fault[]): string {
  const lines = faults.slice(0, faultsShown).map(describeFault);
  if (faults.length > faultsShown) lines.push(`... and ${faults.length - faultsShown} more`);
  return lines.join('\n');
}

async function readScenarioFile(name: string, cwd: string): Promise<{ text: string; fileName: string }> {
  const path = resolve(cwd, name);
  try {
    return { text: await readFile(path, 'utf8'), fileName: relative(cwd, path) || name };
  } catch (error) {
    throw new UsageError(explain(name, error));
  }
}

function explain(name: string, error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  if (code === 'EISDIR') return `${name} is a folder; give a scenario file.`;
  if (code === 'EACCES') return `${name} may not be read; check its permissions.`;
  const known = presets.list().join(', ');
  return `There is no scenario "${name}": it is neither a preset (${known}) nor a file.`;
}
