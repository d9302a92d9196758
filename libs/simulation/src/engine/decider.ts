import {
  PlanSheet,
  contestReward,
  interactionKinds,
  invitationReward,
  strengthOf,
  type Circumstances,
  type Contest,
  type EpochMs,
  type Occasion,
  type Policy,
} from '#domain';
import type { Scenario } from '#scenario';
import type { Cohorts } from './cohorts.js';
import { CompiledPlans, Verdict, type CompiledPlan } from './compiled.plans.js';
import type { ContestDraws } from './contest.draws.js';
import type { EnvelopeFlow } from './envelope.flow.js';
import { EventDigester, userId } from './event.id.js';
import { eventSource, type InteractionSink, type SimulatedInteraction } from './interaction.sink.js';
import type { Newcomers } from './newcomers.js';
import { unasked, type Observer } from './observer.js';
import type { People } from './people.js';
import { bump, type Tally } from './tally.js';

const smallTalk = interactionKinds.indexOf('small_talk');

/** What a decider works with. */
export interface DeciderParts {
  readonly scenario: Scenario;
  readonly policy: Policy;
  readonly cohorts: Cohorts;
  readonly people: People;
  readonly newcomers: Newcomers;
  readonly contests: ContestDraws;
  readonly tally: Tally;
  readonly flow: EnvelopeFlow;
  readonly observer: Observer;
  readonly sink: InteractionSink | null;
  /** Whether only the first account of a device counts as registered. */
  readonly oneAccountPerDevice: boolean;
}

/** Puts interactions through the domain, one after another, and counts what it says. */
export class Decider {
  /** The device of the user who acts. */
  device = 0;
  /** The day that it is, from the first that is simulated. */
  day = 0;
  private readonly plan: PlanSheet;
  private readonly plans: CompiledPlans;
  private readonly verdict = new Verdict();
  private readonly asked = blankCircumstances();
  private readonly digester: EventDigester;
  private readonly seen = blankInteraction();
  private readonly policy: Policy;
  private readonly cohorts: Cohorts;
  private readonly people: People;
  private readonly newcomers: Newcomers;
  private readonly contests: ContestDraws;
  private readonly tally: Tally;
  private readonly flow: EnvelopeFlow;
  private readonly observer: Observer;
  private readonly sink: InteractionSink | null;
  private readonly oneAccountPerDevice: boolean;
  /** By number of the kind, until the stretch of time ends that they are for: how it is decided, or why not. */
  private readonly deciding: (CompiledPlan | null)[] = interactionKinds.map(() => null);
  private readonly refusing = interactionKinds.map(() => 0);
  private phase = -1;
  private stretchEnds: EpochMs = Number.NEGATIVE_INFINITY;
  /** 0 where devices are not limited. */
  private readonly deviceStride: number;

  constructor(parts: DeciderParts) {
    this.policy = parts.policy;
    this.cohorts = parts.cohorts;
    this.people = parts.people;
    this.newcomers = parts.newcomers;
    this.contests = parts.contests;
    this.tally = parts.tally;
    this.flow = parts.flow;
    this.observer = parts.observer;
    this.sink = parts.sink;
    this.oneAccountPerDevice = parts.oneAccountPerDevice;
    this.deviceStride = parts.policy.limitsDevices ? parts.people.counters.deviceStride : 0;
    const { random } = parts.policy;
    const source = eventSource(parts.scenario.name);
    this.plan = new PlanSheet(parts.policy);
    this.plans = new CompiledPlans(parts.policy, parts.people.counters);
    this.digester = new EventDigester(random.keyOf(source), (id, into) => void random.digest(source, id, into));
  }

  /** Decides one interaction of a registered user, and the inviter's reward where it brings one. Gives whether it won. */
  decide(at: EpochMs, user: number, cohort: number, kind: number, visit: number, step: number, luck: number): boolean {
    if (this.oneAccountPerDevice && !this.cohorts.isFirstOfDevice(user)) {
      this.decideStranger(at, user, cohort, kind, visit, step);
      return false;
    }
    if (at >= this.stretchEnds) this.beginStretch(at);
    const { plan, verdict } = this;
    const row = user * this.people.stride;
    const inviter = this.newcomers.inviterOf(user);
    this.note(row, cohort, kind);
    const decide = this.deciding[kind] ?? null;
    if (decide === null) {
      verdict.refuse(this.refusing[kind] ?? 0, -1, -1, 0, false);
    } else {
      plan.now = at;
      plan.invited = inviter >= 0;
      this.digester.digest(visit, step, plan.digest);
      this.execute(row, decide);
    }
    const won = verdict.strength < 0;
    this.count(at, row, cohort, kind, luck, step, false);
    if (this.contests.any) this.contests.enter(at, row, kind, verdict.reason);
    if (this.sink !== null) this.tell(at, 'chat', user, false, inviter, kind, visit, step);
    if (verdict.rewardsInviter) this.rewardInviter(at, user, inviter, kind, luck, step);
    return won;
  }

  /**
   * Qualifies each kind of chat for as long as the calendar says the same of it: of those who are registered and have a
   * device, as everybody here, nothing else decides whether a plan is to be executed, and which.
   */
  private beginStretch(at: EpochMs): void {
    const { asked, plan, policy } = this;
    asked.at = at;
    asked.occasion = 'chat';
    asked.contest = null;
    asked.registered = true;
    for (let kind = 0; kind < interactionKinds.length; kind++) {
      asked.kind = kind;
      const refused = plan.write(asked, 'running');
      this.refusing[kind] = refused === null ? -1 : strengthOf(refused);
      this.deciding[kind] = refused === null ? this.plans.forChat(policy.timetable.phase, kind) : null;
    }
    this.phase = policy.timetable.phase;
    this.stretchEnds = policy.timetable.until;
  }

