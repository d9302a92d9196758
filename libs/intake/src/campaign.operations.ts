import { Injectable } from '@nestjs/common';
import type { Campaign } from '#domain';
import { ActivityFeed } from '#platform';
import { CampaignDirectory, type OpenCampaign } from './campaign-directory.js';
import { ContestSettlement } from './contest.settlement.js';

/** What an operator does to a campaign. */
@Injectable()
export class CampaignOperations {
  constructor(
    private readonly campaigns: CampaignDirectory,
    private readonly contests: ContestSettlement,
    private readonly feed: ActivityFeed,
  ) {}

  /** @throws Failure `campaign_exists`, `invalid`. */
  async create(campaign: Campaign): Promise<OpenCampaign> {
    return this.told(await this.campaigns.create(campaign));
  }

  /** Nothing is awarded from now on; what was won stays won. @throws Failure `not_found`, `campaign_closed`. */
  async pause(id: string): Promise<OpenCampaign> {
    return this.told(await this.campaigns.setState(id, 'paused'));
  }

  /** @throws Failure `not_found`, `campaign_closed`. */
  async resume(id: string): Promise<OpenCampaign> {
    return this.told(await this.campaigns.setState(id, 'running'));
  }

  /**
   * Ends a campaign for good. Its contests are settled first; then envelopes that nobody opened expire and their money
   * returns. Closing again is harmless.
   *
   * @throws Failure `not_found`.
   */
  async close(id: string): Promise<OpenCampaign> {
    const campaign = await this.campaigns.get(id);
    if (campaign.state !== 'closed') await this.contests.settleAll(campaign);
    return this.told(await this.campaigns.setState(id, 'closed'));
  }

  private told(campaign: OpenCampaign): OpenCampaign {
    const { id } = campaign.policy.campaign;
    this.feed.publish({ type: 'campaign', campaign: id, data: { state: campaign.state } });
    return campaign;
  }
}
