import type { ReadText } from '../text.js';
import { findAdvert } from './advert.js';
import { findGibberish, type Spelling } from './gibberish.js';
import { findRepetition } from './repetition.js';
import { findStuffing } from './stuffing.js';
import type { Trick } from './trick.js';

export type { Spelling } from './gibberish.js';
export type { Trick } from './trick.js';

/** The cheap tricks that a message plays, the surest first; none for an honest message. */
export function findTricks(read: ReadText, spelling: Spelling): Trick[] {
  return [findGibberish(read, spelling), findRepetition(read), findStuffing(read), findAdvert(read)]
    .filter((trick) => trick !== null)
    .sort((a, b) => b.score - a.score);
}
