import { renderFigure } from '../chart/figure.js';
import { html, nothing, type Markup } from '../page/markup.js';
import { renderHeadline } from '../page/headline.js';
import { renderKeyFigures, type KeyFigure } from '../page/key.figures.js';
import { renderPage, seal } from '../page/page.html.js';
import { renderSections, type Section } from '../page/sections.js';
import { amountFigure } from '../run/amount.figure.js';
import { renderBudgetBar } from '../run/budget.bar.js';
import { renderProof } from '../run/proof.table.js';
import { renderRefusals } from '../run/refusal.figure.js';
import { counted, formatCount, formatDuration, formatShare, scaleText } from '../text/number.text.js';
import { renderPeopleAssumptions, renderPolicyAssumptions } from './assumptions.section.js';
import { renderComparison } from './comparison.section.js';
import { renderCosts } from './cost.figure.js';
import { decisionFigure } from './decision.figure.js';
import type { LabRecord } from './lab.record.js';
import { labHeadline, labLead, leftOut, runsText } from './lab.verdict.js';
import { LabView } from './lab.view.js';
import { renderCohorts, renderDefences } from './leakage.figure.js';
import { constraintText, renderOptimisation } from './optimisation.section.js';
import { outageFigure } from './outage.figure.js';
import { backlogFigure, liabilityFigure } from './payout.figure.js';
import { activeFigure, joinedFigure } from './people.figure.js';
import { renderContests, renderPrizes } from './prize.figure.js';
import { renderPublished } from './published.figure.js';
import { remainingFigure, renderPhases } from './remaining.figure.js';
import { outcomeText } from './setting.text.js';
import { renderSweep } from './sweep.section.js';
import { lorenzFigure } from './take.figure.js';
import { thinCopyWarnings } from './thin.copy.js';

