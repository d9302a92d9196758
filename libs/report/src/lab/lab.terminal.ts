import type { MeasureName, Optimisation, Sweep } from '#simulation';
import { budgetBar, sparkline } from '../terminal/meter.js';
import type { Paint } from '../terminal/paint.js';
import { displayWidth, renderTerminalTable } from '../terminal/table.js';
import { wrapText } from '../terminal/wrap.js';
import { holds } from '../run/verdict.js';
import { counted, formatCount, formatShare, sentence } from '../text/number.text.js';
import { isClear, isNoticed } from './comparison.section.js';
import type { LabRecord } from './lab.record.js';
import { labHeadline, labLead, leftOut, runsText } from './lab.verdict.js';
import { LabView } from './lab.view.js';
import { publishedFinding } from './published.figure.js';
import { constraintText, finalistRows } from './optimisation.section.js';
import { shortPath } from './setting.text.js';
import { mainMeasures } from './sweep.section.js';
import { thinCopyWarnings } from './thin.copy.js';

/** How many policies of a sweep or a search are listed; the report has all of them. */
const policiesShown = 8;

/** A short summary for the terminal: of at most `width` columns and of 80, without a line feed at its end. */
export function describeLab(record: LabRecord, width: number, paint: Paint): string {
  const view = new LabView(record);
  const columns = Math.min(width, 80);
  const { first, policy, result } = view;
  const { optimisation, comparison, sweep } = result;
  const ok = holds(first);
  return [
    '',
    ...wrapText(labHeadline(view), columns).map(ok ? paint.bold : paint.red),
    ...wrapText(`${result.title}, ${runsText(view)}${result.complete ? '' : ', broken off'}`, columns).map(paint.grey),
    '',
    ...thinCopyWarnings(view).flatMap((warning) => [...wrapText(warning, columns).map(paint.red), '']),
    budgetBar(view.budgetOf(), columns, paint),
    courseLine(view, columns, paint),
    '',
    ...(view.isExperiment ? [] : [measureTable(view, columns, paint), '']),
    ...(comparison === null ? [] : [comparisonTable(view, columns, paint), '']),
    ...(sweep === null ? [] : [sweepTable(view, sweep, columns, paint), '']),
    ...(optimisation === null ? [] : [optimisationTable(view, optimisation, columns, paint), '']),
    ...wrapText(labLead(view).join(' '), columns),
    ...(policy.published.length === 0 ? [] : ['', ...wrapText(`${publishedFinding(view)}.`, columns)]),
    ...leftOut(view).flatMap((words) => ['', ...wrapText(words, columns).map(paint.grey)]),
    '',
    proofLine(view, columns, paint),
    ...(policy.runs === 1
      ? wrapText('One run does not tell how much is luck: --runs 20 gives every figure its range.', columns).map(
          paint.grey,
        )
      : []),
  ].join('\n');
}

/** What was left of the budget over time. */
function courseLine({ policy, first, zone }: LabView, columns: number, paint: Paint): string {
  const { from, to } = first.campaign;
  const words = `left, ${zone.day(from)} to ${zone.day(to - 1)}`;
  const course = policy.remaining.filter(({ at }) => at <= to).map(({ p50 }) => p50);
  return `${paint.teal(sparkline(course, columns - displayWidth(words) - 2))}  ${paint.grey(words)}`;
}

function measureTable(view: LabView, columns: number, paint: Paint): string {
  const { policy, text, returnDay } = view;
  const measures: readonly MeasureName[] = [
    'spend',
    'activated',
    'cost_per_activated',
    ...(returnDay === null ? [] : ([`retained_${returnDay}`, `cost_per_retained_${returnDay}`] as const)),
    'leakage',
    'never_winners',
    'payout_delay_p99',
  ];
  return renderTerminalTable(
    {
      head: ['as written', 'mean', policy.runs > 1 ? '90% of the runs' : ''],
      numeric: [1],
      flexible: 0,
      rows: measures.flatMap((measure) => {
        const estimate = policy.measures[measure];
        if (estimate === null) return [];
        return [[text.label(measure), text.short(measure, estimate.mean), text.range(measure, estimate)]];
      }),
    },
    columns,
    paint,
  );
}

