import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint, fingerprintLimit, fold } from './fingerprint.js';

describe('fingerprint', () => {
  // what differs | one message | the other
  it.each([
    ['case', 'Plan a Trip to Kyoto', 'plan a trip to kyoto'],
    ['punctuation', 'Plan a trip, to Kyoto!!!', 'Plan a trip to Kyoto'],
    ['white space', '帮我 规划\n行程', '帮我规划行程'],
    ['emoji', '帮我规划行程😀👍🏽', '帮我规划行程'],
    ['width', 'ＡＢＣ１２３', 'abc123'],
    ['accents', 'café in Málaga', 'cafe in malaga'],
    ['a letter drawn out', 'pleeeease', 'pleeeeeeeeeease'],
    ['traditional characters', '幫我規劃雲南行程', '帮我规划云南行程'],
    ['zero-width characters', 'he\u200bllo', 'hello'],
    ['what comes after 2,000 characters', `${'ab'.repeat(1_000)}c`, `${'ab'.repeat(1_000)}d`],
    ['nothing but signs', '😀', '!!!'],
  ])('does not mind %s', (_, one, other) => {
    expect(fingerprint(one)).toBe(fingerprint(other));
  });

  // what differs | one message | the other
  it.each([
    ['a digit', 'a 3-day trip', 'a 5-day trip'],
    ['a digit repeated', 'pay 1000', 'pay 10000'],
    ['a word', 'trip to Kyoto', 'trip to Osaka'],
    ['the order of words', 'from Rome to Paris', 'from Paris to Rome'],
    ['a character', '云南行程', '海南行程'],
  ])('minds %s', (_, one, other) => {
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  it('is a whole number from 0 to below the limit, for any string, every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const number = fingerprint(text);
        expect(Number.isSafeInteger(number) && number >= 0 && number < fingerprintLimit).toBe(true);
        expect(fingerprint(text)).toBe(number);
      }),
    );
  });

  it('folds what is folded no further', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('does not mind signs between words, whatever the words are', () => {
    const words = fc.array(fc.stringMatching(/^[a-z一-龥0-9]{1,8}$/), { minLength: 1, maxLength: 12 });
    const sign = fc.constantFrom(' ', ', ', '！', '😀', '\n', ' - ');
    fc.assert(
      fc.property(words, sign, sign, (said, one, other) => {
        expect(fingerprint(said.join(one))).toBe(fingerprint(said.join(other)));
      }),
    );
  });

  it('keeps twenty thousand messages apart', () => {
    const seen = new Set(Array.from({ length: 20_000 }, (_, at) => fingerprint(`message number ${at}`)));
    expect(seen.size).toBe(20_000);
  });
});
