import type { Contest } from './campaign.js';
import { KeyedRandom } from './keyed.js';
import type { Policy } from './policy.js';

/** One person's take in a contest. */
export interface Entry {
  readonly user: string;
  readonly score: number;
}

/**
 * Who wins a contest, best first. A draw gives every entrant one ticket whose number is a keyed hash of their name, so
 * that anybody with the seed can check it and nobody without can foretell it; a ranking goes by score, and ties are
 * broken by the ticket.
 */
export function contestWinners(policy: Policy, contest: Contest, entries: readonly Entry[]): Entry[] {
  const tickets = entries.map((entry) => {
    const digest = policy.random.digest(`hongbao:contest:${contest.name}`, entry.user, { lo: 0, hi: 0 });
    return { entry, ticket: KeyedRandom.uniform(digest, 'contest', 0) };
  });
  tickets.sort(
    (a, b) =>
      (contest.method === 'ranking' ? b.entry.score - a.entry.score : 0) ||
      a.ticket - b.ticket ||
      (a.entry.user < b.entry.user ? -1 : 1),
  );
  return tickets.slice(0, contest.winners).map(({ entry }) => entry);
}
