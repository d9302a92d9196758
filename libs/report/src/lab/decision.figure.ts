import { dayMs, hourMs, type Reason } from '#domain';
import type { SeriesPoint } from '#simulation';
import type { Figure } from '../chart/figure.js';
import { drawTimeChart, type Series } from '../chart/time.chart.js';
import { reasonName } from '../run/refusal.figure.js';
import { briefCount, formatCount, formatDuration, formatShare, shortCount } from '../text/number.text.js';
import type { LabView } from './lab.view.js';

/** Widths of the bins, the first that gives few enough is taken. */
const binWidths = [hourMs, 3 * hourMs, 6 * hourMs, dayMs, 2 * dayMs, 7 * dayMs];
const mostBins = 62;
/** Reasons that are drawn by name; what is left is one part. */
const reasonsNamed = 3;

/** What happened between two instants. */
export interface Bin {
  readonly at: number;
  readonly from: SeriesPoint;
  readonly to: SeriesPoint;
}

/** Cuts a series of running totals into parts of equal length, from its beginning to `end`. */
export function binsOf(series: readonly SeriesPoint[], end: number): { widthMs: number; bins: Bin[] } {
  const [start] = series;
  if (start === undefined || end <= start.at) return { widthMs: dayMs, bins: [] };
  const widthMs = binWidths.find((width) => (end - start.at) / width <= mostBins) ?? 7 * dayMs;
  const bins: Bin[] = [];
  for (let at = start.at; at < end; at += widthMs) {
    bins.push({ at, from: lastBefore(series, at, start), to: lastBefore(series, Math.min(at + widthMs, end), start) });
  }
  return { widthMs, bins };
}

function lastBefore(series: readonly SeriesPoint[], at: number, start: SeriesPoint): SeriesPoint {
  return series.findLast((point) => point.at <= at) ?? start;
}

/** Won and refused, and why, over time. */
export function decisionFigure(view: LabView): Figure {
  const { first, zone } = view;
  const { widthMs, bins } = binsOf(first.series, Math.min(first.until, first.campaign.to));
  const parts = partsOf(view, bins);
  const every = widthMs === dayMs ? 'a day' : `every ${formatDuration(widthMs)}`;
  const { total } = first.decisions;
  return {
    finding: total === 0 ? 'Nobody did anything' : winFinding(view, bins, widthMs),
    measure: `Interactions ${every} by what came of them, ${zone.name}; the first run`,
    alternative: parts.map(({ name, value }) => `${name}: ${value}`).join('. '),
    draw:
      total === 0 || bins.length < 2
        ? null
        : (canvas) => {
            const end = (bins.at(-1)?.at ?? 0) + widthMs;
            const start = bins[0]?.at ?? 0;
            return drawTimeChart(
              {
                times: [...bins.map(({ at }) => at), end],
                form: 'steps',
                // The last step needs an end to reach to.
                series: parts.map((part) => ({ ...part, values: [...part.values, part.values.at(-1) ?? 0] })),
                plan: null,
                note: null,
                ticks: (most) => zone.ticks(start, end, most),
                format: shortCount,
              },
              canvas,
            );
          },
    table: {
      columns: [`From (${zone.name})`, ...parts.map(({ name }) => name)],
      rows: bins.map(({ at }, i) => [
        widthMs >= dayMs ? zone.day(at) : zone.moment(at),
        ...parts.map(({ values }) => formatCount(values[i] ?? 0)),
      ]),
    },
  };
}

/** How much wins, and when most of it; why the others do not, the refusals say. */
function winFinding({ first, zone }: LabView, bins: readonly Bin[], widthMs: number): string {
  const { awarded, total, rejected } = first.decisions;
  // What people do before and after the campaign cannot win: it would dilute the share of those who could.
  const during = total - (rejected.outside_window ?? 0);
  const share = `${formatShare(during === 0 ? 0 : awarded / during)} of the interactions while the campaign lasts win`;
  const wins = bins.map(({ from, to }) => to.awarded - from.awarded);
  const most = Math.max(0, ...wins);
  const peak = bins[wins.indexOf(most)];
  if (peak === undefined || most === 0) return share;
  const when = widthMs >= dayMs ? `on ${zone.day(peak.at)}` : `from ${zone.moment(peak.at)}`;
  return `${share}; most ${when}, ${briefCount(most)} in ${widthMs === dayMs ? 'a day' : formatDuration(widthMs)}`;
}

function refusals(rejected: Readonly<Partial<Record<Reason, number>>>): [Reason, number][] {
  return (Object.entries(rejected) as [Reason, number][]).filter(([, n]) => n > 0).sort(([, a], [, b]) => b - a);
}

function partsOf({ first }: LabView, bins: readonly Bin[]): Series[] {
  const sorted = refusals(first.decisions.rejected);
  const named = sorted.length === reasonsNamed + 1 ? sorted : sorted.slice(0, reasonsNamed);
  const others = sorted.slice(named.length);
  const count = (point: SeriesPoint, reasons: readonly (readonly [Reason, number])[]) =>
    reasons.reduce((sum, [reason]) => sum + (point.rejected[reason] ?? 0), 0);
  const refused = (name: string, reasons: readonly [Reason, number][], pale: number): Series => ({
    name,
    value: shortCount(reasons.reduce((sum, [, n]) => sum + n, 0)),
    hue: 'grey',
    pale,
    values: bins.map(({ from, to }) => count(to, reasons) - count(from, reasons)),
  });
  return [
    {
      name: 'won',
      value: shortCount(first.decisions.awarded),
      hue: 'gold',
      values: bins.map(({ from, to }) => to.awarded - from.awarded),
    },
    ...named.map((one, i) => refused(reasonName(one[0]).toLowerCase(), [one], i)),
    ...(others.length === 0 ? [] : [refused('other reasons', others, 3)]),
  ];
}
