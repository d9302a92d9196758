/** A lock between processes: a folder, which only one can make, with its owner's process id inside. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const pollMs = 200;
/** A maker is given this long to write its process id. */
const graceMs = 5_000;

/** Runs `work` alone among all that use the same `folder`; a lock whose owner died is taken over. */
export async function withLock(folder, { work, onWait }) {
  let waiting = false;
  while (!take(folder)) {
    const owner = readOwner(folder);
    if (isDead(folder, owner)) {
      clear(folder, owner);
      continue;
    }
    if (!waiting) onWait(owner === '' ? 'just started' : `pid ${owner}`);
    waiting = true;
    await sleep(pollMs);
  }
  const release = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function take(folder) {
  try {
    mkdirSync(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return true;
}

function readOwner(folder) {
  try {
    return readFileSync(join(folder, 'owner'), 'utf8');
  } catch {
    return '';
  }
}

function isDead(folder, owner) {
  if (owner === '') {
    const made = statSync(folder, { throwIfNoEntry: false });
    return made !== undefined && Date.now() - made.mtimeMs > graceMs;
  }
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error.code === 'ESRCH';
  }
}

/** Clears a dead owner's lock by moving it aside first, so that of several who saw it dead only one does it. */
function clear(folder, owner) {
  const aside = `${folder}.${process.pid}`;
  try {
    renameSync(folder, aside);
  } catch {
    return;
  }
  // Another was faster and has it by now: give it back.
  if (readOwner(aside) !== owner) renameSync(aside, folder);
  else rmSync(aside, { recursive: true, force: true });
}
