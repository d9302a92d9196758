import { measureMeanings, type MeasureName, type PolicyEstimates, type Sweep } from '#simulation';
import { renderDotCharts, type DotChart } from '../chart/dot.chart.js';
import { renderHeat } from '../chart/heat.table.js';
import { html, nothing, type Insert, type Markup } from '../page/markup.js';
import type { Hue } from '../page/palette.js';
import { tickMoney } from '../text/money.text.js';
import { counted, formatCount, formatShare, sentence, shortCount } from '../text/number.text.js';
import type { LabView } from './lab.view.js';
import { settingsText, shortPath } from './setting.text.js';

interface MainMeasure {
  readonly measure: MeasureName;
  readonly hue: Hue;
}

/** The measures by which policies are told apart. */
export function mainMeasures({ returnDay }: LabView): MainMeasure[] {
  return [
    { measure: 'spend', hue: 'red' },
    { measure: 'activated', hue: 'indigo' },
    ...(returnDay === null ? [] : [{ measure: `retained_${returnDay}` as const, hue: 'teal' as const }]),
    { measure: 'cost_per_activated', hue: 'gold' },
    ...(returnDay === null ? [] : [{ measure: `cost_per_retained_${returnDay}` as const, hue: 'gold' as const }]),
    { measure: 'leakage', hue: 'plum' },
  ];
}

/** The cell with the best mean of a measure; null where none has one, or where they are all the same. */
export function bestCell({ cells }: Sweep, measure: MeasureName): Sweep['cells'][number] | null {
  const { better } = measureMeanings[measure];
  const valued = cells.filter(({ outcome }) => outcome.measures[measure] !== null);
  const mean = (cell: Sweep['cells'][number]) => cell.outcome.measures[measure]?.mean ?? 0;
  const sorted = [...valued].sort((a, b) => (better === 'more' ? mean(b) - mean(a) : mean(a) - mean(b)));
  const [best] = sorted;
  const worst = sorted.at(-1);
  return best === undefined || worst === undefined || mean(best) === mean(worst) ? null : best;
}

/** The cells whose mean is as good as the best one's but for luck: two standard errors of the difference. */
export function asGood({ cells }: Sweep, best: Sweep['cells'][number], measure: MeasureName): Sweep['cells'][number][] {
  const top = best.outcome.measures[measure];
  return cells.filter((cell) => {
    const estimate = cell.outcome.measures[measure];
    if (cell === best) return true;
    if (estimate === null || top === null || estimate.count < 2) return estimate?.mean === top?.mean;
    return Math.abs(estimate.mean - top.mean) <= 2 * Math.hypot(estimate.standardError, top.standardError);
  });
}

/** `user.perDay 1`, `user.perDay 2, 3 or 5`, `user.perDay 3, cooldown 30m (or 4 others)`: the best, and what luck cannot tell from it. */
export function bestNames(sweep: Sweep, best: Sweep['cells'][number], measure: MeasureName): string {
  const alike = asGood(sweep, best, measure);
  const [axis] = sweep.axes;
  const others = alike.length - 1;
  const name = settingsText(best.outcome.settings);
  if (others === 0) return name;
  if (sweep.axes.length > 1 || axis === undefined || alike.length > 4)
    return `${name} (or ${counted(others, 'other')})`;
  const values = alike.map((cell) => cell.values[0] ?? '');
  return `${shortPath(axis.path)} ${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}`;
}

/** A grid of policies: small charts along one axis, tables in colour over two, and every cell in numbers. */
export function renderSweep(view: LabView, sweep: Sweep): Markup {
  const [rows, columns] = sweep.axes;
  const drawing =
    rows === undefined
      ? nothing
      : sweep.axes.length === 1
        ? renderLine(view, sweep, rows)
        : columns !== undefined && sweep.axes.length === 2
          ? renderGrids(view, sweep, rows, columns)
          : nothing;
  return html`${drawing}${renderCells(view, sweep)}`;
}

function renderLine(view: LabView, sweep: Sweep, axis: Sweep['axes'][number]): Markup {
  const { text } = view;
  const charts = mainMeasures(view).map(({ measure, hue }): DotChart => {
    const best = measureMeanings[measure].better === null ? null : bestCell(sweep, measure);
    return {
      name: sentence(text.label(measure)),
      measure: rangeWords(view),
      alternative: sweep.cells
        .map(({ values, outcome }) => {
          const estimate = outcome.measures[measure];
          return `${values[0] ?? ''}: ${estimate === null ? 'no value' : text.short(measure, estimate.mean)}`;
        })
        .join('. '),
      dots: sweep.cells.map((cell) => {
        const estimate = cell.outcome.measures[measure];
        return {
          name: cell.values[0] ?? '',
          value: estimate === null ? null : { low: estimate.p5, at: estimate.mean, high: estimate.p95 },
          text: estimate === null ? '' : text.short(measure, estimate.mean),
          isBest: cell === best,
        };
      }),
      hue,
      format: (value) => axisText(view, measure, value),
      formatExactly: (value) => text.full(measure, value),
    };
  });
  return html`<figure>
    <figcaption>
      <h3>${lineFinding(view, sweep, axis.path)}</h3>
      <p class="measure">
        ${axis.path} from ${axis.values[0] ?? ''} to ${axis.values.at(-1) ?? ''}; the best of each measure is named
      </p>
    </figcaption>
    ${renderDotCharts(charts)}
  </figure>`;
}

