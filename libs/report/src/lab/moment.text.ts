import type { MomentEstimate } from '#simulation';
import type { ZoneText } from '../text/time.text.js';

/** `12 Feb 21:40 (90%: 19:10 to 23:05)`; the day is said again where it is another. `never` where it need not come. */
export function momentRange({ p5, p50, p95 }: MomentEstimate, zone: ZoneText): string {
  const middle = p50 === null ? 'never' : zone.moment(p50);
  if (p5 === null || (p5 === p50 && p50 === p95)) return middle;
  let day = p50 === null ? '' : zone.day(p50);
  const [early, late] = [p5, p95].map((at) => {
    if (at === null) return 'never';
    const text = zone.day(at) === day ? zone.clock(at) : zone.moment(at);
    day = zone.day(at);
    return text;
  });
  return `${middle} (90%: ${early ?? ''} to ${late ?? ''})`;
}
