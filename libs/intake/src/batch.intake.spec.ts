import { beforeEach, describe, expect, it } from '@jest/globals';
import { compilePolicy, type Contest } from '#domain';
import { RightOfWay } from '#payout';
import { Failure, ManualClock } from '#platform';
import { campaignFixture, openingTime } from '../../../test/support/campaign.fixture.js';
import { BatchIntake } from './batch.intake.js';
import type { CampaignDirectory, OpenCampaign } from './campaign-directory.js';
import type { ContestRewards } from './contest.rewards.js';
import { contestReward, type Incoming } from './decider.js';
import type { DecisionWriter, Written } from './decision.writer.js';
import type { Submission } from './intake.port.js';

const settlesAt = openingTime + 3_600_000;
const finale = { name: 'finale', settlesAt };

function open(id: string): OpenCampaign {
  const policy = compilePolicy(campaignFixture(id));
  return { policy, state: 'running', latestEventAt: 0, clockSetAt: 0, settledContests: new Set() };
}

describe('gathering into batches', () => {
  let campaigns: Map<string, OpenCampaign>;
  let written: number[];
  /** Batches that fail, by their number. */
  let spoilt: Set<number>;
  let winners: number;
  let intake: BatchIntake;

  const rewards = (campaign: OpenCampaign): Incoming[] =>
    Array.from({ length: winners }, (_, n) => contestReward(campaign, finale, n + 1, `user ${n}`));

  beforeEach(() => {
    campaigns = new Map(['contest', 'other'].map((id) => [id, open(id)]));
    written = [];
    spoilt = new Set();
    winners = 3_000;
    const writer = {
      ready: true,
      readyFor: () => true,
      write: async (batch: readonly Incoming[]): Promise<ReadonlyMap<string, Written>> => {
        written.push(batch.length);
        await Promise.resolve();
        if (spoilt.has(written.length)) throw new Failure('unavailable', 'planted');
        return new Map(batch.map((incoming) => [incoming.key, decided(incoming)]));
      },
    };
    const contests = {
      comesBefore: ({ campaign, interaction }: Incoming) =>
        interaction.occasion === 'chat' && campaign === campaigns.get('contest') && campaign.settledContests.size === 0,
      due: () => [finale as Contest],
      rewards: (campaign: OpenCampaign) => Promise.resolve(rewards(campaign)),
    };
    intake = new BatchIntake(
      { peek: (id: string) => campaigns.get(id) } as unknown as CampaignDirectory,
      writer as unknown as DecisionWriter,
      contests as unknown as ContestRewards,
      new ManualClock(openingTime),
      new RightOfWay(() => 0),
    );
  });

  it('takes more of its own than may wait, a batch at a time', async () => {
    winners = 25_000;
    const campaign = campaigns.get('contest');
    if (campaign !== undefined) await intake.submitInternal(rewards(campaign));
    expect(written).toEqual([...Array<number>(24).fill(1_024), 424]);
  });

  it("settles a contest in batches no larger than anybody's", async () => {
    await intake.submit(after('contest'));
    expect(written).toEqual([1_024, 1_024, 952, 1]);
  });

  it('settles all of a contest again where that broke off, and keeps nobody of another campaign from going on', async () => {
    spoilt.add(2);
    const answers = await Promise.allSettled([intake.submit(after('contest')), intake.submit(after('other'))]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await intake.submit(after('contest'));
    expect(written).toEqual([1_024, 1_024, 1, 1_024, 1_024, 952, 1]);
  });
});

function decided({ key, campaign, interaction, digest }: Incoming): Written {
  const { source, id, subject, at } = interaction;
  const decision = { reason: 'no_win', guard: -1, rule: -1, envelope: null } as const;
  const stored = { key, campaign: campaign.policy.campaign.id, source, id, subject, at, digest, ...decision };
  return { stored, duplicate: false };
}

function after(campaign: string): Submission {
  return {
    source: campaign,
    id: '1',
    subject: 'ann',
    at: settlesAt + 1,
    campaign,
    kind: 'trip_planning',
    text: null,
    device: null,
    channel: null,
    invitedBy: null,
  };
}
