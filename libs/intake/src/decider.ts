import { Injectable } from '@nestjs/common';
import {
  contestReward as contestKey,
  deviceOf,
  invitationReward as invitationKey,
  inviterOf,
  isPlan,
  phaseAt,
  qualify,
  type Decision,
  type EpochMs,
  type Interaction,
  type Plan,
} from '#domain';
import { Gate, type Admission, type Flight } from '#gate';
import { DecisionLedger, interactionKey, type DecidedInteraction, type StoredDecision } from '#ledger';
import { AccountDirectory } from './account-directory.js';
import type { OpenCampaign } from './campaign-directory.js';
import { DecisionMetrics } from './decision.metrics.js';

/** An interaction on its way to a decision. */
export interface Incoming {
  readonly key: string;
  readonly campaign: OpenCampaign;
  readonly interaction: Interaction;
  readonly text: string | null;
  readonly digest: string;
}

/** An interaction before the gate, with the reward of the inviter that it may bring. */
interface Candidate {
  readonly incoming: Incoming;
  readonly admission: Admission;
  readonly reward: Candidate | null;
}

/** A decision that is not durable yet. */
export interface FreshDecision {
  readonly campaign: OpenCampaign;
  readonly decided: DecidedInteraction;
}

/** A batch with its decisions: those that are new and must become durable, and those that were decided before. */
export interface DecidedBatch {
  readonly fresh: readonly FreshDecision[];
  readonly known: ReadonlyMap<string, StoredDecision>;
  /** Keys that another process decides just now. */
  readonly pending: ReadonlySet<string>;
}

/** Takes a batch through qualify, draw and admit, and finds those that were decided before. It writes nothing. */
@Injectable()
export class Decider {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly gate: Gate,
    private readonly ledger: DecisionLedger,
    private readonly metrics: DecisionMetrics,
  ) {}

  /**
   * @param batch - Without two of the same key.
   * @param flight - Under which the gate remembers what it admits.
   * @param suspicious - Whether the ledger is asked for every key, since the gate did not know one that it should have.
   */
  async decide(batch: readonly Incoming[], flight: Flight, suspicious = false): Promise<DecidedBatch> {
    await this.accounts.fetch(subjectsOf(batch));
    await this.accounts.fetch(this.invitersOf(batch));
    const fresh: FreshDecision[] = [];
    const known = new Map<string, StoredDecision>();
    const pending = new Set<string>();
    const unknown = async (suspects: readonly Incoming[]): Promise<readonly Incoming[]> => {
      for (const [key, stored] of await this.ledger.find(suspects.map(({ key }) => key))) known.set(key, stored);
      return suspects.filter(({ key }) => !known.has(key));
    };
    let open = suspicious ? await unknown(batch) : batch;
    for (let asked = suspicious; open.length > 0; asked = true) {
      const suspects = await this.admit(open, asked, flight, { fresh, pending });
      if (suspects.length === 0) break;
      open = await unknown(suspects);
    }
    return { fresh, known, pending };
  }

  /**
   * Admits campaign by campaign; gives those whose key the gate has seen before.
   *
   * @param fresh - Whether the ledger has been asked and knows none of them.
   */
  private async admit(
    batch: readonly Incoming[],
    fresh: boolean,
    flight: Flight,
    into: { fresh: FreshDecision[]; pending: Set<string> },
  ): Promise<Incoming[]> {
    const suspects: Incoming[] = [];
    for (const [campaign, group] of byCampaign(batch)) {
      const candidates = group.map((incoming) => this.candidate(incoming, fresh));
      const admitted = this.metrics.gateSeconds.startTimer();
      const verdicts = (await this.gate.admit(campaign.policy, candidates.map(admissionOf), flight)).values();
      admitted();
      const take = (incoming: Incoming): boolean => {
        const verdict = verdicts.next().value;
        if (verdict === undefined) throw new Error(`the gate left interaction ${incoming.key} without a verdict`);
        if (verdict === 'known') suspects.push(incoming);
        else if (verdict === 'pending') into.pending.add(incoming.key);
        else into.fresh.push({ campaign, decided: decidedInteraction(incoming, verdict) });
        return typeof verdict === 'object' && verdict.rewardsInviter;
      };
      for (const { incoming, reward } of candidates) if (take(incoming) && reward !== null) take(reward.incoming);
    }
    return suspects;
  }

  private candidate(written: Incoming, fresh: boolean): Candidate {
    const incoming = this.resolve(written);
    const { key, campaign, interaction } = incoming;
    const account = this.accounts.peek(interaction.subject);
    const step: Plan | Decision = qualify(campaign.policy, interaction, account, campaign.state);
    const mayReward = isPlan(step) && step.invited && step.program.inviterDue !== null;
    // One invitee arrives once, so the key of the reward is new; a reward brings no further reward.
    const reward = mayReward ? this.candidate(invitationReward(campaign, interaction), false) : null;
    const { subject, device } = interaction;
    return {
      incoming,
      admission: { key, subject, device, step, fresh, reward: reward?.admission ?? null },
      reward,
    };
  }

  /** Fills in what registration knows, so that what is stored is what was decided on. */
  private resolve(incoming: Incoming): Incoming {
    const { interaction } = incoming;
    const account = this.accounts.peek(interaction.subject);
    if (account === null) return incoming;
    const device = deviceOf(interaction, account);
    const invitedBy = inviterOf(interaction, account);
    if (device === interaction.device && invitedBy === interaction.invitedBy) return incoming;
    return { ...incoming, interaction: { ...interaction, device, invitedBy } };
  }

  /** Those who may be rewarded for having brought somebody of the batch. */
  private *invitersOf(batch: readonly Incoming[]): Iterable<string> {
    for (const { campaign, interaction } of batch) {
      if (!campaign.policy.rewardsInviters || interaction.occasion !== 'chat') continue;
      const inviter = inviterOf(interaction, this.accounts.peek(interaction.subject));
      if (inviter !== null) yield inviter;
    }
  }
}

