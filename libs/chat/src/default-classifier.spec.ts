import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { interactionKinds, type InteractionKind } from '#domain';
import fc from 'fast-check';
import { DefaultClassifier } from './default-classifier.js';

const classifier = new DefaultClassifier();

/** Messages of this project's own words that no training has seen: kind, language, text. */
const heldOut = readFileSync(new URL('../../../test/fixtures/chat-held-out.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split('\t') as [InteractionKind, string, string]);

describe('DefaultClassifier', () => {
  // message | kind | what one piece of evidence says
  it.each<[string, InteractionKind, string]>([
    ['帮我规划一个五天的云南行程', 'trip_planning', 'asks for an itinerary ("行程")'],
    ['幫我規劃一個五天的雲南行程', 'trip_planning', 'names a destination ("雲南")'],
    ['Plan a 3-day trip to Kyoto with kids', 'trip_planning', '"3-day" trip length'],
    ['Ｐｌａｎ　ａ　３-day trip to Kyoto', 'trip_planning', 'names a destination ("kyoto")'],
    ['hi', 'small_talk', 'greets ("hi")'],
    ['你好', 'small_talk', 'greets ("你好")'],
    ['谢谢，没有问题了', 'small_talk', 'says thanks'],
    ['为什么天空是蓝色的？', 'complex_question', 'asks for reasons or an explanation ("为什么")'],
    ['Compare TCP and UDP for live video', 'complex_question', 'asks to compare or weigh ("compare")'],
    ['Tom has 3 boxes of 12 pens and gives away 8. How many are left?', 'complex_question', '3 numbers'],
    ['提醒我明天早上八点开会', 'daily_task', 'sets an alarm, a timer or a reminder ("提醒我")'],
    ['transfer $50 to my savings account', 'daily_task', 'handles an account, a card or a bill'],
    ['why?', 'small_talk', 'too short to ask for anything'],
    ['为什么', 'small_talk', 'too short to ask for anything'],
    ['Plan a trip', 'small_talk', 'too short to ask for anything'],
    ['trip trip trip hotel flight hotel', 'spam', 'only the same keywords'],
    ['为什么为什么为什么如果如果因此', 'spam', 'over and over'],
  ])('takes %j for %s', (text, kind, evidence) => {
    const classification = classifier.classify(text);
    expect(classification).toMatchObject({ kind });
    expect(classification.evidence.join('; ')).toContain(evidence);
  });

  it.each(interactionKinds)('recognises at least 90%% of the held-out messages of %s', (kind) => {
    const own = heldOut.filter(([label]) => label === kind);
    const wrong = own.filter(([, , text]) => classifier.classify(text).kind !== kind).map(([, , text]) => text);
    expect(own.length).toBeGreaterThan(40);
    expect(wrong.length / own.length).toBeLessThanOrEqual(0.1);
  });

  it('gives every string a kind, a score and reasons', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { kind, score, evidence } = classifier.classify(text);
        expect(interactionKinds).toContain(kind);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(evidence.length).toBeGreaterThan(0);
        // What a database or a reader of JSON would choke on stays out of quotations.
        expect(evidence.join('')).not.toMatch(/[\p{Surrogate}\p{Cc}]/u);
      }),
    );
  });

  it('does not depend on what came before', () => {
    const texts = fc.array(fc.constantFrom(...heldOut.map(([, , text]) => text)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.string(), (before, text) => {
        const alone = new DefaultClassifier().classify(text);
        before.forEach((each) => classifier.classify(each));
        expect(classifier.classify(text)).toEqual(alone);
      }),
      { numRuns: 20 },
    );
  });

  it('gains nothing from saying a word again', () => {
    const once = classifier.classify('can you tell me about that hotel and the way to it');
    const twice = classifier.classify('can you tell me about that hotel and the way to that hotel');
    expect(twice.kind).toBe(once.kind);
    expect(Math.abs(twice.score - once.score)).toBeLessThan(0.1);
  });

  const tenMegabytes = 10 * 1_024 * 1_024;
  // what is sent | the message | kind
  it.each<[string, string, InteractionKind]>([
    ['nothing', '', 'spam'],
    ['blanks', ' \t\r\n\u3000\u00a0', 'spam'],
    ['one emoji', '😀', 'small_talk'],
    ['many emoji', '😀🎉'.repeat(40), 'spam'],
    ['lone surrogates', '\ud83d\ude00\ud83d \udc00', 'small_talk'],
    ['NUL characters', '\0\0\0\0\0\0', 'spam'],
    ['NUL characters in a sentence', 'set an\0 alarm for 7', 'daily_task'],
    ['ten megabytes of one letter', 'a'.repeat(tenMegabytes), 'spam'],
    ['ten megabytes of one sentence', 'why is it so? '.repeat(tenMegabytes / 14), 'spam'],
    ['ten megabytes of blanks', ' '.repeat(tenMegabytes), 'spam'],
    ['ten megabytes of brackets', '(['.repeat(tenMegabytes / 2), 'spam'],
    ['ten megabytes of combining marks', `a${'\u0301'.repeat(tenMegabytes)}`, 'spam'],
    ['ten megabytes of a ligature that NFKC makes longer', '\ufdfa'.repeat(tenMegabytes), 'spam'],
  ])('takes %s in its stride', (_, text, kind) => {
    const start = performance.now();
    expect(classifier.classify(text).kind).toBe(kind);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('reads only the first 2,000 characters', () => {
    const question = 'Why does ice float on water when most solids sink?';
    const padded = question.padEnd(2_000, ' ');
    expect(classifier.classify(`${padded}${'spam '.repeat(1_000)}`)).toEqual(classifier.classify(padded));
  });
});
