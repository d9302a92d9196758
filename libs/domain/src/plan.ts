import { contains, dayOf, type DayIndex, type EpochMs } from './calendar.js';
import { Bucket } from './counters.js';
import type { Decision, Reason } from './decision.js';
import { happens, pickWeighted } from './draw.js';
import { interactionKinds, type Account, type Interaction } from './interaction.js';
import { KeyedRandom } from './keyed.js';
import { releasedAt, roundAt } from './pacing.js';
import { phaseAt, type Policy } from './policy.js';
import type { Block, Option, Program } from './program.js';
import type { SipDigest } from './siphash.js';

/**
 * What one interaction asks of the counters: the program of its kind and phase, with the numbers that depend on this
 * interaction alone. It holds no state and asks no clock; {@link execute} puts it to the counters.
 */
export interface Plan {
  readonly policy: Policy;
  readonly program: Program;
  readonly digest: SipDigest;
  readonly now: EpochMs;
  readonly today: DayIndex;
  readonly round: number;
  readonly fingerprint: number | null;
  readonly released: number;
  readonly invited: boolean;
}

/** Whether and how a campaign takes interactions just now. */
export type CampaignMood = 'running' | 'paused' | 'closed';

/** A refusal that needs no counter. */
export function refusal(reason: Reason): Decision {
  return { reason, guard: -1, rule: -1, prize: -1, amount: 0, path: 0, rewardsInviter: false };
}

/**
 * The pure first half of a decision: does the interaction qualify, and what would be drawn.
 *
 * @param account - The subject as registered; null for somebody unknown.
 * @returns A plan for the gate, or the refusal where no counter needs to be asked.
 */
export function qualify(
  policy: Policy,
  interaction: Interaction,
  account: Account | null,
  mood: CampaignMood,
): Plan | Decision {
  const { campaign } = policy;
  const { at, occasion } = interaction;
  // A contest is settled when its entries are over, which may be the campaign's last moment or after a pause.
  if (occasion !== 'contest') {
    if (mood !== 'running') return refusal('campaign_paused');
    if (!contains(campaign.window, at)) return refusal('outside_window');
  }
  if (campaign.registration === 'required' && account === null) return refusal('not_registered');
  if (interaction.kind === 'spam' && occasion === 'chat') return refusal('suspected_abuse');
  const program = programFor(policy, interaction);
  if (program === undefined || (program.blocks.length === 0 && program.progress.length === 0)) {
    return refusal('not_qualifying');
  }
  // Without a device a device's limits would be passed over in silence.
  if (policy.limitsDevices && occasion !== 'contest' && deviceOf(interaction, account) === null)
    return refusal('device_cap');
  return {
    policy,
    program,
    digest: policy.random.digest(interaction.source, interaction.id, { lo: 0, hi: 0 }),
    now: at,
    today: dayOf(at, campaign.utcOffsetMs),
    round: roundAt(campaign, at),
    fingerprint: interaction.fingerprint,
    released: releasedAt(campaign, at),
    invited: inviterOf(interaction, account) !== null,
  };
}

export function isPlan(step: Plan | Decision): step is Plan {
  return 'program' in step;
}

/** The device an interaction is counted on: its own, else the one its user registered with. */
export function deviceOf(interaction: Interaction, account: Account | null): string | null {
  return interaction.device ?? account?.device ?? null;
}

/** Who brought the subject here; nobody invites themselves. */
export function inviterOf(interaction: Interaction, account: Account | null): string | null {
  const inviter = account?.invitedBy ?? interaction.invitedBy;
  return inviter === interaction.subject ? null : inviter;
}

function programFor(policy: Policy, { occasion, kind, contest, at }: Interaction): Program | undefined {
  switch (occasion) {
    case 'contest':
      return policy.contest.get(contest ?? '');
    case 'invitation':
      return policy.invitation[phaseAt(policy.campaign, at) + 1];
    case 'chat':
      return policy.chat[phaseAt(policy.campaign, at) + 1]?.[interactionKinds.indexOf(kind)];
  }
}

/** The bucket of a plan's counters. */
export function bucketOf(plan: Plan, bucket: Bucket): number {
  switch (bucket) {
    case Bucket.ever:
      return 0;
    case Bucket.day:
      return plan.today;
    case Bucket.yesterday:
      return plan.today - 1;
    case Bucket.round:
      return plan.round + 1;
    case Bucket.text:
      return plan.fingerprint ?? 0;
  }
}

/**
 * Which of a block's options apply: those after a win or after a miss, of the drawn prize. It depends on the keyed
 * randomness alone.
 */
export function drawnOptions(plan: Plan, block: Block): readonly Option[] {
  const index = block.rule + 1;
  const won = block.probability >= 1 || happens(KeyedRandom.uniform(plan.digest, 'win', index), block.probability);
  const prize =
    block.runningSums.length === 1
      ? 0
      : pickWeighted(KeyedRandom.uniform(plan.digest, 'prize', index), block.runningSums);
  return (won ? block.won : block.missed)[prize] ?? [];
}
