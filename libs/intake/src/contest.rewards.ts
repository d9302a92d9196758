import { Injectable } from '@nestjs/common';
import { contestReward as contestKey, contestWinners, type Contest, type EpochMs } from '#domain';
import { Gate } from '#gate';
import { CampaignReports, DecisionLedger, interactionKey } from '#ledger';
import { Logger } from '#platform';
import type { OpenCampaign } from './campaign-directory.js';
import { contestReward, type Incoming } from './decider.js';

/**
 * How long after its time a contest is settled by the server's clock in a fleet: what another process received in its
 * last moments is decided by then, and the clocks of the processes may differ a little.
 */
const fleetGraceMs = 5_000;

/** How many ranks are looked up at a time; a contest may have any number. */
const ranksAtOnce = 1_024;

/** Which contests are due, and who has won them: from what is stored, so that it is found the same however often. */
@Injectable()
export class ContestRewards {
  constructor(
    private readonly reports: CampaignReports,
    private readonly ledger: DecisionLedger,
    private readonly gate: Gate,
    private readonly logger: Logger,
  ) {}

  /** Contests that are not settled yet and whose time has come by an instant, in the order of their times. */
  due({ policy, settledContests }: OpenCampaign, by: EpochMs): readonly Contest[] {
    const { clock, contests } = policy.campaign;
    const graceMs = clock === 'server' && this.gate.shared ? fleetGraceMs : 0;
    return contests
      .filter(({ name, settlesAt }) => settlesAt + graceMs <= by && !settledContests.has(name))
      .sort((a, b) => a.settlesAt - b.settlesAt);
  }

  /** Whether a contest is to be settled before an interaction is decided, because its time lies before it. */
  comesBefore({ campaign, interaction: { at, occasion } }: Incoming): boolean {
    const { contests, window } = campaign.policy.campaign;
    // What is refused for its time, or for want of a running campaign, says nothing about the campaign's clock.
    if (contests.length === 0 || occasion !== 'chat' || campaign.state !== 'running' || at >= window.to) return false;
    return this.due(campaign, at).length > 0;
  }

  /**
   * The rewards of a contest that are not stored yet, best first. Where some are, it was settled before, or that broke
   * off: what is stored stands, and nobody who has a rank is given another. Who enters once the first rank is stored
   * comes too late, so that the rest go to whom they would have gone to then.
   */
  async rewards(campaign: OpenCampaign, contest: Contest): Promise<readonly Incoming[]> {
    const { policy } = campaign;
    const { kinds, entries: span, title, name, winners: most } = contest;
    const { id } = policy.campaign;
    const keyOf = (rank: number): string => {
      const reward = contestKey(id, name, rank);
      return interactionKey(reward.source, reward.id);
    };
    const entries = await this.reports.contestEntries(id, kinds, span.from, span.to, keyOf(1));
    const places = Math.min(most, entries.length);
    const placed = new Set<string>();
    const open: number[] = [];
    for (let from = 1; from <= places; from += ranksAtOnce) {
      const ranks = Array.from({ length: Math.min(ranksAtOnce, places - from + 1) }, (_, n) => from + n);
      const stored = await this.ledger.find(ranks.map(keyOf));
      for (const { subject } of stored.values()) placed.add(subject);
      open.push(...ranks.filter((rank) => !stored.has(keyOf(rank))));
    }
    const others = entries.filter(({ user }) => !placed.has(user));
    const winners = contestWinners(policy, contest, others).slice(0, open.length);
    this.logger.log(`Contest "${title}": ${places} of ${entries.length} win.`, 'Intake');
    return winners.map(({ user }, index) => contestReward(campaign, contest, open[index] ?? 0, user));
  }
}