function lineFinding(view: LabView, sweep: Sweep, path: string): string {
  const measure = view.returnDay === null ? 'activated' : (`retained_${view.returnDay}` as const);
  const best = bestCell(sweep, measure);
  if (best === null || asGood(sweep, best, measure).length === sweep.cells.length)
    return `${sentence(view.text.label(measure))}: about the same at every ${shortPath(path)}`;
  return `Most ${view.text.label(measure)} with ${bestNames(sweep, best, measure)}: ${view.text.short(measure, best.outcome.measures[measure]?.mean ?? 0)}`;
}

function renderGrids(view: LabView, sweep: Sweep, rows: Sweep['axes'][number], columns: Sweep['axes'][number]): Markup {
  const { text } = view;
  return html`${mainMeasures(view).map(({ measure, hue }) => {
    const { better } = measureMeanings[measure];
    const best = better === null ? null : bestCell(sweep, measure);
    const isOpen = best === null || asGood(sweep, best, measure).length === sweep.cells.length;
    const where = isOpen ? null : bestNames(sweep, best, measure);
    const value = best?.outcome.measures[measure]?.mean;
    return renderHeat({
      finding:
        where === null || value === undefined
          ? extremesText(view, sweep, measure)
          : `${better === 'more' ? 'Most' : 'Least'} at ${where}: ${text.short(measure, value)}`,
      measure: `${sentence(text.label(measure))}, ${rangeWords(view)}; the stronger the colour, the higher`,
      axes: [shortPath(rows.path), shortPath(columns.path)],
      rowNames: rows.values,
      columnNames: columns.values,
      cells: rows.values.map((row) =>
        columns.values.map((column) => {
          // By its values and not by its place: a sweep that was broken off lacks cells.
          const cell = sweep.cells.find(({ values }) => values[0] === row && values[1] === column);
          const estimate = cell?.outcome.measures[measure] ?? null;
          return {
            value: estimate?.mean ?? null,
            text: estimate === null ? '' : text.short(measure, estimate.mean),
            detail: estimate === null ? '' : text.range(measure, estimate),
          };
        }),
      ),
      hue,
      better,
    });
  })}`;
}

function extremesText({ text }: LabView, { cells }: Sweep, measure: MeasureName): string {
  const means = cells.flatMap(({ outcome }) => outcome.measures[measure]?.mean ?? []);
  if (means.length === 0) return `${sentence(text.label(measure))}: no policy has a value`;
  const [least, most] = [Math.min(...means), Math.max(...means)].map((mean) => text.short(measure, mean));
  return `${sentence(text.label(measure))}: ${least === most ? `${most ?? ''} everywhere` : `from ${least ?? ''} to ${most ?? ''}`}`;
}

/** Every cell with its main measures. */
function renderCells(view: LabView, sweep: Sweep): Markup {
  const measures = mainMeasures(view);
  return html`<figure>
    <figcaption>
      <h3>${dryFinding(view, sweep)}</h3>
      <p class="measure">Every policy of the sweep, ${rangeWords(view)}</p>
    </figcaption>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            ${sweep.axes.map(({ path }) => html`<th scope="col">${shortPath(path)}</th>`)}
            <th scope="col">Runs dry</th>
            ${measures.map(({ measure }) => html`<th scope="col">${columnName(measure)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${sweep.cells.map(({ values, outcome }) => {
            const [name = '', ...others] = values;
            const cells: Insert[] = [
              ...others,
              dryText(view, outcome),
              ...measures.map(({ measure }) => view.cell(measure, outcome)),
            ];
            return html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </figure>`;
}

function dryText({ zone }: LabView, { exhaustion, runs }: PolicyEstimates): Insert {
  if (exhaustion.share === 0) return 'never';
  const often = runs === 1 || exhaustion.share === 1 ? null : html`<small>in ${formatShare(exhaustion.share)}</small>`;
  return html`${exhaustion.p50 === null ? 'mostly not' : zone.moment(exhaustion.p50)}${often}`;
}

function dryFinding(view: LabView, { cells }: Sweep): string {
  const lasting = cells.filter(({ outcome }) => outcome.exhaustion.share === 0).length;
  if (lasting === cells.length) return 'The budget lasts in every one of them';
  if (lasting > 0) return `The budget lasts in ${formatCount(lasting)} of ${formatCount(cells.length)} policies`;
  const latest = cells.reduce<Sweep['cells'][number] | null>(
    (most, cell) =>
      (cell.outcome.exhaustion.p50 ?? Infinity) > (most?.outcome.exhaustion.p50 ?? -Infinity) ? cell : most,
    null,
  );
  const at = latest?.outcome.exhaustion.p50;
  return `The budget runs dry in every one of them${
    latest === null || at === null || at === undefined
      ? ''
      : `, at the latest on ${view.zone.moment(at)} with ${settingsText(latest.outcome.settings)}`
  }`;
}

const columnNames: Readonly<Partial<Record<MeasureName, string>>> = {
  spend: 'Spent',
  activated: 'Active',
  retained_day1: 'Back, day 1',
  retained_day7: 'Back, day 7',
  cost_per_activated: 'Cost, active',
  cost_per_retained_day1: 'Cost, day 1',
  cost_per_retained_day7: 'Cost, day 7',
  leakage: 'Leakage',
};

function columnName(measure: MeasureName): string {
  return columnNames[measure] ?? sentence(measureMeanings[measure].label);
}

function rangeWords({ policy }: LabView): string {
  return policy.runs === 1 ? 'a single run each' : `mean and 90% of ${formatCount(policy.runs)} runs each`;
}

/** A value of an axis, as short as can be. */
function axisText({ text, currency }: LabView, measure: MeasureName, value: number): string {
  switch (measureMeanings[measure].unit) {
    case 'money':
      return tickMoney(Math.round(value), currency);
    case 'count':
      return shortCount(value);
    case 'share':
    case 'seconds':
    case 'ratio':
      return text.short(measure, value);
  }
}
