import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Account, Policy } from '#domain';
import { CampaignDirectory, explanationOf, sentEvent, type Submission } from '#intake';
import { DecisionRecords, type DecisionRecord } from '#ledger';
import { campaignBody } from '#scenario';
import { Scopes } from '../access/access.decorators.js';
import { Answers, Problems } from '../docs/document.decorators.js';
import { interactionType } from '../interactions/interaction-event.dto.js';
import { NameParam } from '../rules/name.param.js';
import { RecordingQuery } from './recording.dto.js';

/** Campaigns with all that is needed to play them again: for administrators, since it holds people's words and the seed. */
@ApiTags('campaigns')
@Controller('v1/campaigns/:id')
export class RecordingController {
  constructor(
    private readonly campaigns: CampaignDirectory,
    private readonly records: DecisionRecords,
  ) {}

  @Get('definition')
  @Scopes('admin')
  @ApiOperation({
    summary: 'A campaign as a body for `POST /v1/campaigns`',
    description: 'It holds the seed of the draws: whoever knows it can foretell who wins.',
  })
  @Answers(200, 'CampaignDefinition')
  @Problems('not_found')
  async definition(@Param('id', NameParam) id: string): Promise<Readonly<Record<string, unknown>>> {
    const { policy } = await this.campaigns.get(id);
    return campaignBody(policy.campaign);
  }

  @Get('recording')
  @Scopes('admin')
  @ApiOperation({
    summary: 'What was decided, in the order of deciding, in pages',
    description:
      'Each item holds the event as it was sent, as far as that can be told, and the decision. The interactions of ' +
      "the engine's own (rewards of inviters, prizes of contests) are left out: whoever plays the events again has them " +
      'made again. A page may be empty although `next` names another: something was being committed just then.',
  })
  @ApiQuery({
    name: 'cursor',
    required: false,
    schema: { $ref: '#/components/schemas/RecordingQuery/properties/cursor' },
  })
  @Answers(200, 'RecordingPage')
  @Problems('not_found', 'invalid')
  async recording(@Param('id', NameParam) id: string, @Query() { cursor = '0' }: RecordingQuery) {
    const { policy } = await this.campaigns.get(id);
    const { records, next } = await this.records.page(id, Number(cursor));
    const items = records
      .filter(({ interaction }) => interaction.occasion === 'chat')
      .map((each) => item(policy, each));
    return { items, users: usersOf(records), next: next === null ? null : String(next) };
  }
}

function item(policy: Policy, record: DecisionRecord) {
  const { seq, interaction, decision } = record;
  const { submission, exact } = sentEvent(record);
  const prize = decision.reason === null ? policy.campaign.prizes[decision.prize] : undefined;
  return {
    seq: String(seq),
    event: cloudEvent(submission),
    exact,
    kind: interaction.kind,
    decision: {
      reason: decision.reason,
      prize: prize?.label ?? '',
      amount: decision.amount,
      explanation: explanationOf(policy, decision, interaction.at),
    },
  };
}

function cloudEvent({ source, id, subject, at, campaign, kind, text, device, channel, invitedBy }: Submission) {
  return {
    specversion: '1.0',
    type: interactionType,
    source,
    id,
    subject,
    ...(at !== null && { time: new Date(at).toISOString() }),
    data: { campaign, ...given({ kind, text, device, channel, invitedBy }) },
  };
}

/** Who of them is registered, inviters and winners of contests included. */
function usersOf(records: readonly DecisionRecord[]) {
  const accounts = new Map<string, Account>();
  for (const { account } of records) if (account !== null) accounts.set(account.id, account);
  return Array.from(accounts.values(), ({ id, device, invitedBy }) => ({ id, ...given({ device, invitedBy }) }));
}

/** What is not null. */
function given(fields: Readonly<Record<string, string | null>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== null));
}
