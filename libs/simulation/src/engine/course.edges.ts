import type { EpochMs } from '#domain';
import type { Scenario } from '#scenario';

/** Phases, bursts and contests beyond so many are not looked at on their own. */
const mostEdges = 100;

/**
 * When the course of a campaign may turn at once: its ends, those of its phases, its rushes and its contests. A line
 * between an instant before and one after would show money as spent before it was.
 */
export function edgesOf({ campaign, traffic }: Pick<Scenario, 'campaign' | 'traffic'>): EpochMs[] {
  return [
    ...[campaign.window, ...campaign.phases].flatMap(({ from, to }) => [from, to]),
    ...traffic.bursts.map(({ at }) => at),
    ...campaign.contests.map(({ settlesAt }) => settlesAt),
  ].slice(0, mostEdges);
}
