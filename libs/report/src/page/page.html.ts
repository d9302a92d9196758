import { readFileSync } from 'node:fs';
import { html, trusted, type Markup } from './markup.js';
import { customProperties, dark, light, seriesOrder } from './palette.js';

const styleSheet = readFileSync(new URL('report.css', import.meta.url), 'utf8');

/** Green says "holds" and nothing else; it is no series colour. Both reach a contrast of 4.5 on their paper. */
const good = { light: '#1F7A4D', dark: '#69C79A' };

const hues = seriesOrder
  .map(
    (hue) =>
      `.fill-${hue}{fill:var(--${hue})}.stroke-${hue}{stroke:var(--${hue})}.back-${hue}{background:var(--${hue})}`,
  )
  .join('\n');

const themes = `:root{color-scheme:light dark;${customProperties(light)};--good:${good.light}}
@media screen and (prefers-color-scheme:dark){:root{${customProperties(dark)};--good:${good.dark}}}
${hues}`;

/** A whole document that needs nothing from anywhere: styles inline, drawings inline, no script. */
export function renderPage(title: string, body: Markup): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"
        />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        <style>
          ${trusted(themes)}
          ${trusted(styleSheet)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html> `.text;
}

/** The mark of the house: a red envelope with its gold seal. */
export const seal = trusted(
  '<svg class="seal" viewBox="0 0 15 20" aria-hidden="true"><rect width="15" height="20" rx="2" class="fill-red"/><path d="M0 4.5Q7.5 11 15 4.5" fill="none" stroke="var(--paper)" stroke-opacity=".55"/><circle cx="7.5" cy="8" r="2.4" class="fill-gold"/></svg>',
);
