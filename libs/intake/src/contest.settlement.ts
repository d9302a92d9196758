import { Injectable } from '@nestjs/common';
import { Clock } from '#platform';
import { BatchIntake } from './batch.intake.js';
import { CampaignDirectory, type OpenCampaign } from './campaign-directory.js';
import { ContestRewards } from './contest.rewards.js';

/**
 * Settles contests whose time has come without anybody coming after it. The winners' rewards are interactions like any
 * other, named after contest and rank, so that settling twice, or by two processes, changes nothing.
 */
@Injectable()
export class ContestSettlement {
  constructor(
    private readonly campaigns: CampaignDirectory,
    private readonly intake: BatchIntake,
    private readonly contests: ContestRewards,
    private readonly clock: Clock,
  ) {}

  /** Settles what is due by the campaigns' clocks. */
  async settleDue(): Promise<void> {
    for (const campaign of this.campaigns.all()) {
      // A closed campaign's contests were settled when it closed.
      if (campaign.state === 'closed') continue;
      const ofServer = campaign.policy.campaign.clock === 'server';
      await this.settle(campaign, ofServer ? this.clock.now() : campaign.latestEventAt);
    }
  }

  /** Settles all contests of a campaign that is about to close. */
  settleAll(campaign: OpenCampaign): Promise<void> {
    return this.settle(campaign, Number.POSITIVE_INFINITY);
  }

  private async settle(campaign: OpenCampaign, by: number): Promise<void> {
    if (this.contests.due(campaign, by).length > 0) await this.intake.settleContests(campaign, by);
  }
}
