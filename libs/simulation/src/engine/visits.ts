import { interactionKinds, minuteMs, type EpochMs } from '#domain';
import type { Cohort, Scenario } from '#scenario';
import type { Agenda } from './agenda.js';
import { Capacity } from './capacity.js';
import type { Cohorts } from './cohorts.js';
import type { Decider } from './decider.js';
import { Errand } from './errands.js';
import { stepLimit } from './event.id.js';
import { Question, chance, waiting } from './luck.js';
import type { Newcomers } from './newcomers.js';
import type { People } from './people.js';
import { Shares } from '../crowd/shares.js';
import type { Tally } from './tally.js';

/** A step carries what is to be remembered until the next: whether the visit has won, and how often it was turned away. */
const wonFlag = 1 << 8;
const attemptUnit = 1 << 9;
const stepMask = 31;

/** What people do when they come, and how what happens to them moves them. */
export class Visits {
  private readonly capacity: Capacity;
  private readonly kinds: readonly Shares[];
  private readonly duplicates: number;
  private readonly strangers: number;
  private readonly registers: boolean;
  /** Before the campaign opens there is nothing that moves anybody. */
  private readonly opensAt: EpochMs;
  private readonly endsAt: EpochMs;

  constructor(
    private readonly scenario: Scenario,
    private readonly cohorts: Cohorts,
    private readonly people: People,
    private readonly newcomers: Newcomers,
    private readonly agenda: Agenda,
    private readonly decider: Decider,
    private readonly tally: Tally,
  ) {
    const { population, traffic, service, campaign, scale } = scenario;
    this.capacity = new Capacity(service.capacity, scale);
    this.kinds = population.cohorts.map(kindsOf);
    this.duplicates = traffic.duplicates.share;
    this.strangers = population.unregistered;
    this.registers = campaign.registration === 'required';
    this.opensAt = campaign.window.from;
    this.endsAt = scenario.horizon.to;
  }

  /** A moment at which a user could come. */
  comeBy(at: EpochMs, user: number, cohort: number, luck: number, visit: number): void {
    const { behaviour } = this.cohorts.list[cohort] ?? nobody;
    const interest =
      at < this.opensAt
        ? behaviour.interest.organic
        : this.people.interestOf(user * this.people.stride, behaviour.interest);
    if (interest < 1 && chance(luck, 0, Question.attends) >= interest) return;
    this.act(at, user, cohort, luck, visit, 0);
  }

  /** One interaction of a visit, and what follows from it. The device is the decider's, and set before. */
  act(at: EpochMs, user: number, cohort: number, luck: number, visit: number, state: number): void {
    const step = state & stepMask;
    const kind = this.kinds[cohort]?.at(chance(luck, step, Question.kind)) ?? 0;
    if (!this.capacity.admits(at, kind)) {
      this.turnAway(at, user, luck, visit, state);
      return;
    }
    if (this.duplicates > 0 && chance(luck, step, Question.repeats) < this.duplicates) this.tally.duplicates++;
    const { behaviour } = this.cohorts.list[cohort] ?? nobody;
    const won = this.decide(at, user, cohort, kind, visit, step, luck);
    if (won) this.newcomers.invite(at, user, behaviour.invites, luck, step);
    const wonBefore = (state & wonFlag) !== 0 || won;
    const { interactions, gapMs } = behaviour.visit;
    if (interactions > 1 && step < stepLimit && chance(luck, step, Question.goesOn) < 1 - 1 / interactions) {
      const next = at + Math.ceil(waiting(chance(luck, step, Question.gap)) * gapMs);
      if (next < this.endsAt) {
        this.agenda.put(next, Errand.next, user, luck, visit, (step + 1) | (wonBefore ? wonFlag : 0));
      }
      return;
    }
    this.leave(at, user, behaviour, luck, step, wonBefore);
  }

  /** Somebody who never signed up counts, where that is no matter, as the user whose number they have. */
  private decide(
    at: EpochMs,
    user: number,
    cohort: number,
    kind: number,
    visit: number,
    step: number,
    luck: number,
  ): boolean {
    if (this.strangers > 0 && this.registers && chance(luck, step, Question.stranger) < this.strangers) {
      this.decider.decideStranger(at, user, cohort, kind, visit, step);
      return false;
    }
    return this.decider.decide(at, user, cohort, kind, visit, step, luck);
  }

  /** The end of a visit. */
  private leave(
    at: EpochMs,
    user: number,
    { interest, givesUp }: Cohort['behaviour'],
    luck: number,
    step: number,
    won: boolean,
  ): void {
    if (at < this.opensAt) return;
    const row = user * this.people.stride;
    if (!won && givesUp > 0 && chance(luck, step, Question.givesUp) < givesUp) {
      if (this.people.giveUp(row)) this.tally.lost++;
      return;
    }
    const by = won ? interest.afterWin : interest.afterMiss;
    if (by !== 0) this.people.moveInterest(row, interest, by, chance(luck, step, Question.interest));
  }

  private turnAway(at: EpochMs, user: number, luck: number, visit: number, state: number): void {
    const { retries } = this.scenario.service;
    this.tally.turnedAway++;
    const attempt = 32 + (state >>> 9);
    if (chance(luck, attempt, Question.retries) < retries.share) {
      const again = at + Math.ceil(waiting(chance(luck, attempt, Question.retryDelay)) * retries.delayMs) + 1;
      if (again < this.endsAt) {
        this.agenda.put(again, Errand.retry, user, luck, visit, state + attemptUnit);
        return;
      }
    }
    this.tally.abandoned++;
    const { behaviour } = this.cohorts.list[this.cohorts.of(user)] ?? nobody;
    this.leave(at, user, behaviour, luck, state & stepMask, (state & wonFlag) !== 0);
  }
}

/** Shares of the kinds, by number of the kind. */
function kindsOf({ kinds }: Cohort): Shares {
  return new Shares(interactionKinds.map((kind) => kinds.find((each) => each.kind === kind)?.weight ?? 0));
}

const nobody: Pick<Cohort, 'behaviour'> = {
  behaviour: {
    visit: { interactions: 1, gapMs: minuteMs },
    interest: { organic: 0, atFirst: 0, afterWin: 0, afterMiss: 0 },
    givesUp: 0,
    invites: 0,
  },
};
