import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectQueue } from '@nestjs/bullmq';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import { DataSource, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { Award } from './award.entity.js';
import { Campaign } from './campaign.entity.js';
import type { InteractionEvent } from './interaction.dto.js';
import { Interaction } from './interaction.entity.js';
import { payoutsQueue, type PayoutJob } from './payouts.queue.js';

const envelopeLifetimeMs = 24 * 60 * 60 * 1000;

export interface InteractionAnswer {
  interactionId: string;
  decision: 'awarded' | 'rejected';
  reason: string | null;
  duplicate: boolean;
  envelope: {
    id: string;
    prize: { kind: string; amount: number; currency: string; label: string };
    status: string;
    expiresAt: string;
  } | null;
}

@Injectable()
export class RewardsService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectQueue(payoutsQueue) private readonly payouts: Queue<PayoutJob>,
  ) {}

  async decide(event: InteractionEvent): Promise<InteractionAnswer> {
    const { answer, award } = await this.dataSource.transaction((manager) => this.decideWithin(manager, event));
    // Only after the commit, or the worker could look for an award that is not there yet.
    if (award) await this.payouts.add('pay', { awardId: award.id }, { jobId: award.id });
    return answer;
  }

  private async decideWithin(
    manager: EntityManager,
    event: InteractionEvent,
  ): Promise<{ answer: InteractionAnswer; award?: Award }> {
    // The lock makes the checks below hold until the commit: no two interactions of a campaign are decided at once.
    const campaign = await manager.findOne(Campaign, {
      where: { id: event.data.campaign },
      lock: { mode: 'pessimistic_write' },
    });
    if (!campaign) throw new NotFoundException(`no campaign ${event.data.campaign}`);

    const earlier = await manager.findOneBy(Interaction, { source: event.source, eventId: event.id });
    if (earlier) return { answer: await this.repeat(manager, event, earlier) };

    const reason = await this.refusal(manager, campaign, event);
    const interaction = manager.create(Interaction, {
      source: event.source,
      eventId: event.id,
      campaignId: campaign.id,
      userId: event.subject,
      kind: event.data.kind,
      device: event.data.device ?? null,
      channel: event.data.channel ?? null,
      decision: reason === null ? 'awarded' : 'rejected',
      reason,
    });
    await manager.insert(Interaction, interaction);
    if (reason !== null) return { answer: toAnswer(event, reason, null) };

    const award = manager.create(Award, {
      interactionId: interaction.id,
      campaignId: campaign.id,
      userId: event.subject,
      amount: campaign.prizeAmount,
      status: 'pending',
      expiresAt: new Date(Date.now() + envelopeLifetimeMs),
      paidAt: null,
    });
    await manager.insert(Award, award);
    await manager.increment(Campaign, { id: campaign.id }, 'spent', award.amount);
    return { answer: toAnswer(event, null, award), award };
  }

  private async refusal(manager: EntityManager, campaign: Campaign, event: InteractionEvent): Promise<string | null> {
    const now = new Date();
    if (now < campaign.startsAt || now >= campaign.endsAt) return 'outside_window';
    if (!campaign.qualifyingKinds.includes(event.data.kind)) return 'not_qualifying';
    const today = new Date(now);
    today.setUTCHours(0, 0, 0, 0);
    const awardsToday = await manager.countBy(Award, {
      campaignId: campaign.id,
      userId: event.subject,
      createdAt: MoreThanOrEqual(today),
    });
    if (awardsToday >= campaign.awardsPerUserPerDay) return 'user_cap';
    if (campaign.spent + campaign.prizeAmount > campaign.budget) return 'budget_exhausted';
    return null;
  }

  private async repeat(
    manager: EntityManager,
    event: InteractionEvent,
    earlier: Interaction,
  ): Promise<InteractionAnswer> {
    const award = await manager.findOneBy(Award, { interactionId: earlier.id });
    return { ...toAnswer(event, earlier.reason, award), duplicate: true };
  }
}

function toAnswer(event: InteractionEvent, reason: string | null, award: Award | null): InteractionAnswer {
  return {
    interactionId: event.id,
    decision: reason === null ? 'awarded' : 'rejected',
    reason,
    duplicate: false,
    envelope: award && {
      id: award.id,
      prize: { kind: 'cash', amount: award.amount, currency: 'CNY', label: 'Lucky money' },
      status: award.status,
      expiresAt: award.expiresAt.toISOString(),
    },
  };
}
