import { interactionKinds, leastAmount, minuteMs, type Campaign, type EpochMs, type Policy } from '#domain';
import type { PublishedFigure, Scenario } from '#scenario';
import { edgesOf } from './course.edges.js';
import type { EnvelopeFlow } from './envelope.flow.js';
import type { People } from './people.js';
import type { SeriesPoint, SimulationResult } from './simulation.result.js';
import { bump, type Tally } from './tally.js';
import { campaignOwner } from './typed.counters.js';

/** Steps of the series, in minutes; the first that gives few enough points is taken. */
const stepMinutes = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440];
const mostPoints = 400;
const retentionDays = [1, 7, 30] as const;

/** The kind of what nobody did themselves: rewards of inviters and of contests. */
export const unasked = -1;

/** A published figure with what is counted towards it. */
interface Watch {
  readonly figure: PublishedFigure;
  /** One bit for each kind that counts; with all bits set, what is {@link unasked} counts as well. */
  readonly kinds: number;
  /** Numbers of the prizes that count; null for all. */
  readonly prizes: readonly number[] | null;
  /** Whether it is counted decision by decision, as the running totals do not tell kinds and prizes apart. */
  readonly apart: boolean;
  /** Number of the mark that tells whom it has counted; -1 where no users are counted. */
  readonly mark: number;
  /** The running total when its time began. */
  before: number;
  counted: number;
  state: 'ahead' | 'on' | 'over';
}

/** What an observer sees of a simulation. */
export interface Observed {
  readonly policy: Policy;
  readonly tally: Tally;
  readonly flow: EnvelopeFlow;
  readonly people: People;
  readonly joined: number;
}

/** Looks at a simulation from outside: samples, published figures, exhaustion, returning users. */
export class Observer {
  readonly series: SeriesPoint[] = [];
  readonly watches: readonly Watch[];
  /** How many yes-or-no marks of each user it needs. */
  readonly marks: number;
  /** When it wants to look next. */
  nextAt: EpochMs;
  /** Whether it wants to be told of every decision now. */
  counting = false;
  exhaustedAt: EpochMs | null = null;
  readonly phaseExhaustedAt: (EpochMs | null)[];
  /** How many came, by days after their first. */
  private readonly back = new Float64Array(Math.max(...retentionDays) + 1);
  private readonly stepMs: number;
  /** When something begins or ends that a line between two samples would blur: sampled as well. */
  private readonly edges: ReadonlySet<EpochMs>;
  private readonly from: EpochMs;
  private readonly to: EpochMs;
  private activeWatches: Watch[] = [];
  private rewardWatches: Watch[] = [];
  private countWatches: Watch[] = [];
  private readonly campaignGuards = new Map<number, 'campaign' | number>();
  /** Numbers of the prizes of money that the rules give: in each phase, and in all. */
  private readonly prizesByPhase: readonly (readonly number[])[];
  private readonly prizesOfRules: readonly number[];
  private observed: Observed | null = null;

  constructor(scenario: Scenario) {
    const { horizon } = scenario;
    const { phases, prizes } = scenario.campaign;
    this.edges = new Set(edgesOf(scenario));
    this.from = horizon.from;
    this.to = horizon.to;
    this.nextAt = horizon.from;
    const minutes = (horizon.to - horizon.from) / minuteMs;
    this.stepMs =
      (stepMinutes.find((step) => minutes / step <= mostPoints) ?? Math.ceil(minutes / mostPoints)) * minuteMs;
    this.phaseExhaustedAt = phases.map(() => null);
    this.prizesByPhase = phases.map(({ name }) => prizesGiven(scenario.campaign, name));
    this.prizesOfRules = prizesGiven(scenario.campaign, null);
    let marks = 0;
    // What lies outside the simulated time cannot be said.
    const said = scenario.published.filter(({ from, to }) => from >= horizon.from && to <= horizon.to);
    this.watches = said.map((figure) => {
      const people = figure.measure === 'active_users' || figure.measure === 'rewarded_users';
      return {
        figure,
        kinds: bitsOf(figure.kinds),
        prizes: figure.prizes?.map((name) => prizes.findIndex((prize) => prize.name === name)) ?? null,
        apart: !people && (figure.kinds !== null || figure.prizes !== null),
        mark: people ? marks++ : -1,
        before: 0,
        counted: 0,
        state: 'ahead',
      };
    });
    this.marks = marks;
  }