/** The report of the laboratory as one HTML document without script or outside resources. */
export function renderLabReport(record: LabRecord): string {
  const view = new LabView(record);
  const title = labHeadline(view);
  return renderPage(
    `${title} · Hongbao`,
    html`${renderHead(view, title)}
    ${renderSections([
      ...experimentSections(view),
      ...policySections(view),
      { title: 'The policy, as assumed', body: renderPolicyAssumptions(view) },
      { title: 'The people, as assumed', body: renderPeopleAssumptions(view) },
      {
        title: 'The proof',
        body: renderProof(
          view.first.invariants,
          `Recomputed at the end of the first run, from what was counted outside and what the rules' own counters say; at scale ${scaleText(view.result.scale)}, amounts in minor units`,
        ),
      },
      { title: 'How this was made', body: renderNotes(view) },
    ])}`,
  );
}

function renderHead(view: LabView, title: string): Markup {
  const { result, first, zone } = view;
  const { from, to } = first.campaign;
  return html`<header>
    <p class="kicker">
      ${seal}<strong>Hongbao simulate</strong><span>${result.title}</span
      ><span>${zone.date(from)} to ${zone.date(to - 1)}, ${zone.name}</span
      ><span>${runsText(view)}${result.complete ? '' : ', broken off'}</span>
    </p>
    ${renderHeadline(title)}
    <p class="lead">${labLead(view).join(' ')}</p>
    ${[...thinCopyWarnings(view), ...leftOut(view)].map((warning) => html`<p class="warning">${warning}</p>`)}
    ${renderKeyFigures(keyFigures(view))} ${renderBudgets(view)}
  </header>`;
}

function keyFigures(view: LabView): KeyFigure[] {
  const figure = (name: string, measure: 'spend' | 'activated' | 'cost_per_activated' | 'leakage'): KeyFigure => {
    const estimate = view.estimate(measure);
    if (estimate === null) return { name, value: '–', detail: '' };
    const other = view.result.comparison?.other.measures[measure] ?? null;
    if (other !== null) {
      const [then, now] = [estimate, other].map(({ mean }) => view.text.short(measure, mean));
      return { name, value: now ?? '', detail: then === now ? 'as written' : `instead of ${then ?? ''} as written` };
    }
    const range = view.text.range(measure, estimate);
    return {
      name,
      value: view.text.short(measure, estimate.mean),
      detail: range !== '' ? `90%: ${range}` : estimate.count === 1 ? 'a single run' : 'the same in every run',
    };
  };
  const spend = figure('Money spent', 'spend');
  const others = [
    figure('Active users', 'activated'),
    figure('Cost of an active user', 'cost_per_activated'),
    figure('Taken by cheaters', 'leakage'),
  ];
  if (view.result.comparison !== null) return [spend, ...others];
  const share = (view.estimate('spend')?.mean ?? 0) / view.first.budget.total;
  return [{ ...spend, detail: `${formatShare(share)} of the budget; ${spend.detail}` }, ...others];
}

/** The budget once all is settled, as the mean of the runs; of both policies where two are compared. */
function renderBudgets(view: LabView): Markup {
  const { comparison } = view.result;
  if (comparison === null) return renderBudgetBar(view.budgetOf());
  const [written, other] = [view.policy, comparison.other].map((policy) => renderBudgetBar(view.budgetOf(policy)));
  return written?.text === other?.text
    ? html`<p class="measure">As written, and with ${outcomeText(comparison.other)}</p>
        ${written ?? nothing}`
    : html`<p class="measure">As written</p>
        ${written ?? nothing}
        <p class="measure">${outcomeText(comparison.other)}</p>
        ${other ?? nothing}`;
}

/** What was varied, before the policy as written. */
function experimentSections(view: LabView): (Section | null)[] {
  const { optimisation, comparison, sweep } = view.result;
  const section = (title: string, body: Markup): Section => ({
    title,
    body: html`${body}
      <p class="measure">All that follows is about the policy as written.</p>`,
  });
  return [
    optimisation === null ? null : section('The search for a better policy', renderOptimisation(view, optimisation)),
    comparison === null ? null : section('The comparison', renderComparison(view, comparison)),
    sweep === null ? null : section('The sweep', renderSweep(view, sweep)),
  ];
}

function policySections(view: LabView): (Section | null)[] {
  const { first, result, currency } = view;
  const outage = outageFigure(view);
  return [
    budgetSection(view),
    {
      title: 'What is won and refused',
      body: html`${renderFigure(decisionFigure(view))} ${renderRefusals(first)}`,
    },
    {
      title: 'The users',
      body: html`${renderFigure(activeFigure(view))} ${renderFigure(joinedFigure(view))} ${renderCosts(view)}`,
    },
    {
      title: 'Who gets how much',
      body: html`${renderFigure(amountFigure(new Map(first.amounts), currency))} ${renderFigure(lorenzFigure(view))}
      ${renderPrizes(view)} ${renderContests(view)}`,
    },
    {
      title: 'Leakage',
      body: html`${renderCohorts(view)} ${result.defences.length === 0 ? nothing : renderDefences(view)}`,
    },
    { title: 'The payouts', body: html`${renderFigure(liabilityFigure(view))} ${renderFigure(backlogFigure(view))}` },
    outage === null ? null : { title: 'Outages', body: renderFigure(outage) },
    view.policy.published.length === 0
      ? null
      : { title: 'Held against the published figures', body: renderPublished(view) },
  ];
}

/** Two policies have their budgets in one drawing already. */
function budgetSection(view: LabView): Section | null {
  if (view.result.comparison === null)
    return { title: 'The budget', body: html`${renderFigure(remainingFigure(view))} ${renderPhases(view)}` };
  const phases = renderPhases(view);
  return phases === nothing ? null : { title: 'The budget', body: phases };
}

/** In what runs differ, and what their bands therefore do not hold. */
function differences({ scenario: { uncertain } }: LabView): string {
  return uncertain.length === 0
    ? 'that differ in luck alone. They do not hold what the assumptions have wrong.'
    : `that differ in luck and in ${counted(uncertain.length, 'assumption')} which the scenario is unsure of. They do not hold what the others have wrong.`;
}

function renderNotes(view: LabView): Markup {
  const { result, record, policy } = view;
  const { scale } = result;
  const runs = policy.runs;
  const notes = [
    `Every count and amount is at the size of the real campaign: what ${runs === 1 ? 'the run' : `${formatCount(runs)} runs`} at scale ${scaleText(scale)} counted, divided by that. Headlines, costs, what is left and published figures are of all runs; what says “the first run”, such as curves of payouts and tables of prizes and cohorts, is of that one.`,
    'Money spent is what was won less what came back, unopened or refused by the channel; leakage is of the money spent.',
    runs === 1
      ? 'A single run does not tell how much is luck: --runs 20 or more gives every figure its band.'
      : `Bands and ranges hold 90% of ${formatCount(runs)} runs ${differences(view)}`,
    ...(scale < 1 && runs > 1 && view.scenario.uncertain.length === 0
      ? [
          `Luck evens out with size: the real campaign is ${formatCount(1 / scale)} times larger, so that its own luck is about ${formatCount(Math.sqrt(1 / scale))} times smaller than these bands.`,
        ]
      : []),
    ...(result.optimisation === null ? [] : [`Sought by ${result.optimisation.method}.`]),
    ...(result.optimisation === null || result.optimisation.constraints.length === 0
      ? []
      : [
          `The search kept to these constraints: ${result.optimisation.constraints.map((constraint) => constraintText(view, constraint)).join('; ')}.`,
        ]),
    `Seed ${result.seed}: the same scenario with the same seed gives the same figures.`,
    `Hongbao ${record.version}, started ${record.startedAt}, ${formatDuration(record.wallClockMs)} from start to stop.`,
  ];
  return html`<ul class="notes">
      ${notes.map((note) => html`<li>${note}</li>`)}
    </ul>
    <p>
      The same numbers for programs are in <code>summary.json</code>, for spreadsheets in the CSV files, beside this
      file. To do it again:
    </p>
    <pre>${record.again}</pre>`;
}
