import { renderCaptioned } from '../page/captioned.js';
import { renderFigure } from '../chart/figure.js';
import { html, nothing, type Markup } from '../page/markup.js';
import { renderHeadline } from '../page/headline.js';
import { renderKeyFigures } from '../page/key.figures.js';
import { renderPage, seal } from '../page/page.html.js';
import { renderSections } from '../page/sections.js';
import { formatMoney, shortMoney } from '../text/money.text.js';
import { counted, formatCount, formatDuration, formatShare } from '../text/number.text.js';
import { ZoneText } from '../text/time.text.js';
import { amountFigure, renderPrizes } from './amount.figure.js';
import { renderBudgetBar } from './budget.bar.js';
import { budgetFigure } from './budget.figure.js';
import { renderProof } from './proof.table.js';
import { renderRefusals } from './refusal.figure.js';
import type { Moment, RunRecord } from './run.record.js';
import { envelopeFigure, latencyFigure, rateFigure } from './service.figure.js';
import { headline, story } from './verdict.js';

/** The report of a run as one HTML document without script or outside resources. */
export function renderRunReport(record: RunRecord): string {
  const { summary } = record;
  const title = headline(record);
  return renderPage(
    `${title} · Hongbao`,
    html`${renderHead(record, title)}
    ${renderSections([
      { title: 'The budget', body: renderFigure(budgetFigure(record)) },
      {
        title: 'What was won',
        body: html`${renderFigure(amountFigure(record.amounts, summary.budget.currency))}
        ${renderPrizes(record.prizes, summary.budget.currency)}`,
      },
      { title: 'What was refused', body: renderRefusals(summary) },
      record.moments.length === 0 ? null : { title: 'Overheard', body: renderMoments(record) },
      {
        title: 'The service',
        body: html`${renderFigure(envelopeFigure(record))} ${renderFigure(rateFigure(record))}
        ${renderFigure(latencyFigure(record.latency))}`,
      },
      {
        title: 'The proof',
        body: renderProof(
          summary.invariants,
          'Recomputed after the run from what is stored, and compared with the client’s own journal',
        ),
      },
      { title: 'How this was made', body: renderNotes(record) },
    ])}`,
  );
}

function renderHead(record: RunRecord, title: string): Markup {
  const { summary, campaign } = record;
  const { budget, decisions, envelopes, latencyMs, rates } = summary;
  const zone = new ZoneText(campaign.utcOffsetMs);
  const money = (amount: number) => shortMoney(amount, budget.currency);
  return html`<header>
    <p class="kicker">
      ${seal}<strong>Hongbao ${summary.command}</strong><span>${campaign.title}</span
      ><span>${zone.date(campaign.window.from)} to ${zone.date(campaign.window.to - 1)}, ${zone.name}</span>
    </p>
    ${renderHeadline(title)}
    <p class="lead">${story(record)}</p>
    ${renderKeyFigures([
      {
        name: 'Paid out',
        value: money(budget.paid),
        detail: `${formatShare(budget.total === 0 ? 0 : budget.paid / budget.total)} of ${money(budget.total)}`,
      },
      {
        name: 'Envelopes',
        value: formatCount(decisions.awarded),
        detail: `${formatCount(envelopes.paid)} paid, ${formatCount(envelopes.expired)} expired`,
      },
      {
        name: 'Decisions',
        value: `${formatCount(rates.decisionsPerSecond)}/s`,
        detail: `${formatCount(decisions.total)} in all`,
      },
      {
        name: 'Answer time',
        value: latencyMs === null ? '–' : formatDuration(latencyMs.p50),
        detail: latencyMs === null ? 'not timed' : `half are faster; 99% within ${formatDuration(latencyMs.p99)}`,
      },
    ])}
    ${renderBudgetBar(budget)}
  </header>`;
}

function renderMoments({ moments, campaign, summary }: RunRecord): Markup {
  const zone = new ZoneText(campaign.utcOffsetMs);
  return renderCaptioned(
    `${counted(moments.length, 'conversation')} out of the run`,
    `What a user wrote and what the assistant answered, ${zone.name}`,
    html` <ul class="moments">
      ${moments.map((moment) => renderMoment(moment, zone, summary.budget.currency))}
    </ul>`,
  );
}

function renderMoment({ at, user, said, reply, amount }: Moment, zone: ZoneText, currency: string): Markup {
  const won = amount === null ? nothing : html` · <span class="won">won ${formatMoney(amount, currency)}</span>`;
  return html`<li>
    <p class="who">${user}, ${zone.moment(at)}${won}</p>
    <p class="said">${said}</p>
    <p>${reply}</p>
  </li>`;
}

function renderNotes({ summary, notes, again }: RunRecord): Markup {
  return html`<ul class="notes">
      ${notes.map((note) => html`<li>${note}</li>`)}
      <li>
        Hongbao ${summary.version}, started ${summary.startedAt}, ${formatDuration(summary.wallClockMs)} from start to
        stop.
      </li>
    </ul>
    <p>The same numbers for programs are in <code>summary.json</code> beside this file. To do it again:</p>
    <pre>${again}</pre>`;
}
