import { dayMs, dayOf, hourMs, startOfDay, type EpochMs, type Span } from '#domain';
import type { Burst, CurveStep, Traffic } from '#scenario';
import type { RandomStream } from './random-stream.js';

/** A stretch of constant rate. */
interface Cell extends Span {
  /** Expected arrivals in it. */
  readonly mass: number;
}

/** A burst with its expected arrivals. */
interface Rush extends Burst {
  readonly mass: number;
}

/**
 * The instants of a Poisson process whose rate follows the traffic's curve, or hours and days by weight, with
 * bursts on top. In order; `total` is the expected number.
 */
export function* arrivalTimes(
  traffic: Traffic,
  window: Span,
  utcOffsetMs: number,
  total: number,
  stream: RandomStream,
): Generator<EpochMs, void, undefined> {
  const inWindow = traffic.bursts.map((burst) => ({
    ...burst,
    lastsMs: Math.min(burst.lastsMs, window.to - burst.at),
  }));
  const rushShare = Math.min(
    inWindow.reduce((sum, { share }) => sum + share, 0),
    1,
  );
  const rushes = inWindow.map((burst) => ({ ...burst, mass: total * burst.share })).sort((a, b) => a.at - b.at);
  const base = curveTimes(cellsOf(traffic, window, utcOffsetMs, total * (1 - rushShare)), stream);
  const sources: { times: Iterator<EpochMs>; next: EpochMs }[] = [];
  const join = (times: Iterator<EpochMs>): void => {
    const first = times.next();
    if (first.done !== true) sources.push({ times, next: first.value });
  };
  join(base);
  let waiting = 0;
  for (;;) {
    let soonest = 0;
    for (let index = 1; index < sources.length; index++) {
      if ((sources[index]?.next ?? 0) < (sources[soonest]?.next ?? 0)) soonest = index;
    }
    const source = sources[soonest];
    // A rush joins before anything later than its beginning is let through.
    const rush = rushes[waiting];
    if (rush !== undefined && (source === undefined || rush.at <= source.next)) {
      waiting++;
      join(rushTimes(rush, stream));
      continue;
    }
    if (source === undefined) return;
    yield Math.floor(source.next);
    const following = source.times.next();
    if (following.done === true) sources.splice(soonest, 1);
    else source.next = following.value;
  }
}

/** The expected arrivals by the traffic's curve, or hour by hour; evenly where every weight of the window is 0. */
export function cellsOf(traffic: Traffic, window: Span, utcOffsetMs: number, total: number): Cell[] {
  if (traffic.curve !== null) return curveCells(traffic.curve, total);
  const firstDay = dayOf(window.from, utcOffsetMs);
  const cells: (Span & { weight: number })[] = [];
  for (let from = window.from; from < window.to;) {
    const day = dayOf(from, utcOffsetMs);
    const hour = Math.floor((from - startOfDay(day, utcOffsetMs)) / hourMs);
    const to = Math.min(startOfDay(day, utcOffsetMs) + (hour + 1) * hourMs, window.to);
    const dayWeight = traffic.days[Math.min(day - firstDay, traffic.days.length - 1)] ?? 1;
    cells.push({ from, to, weight: (traffic.hours[hour] ?? 0) * dayWeight * (to - from) });
    from = to;
  }
  const sum = cells.reduce((all, { weight }) => all + weight, 0);
  const whole = window.to - window.from;
  return cells.map(({ from, to, weight }) => ({
    from,
    to,
    mass: total * (sum > 0 ? weight / sum : (to - from) / whole),
  }));
}

function curveCells(curve: readonly CurveStep[], total: number): Cell[] {
  const sum = curve.reduce((all, { from, to, rate }) => all + rate * (to - from), 0);
  return curve.map(({ from, to, rate }) => ({ from, to, mass: (total * rate * (to - from)) / sum }));
}

/** Arrivals of a piecewise constant rate, by inverting its integral. */
function* curveTimes(cells: readonly Cell[], stream: RandomStream): Generator<EpochMs, void, undefined> {
  let due = stream.exponential();
  for (const { from, to, mass } of cells) {
    while (due < mass) {
      yield from + (due / mass) * (to - from);
      due += stream.exponential();
    }
    due -= mass;
  }
}

/** Arrivals whose rate decays as exp(-t/decay) and is cut off at the end. */
function* rushTimes({ at, decayMs, lastsMs, mass }: Rush, stream: RandomStream): Generator<EpochMs, void, undefined> {
  const before = -Math.expm1(-lastsMs / decayMs);
  for (let due = stream.exponential(); due < mass; due += stream.exponential()) {
    yield at - decayMs * Math.log1p(-(due / mass) * before);
  }
}

/** Days, whole or not, that a window lasts. */
export function lengthInDays({ from, to }: Span): number {
  return (to - from) / dayMs;
}
