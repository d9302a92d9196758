import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { PayoutStanding } from '#ledger';
import { ParkedPayouts } from '#payout';
import { Failure } from '#platform';
import { Scopes } from '../access/access.decorators.js';
import { Answers, Problems, Takes } from '../docs/document.decorators.js';
import { ParkedQuery, uuidPattern, VoidReason } from './payouts.dto.js';

const defaultPage = 50;

/** A payout as it is listed: times in ISO 8601, `null` where there is none. */
type PayoutView = Omit<PayoutStanding, 'openedAt' | 'parkedAt' | 'nextAttemptAt'> &
  Readonly<{ openedAt: string; parkedAt: string | null; nextAttemptAt: string | null }>;

@ApiTags('payouts')
@Scopes('admin')
@Controller('v1/payouts')
export class PayoutsController {
  constructor(private readonly payouts: ParkedPayouts) {}

  @Get('parked')
  @ApiOperation({ summary: 'Payouts that the channel does not answer for, in pages; their money stays reserved' })
  @ApiQuery({ name: 'cursor', required: false, schema: { $ref: '#/components/schemas/ParkedQuery/properties/cursor' } })
  @ApiQuery({ name: 'limit', required: false, schema: { $ref: '#/components/schemas/ParkedQuery/properties/limit' } })
  @Answers(200, 'PayoutPage')
  @Problems('invalid')
  async parked(@Query() { cursor, limit }: ParkedQuery): Promise<{ items: PayoutView[]; next: string | null }> {
    const size = limit === undefined ? defaultPage : Number(limit);
    // One more than asked for tells whether there is another page.
    const found = await this.payouts.list(cursor ?? null, size + 1);
    const items = found.slice(0, size).map(viewPayout);
    return { items, next: found.length > size ? (items.at(-1)?.id ?? null) : null };
  }

  @Get(':id')
  @ApiOperation({ summary: 'Where the payout of an envelope stands' })
  @Answers(200, 'Payout')
  @Problems('not_found')
  async find(@Param('id') id: string): Promise<PayoutView> {
    return viewPayout(await this.require(id));
  }

  @Post(':id/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Have a parked payout tried at once, under the id of all its attempts' })
  @Answers(200, 'Payout')
  @Problems('not_found', 'payout_not_parked')
  async retry(@Param('id') id: string): Promise<PayoutView> {
    const { state } = await this.require(id);
    if (!(await this.payouts.retry(id))) throw notParked(state);
    return this.find(id);
  }

  @Post(':id/void')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Give the money of a parked payout back to the budget',
    description:
      'Only on the word of the channel that it never pays. Where it does not say so nothing changes (409); where it had ' +
      'paid, the payout is paid (409). Voiding again is harmless.',
  })
  @Takes(VoidReason)
  @Answers(200, 'Payout')
  @Problems('not_found', 'payout_not_parked')
  async void(@Param('id') id: string, @Body() { reason }: VoidReason): Promise<PayoutView> {
    const before = await this.require(id);
    if (isVoided(before)) return viewPayout(before);
    switch (await this.payouts.void(id, reason)) {
      case 'voided':
        return this.find(id);
      case 'paid':
        throw new Failure('payout_settled', 'The channel had paid it, so nothing came back; it is posted as paid now.');
      case 'in_doubt':
        throw new Failure('payout_in_doubt', 'The money stays reserved until the channel says. Try again later.');
      case 'busy':
        throw new Failure('payout_in_doubt', 'It is being tried this moment. Look again in a few seconds.');
      case 'not_parked':
        throw notParked((await this.require(id)).state);
    }
  }

  private async require(id: string): Promise<PayoutStanding> {
    const standing = uuidPattern.test(id) ? await this.payouts.find(id) : null;
    if (standing === null) throw new Failure('not_found', 'There is no such payout: nobody opened such an envelope.');
    return standing;
  }
}

function isVoided({ state, failure }: PayoutStanding): boolean {
  return state === 'failed' && failure?.startsWith('voided: ') === true;
}

function notParked(state: PayoutStanding['state']): Failure {
  const isOver = state === 'paid' || state === 'failed';
  return isOver
    ? new Failure('payout_settled', `It is ${state}, and that is final.`)
    : new Failure('payout_not_parked', `It is ${state}: the workers are at it.`);
}

function viewPayout({ openedAt, parkedAt, nextAttemptAt, ...standing }: PayoutStanding): PayoutView {
  return {
    ...standing,
    openedAt: openedAt.toISOString(),
    parkedAt: parkedAt?.toISOString() ?? null,
    nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
  };
}
