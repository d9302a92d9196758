import type { Minor } from '#domain';
import type { TakeFigures } from './simulation.result.js';

/** Points of the Lorenz curve. */
const lorenzPoints = 100;

/**
 * How unequally money fell among users.
 *
 * @param takes - What somebody took and how many took as much, ascending.
 */
export function inequalityOf(takes: readonly (readonly [Minor, number])[]): Omit<TakeFigures, 'neverWinners'> {
  const users = takes.reduce((sum, [, count]) => sum + count, 0);
  const whole = takes.reduce((sum, [take, count]) => sum + take * count, 0);
  const top = Math.floor(users * 0.99);
  const lorenz: (readonly [number, number])[] = [[0, 0]];
  let before = 0;
  let running = 0;
  let belowTop = 0;
  // Of all takes, each times its rank.
  let weighted = 0;
  for (const [take, count] of takes) {
    const upTo = before + count;
    for (;;) {
      // The points are as evenly spread as so many users allow.
      const at = Math.max(Math.ceil((lorenz.length * users) / lorenzPoints), lorenz.length);
      if (at > upTo) break;
      lorenz.push([at / users, whole === 0 ? 0 : (running + (at - before) * take) / whole]);
    }
    weighted += take * (count * before + (count * (count + 1)) / 2);
    belowTop += take * Math.min(Math.max(top - before, 0), count);
    running += take * count;
    before = upTo;
  }
  return {
    users,
    gini: whole === 0 ? 0 : (2 * weighted) / (users * whole) - (users + 1) / users,
    topPercent: whole === 0 ? 0 : 1 - belowTop / whole,
    lorenz,
  };
}
