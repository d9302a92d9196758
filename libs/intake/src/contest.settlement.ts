import { Injectable } from '@nestjs/common';
import { contestWinners, type Contest } from '#domain';
import { CampaignReports } from '#ledger';
import { Clock, Logger } from '#platform';
import { BatchIntake } from './batch.intake.js';
import { CampaignDirectory, type OpenCampaign } from './campaign-directory.js';
import { contestReward } from './decider.js';

/**
 * Settles contests whose time has come. The winners' rewards are interactions like any other, named after contest and
 * rank, so that settling twice, or by two processes, changes nothing.
 */
@Injectable()
export class ContestSettlement {
  constructor(
    private readonly campaigns: CampaignDirectory,
    private readonly intake: BatchIntake,
    private readonly reports: CampaignReports,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Gives the number of winners. @param closing - A campaign whose contests are due now, because it is about to close. */
  async settleDue(closing: OpenCampaign | null = null): Promise<number> {
    let winners = 0;
    for (const campaign of closing === null ? this.campaigns.all() : [closing]) {
      for (const contest of campaign.policy.campaign.contests) {
        if (campaign.settledContests.has(contest.name)) continue;
        if (campaign === closing || this.isDue(campaign, contest)) winners += await this.settle(campaign, contest);
      }
    }
    return winners;
  }

  private isDue({ policy, latestEventAt, state }: OpenCampaign, { settlesAt }: Contest): boolean {
    // A closed campaign's contests were settled when it closed.
    if (state === 'closed') return false;
    return (policy.campaign.clock === 'server' ? this.clock.now() : latestEventAt) >= settlesAt;
  }

  private async settle(campaign: OpenCampaign, contest: Contest): Promise<number> {
    const { id } = campaign.policy.campaign;
    const entries = await this.reports.contestEntries(id, contest.kinds, contest.entries.from, contest.entries.to);
    const winners = contestWinners(campaign.policy, contest, entries);
    const rewards = winners.map(({ user }, index) => contestReward(campaign, contest, index + 1, user));
    const answers = await this.intake.submitInternal(rewards);
    campaign.settledContests.add(contest.name);
    const fresh = answers.filter((answer) => answer.decision === 'awarded' && !answer.duplicate).length;
    if (fresh > 0) this.logger.log(`Contest "${contest.title}": ${fresh} of ${entries.length} won.`, 'Intake');
    return fresh;
  }
}
