import type { DefenceOutcome } from '#simulation';
import { keyed, renderBars } from '../chart/bar.table.js';
import { html, type Markup } from '../page/markup.js';
import { briefCount, formatShare } from '../text/number.text.js';
import type { LabView } from './lab.view.js';

/** Who took the money: each cohort's share of active people beside its share of the money. */
export function renderCohorts(view: LabView): Markup {
  const { first } = view;
  const active = first.users.active;
  const money = first.cohorts.reduce((sum, { amount }) => sum + amount, 0);
  const part = (count: number, whole: number) => (whole === 0 ? 0 : count / whole);
  return renderBars(
    leakageFinding(view),
    'Share of the money and, the thin bar, of active users, by cohort; the first run',
    ['Cohort', keyed('indigo', 'Of the users'), keyed('red', 'Of the money'), 'Money a user'],
    first.cohorts.map((cohort) => ({
      name: cohort.name,
      detail: cohort.cheats ? 'cheaters' : '',
      value: part(cohort.amount, money),
      hue: 'red',
      beside: { value: part(cohort.active, active), hue: 'indigo' },
      texts: [
        formatShare(part(cohort.active, active)),
        formatShare(part(cohort.amount, money)),
        cohort.active === 0 ? '–' : view.shortMoney(cohort.amount / cohort.active),
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
  return `Cheaters are ${formatShare(view.first.users.active === 0 ? 0 : active / view.first.users.active)} of the users and take ${formatShare(leakage.mean)} of the money${range === '' ? '' : ` (90%: ${range})`}`;
}

/** What each defence keeps from cheaters, and what it does to honest people. */
export function renderDefences(view: LabView): Markup {
  const { defences } = view.result;
  const saved = (defence: DefenceOutcome) => defence.without.leaked - defence.with.leaked;
  const sorted = [...defences].sort((a, b) => saved(b) - saved(a));
  return renderBars(
    defenceFinding(view, sorted[0]),
    'Money that cheaters do not get, by defence, each with and without for the same people and the same luck',
    ['Defence', 'Saves', 'Leakage', 'Honest refusals', 'Honest winners'],
    sorted.map((defence) => ({
      name: defence.name,
      detail: `${defence.what}${defence.inPolicy ? ', in the policy' : ', not in the policy'}`,
      value: Math.max(0, saved(defence)),
      hue: 'teal',
      texts: [
        signedMoney(view, saved(defence)),
        html`${formatShare(defence.with.leakage)}<small>from ${formatShare(defence.without.leakage)}</small>`,
        briefCount(defence.with.honestRefused),
        change(defence.with.honestRewarded - defence.without.honestRewarded),
      ],
    })),
  );

  function change(count: number): string {
    const rounded = Math.round(count);
    if (rounded === 0) return 'the same';
    return `${briefCount(Math.abs(rounded))} ${rounded > 0 ? 'more' : 'fewer'}`;
  }
}

function signedMoney({ shortMoney }: LabView, amount: number): string {
  return amount < 0 ? `−${shortMoney(-amount)}` : shortMoney(amount);
}

function defenceFinding(view: LabView, best: DefenceOutcome | undefined): string {
  if (best === undefined) return 'No defence was tried';
  const saved = best.without.leaked - best.with.leaked;
  if (saved <= 0) return 'No defence keeps money from cheaters';
  const { honestRefused, honestAwards } = best.with;
  const tries = honestRefused + honestAwards;
  return `The ${best.name} keeps ${view.shortMoney(saved)} from cheaters, and refuses ${
    honestRefused === 0 ? 'no honest user' : `${formatShare(tries === 0 ? 0 : honestRefused / tries)} of honest wins`
  }`;
}
