import type { DayIndex, EpochMs } from './calendar.js';
import { Bucket } from './counters.js';
import type { Decision, Reason } from './decision.js';
import { pickWeighted } from './draw.js';
import { interactionKinds, type Account, type Interaction, type Occasion } from './interaction.js';
import { KeyedRandom } from './keyed.js';
import type { Minor } from './money.js';
import type { Policy } from './policy.js';
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
  readonly fingerprint: number | null;
  /** The numbers of its buckets, by {@link Bucket}. */
  readonly buckets: readonly number[];
  readonly released: number;
  readonly invited: boolean;
}

/** Whether and how a campaign takes interactions just now. */
export type CampaignMood = 'running' | 'paused' | 'closed';

/** An interaction without its names: all that its qualification depends on, whoever keeps the names. */
export interface Circumstances {
  at: EpochMs;
  occasion: Occasion;
  /** Number of the kind in {@link interactionKinds}. */
  kind: number;
  /** Name of the contest, where the occasion is one. */
  contest: string | null;
  fingerprint: number | null;
  registered: boolean;
  hasDevice: boolean;
  /** Whether somebody else brought the subject here. */
  invited: boolean;
}

/** A plan that can be written anew for interaction after interaction, for runtimes that decide millions in a row. */
export class PlanSheet implements Plan {
  readonly digest: SipDigest = { lo: 0, hi: 0 };
  program: Program = nothingAsked;
  now: EpochMs = 0;
  today: DayIndex = 0;
  readonly buckets = [0, 0, 0, 0];
  fingerprint: number | null = null;
  invited = false;

  constructor(readonly policy: Policy) {}

  /** Few plans come to asking it, and it takes a division. */
  get released(): Minor {
    const { timetable } = this.policy;
    timetable.look(this.now);
    return timetable.released;
  }

  /**
   * Qualifies an interaction and writes down what it asks of the counters; the digest is the caller's to fill in.
   *
   * @returns The reason of a refusal that needs no counter, or null where the plan is to be executed.
   */
  write(asked: Circumstances, mood: CampaignMood): Reason | null {
    const { policy } = this;
    const { timetable } = policy;
    const contest = asked.occasion === 'contest';
    timetable.look(asked.at);
    // A contest is settled when its entries are over, which may be the campaign's last moment or after a pause.
    if (!contest) {
      if (mood !== 'running') return 'campaign_paused';
      if (!timetable.open) return 'outside_window';
    }
    if (!asked.registered && policy.campaign.registration === 'required') return 'not_registered';
    if (asked.kind === spam && asked.occasion === 'chat') return 'suspected_abuse';
    const program = programFor(policy, asked, timetable.phase);
    if (program === undefined || (program.blocks.length === 0 && program.progress.length === 0)) {
      return 'not_qualifying';
    }
    // Without a device a device's limits would be passed over in silence.
    if (policy.limitsDevices && !asked.hasDevice && !contest) return 'device_cap';
    this.program = program;
    this.now = asked.at;
    this.today = timetable.today;
    this.buckets[Bucket.day] = timetable.today;
    this.buckets[Bucket.round] = timetable.round + 1;
    this.fingerprint = asked.fingerprint;
    if (asked.fingerprint !== null) this.buckets[Bucket.text] = asked.fingerprint;
    this.invited = asked.invited;
    return null;
  }
}

const nothingAsked: Program = { text: null, progress: [], blocks: [], inviterDue: null };
const spam = interactionKinds.indexOf('spam');

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
  const plan = new PlanSheet(policy);
  const refused = plan.write(
    {
      at: interaction.at,
      occasion: interaction.occasion,
      kind: interactionKinds.indexOf(interaction.kind),
      contest: interaction.contest,
      fingerprint: interaction.fingerprint,
      registered: account !== null,
      hasDevice: deviceOf(interaction, account) !== null,
      invited: inviterOf(interaction, account) !== null,
    },
    mood,
  );
  if (refused !== null) return refusal(refused);
  policy.random.digest(interaction.source, interaction.id, plan.digest);
  return plan;
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

function programFor(policy: Policy, { occasion, kind, contest }: Circumstances, phase: number): Program | undefined {
  switch (occasion) {
    case 'chat':
      return policy.chat[phase + 1]?.[kind];
    case 'invitation':
      return policy.invitation[phase + 1];
    case 'contest':
      return policy.contest.get(contest ?? '');
  }
}

/**
 * Which of a block's options apply: those after a win or after a miss, of the drawn prize. It depends on the keyed
 * randomness alone.
 */
export function drawnOptions(plan: Plan, block: Block): readonly Option[] {
  const { probability, winSalt, prizeSalt, runningSums } = block;
  const won = probability >= 1 || KeyedRandom.happens(plan.digest, winSalt, probability);
  const byPrize = won ? block.won : block.missed;
  const prize = byPrize.length === 1 ? 0 : pickWeighted(KeyedRandom.drawn(plan.digest, prizeSalt), runningSums);
  return byPrize[prize] ?? nothingDrawn;
}

const nothingDrawn: readonly Option[] = [];
