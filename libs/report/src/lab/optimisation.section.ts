import type { Constraint, Optimisation, OptimiserTrial } from '#simulation';
import { renderFigure, type Figure } from '../chart/figure.js';
import { drawScatterChart, type Point, type ScatterChart } from '../chart/scatter.chart.js';
import { renderCaptioned } from '../page/captioned.js';
import { breakable, html, nothing, type Markup } from '../page/markup.js';
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
  const height = heightOf(view, optimisation);
  const points = trials.flatMap((trial, i): Point[] => {
    const y = height.of(trial);
    if (y === null) return [];
    return [{ x: trial.spend, y, ...pointLook(trial, i, best), title: titleOf(view, optimisation, trial, i) }];
  });
  const front = trials.filter(({ efficient }) => efficient).map(({ spend, retained }) => ({ x: spend, y: retained }));
  return {
    finding: paretoFinding(view, optimisation),
    measure: `${height.measure}. Hollow: a constraint is not met`,
    alternative: trials
      .map((trial, i) => titleOf(view, optimisation, trial, i))
      .slice(0, 12)
      .join('. '),
    draw:
      points.length < 2
        ? null
        : (canvas) =>
            drawScatterChart(
              {
                points,
                front: height.hasFront ? front : [],
                formatX: (value) => tickMoney(Math.round(value), view.currency),
                formatY: height.format,
                nameX: 'money spent',
                nameY: height.name,
                bound: height.bound,
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

/** What policies are told apart by, beside the money that they spend. */
interface Height {
  readonly name: string;
  readonly measure: string;
  readonly of: (trial: OptimiserTrial) => number | null;
  readonly format: (value: number) => string;
  readonly bound: ScatterChart['bound'];
  /** Whether no policy off the line is better in both. */
  readonly hasFront: boolean;
}

/** Values nearer to one another than this part of the largest make no picture. */
const toldApart = 0.02;

/** The users who come back; where these are as many whatever the policy, what a constraint is about. */
function heightOf(view: LabView, { trials, constraints }: Optimisation): Height {
  const differs = (values: readonly number[]) =>
    Math.max(...values) - Math.min(...values) > toldApart * Math.max(...values);
  const efficient = trials.filter((trial) => trial.efficient);
  const users: Height = {
    name: 'users back',
    measure: `Users who come back by the money spent, one dot a policy${efficient.length < 2 ? '' : `; ${counted(efficient.length, 'policy is', 'policies are')} on the line: none keeps more users for less`}`,
    of: ({ retained }) => retained,
    format: shortCount,
    bound: null,
    hasFront: true,
  };
  if (differs(trials.map(({ retained }) => retained))) return users;
  const place = constraints.findIndex(
    ({ measure }, k) => measure !== 'lasts' && differs(trials.flatMap(({ constrained }) => constrained[k] ?? [])),
  );
  const constraint = constraints[place];
  if (constraint === undefined || constraint.measure === 'lasts') return users;
  const { measure } = constraint;
  return {
    name: view.text.label(measure),
    measure: `${sentence(view.text.label(measure))} by the money spent, one dot a policy; as many users come back with each of them. Dashed: what is asked for`,
    of: ({ constrained }) => constrained[place] ?? null,
    format: (value) => view.text.short(measure, value),
    bound: { y: constraint.value, text: boundText(view, constraint) },
    hasFront: false,
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

function paretoFinding(view: LabView, optimisation: Optimisation): string {
  const { trials, best, knobs } = optimisation;
  const feasible = trials.filter((trial) => trial.feasible).length;
  if (best === null) return blockedFinding(view, optimisation);
  if (best === 0) return `Of ${formatCount(trials.length)} policies none is better than the one as written`;
  const found = trials[best];
  const values = found === undefined ? '' : valuesText(knobs, found);
  return `Best: ${values}; ${formatCount(feasible)} of ${counted(trials.length, 'policy', 'policies')} meet every constraint`;
}

/** Which constraint no policy meets, and how near they come; there need not be a single one. */
function blockedFinding(view: LabView, { trials, constraints }: Optimisation): string {
  const blocked = constraints.flatMap((constraint, k) => {
    const values = trials.flatMap(({ constrained }) => constrained[k] ?? []);
    if (values.length === 0) return [];
    const isMost = constraint.bound === 'at_most';
    const nearest = isMost ? Math.min(...values) : Math.max(...values);
    if (isMost ? nearest <= constraint.value : nearest >= constraint.value) return [];
    const name =
      constraint.measure === 'lasts'
        ? 'the share of runs in which the budget lasts'
        : view.text.label(constraint.measure);
    return [
      `${name} never ${isMost ? 'falls below' : 'rises above'} ${constrainedText(view, constraint, nearest)}, and ${boundText(view, constraint)} is asked for`,
    ];
  });
  return blocked.length === 0
    ? 'Each constraint is met by some policy, all of them by none'
    : sentence(blocked.join('; '));
}

/** The finalists: what is to be believed of the search. */
function renderFinalists(view: LabView, optimisation: Optimisation): Markup {
  const { knobs, constraints, trials, finalists, best, trialRuns, trialScale } = optimisation;
  if (finalists.length === 0) return nothing;
  // Its rows: the names of the policies, the knobs, the goal, and then the constraints.
  const constraintOf = (row: number) => row - knobs.length - 2;
  return renderCaptioned(
    gainFinding(view, optimisation),
    `The best of ${counted(trials.length, 'trial')} and the policy as written, played again in ${view.runs} each (a trial: ${counted(trialRuns, 'run')} at scale ${scaleText(trialScale)}), since the best of many is always a little lucky`,
    html`<div class="scroll">
      <table class="policies">
        <tbody>
          ${finalistRows(view, optimisation).map(([name = '', ...cells], row) => {
            const constraint = constraints[constraintOf(row)];
            return html`<tr>
              <th scope="row">
                ${breakable(name)}${constraint === undefined ? nothing : html`<small>${boundText(view, constraint)} is asked for</small>`}
              </th>
              ${cells.map((cell, column) => {
                const finalist = finalists[column];
                const isMissed =
                  constraint !== undefined && misses(constraint, finalist?.again.constrained[constraintOf(row)]);
                const text = isMissed ? html`<span class="mark bad">✗</span>${cell}` : cell;
                return html`<td>${row === 0 || finalist?.trial === best ? html`<strong>${text}</strong>` : text}</td>`;
              })}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>`,
  );
}

function misses({ bound, value }: Constraint, found: number | null | undefined): boolean {
  if (found === null || found === undefined) return false;
  return bound === 'at_least' ? found < value : found > value;
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
        measure === 'lasts' ? 'Lasts' : measure === 'leakage' ? 'Leakage' : sentence(text.label(measure)),
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

/** `at least 95%`. */
function boundText(view: LabView, constraint: Constraint): string {
  return `${constraint.bound === 'at_least' ? 'at least' : 'at most'} ${constrainedText(view, constraint, constraint.value)}`;
}

/** `the budget lasts in at least 95% of the runs`. */
export function constraintText(view: LabView, constraint: Constraint): string {
  const words = boundText(view, constraint);
  return constraint.measure === 'lasts'
    ? `the budget lasts in ${words} of the runs`
    : `${view.text.label(constraint.measure)} ${words}`;
}
