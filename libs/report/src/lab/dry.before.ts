import type { PolicyEstimates, Sweep } from '#simulation';
import { counted, formatCount, formatShare } from '../text/number.text.js';
import type { LabView } from './lab.view.js';
import { outcomeText, settingsText } from './setting.text.js';

/** Of the normal distribution, for 95%. */
const z = 1.96;

/** The 95% interval of a chance that came true in a share of the runs; Wilson's, which holds for few runs and for none. */
export function chanceInterval(share: number, runs: number): { low: number; high: number } {
  const square = z * z;
  const middle = (share + square / (2 * runs)) / (1 + square / runs);
  const half = (z / (1 + square / runs)) * Math.sqrt((share * (1 - share)) / runs + square / (4 * runs * runs));
  // Rounding leaves a hair where the interval ends at none or at all.
  return { low: share === 0 ? 0 : Math.max(middle - half, 0), high: share === 1 ? 1 : Math.min(middle + half, 1) };
}

/** What `--dry-before` asked for, of whichever policies were played; null where it was not asked for. */
export function dryBeforeHeadline(view: LabView): string | null {
  const { policy, result, zone } = view;
  if (policy.dryBefore === null) return null;
  const at = zone.moment(policy.dryBefore.at);
  const { comparison, sweep } = result;
  if (comparison?.other.dryBefore)
    return `The chance that the budget runs dry before ${at} is ${chanceOf(policy)} as written, and ${chanceOf(comparison.other)} with ${outcomeText(comparison.other)}`;
  if (sweep !== null && sweep.cells.length > 0)
    return `The chance that the budget runs dry before ${at} is ${rangeOf(sweep)}`;
  if (policy.runs < 2)
    return `In the single run the budget ${policy.dryBefore.share > 0 ? 'runs' : 'does not run'} dry before ${at}`;
  return `The chance that the budget runs dry before ${at} is ${chanceOf(policy)}`;
}

/** `37.5% (95%: 13.7% to 69.4%, from 3 of 8 runs)`. */
export function chanceOf({ dryBefore, runs }: PolicyEstimates): string {
  if (dryBefore === null || runs === 0) return 'not known';
  const { low, high } = chanceInterval(dryBefore.share, runs);
  const came = Math.round(dryBefore.share * runs);
  return `${formatShare(dryBefore.share)} (95%: ${formatShare(low)} to ${formatShare(high)}, from ${formatCount(came)} of ${counted(runs, 'run')})`;
}

/** From the policy of a sweep with the least chance to that with the most. */
function rangeOf({ cells }: Sweep): string {
  const share = (cell: Sweep['cells'][number]) => cell.outcome.dryBefore?.share ?? 0;
  const sorted = [...cells].sort((a, b) => share(a) - share(b));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return 'not known';
  if (share(least) === share(most)) return `${formatShare(share(least))} in every policy of the sweep`;
  const told = (cell: Sweep['cells'][number]) =>
    `${formatShare(share(cell))} with ${settingsText(cell.outcome.settings)}`;
  return `from ${told(least)} to ${told(most)}`;
}
