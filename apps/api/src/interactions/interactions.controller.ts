import { Readable } from 'node:stream';
import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { RouteSchema } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DecisionWriter, type Answer } from '#intake';
import { Failure } from '#platform';
import { Scopes } from '../access/access.decorators.js';
import { decisionSchema } from '../docs/answer.schemas.js';
import { Answers, Problems, Takes } from '../docs/document.decorators.js';
import { Drain } from '../http/drain.js';
import { pathOf } from '../http/problem.filter.js';
import { CompiledRules } from '../rules/compiled.rules.js';
import { CloudEvent } from './cloud-event.decorator.js';
import { DecisionStream } from './decision.stream.js';
import { ElementSplitter } from './element.splitter.js';
import { InteractionDesk, refuseConflict } from './interaction.desk.js';
import { InteractionEvent } from './interaction-event.dto.js';
import { LineSplitter } from './line.splitter.js';

export const batchPath = '/v1/interactions/batch';
export const ndjson = 'application/x-ndjson';
export const eventBatch = 'application/cloudevents-batch+json';

/** The most bytes of one stream, and of one event in it. */
export const streamLimitBytes = 64 * 1024 * 1024;
export const eventLimitBytes = 64 * 1024;

@ApiTags('interactions')
@Controller('v1/interactions')
export class InteractionsController {
  constructor(
    private readonly desk: InteractionDesk,
    private readonly writer: DecisionWriter,
    private readonly rules: CompiledRules,
    private readonly drain: Drain,
  ) {}

  @Post()
  @HttpCode(200)
  @Scopes('producer')
  @RouteSchema({ response: { 200: decisionSchema } })
  @ApiOperation({
    summary: 'Decide one interaction',
    description:
      'A CloudEvent as application/json or application/cloudevents+json, or in binary mode (headers ce-*). ' +
      'Won or not, a decided interaction is 200, and durable before the answer. The same event again gives the same ' +
      'answer with `duplicate` true.',
  })
  @ApiConsumes('application/json', 'application/cloudevents+json')
  @Takes(InteractionEvent)
  @Answers(200, 'Decision')
  @Problems('not_found', 'duplicate_conflict')
  decide(@CloudEvent() event: InteractionEvent): Promise<Answer> {
    return this.desk.submit(event).then(refuseConflict);
  }

  @Post('batch')
  @HttpCode(200)
  @Scopes('producer')
  @ApiOperation({
    summary: 'Decide a stream of interactions',
    description:
      'One CloudEvent a line (application/x-ndjson), or one JSON list of them (application/cloudevents-batch+json). ' +
      'Answers one line for each, in order, as they become durable: the decision, or a problem with the `line` that ' +
      'it is about, which does not stop the others.',
  })
  @ApiConsumes(ndjson, eventBatch)
  @ApiBody({ schema: { type: 'string', description: 'InteractionEvent, each on a line or in a list.' } })
  @ApiResponse({
    status: 200,
    description: 'One line for each event.',
    content: { [ndjson]: { schema: { type: 'string' } } },
  })
  decideAll(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const source = request.body;
    if (!(source instanceof Readable)) {
      throw new Failure('unsupported_media_type', `Send ${ndjson} or ${eventBatch} as Content-Type.`);
    }
    if (Number(request.headers['content-length']) > streamLimitBytes) {
      throw new Failure('too_large', `One stream may bring ${streamLimitBytes} bytes; send it in parts.`);
    }
    if (!this.writer.ready) {
      throw new Failure('unavailable', 'The service is recovering. Nothing was done; send it again.', {
        retryAfterSeconds: 1,
      });
    }
    const isLines = request.headers['content-type']?.trim().toLowerCase().startsWith(ndjson) === true;
    const stream = new DecisionStream(
      isLines ? new LineSplitter(eventLimitBytes) : new ElementSplitter(eventLimitBytes),
      this.rules,
      (event) => this.desk.submit(event),
      {
        bodyLimitBytes: streamLimitBytes,
        inFlightLimit: 2_048,
        answerBufferBytes: 8 * 1024 * 1024,
        instance: pathOf(request),
      },
    );
    stream.once(
      'close',
      this.drain.onClosing((why) => stream.stop(why)),
    );
    void reply.header('content-type', ndjson).send(source.pipe(stream));
  }
}
