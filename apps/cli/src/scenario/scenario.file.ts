import { dirname, relative, resolve } from 'node:path';
import {
  describeFault,
  largestCurveBytes,
  largestScenarioBytes,
  parseScenario,
  presets,
  type Fault,
  type FileReader,
  type Scenario,
} from '#scenario';
import { UsageError } from '../world/cli-error.js';
import { readText } from './text.file.js';

/** How many faults are printed; the rest is counted. */
const faultsShown = 20;

/** The text of a scenario, how faults name its file, and how the files are read that it names. */
export interface ScenarioSource {
  readonly text: string;
  readonly fileName: string;
  readonly readFile: FileReader;
}

/** A preset's name, or the path of a scenario file. A name with a slash or an ending is always a path. */
export function readScenarioNamed(name: string, cwd: string): Scenario {
  const { text, fileName, readFile } = readSource(name, cwd);
  const parsed = parseScenario(text, fileName, [], readFile);
  if ('scenario' in parsed) return parsed.scenario;
  throw new UsageError(faultLines(parsed.faults));
}

/** @throws UsageError where there is no such scenario, or it cannot be read. */
export function readSource(name: string, cwd: string): ScenarioSource {
  const preset = presets.get(name);
  if (preset !== null) return { ...preset, readFile: readerIn(cwd, cwd) };
  const path = resolve(cwd, name);
  const read = readText(path, largestScenarioBytes);
  if ('problem' in read) throw new UsageError(explain(name, read.problem));
  return { text: read.text, fileName: nameOf(path, cwd), readFile: readerIn(dirname(path), cwd) };
}

/** A line for each of the first faults. */
export function faultLines(faults: readonly Fault[]): string {
  const lines = faults.slice(0, faultsShown).map(describeFault);
  if (faults.length > faultsShown) lines.push(`... and ${faults.length - faultsShown} more`);
  return lines.join('\n');
}

/** Reads what a scenario in a folder names. */
function readerIn(folder: string, cwd: string): FileReader {
  return (name) => {
    const path = resolve(folder, name);
    const read = readText(path, largestCurveBytes);
    const fileName = nameOf(path, cwd);
    return 'text' in read ? { text: read.text, fileName } : { problem: `names ${fileName}, which ${read.problem}` };
  };
}

function nameOf(path: string, cwd: string): string {
  return relative(cwd, path) || path;
}

function explain(name: string, problem: string): string {
  if (problem !== 'is not there') return `${name} ${problem}.`;
  const known = presets.list().join(', ');
  return `There is no scenario "${name}": it is neither a preset (${known}) nor a file.`;
}
