import { beforeEach, describe, expect, it } from '@jest/globals';
import { compilePolicy, type Contest } from '#domain';
import { RightOfWay } from '#payout';
import { Failure, ManualClock, type SharedTurnstile } from '#platform';
import { campaignFixture, openingTime } from '../../../test/support/campaign.fixture.js';
import { BatchIntake } from './batch.intake.js';
import type { CampaignDirectory, OpenCampaign } from './campaign-directory.js';
import type { ContestRewards } from './contest.rewards.js';
import { ContestSettlement } from './contest.settlement.js';
import { contestReward, type Incoming } from './decider.js';
import type { DecisionWriter, Written } from './decision.writer.js';
import type { Submission } from './intake.port.js';

const settlesAt = openingTime + 3_600_000;
const never = new AbortController().signal;
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
  /** How many batches were in the books when a contest's entries were read. */
  let drawnAfter: number[];
  let intake: BatchIntake;
  let settlement: ContestSettlement;

  const contest = (): OpenCampaign => {
    const campaign = campaigns.get('contest');
    if (campaign === undefined) throw new Error('there is none');
    return campaign;
  };
  const rewards = (campaign: OpenCampaign): Incoming[] =>
    Array.from({ length: winners }, (_, n) => contestReward(campaign, finale, n + 1, `user ${n}`));

  beforeEach(() => {
    campaigns = new Map(['contest', 'other'].map((id) => [id, open(id)]));
    written = [];
    spoilt = new Set();
    winners = 3_000;
    drawnAfter = [];
    let durable = 0;
    const writer = {
      ready: true,
      readyFor: () => true,
      write: async (batch: readonly Incoming[]): Promise<ReadonlyMap<string, Written>> => {
        written.push(batch.length);
        await Promise.resolve();
        if (spoilt.has(written.length)) throw new Failure('unavailable', 'planted');
        durable += 1;
        return new Map(batch.map((incoming) => [incoming.key, decided(incoming)]));
      },
    };
    const contests = {
      comesBefore: ({ campaign, interaction }: Incoming) =>
        interaction.occasion === 'chat' &&
        interaction.at >= settlesAt &&
        campaign === campaigns.get('contest') &&
        campaign.settledContests.size === 0,
      due: ({ settledContests }: OpenCampaign) => (settledContests.size === 0 ? [finale as Contest] : []),
      rewards: (campaign: OpenCampaign) => {
        drawnAfter.push(durable);
        return Promise.resolve(rewards(campaign));
      },
    };
    const clock = new ManualClock(openingTime);
    const directory = { peek: (id: string) => campaigns.get(id) } as unknown as CampaignDirectory;
    intake = new BatchIntake(
      directory,
      writer as unknown as DecisionWriter,
      contests as unknown as ContestRewards,
      { pass: (_, work) => work(never) } as SharedTurnstile,
      clock,
      new RightOfWay(() => 0),
    );
    settlement = new ContestSettlement(directory, intake, contests as unknown as ContestRewards, clock);
  });

  it('takes more of its own than may wait, a batch at a time', async () => {
    winners = 25_000;
    await settlement.settleAll(contest());
    expect(written).toEqual([...Array<number>(24).fill(1_024), 424]);
  });

  it('draws a contest when everything that came before it is in the books, and decides what comes behind after it', async () => {
    const entries = Array.from({ length: 1_500 }, (_, n) => intake.submit({ ...before('contest'), id: String(n) }));
    const settled = settlement.settleAll(contest());
    const late = intake.submit({ ...before('contest'), id: 'late' });
    await Promise.all([settled, late, ...entries]);
    expect(drawnAfter).toEqual([2]);
    expect(written).toEqual([1_024, 476, 1_024, 1_024, 952, 1]);
  });

  it('settles a contest once that is asked for twice at a time', async () => {
    await Promise.all([
      settlement.settleAll(contest()),
      settlement.settleAll(contest()),
      intake.submit(after('contest')),
    ]);
    expect(drawnAfter).toEqual([0]);
  });

  it('says that a contest could not be settled, and settles it when asked again', async () => {
    spoilt.add(2);
    await expect(settlement.settleAll(contest())).rejects.toThrow('planted');
    await settlement.settleAll(contest());
    expect(written).toEqual([1_024, 1_024, 1_024, 1_024, 952]);
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

function before(campaign: string): Submission {
  return { ...after(campaign), at: settlesAt - 1 };
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
