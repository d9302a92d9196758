import { renderFigure } from '../chart/figure.js';
import { html, nothing, type Markup } from '../page/markup.js';
import { renderHeadline } from '../page/headline.js';
import { renderKeyFigures } from '../page/key.figures.js';
import { renderPage, seal } from '../page/page.html.js';
import { renderSections } from '../page/sections.js';
import { renderProof } from '../run/proof.table.js';
import { shortMoney } from '../text/money.text.js';
import { formatCount, formatDuration, formatShare } from '../text/number.text.js';
import { backlogFigure, burnFigure, errorFigure, heatFigure, rateFigure } from './spike.figures.js';
import type { SpikeFacts, SpikeRecord } from './spike.record.js';
import { peakAnswered, spikeHeadline, spikeStory, thresholdValue } from './spike.verdict.js';

/** The report of a spike as one HTML document without script or outside resources. */
export function renderSpikeReport(record: SpikeRecord): string {
  const { facts } = record;
  const title = spikeHeadline(facts);
  return renderPage(
    `${title} · Hongbao`,
    html`${renderHead(record, title)}
    ${renderSections([
      { title: 'What was asked for', body: renderThresholds(facts) },
      { title: 'The load', body: html`${renderFigure(rateFigure(facts))} ${renderFigure(errorFigure(facts))}` },
      { title: 'The answers', body: renderFigure(heatFigure(facts)) },
      { title: 'The money', body: html`${renderFigure(burnFigure(facts))} ${renderFigure(backlogFigure(facts))}` },
      {
        title: 'The proof',
        body: renderProof(
          facts.invariants,
          'Recomputed after the run from what is stored, and compared with the driver’s own journal of what was acknowledged',
        ),
      },
      { title: 'How this was made', body: renderNotes(record) },
    ])}`,
  );
}

function renderHead({ summary, facts, target }: SpikeRecord, title: string): Markup {
  const { latency, campaign, requests, samples } = facts;
  const money = (amount: number): string => shortMoney(amount, campaign.currency);
  const backlog = Math.max(0, ...samples.map(({ queued }) => queued));
  return html`<header>
    <p class="kicker">
      ${seal}<strong>Hongbao spike</strong><span>${campaign.title}</span><span>${target}</span>
      <span>${summary.startedAt.slice(0, 16).replace('T', ' ')} UTC</span>
    </p>
    ${renderHeadline(title)}
    <p class="lead">${spikeStory(facts)}</p>
    ${renderKeyFigures([
      {
        name: 'Answers a second',
        value: formatCount(peakAnswered(facts)),
        detail: `in the best second; ${formatCount(Math.round(facts.peak))} planned`,
      },
      {
        name: 'Answer time',
        value: latency === null ? '–' : formatDuration(latency.p99),
        detail: latency === null ? 'nothing was answered' : `99%; median ${formatDuration(latency.p50)}`,
      },
      {
        name: 'Without an answer',
        value: formatShare(requests.total === 0 ? 0 : (requests.total - requests.answered) / requests.total),
        detail: `of ${formatCount(requests.total)} interactions`,
      },
      {
        name: 'Promised',
        value: money(campaign.budget - (facts.figures?.budget.remaining ?? campaign.budget)),
        detail: `of ${money(campaign.budget)}; up to ${formatCount(backlog)} payouts waited`,
      },
    ])}
  </header>`;
}

function renderThresholds({ thresholds }: SpikeFacts): Markup {
  if (thresholds.length === 0)
    return html`<p>No threshold was given: the books alone decide. Give some with <code>--threshold</code>.</p>`;
  return html`<table class="proof">
    <thead>
      <tr>
        <th scope="col">Threshold</th>
        <th scope="col" style="text-align:left">What was measured</th>
      </tr>
    </thead>
    <tbody>
      ${thresholds.map(
        ({ text, measure, value, ok }) =>
          html`<tr>
            <th scope="row">
              <span class="mark ${ok === null ? 'open' : ok ? 'good' : 'bad'}"
                >${ok === null ? '? not judged' : ok ? '✓ kept' : '✗ missed'}</span
              >${text}
            </th>
            <td>${value === null ? 'was not measured' : thresholdValue(measure, value)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function renderNotes({ facts, again }: SpikeRecord): Markup {
  const { lag, requests, lagged } = facts;
  return html`<ul class="notes">
      <li>
        An open loop: every interaction starts when it is due, whatever became of those before it. Times count from the
        intended start, so that a service that stands still is charged for all who would have come meanwhile.
      </li>
      ${
        lag === null
          ? nothing
          : html`<li>
              The driver’s own lag: median ${formatDuration(lag.p50)}, 99% ${formatDuration(lag.p99)}, at most
              ${formatDuration(lag.max)}.
              ${lagged ? 'That is too much to say anything about latencies: use a quieter machine, or a lower peak.' : ''}
            </li>`
      }
      <li>
        Beside the interactions ${formatCount(requests.side.sent)} envelopes were opened or wallets looked at;
        ${formatCount(requests.side.answered)} of these were answered.
      </li>
    </ul>
    <p>To do it again:</p>
    <pre>${again}</pre>`;
}
