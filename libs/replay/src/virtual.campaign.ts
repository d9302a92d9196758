import {
  Bucket,
  contestReward,
  contestWinners,
  countsFor,
  Execution,
  invitationReward,
  PlanSheet,
  Scope,
  type Account,
  type Campaign,
  type Circumstances,
  type Contest,
  type EpochMs,
  type Explained,
  type Minor,
  type Occasion,
  type Policy,
} from '#domain';
import { counterUses, type CounterUse } from '#simulation';
import type { CounterBooks } from './counter.books.js';
import type { ReplayEvent } from './replay.event.js';

/** A registered user, and from which line of the recording on: some come before they register. */
export interface Registration extends Account {
  /** From 1. */
  readonly fromLine: number;
}

/** The counters that a decision was taken from, by name; only those that are not 0. */
export type DecisionState = Readonly<Record<string, number>>;

/** What was given to somebody who did not ask: an inviter, the winner of a contest. */
export interface Unasked {
  readonly occasion: Occasion;
  readonly user: string;
  readonly prize: number;
  readonly amount: Minor;
  readonly reason: Explained['reason'];
}

/** Whoever wants to hear of it. */
export type UnaskedSink = (unasked: Unasked) => void;

/** An event of a day that its user or device had left behind, in books that do not look back. */
export class LateEvent extends Error {}

/** Somebody, or a device, with its counters. */
interface Owner<H> {
  readonly counters: H;
  /** The latest day that something was decided on. */
  day: number;
}

interface Person<H> extends Owner<H> {
  readonly registration: Registration | null;
}

/**
 * One campaign, decided in virtual time by the domain's own rules, as the service decides it in memory: a contest is
 * settled before the first event after its time, and an inviter is rewarded right behind the invitee.
 */
export class VirtualCampaign<H = unknown> {
  /** Money promised so far. */
  promised: Minor = 0;
  private readonly users = new Map<string, Person<H>>();
  private readonly devices = new Map<string, Owner<H>>();
  private readonly plan: PlanSheet;
  private readonly execution: Execution<H>;
  private readonly owners: [H, H, H | null];
  private readonly asked: Circumstances = {
    at: 0,
    occasion: 'chat',
    kind: 0,
    contest: null,
    fingerprint: null,
    registered: false,
    hasDevice: false,
    invited: false,
  };
  private readonly uses: readonly CounterUse[];
  private readonly due: Contest[];
  /** Tickets and points by contest and user. */
  private readonly scores = new Map<string, Map<string, number>>();
  private latestAt = Number.NEGATIVE_INFINITY;
  /** Of the event that is being decided. */
  private line = 0;

  /** @param registrations - Registered users by their ids. */
  constructor(
    readonly policy: Policy,
    private readonly books: CounterBooks<H>,
    private readonly registrations: ReadonlyMap<string, Registration>,
    private readonly onUnasked: UnaskedSink,
  ) {
    const { contests } = policy.campaign;
    this.plan = new PlanSheet(policy);
    this.uses = counterUses(policy);
    this.execution = new Execution(books.counters);
    this.owners = [books.campaign, books.campaign, null];
    this.due = [...contests].sort((a, b) => a.settlesAt - b.settlesAt);
    for (const { name } of contests) this.scores.set(name, new Map());
  }

  get campaign(): Campaign {
    return this.policy.campaign;
  }

  /**
   * Decides an event that was not decided before. The answer stands in the object that is given until the next.
   *
   * @param kind - Number of its kind, classified where the event does not say.
   * @throws {@link LateEvent}
   */
  decide(event: ReplayEvent, line: number, kind: number, fingerprint: number | null): Explained {
    const { at, subject } = event;
    this.line = line;
    if (this.due.length > 0 && at < this.campaign.window.to) this.settle(at);
    if (at > this.latestAt) this.latestAt = at;
    const person = this.personOf(subject);
    const account = this.accountOf(person);
    const invitedBy = account?.invitedBy ?? event.invitedBy;
    const inviter = invitedBy === subject ? null : invitedBy;
    const { asked } = this;
    asked.at = at;
    asked.occasion = 'chat';
    asked.kind = kind;
    asked.contest = null;
    asked.fingerprint = fingerprint;
    asked.registered = account !== null;
    asked.invited = inviter !== null;
    this.run(person, event, event.device ?? account?.device ?? null);
    const { execution } = this;
    if (this.scores.size > 0) this.enter(subject, kind, at);
    if (execution.rewardsInviter && inviter !== null) {
      // What was decided has to outlast the reward.
      const { reason, guard, rule, prize, amount } = execution;
      const key = invitationReward(this.campaign.id, subject);
      this.reward('invitation', null, { ...key, subject: inviter, at }, kind);
      return { reason, guard, rule, prize, amount };
    }
    return execution;
  }

