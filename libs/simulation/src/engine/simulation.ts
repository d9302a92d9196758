import {
  Execution,
  KeyedRandom,
  Podium,
  compilePolicy,
  contestReward,
  countsFor,
  dayMs,
  dayOf,
  hourMs,
  interactionKinds,
  invitationReward,
  minuteMs,
  PlanSheet,
  type Circumstances,
  type Contest,
  type EpochMs,
  type Occasion,
  type Policy,
  type SipDigest,
} from '#domain';
import { scaleScenario, type Cohort, type Scenario } from '#scenario';
import { lengthInDays } from '../crowd/arrivals.js';
import { RandomStream } from '../crowd/random-stream.js';
import { Agenda, Errand } from './agenda.js';
import { CandidateStream } from './candidate.stream.js';
import { Capacity } from './capacity.js';
import { Cohorts } from './cohorts.js';
import { campaignDays } from './counter.layout.js';
import { EnvelopeFlow } from './envelope.flow.js';
import { EventDigester, UserDigester, stepLimit, userId } from './event.id.js';
import { eventSource, type InteractionSink, type SimulatedInteraction } from './interaction.sink.js';
import { Question, chance, waiting } from './luck.js';
import { Observer } from './observer.js';
import { People } from './people.js';
import { rateCurve } from './rate.curve.js';
import { Tally, bump } from './tally.js';
import { campaignOwner } from './typed.counters.js';

export interface SimulationOptions {
  /** In the place of the scenario's own; it is the seed of draws and people alike. */
  readonly seed?: string;
  /** How many times smaller (0.001) or larger the scenario is made first; see `scaleScenario`. Default: 1. */
  readonly scale?: number;
  /** Is told of every decided interaction, in order. */
  readonly sink?: InteractionSink;
}

/** A step carries what is to be remembered until the next: whether the visit has won, and how often it was turned away. */
const wonFlag = 1 << 8;
const attemptUnit = 1 << 9;
const stepMask = 31;

/**
 * A campaign in virtual time: people come, act, win and come back, and the domain decides as it does in the service.
 * Single-threaded and synchronous; the same scenario, seed and scale give the same result to the byte.
 */
export class Simulation {
  readonly scenario: Scenario;
  readonly policy: Policy;
  readonly cohorts: Cohorts;
  readonly people: People;
  readonly tally: Tally;
  readonly flow: EnvelopeFlow;
  readonly observer: Observer;
  readonly contests: { entrants: number; awarded: number }[];
  /** Users 0 to `joined` - 1 know of the campaign. */
  joined: number;
  invited = 0;
  /** Virtual time so far. */
  now: EpochMs;
  private readonly candidates: CandidateStream;
  private readonly agenda: Agenda;
  private readonly capacity: Capacity;
  private readonly plan: PlanSheet;
  private readonly execution: Execution<number>;
  private readonly owners: [number, number, number | null] = [campaignOwner, 0, null];
  private readonly asked: Circumstances;
  private readonly random: KeyedRandom;
  private readonly digester: EventDigester;
  private readonly news: RandomStream;
  private readonly kindSums: readonly Float64Array[];
  /** Number of the first day, as the domain counts days. */
  readonly firstDay: number;
  private readonly hourShare: readonly number[];
  private readonly sink: InteractionSink | null;
  private readonly seen: SimulatedInteraction;
  private readonly statics: boolean;
  private place = 0;
  private nextEdge: EpochMs;
  private nextNews: EpochMs;
  private nextSecond: EpochMs = Number.NEGATIVE_INFINITY;
  private day = 0;
  private dayEnds: EpochMs = Number.NEGATIVE_INFINITY;
  private settled = 0;
  private readonly settlements: readonly (readonly [number, Contest])[];
  private unnumbered = 0;
  /** Of the user who acts. */
  private device = 0;
  /** What was fetched beforehand, kept so that fetching is not optimised away. */
  private fetched = 0;
  private finished = false;

