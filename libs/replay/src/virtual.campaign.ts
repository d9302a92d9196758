import {
  compilePolicy,
  contestReward,
  contestWinners,
  countsFor,
  Execution,
  invitationReward,
  mapCounters,
  PlanSheet,
  slotLimit,
  type Account,
  type Campaign,
  type Circumstances,
  type Contest,
  type CounterMap,
  type EpochMs,
  type Explained,
  type Minor,
  type Occasion,
  type Policy,
} from '#domain';
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

/**
 * One campaign, decided in virtual time by the domain's own rules, as the service decides it in memory: a contest is
 * settled before the first event after its time, and an inviter is rewarded right behind the invitee. It costs about 200
 * bytes a user, and 40 for each counter in use.
 */
export class VirtualCampaign {
  readonly policy: Policy;
  /** Money promised so far. */
  promised: Minor = 0;
  private readonly own: CounterMap = new Map();
  private readonly users = new Map<string, CounterMap>();
  private readonly devices = new Map<string, CounterMap>();
  private readonly plan: PlanSheet;
  private readonly execution = new Execution(mapCounters);
  private readonly owners: [CounterMap, CounterMap, CounterMap | null] = [this.own, this.own, null];
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
  private readonly due: Contest[];
  /** Tickets and points by contest and user. */
  private readonly scores = new Map<string, Map<string, number>>();
  private latestAt = Number.NEGATIVE_INFINITY;
  /** Of the event that is being decided. */
  private line = 0;

  /** @param registrations - Registered users by their ids. */
  constructor(
    readonly campaign: Campaign,
    private readonly registrations: ReadonlyMap<string, Registration>,
    private readonly onUnasked: UnaskedSink,
  ) {
    this.policy = compilePolicy(campaign);
    this.plan = new PlanSheet(this.policy);
    this.due = [...campaign.contests].sort((a, b) => a.settlesAt - b.settlesAt);
    for (const { name } of campaign.contests) this.scores.set(name, new Map());
  }

  /**
   * Decides an event that was not decided before. The answer stands in the object that is given until the next.
   *
   * @param kind - Number of its kind, classified where the event does not say.
   */
  decide(event: ReplayEvent, line: number, kind: number, fingerprint: number | null): Explained {
    const { at, subject } = event;
    this.line = line;
    if (this.due.length > 0 && at < this.campaign.window.to) this.settle(at);
    if (at > this.latestAt) this.latestAt = at;
    const account = this.accountOf(subject);
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
    this.run(event, event.device ?? account?.device ?? null);
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
    const { timetable } = this.policy;
    timetable.look(at);
    const buckets = [
      ['', 0],
      ['today ', timetable.today],
      ['round ', timetable.round + 1],
    ] as const;
    const owner = device ?? this.registrations.get(subject)?.device ?? '';
    const owners = [this.own, this.users.get(subject), this.devices.get(owner)];
    for (const counters of owners) {
      if (counters === undefined || counters.size === 0) continue;
      for (const [slot, name] of this.policy.slots.entries()) {
        for (const [when, bucket] of buckets) {
          if (when !== '' && bucket === 0) continue;
          const value = counters.get(bucket * slotLimit + slot) ?? 0;
          if (value !== 0) state[`${when}${name}`] = value;
        }
      }
    }
    return state;
  }

  private run({ source, id, subject }: Pick<ReplayEvent, 'source' | 'id' | 'subject'>, device: string | null): void {
    const { asked, plan, policy, execution, owners } = this;
    asked.hasDevice = device !== null;
    const refused = plan.write(asked, 'running');
    // The counters of a user are their place in the world, whether or not any is asked.
    owners[1] = ownerIn(this.users, subject);
    if (refused !== null) {
      execution.refuseUnasked(refused);
      return;
    }
    policy.random.digest(source, id, plan.digest);
    owners[2] = device !== null && policy.limitsDevices ? ownerIn(this.devices, device) : null;
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
    const account = this.accountOf(event.subject);
    const inviter = account?.invitedBy ?? null;
    asked.at = event.at;
    asked.occasion = occasion;
    asked.kind = kind;
    asked.contest = contest;
    asked.fingerprint = null;
    asked.registered = account !== null;
    asked.invited = inviter !== null && inviter !== event.subject;
    this.run(event, account?.device ?? null);
    const { reason, prize, amount } = execution;
    this.onUnasked({ occasion, user: event.subject, reason, prize, amount });
  }

  private accountOf(user: string): Account | null {
    const registration = this.registrations.get(user);
    return registration === undefined || registration.fromLine > this.line ? null : registration;
  }

  private enter(subject: string, kind: number, at: EpochMs): void {
    for (const contest of this.due) {
      if (!countsFor(contest, kind, at, this.execution.reason)) continue;
      const scores = this.scores.get(contest.name);
      scores?.set(subject, (scores.get(subject) ?? 0) + 1);
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

function ownerIn(owners: Map<string, CounterMap>, name: string): CounterMap {
  let counters = owners.get(name);
  if (counters === undefined) owners.set(name, (counters = new Map<number, number>()));
  return counters;
}
