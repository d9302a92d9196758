import { concepts } from '../src/lexicon/index.js';
import { packWeights } from '../src/linear-model.js';
import { phrasebook, type Example } from './phrasebook/index.js';
import { learnPairCosts, learnUsualHan } from './spelling.js';
import { train } from './trainer.js';

/**
 * Trains on the given messages and the phrasebook, and writes the result as the TypeScript source of
 * `libs/chat/src/shipped-weights.ts`. The same messages give the same bytes.
 */
export function modelSource(messages: readonly Example[]): string {
  const examples = [...messages, ...phrasebook()];
  const texts = [...examples.map(({ text }) => text), ...concepts.flatMap(({ en, zh }) => [en, zh])];
  return [
    '// Made by `npm run bench -- classify --train`; do not edit. Integers are weights times 20, one per honest kind:',
    '// complex_question, trip_planning, daily_task, small_talk. Keys: words, Han characters, @concept, ~trait, ^ first word.',
    '',
    '/** How unusual each letter is after each other: 27 rows of 27 digits, row and column 0 for the edge of a word. */',
    `export const pairCosts =\n  '${learnPairCosts(texts)}';`,
    '',
    '/** Han characters that ordinary messages are written with. */',
    `export const usualHan =\n  '${learnUsualHan(texts)}';`,
    '',
    '/** What each feature speaks for: `key=w,w,w,w|`. */',
    `export const weights = \`\n${packWeights(train(examples))}\`;`,
    '',
  ].join('\n');
}