  constructor(scenario: Scenario, { seed = scenario.seed, scale = 1, sink }: SimulationOptions = {}) {
    const scaled = scaleScenario(scenario, scale);
    this.scenario = { ...scaled, seed, campaign: { ...scaled.campaign, seed } };
    const { campaign, population, traffic, service, channel, name } = this.scenario;
    this.policy = compilePolicy(campaign);
    this.cohorts = Cohorts.of(population);
    const { window, utcOffsetMs } = campaign;
    this.random = new KeyedRandom(`people:${seed}`);
    this.observer = new Observer(this.scenario);
    this.people = new People(this.policy, population.users, this.cohorts.deviceCount, this.observer.marks);
    this.tally = new Tally(campaign.prizes.length, campaign.phases.length, this.cohorts.count, campaignDays(campaign));
    this.flow = new EnvelopeFlow(this.policy, this.people.counters, population.cohorts, channel);
    this.contests = campaign.contests.map(() => ({ entrants: 0, awarded: 0 }));
    this.settlements = [...campaign.contests.entries()].sort(([, a], [, b]) => a.settlesAt - b.settlesAt);
    this.joined = Math.round(population.users * population.joining.fromStart);
    this.statics = population.joining.fromStart >= 1;
    const activity = population.cohorts.map(
      ({ interactionsPerDay, behaviour }, cohort) =>
        (interactionsPerDay / behaviour.visit.interactions) * (this.cohorts.sizes[cohort] ?? 0),
    );
    const visits = activity.reduce((sum, each) => sum + each, 0) * lengthInDays(window);
    this.candidates = new CandidateStream(
      rateCurve(traffic, window, utcOffsetMs, visits),
      this.cohorts,
      activity,
      new RandomStream(this.random, 'visits'),
    );
    const perSecond = (visits / (window.to - window.from)) * 1000;
    this.agenda = new Agenda(
      window.from,
      2 ** Math.min(Math.max(Math.round(Math.log2(4000 / (perSecond + 1))), 4), 20),
    );
    this.capacity = new Capacity(service.capacity);
    this.plan = new PlanSheet(this.policy);
    this.execution = new Execution(this.people.counters);
    this.asked = blankCircumstances();
    const { random } = this.policy;
    const source = eventSource(name);
    this.digester = new EventDigester(random.keyOf(source), (id, into) => void random.digest(source, id, into));
    this.news = new RandomStream(this.random, 'news');
    this.kindSums = population.cohorts.map(kindSumsOf);
    this.firstDay = dayOf(window.from, utcOffsetMs);
    const weights = traffic.hours.reduce((sum, weight) => sum + weight, 0);
    this.hourShare = traffic.hours.map((weight) => weight / weights);
    this.sink = sink ?? null;
    this.seen = blankInteraction();
    this.now = window.from;
    this.nextNews = window.from;
    this.nextEdge = window.from;
    this.observer.begin(this);
  }

  /** Whether everybody has come and gone and the last envelope is settled. */
  get done(): boolean {
    return this.finished;
  }

  /** Lets at least so many more candidates pass, or all that there are. */
  advance(candidates: number): void {
    const { candidates: stream } = this;
    for (let left = candidates; left > 0 && !this.finished;) {
      if (this.place === stream.count) {
        this.place = 0;
        if (stream.fill() === 0) {
          this.finish();
          return;
        }
      }
      const until = Math.min(stream.count, this.place + left);
      left -= until - this.place;
      this.pass(until);
    }
  }

  /** Everything up to a place of the block. */
  private pass(until: number): void {
    const { times, users, devices, lucks, cohorts, first } = this.candidates;
    for (let place = this.place; place < until; place++) {
      if (place % fetchedTogether === 0) {
        this.fetched ^= this.people.touch(users, devices, place, Math.min(place + fetchedTogether, until));
      }
      const at = times[place] ?? 0;
      this.catchUp(at);
      const user = users[place] ?? 0;
      if (user >= this.joined) continue;
      const cohort = cohorts[place] ?? 0;
      const luck = lucks[place] ?? 0;
      this.device = devices[place] ?? 0;
      this.comeBy(at, user, cohort, luck, first + place);
    }
    this.place = until;
  }

  /** Everything else that is due by an instant. */
  private catchUp(at: EpochMs): void {
    for (let item = this.agenda.take(at); item >= 0; item = this.agenda.take(at)) this.runErrand(item);
    this.clock(at);
  }

  /** Turns the clock: seconds, minutes and samples that lie behind an instant. */
  private clock(at: EpochMs): void {
    this.now = at;
    if (at >= this.nextSecond) {
      this.flow.passUntil(at);
      this.nextSecond = this.flow.now + 1000;
    }
    while (at >= this.nextEdge) this.crossEdge();
    if (at >= this.dayEnds) {
      const { utcOffsetMs } = this.scenario.campaign;
      const day = dayOf(at, utcOffsetMs);
      this.day = day - this.firstDay;
      this.dayEnds = (day + 1) * dayMs - utcOffsetMs;
    }
  }