  begin(simulation: Observed): void {
    this.observed = simulation;
    const { guards, campaign } = simulation.policy;
    for (const [number, { reason, what }] of guards.entries()) {
      if (reason !== 'budget_exhausted') continue;
      const phase = campaign.phases.findIndex(({ name }) => what === `the phase ${name}`);
      this.campaignGuards.set(number, phase < 0 ? 'campaign' : phase);
    }
  }

  /** Looks at what has been counted before an instant. */
  sample(simulation: Observed, at: EpochMs): void {
    if (at < this.nextAt) return;
    for (const watch of this.watches) this.turn(watch, simulation, at);
    const on = this.watches.filter(({ state }) => state === 'on');
    this.activeWatches = on.filter(({ figure }) => figure.measure === 'active_users');
    this.rewardWatches = on.filter(({ figure }) => figure.measure === 'rewarded_users');
    this.countWatches = on.filter(({ apart }) => apart);
    this.counting = this.countWatches.length > 0;
    if (at === this.from || (at - this.from) % this.stepMs === 0 || this.edges.has(at) || at >= this.to)
      this.series.push(pointOf(simulation, at));
    let next = Math.min(this.from + (Math.floor((at - this.from) / this.stepMs) + 1) * this.stepMs, this.to);
    for (const { figure } of this.watches) {
      for (const edge of [figure.from, figure.to]) if (edge > at) next = Math.min(next, edge);
    }
    for (const edge of this.edges) if (edge > at) next = Math.min(next, edge);
    this.nextAt = at >= this.to ? Number.POSITIVE_INFINITY : next;
  }

  end(simulation: Observed): void {
    for (const watch of this.watches) this.turn(watch, simulation, this.to);
    const last = simulation.flow.now;
    if (last > this.to) this.series.push(pointOf(simulation, last));
  }

  /**
   * The campaign's budget, or a phase's, did not cover an award. It has run dry once it covers none that could still be
   * won: that a grand prize is out of reach is not yet the end.
   */
  exhausted(guard: number, at: EpochMs): void {
    const of = this.campaignGuards.get(guard);
    if (of === 'campaign') {
      if (this.exhaustedAt === null && this.isDry(of)) this.exhaustedAt = at;
    } else if (of !== undefined && this.phaseExhaustedAt[of] === null && this.isDry(of)) this.phaseExhaustedAt[of] = at;
  }

  private isDry(of: 'campaign' | number): boolean {
    if (this.observed === null) return false;
    const { policy, people } = this.observed;
    const { budget, byPhase, stockByPrize } = policy.promised;
    const { prizes, phases, budget: whole } = policy.campaign;
    const counted = (slot = -1): number => (slot < 0 ? 0 : people.counters.get(campaignOwner, slot, 0));
    const [given, left] =
      of === 'campaign'
        ? [this.prizesOfRules, whole - counted(budget)]
        : [this.prizesByPhase[of] ?? [], (phases[of]?.budget ?? 0) - counted(byPhase[of])];
    const least = given.flatMap((number) => {
      const prize = prizes[number];
      const isGone = (prize?.stock ?? Number.POSITIVE_INFINITY) <= counted(stockByPrize[number]);
      return prize === undefined || isGone ? [] : leastAmount(prize);
    });
    return least.length > 0 && left < Math.min(...least);
  }

  /** One decision. @param prize - Number of the prize that was awarded; -1 for none. */
  decided(kind: number, prize: number): void {
    for (const watch of this.countWatches) {
      if ((watch.kinds & (1 << kind)) === 0) continue;
      if (watch.figure.measure === 'interactions') watch.counted++;
      else if (prize >= 0 && (watch.prizes?.includes(prize) ?? true)) watch.counted++;
    }
  }

