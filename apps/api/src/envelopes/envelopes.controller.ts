import { Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { EnvelopeBook } from '#ledger';
import { PayoutQueue } from '#payout';
import { ActivityFeed, Failure } from '#platform';
import { Scopes } from '../access/access.decorators.js';
import { Answers, Problems } from '../docs/document.decorators.js';
import { EnvelopeView, type ListedEnvelope } from './envelope.view.js';

@ApiTags('envelopes')
@Controller('v1/envelopes')
export class EnvelopesController {
  constructor(
    private readonly book: EnvelopeBook,
    private readonly payouts: PayoutQueue,
    private readonly view: EnvelopeView,
    private readonly feed: ActivityFeed,
  ) {}

  @Post(':id/open')
  @HttpCode(200)
  @Scopes('producer')
  @ApiOperation({ summary: 'Open an envelope, which asks for its payout; opening again is harmless' })
  @Answers(200, 'Envelope')
  @Problems('not_found', 'envelope_expired')
  async open(@Param('id') id: string): Promise<ListedEnvelope> {
    const outcome = await this.book.open(id);
    if (outcome.type === 'not_found') throw new Failure('not_found', 'There is no such envelope.');
    const envelope = await this.view.of(outcome.envelope);
    if (outcome.type === 'expired') {
      // A campaign that closes takes its sealed envelopes with it, before their own time is over.
      const { expiresAt, settledAt } = envelope;
      const why = settledAt !== null && settledAt >= expiresAt ? `at ${expiresAt}` : 'with its time, or its campaign';
      const message = `The envelope expired ${why}, unopened; its money goes back to the budget.`;
      throw new Failure('envelope_expired', message);
    }
    if (outcome.first) this.tell(envelope, outcome.envelope.user);
    return envelope;
  }

  private tell(envelope: ListedEnvelope, user: string): void {
    // A lost signal is found by the relay, so nobody waits for it.
    void this.payouts.wake([envelope.id]);
    if (!this.feed.watched) return;
    const { id, prize, campaign } = envelope;
    this.feed.publish({ type: 'opened', campaign, data: { id, user, amount: prize.amount, currency: prize.currency } });
  }
}