  private crossEdge(): void {
    const at = this.nextEdge;
    this.observer.sample(this, at);
    for (;;) {
      const [number, contest] = this.settlements[this.settled] ?? [0, undefined];
      if (contest === undefined || contest.settlesAt > at) break;
      this.settled++;
      this.settle(number, contest);
    }
    if (at >= this.nextNews) {
      this.spreadNews(at);
      this.nextNews = this.joined + this.unnumbered < this.scenario.population.users ? at + minuteMs : Infinity;
    }
    const settles = this.settlements[this.settled]?.[1].settlesAt ?? Infinity;
    this.nextEdge = Math.max(Math.min(this.observer.nextAt, this.nextNews, settles), at);
    if (this.nextEdge === at) this.nextEdge = at + 1;
  }

  /** Those whom the news of one minute brings. */
  private spreadNews(at: EpochMs): void {
    const { population, campaign } = this.scenario;
    const { newsPerDay } = population.joining;
    const waitingToJoin = population.users - this.joined - this.unnumbered;
    if (waitingToJoin <= 0) return;
    const day = dayOf(at, campaign.utcOffsetMs);
    const share = newsPerDay[Math.min(day - this.firstDay, newsPerDay.length - 1)] ?? 0;
    if (share <= 0) return;
    const hour = Math.floor((at + campaign.utcOffsetMs - day * dayMs) / hourMs);
    const hazard = -Math.log(1 - Math.min(share, 0.999)) * (this.hourShare[hour] ?? 0) * (minuteMs / hourMs);
    const count = Math.min(Math.floor(waitingToJoin * -Math.expm1(-hazard) + this.news.uniform()), waitingToJoin);
    for (let index = 0; index < count; index++) {
      this.expectNewcomer(at + Math.floor(this.news.uniform() * minuteMs), -1, this.news.next() | 0);
    }
  }

  private expectNewcomer(at: EpochMs, inviter: number, luck: number): void {
    if (at >= this.scenario.campaign.window.to) return;
    this.unnumbered++;
    this.agenda.put(at, Errand.join, inviter, luck, 0, 0);
  }

  private runErrand(item: number): void {
    const { agenda } = this;
    const at = agenda.atOf(item);
    const errand = agenda.errandOf(item);
    const luck = agenda.luckOf(item);
    const visit = agenda.visitOf(item);
    const step = agenda.stepOf(item);
    const user = agenda.userOf(item);
    this.clock(at);
    if (errand === Errand.join) {
      const newcomer = this.joined++;
      this.device = this.cohorts.deviceOf(newcomer);
      this.unnumbered--;
      if (user >= 0) {
        this.invited++;
        if (this.people.inviters.length > 0) this.people.inviters[newcomer] = user + 1;
      }
      // Numbered apart from the candidates' visits, and the same in every run in which the same user joins.
      this.act(at, newcomer, this.cohorts.of(newcomer), luck, firstVisits + newcomer, 0);
      return;
    }
    this.device = this.cohorts.deviceOf(user);
    this.act(at, user, this.cohorts.of(user), luck, visit, step);
  }

  /** A moment at which a user could come. */
  private comeBy(at: EpochMs, user: number, cohort: number, luck: number, visit: number): void {
    const { behaviour } = this.cohorts.list[cohort] ?? nobody;
    const interest = this.people.interestOf(user * this.people.stride, behaviour.interest.atFirst);
    if (interest < 1 && chance(luck, 0, Question.attends) >= interest) return;
    this.act(at, user, cohort, luck, visit, 0);
  }

