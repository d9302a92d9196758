import {
  Bucket,
  contestReward,
  contestWinners,
  countsFor,
  Execution,
  invitationReward,
  PlanSheet,
  Scope,
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
import { NameTable } from './name.table.js';
import { RegisteredPeople, type Registration } from './registered.people.js';
import type { ReplayEvent } from './replay.event.js';

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

/** On which day something was last decided for each of some owners. */
class LatestDays {
  private days = new Int32Array(1_024);

  /** Gives whether it is an earlier day than the latest. */
  isLate(owner: number, today: number): boolean {
    if (owner >= this.days.length) {
      const before = this.days;
      this.days = new Int32Array(owner * 2);
      this.days.set(before);
    }
    if (today < (this.days[owner] ?? 0)) return true;
    this.days[owner] = today;
    return false;
  }
}

/**
 * One campaign, decided in virtual time by the domain's own rules, as the service decides it in memory: a contest is
 * settled before the first event after its time, and an inviter is rewarded right behind the invitee.
 */
export class VirtualCampaign<H = unknown> {
  /** Money promised so far. */
  promised: Minor = 0;
  /** People who won something. */
  rewardedCount = 0;
  private readonly rewarded: boolean[] = [];
  private readonly people: RegisteredPeople;
  private readonly devices = new NameTable();
  private readonly userDays = new LatestDays();
  private readonly deviceDays = new LatestDays();
  /** By number; kept where contests ask who it was. */
  private readonly names: string[] = [];
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
  /** Tickets and points by contest and number of the user. */
  private readonly scores = new Map<string, Map<number, number>>();
  private latestAt = Number.NEGATIVE_INFINITY;
  /** Of the event that is being decided. */
  private line = 0;

  /** @param registrations - Registered users by their ids. */
  constructor(
    readonly policy: Policy,
    private readonly books: CounterBooks<H>,
    registrations: ReadonlyMap<string, Registration>,
    private readonly onUnasked: UnaskedSink,
  ) {
    const { contests } = policy.campaign;
    this.people = new RegisteredPeople(registrations);
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
    const { asked, people, execution } = this;
    this.line = line;
    if (this.due.length > 0 && at < this.campaign.window.to) this.settle(at);
    if (at > this.latestAt) this.latestAt = at;
    const user = people.userOf(event);
    const invitedBy = people.inviterOf(user, line) ?? event.invitedBy;
    const inviter = invitedBy === subject ? null : invitedBy;
    asked.at = at;
    asked.occasion = 'chat';
    asked.kind = kind;
    asked.contest = null;
    asked.fingerprint = fingerprint;
    asked.registered = people.isRegistered(user, line);
    asked.invited = inviter !== null;
    this.run(user, event.source, event.id, this.deviceOf(event, user, line));
    if (this.scores.size > 0) this.enter(user, subject, kind, at);
    if (execution.rewardsInviter && inviter !== null) {
      // What was decided has to outlast the reward.
      const { reason, guard, rule, prize, amount } = execution;
      const { source, id } = invitationReward(this.campaign.id, subject);
      this.reward('invitation', null, source, id, inviter, at, kind);
      return { reason, guard, rule, prize, amount };
    }
    return execution;
  }

  /** Looks at what {@link decide} will look up. */
  touch(event: ReplayEvent): number {
    return this.people.touch(event) ^ this.devices.touch(event.keys.deviceLo);
  }

  /** Settles the contests whose time has come by the latest event. */
  end(): void {
    this.settle(this.latestAt);
  }

  get userCount(): number {
    return this.people.count;
  }

  /** What a decision about an event would be taken from. */
  stateFor({ subject, device, at }: ReplayEvent, line: number): DecisionState {
    const state: Record<string, number> = {};
    const { books, policy, people, devices } = this;
    const { timetable } = policy;
    timetable.look(at);
    const user = people.numberOf(subject);
    const name = policy.limitsDevices ? (device ?? people.deviceOf(user, line)) : null;
    const owners = {
      [Scope.campaign]: books.campaign,
      [Scope.user]: books.user(user),
      [Scope.device]: name === null ? undefined : books.device(devices.numberOf(name)),
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

  /** @param device - Its number; null where there is none. */
  private run(user: number, source: string, id: string, device: number | null): void {
    const { asked, plan, policy, books, execution, owners } = this;
    asked.hasDevice = device !== null;
    const refused = plan.write(asked, 'running');
    if (refused !== null) {
      execution.refuseUnasked(refused);
      return;
    }
    policy.random.digest(source, id, plan.digest);
    owners[1] = books.user(user);
    this.comesToday(this.userDays, user);
    owners[2] = null;
    if (device !== null && policy.limitsDevices) {
      owners[2] = books.device(device);
      this.comesToday(this.deviceDays, device);
    }
    execution.run(plan, owners);
    if (execution.prize < 0) return;
    this.promised += execution.amount;
    if (this.rewarded[user] === true) return;
    this.rewarded[user] = true;
    this.rewardedCount++;
  }

  private deviceOf({ device, keys: { deviceLo, deviceHi } }: ReplayEvent, user: number, line: number): number | null {
    if (device === null) return this.numberOfDevice(this.people.deviceOf(user, line));
    return this.policy.limitsDevices ? this.devices.numberOfHash(deviceLo, deviceHi) : uncounted;
  }

  private numberOfDevice(name: string | null): number | null {
    if (name === null) return null;
    return this.policy.limitsDevices ? this.devices.numberOf(name) : uncounted;
  }

  private comesToday(days: LatestDays, owner: number): void {
    if (days.isLate(owner, this.policy.timetable.today) && !this.books.anyOrder) throw new LateEvent();
  }

  private reward(
    occasion: 'invitation' | 'contest',
    contest: string | null,
    source: string,
    id: string,
    subject: string,
    at: EpochMs,
    kind: number,
  ): void {
    const { asked, people, execution, line } = this;
    const user = people.numberOf(subject);
    const inviter = people.inviterOf(user, line);
    asked.at = at;
    asked.occasion = occasion;
    asked.kind = kind;
    asked.contest = contest;
    asked.fingerprint = null;
    asked.registered = people.isRegistered(user, line);
    asked.invited = inviter !== null && inviter !== subject;
    this.run(user, source, id, this.numberOfDevice(people.deviceOf(user, line)));
    const { reason, prize, amount } = execution;
    this.onUnasked({ occasion, user: subject, reason, prize, amount });
  }

  private enter(user: number, name: string, kind: number, at: EpochMs): void {
    for (const contest of this.due) {
      if (!countsFor(contest, kind, at, this.execution.reason)) continue;
      const scores = this.scores.get(contest.name);
      scores?.set(user, (scores.get(user) ?? 0) + 1);
      this.names[user] ??= kept(name);
    }
  }

  private settle(by: EpochMs): void {
    for (let contest = this.due[0]; contest !== undefined && contest.settlesAt <= by; contest = this.due[0]) {
      this.due.shift();
      const entries = Array.from(this.scores.get(contest.name) ?? [], ([user, score]) => ({
        user: this.names[user] ?? '',
        score,
      }));
      this.scores.delete(contest.name);
      for (const [index, { user }] of contestWinners(this.policy, contest, entries).entries()) {
        const { source, id } = contestReward(this.campaign.id, contest.name, index + 1);
        this.reward('contest', contest.name, source, id, user, contest.settlesAt, smallTalk);
      }
    }
  }
}

/** Number of every device where no rule asks which it is. */
const uncounted = 0;

/** Number of `small_talk`, as which the engine's own interactions count. */
const smallTalk = 3;

/** A copy that does not hold the whole block in memory that it was read from. */
function kept(name: string): string {
  return Buffer.from(name).toString();
}