  /** Settles the contests whose time has come by the latest event. */
  end(): void {
    this.settle(this.latestAt);
  }

  get userCount(): number {
    return this.users.size;
  }

  /** What a decision about an event would be taken from. */
  stateFor({ subject, device, at }: ReplayEvent): DecisionState {
    const state: Record<string, number> = {};
    const { books, policy, users, devices } = this;
    const { timetable } = policy;
    timetable.look(at);
    const owners = {
      [Scope.campaign]: books.campaign,
      [Scope.user]: users.get(subject)?.counters,
      [Scope.device]: devices.get(device ?? this.registrations.get(subject)?.device ?? '')?.counters,
    };
    for (const { slot, scope, bucket } of this.uses) {
      const owner = owners[scope];
      if (owner === undefined || bucket === Bucket.text) continue;
      const [when, number] =
        bucket === Bucket.day
          ? ['today ', timetable.today]
          : bucket === Bucket.round
            ? ['round ', timetable.round + 1]
            : ['', 0];
      const value = books.counters.get(owner, slot, number);
      if (value !== 0) state[`${when}${policy.slots[slot]}`] = value;
    }
    return state;
  }

  private run(person: Person<H>, { source, id }: Pick<ReplayEvent, 'source' | 'id'>, device: string | null): void {
    const { asked, plan, policy, execution, owners } = this;
    asked.hasDevice = device !== null;
    const refused = plan.write(asked, 'running');
    if (refused !== null) {
      execution.refuseUnasked(refused);
      return;
    }
    policy.random.digest(source, id, plan.digest);
    owners[1] = this.countersToday(person);
    owners[2] = device !== null && policy.limitsDevices ? this.countersToday(this.deviceOf(device)) : null;
    execution.run(plan, owners);
    this.promised += execution.amount;
  }

  private reward(
    occasion: 'invitation' | 'contest',
    contest: string | null,
    event: Pick<ReplayEvent, 'source' | 'id' | 'subject' | 'at'>,
    kind: number,
  ): void {
    const { asked, execution } = this;
    const person = this.personOf(event.subject);
    const account = this.accountOf(person);
    const inviter = account?.invitedBy ?? null;
    asked.at = event.at;
    asked.occasion = occasion;
    asked.kind = kind;
    asked.contest = contest;
    asked.fingerprint = null;
    asked.registered = account !== null;
    asked.invited = inviter !== null && inviter !== event.subject;
    this.run(person, event, account?.device ?? null);
    const { reason, prize, amount } = execution;
    this.onUnasked({ occasion, user: event.subject, reason, prize, amount });
  }

  private personOf(user: string): Person<H> {
    let person = this.users.get(user);
    if (person === undefined) {
      const registration = this.registrations.get(user) ?? null;
      person = { counters: this.books.newUser(), day: 0, registration };
      this.users.set(kept(user), person);
    }
    return person;
  }

  private deviceOf(name: string): Owner<H> {
    let device = this.devices.get(name);
    if (device === undefined) this.devices.set(kept(name), (device = { counters: this.books.newDevice(), day: 0 }));
    return device;
  }

  private accountOf({ registration }: Person<H>): Account | null {
    return registration === null || registration.fromLine > this.line ? null : registration;
  }

  private countersToday(owner: Owner<H>): H {
    const { today } = this.policy.timetable;
    if (today < owner.day) {
      if (!this.books.anyOrder) throw new LateEvent();
    } else owner.day = today;
    return owner.counters;
  }

  private enter(subject: string, kind: number, at: EpochMs): void {
    for (const contest of this.due) {
      if (!countsFor(contest, kind, at, this.execution.reason)) continue;
      const scores = this.scores.get(contest.name);
      scores?.set(kept(subject), (scores.get(subject) ?? 0) + 1);
    }
  }

  private settle(by: EpochMs): void {
    for (let contest = this.due[0]; contest !== undefined && contest.settlesAt <= by; contest = this.due[0]) {
      this.due.shift();
      const entries = Array.from(this.scores.get(contest.name) ?? [], ([user, score]) => ({ user, score }));
      this.scores.delete(contest.name);
      for (const [index, { user }] of contestWinners(this.policy, contest, entries).entries()) {
        const key = contestReward(this.campaign.id, contest.name, index + 1);
        this.reward('contest', contest.name, { ...key, subject: user, at: contest.settlesAt }, smallTalk);
      }
    }
  }
}

/** Number of `small_talk`, as which the engine's own interactions count. */
const smallTalk = 3;

/** A copy that does not hold the whole block in memory that it was read from. */
function kept(name: string): string {
  return Buffer.from(name).toString();
}