  /** One interaction of a visit, and what follows from it. */
  private act(at: EpochMs, user: number, cohort: number, luck: number, visit: number, state: number): void {
    const { scenario, tally } = this;
    const step = state & stepMask;
    if (!this.capacity.admits(at)) {
      this.turnAway(at, user, luck, visit, state);
      return;
    }
    const { duplicates } = scenario.traffic;
    if (duplicates.share > 0 && chance(luck, step, Question.repeats) < duplicates.share) tally.duplicates++;
    const stranger = scenario.population.unregistered;
    const unknown = stranger > 0 && chance(luck, step, Question.stranger) < stranger;
    const kind = pick(this.kindSums[cohort], chance(luck, step, Question.kind));
    const won = unknown
      ? this.decideStranger(at, user, cohort, kind, visit, step)
      : this.decide(at, user, cohort, kind, visit, step, luck);
    const { behaviour } = this.cohorts.list[cohort] ?? nobody;
    const wonBefore = (state & wonFlag) !== 0 || won;
    const { interactions, gapMs } = behaviour.visit;
    if (interactions > 1 && step < stepLimit && chance(luck, step, Question.goesOn) < 1 - 1 / interactions) {
      const next = at + Math.ceil(waiting(chance(luck, step, Question.gap)) * gapMs);
      if (next < scenario.campaign.window.to) {
        this.agenda.put(next, Errand.next, user, luck, visit, (step + 1) | (wonBefore ? wonFlag : 0));
      }
      return;
    }
    this.leave(user, behaviour, luck, step, wonBefore);
  }

  /** The end of a visit. */
  private leave(user: number, behaviour: Cohort['behaviour'], luck: number, step: number, won: boolean): void {
    const row = user * this.people.stride;
    const { atFirst, afterWin, afterMiss } = behaviour.interest;
    if (!won && behaviour.givesUp > 0 && chance(luck, step, Question.givesUp) < behaviour.givesUp) {
      this.people.giveUp(row);
      this.tally.lost++;
      return;
    }
    const by = won ? afterWin : afterMiss;
    if (by !== 0) this.people.moveInterest(row, atFirst, by, chance(luck, step, Question.interest));
  }

  private turnAway(at: EpochMs, user: number, luck: number, visit: number, state: number): void {
    const { retries } = this.scenario.service;
    this.tally.turnedAway++;
    const attempt = 32 + (state >>> 9);
    if (chance(luck, attempt, Question.retries) < retries.share) {
      const again = at + Math.ceil(waiting(chance(luck, attempt, Question.retryDelay)) * retries.delayMs) + 1;
      if (again < this.scenario.campaign.window.to) {
        this.agenda.put(again, Errand.retry, user, luck, visit, state + attemptUnit);
        return;
      }
    }
    this.tally.abandoned++;
    const { behaviour } = this.cohorts.list[this.cohorts.of(user)] ?? nobody;
    this.leave(user, behaviour, luck, state & stepMask, (state & wonFlag) !== 0);
  }

  /** Puts one interaction of a registered user through the domain. Gives whether it won. */
  private decide(
    at: EpochMs,
    user: number,
    cohort: number,
    kind: number,
    visit: number,
    step: number,
    luck: number,
  ): boolean {
    const { asked, plan, execution, people } = this;
    const row = user * people.stride;
    const inviter = this.inviterOf(user);
    asked.at = at;
    asked.occasion = 'chat';
    asked.kind = kind;
    asked.contest = null;
    asked.registered = true;
    asked.hasDevice = true;
    asked.invited = inviter >= 0;
    this.note(row, cohort);
    const refused = plan.write(asked, 'running');
    if (refused === null) {
      this.digester.digest(visit, step, plan.digest);
      this.execute(row);
    } else {
      execution.refuseUnasked(refused);
    }
    const won = execution.reason === null;
    this.count(at, row, cohort, luck, step, false);
    if (this.settlements.length > 0) this.enterContests(at, row, kind);
    if (this.sink !== null) this.tell(at, 'chat', user, false, inviter, kind, visit, step);
    if (won) this.inviteSomebody(at, user, cohort, luck, step);
    if (execution.rewardsInviter) this.rewardInviter(at, user, inviter, kind, luck, step);
    return won;
  }

  /** Somebody who never signed up. Where that is no matter, they count as the user whose number they have. */
  private decideStranger(
    at: EpochMs,
    user: number,
    cohort: number,
    kind: number,
    visit: number,
    step: number,
  ): boolean {
    const { asked, plan, execution } = this;
    if (this.scenario.campaign.registration === 'open') return this.decide(at, user, cohort, kind, visit, step, 0);
    asked.at = at;
    asked.occasion = 'chat';
    asked.kind = kind;
    asked.registered = false;
    const refused = plan.write(asked, 'running') ?? 'not_registered';
    execution.refuseUnasked(refused);
    this.tally.refuse(execution.strength, cohort, this.day);
    if (this.sink !== null) this.tell(at, 'chat', user, true, -1, kind, visit, step);
    return false;
  }

