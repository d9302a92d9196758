import { Injectable } from '@nestjs/common';
import { contestWinners, type Contest, type EpochMs } from '#domain';
import { Gate } from '#gate';
import { CampaignReports } from '#ledger';
import { Logger } from '#platform';
import type { OpenCampaign } from './campaign-directory.js';
import { contestReward, type Incoming } from './decider.js';

/**
 * How long after its time a contest is settled by the server's clock in a fleet: what another process received in its
 * last moments is decided by then, and the clocks of the processes may differ a little.
 */
const fleetGraceMs = 5_000;

/** Which contests are due, and who has won them: from what is stored, so that it is found the same however often. */
@Injectable()
export class ContestRewards {
  constructor(
    private readonly reports: CampaignReports,
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

  /** The rewards of a contest's winners, best first. */
  async rewards(campaign: OpenCampaign, contest: Contest): Promise<readonly Incoming[]> {
    const { policy } = campaign;
    const { kinds, entries: span, title } = contest;
    const entries = await this.reports.contestEntries(policy.campaign.id, kinds, span.from, span.to);
    const winners = contestWinners(policy, contest, entries);
    this.logger.log(`Contest "${title}": ${winners.length} of ${entries.length} win.`, 'Intake');
    return winners.map(({ user }, index) => contestReward(campaign, contest, index + 1, user));
  }
}
