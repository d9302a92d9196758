import type { Constraint, Optimisation, OptimiserTrial } from '#simulation';
import { renderFigure, type Figure } from '../chart/figure.js';
import { drawScatterChart, type Point } from '../chart/scatter.chart.js';
import { html, nothing, type Markup } from '../page/markup.js';
import { tickMoney } from '../text/money.text.js';
import { briefCount, counted, formatCount, formatShare, sentence, shortCount, scaleText } from '../text/number.text.js';
import type { LabView } from './lab.view.js';
import { shortPaths } from './setting.text.js';

/** A search for a better policy: what it tried and what came of it. */
export function renderOptimisation(view: LabView, optimisation: Optimisation): Markup {
  return html`${renderFigure(paretoFigure(view, optimisation))}${renderFinalists(view, optimisation)}`;
}

function paretoFigure(view: LabView, optimisation: Optimisation): Figure {
  const { trials, best } = optimisation;
  const efficient = trials.filter((trial) => trial.efficient);
  return {
    finding: paretoFinding(optimisation),
    measure: `Users who come back by the money spent, one dot a policy; ${counted(efficient.length, 'policy is', 'policies are')} on the line: none keeps more users for less. Hollow: a constraint is not met`,
    alternative: trials
      .map((trial, i) => titleOf(view, optimisation, trial, i))
      .slice(0, 12)
      .join('. '),
    draw:
      trials.length < 2
        ? null
        : (canvas) =>
            drawScatterChart(
              {
                points: trials.map((trial, i): Point => ({
                  x: trial.spend,
                  y: trial.retained,
                  ...pointLook(trial, i, best),
                  title: titleOf(view, optimisation, trial, i),
                })),
                front: efficient.map(({ spend, retained }) => ({ x: spend, y: retained })),
                formatX: (value) => tickMoney(Math.round(value), view.currency),
                formatY: shortCount,
                nameX: 'money spent',
              },
              canvas,
            ),
    table: trialTable(
      view,
      optimisation,
      trials.map((trial, i) => ({ i, trial })),
    ),
  };
}

function valuesText(knobs: Optimisation['knobs'], { values }: OptimiserTrial): string {
  return shortPaths(knobs.map(({ path }) => path))
    .map((name, k) => `${name} ${values[k] ?? ''}`)
    .join(', ');
}

function pointLook(trial: OptimiserTrial, i: number, best: number | null): Pick<Point, 'hue' | 'form' | 'label'> {
  const form = trial.feasible ? 'full' : 'hollow';
  if (i === best) return { hue: 'red', form, label: i === 0 ? 'as written, the best' : 'the best' };
  if (i === 0) return { hue: 'gold', form, label: 'as written' };
  return { hue: trial.feasible ? 'indigo' : 'grey', form, label: '' };
}

function titleOf(
  { text, shortMoney }: LabView,
  { knobs, goal }: Optimisation,
  trial: OptimiserTrial,
  i: number,
): string {
  const name = i === 0 ? 'as written' : valuesText(knobs, trial);
  return `${name}: ${shortMoney(trial.spend)} spent, ${briefCount(trial.retained)} users back, ${text.label(goal)} ${text.short(goal, trial.goal)}`;
}

function paretoFinding({ trials, best, knobs }: Optimisation): string {
  const feasible = trials.filter((trial) => trial.feasible).length;
  if (best === null) return `None of ${formatCount(trials.length)} policies meets every constraint`;
  if (best === 0) return `Of ${formatCount(trials.length)} policies none is better than the one as written`;
  const found = trials[best];
  const values = found === undefined ? '' : valuesText(knobs, found);
  return `Best: ${values}; ${formatCount(feasible)} of ${counted(trials.length, 'policy', 'policies')} meet every constraint`;
}

