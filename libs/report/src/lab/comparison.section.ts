import { measureMeanings, measureNames, type Comparison, type Difference, type MeasureName } from '#simulation';
import { renderFigure, renderNumbers } from '../chart/figure.js';
import { renderIntervals, type IntervalScale } from '../chart/interval.table.js';
import { html, nothing, type Insert, type Markup } from '../page/markup.js';
import { counted, formatCount, sentence } from '../text/number.text.js';
import type { LabView } from './lab.view.js';
import { twoBudgetsFigure } from './remaining.figure.js';
import { outcomeText } from './setting.text.js';

interface Row {
  readonly measure: MeasureName;
  readonly difference: Difference;
  /** What the difference is a share of. */
  readonly base: number;
}

/** Whether luck alone is no likely reason for a difference. */
export function isClear({ low, high, pairs }: Difference): boolean {
  return pairs > 1 && (low > 0 || high < 0);
}

/** A difference smaller than this part of the measure itself is called none. */
const noticedShare = 0.0005;

/** Whether a difference is large enough to be told, be it luck or not. */
export function isNoticed(difference: Difference, base: number): boolean {
  return Math.abs(difference.mean) > noticedShare * Math.abs(base);
}

/** Two policies: what differs and how surely, and both budgets. */
export function renderComparison(view: LabView, comparison: Comparison): Markup {
  const all = rowsOf(view, comparison);
  const rows = all.filter(({ difference, base }) => isNoticed(difference, base));
  // A single pair does not tell what is luck.
  const told = view.policy.runs > 1 ? rows.filter(({ difference }) => isClear(difference)) : rows;
  return html`${renderIntervals(
    differenceFinding(view, rows),
    `“${outcomeText(comparison.other)}” less the policy as written, in per cent of the latter; whiskers: the 95% interval of the mean over ${counted(view.policy.runs, 'pair')} with ${sharedBy(view, comparison)}`,
    ['Measure', 'From, to', 'Difference'],
    scaleOf(told),
    told.map((row) => ({
      name: sentence(view.text.label(row.measure)),
      detail: judgement(row),
      value: {
        low: row.difference.low / row.base,
        at: row.difference.mean / row.base,
        high: row.difference.high / row.base,
      },
      texts: [fromTo(view, comparison, row.measure), differenceCell(view, row)],
      hue: isClear(row.difference) ? 'indigo' : 'grey',
    })),
    renderRest(view, comparison, { all, rows, told }),
  )}
  ${renderFigure(twoBudgetsFigure(view, comparison.other))}`;
}

function sharedBy(view: LabView, comparison: Comparison): string {
  return arePeopleShared(view, comparison) ? 'the same people and the same luck' : 'people of their own';
}

/** Two scenarios share their people, and so their luck, where both have the same cohorts of the same size. */
function arePeopleShared({ policy }: LabView, { other }: Comparison): boolean {
  const cohorts = other.first.cohorts;
  return (
    policy.first.cohorts.length === cohorts.length &&
    policy.first.cohorts.every(({ name, users }, n) => name === cohorts[n]?.name && users === cohorts[n].users)
  );
}

/** One measure that went up tenfold must not press all others together: its dot stands at the end, hollow. */
function scaleOf(rows: readonly Row[]): IntervalScale {
  const reach = rows
    .map(({ difference: { low, high }, base }) => Math.max(Math.abs(low), Math.abs(high)) / base)
    .sort((x, y) => x - y);
  const end = roundUp(Math.min(reach[Math.floor((reach.length - 1) * 0.75)] ?? 0, 1));
  return { from: -end, to: end, reference: 0, near: null, names: [percent(-end), 'as written', percent(end)] };
}

