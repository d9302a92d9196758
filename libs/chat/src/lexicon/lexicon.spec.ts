import { describe, expect, it } from '@jest/globals';
import { visitPhrases } from '../features.js';
import { readText } from '../text.js';
import { concepts, phrases } from './index.js';
import { simplify } from './traditional.js';

describe('the lexicon', () => {
  it('finds every phrase where it stands alone', () => {
    const lost = [...phrases.keys()].filter((phrase) => {
      const { tokens } = readText(phrase);
      let covered = 0;
      visitPhrases(tokens, (_, from, to) => (covered = Math.max(covered, to - from)));
      return covered !== tokens.length;
    });
    expect(lost).toEqual([]);
  });

  it('names each concept once', () => {
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
  });

  it('speaks both languages for every concept', () => {
    expect(concepts.filter(({ en, zh }) => en.trim() === '' || zh.trim() === '')).toEqual([]);
  });

  // traditional | simplified
  it.each([
    ['雲南行程規劃', '云南行程规划'],
    ['為什麼', '为什么'],
    ['鐘', '钟'],
    ['鶴', '鹤'],
    ['云南行程', '云南行程'],
  ])('reads %s as %s', (traditional, simplified) => {
    expect(Array.from(traditional, simplify).join('')).toBe(simplified);
  });

  it('leaves every character of its own Chinese words as it is', () => {
    const changed = Array.from(concepts.map(({ zh }) => zh).join('')).filter(
      (character) => simplify(character) !== character,
    );
    expect(changed).toEqual([]);
  });
});
