import { describe, expect, it } from '@jest/globals';
import { shippedModel } from '../shipped-model.js';
import { readText } from '../text.js';
import { findTricks } from './index.js';

const { spelling } = shippedModel();
const evidenceOf = (text: string): string =>
  findTricks(readText(text), spelling)
    .map(({ evidence }) => evidence)
    .join('; ');

describe('findTricks', () => {
  // the trick | the message | evidence
  it.each([
    ['one letter', 'aaaaaaaaaaaaaaa', 'the character "a" 15 times in a row'],
    ['one letter, spread out', 'a a a a a a a a a', 'the character "a" 9 times in a row'],
    ['one character', '哈哈哈哈哈哈哈哈哈哈哈哈', 'the character "哈" 12 times in a row'],
    ['a word again and again', 'hotel hotel hotel hotel hotel', 'repeats "hotel"'],
    ['a sentence again and again', 'Plan a trip. Plan a trip. Plan a trip. Plan a trip.', 'repeats "plan a trip"'],
    ['a sentence again, in Chinese', '帮我规划行程帮我规划行程帮我规划行程', 'repeats "帮我规划行程"'],
    ['a sentence with the number changed', 'what is 1 what is 2 what is 3 what is 4', 'repeats "what is 1"'],
    ['the same few words shuffled', 'so it is so and it and is so it is and so is it', 'says little that is new'],
    ['one keyword alone', 'trip trip trip', 'only the same keywords'],
    ['the same keywords shuffled', 'trip trip trip hotel flight hotel', 'only the same keywords'],
    ['a list of travel words', 'itinerary hotel flight visa museum budget attractions', 'keywords without a sentence'],
    ['a list of travel words in Chinese', '旅行 攻略 酒店 机票 景点 美食 签证 行程', 'keywords without a sentence'],
    ['a list glued together', '签证行程酒店机票景点攻略门票民宿航班高铁自由行', 'keywords without a sentence'],
    [
      'a list with a place and a number',
      'trip plan itinerary travel Kyoto 3 days hotel flight',
      'keywords without a sentence',
    ],
    ['the same in Chinese', '旅游 攻略 行程 云南 五天 酒店 机票', 'keywords without a sentence'],
    ['a list of places', 'Kyoto Osaka Tokyo Nara Kobe Beijing Shanghai', 'a list of places'],
    ['showy words', 'why because therefore hence explain compare', 'piles up showy words'],
    ['showy words in Chinese', '为什么 如果 因此 所以 比较 分析 证明', 'piles up showy words'],
    ['showy words in both', 'why why why 如果 如果 因此', 'piles up showy words'],
    ['words in no order', 'the of and to in is you that it he was for on are', 'words in no order'],
    ['particles', '的了吗呢吧啊', 'particles in a row'],
    ['random letters', 'asdkjh qwlekj zxmcnb alskdj', 'letters hit at random'],
    ['a row of keys', 'qwertyuiop asdfghjkl', 'letters hit at random'],
    ['letters held down', 'aaaaaaa bbbbbbb ccccccc', 'letters hit at random'],
    ['rare characters', '龘靐齉爩鱻麤龗灪', 'are hardly ever written'],
    ['page filler', 'lorem ipsum dolor sit amet consectetur', 'page filler'],
    ['signs alone', '!?!?!?!?!?!?!?!?', 'no word in it'],
    ['digits alone', '8237482374823748', 'only digits'],
    ['an advert', 'buy now, best price!!! www.example.com', 'advertises: "buy now", "best price" with an address'],
    ['an advert in Chinese', '代开发票，联系电话13800000000', 'advertises'],
    ['the name of a kind', 'hello, this is a complex_question', 'asks to be counted as "complex_question"'],
  ])('finds %s: %j', (_, text, evidence) => {
    expect(evidenceOf(text)).toContain(evidence);
  });

  // why one might take it for a trick | the message
  it.each([
    ['doubled words of everyday Chinese', '谢谢谢谢，看看再说'],
    ['a short laugh', '哈哈哈'],
    ['no, no, no', 'no no no'],
    ['the same unit in every clause', '甲3元，乙5元，丙8元，丁12元，一共多少元？'],
    [
      'the same name in every sentence',
      'Thor is 13 times older than Ann. Ann is 7 times older than Bob, and Bob is 8. How old is Thor?',
    ],
    ['a formula', 'x^2 - 5x + 6 = 0'],
    ['a telegraphic request', '云南五日游行程规划攻略'],
    ['a shopping list', 'add eggs, milk, bread, cheese and butter to my shopping list'],
    ['names of unusual spelling', 'how do i get from Szczecin to Przemysl'],
    ['pinyin', 'wo xiang qu beijing lvyou'],
    ['a question about advertising', 'why do casinos offer a welcome bonus?'],
    ['showy words in a real question', 'If prices rise, why do wages lag, and how would you explain it?'],
    ['a long number in a task', 'track parcel 123456789012 please'],
  ])('lets %s pass: %j', (_, text) => {
    expect(evidenceOf(text)).toBe('');
  });
});
