import { describe, expect, it } from '@jest/globals';
import { heading, html, trusted } from './markup.js';

describe('html', () => {
  it.each([
    ['a tag', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['an attribute breaker', `" onload='x'`, '&quot; onload=&#39;x&#39;'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['control characters', 'a\u0000b\u001bc\nd', 'abc\nd'],
    ['Chinese', '红包 ¥88', '红包 ¥88'],
  ])('escapes %s', (_name, text, expected) => {
    expect(html`<p>${text}</p>`.text).toBe(`<p>${expected}</p>`);
  });

  it('lets its own markup through once, joins lists and drops null', () => {
    const item = html`<li>${'<b>'}</li>`;
    const list = html`<p>${[item, item]}${null}${trusted('<hr>')}</p>`.text;
    expect(list).toBe('<p><li>&lt;b&gt;</li><li>&lt;b&gt;</li><hr></p>');
  });
});

describe('a heading', () => {
  it.each([
    ['The money is gone by 12 Feb 20:34, early', 'The money is gone by 12\u00A0Feb\u00A020:34, early'],
    ['6 Feb 2026 to 3 Mar 2026', '6\u00A0Feb\u00A02026 to 3\u00A0Mar\u00A02026'],
    ['99% within 6.2 s, 5 d 12 h', '99% within 6.2\u00A0s, 5\u00A0d 12\u00A0h'],
    ['12 Febrile people, 3 of 4', '12 Febrile people, 3 of 4'],
  ])('keeps the dates of “%s” together', (text, expected) => {
    expect(heading(text)).toBe(expected);
  });
});