function admissionOf({ admission }: Candidate): Admission {
  return admission;
}

function* subjectsOf(batch: readonly Incoming[]): Iterable<string> {
  for (const { campaign, interaction } of batch) {
    // Where nobody's registration matters, newcomers need not be looked up.
    if (campaign.policy.asksAccounts) yield interaction.subject;
  }
}

function byCampaign(batch: readonly Incoming[]): Iterable<[OpenCampaign, readonly Incoming[]]> {
  const first = batch[0];
  // Nearly every batch is of one campaign.
  if (first === undefined || batch.every(({ campaign }) => campaign === first.campaign)) {
    return first === undefined ? [] : [[first.campaign, batch]];
  }
  const groups = new Map<OpenCampaign, Incoming[]>();
  for (const incoming of batch) {
    const group = groups.get(incoming.campaign);
    if (group === undefined) groups.set(incoming.campaign, [incoming]);
    else group.push(incoming);
  }
  return groups;
}

function decidedInteraction(
  { key, campaign, interaction, text, digest }: Incoming,
  decision: Decision,
): DecidedInteraction {
  const { envelopes } = campaign.policy.campaign;
  const contest = interaction.occasion === 'contest';
  return {
    key,
    interaction,
    text,
    digest,
    decision,
    phase: contest ? -1 : phaseAt(campaign.policy.campaign, interaction.at),
    expiresAt: interaction.at + envelopes.expiresAfterMs,
    // The winners of a contest have done their part; they are paid without opening anything.
    opened: contest || envelopes.opening === 'automatic',
  };
}

function invitationReward(campaign: OpenCampaign, interaction: Interaction): Incoming {
  const { id } = campaign.policy.campaign;
  return internal(campaign, {
    ...interaction,
    ...invitationKey(id, interaction.subject),
    subject: interaction.invitedBy ?? '',
    occasion: 'invitation',
    fingerprint: null,
    device: null,
    channel: null,
    invitedBy: null,
  });
}

/** The reward of a contest's winner, as an interaction of the engine's own. */
export function contestReward(
  campaign: OpenCampaign,
  contest: { readonly name: string; readonly settlesAt: EpochMs },
  rank: number,
  winner: string,
): Incoming {
  const { id } = campaign.policy.campaign;
  return internal(campaign, {
    ...contestKey(id, contest.name, rank),
    campaign: id,
    subject: winner,
    at: contest.settlesAt,
    kind: 'small_talk',
    occasion: 'contest',
    contest: contest.name,
    fingerprint: null,
    device: null,
    channel: null,
    invitedBy: null,
  });
}

function internal(campaign: OpenCampaign, interaction: Interaction): Incoming {
  const key = interactionKey(interaction.source, interaction.id);
  return { key, campaign, interaction, text: null, digest: key.slice(0, 8) };
}
