import { heading, html, nothing, type Markup } from './markup.js';

/** More than these many characters fill more than three lines, and are written smaller. */
const longHeadline = 130;

/** The answer, above all else. */
export function renderHeadline(title: string): Markup {
  return html`<h1${title.length > longHeadline ? html` class="long"` : nothing}>${heading(title)}</h1>`;
}