/** What is no picture: measures that luck alone tells apart, or nothing does, and all of them in numbers. */
function renderRest(
  view: LabView,
  comparison: Comparison,
  { all, rows, told }: Readonly<Record<'all' | 'rows' | 'told', readonly Row[]>>,
): Markup {
  const rest = all.filter((row) => !told.includes(row)).map(({ measure }) => view.text.label(measure));
  const alike = rest.length === 0 ? '' : `No different, or by no more than luck: ${rest.join(', ')}.`;
  const note = [alike, arePeopleShared(view, comparison) ? reductionOf(rows) : '']
    .filter((text) => text !== '')
    .join(' ');
  return html`${note === '' ? nothing : html`<p class="measure after">${note}</p>`}
  ${renderNumbers({
    columns: ['Measure', 'From, to', 'Difference', '95% interval', ''],
    rows: all.map((row) => [
      sentence(view.text.label(row.measure)),
      fromTo(view, comparison, row.measure),
      view.text.difference(row.measure, row.difference.mean),
      view.text.interval(row.measure, row.difference),
      judgement(row),
    ]),
  })}`;
}

function rowsOf({ policy }: LabView, { differences }: Comparison): Row[] {
  return measureNames.flatMap((measure): Row[] => {
    const difference = differences[measure];
    const base = policy.measures[measure]?.mean ?? 0;
    return difference === null || base === 0 ? [] : [{ measure, difference, base: Math.abs(base) }];
  });
}

function roundUp(share: number): number {
  return [0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.75].find((end) => share <= end) ?? 1;
}

function percent(share: number): string {
  return `${share < 0 ? '−' : '+'}${Math.round(Math.abs(share) * 100)}%`;
}

function reductionOf(rows: readonly Row[]): string {
  const reductions = rows.flatMap(({ difference }) => difference.varianceReduction ?? []).sort((a, b) => a - b);
  const middle = reductions[Math.floor(reductions.length / 2)];
  return middle === undefined || middle < 1.5
    ? ''
    : `The same people and the same luck make the differences vary ${middle < 10 ? middle.toFixed(1) : formatCount(middle)} times less than two samples of their own would.`;
}

function judgement({ measure, difference }: Row): string {
  if (difference.pairs < 2) return 'a single pair: luck is not known';
  if (!isClear(difference)) return 'no more than luck';
  const { better } = measureMeanings[measure];
  if (better === null) return difference.mean > 0 ? 'more' : 'less';
  return (better === 'more') === difference.mean > 0 ? 'better' : 'worse';
}

function fromTo({ policy, text }: LabView, { other }: Comparison, measure: MeasureName): string {
  const [a, b] = [policy.measures[measure], other.measures[measure]];
  return `${a === null ? '–' : text.short(measure, a.mean)} → ${b === null ? '–' : text.short(measure, b.mean)}`;
}

function differenceCell({ text }: LabView, { measure, difference }: Row): Insert {
  return html`${text.difference(measure, difference.mean)}<small>${text.interval(measure, difference)}</small>`;
}

function differenceFinding({ text }: LabView, rows: readonly Row[]): string {
  const clear = rows.filter(({ difference }) => isClear(difference));
  if (rows.length === 0) return 'No measure differs at all';
  if (clear.length === 0) return 'No measure differs by more than luck';
  const parts = ['better', 'worse', 'more', 'less'].flatMap((words) => {
    const judged = clear.filter((row) => judgement(row) === words).sort((a, b) => weight(b) - weight(a));
    return judged.length === 0 ? [] : [`${words}: ${someNames(judged.map(({ measure }) => text.label(measure)))}`];
  });
  return `By more than luck ${parts.join('; ')}`;
}

/** How far a measure moved, in parts of itself. */
function weight({ difference, base }: Row): number {
  return Math.abs(difference.mean / base);
}

/** `money spent and users who won`, `money spent, users who won and 3 others`: the first two by name. */
function someNames(names: readonly string[]): string {
  const others = names.length - 2;
  if (others <= 0) return names.join(' and ');
  return `${names.slice(0, 2).join(', ')} and ${counted(others, 'other')}`;
}