/** The finalists: what is to be believed of the search. */
function renderFinalists(view: LabView, optimisation: Optimisation): Markup {
  const { trials, finalists, method, constraints, best, trialRuns, trialScale } = optimisation;
  if (finalists.length === 0) return nothing;
  const bounds = constraints.map((constraint) => constraintText(view, constraint)).join(', ');
  return html`<figure>
    <figcaption>
      <h3>${gainFinding(view, optimisation)}</h3>
      <p class="measure">
        The best of ${counted(trials.length, 'trial')} and the policy as written, played again in ${view.runs} each (a
        trial: ${counted(trialRuns, 'run')} at scale ${scaleText(trialScale)}), since the best of many is always a
        little lucky; sought by ${method}${bounds === '' ? '' : `, under: ${bounds}`}
      </p>
    </figcaption>
    <div class="scroll">
      <table>
        <tbody>
          ${finalistRows(view, optimisation).map(
            ([name = '', ...cells], row) =>
              html`<tr>
                <th scope="row">${name}</th>
                ${cells.map((cell, column) => {
                  const strong = row === 0 || finalists[column]?.trial === best;
                  return html`<td>${strong ? html`<strong>${cell}</strong>` : cell}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </figure>`;
}

/** A row for what each policy is called, each knob, and each figure; a column for each finalist. */
export function finalistRows(view: LabView, optimisation: Optimisation): string[][] {
  const { columns, rows } = trialTable(
    view,
    optimisation,
    optimisation.finalists.map(({ trial, again }) => ({ i: trial, trial: again })),
  );
  return columns.map((name, i) => [i === 0 ? '' : name, ...rows.map((row) => row[i] ?? '')]);
}

/** What the best policy and the one as written came to, as far as is known: from the finals where they were played. */
export function bestAndWritten({ trials, finalists, best }: Optimisation): {
  readonly found: OptimiserTrial | null;
  readonly written: OptimiserTrial | null;
} {
  const known = (place: number) => finalists.find(({ trial }) => trial === place)?.again ?? trials[place] ?? null;
  return { found: best === null ? null : known(best), written: known(0) };
}

function gainFinding({ text }: LabView, optimisation: Optimisation): string {
  const { found, written } = bestAndWritten(optimisation);
  const { goal } = optimisation;
  if (written === null || found === null) return 'No policy meets every constraint';
  return `${sentence(text.label(goal))}: ${text.short(goal, found.goal)} at best, ${text.short(goal, written.goal)} as written`;
}

function trialTable(
  view: LabView,
  { knobs, goal, constraints }: Optimisation,
  trials: readonly { readonly i: number; readonly trial: OptimiserTrial }[],
): { readonly columns: string[]; readonly rows: string[][] } {
  const { text, shortMoney } = view;
  return {
    columns: [
      'Policy',
      ...shortPaths(knobs.map(({ path }) => path)),
      sentence(text.label(goal)),
      ...constraints.map(({ measure }) =>
        measure === 'lasts' ? 'Lasts' : measure === 'leakage' ? 'Leakage' : text.label(measure),
      ),
      'Spent',
      'Users back',
      'Meets all',
    ],
    rows: trials.map(({ i, trial }) => [
      i === 0 ? 'as written' : `no. ${formatCount(i)}`,
      ...knobs.map((_, k) => trial.values[k] ?? '–'),
      text.short(goal, trial.goal),
      ...constraints.map((constraint, k) => constrainedText(view, constraint, trial.constrained[k])),
      shortMoney(trial.spend),
      briefCount(trial.retained),
      trial.feasible ? 'yes' : 'no',
    ]),
  };
}

function constrainedText({ text }: LabView, { measure }: Constraint, value: number | null | undefined): string {
  if (value === undefined || value === null) return '–';
  return measure === 'lasts' ? formatShare(value) : text.short(measure, value);
}

/** `the budget lasts in at least 95% of the runs`. */
export function constraintText({ text }: LabView, { measure, bound, value }: Constraint): string {
  const words = bound === 'at_least' ? 'at least' : 'at most';
  return measure === 'lasts'
    ? `the budget lasts in ${words} ${formatShare(value)} of the runs`
    : `${text.label(measure)} ${words} ${text.short(measure, value)}`;
}
