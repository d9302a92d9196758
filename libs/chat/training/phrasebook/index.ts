import type { HonestKind } from '../../src/lexicon/concept.js';
import { chatterPhrases } from './chatter.js';
import { questionPhrases } from './questions.js';
import { slots } from './slots.js';
import { taskPhrases } from './tasks.js';
import { tripPhrases } from './trips.js';

/** A message to learn from. Messages of one `family` are near relatives and never straddle a fold. */
export interface Example {
  readonly text: string;
  readonly kind: HonestKind;
  readonly family: string;
}

/** How often a phrase with slots is filled in. */
const fillingsPerPhrase = 8;

/** Fillers of a slot are walked with strides of different primes, so that fillings of one phrase differ in every slot. */
const strides = [7, 11, 13, 17, 19];

/**
 * Messages written for this project, for the kinds and languages that public data leaves out (Chinese questions and
 * tasks above all). The same list every time.
 */
export function phrasebook(): Example[] {
  const sources: Readonly<Record<HonestKind, readonly string[]>> = {
    complex_question: questionPhrases,
    trip_planning: tripPhrases,
    daily_task: taskPhrases,
    small_talk: chatterPhrases,
  };
  return Object.entries(sources).flatMap(([kind, phrases]) =>
    phrases.flatMap((phrase, at) =>
      fillings(phrase, at).map((text) => ({ text, kind: kind as HonestKind, family: `${kind}:${at}` })),
    ),
  );
}

function fillings(phrase: string, at: number): string[] {
  if (!phrase.includes('{')) return [phrase];
  const texts = new Set<string>();
  for (let filling = 0; filling < fillingsPerPhrase; filling++) {
    let slot = 0;
    texts.add(
      phrase.replace(/\{([\p{L}_]+)\}/gu, (_, name: string) => {
        const fillers = (slots[name] ?? missing(name)).split('|');
        const stride = strides[slot % strides.length] ?? 1;
        slot += 1;
        return fillers[(at + filling * stride + slot) % fillers.length] ?? '';
      }),
    );
  }
  return [...texts];
}

function missing(name: string): never {
  throw new Error(`the phrasebook has no slot {${name}}`);
}
