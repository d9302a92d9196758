import { renderFigure } from '../chart/figure.js';
import { html, nothing, type Markup } from '../page/markup.js';
import { renderPage, seal } from '../page/page.html.js';
import { formatMoney, shortMoney } from '../text/money.text.js';
import { counted, formatCount, formatDuration, formatShare } from '../text/number.text.js';
import { ZoneText } from '../text/time.text.js';
import { amountFigure, renderPrizes } from './amount.figure.js';
import { budgetFigure } from './budget.figure.js';
import { renderRefusals } from './refusal.figure.js';
import type { Moment, RunRecord } from './run.record.js';
import { envelopeFigure, latencyFigure, rateFigure } from './service.figure.js';
import type { Invariant } from './summary.js';
import { headline, holds, story } from './verdict.js';

/** The report of a run as one HTML document without script or outside resources. */
export function renderRunReport(record: RunRecord): string {
  const { summary } = record;
  const title = headline(record);
  return renderPage(
    `${title} · Hongbao`,
    html`${renderHead(record, title)}
      <main>
        <h2>The budget</h2>
        ${renderFigure(budgetFigure(record))}
        <h2>What was won</h2>
        ${renderFigure(amountFigure(record))} ${renderPrizes(record.prizes, summary.budget.currency)}
        <h2>What was refused</h2>
        ${renderRefusals(summary)} ${record.moments.length === 0 ? nothing : renderMoments(record)}
        <h2>The service</h2>
        ${renderFigure(envelopeFigure(record))} ${renderFigure(rateFigure(record))}
        ${renderFigure(latencyFigure(record.latency))}
        <h2>The proof</h2>
        ${renderProof(summary.invariants)}
        <h2>How this was made</h2>
        ${renderNotes(record)}
      </main>`,
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
    <h1>${title}</h1>
    <p class="lead">${story(record)}</p>
    <dl class="figures">
      <div>
        <dt>Paid out</dt>
        <dd>
          ${money(budget.paid)}<small
            >${formatShare(budget.total === 0 ? 0 : budget.paid / budget.total)} of ${money(budget.total)}</small
          >
        </dd>
      </div>
      <div>
        <dt>Envelopes</dt>
        <dd>
          ${formatCount(decisions.awarded)}<small
            >${formatCount(envelopes.paid)} paid, ${formatCount(envelopes.expired)} expired</small
          >
        </dd>
      </div>
      <div>
        <dt>Decisions</dt>
        <dd>${formatCount(rates.decisionsPerSecond)}/s<small>${formatCount(decisions.total)} in all</small></dd>
      </div>
      <div>
        <dt>Answer time</dt>
        <dd>
          ${latencyMs === null ? '–' : formatDuration(latencyMs.p50)}<small
            >${latencyMs === null ? 'not timed' : `half are faster; 99% within ${formatDuration(latencyMs.p99)}`}</small
          >
        </dd>
      </div>
    </dl>
    ${renderBudgetBar(budget)}
  </header>`;
}

function renderBudgetBar(budget: RunRecord['summary']['budget']): Markup {
  const parts = [
    { name: 'paid', hue: 'red', amount: budget.paid },
    { name: 'promised', hue: 'gold', amount: budget.reserved },
    { name: 'left', hue: 'teal', amount: budget.remaining },
  ];
  return html`<div class="budget" aria-hidden="true">
      ${parts
        .filter(({ amount }) => amount > 0)
        .map(({ hue, amount }) => html`<span class="back-${hue}" style="flex:${amount} 0 0"></span>`)}
    </div>
    <ul class="budget-key">
      ${parts.map(
        ({ name, hue, amount }) =>
          html`<li><i class="back-${hue}"></i>${formatMoney(amount, budget.currency)} ${name}</li>`,
      )}
    </ul>`;
}

function renderMoments({ moments, campaign, summary }: RunRecord): Markup {
  const zone = new ZoneText(campaign.utcOffsetMs);
  return html`<h2>Overheard</h2>
    <figure>
      <figcaption>
        <h3>${counted(moments.length, 'conversation')} out of the run</h3>
        <p class="measure">What a user wrote and what the assistant answered, ${zone.name}</p>
      </figcaption>
      <ul class="moments">
        ${moments.map((moment) => renderMoment(moment, zone, summary.budget.currency))}
      </ul>
    </figure>`;
}

function renderMoment({ at, user, said, reply, amount }: Moment, zone: ZoneText, currency: string): Markup {
  const won = amount === null ? nothing : html` · <span class="won">won ${formatMoney(amount, currency)}</span>`;
  return html`<li>
    <p class="who">${user}, ${zone.moment(at)}${won}</p>
    <p class="said">${said}</p>
    <p>${reply}</p>
  </li>`;
}

function renderProof(invariants: readonly Invariant[]): Markup {
  const broken = invariants.filter(({ ok }) => !ok).length;
  const finding =
    invariants.length === 0
      ? 'Nothing was proved'
      : holds({ invariants })
        ? `All ${formatCount(invariants.length)} invariants hold`
        : `${counted(broken, 'invariant')} of ${formatCount(invariants.length)} broken`;
  return html`<figure>
    <figcaption>
      <h3>${finding}</h3>
      <p class="measure">Recomputed after the run from what is stored, and compared with the client’s own journal</p>
    </figcaption>
    <table class="proof">
      <thead>
        <tr>
          <th scope="col">Invariant</th>
          <th scope="col" style="text-align:left">What was found</th>
        </tr>
      </thead>
      <tbody>
        ${invariants.map(
          ({ name, ok, detail }) =>
            html`<tr>
              <th scope="row">
                <span class="mark ${ok ? 'good' : 'bad'}">${ok ? '✓ holds' : '✗ broken'}</span
                >${name.replaceAll('_', ' ')}
              </th>
              <td>${detail}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </figure>`;
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
