import type { MeasureName } from '#simulation';
import { renderBars, type Bar } from '../chart/bar.table.js';
import { html, type Insert, type Markup } from '../page/markup.js';
import { briefCount } from '../text/number.text.js';
import { extraCost, type ExtraCost } from './extra.cost.js';
import type { LabView } from './lab.view.js';

const steps = [
  { name: 'Joined', detail: 'came to know of it', count: 'registered', cost: 'cost_per_registered' },
  { name: 'Active', detail: 'did something', count: 'activated', cost: 'cost_per_activated' },
  { name: 'Back after a day', detail: '', count: 'retained_day1', cost: 'cost_per_retained_day1' },
  { name: 'Back after 7 days', detail: '', count: 'retained_day7', cost: 'cost_per_retained_day7' },
  { name: 'Back after 30 days', detail: '', count: 'retained_day30', cost: 'cost_per_retained_day30' },
] as const satisfies readonly { name: string; detail: string; count: MeasureName; cost: MeasureName }[];

/** What a user costs who joins, is active, comes back; and what one costs who would not have done so anyway. */
export function renderCosts(view: LabView): Markup {
  const without = view.result.withoutRewards;
  const bars = steps.flatMap((step): Bar[] => {
    const cost = view.estimate(step.cost);
    if (cost === null) return [];
    const extra = extraOf(view, step.count);
    return [
      {
        name: step.name,
        detail: step.detail,
        value: cost.mean,
        hue: 'red',
        texts: [view.cell(step.count), view.cell(step.cost), ...(without === null ? [] : [extraCell(view, extra)])],
      },
    ];
  });
  return renderBars(
    costFinding(view),
    `Money spent per user, mean of ${view.runs}${view.policy.runs === 1 ? '' : ' with what 90% of them lie between'}${
      without === null ? '' : '; the last column: per user more than without rewards, with its 95% interval'
    }`,
    ['Users who', 'Users', 'Cost of one', ...(without === null ? [] : ['Of one more'])],
    bars,
  );
}

/** What an additional user costs by a measure; null where that is not known, or where there are none. */
export function extraOf(view: LabView, count: MeasureName): ExtraCost | null {
  const spend = view.estimate('spend');
  const reached = view.estimate(count);
  const without = view.result.withoutRewards?.measures[count] ?? null;
  return spend === null || reached === null || without === null ? null : extraCost(spend, reached, without);
}

function extraCell({ text, policy }: LabView, extra: ExtraCost | null): Insert {
  const money = (amount: number) => text.short('cost_per_activated', amount);
  if (extra === null) return 'none more';
  const { interval } = extra;
  if (interval === null && policy.runs > 1) return 'not clearly more';
  return html`${money(extra.cost)}<small
      >${interval === null ? `${briefCount(extra.extra)} more` : `${money(interval.low)} to ${money(interval.high)}`}</small
    >`;
}

function costFinding(view: LabView): string {
  const { text, returnDay } = view;
  const active = view.estimate('cost_per_activated');
  if (active === null) return 'Nobody was active, so there is no cost of a user';
  const back = returnDay === null ? null : view.estimate(`cost_per_retained_${returnDay}`);
  const later = returnDay === 'day7' ? 'a week later' : 'the next day';
  const finding = `An active user costs ${text.short('cost_per_activated', active.mean)}${
    back === null ? '' : `, one who is back ${later} ${text.short('cost_per_retained_day7', back.mean)}`
  }`;
  const extra = returnDay === null ? null : extraOf(view, `retained_${returnDay}`);
  return extra === null || (extra.interval === null && view.policy.runs > 1)
    ? finding
    : `${finding}; one more than without rewards costs ${text.short('cost_per_activated', extra.cost)}`;
}
