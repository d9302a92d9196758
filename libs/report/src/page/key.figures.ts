import { html, type Markup } from './markup.js';

export interface KeyFigure {
  readonly name: string;
  readonly value: string;
  readonly detail: string;
}

/** The figures of the head: four at most. */
export function renderKeyFigures(figures: readonly KeyFigure[]): Markup {
  return html`<dl class="figures">
    ${figures.map(
      ({ name, value, detail }) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}<small>${detail}</small></dd>
        </div>`,
    )}
  </dl>`;
}
