import { Failure } from '#platform';
import { readLines } from './event.lines.js';
import { markEvery, type RunFigures } from './run.digest.js';
import { runFormat, type RunHead, type TracedDecision } from './run.file.js';

/** A figure in which two runs differ. */
export interface FigureDifference {
  readonly name: string;
  /** Whether it is money, in minor units. */
  readonly isMoney: boolean;
  readonly a: number;
  readonly b: number;
}

/** Where two runs part. */
export interface Divergence {
  /** Number of the decision, from 1: the exact one, or (without traces) the first that it may be. */
  readonly decision: number;
  /** The last that it may be. */
  readonly last: number;
  /** The event, as both decided it; null where a run has ended before, or was not traced. */
  readonly a: TracedDecision | null;
  readonly b: TracedDecision | null;
}

/** Two runs side by side. */
export interface RunComparison {
  readonly same: boolean;
  readonly digests: readonly [string, string];
  readonly figures: readonly FigureDifference[];
  readonly first: Divergence | null;
  /** Of both; null where they do not say the same. */
  readonly currency: string | null;
}

/** Compares the runs in two files, as `replay --golden` wrote them. @throws Failure `bad_request` for another file. */
export async function compareRuns(pathA: string, pathB: string): Promise<RunComparison> {
  const [linesA, linesB] = [flat(pathA), flat(pathB)];
  const [a, b] = [headOf(await linesA.next(), pathA), headOf(await linesB.next(), pathB)];
  const same = a.figures.digest === b.figures.digest;
  const figures = differencesOf(a.figures, b.figures);
  const traced = a.traced && b.traced;
  const first = same ? null : traced ? await firstDivergence(linesA, linesB) : blockOf(a.figures, b.figures);
  await Promise.all([linesA.return(), linesB.return()]);
  return {
    same: same && figures.length === 0,
    digests: [a.figures.digest, b.figures.digest],
    figures,
    first,
    currency: a.currency === b.currency ? (a.currency ?? null) : null,
  };
}

/** @throws Failure `bad_request` for a file that holds no run. */
export async function requireRun(path: string): Promise<void> {
  const lines = flat(path);
  headOf(await lines.next(), path);
  await lines.return();
}

async function* flat(path: string): AsyncGenerator<string, void, undefined> {
  for await (const { first, lines } of readLines(path)) {
    for (const [index, line] of lines.entries()) {
      if (typeof line === 'string') {
        if (line !== '') yield line;
      } else throw new Failure('bad_request', `${path}: line ${first + index} ${line.problem}`);
    }
  }
}

function headOf({ value }: IteratorResult<string, void>, path: string): RunHead {
  try {
    const head = JSON.parse(value ?? '') as RunHead;
    if ((head as { format: string }).format === runFormat) return head;
  } catch {
    // Told below.
  }
  throw new Failure('bad_request', `${path} holds no run: make one with replay --golden FILE --update-golden.`);
}

/** Begins the name of what was won of a prize. */
const moneyOf = 'money: ';

function differencesOf(a: RunFigures, b: RunFigures): FigureDifference[] {
  const rowsA = rowsOf(a);
  const rowsB = rowsOf(b);
  return [...new Set([...rowsA.keys(), ...rowsB.keys()])].flatMap((name) => {
    const [left, right] = [rowsA.get(name) ?? 0, rowsB.get(name) ?? 0];
    return left === right ? [] : [{ name, isMoney: name === 'amount' || name.startsWith(moneyOf), a: left, b: right }];
  });
}

/**
 * Figures by name, duplicates left out: whether an event was sent again is the stream's doing and no decision.
 */
function rowsOf({ decisions, awarded, amount, rejected, prizes }: RunFigures): Map<string, number> {
  const rows = new Map<string, number>([
    ['decisions', decisions],
    ['awarded', awarded],
    ['amount', amount],
  ]);
  for (const [reason, count] of Object.entries(rejected)) rows.set(`refused: ${reason}`, count);
  for (const [label, sum] of Object.entries(prizes)) {
    rows.set(`prize: ${label}`, sum.count);
    rows.set(`${moneyOf}${label}`, sum.amount);
  }
  return rows;
}

async function firstDivergence(linesA: AsyncGenerator<string>, linesB: AsyncGenerator<string>): Promise<Divergence> {
  for (let decision = 1; ; decision++) {
    const [a, b] = [
      (await linesA.next()).value as string | undefined,
      (await linesB.next()).value as string | undefined,
    ];
    const [left, right] = [decisionOf(a), decisionOf(b)];
    const ended = left === null || right === null;
    if (ended || told(left) !== told(right)) return { decision, last: decision, a: left, b: right };
  }
}

function decisionOf(line: string | undefined): TracedDecision | null {
  return line === undefined ? null : (JSON.parse(line) as TracedDecision);
}

function told({ source, id, reason, prize, amount }: TracedDecision): string {
  return JSON.stringify([source, id, reason, prize, amount]);
}

/** The marks tell it to a block. */
function blockOf(a: RunFigures, b: RunFigures): Divergence {
  let block = 0;
  while (a.marks[block] !== undefined && a.marks[block] === b.marks[block]) block++;
  const most = Math.max(a.decisions, b.decisions);
  return { decision: block * markEvery + 1, last: Math.min((block + 1) * markEvery, most), a: null, b: null };
}
