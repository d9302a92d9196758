import { contains, type EpochMs } from './calendar.js';
import type { Contest } from './campaign.js';
import type { Reason } from './decision.js';
import { interactionKinds, type Interaction } from './interaction.js';
import { KeyedRandom } from './keyed.js';
import type { Policy } from './policy.js';
import type { SipDigest, SipKey } from './siphash.js';

/** One person's take in a contest. */
export interface Entry {
  readonly user: string;
  readonly score: number;
}

/** A refusal for one of these says that the interaction should not have been made; it is no ticket in a contest. */
export const uncountedReasons = [
  'not_registered',
  'outside_window',
  'campaign_paused',
  'suspected_abuse',
] as const satisfies Reason[];

/** Whether a chat interaction is a ticket or a point. @param kind - Number of its kind. */
export function countsFor(contest: Contest, kind: number, at: EpochMs, reason: Reason | null): boolean {
  const named = interactionKinds[kind];
  if (named === undefined || !contest.kinds.includes(named) || !contains(contest.entries, at)) return false;
  return reason === null || !(uncountedReasons as readonly Reason[]).includes(reason);
}

interface Ticket {
  readonly entry: Entry;
  readonly number: number;
}

/**
 * Who wins a contest, found while the entrants file past: no more are remembered than there are prizes. A draw gives
 * every entrant one ticket whose number is a keyed hash of their name, so that anybody with the seed can check it and
 * nobody without can foretell it; a ranking goes by score, and ties are broken by the ticket.
 */
export class Podium {
  /** For entrants whose names stand in a buffer; see {@link KeyedRandom.digestOf}. */
  readonly ticketKey: SipKey;
  private readonly places: Ticket[] = [];
  /** The last who would win of those who were sorted. */
  private last: Ticket | null = null;
  private readonly digest: SipDigest = { lo: 0, hi: 0 };

  constructor(
    private readonly policy: Policy,
    private readonly contest: Contest,
  ) {
    this.ticketKey = policy.random.keyOf(`hongbao:contest:${contest.name}`);
  }

  /** The number on the ticket of whoever has this digest. */
  static ticketOf(digest: SipDigest): number {
    return KeyedRandom.uniform(digest, 'contest', 0);
  }

  enter(entry: Entry): void {
    const { random } = this.policy;
    random.digest(`hongbao:contest:${this.contest.name}`, entry.user, this.digest);
    this.place({ entry, number: Podium.ticketOf(this.digest) });
  }

  /** Whether an entrant with such a ticket can still win, as far as those before tell. */
  mayWin(score: number, ticket: number): boolean {
    const { last } = this;
    if (last === null) return true;
    return this.contest.method === 'ranking' && score !== last.entry.score
      ? score > last.entry.score
      : ticket <= last.number;
  }

  /** The winners, best first. */
  winners(): Entry[] {
    this.settle();
    return this.places.map(({ entry }) => entry);
  }

  private place(ticket: Ticket): void {
    this.places.push(ticket);
    // Sorting now and then costs less than keeping order.
    if (this.places.length >= 2 * this.contest.winners + 64) this.settle();
  }

  private settle(): void {
    const byScore = this.contest.method === 'ranking';
    this.places.sort(
      (a, b) =>
        (byScore ? b.entry.score - a.entry.score : 0) || a.number - b.number || (a.entry.user < b.entry.user ? -1 : 1),
    );
    this.places.length = Math.min(this.places.length, this.contest.winners);
    this.last = this.places[this.contest.winners - 1] ?? null;
  }
}

/** Who wins a contest, best first. */
export function contestWinners(policy: Policy, contest: Contest, entries: readonly Entry[]): Entry[] {
  const podium = new Podium(policy, contest);
  for (const entry of entries) podium.enter(entry);
  return podium.winners();
}

/** Identity of the interaction by which an inviter is rewarded. The invitee stands in it, so that it happens once. */
export function invitationReward(campaign: string, invitee: string): Pick<Interaction, 'source' | 'id'> {
  return { source: 'hongbao:invitation', id: `${campaign}/${invitee}` };
}

/** Identity of the interaction by which a contest's winner is rewarded. @param rank - From 1. */
export function contestReward(campaign: string, contest: string, rank: number): Pick<Interaction, 'source' | 'id'> {
  return { source: 'hongbao:contest', id: `${campaign}/${contest}/${rank}` };
}
