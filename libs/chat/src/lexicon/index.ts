import type { Concept } from './concept.js';
import { chatConcepts } from './chat.js';
import { questionConcepts } from './question.js';
import { taskConcepts } from './task.js';
import { tripConcepts } from './trip.js';

/** Every concept the classifier knows. */
export const concepts: readonly Concept[] = [...questionConcepts, ...tripConcepts, ...taskConcepts, ...chatConcepts];

/** Splits an English list at its commas: phrases keep their spaces, line breaks of the source do not matter. */
export function englishPhrases(list: string): string[] {
  return list
    .split(',')
    .map((phrase) => phrase.trim().replace(/\s+/g, ' '))
    .filter((phrase) => phrase !== '');
}

/** Splits a Chinese list at its spaces. */
export function chineseWords(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

/** Every phrase of every concept, as it is looked up: words joined by a space, Han characters by nothing. */
export const phrases: ReadonlyMap<string, readonly Concept[]> = (() => {
  const known = new Map<string, Concept[]>();
  for (const concept of concepts) {
    for (const phrase of new Set([...englishPhrases(concept.en), ...chineseWords(concept.zh)])) {
      const sharing = known.get(phrase);
      if (sharing === undefined) known.set(phrase, [concept]);
      else sharing.push(concept);
    }
  }
  return known;
})();
