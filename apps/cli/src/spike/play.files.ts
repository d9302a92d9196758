import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { UsageError } from '../world/cli-error.js';
import { addPlays, playFormat, type PlayRecord } from './play.record.js';

/** What every spike leaves in its folder, for those that add up or compare. */
export const playFile = 'play.json';

export async function writePlay(folder: string, play: PlayRecord): Promise<void> {
  await writeFile(join(folder, playFile), `${JSON.stringify(play)}\n`);
}

/**
 * The play in a folder; null where it holds none.
 *
 * @throws UsageError where another version of Hongbao wrote it.
 */
export async function readPlay(folder: string): Promise<PlayRecord | null> {
  const file = join(folder, playFile);
  const text = await readFile(file, 'utf8').catch(() => null);
  const play = text === null ? null : parsed(text);
  if (play?.format === playFormat) return play as PlayRecord;
  if (play?.format?.startsWith('hongbao.spike.') === true) {
    throw new UsageError(`${file}: another version of Hongbao wrote this; play the spike again with this one.`);
  }
  return null;
}

function parsed(text: string): { readonly format?: string } | null {
  try {
    return JSON.parse(text) as { readonly format?: string } | null;
  } catch {
    return null;
  }
}

/**
 * What the drivers of one spike wrote into these folders, added up.
 *
 * @throws UsageError where they are not all drivers of one spike, each once.
 */
export async function readShares(cwd: string, folders: readonly string[]): Promise<PlayRecord> {
  const plays = await Promise.all(
    folders.map(async (folder) => {
      const play = await readPlay(resolve(cwd, folder));
      if (play === null) throw new UsageError(`${folder}: holds no ${playFile} of a spike's driver.`);
      return play;
    }),
  );
  const [first, ...others] = plays.sort((a, b) => a.share.number - b.share.number);
  if (first === undefined) throw new UsageError('Name the folders of the drivers.');
  for (const play of others) {
    if (play.campaign !== first.campaign || play.share.of !== first.share.of || !sameLoad(play, first)) {
      throw new UsageError('These folders are not of one spike: its drivers share scenario, run, time and peak.');
    }
  }
  if (plays.length !== first.share.of || plays.some(({ share }, index) => share.number !== index + 1)) {
    const there = plays.map(({ share }) => `${share.number}/${share.of}`).join(', ');
    throw new UsageError(`One folder for each driver is needed; here are ${there}.`);
  }
  return addPlays(first, others);
}

/** Whether two were to send the same. */
export function sameLoad(a: Pick<PlayRecord, 'wanted'>, b: Pick<PlayRecord, 'wanted'>): boolean {
  return a.wanted.length === b.wanted.length && a.wanted.every((each, second) => each === b.wanted[second]);
}
