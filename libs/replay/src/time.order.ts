import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import type { PlacedEvent } from './event.stream.js';
import { readEvent } from './replay.event.js';

/** How many events are sorted in memory at once. */
const chunkEvents = 100_000;
const blockEvents = 1_000;

/** One sorted piece on its way out of its file. */
interface Run {
  readonly lines: AsyncIterator<string>;
  head: PlacedEvent;
}

/**
 * Puts events in the order of their times; those of one instant keep the order of their lines. Sorted pieces go to files
 * that are merged, so that memory stays bounded.
 */
export async function* sortByTime(
  blocks: AsyncIterable<readonly PlacedEvent[]>,
): AsyncGenerator<PlacedEvent[], void, undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'hongbao-replay-'));
  try {
    const files: string[] = [];
    let chunk: PlacedEvent[] = [];
    for await (const block of blocks) {
      for (const placed of block) chunk.push(placed);
      if (chunk.length < chunkEvents) continue;
      files.push(await spill(chunk, join(folder, `${files.length}`)));
      chunk = [];
    }
    chunk.sort(compare);
    if (files.length === 0) yield chunk;
    else {
      files.push(await spill(chunk, join(folder, `${files.length}`)));
      yield* merge(files);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(a: PlacedEvent, b: PlacedEvent): number {
  return a.event.at - b.event.at || a.line - b.line;
}

async function spill(chunk: PlacedEvent[], path: string): Promise<string> {
  chunk.sort(compare);
  const out = createWriteStream(path);
  for (let from = 0; from < chunk.length; from += blockEvents) {
    const lines = chunk.slice(from, from + blockEvents).map(({ line, text }) => `${line} ${text}\n`);
    if (!out.write(lines.join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return path;
}

async function* merge(files: readonly string[]): AsyncGenerator<PlacedEvent[], void, undefined> {
  const runs: Run[] = [];
  for (const file of files) {
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity })[Symbol.asyncIterator]();
    const head = placedOf(await lines.next());
    if (head !== null) runs.push({ lines, head });
  }
  let block: PlacedEvent[] = [];
  while (runs.length > 0) {
    let first = 0;
    for (let i = 1; i < runs.length; i++) {
      const [run, least] = [runs[i], runs[first]];
      if (run !== undefined && least !== undefined && compare(run.head, least.head) < 0) first = i;
    }
    const run = runs[first];
    if (run === undefined) break;
    block.push(run.head);
    const next = placedOf(await run.lines.next());
    if (next === null) runs.splice(first, 1);
    else run.head = next;
    if (block.length === blockEvents) {
      yield block;
      block = [];
    }
  }
  yield block;
}

function placedOf({ value, done }: IteratorResult<string, unknown>): PlacedEvent | null {
  if (done === true) return null;
  const written = value;
  const space = written.indexOf(' ');
  const text = written.slice(space + 1);
  const event = readEvent(text);
  if (typeof event === 'string') throw new Error(`a line that was an event is none any more: ${event}`);
  return { event, line: Number(written.slice(0, space)), text };
}
