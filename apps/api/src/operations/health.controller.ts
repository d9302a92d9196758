import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { OpenToAll } from '../access/access.decorators.js';
import { Answers, Problems } from '../docs/document.decorators.js';
import { Readiness } from './readiness.js';

@ApiTags('operations')
@OpenToAll()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'Whether the process answers at all' })
  @Answers(200, 'Health')
  live(): { status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({
    summary:
      'Whether it can work: the database answers, counters are rebuilt, workers make progress, nothing is closing',
  })
  @Answers(200, 'Health')
  @Problems('unavailable')
  async ready(): Promise<{ status: 'ready' }> {
    await this.readiness.require();
    return { status: 'ready' };
  }
}
