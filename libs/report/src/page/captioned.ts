import { heading, html, nothing, type Insert, type Markup } from './markup.js';

/** A figure under what it shows, as a sentence, and under that what is measured; empty for no measure. */
export function renderCaptioned(finding: string, measure: string, body: Insert): Markup {
  return html`<figure>
    <figcaption>
      <h3>${heading(finding)}</h3>
      ${measure === '' ? nothing : html`<p class="measure">${measure}</p>`}
    </figcaption>
    ${body}
  </figure>`;
}
