import type { Reason } from '#domain';
import { renderBars } from '../chart/bar.table.js';
import type { Markup } from '../page/markup.js';
import { formatCount, formatShare } from '../text/number.text.js';
import type { RunSummary } from './summary.js';

const reasonTexts: Readonly<Record<Reason, { readonly name: string; readonly detail: string }>> = {
  not_qualifying: { name: 'Not qualifying', detail: 'no rule rewards this kind of message' },
  no_win: { name: 'No luck', detail: 'it qualified, and the draw said no' },
  cooldown: { name: 'Too soon', detail: 'the last envelope was a moment ago' },
  device_cap: { name: 'Device limit', detail: 'several accounts on one device' },
  user_cap: { name: 'User limit', detail: 'all of the day’s or campaign’s envelopes are won' },
  pacing: { name: 'Pacing', detail: 'the money of this hour is promised' },
  stock_exhausted: { name: 'Prize gone', detail: 'the prize’s stock is empty' },
  budget_exhausted: { name: 'Budget spent', detail: 'what was left was less than the prize' },
  suspected_abuse: { name: 'Suspected abuse', detail: 'the same text again and again' },
  not_registered: { name: 'Not registered', detail: 'the user is not known' },
  outside_window: { name: 'Outside the window', detail: 'before or after the campaign' },
  campaign_paused: { name: 'Paused', detail: 'the campaign was paused' },
  duplicate_conflict: { name: 'Conflicting repeat', detail: 'an id that was used before with other content' },
};

/** Why an interaction won nothing, in two or three words. */
export function reasonName(reason: Reason): string {
  return reasonTexts[reason].name;
}

/** Why the others won nothing. */
export function renderRefusals({ decisions }: Pick<RunSummary, 'decisions'>): Markup {
  const counts = (Object.entries(decisions.rejected) as [Reason, number][])
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a);
  // What comes before or after the campaign cannot win: it is told, and is no part of any share.
  const outside = decisions.rejected.outside_window ?? 0;
  const inside = counts.filter(([reason]) => reason !== 'outside_window');
  const all = inside.reduce((sum, [, count]) => sum + count, 0);
  const [top] = inside;
  const whose = outside === 0 ? 'all interactions' : 'the interactions while the campaign lasts';
  const finding =
    top === undefined
      ? 'Nobody was refused'
      : `${formatShare(all / (decisions.total - outside))} of ${whose} won nothing, most often for: ${reasonTexts[top[0]].name.toLowerCase()}`;
  return renderBars(
    finding,
    `Interactions without an envelope, by reason${outside === 0 ? '' : '; shares are of those while the campaign lasts'}`,
    ['Reason', 'Interactions', 'Share'],
    counts.map(([reason, count]) => ({
      ...reasonTexts[reason],
      value: count,
      texts: [formatCount(count), reason === 'outside_window' ? '–' : formatShare(count / all)],
      hue: 'grey',
    })),
  );
}
