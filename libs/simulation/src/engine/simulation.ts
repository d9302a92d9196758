import { KeyedRandom, compilePolicy, dayMs, dayOf, hourMs, secondMs, type EpochMs, type Policy } from '#domain';
import { scaleScenario, type Scenario } from '#scenario';
import type { Member } from '../crowd/members.js';
import { RandomStream } from '../crowd/random-stream.js';
import { Agenda } from './agenda.js';
import { CandidateStream } from './candidate.stream.js';
import { Cohorts } from './cohorts.js';
import { ContestDraws, type RewardWinner } from './contest.draws.js';
import { daysTouched } from './counter.layout.js';
import { Decider } from './decider.js';
import { EnvelopeFlow } from './envelope.flow.js';
import { Errand } from './errands.js';
import { userId } from './event.id.js';
import { deviceId, type InteractionSink } from './interaction.sink.js';
import { Newcomers } from './newcomers.js';
import { Observer } from './observer.js';
import { People } from './people.js';
import { rateCurve } from './rate.curve.js';
import { Tally } from './tally.js';
import { Visits } from './visits.js';
import { withoutRewards } from './without.rewards.js';

export interface SimulationOptions {
  /** In the place of the scenario's own; it is the seed of draws and people alike. */
  readonly seed?: string;
  /** How many times smaller (0.001) or larger the scenario is made first; see `scaleScenario`. Default: 1. */
  readonly scale?: number;
  /** The same people with the same seed, and nobody is rewarded; see `withoutRewards`. Default: false. */
  readonly withoutRewards?: boolean;
  /**
   * A defence: of the accounts that share a device, only the first to join counts as registered; the others are refused
   * as `not_registered`. Default: false.
   */
  readonly oneAccountPerDevice?: boolean;
  /** Is told of every decided interaction, in order. */
  readonly sink?: InteractionSink | null;
}

/** Newcomers' first visits are numbered from here; no campaign has as many candidates. */
const firstVisits = 2 ** 34;

/**
 * A campaign in virtual time: people come, act, win and come back, and the domain decides as it does in the service.
 * Single-threaded and synchronous; the same scenario, seed and scale give the same result to the byte.
 */
export class Simulation {
  readonly scenario: Scenario;
  readonly policy: Policy;
  readonly cohorts: Cohorts;
  readonly people: People;
  readonly newcomers: Newcomers;
  readonly tally: Tally;
  readonly flow: EnvelopeFlow;
  readonly observer: Observer;
  readonly contests: ContestDraws;
  /** Virtual time so far. */
  now: EpochMs;
  /** Number of the first day, as the domain counts days. */
  readonly firstDay: number;
  private readonly candidates: CandidateStream;
  private readonly agenda: Agenda;
  private readonly decider: Decider;
  private readonly visits: Visits;
  private readonly rewardWinner: RewardWinner;
  private place = 0;
  private nextEdge: EpochMs;
  private nextSecond: EpochMs = Number.NEGATIVE_INFINITY;
  /** The earlier of the two. */
  private nextTurn: EpochMs = Number.NEGATIVE_INFINITY;
  private dayEnds: EpochMs = Number.NEGATIVE_INFINITY;
  /** What was fetched beforehand, kept so that fetching is not optimised away. */
  private fetched = 0;
  private finished = false;

  constructor(scenario: Scenario, options: SimulationOptions = {}) {
    const { seed = scenario.seed, scale = 1, sink = null, oneAccountPerDevice = false } = options;
    const scaled = scaleScenario(options.withoutRewards === true ? withoutRewards(scenario) : scenario, scale);
    this.scenario = { ...scaled, seed, campaign: { ...scaled.campaign, seed } };
    const { campaign, horizon, population, traffic, channel } = this.scenario;
    this.policy = compilePolicy(campaign);
    this.cohorts = Cohorts.of(population);
    const { policy, cohorts } = this;
    const { window, utcOffsetMs } = campaign;
    const days = daysTouched(horizon, utcOffsetMs);
    const random = new KeyedRandom(`people:${seed}`);
    this.observer = new Observer(this.scenario);
    this.people = new People(policy, population.users, cohorts.deviceCount, days, this.observer.marks);
    this.tally = new Tally(campaign.prizes.length, campaign.phases.length, cohorts.count, days);
    const { observer, people, tally } = this;
    this.flow = new EnvelopeFlow(policy, people.counters, population.cohorts, channel);
    this.contests = new ContestDraws(policy, people);
    const activity = population.cohorts.map(
      ({ interactionsPerDay, behaviour }, cohort) =>
        (interactionsPerDay / behaviour.visit.interactions) * (cohorts.sizes[cohort] ?? 0),
    );
    const visitsPerDay = activity.reduce((sum, each) => sum + each, 0);
    const curve = rateCurve(traffic, window, horizon, utcOffsetMs, visitsPerDay);
    this.candidates = new CandidateStream(curve, cohorts, activity, new RandomStream(random, 'visits'));
    this.agenda = new Agenda(
      horizon.from,
      bucketMsFor(visitsPerDay / (dayMs / secondMs)),
      (user) => void (this.fetched ^= people.fetch(user)),
    );
    this.newcomers = new Newcomers(this.scenario, cohorts, people, this.agenda, new RandomStream(random, 'news'));
    const { newcomers, contests, flow } = this;
    const parts = { scenario: this.scenario, policy, cohorts, people, newcomers, contests, tally, flow, observer };
    const decider = new Decider({ ...parts, sink, oneAccountPerDevice });
    this.decider = decider;
    this.rewardWinner = (contest, user, rank) => decider.rewardWinner(contest, user, rank);
    this.visits = new Visits(this.scenario, cohorts, people, newcomers, this.agenda, this.decider, tally);
    this.firstDay = dayOf(horizon.from, utcOffsetMs);
    this.now = horizon.from;
    this.nextEdge = horizon.from;
    observer.begin(this);
  }

