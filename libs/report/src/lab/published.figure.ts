import type { ComparedEstimate } from '#simulation';
import { renderIntervals } from '../chart/interval.table.js';
import { html, nothing, type Markup } from '../page/markup.js';
import { formatCount } from '../text/number.text.js';
import type { LabView } from './lab.view.js';

/** A simulated figure so near to the published one is called met. */
export const nearShare = 0.15;

export function isMet({ deviation }: Pick<ComparedEstimate, 'deviation'>): boolean {
  return deviation !== null && Math.abs(deviation) <= nearShare;
}

/**
 * `Published figures met within 15%: 1 of 1 not fitted to, 8 of 8 fitted to`. Of a policy that is not the scenario file's
 * nothing is called met: what was published speaks of another campaign.
 */
export function publishedFinding({ policy, isWhatIf }: LabView): string {
  const figures = policy.published;
  if (isWhatIf)
    return `${figures.length === 1 ? 'The published figure speaks' : 'The published figures speak'} of the campaign as it was, and this is another: no check of it`;
  const [fitted, free] = [figures.filter((each) => each.fitted), figures.filter((each) => !each.fitted)];
  const met = (of: readonly ComparedEstimate[]) =>
    `${formatCount(of.filter(isMet).length)} of ${formatCount(of.length)}`;
  const lead = `Published figures met within ${nearShare * 100}%:`;
  if (free.length === 0) return `${lead} ${met(fitted)}, and all were fitted to: no test`;
  return fitted.length === 0 ? `${lead} ${met(free)}` : `${lead} ${met(free)} not fitted to, ${met(fitted)} fitted to`;
}

/** Simulated figures beside published ones; nothing where the scenario has none. */
export function renderPublished(view: LabView): Markup {
  const figures = view.policy.published;
  if (figures.length === 0) return nothing;
  // One figure far off must not press all others together: its dot stands at the end, hollow.
  const distances = figures.map(({ deviation }) => Math.abs(deviation ?? 0)).sort((a, b) => a - b);
  const farthest = Math.max(0.3, distances[Math.floor((distances.length - 1) * 0.75)] ?? 0);
  const end = Math.min(Math.ceil(farthest * 10) / 10, 1);
  const written = ({ measure }: ComparedEstimate, value: number) =>
    measure === 'spend' ? view.shortMoney(value) : formatCount(value);
  const apart = (value: number, { published }: ComparedEstimate) => (value - published) / published;
  return renderIntervals(
    publishedFinding(view),
    `How far the mean of ${view.runs} is from the published figure${view.policy.runs > 1 ? '; whiskers: 90% of the runs' : ''}; the shaded field is 15% to either side. Fitted: coefficients of the scenario were chosen so that the figure comes out`,
    ['Figure', 'Published', 'Simulated', 'Deviation'],
    {
      from: -end,
      to: end,
      reference: 0,
      near: view.isWhatIf ? null : { from: -nearShare, to: nearShare },
      names: [`−${Math.round(end * 100)}%`, 'published', `+${Math.round(end * 100)}%`],
    },
    figures.map((figure) => ({
      name: figure.figure,
      detail: figure.source,
      value:
        figure.deviation === null
          ? null
          : {
              low: apart(figure.simulated.p5, figure),
              at: figure.deviation,
              high: apart(figure.simulated.p95, figure),
            },
      texts: [
        written(figure, figure.published),
        written(figure, figure.simulated.mean),
        html`${deviationText(figure)}<small>${figure.fitted ? 'fitted' : 'not fitted'}</small>`,
      ],
      hue: view.isWhatIf ? 'grey' : isMet(figure) ? 'indigo' : 'red',
    })),
  );
}

export function deviationText({ deviation }: Pick<ComparedEstimate, 'deviation'>): string {
  if (deviation === null) return '–';
  const percent = Math.abs(deviation * 100);
  const sign = deviation < 0 ? '−' : '+';
  return percent < 0.05 ? '0%' : `${sign}${percent < 10 ? percent.toFixed(1) : Math.round(percent)}%`;
}
