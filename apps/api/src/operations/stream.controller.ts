import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import { JSONSchema } from 'class-validator-jsonschema';
import type { FastifyReply } from 'fastify';
import { Scopes } from '../access/access.decorators.js';
import { Problems } from '../docs/document.decorators.js';
import { IsId, Optional } from '../rules/field.decorators.js';
import { LiveStream } from './live.stream.js';

export class StreamQuery {
  @Optional()
  @IsId()
  @JSONSchema({ description: 'Only what happens in this campaign; left out: in all.' })
  campaign?: string;
}

@ApiTags('operations')
@Controller('v1/stream')
export class StreamController {
  constructor(private readonly live: LiveStream) {}

  @Get()
  @Scopes('reader')
  @ApiOperation({
    summary: 'What happens in this process, live (server-sent events)',
    description:
      'Events decision, opened, paid, failed, expired and campaign. A client that reads too slowly is told so in a ' +
      'comment and dropped. It is news and no record: what was missed stands in the ledger.',
  })
  @ApiQuery({
    name: 'campaign',
    required: false,
    schema: { $ref: '#/components/schemas/StreamQuery/properties/campaign' },
  })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, content: { 'text/event-stream': { schema: { type: 'string' } } } })
  @Problems('invalid', 'unavailable')
  watch(@Query() { campaign }: StreamQuery, @Res() reply: FastifyReply): void {
    this.live.requireRoom();
    this.live.attach(reply.hijack().raw, campaign ?? null);
  }
}