  /** Users 0 to `joined` - 1 are there. */
  get joined(): number {
    return this.newcomers.joined;
  }

  /** Everybody who has joined so far, inviters before those whom they brought, as `POST /v1/users` takes them. */
  *users(): Generator<Member, void, undefined> {
    for (let user = 0; user < this.joined; user++) {
      const inviter = this.newcomers.inviterOf(user);
      const device = deviceId(this.cohorts.deviceOf(user));
      yield { id: userId(user), device, invitedBy: inviter < 0 ? null : userId(inviter) };
    }
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
    this.fetched ^= this.people.touch(users, devices, this.place, until);
    for (let place = this.place; place < until; place++) {
      const at = times[place] ?? 0;
      this.catchUp(at);
      const user = users[place] ?? 0;
      if (user >= this.newcomers.joined) continue;
      const cohort = cohorts[place] ?? 0;
      const luck = lucks[place] ?? 0;
      this.decider.device = devices[place] ?? 0;
      this.visits.comeBy(at, user, cohort, luck, first + place);
    }
    this.place = until;
  }

  /** Everything else that is due by an instant: from edge to edge, as what an edge brings may be due before it. */
  private catchUp(at: EpochMs): void {
    while (this.nextEdge <= at) this.runErrands(this.nextEdge);
    this.runErrands(at);
  }

  private runErrands(by: EpochMs): void {
    for (let item = this.agenda.take(by); item >= 0; item = this.agenda.take(by)) this.runErrand(item);
    this.clock(by);
  }

  /** Turns the clock to an instant. */
  private clock(at: EpochMs): void {
    if (at >= this.nextTurn) this.turn(at);
    this.now = at;
  }

  /** From edge to edge: at each, all that lies before it has happened, and nothing after. */
  private turn(at: EpochMs): void {
    while (at >= this.nextEdge) {
      this.now = this.nextEdge;
      this.passSeconds(this.nextEdge);
      this.crossEdge();
    }
    this.passSeconds(at);
    this.nextTurn = Math.min(this.nextEdge, this.nextSecond);
  }

  private passSeconds(at: EpochMs): void {
    if (at < this.nextSecond) return;
    this.flow.passUntil(at);
    this.nextSecond = this.flow.now + secondMs;
  }

  private crossEdge(): void {
    const { observer, contests, newcomers } = this;
    const at = this.nextEdge;
    if (at >= this.dayEnds) this.beginDay(at);
    observer.sample(this, at);
    contests.settleDue(at, newcomers.joined, this.rewardWinner);
    if (at >= newcomers.nextNewsAt) newcomers.spreadNews(at);
    this.nextEdge = Math.max(Math.min(observer.nextAt, newcomers.nextNewsAt, contests.nextAt, this.dayEnds), at + 1);
  }

  private beginDay(at: EpochMs): void {
    const { utcOffsetMs } = this.scenario.campaign;
    const day = dayOf(at, utcOffsetMs);
    this.decider.day = day - this.firstDay;
    this.dayEnds = (day + 1) * dayMs - utcOffsetMs;
  }

  private runErrand(item: number): void {
    const { agenda, cohorts, decider } = this;
    const at = agenda.atOf(item);
    const errand = agenda.errandOf(item);
    const luck = agenda.luckOf(item);
    const visit = agenda.visitOf(item);
    const step = agenda.stepOf(item);
    const user = agenda.userOf(item);
    this.clock(at);
    if (errand === Errand.join) {
      const newcomer = this.newcomers.join(at, user);
      decider.device = cohorts.deviceOf(newcomer);
      // Numbered apart from the candidates' visits, and the same in every run in which the same user joins.
      this.visits.act(at, newcomer, cohorts.of(newcomer), luck, firstVisits + newcomer, 0);
      return;
    }
    decider.device = cohorts.deviceOf(user);
    this.visits.act(at, user, cohorts.of(user), luck, visit, step);
  }

  /** What is left once nobody comes any more: errands, contests, envelopes, payouts. */
  private finish(): void {
    const { horizon, campaign } = this.scenario;
    this.catchUp(horizon.to - 1);
    this.clock(horizon.to);
    // Whatever is sealed now is opened or expires; then the channel pays what waits, however long that takes.
    let at = Math.max(horizon.to, campaign.window.to + campaign.envelopes.expiresAfterMs + 2 * secondMs);
    this.flow.passUntil(at);
    while (this.flow.payouts.waiting > 0 && at < horizon.to + 3650 * dayMs) this.flow.passUntil((at += hourMs));
    this.observer.end(this);
    this.finished = true;
  }
}

/** A bucket of the agenda holds a few errands. */
function bucketMsFor(perSecond: number): number {
  return 2 ** Math.min(Math.max(Math.round(Math.log2(4000 / (perSecond + 1))), 4), 20);
}
