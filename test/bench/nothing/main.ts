import 'reflect-metadata';
import { Body, Controller, HttpCode, Logger, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { InteractionEvent } from '../naive/interaction.dto.js';

/** Takes the same event through the same validation, and answers a refusal of the same size without deciding anything. */
@Controller('v1/interactions')
class NothingController {
  @Post()
  @HttpCode(200)
  answer(@Body() event: InteractionEvent) {
    return {
      interactionId: event.id,
      decision: 'rejected',
      reason: 'not_qualifying',
      explanation: 'This is not one of the things that are rewarded in this campaign.',
      duplicate: false,
      envelope: null,
    };
  }
}

@Module({ controllers: [NothingController] })
class NothingModule {}

Logger.overrideLogger(['error', 'warn']);
const app = await NestFactory.create<NestFastifyApplication>(NothingModule, new FastifyAdapter());
app.useGlobalPipes(new ValidationPipe({ whitelist: true, transform: true }));
app.useBodyParser('application/cloudevents+json', { bodyLimit: 65_536 }, (_request, body, done) =>
  done(null, JSON.parse(String(body))),
);
app.enableShutdownHooks();
await app.listen(0, '127.0.0.1');
process.on('disconnect', () => process.exit());
process.send?.({ url: await app.getUrl() });