  active(people: People, row: number, kind: number): void {
    for (const watch of this.activeWatches) note(watch, people, row, kind);
  }

  rewarded(people: People, row: number, kind: number): void {
    for (const watch of this.rewardWatches) note(watch, people, row, kind);
  }

  /** A user is active on a day for the first time that day. */
  came(firstDay: number, day: number): void {
    const after = day - firstDay;
    if (after < this.back.length) bump(this.back, after, 1);
  }

  /** Of those whose day could still come, how many were back exactly so many days after their first. */
  retention(dayFresh: Float64Array, daysSeen: number): SimulationResult['retention'] {
    const [day1 = null, day7 = null, day30 = null] = retentionDays.map((after) => {
      const asked = dayFresh.subarray(0, Math.max(daysSeen - after, 0)).reduce((sum, count) => sum + count, 0);
      return asked === 0 ? null : { asked, returned: this.back[after] ?? 0 };
    });
    return { day1, day7, day30 };
  }

  private turn(watch: Watch, simulation: Observed, at: EpochMs): void {
    const { figure } = watch;
    if (watch.state === 'ahead' && at >= figure.from) {
      watch.state = 'on';
      watch.before = runningTotal(simulation, figure);
    }
    if (watch.state === 'on') {
      if (watch.mark < 0 && !watch.apart) watch.counted = runningTotal(simulation, figure) - watch.before;
      if (at >= figure.to) watch.state = 'over';
    }
  }
}

/** Numbers of the prizes of money that a phase's rules give, or all of them, with what they fall back to. */
function prizesGiven({ rules, prizes }: Campaign, phase: string | null): number[] {
  const given = new Set<string>();
  for (const { phases, win } of rules) {
    if (phase !== null && phases !== null && !phases.includes(phase)) continue;
    for (let { prize: name } of win.prizes) {
      while (!given.has(name)) {
        given.add(name);
        name = prizes.find((prize) => prize.name === name)?.fallback ?? name;
      }
    }
  }
  return [...prizes.keys()].filter((number) => {
    const prize = prizes[number];
    return prize !== undefined && given.has(prize.name) && leastAmount(prize) > 0;
  });
}

function note(watch: Watch, people: People, row: number, kind: number): void {
  if ((watch.kinds & (1 << kind)) !== 0 && people.mark(row, watch.mark)) watch.counted++;
}

/** All bits where there are no kinds: the highest, which no kind has, is that of -1. */
function bitsOf(kinds: PublishedFigure['kinds']): number {
  return kinds === null ? -1 : kinds.reduce((bits, kind) => bits | (1 << interactionKinds.indexOf(kind)), 0);
}

function runningTotal({ tally }: Observed, { measure }: PublishedFigure): number {
  switch (measure) {
    case 'interactions':
      return tally.decided;
    case 'awards':
      return tally.awarded;
    case 'spend':
      return tally.awardedAmount;
    case 'active_users':
    case 'rewarded_users':
      return 0;
  }
}

function pointOf({ tally, flow, policy, joined }: Observed, at: EpochMs): SeriesPoint {
  const { campaign, timetable } = policy;
  timetable.look(Math.min(Math.max(at, campaign.window.from), campaign.window.to - 1));
  const { payouts } = flow;
  const released = flow.expiredAmount + payouts.failedAmount;
  const promised = tally.awardedAmount - released;
  return {
    at,
    decided: tally.decided,
    awarded: tally.awarded,
    rejected: tally.rejected(),
    letOut: at < campaign.window.from ? 0 : timetable.released,
    promised,
    paid: payouts.paidAmount,
    released,
    remaining: campaign.budget - promised,
    joined,
    active: tally.active,
    backlog: payouts.waiting,
    waitSeconds: payouts.waitSeconds(Math.floor(at / 1000)),
    turnedAway: tally.turnedAway,
  };
}
