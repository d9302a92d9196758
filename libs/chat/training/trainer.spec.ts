import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { fingerprint } from '../src/fingerprint.js';
import { honestKinds } from '../src/lexicon/concept.js';
import { LinearModel } from '../src/linear-model.js';
import { readText } from '../src/text.js';
import { phrasebook, type Example } from './phrasebook/index.js';
import { train } from './trainer.js';

const toy: Example[] = ['red', 'green', 'blue'].flatMap((colour) => [
  { text: `the ${colour} kettle whistles`, kind: 'daily_task', family: colour },
  { text: `the ${colour} sloth ponders`, kind: 'complex_question', family: colour },
]);

function kindOf(model: LinearModel, text: string): string | undefined {
  const { probabilities } = model.judge(readText(text));
  return honestKinds[probabilities.indexOf(Math.max(...probabilities))];
}

describe('train', () => {
  it('learns what tells kinds apart', () => {
    const model = new LinearModel(train(toy));
    expect(kindOf(model, 'a yellow kettle whistles')).toBe('daily_task');
    expect(kindOf(model, 'a yellow sloth ponders')).toBe('complex_question');
  });

  it('gives the same weights for the same examples', () => {
    expect(train(toy)).toEqual(train(toy));
  });

  it('lets a concept that no example shows speak for its kind', () => {
    expect(kindOf(new LinearModel(train(toy)), '签证')).toBe('trip_planning');
  });
});

describe('the phrasebook', () => {
  const examples = phrasebook();

  it('fills every slot', () => {
    expect(examples.filter(({ text }) => /\{[\p{L}_]+\}/u.test(text))).toEqual([]);
  });

  it('says each thing about one kind only', () => {
    const kinds = new Map<number, string>();
    const torn = examples.filter(
      ({ text, kind }) =>
        (kinds.get(fingerprint(text)) ?? kinds.set(fingerprint(text), kind).get(fingerprint(text))) !== kind,
    );
    expect(torn).toEqual([]);
  });

  it('holds none of the held-out messages longer than a word or two', () => {
    const taught = new Set(examples.map(({ text }) => fingerprint(text)));
    const rows = readFileSync(new URL('../../../test/fixtures/chat-held-out.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1);
    const texts = rows.filter((row) => !row.startsWith('spam')).map((row) => row.split('\t')[2] ?? '');
    expect(texts.filter((text) => text.length > 8 && taught.has(fingerprint(text)))).toEqual([]);
  });
});
