import { html, type Markup } from './markup.js';

/** A part of a report under a heading of its own. */
export interface Section {
  readonly title: string;
  readonly body: Markup;
}

/** The body of a report, and before it a list of what it holds: the answer is on top, the way to its reasons below. */
export function renderSections(sections: readonly (Section | null)[]): Markup {
  const held = sections.filter((section) => section !== null);
  return html`<nav aria-label="Contents">
      <ul>
        ${held.map(({ title }) => html`<li><a href="#${anchorOf(title)}">${title}</a></li>`)}
      </ul>
    </nav>
    <main>
      ${held.map(
        ({ title, body }) =>
          html`<section id="${anchorOf(title)}">
            <h2>${title}</h2>
            ${body}
          </section>`,
      )}
    </main>`;
}

function anchorOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
