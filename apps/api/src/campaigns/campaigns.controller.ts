import { randomBytes } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CampaignDirectory, CampaignOperations } from '#intake';
import { CampaignReports, type CampaignSummary } from '#ledger';
import { Failure } from '#platform';
import { campaignFromJson } from '#scenario';
import { Scopes } from '../access/access.decorators.js';
import { Answers, Problems, Takes } from '../docs/document.decorators.js';
import { NameParam } from '../rules/name.param.js';
import { invalid } from '../rules/rules.pipe.js';
import { viewCampaign, type CampaignView } from './campaign.view.js';

@ApiTags('campaigns')
@Controller('v1/campaigns')
export class CampaignsController {
  constructor(
    private readonly campaigns: CampaignDirectory,
    private readonly operations: CampaignOperations,
    private readonly reports: CampaignReports,
  ) {}

  @Post()
  @Scopes('admin')
  @ApiOperation({ summary: 'Create a campaign and fund it; it runs at once, within its window' })
  @Takes('CampaignBodyForm')
  @Answers(201, 'Campaign')
  @Problems('campaign_exists')
  async create(@Body() body: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<CampaignView> {
    if (body === undefined) throw new Failure('bad_request', 'A JSON body is needed, with its Content-Type.');
    // Whoever knows the seed can foretell who wins, so one that nobody named is nobody's to guess.
    const read = campaignFromJson(body, { seed: randomBytes(24).toString('base64url') });
    if ('faults' in read) throw invalid(read.faults.map(({ field, message }) => ({ field, message })));
    const campaign = await this.operations.create(read.campaign);
    reply.header('location', `/v1/campaigns/${encodeURIComponent(read.campaign.id)}`);
    return viewCampaign(campaign);
  }

  @Get()
  @Scopes('producer', 'reader')
  @ApiOperation({ summary: 'All campaigns' })
  @Answers(200, 'CampaignList')
  async list(): Promise<{ items: CampaignView[] }> {
    return { items: (await this.campaigns.load()).map(viewCampaign) };
  }

  @Get(':id')
  @Scopes('producer', 'reader')
  @ApiOperation({ summary: 'One campaign' })
  @Answers(200, 'Campaign')
  @Problems('not_found')
  async get(@Param('id', NameParam) id: string): Promise<CampaignView> {
    return viewCampaign(await this.campaigns.get(id));
  }

  @Get(':id/summary')
  @Scopes('reader')
  @ApiOperation({ summary: 'Where a campaign stands, from the ledger' })
  @Answers(200, 'CampaignSummary')
  @Problems('not_found')
  async summary(@Param('id', NameParam) id: string): Promise<CampaignSummary> {
    const summary = await this.reports.summary(id);
    if (summary === null) throw new Failure('not_found', `There is no campaign "${id}".`);
    return summary;
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Scopes('admin')
  @ApiOperation({ summary: 'Award nothing from now on; what was won stays won' })
  @Answers(200, 'Campaign')
  @Problems('not_found', 'campaign_closed')
  async pause(@Param('id', NameParam) id: string): Promise<CampaignView> {
    return viewCampaign(await this.operations.pause(id));
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Scopes('admin')
  @ApiOperation({ summary: 'Go on' })
  @Answers(200, 'Campaign')
  @Problems('not_found', 'campaign_closed')
  async resume(@Param('id', NameParam) id: string): Promise<CampaignView> {
    return viewCampaign(await this.operations.resume(id));
  }

  @Post(':id/close')
  @HttpCode(200)
  @Scopes('admin')
  @ApiOperation({ summary: 'End it for good: contests are settled, sealed envelopes expire, their money returns' })
  @Answers(200, 'Campaign')
  @Problems('not_found')
  async close(@Param('id', NameParam) id: string): Promise<CampaignView> {
    return viewCampaign(await this.operations.close(id));
  }
}
