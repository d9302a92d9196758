import { describe, expect, it } from '@jest/globals';
import { interactionKinds, type InteractionKind } from '#domain';
import fc from 'fast-check';
import type { Classification } from '../classification.js';
import { DefaultReplier } from './default-replier.js';
import { detailsOf } from './message-details.js';

const replier = new DefaultReplier();
const as = (kind: InteractionKind): Classification => ({ kind, score: 1, evidence: [] });

describe('detailsOf', () => {
  // message | language | place | days
  it.each([
    ['帮我规划一个五天的云南行程', 'zh', '云南', 5],
    ['Plan a 3-day trip to Kyoto with kids', 'en', 'Kyoto', 3],
    ['a weekend in new york', 'en', 'New York', 2],
    ['two weeks in Italy', 'en', 'Italy', 14],
    ['从上海去三亚玩四天', 'zh', '三亚', 4],
    ['去婆罗洲玩三天', 'zh', '婆罗洲', 3],
    ['Show me around Quedlinburg', 'en', 'Quedlinburg', null],
    ['周末去哪里玩', 'zh', null, 2],
    ['十月去日本十天', 'zh', '日本', 10],
    ['a trip of 400 days', 'en', null, null],
    ['hello', 'en', null, null],
  ])('%j is %s, to %s, for %s days', (text, language, place, days) => {
    expect(detailsOf(text)).toMatchObject({ language, place, days });
  });
});

describe('DefaultReplier', () => {
  // message | kind | the reply has
  it.each<[string, InteractionKind, string]>([
    ['帮我规划一个五天的云南行程', 'trip_planning', '云南，5 天可以这样走'],
    ['Plan a 3-day trip to Kyoto with kids', 'trip_planning', 'Kyoto, 3 days: day 1'],
    ['一日游攻略', 'trip_planning', '1 天可以这样走：上午'],
    ['cheap flights from Boston to Rome', 'trip_planning', 'Rome, gladly. Tell me dates'],
    ['小明有24颗糖，吃掉5颗，还剩多少颗？', 'complex_question', '已知 24、5'],
    ['Compare renting and buying', 'complex_question', 'yardsticks'],
    ['用Python写快速排序', 'complex_question', '边界情况'],
    ['提醒我明天开会。', 'daily_task', '「提醒我明天开会」'],
    ['Remind me to call mom!', 'daily_task', '“Remind me to call mom”'],
    ['谢谢', 'small_talk', '。'],
    ['bye', 'small_talk', '.'],
    ['asdf asdf asdf', 'spam', 'in your own words'],
    ['啊啊啊啊啊啊啊啊', 'spam', '用自己的话'],
  ])('answers %j, a %s', (text, kind, reply) => {
    expect(replier.reply(text, as(kind))).toContain(reply);
  });

  it('answers anything, briefly, and the same every time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...interactionKinds), (text, kind) => {
        const reply = replier.reply(text, as(kind));
        expect(reply.length).toBeGreaterThan(0);
        expect(reply.length).toBeLessThan(400);
        // What a database or a reader of JSON would choke on stays out of quotations.
        expect(reply).not.toMatch(/[\p{Surrogate}\p{Cc}]/u);
        expect(replier.reply(text, as(kind))).toBe(reply);
      }),
    );
  });

  it('takes no time over megabytes', () => {
    const start = performance.now();
    replier.reply(`${'.'.repeat(5_000_000)}${' '.repeat(5_000_000)}a`, as('daily_task'));
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('answers Chinese in Chinese and English in English', () => {
    for (const kind of interactionKinds) {
      expect(replier.reply('你说说看呀', as(kind))).toMatch(/\p{Script=Han}/u);
      expect(replier.reply('well then', as(kind))).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