function comparisonTable(view: LabView, columns: number, paint: Paint): string {
  const { text, policy, result } = view;
  const measures = [
    ...mainMeasures(view).map(({ measure }) => measure),
    'rewarded',
    'never_winners',
    'budget_lasted',
  ] as const;
  const rows = measures.flatMap((measure) => {
    const difference = result.comparison?.differences[measure] ?? null;
    const base = policy.measures[measure]?.mean ?? 0;
    if (difference === null || !isNoticed(difference, base)) return [];
    if (difference.pairs > 1 && !isClear(difference)) return [];
    return [[text.label(measure), text.difference(measure, difference.mean), text.interval(measure, difference)]];
  });
  if (rows.length === 0) return paint.grey('No measure differs by more than luck.');
  return renderTerminalTable({ head: ['what differs', 'by', '95%'], numeric: [1], flexible: 0, rows }, columns, paint);
}

function sweepTable(view: LabView, { axes, cells }: Sweep, columns: number, paint: Paint): string {
  const measures = mainMeasures(view).filter(({ measure }) => measure !== 'activated');
  const shown = cells.slice(0, policiesShown);
  const table = renderTerminalTable(
    {
      head: [
        axes.map(({ path }) => shortPath(path)).join(', '),
        'dry',
        ...measures.map(({ measure }) => terminalNames[measure] ?? measure),
      ],
      numeric: [1, ...measures.map((_, i) => i + 2)],
      flexible: 0,
      rows: shown.map(({ values, outcome }) => [
        values.join(', '),
        formatShare(outcome.exhaustion.share),
        ...measures.map(({ measure }) => {
          const estimate = outcome.measures[measure];
          return estimate === null ? '–' : view.text.short(measure, estimate.mean);
        }),
      ]),
    },
    columns,
    paint,
  );
  return shown.length === cells.length
    ? table
    : `${table}\n${paint.grey(`and ${counted(cells.length - shown.length, 'more', 'more')} in the report`)}`;
}

const terminalNames: Readonly<Partial<Record<MeasureName, string>>> = {
  spend: 'spent',
  retained_day1: 'back d1',
  retained_day7: 'back d7',
  cost_per_activated: '¥/active',
  cost_per_retained_day1: '¥/back d1',
  cost_per_retained_day7: '¥/back d7',
  leakage: 'leakage',
};

function optimisationTable(view: LabView, optimisation: Optimisation, columns: number, paint: Paint): string {
  const { finalists, best, constraints } = optimisation;
  const finalist = finalists.findIndex(({ trial }) => trial === best);
  const written = finalists.findIndex(({ trial }) => trial === 0);
  const places = [...new Set([Math.max(finalist, 0), written])].filter((place) => place >= 0);
  const [head = [], ...rows] = finalistRows(view, optimisation).map(([name = '', ...cells]) => [
    name,
    ...places.map((place) => cells[place] ?? ''),
  ]);
  const bounds = constraints.map((constraint) => constraintText(view, constraint)).join('; ');
  const table = renderTerminalTable({ head, numeric: places.map((_, i) => i + 1), flexible: 0, rows }, columns, paint);
  return bounds === '' ? table : [table, ...wrapText(`Asked for: ${bounds}.`, columns).map(paint.grey)].join('\n');
}

function proofLine({ first }: LabView, columns: number, paint: Paint): string {
  const broken = first.invariants.filter(({ ok }) => !ok);
  if (broken.length === 0) {
    return `${paint.green('✓')} all ${formatCount(first.invariants.length)} invariants hold ${paint.grey('in the first run')}`;
  }
  return broken
    .flatMap(({ name, detail }) => wrapText(`✗ ${sentence(name)}: ${detail}`, columns))
    .map(paint.red)
    .join('\n');
}
