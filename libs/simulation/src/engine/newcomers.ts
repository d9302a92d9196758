import { contains, dayMs, dayOf, hourMs, minuteMs, type EpochMs } from '#domain';
import type { Cohort, Scenario } from '#scenario';
import type { RandomStream } from '../crowd/random-stream.js';
import type { Agenda } from './agenda.js';
import type { Cohorts } from './cohorts.js';
import { Errand } from './errands.js';
import { Question, chance, waiting } from './luck.js';
import type { People } from './people.js';

/** Who is there, and how the others come to be: by news of the campaign, by invitation, and on their own. */
export class Newcomers {
  /** Users 0 to `joined` - 1 are there. */
  joined: number;
  invited = 0;
  /** When the news is spread next. */
  nextNewsAt: EpochMs;
  /** Those who are on their way and have no number yet. */
  private expected = 0;
  private readonly firstDay: number;
  private readonly hourShare: readonly number[];
  /** Whether all are there from the start. */
  private readonly complete: boolean;

  constructor(
    private readonly scenario: Scenario,
    private readonly cohorts: Cohorts,
    private readonly people: People,
    private readonly agenda: Agenda,
    private readonly news: RandomStream,
  ) {
    const { campaign, population, traffic } = scenario;
    this.joined = cohorts.started;
    this.complete = cohorts.started === population.users;
    this.firstDay = dayOf(campaign.window.from, campaign.utcOffsetMs);
    const weights = traffic.hours.reduce((sum, weight) => sum + weight, 0);
    this.hourShare = traffic.hours.map((weight) => weight / weights);
    this.nextNewsAt = scenario.horizon.from;
  }

  /** Who has not joined and is not on the way either. */
  private get others(): number {
    return this.scenario.population.users - this.joined - this.expected;
  }

  /** Those whom the news of one minute brings. */
  spreadNews(at: EpochMs): void {
    const { others } = this;
    if (others > 0) this.bring(at, others);
    this.nextNewsAt = this.others > 0 ? at + minuteMs : Number.POSITIVE_INFINITY;
  }

  /** A winner may invite somebody. It can be anybody of the population, and many are there already. */
  invite(at: EpochMs, inviter: number, invites: number, luck: number, step: number): void {
    if (invites === 0) return;
    const { users, joining } = this.scenario.population;
    if (chance(luck, step, Question.invites) >= (invites * this.others) / users) return;
    const { invitationDelayMs } = joining;
    const delay = waiting(chance(luck, step, Question.inviteDelay)) * invitationDelayMs;
    this.expect(at + Math.ceil(delay) + 1, inviter, Math.imul(luck, 0x2c1b3c6d) ^ step);
  }

  /** Somebody who was expected is there: gives their number. @param inviter - -1 for nobody. */
  join(at: EpochMs, inviter: number): number {
    const newcomer = this.joined++;
    this.expected--;
    // Whoever comes when all is over never was interested in the campaign.
    if (at >= this.scenario.campaign.window.to) this.people.loseInterest(newcomer * this.people.stride);
    if (inviter >= 0) {
      this.invited++;
      if (this.people.inviters.length > 0) this.people.inviters[newcomer] = inviter + 1;
    }
    return newcomer;
  }

  /** Who brought a user: somebody who was there before, so that nobody invites in a circle; -1 for nobody. */
  inviterOf(user: number): number {
    const { inviters } = this.people;
    if (inviters.length === 0) return -1;
    if (!this.complete || user === 0) return (inviters[user] ?? 0) - 1;
    const share = this.cohortOf(user)?.invited ?? 0;
    if (share === 0 || chance(user, 1, Question.invites) >= share) return -1;
    return Math.floor(chance(user, 2, Question.invites) * user);
  }

  private cohortOf(user: number): Cohort | undefined {
    return this.cohorts.list[this.cohorts.of(user)];
  }

  private bring(at: EpochMs, others: number): void {
    const { population, campaign } = this.scenario;
    const { newsPerDay, withoutRewards } = population.joining;
    const day = dayOf(at, campaign.utcOffsetMs);
    const news = contains(campaign.window, at) ? newsPerDay[Math.min(day - this.firstDay, newsPerDay.length - 1)] : 0;
    const perDay = hazardOf(news ?? 0) + hazardOf(withoutRewards);
    if (perDay <= 0) return;
    const hour = Math.floor((at + campaign.utcOffsetMs - day * dayMs) / hourMs);
    const hazard = perDay * (this.hourShare[hour] ?? 0) * (minuteMs / hourMs);
    const count = Math.min(Math.floor(others * -Math.expm1(-hazard) + this.news.uniform()), others);
    for (let index = 0; index < count; index++) {
      this.expect(at + Math.floor(this.news.uniform() * minuteMs), -1, this.news.next() | 0);
    }
  }

  private expect(at: EpochMs, inviter: number, luck: number): void {
    if (at >= this.scenario.horizon.to) return;
    this.expected++;
    this.agenda.put(at, Errand.join, inviter, luck, 0, 0);
  }
}

/** The rate at which, all day long, so large a share of those who are left is gone at its end. */
function hazardOf(share: number): number {
  return -Math.log(1 - Math.min(share, 0.999));
}