  private execute(row: number): void {
    const { owners, policy, people } = this;
    owners[1] = row;
    owners[2] = policy.limitsDevices ? this.device * people.counters.deviceStride : null;
    this.execution.run(this.plan, owners);
  }

  /** Counts what the last execution decided. */
  private count(at: EpochMs, row: number, cohort: number, luck: number, step: number, contest: boolean): void {
    const { execution, tally, people, policy } = this;
    if (execution.reason !== null) {
      tally.refuse(execution.strength, cohort, this.day);
      if (execution.reason === 'budget_exhausted') this.observer.exhausted(execution.guard, at);
      return;
    }
    const { prize, amount } = execution;
    const phase = contest ? -1 : policy.timetable.phase;
    tally.award(cohort, this.day, prize, phase, amount);
    people.take(row, amount);
    if (people.reward(row)) {
      tally.rewarded++;
      bump(tally.cohortRewarded, cohort, 1);
    }
    this.observer.rewarded(people, row);
    this.flow.award(at, cohort, prize, phase, amount, luck, step, contest);
  }

  /** Marks a user as active. */
  private note(row: number, cohort: number): void {
    const { people, tally, day } = this;
    this.observer.active(people, row);
    if (people.read(row, people.lastDay) === day + 1) return;
    people.write(row, people.lastDay, day + 1);
    bump(tally.dayActive, day, 1);
    const first = people.read(row, people.firstDay);
    if (first === 0) {
      people.write(row, people.firstDay, day + 1);
      tally.active++;
      bump(tally.cohortActive, cohort, 1);
      bump(tally.dayFresh, day, 1);
    } else {
      this.observer.returned(first - 1, day);
    }
  }

  private enterContests(at: EpochMs, row: number, kind: number): void {
    const { contests } = this.scenario.campaign;
    for (let number = 0; number < contests.length; number++) {
      const contest = contests[number];
      if (contest === undefined || !countsFor(contest, kind, at, this.execution.reason)) continue;
      this.people.score(row, number);
    }
  }

  /** Who brought a user: somebody who was there before, so that nobody invites in a circle; -1 for nobody. */
  private inviterOf(user: number): number {
    const { inviters } = this.people;
    if (inviters.length === 0) return -1;
    if (!this.statics || user === 0) return (inviters[user] ?? 0) - 1;
    const share = (this.cohorts.list[this.cohorts.of(user)] ?? nobody).invited;
    if (share === 0 || chance(user, 1, Question.invites) >= share) return -1;
    return Math.floor(chance(user, 2, Question.invites) * user);
  }

  private inviteSomebody(at: EpochMs, user: number, cohort: number, luck: number, step: number): void {
    const { invites } = (this.cohorts.list[cohort] ?? nobody).behaviour;
    if (invites === 0 || chance(luck, step, Question.invites) >= invites) return;
    const { population } = this.scenario;
    if (this.joined + this.unnumbered >= population.users) return;
    const delay = waiting(chance(luck, step, Question.inviteDelay)) * population.joining.invitationDelayMs;
    this.expectNewcomer(at + Math.ceil(delay) + 1, user, Math.imul(luck, 0x2c1b3c6d) ^ step);
  }

  /** The inviter's reward goes through the very path that everybody else takes. */
  private rewardInviter(at: EpochMs, invitee: number, inviter: number, kind: number, luck: number, step: number): void {
    const { id } = this.scenario.campaign;
    const key = invitationReward(id, userId(invitee));
    this.rewardUnasked(at, 'invitation', null, inviter, kind, key, Math.imul(luck, 0x297a2d39), step);
    if (this.sink !== null) this.tell(at, 'invitation', inviter, false, -1, kind, 0, 0);
  }

  private rewardUnasked(
    at: EpochMs,
    occasion: Occasion,
    contest: string | null,
    user: number,
    kind: number,
    { source, id }: { source: string; id: string },
    luck: number,
    step: number,
  ): boolean {
    const { asked, plan, execution } = this;
    const row = user * this.people.stride;
    const cohort = this.cohorts.of(user);
    this.device = this.cohorts.deviceOf(user);
    asked.at = at;
    asked.occasion = occasion;
    asked.contest = contest;
    asked.kind = kind;
    asked.registered = true;
    asked.hasDevice = true;
    asked.invited = this.inviterOf(user) >= 0;
    const refused = plan.write(asked, 'running');
    if (refused === null) {
      this.policy.random.digest(source, id, plan.digest);
      this.execute(row);
    } else {
      execution.refuseUnasked(refused);
    }
    this.count(at, row, cohort, luck, step, occasion === 'contest');
    return execution.reason === null;
  }

