import { Injectable } from '@nestjs/common';
import { compilePolicy, type Campaign, type EpochMs, type Policy, type Reason } from '#domain';
import { Gate } from '#gate';
import { CampaignRegister, type CampaignStanding, type CampaignState, type StoredCampaign } from '#ledger';
import { Clock, Failure, Logger } from '#platform';

/** A campaign as the deciding process holds it. */
export interface OpenCampaign {
  readonly policy: Policy;
  state: CampaignState;
  /** The latest event time decided: the campaign's own clock where events bring their time. */
  latestEventAt: EpochMs;
  /** When that was, by the server's clock. */
  clockSetAt: EpochMs;
  /** Contests that have been settled, or whose turn has not come, need no second look. */
  readonly settledContests: Set<string>;
}

/**
 * The campaigns of this process, compiled once. Changes of state go through here, so that a paused campaign awards
 * nothing from that moment on.
 */
@Injectable()
export class CampaignDirectory {
  private readonly open = new Map<string, OpenCampaign>();
  /** Campaigns of other processes that cannot be held here: told of once, and left alone. */
  private readonly unfit = new Set<string>();

  constructor(
    private readonly register: CampaignRegister,
    private readonly gate: Gate,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Everything that is stored, compiled; at start. @throws Failure `invalid` where the gate cannot hold one. */
  async load(): Promise<readonly OpenCampaign[]> {
    for (const stored of await this.register.list()) this.adopt(stored);
    return [...this.open.values()];
  }

  all(): IterableIterator<OpenCampaign> {
    return this.open.values();
  }

  /** The campaign if this process has it in memory. */
  peek(id: string): OpenCampaign | undefined {
    return this.open.get(id);
  }

  /** @throws Failure `not_found`. */
  async get(id: string): Promise<OpenCampaign> {
    const known = this.open.get(id);
    if (known !== undefined) return known;
    const stored = await this.register.get(id);
    if (stored === null) throw new Failure('not_found', `There is no campaign "${id}".`);
    return this.adopt(stored);
  }

  /** @throws Failure `campaign_exists` where the id is taken, `invalid` where the engine cannot hold it. */
  async create(campaign: Campaign): Promise<OpenCampaign> {
    let policy: Policy;
    try {
      policy = compilePolicy(campaign);
    } catch (error) {
      if (error instanceof RangeError) throw new Failure('invalid', error.message, { cause: error });
      throw error;
    }
    this.mustFit(policy);
    if (!(await this.register.create(campaign))) {
      throw new Failure('campaign_exists', `There is a campaign "${campaign.id}" already; choose another id.`);
    }
    return this.keep(policy, 'running', campaign.window.from);
  }

  /**
   * Pauses, resumes or closes. Doing it again is harmless; a closed campaign stays closed.
   *
   * @throws Failure `not_found`, or `campaign_closed` when a closed one is to run again.
   */
  async setState(id: string, state: CampaignState): Promise<OpenCampaign> {
    const campaign = await this.get(id);
    campaign.state = await this.register.setState(id, state);
    if (campaign.state !== state) throw new Failure('campaign_closed', `The campaign "${id}" is closed for good.`);
    return campaign;
  }

  /** Learns what other processes have done to the campaigns at hand, and which they have made. */
  async refresh(): Promise<void> {
    // What is closed stays as it is: old campaigns are neither asked for again nor taken up.
    const changing = [...this.open.values()].filter(({ state }) => state !== 'closed');
    for (const standing of await this.register.standings(changing.map(({ policy }) => policy.campaign.id))) {
      const campaign = this.open.get(standing.id);
      if (campaign === undefined) await this.meet(standing.id);
      else this.update(campaign, standing);
    }
  }

  private async meet(id: string): Promise<void> {
    if (this.unfit.has(id)) return;
    const stored = await this.register.get(id);
    try {
      if (stored !== null) this.adopt(stored);
    } catch (error) {
      this.unfit.add(id);
      this.logger.warn(`A campaign of another process is of no use here: ${String(error)}`, 'Intake');
    }
  }

  private update(campaign: OpenCampaign, { state, latestEventAt }: CampaignStanding): void {
    // Closed is for ever, whatever was read a moment before.
    if (campaign.state !== 'closed') campaign.state = state;
    if (latestEventAt <= campaign.latestEventAt) return;
    campaign.latestEventAt = latestEventAt;
    campaign.clockSetAt = this.clock.now();
  }

  private adopt({ campaign, state, latestEventAt }: StoredCampaign): OpenCampaign {
    const known = this.open.get(campaign.id);
    if (known !== undefined) return known;
    const policy = compilePolicy(campaign);
    this.mustFit(policy);
    return this.keep(policy, state, latestEventAt);
  }

  private mustFit(policy: Policy): void {
    const objection = this.gate.objection(policy);
    if (objection === null) return;
    throw new Failure('invalid', `The gate cannot hold the campaign "${policy.campaign.id}": ${objection}.`);
  }

  private keep(policy: Policy, state: CampaignState, latestEventAt: EpochMs): OpenCampaign {
    const clockSetAt = this.clock.now();
    const kept = { policy, state, latestEventAt, clockSetAt, settledContests: new Set<string>() };
    this.open.set(policy.campaign.id, kept);
    return kept;
  }
}

/** Moves a campaign's own clock. What was refused for its time, or for want of a running campaign, says nothing about it. */
export function advanceClock(campaign: OpenCampaign, at: EpochMs, reason: Reason | null, now: EpochMs): void {
  if (reason === 'outside_window' || reason === 'campaign_paused' || at <= campaign.latestEventAt) return;
  campaign.latestEventAt = at;
  campaign.clockSetAt = now;
}

/**
 * What time it is for somebody who brings none. Between events a campaign's clock runs like anybody's, so that a
 * cooldown passes for those who chat with a campaign of another year.
 */
export function campaignTime({ policy, latestEventAt, clockSetAt }: OpenCampaign, now: EpochMs): EpochMs {
  const { clock, window } = policy.campaign;
  return clock === 'server' ? now : Math.max(latestEventAt, window.from) + Math.max(now - clockSetAt, 0);
}
