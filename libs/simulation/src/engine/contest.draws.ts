import { Podium, countsFor, type Contest, type EpochMs, type Policy, type Reason, type SipDigest } from '#domain';
import { UserDigester, userId } from './event.id.js';
import type { People } from './people.js';

/** Rewards who came in at a rank, from 1; gives whether the domain allowed it. */
export type RewardWinner = (contest: Contest, user: number, rank: number) => boolean;

/** The contests of a campaign: who takes part in them, and who wins when they are settled. */
export class ContestDraws {
  readonly any: boolean;
  /** By number of the contest. */
  readonly figures: readonly { entrants: number; awarded: number }[];
  /** When the next contest is settled. */
  nextAt: EpochMs;
  private readonly contests: readonly Contest[];
  /** Numbers of the contests, in the order in which they are settled. */
  private readonly order: readonly number[];
  private settled = 0;

  constructor(
    private readonly policy: Policy,
    private readonly people: People,
  ) {
    const { contests } = policy.campaign;
    this.contests = contests;
    this.any = contests.length > 0;
    this.figures = contests.map(() => ({ entrants: 0, awarded: 0 }));
    this.order = [...contests.keys()].sort((a, b) => this.settlesAt(a) - this.settlesAt(b));
    this.nextAt = this.settlesAt(this.order[0]);
  }

  /** Gives whoever did something that counts a ticket, or a point. */
  enter(at: EpochMs, row: number, kind: number, reason: Reason | null): void {
    const { contests } = this;
    for (let number = 0; number < contests.length; number++) {
      const contest = contests[number];
      if (contest === undefined || !countsFor(contest, kind, at, reason)) continue;
      this.people.score(row, number);
    }
  }

  /** Settles the contests that are due by an instant. @param joined - Users below this number can have entered. */
  settleDue(at: EpochMs, joined: number, reward: RewardWinner): void {
    while (this.nextAt <= at) {
      const number = this.order[this.settled++] ?? 0;
      this.nextAt = this.settlesAt(this.order[this.settled]);
      this.settle(number, joined, reward);
    }
  }

  private settle(number: number, joined: number, reward: RewardWinner): void {
    const { people, policy } = this;
    const contest = this.contests[number];
    const figures = this.figures[number];
    if (contest === undefined || figures === undefined) return;
    const podium = new Podium(policy, contest);
    const names = new UserDigester();
    const digest: SipDigest = { lo: 0, hi: 0 };
    for (let user = 0; user < joined; user++) {
      const score = people.scoreOf(user * people.stride, number);
      if (score === 0) continue;
      figures.entrants++;
      names.digest(podium.ticketKey, user, digest);
      if (podium.mayWin(score, Podium.ticketOf(digest))) podium.enter({ user: userId(user), score });
    }
    for (const [index, { user }] of podium.winners().entries()) {
      if (reward(contest, Number(user.slice('user-'.length)), index + 1)) figures.awarded++;
    }
  }

  private settlesAt(number: number | undefined): EpochMs {
    return this.contests[number ?? -1]?.settlesAt ?? Number.POSITIVE_INFINITY;
  }
}