  private settle(number: number, contest: Contest): void {
    const { people, policy } = this;
    const podium = new Podium(policy, contest);
    const names = new UserDigester();
    const digest: SipDigest = { lo: 0, hi: 0 };
    const figures = this.contests[number];
    for (let user = 0; user < this.joined; user++) {
      const score = people.scoreOf(user * people.stride, number);
      if (score === 0) continue;
      if (figures !== undefined) figures.entrants++;
      names.digest(podium.ticketKey, user, digest);
      if (podium.mayWin(score, Podium.ticketOf(digest))) podium.enter({ user: userId(user), score });
    }
    for (const [index, { user }] of podium.winners().entries()) {
      const winner = Number(user.slice('user-'.length));
      const key = contestReward(policy.campaign.id, contest.name, index + 1);
      const awarded = this.rewardUnasked(contest.settlesAt, 'contest', contest.name, winner, smallTalk, key, index, 0);
      if (awarded && figures !== undefined) figures.awarded++;
      if (this.sink !== null) this.tell(contest.settlesAt, 'contest', winner, false, -1, smallTalk, 0, 0);
    }
  }

  /** What is left once nobody comes any more: errands, contests, envelopes, payouts. */
  private finish(): void {
    const { window, envelopes } = this.scenario.campaign;
    this.catchUp(window.to - 1);
    this.clock(window.to);
    // Whatever is sealed now is opened or expires; then the channel pays what waits, however long that takes.
    let at = window.to + envelopes.expiresAfterMs + 2000;
    this.flow.passUntil(at);
    while (this.flow.payouts.waiting > 0 && at < window.to + 3650 * dayMs) this.flow.passUntil((at += hourMs));
    this.observer.end(this);
    this.finished = true;
  }

  private tell(
    at: EpochMs,
    occasion: Occasion,
    user: number,
    stranger: boolean,
    inviter: number,
    kind: number,
    visit: number,
    step: number,
  ): void {
    const { seen, execution } = this;
    const device = this.cohorts.deviceOf(user);
    const { reason, prize, amount } = execution;
    Object.assign(seen, { at, occasion, user, stranger, inviter, kind, visit, step, device, reason, prize, amount });
    this.sink?.(seen);
  }
}

/** How many candidates' rows are fetched at a time; they have room in a core's own cache. */
const fetchedTogether = 256;
/** Newcomers' first visits are numbered from here; no campaign has as many candidates. */
const firstVisits = 2 ** 34;
const smallTalk = interactionKinds.indexOf('small_talk');

function pick(sums: Float64Array | undefined, point: number): number {
  if (sums === undefined) return 0;
  let index = 0;
  while (index < sums.length - 1 && point >= (sums[index] ?? 0)) index++;
  return index;
}

/** Running shares of the kinds, by number of the kind. */
function kindSumsOf({ kinds }: Cohort): Float64Array {
  const whole = kinds.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  return Float64Array.from(interactionKinds, (kind) => {
    const weight = kinds.find((each) => each.kind === kind)?.weight ?? 0;
    return (sum += weight / whole);
  });
}

const nobody: Pick<Cohort, 'behaviour' | 'invited'> = {
  invited: 0,
  behaviour: {
    visit: { interactions: 1, gapMs: minuteMs },
    interest: { atFirst: 0, afterWin: 0, afterMiss: 0 },
    givesUp: 0,
    invites: 0,
  },
};

function blankCircumstances(): Circumstances {
  return {
    at: 0,
    occasion: 'chat',
    kind: 0,
    contest: null,
    fingerprint: null,
    registered: true,
    hasDevice: true,
    invited: false,
  };
}

function blankInteraction(): SimulatedInteraction {
  return {
    at: 0,
    occasion: 'chat',
    user: 0,
    stranger: false,
    device: 0,
    inviter: -1,
    kind: 0,
    visit: 0,
    step: 0,
    reason: null,
    prize: -1,
    amount: 0,
  };
}
