import { describe, expect, it } from '@jest/globals';
import { html } from './markup.js';
import { renderSections } from './sections.js';

describe('the parts of a report', () => {
  const page = renderSections([
    { title: 'The budget', body: html`<p>spent</p>` },
    null,
    { title: 'What is won, and refused', body: html`<p>won</p>` },
  ]).text;

  it('are listed before them, each entry leading to its part', () => {
    const entries = [...page.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
    const parts = [...page.matchAll(/<section id="([^"]+)"/g)].map(([, anchor]) => anchor);
    expect(entries).toEqual(['the-budget', 'what-is-won-and-refused']);
    expect(parts).toEqual(entries);
  });

  it('leaves out those that have nothing to say', () => {
    expect(page.match(/<h2>/g)).toHaveLength(2);
  });
});
