import { hourMs } from '#domain';
import type { SeriesPoint } from '#simulation';
import type { Figure } from '../chart/figure.js';
import { drawTimeChart } from '../chart/time.chart.js';
import { formatCount, formatDuration, formatShare, shortCount } from '../text/number.text.js';
import type { LabView } from './lab.view.js';

/** Shown before and after an outage. */
const marginMs = 12 * hourMs;

interface Step {
  readonly at: number;
  readonly completed: number;
  readonly turnedAway: number;
}

/** Demand and what became of it around the times when the service was full; null where it never was. */
export function outageFigure(view: LabView): Figure | null {
  const { first, zone } = view;
  const { turnedAway, lost } = first.service;
  if (turnedAway === 0) return null;
  const steps = around(first.series);
  const [start, last] = [steps[0], steps.at(-1)];
  const full = steps.filter((step) => step.turnedAway > 0);
  const [from = 0, to = 1] = [start?.at, last?.at];
  const stepMs = Math.max((steps[1]?.at ?? 0) - from, 1);
  const when =
    full[0] === undefined
      ? ''
      : ` between ${zone.moment(full[0].at)} and ${endText(full[0].at, (full.at(-1)?.at ?? 0) + stepMs)}`;
  const every = stepMs === hourMs ? 'an hour' : `every ${formatDuration(stepMs)}`;
  const tried = full.reduce((sum, step) => sum + step.completed + step.turnedAway, 0);
  return {
    finding: `The service turns ${shortCount(turnedAway)} attempts away${when}${lost > 0 ? `; ${shortCount(lost)} interactions are given up` : ''}`,
    measure: `Attempts ${every}: completed and turned away; ${formatShare(tried === 0 ? 0 : turnedAway / tried)} of those in that time found it full, ${zone.name}; the first run`,
    alternative: full
      .map(
        (step) =>
          `${zone.moment(step.at)}: ${formatCount(step.completed)} completed, ${formatCount(step.turnedAway)} turned away`,
      )
      .slice(0, 12)
      .join('. '),
    draw:
      steps.length < 2
        ? null
        : (canvas) =>
            drawTimeChart(
              {
                times: steps.map(({ at }) => at),
                form: 'steps',
                series: [
                  {
                    name: 'completed',
                    value: shortCount(steps.reduce((sum, step) => sum + step.completed, 0)),
                    hue: 'indigo',
                    values: steps.map(({ completed }) => completed),
                  },
                  {
                    name: 'turned away',
                    value: shortCount(turnedAway),
                    hue: 'grey',
                    values: steps.map((step) => step.turnedAway),
                  },
                ],
                plan: null,
                note: null,
                ticks: (most) => zone.ticks(from, to, most),
                format: shortCount,
              },
              canvas,
            ),
    table: {
      columns: [`From (${zone.name})`, 'Demand', 'Completed', 'Turned away'],
      rows: full
        .slice(0, 48)
        .map((step) => [
          zone.moment(step.at),
          formatCount(step.completed + step.turnedAway),
          formatCount(step.completed),
          formatCount(step.turnedAway),
        ]),
    },
  };

  function endText(begin: number, end: number): string {
    return zone.day(begin) === zone.day(end) ? zone.clock(end) : zone.moment(end);
  }
}

/** What happened from sample to sample, in the time around the outages; in steps of one length. */
function around(samples: readonly SeriesPoint[]): Step[] {
  const [first] = samples;
  const gaps = samples.slice(1).map(({ at }, i) => at - (samples[i]?.at ?? at));
  const stepMs = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
  // Samples between them tell of edges, such as a phase's beginning.
  const series = samples.filter(({ at }) => (at - (first?.at ?? at)) % stepMs === 0);
  const steps = series.slice(0, -1).map((point, i): Step => {
    const next = series[i + 1] ?? point;
    return {
      at: point.at,
      completed: next.decided - point.decided,
      turnedAway: next.turnedAway - point.turnedAway,
    };
  });
  const from = steps.find((step) => step.turnedAway > 0)?.at ?? 0;
  const to = steps.findLast((step) => step.turnedAway > 0)?.at ?? 0;
  return steps.filter(({ at }) => at >= from - marginMs && at <= to + marginMs);
}
