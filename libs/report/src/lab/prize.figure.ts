import { renderCaptioned } from '../page/captioned.js';
import { isPool } from '#domain';
import { renderBars } from '../chart/bar.table.js';
import { renderTable } from '../chart/figure.js';
import { html, nothing, type Insert, type Markup } from '../page/markup.js';
import { prizeHue } from '../run/amount.figure.js';
import { counted, formatCount, formatShare, scaleText } from '../text/number.text.js';
import type { LabView } from './lab.view.js';

/** What was won, prize by prize, and how much of each stock. */
export function renderPrizes(view: LabView): Markup {
  const { first, scenario, money } = view;
  const kept = ({ amount, returnedAmount }: (typeof first.prizes)[number]) => amount - returnedAmount;
  const all = first.prizes.reduce((sum, prize) => sum + kept(prize), 0);
  const sorted = [...first.prizes].sort((a, b) => kept(b) - kept(a));
  const [top] = sorted;
  const stocked = scenario.campaign.prizes.filter(({ stock }) => stock !== null);
  const coarse = view.result.scale < 1 && stocked.some(({ stock }) => (stock ?? 0) * view.result.scale < 10);
  const grand = first.prizes
    .filter(({ kind }) => kind === 'grand')
    .reduce((sum, prize) => sum + prize.count - prize.returned, 0);
  const grandText = grand === 0 ? '' : `; ${counted(grand, 'grand prize')} ${grand === 1 ? 'is' : 'are'} won`;
  return renderBars(
    top === undefined || all === 0
      ? 'No prize is won'
      : `“${top.label}” takes ${formatShare(kept(top) / all)} of the money spent${grandText}`,
    `Money spent by prize: what was won, less what came back unopened or refused and may have been won again; the first run${
      coarse
        ? `. Stocks at scale ${scaleText(view.result.scale)} are so few that luck and rounding decide: run larger to judge them`
        : ''
    }`,
    ['Prize', 'Won', 'Came back', 'Held', 'Of a stock of', 'Spent'],
    sorted.map((prize) => {
      const { name, label, kind, count, returned, stock: played } = prize;
      const written = scenario.campaign.prizes.find((each) => each.name === name);
      return {
        name: label,
        detail: kind,
        value: kept(prize),
        texts: [
          formatCount(count),
          formatCount(returned),
          formatCount(count - returned),
          written !== undefined && isPool(written.amount)
            ? counted(written.amount.shares, 'share')
            : stockCell(written?.stock ?? null, played),
          money(kept(prize)),
        ],
        hue: prizeHue[kind],
      };
    }),
  );
}

/** The stock as the copy had it, at real size, beside the scenario's own where rounding has made another of it. */
function stockCell(written: number | null, played: number | null): Insert {
  if (written === null || played === null) return 'no limit';
  return written === played
    ? formatCount(written)
    : html`${formatCount(played)}<small>${formatCount(written)} as written</small>`;
}

/** Prizes that are decided at a set time; nothing where the campaign has none. */
export function renderContests(view: LabView): Markup {
  const { scenario, first, zone } = view;
  const { contests } = scenario.campaign;
  if (contests.length === 0) return nothing;
  const played = contests.flatMap(({ name }) => first.contests.filter((contest) => contest.name === name));
  const entrants = played.reduce((sum, contest) => sum + contest.entrants, 0);
  const winners = played.reduce((sum, contest) => sum + contest.awarded, 0);
  return renderCaptioned(
    played.length === 0
      ? 'At this scale no contest has a winner left'
      : `${formatCount(entrants)} people enter ${played.length === 1 ? 'the contest' : `${formatCount(played.length)} contests`}, ${formatCount(winners)} win`,
    `Contests of the first run, ${zone.name}`,
    renderTable({
      columns: ['Contest', 'Settles', 'Entrants', 'Winners', 'Prizes'],
      rows: contests.map(({ name, title, settlesAt, winners: places }) => {
        const contest = first.contests.find((one) => one.name === name);
        return [
          title,
          zone.moment(settlesAt),
          contest === undefined ? 'too small a scale' : formatCount(contest.entrants),
          contest === undefined ? '–' : formatCount(contest.awarded),
          formatCount(places),
        ];
      }),
    }),
  );
}
