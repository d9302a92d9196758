import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { InteractionEvent } from './interaction.dto.js';
import { RewardsService, type InteractionAnswer } from './rewards.service.js';

@Controller('v1/interactions')
export class InteractionsController {
  constructor(private readonly rewards: RewardsService) {}

  @Post()
  @HttpCode(200)
  submit(@Body() event: InteractionEvent): Promise<InteractionAnswer> {
    return this.rewards.decide(event);
  }
}
