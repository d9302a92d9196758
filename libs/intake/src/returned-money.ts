import { Injectable } from '@nestjs/common';
import { Gate, GateLost } from '#gate';
import { GateBook, type ReleasedAward } from '#ledger';
import { ReleaseSink } from '#payout';
import { CampaignDirectory, type OpenCampaign } from './campaign-directory.js';

/** Tells the gate of money that came back, so that it may be promised again. */
@Injectable()
export class ReturnedMoney extends ReleaseSink {
  constructor(
    private readonly campaigns: CampaignDirectory,
    private readonly gate: Gate,
    private readonly book: GateBook,
  ) {
    super();
  }

  override async released(awards: readonly ReleasedAward[]): Promise<void> {
    const groups = new Map<string, ReleasedAward[]>();
    for (const award of awards) {
      const group = groups.get(award.campaign);
      if (group === undefined) groups.set(award.campaign, [award]);
      else group.push(award);
    }
    for (const [id, group] of groups) await this.tell(await this.campaigns.get(id), group);
  }

  private async tell({ policy }: OpenCampaign, awards: readonly ReleasedAward[]): Promise<void> {
    try {
      await this.gate.release(policy, awards);
    } catch (error) {
      if (!(error instanceof GateLost)) throw error;
      // It may be that only this process has not looked at the counters yet, or not since they were rebuilt. Counters that
      // are gone find the money come back when their rebuild begins; should it have begun before, the watch finds that a
      // shared gate is too strict. And where the money is counted twice the gate is too generous, which the ledger does not
      // let happen.
      const holds = await this.gate.holds(policy, await this.book.epochOf(policy.campaign.id));
      if (holds) await this.gate.release(policy, awards);
    }
  }
}
