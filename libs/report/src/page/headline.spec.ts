import { describe, expect, it } from '@jest/globals';
import { renderHeadline } from './headline.js';

describe('a headline', () => {
  it.each([
    ['The budget lasts', '<h1>The budget lasts</h1>'],
    ['x'.repeat(131), `<h1 class="long">${'x'.repeat(131)}</h1>`],
    ['<b>12 Feb</b>', '<h1>&lt;b&gt;12\u00A0Feb&lt;/b&gt;</h1>'],
  ])('is smaller where it is long, and never markup: %s', (title, expected) => {
    expect(renderHeadline(title).text).toBe(expected);
  });
});
