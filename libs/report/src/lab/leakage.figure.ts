import { measureMeanings, type DefenceOutcome } from '#simulation';
import { keyed, renderBars } from '../chart/bar.table.js';
import { html, type Markup } from '../page/markup.js';
import { briefCount, counted, formatShare } from '../text/number.text.js';
import type { LabView } from './lab.view.js';

/** Who took the money: each cohort's share of active people beside its share of the money. */
export function renderCohorts(view: LabView): Markup {
  const { first } = view;
  const active = first.users.active;
  const kept = ({ amount, returnedAmount }: (typeof first.cohorts)[number]) => amount - returnedAmount;
  const money = first.cohorts.reduce((sum, cohort) => sum + kept(cohort), 0);
  const part = (count: number, whole: number) => (whole === 0 ? 0 : count / whole);
  return renderBars(
    leakageFinding(view),
    'Share of the money that was spent and, the thin bar, of active users, by cohort; the first run',
    ['Cohort', keyed('indigo', 'Of the users'), keyed('red', 'Of the money spent'), 'Spent a user'],
    first.cohorts.map((cohort) => ({
      name: cohort.name,
      detail: cohort.cheats ? 'cheaters' : '',
      value: part(kept(cohort), money),
      hue: 'red',
      beside: { value: part(cohort.active, active), hue: 'indigo' },
      texts: [
        formatShare(part(cohort.active, active)),
        formatShare(part(kept(cohort), money)),
        cohort.active === 0 ? '–' : view.shortMoney(kept(cohort) / cohort.active),
      ],
    })),
  );
}

function leakageFinding(view: LabView): string {
  const cheats = view.first.cohorts.filter(({ cheats }) => cheats);
  const leakage = view.estimate('leakage');
  if (cheats.length === 0) return 'Nobody in this crowd cheats, so nothing leaks';
  if (leakage === null || leakage.mean === 0) return 'Cheaters take nothing';
  const active = cheats.reduce((sum, cohort) => sum + cohort.active, 0);
  const range = view.text.range('leakage', leakage);
  return `Cheaters are ${formatShare(view.first.users.active === 0 ? 0 : active / view.first.users.active)} of the users and take ${formatShare(leakage.mean)} of the money spent${range === '' ? '' : ` (90%: ${range}; ${formatShare(measureMeanings.leakage.of(view.result.policy.first) ?? 0)} in the first run)`}`;
}

/** What each defence keeps from cheaters, and what it does to honest people. */
export function renderDefences(view: LabView): Markup {
  const { defences } = view.result;
  const saved = (defence: DefenceOutcome) => defence.without.leaked - defence.with.leaked;
  const sorted = [...defences].sort((a, b) => saved(b) - saved(a));
  return renderBars(
    defenceFinding(view, sorted[0]),
    'Money that cheaters do not get, by defence, each with and without for the same people and the same luck',
    ['Defence', 'Saves', 'Leakage', 'Honest refusals by it', 'Honest winners'],
    sorted.map((defence) => ({
      name: defence.name,
      detail: `${defence.what}${defence.inPolicy ? ', in the policy' : ', not in the policy'}`,
      value: Math.max(0, saved(defence)),
      hue: 'teal',
      texts: [
        signedMoney(view, saved(defence)),
        html`${formatShare(defence.with.leakage)}<small>from ${formatShare(defence.without.leakage)}</small>`,
        briefCount(refusedMore(defence)),
        change(winnersMore(defence)),
      ],
    })),
  );

  function change(count: number): string {
    if (count === 0) return 'the same';
    return `${briefCount(Math.abs(count))} ${count > 0 ? 'more' : 'fewer'}`;
  }
}

function signedMoney({ shortMoney }: LabView, amount: number): string {
  return amount < 0 ? `−${shortMoney(-amount)}` : shortMoney(amount);
}

function defenceFinding(view: LabView, best: DefenceOutcome | undefined): string {
  if (best === undefined) return 'No defence was tried';
  const saved = best.without.leaked - best.with.leaked;
  if (saved <= 0) return 'No defence keeps money from cheaters';
  const refused = refusedMore(best);
  const winners = winnersMore(best);
  const price = [
    ...(refused > 0 ? [`honest users are refused ${counted(refused, 'time')} for it`] : []),
    ...(winners === 0 ? [] : [`${briefCount(Math.abs(winners))} ${winners > 0 ? 'more' : 'fewer'} honest users win`]),
  ];
  return `The defence “${best.name}” keeps ${view.shortMoney(saved)} from cheaters; ${
    price.length === 0 ? 'honest users lose nothing by it' : price.join(refused > 0 && winners > 0 ? ', yet ' : ' and ')
  }`;
}

/** How much oftener honest users are refused for the defence's own reasons than without it. */
function refusedMore({ with: on, without: off }: DefenceOutcome): number {
  return Math.max(Math.round(on.honestRefused - off.honestRefused), 0);
}

/** How many more honest users win than without it. */
function winnersMore({ with: on, without: off }: DefenceOutcome): number {
  return Math.round(on.honestRewarded - off.honestRewarded);
}
