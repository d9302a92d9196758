import { html } from '../page/markup.js';
import { renderPage } from '../page/page.html.js';
import type { LabRecord } from './lab.record.js';

/** The report of the laboratory as one HTML document without script or outside resources. */
export function renderLabReport({ result }: LabRecord): string {
  return renderPage(`${result.title} · Hongbao`, html`<h1>${result.title}</h1>`);
}
