import { renderCaptioned } from '../page/captioned.js';
import type { Band, MomentEstimate, PolicyOutcome } from '#simulation';
import { renderTable, type Figure } from '../chart/figure.js';
import { drawTimeChart, type Series } from '../chart/time.chart.js';
import { nothing, type Markup } from '../page/markup.js';
import type { Hue } from '../page/palette.js';
import { everySo } from '../run/budget.figure.js';
import { tickMoney } from '../text/money.text.js';
import { formatShare, sentence } from '../text/number.text.js';
import type { LabView } from './lab.view.js';
import { momentRange } from './moment.text.js';
import { outcomeText } from './setting.text.js';

/** What is left of the budget over time, beside its plan, with the moment when it runs dry. */
export function remainingFigure(view: LabView): Figure {
  const { policy, first, zone, money } = view;
  const { exhaustion } = policy;
  const bands = policy.remaining;
  const times = bands.map(({ at }) => at);
  const paced = view.scenario.campaign.pacing.type !== 'at_once';
  const [from = 0, to = 1] = [times[0], times.at(-1)];
  return {
    finding: remainingFinding(view),
    measure: `What was not promised of ${money(first.budget.total)}, ${zone.name}${view.bandNote}${paced ? '; dashed: what pacing would leave' : ''}${policy.runs > 1 && exhaustion.p5 !== null && exhaustion.p5 !== exhaustion.p95 ? '; grey: when 90% run dry' : ''}`,
    alternative: bands
      .filter(everySo(6))
      .map(({ at, p5, p50, p95 }) => `${zone.moment(at)}: ${money(p50)} left, ${money(p5)} to ${money(p95)}`)
      .join('. '),
    draw:
      bands.length < 2
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times,
                form: 'lines',
                series: [bandSeries('left', 'teal', bands, view)],
                plan: paced
                  ? {
                      name: 'plan',
                      points: first.series
                        .filter(({ at }) => at >= from && at <= to)
                        .map(({ at, letOut }) => [at, first.budget.total - letOut] as const),
                    }
                  : null,
                note:
                  exhaustion.p50 === null ? null : { at: exhaustion.p50, text: `dry ${zone.moment(exhaustion.p50)}` },
                span: spanOf(exhaustion, to),
                ticks: (most) => zone.ticks(from, to, most),
                format: (value) => tickMoney(value, view.currency),
              },
              canvas,
            ),
    table: {
      columns: [`Time (${zone.name})`, 'Left: 5% of runs have less', 'Left, median', '5% have more'],
      rows: bands
        .filter(everySo(16))
        .map(({ at, p5, p50, p95 }) => [zone.moment(at), money(p5), money(p50), money(p95)]),
    },
  };
}

/** A line of medians within its band. */
export function bandSeries(name: string, hue: Hue, bands: readonly Band[], view: LabView): Series {
  const values = bands.map(({ p50 }) => p50);
  return {
    name,
    value: view.shortMoney(values.at(-1) ?? 0),
    hue,
    values,
    band: { low: bands.map(({ p5 }) => p5), high: bands.map(({ p95 }) => p95) },
  };
}

function spanOf({ p5, p95, share }: MomentEstimate, to: number): { from: number; to: number } | null {
  if (p5 === null) return null;
  return { from: p5, to: p95 ?? (share > 0 ? to : p5) };
}

function remainingFinding(view: LabView): string {
  const { policy, first, zone, shortMoney } = view;
  const { exhaustion } = policy;
  if (exhaustion.p50 === null) {
    const left = view.leftOf(policy);
    return `${shortMoney(left)} of the budget, ${formatShare(left / first.budget.total)}, is left ${view.whenLeft}`;
  }
  const { from, to } = first.campaign;
  const way = (exhaustion.p50 - from) / (to - from);
  return `The money is gone by ${zone.moment(exhaustion.p50)}, ${formatShare(way)} of the way through the campaign`;
}

