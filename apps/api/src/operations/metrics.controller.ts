import { Controller, Get, Header } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { PaymentStatus } from '#payout';
import { MetricsRegistry } from '#platform';
import { ScopesOffLoopback } from '../access/access.decorators.js';

@ApiTags('operations')
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly registry: MetricsRegistry,
    private readonly payments: PaymentStatus,
  ) {}

  /** Open on loopback, so that a collector beside the service needs no key; from elsewhere a reader's key is needed. */
  @Get()
  @ScopesOffLoopback('reader')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({ summary: 'Figures for Prometheus; from this machine without a key' })
  @ApiProduces('text/plain')
  @ApiResponse({ status: 200, content: { 'text/plain': { schema: { type: 'string' } } } })
  async metrics(): Promise<string> {
    // Counting also sets the gauges; while the database is away the other figures are still wanted.
    await this.payments.counts().catch(() => undefined);
    return this.registry.metrics();
  }
}