  /** Refuses somebody who never signed up. */
  decideStranger(at: EpochMs, user: number, cohort: number, kind: number, visit: number, step: number): void {
    const { asked, plan, verdict } = this;
    asked.at = at;
    asked.occasion = 'chat';
    asked.contest = null;
    asked.kind = kind;
    asked.registered = false;
    const refused = plan.write(asked, 'running') ?? 'not_registered';
    verdict.refuseUnasked(refused);
    this.tally.refuse(verdict.strength, cohort, this.day);
    if (this.observer.counting) this.observer.decided(kind, -1);
    if (this.sink !== null) this.tell(at, 'chat', user, true, -1, kind, visit, step);
  }

  /** Rewards a winner of a contest by rank, from 1; gives whether the domain allowed it. */
  rewardWinner({ name, settlesAt }: Contest, user: number, rank: number): boolean {
    const key = contestReward(this.policy.campaign.id, name, rank);
    return this.rewardUnasked(settlesAt, 'contest', name, user, smallTalk, key, rank, 0);
  }

  /** Rewards a user for what others did, or for a contest. */
  private rewardUnasked(
    at: EpochMs,
    occasion: Exclude<Occasion, 'chat'>,
    contest: string | null,
    user: number,
    kind: number,
    { source, id }: { source: string; id: string },
    luck: number,
    step: number,
  ): boolean {
    const { asked, plan, verdict } = this;
    const row = user * this.people.stride;
    const cohort = this.cohorts.of(user);
    this.device = this.cohorts.deviceOf(user);
    asked.at = at;
    asked.occasion = occasion;
    asked.contest = contest;
    asked.kind = kind;
    asked.registered = !this.oneAccountPerDevice || this.cohorts.isFirstOfDevice(user);
    asked.hasDevice = true;
    asked.invited = this.newcomers.inviterOf(user) >= 0;
    // The service knows people by its decisions: whoever is rewarded counts as active, whatever they did themselves.
    if (asked.registered) this.note(row, cohort, unasked);
    const refused = asked.registered ? plan.write(asked, 'running') : 'not_registered';
    if (refused === null) {
      this.policy.random.digest(source, id, plan.digest);
      const { plans } = this;
      this.execute(row, contest === null ? plans.forInvitation(this.phase) : plans.forContest(contest));
    } else {
      verdict.refuseUnasked(refused);
    }
    this.count(at, row, cohort, unasked, luck, step, occasion === 'contest');
    const awarded = verdict.strength < 0;
    // A contest may be settled for an instant that is over.
    if (contest !== null) this.stretchEnds = Number.NEGATIVE_INFINITY;
    if (this.sink !== null) this.tell(at, occasion, user, false, -1, kind, 0, 0);
    return awarded;
  }

  private execute(row: number, decide: CompiledPlan): void {
    decide(this.plan, row, this.device * this.deviceStride, this.verdict);
  }

  /** Counts what the last verdict decided. */
  private count(
    at: EpochMs,
    row: number,
    cohort: number,
    kind: number,
    luck: number,
    step: number,
    contest: boolean,
  ): void {
    const { verdict, tally, people } = this;
    if (this.observer.counting) this.observer.decided(kind, verdict.strength < 0 ? verdict.prize : -1);
    if (verdict.strength >= 0) {
      tally.refuse(verdict.strength, cohort, this.day);
      if (verdict.reason === 'budget_exhausted') this.observer.exhausted(verdict.guard, at);
      return;
    }
    const { prize, amount } = verdict;
    const phase = contest ? -1 : this.phase;
    tally.award(cohort, this.day, prize, phase, amount);
    people.take(row, amount);
    if (people.reward(row)) {
      tally.rewarded++;
      bump(tally.cohortRewarded, cohort, 1);
    }
    this.observer.rewarded(people, row, kind);
    this.flow.award(at, cohort, prize, phase, amount, luck, step, contest);
  }

  /** Marks a user as active. */
  private note(row: number, cohort: number, kind: number): void {
    const { people, tally, day } = this;
    this.observer.active(people, row, kind);
    if (people.read(row, people.lastDay) === day + 1) return;
    people.write(row, people.lastDay, day + 1);
    bump(tally.dayActive, day, 1);
    const first = people.read(row, people.firstDay);
    if (first === 0) {
      people.write(row, people.firstDay, day + 1);
      tally.active++;
      bump(tally.cohortActive, cohort, 1);
      bump(tally.dayFresh, day, 1);
    }
    this.observer.came(first === 0 ? day : first - 1, day);
  }

  /** The inviter's reward goes through the very path that everybody else takes. */
  private rewardInviter(at: EpochMs, invitee: number, inviter: number, kind: number, luck: number, step: number): void {
    const key = invitationReward(this.policy.campaign.id, userId(invitee));
    this.rewardUnasked(at, 'invitation', null, inviter, kind, key, Math.imul(luck, 0x297a2d39), step);
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
    const { seen, verdict } = this;
    const device = this.cohorts.deviceOf(user);
    const { reason, prize, amount } = verdict;
    Object.assign(seen, { at, occasion, user, stranger, inviter, kind, visit, step, device, reason, prize, amount });
    this.sink?.(seen);
  }
}

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