/** How likely each phase is to use its own budget up; nothing where no phase has one. */
export function renderPhases(view: LabView): Markup {
  const { scenario, policy, first, zone, money } = view;
  const budgets = scenario.campaign.phases.filter(({ budget }) => budget !== null);
  if (budgets.length === 0) return nothing;
  const rows = budgets.map(({ name, budget }) => {
    const exhaustion = policy.phases.find((phase) => phase.name === name)?.exhaustion;
    const promised = first.phases.find((phase) => phase.name === name)?.promised ?? 0;
    return {
      share: exhaustion?.share ?? 0,
      name,
      cells: [
        name,
        money(budget ?? 0),
        money(promised),
        formatShare(exhaustion?.share ?? 0),
        exhaustion === undefined ? '–' : momentRange(exhaustion, zone),
      ],
    };
  });
  const tightest = rows.reduce((most, row) => (row.share > most.share ? row : most));
  return renderCaptioned(
    tightest.share === 0
      ? 'No phase uses its own budget up'
      : `${tightest.name} uses its own budget up in ${formatShare(tightest.share)} of the runs`,
    `Phases with a budget of their own over ${view.runs}; promised: in the first run, what came back taken off`,
    renderTable({
      columns: ['Phase', 'Budget', 'Promised', 'Runs dry in', 'When'],
      rows: rows.map(({ cells }) => cells),
    }),
  );
}

/** Longer names of a policy leave a line too little room. */
const longestName = 20;

/** `dry 12 Feb 21:40`, `¥97.7m`. */
function endText({ zone, shortMoney }: LabView, { exhaustion, remaining }: PolicyOutcome): string {
  return exhaustion.p50 === null ? shortMoney(remaining.at(-1)?.p50 ?? 0) : `dry ${zone.moment(exhaustion.p50)}`;
}

/** Both policies' budgets in one drawing. */
export function twoBudgetsFigure(view: LabView, other: PolicyOutcome): Figure {
  const { policy, zone, money } = view;
  const times = policy.remaining.map(({ at }) => at);
  const [from = 0, to = 1] = [times[0], times.at(-1)];
  const matched = times.map((at) => bandAt(other.remaining, at));
  const name = outcomeText(other).length > longestName ? 'the other' : outcomeText(other);
  return {
    finding: twoBudgetsFinding(view, other),
    measure: `What was not promised of the budget, ${zone.name}${view.bandNote}`,
    alternative: policy.remaining
      .map(({ at, p50 }, i) => `${zone.moment(at)}: ${money(p50)} as written, ${money(matched[i]?.p50 ?? 0)} otherwise`)
      .filter(everySo(6))
      .join('. '),
    draw:
      times.length < 2
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times,
                form: 'lines',
                series: [
                  { ...bandSeries('as written', 'teal', policy.remaining, view), value: endText(view, policy) },
                  { ...bandSeries(name, 'indigo', matched, view), value: endText(view, other) },
                ],
                plan: null,
                note: null,
                ticks: (most) => zone.ticks(from, to, most),
                format: (value) => tickMoney(value, view.currency),
              },
              canvas,
            ),
    table: {
      columns: [`Time (${zone.name})`, 'As written', sentence(name)],
      rows: policy.remaining
        .map(({ at, p50 }, i) => [zone.moment(at), money(p50), money(matched[i]?.p50 ?? 0)])
        .filter(everySo(16)),
    },
  };
}

/** The latest band not after an instant: two policies need not be sampled at the same times. */
function bandAt(bands: readonly Band[], at: number): Band {
  const found = bands.findLast((band) => band.at <= at) ?? bands[0];
  return found === undefined ? { at, p5: 0, p50: 0, p95: 0 } : { ...found, at };
}

function twoBudgetsFinding(view: LabView, other: PolicyOutcome): string {
  const { policy, zone, shortMoney } = view;
  const end = (outcome: PolicyOutcome) =>
    outcome.exhaustion.p50 === null
      ? `lasts with ${shortMoney(view.leftOf(outcome))} left`
      : `is gone by ${zone.moment(outcome.exhaustion.p50)}`;
  return `As written the money ${end(policy)}; otherwise it ${end(other)}`;
}
