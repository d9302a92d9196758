import { describe, expect, it } from '@jest/globals';
import { html, trusted } from './markup.js';

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
