import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Scopes } from '../access/access.decorators.js';
import { Answers, Problems, Takes } from '../docs/document.decorators.js';
import { ChatDesk, type AnsweredMessage } from './chat.desk.js';
import { ChatMessage } from './chat.dto.js';

@ApiTags('chat')
@Controller('v1/chat/messages')
export class ChatController {
  constructor(private readonly desk: ChatDesk) {}

  @Post()
  @HttpCode(200)
  @Scopes('producer')
  @ApiOperation({ summary: 'Answer a chat message, and decide what it wins' })
  @Takes(ChatMessage)
  @Answers(200, 'ChatAnswer')
  @Problems('not_found', 'duplicate_conflict')
  answer(@Body() message: ChatMessage): Promise<AnsweredMessage> {
    return this.desk.answer(message);
  }
}
