import { writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Recording, RunDigest, type RunFigures } from '#replay';
import type { HongbaoClient } from '../client/hongbao.client.js';
import { RunWriter } from './run.writer.js';
import { TextFile } from './text.file.js';

export interface RecordRequest {
  readonly campaign: string;
  /** Of the events, absolute; what belongs to them is written beside it. */
  readonly path: string;
  readonly follow: boolean;
  readonly hashText: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (events: number) => void;
}

export interface Recorded {
  readonly files: Readonly<Record<'events' | 'campaign' | 'users' | 'golden', string>>;
  readonly figures: RunFigures;
  /** Events that are not word for word what was sent. */
  readonly inexact: number;
  readonly users: number;
  /** False where it was interrupted before it had caught up. */
  readonly complete: boolean;
}

/** How often a service is asked for news where there were none. */
const pauseMs = 300;

/** Copies what a service has decided into files, page by page; the service never waits for us. */
export async function recordCampaign(client: HongbaoClient, request: RecordRequest): Promise<Recorded> {
  const { campaign, path, follow, hashText, signal, onProgress } = request;
  const definition = await client.definition(campaign);
  const files = filesBeside(path);
  const recording = new Recording({ hashText });
  const digest = new RunDigest();
  const events = await TextFile.open(path);
  const golden = new RunWriter(files.golden);
  const keep = golden.begin();
  let complete = false;
  for (let cursor: string | null = null; !signal.aborted && (follow || !complete);) {
    const { items, users, next } = await client.recording(campaign, cursor);
    recording.register(users);
    let lines = '';
    for (const item of items) {
      const { line, decision } = recording.take(item);
      lines += line;
      digest.add(decision);
      keep(decision);
    }
    await events.write(lines);
    onProgress(recording.events);
    complete = next === null;
    const stands = complete || next === cursor;
    cursor = next ?? items.at(-1)?.seq ?? cursor;
    if (stands && (follow || !complete)) await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
  }
  await events.end();
  const figures = digest.figures();
  await golden.end(figures, definition.currency);
  const users = [...recording.userLines()];
  await writeFile(files.users, users.join(''));
  // Played again, its events bring their time along, whoever's time ruled when they were recorded.
  await writeFile(files.campaign, `${JSON.stringify({ ...definition, clock: 'event' }, null, 2)}\n`);
  return { files, figures, inexact: recording.inexact, users: users.length, complete };
}

function filesBeside(path: string): Recorded['files'] {
  const name = basename(path).replace(/(\.ndjson|\.jsonl)?(\.gz)?$/, '');
  const beside = (what: string): string => join(dirname(path), `${name}.${what}`);
  return {
    events: path,
    campaign: beside('campaign.json'),
    users: beside('users.ndjson'),
    golden: beside('golden.ndjson'),
  };
}
