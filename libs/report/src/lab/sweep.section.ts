import { measureMeanings, type MeasureName, type PolicyEstimates, type Sweep } from '#simulation';
import { renderDotCharts, type DotChart } from '../chart/dot.chart.js';
import { renderTable } from '../chart/figure.js';
import { renderHeat } from '../chart/heat.table.js';
import { renderCaptioned } from '../page/captioned.js';
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
  const measures = mainMeasures(view);
  const moved = measures.filter(({ measure }) => !isFlat(sweep, measure));
  const charts = moved.map(({ measure, hue }): DotChart => {
    const best = measureMeanings[measure].better === null ? null : bestCell(sweep, measure);
    const written = view.estimate(measure);
    return {
      name: sentence(text.label(measure)),
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
      reference: written === null ? null : { value: written.mean, text: 'as written' },
      hue,
      format: (value) => axisText(view, measure, value),
      formatExactly: (value) => text.full(measure, value),
    };
  });
  return renderCaptioned(
    lineFinding(view, sweep, axis),
    `By ${axis.path}, ${rangeWords(view)}; the best is in bold, dashed: as written`,
    html`${charts.length === 0 ? nothing : renderDotCharts(charts)} ${renderFlat(view, sweep)}`,
  );
}

/** Whether luck alone tells the cells of a sweep apart by a measure. */
function isFlat(sweep: Sweep, measure: MeasureName): boolean {
  const best = bestCell(sweep, measure);
  return best === null || asGood(sweep, best, measure).length === sweep.cells.length;
}

/** What need not be drawn, since it is the same in every cell but for luck. */
function renderFlat(view: LabView, sweep: Sweep): Markup {
  const flat = mainMeasures(view).flatMap(({ measure }) => {
    const estimate = sweep.cells[0]?.outcome.measures[measure] ?? null;
    return estimate === null || !isFlat(sweep, measure)
      ? []
      : [`${view.text.label(measure)} (${view.text.short(measure, estimate.mean)})`];
  });
  return flat.length === 0
    ? nothing
    : html`<p class="measure after">The same in all of them, but for luck: ${flat.join(', ')}.</p>`;
}

function lineFinding(view: LabView, sweep: Sweep, { path, values }: Sweep['axes'][number]): string {
  const { text } = view;
  const moved = mainMeasures(view).filter(({ measure }) => !isFlat(sweep, measure));
  const [first, last] = [sweep.cells[0], sweep.cells.at(-1)].map((cell) => cell?.outcome.measures.spend ?? null);
  if (moved.some(({ measure }) => measure === 'spend') && first && last)
    return `From ${shortPath(path)} ${values[0] ?? ''} to ${values.at(-1) ?? ''} the money spent goes from ${text.short('spend', first.mean)} to ${text.short('spend', last.mean)}`;
  for (const { measure } of moved) {
    const best = measureMeanings[measure].better === null ? null : bestCell(sweep, measure);
    if (best !== null) return bestText(view, sweep, best, measure);
  }
  return `No ${shortPath(path)} is better than another by more than luck`;
}

function renderGrids(view: LabView, sweep: Sweep, rows: Sweep['axes'][number], columns: Sweep['axes'][number]): Markup {
  const { text } = view;
  const moved = mainMeasures(view).filter(({ measure }) => !isFlat(sweep, measure));
  const grids = moved.map(({ measure, hue }) => {
    const { better } = measureMeanings[measure];
    const best = better === null ? null : bestCell(sweep, measure);
    return renderHeat({
      finding: best === null ? extremesText(view, sweep, measure) : bestText(view, sweep, best, measure),
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
  });
  return html`${grids} ${renderFlat(view, sweep)}`;
}

/** `Lowest cost of an active user with user.perDay 1: ¥10.86`. */
function bestText({ text }: LabView, sweep: Sweep, best: Sweep['cells'][number], measure: MeasureName): string {
  const most = measureMeanings[measure].better === 'more' ? 'Most' : 'Lowest';
  return `${most} ${text.label(measure)} with ${bestNames(sweep, best, measure)}: ${text.short(measure, best.outcome.measures[measure]?.mean ?? 0)}`;
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
  return renderCaptioned(
    dryFinding(view, sweep),
    `Every policy of the sweep, ${rangeWords(view)}`,
    renderTable({
      columns: [
        ...sweep.axes.map(({ path }) => shortPath(path)),
        'Runs dry',
        ...measures.map(({ measure }) => columnName(measure)),
      ],
      rows: sweep.cells.map(({ values: [first = '', ...values], outcome }) => [
        html`<span class="only-narrow">${shortPath(sweep.axes[0]?.path ?? '')} </span>${first}`,
        ...values,
        dryText(view, outcome),
        ...measures.map(({ measure }) => view.cell(measure, outcome)),
      ]),
    }),
  );
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
