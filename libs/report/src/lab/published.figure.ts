import type { ComparedFigure } from '#simulation';
import { renderIntervals } from '../chart/interval.table.js';
import { nothing, type Markup } from '../page/markup.js';
import { formatCount } from '../text/number.text.js';
import type { LabView } from './lab.view.js';

/** A simulated figure so near to the published one is called met. */
export const nearShare = 0.15;

export function isMet({ deviation }: ComparedFigure): boolean {
  return deviation !== null && Math.abs(deviation) <= nearShare;
}

/** `3 of 4 published figures are met within 15%`. */
export function publishedFinding(figures: readonly ComparedFigure[]): string {
  const met = figures.filter(isMet).length;
  const within = `within ${nearShare * 100}%`;
  if (figures.length === 1) return `The published figure is ${met === 1 ? '' : 'not '}met ${within}`;
  if (met === figures.length && met === 2) return `Both published figures are met ${within}`;
  if (met === figures.length) return `All ${formatCount(figures.length)} published figures are met ${within}`;
  return `${met === 0 ? 'None' : formatCount(met)} of ${formatCount(figures.length)} published figures ${met === 1 ? 'is' : 'are'} met ${within}`;
}

/** Simulated figures beside published ones; nothing where the scenario has none. */
export function renderPublished(view: LabView): Markup {
  const figures = view.first.published;
  if (figures.length === 0) return nothing;
  const farthest = Math.max(0.3, ...figures.map(({ deviation }) => Math.abs(deviation ?? 0)));
  const end = Math.min(Math.ceil(farthest * 10) / 10, 1);
  const written = ({ measure }: ComparedFigure, value: number) =>
    measure === 'spend' ? view.shortMoney(value) : formatCount(value);
  return renderIntervals(
    publishedFinding(figures),
    'How far the simulated figure is from the published one; the shaded field is 15% to either side; the first run',
    ['Figure', 'Published', 'Simulated', 'Deviation'],
    {
      from: -end,
      to: end,
      reference: 0,
      near: { from: -nearShare, to: nearShare },
      names: [`−${Math.round(end * 100)}%`, 'published', `+${Math.round(end * 100)}%`],
    },
    figures.map((figure) => ({
      name: figure.figure,
      detail: figure.source,
      value: figure.deviation === null ? null : { low: figure.deviation, at: figure.deviation, high: figure.deviation },
      texts: [written(figure, figure.published), written(figure, figure.simulated), deviationText(figure)],
      hue: isMet(figure) ? 'indigo' : 'red',
    })),
  );
}

export function deviationText({ deviation }: ComparedFigure): string {
  if (deviation === null) return '–';
  const percent = Math.abs(deviation * 100);
  const sign = deviation < 0 ? '−' : '+';
  return percent < 0.05 ? '0%' : `${sign}${percent < 10 ? percent.toFixed(1) : Math.round(percent)}%`;
}
