import jStat from 'jstat';

/** How well the seconds of a play follow their plan. */
export interface Goodness {
  readonly chiSquare: number;
  readonly degrees: number;
  /** The chance that a Poisson stream of this very plan differs as much. */
  readonly p: number;
}

/** Expected counts below this are taken together, as the test wants it. */
const fewest = 5;

/** Pearson's chi-square of counts against what was expected; null where there is too little to tell. */
export function followsPlan(wanted: readonly number[], got: readonly number[]): Goodness | null {
  let [chiSquare, bins, expected, found] = [0, 0, 0, 0];
  for (const [second, each] of wanted.entries()) {
    expected += each;
    found += got[second] ?? 0;
    if (expected < fewest) continue;
    chiSquare += (found - expected) ** 2 / expected;
    bins++;
    expected = found = 0;
  }
  if (bins < 2) return null;
  return { chiSquare, degrees: bins, p: 1 - jStat.chisquare.cdf(chiSquare, bins) };
}
